-- compatible: a new index only.
--
-- 类案: the fines of a period, which supervision compares.
create index proceeding_decided on proceeding (region, decided_on) where decided_on is not null;
