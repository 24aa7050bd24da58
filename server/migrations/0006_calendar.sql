-- compatible: new tables only.
--
-- 工作日历: the State Council's yearly notice, as data for the whole country. A year without a row in
-- calendar_year is refused, never guessed.
create table calendar_year (
  year int primary key
);
comment on table calendar_year is '工作日历年度';

create table calendar_day (
  day     date primary key,
  kind    text not null,
  name_zh text not null,
  name_en text not null,
  constraint calendar_day_kind check (kind in ('holiday', 'makeUp'))
);
comment on table calendar_day is '工作日历';

grant select, insert on calendar_year to gezhi_app;
grant select, insert, update, delete on calendar_day to gezhi_app;
