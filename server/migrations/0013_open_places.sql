-- compatible: adds an index
-- 疑似重复: open cases of a subtype around a point, however many of that subtype come in on one day.
create index matter_open_place on matter (region, subject, x, y)
  where procedure = 'case' and ended_at is null and parent_id is null;
