-- compatible: new tables only.
--
-- 执法投诉: what stands beside the matter of a complaint. Who complained is in submission, as for reports.
create table complaint_file (
  region       char(6) not null,
  matter_id    uuid not null,
  kind         text not null,
  about_unit   text,
  -- The case, the proceeding or the matter of the writ that the complaint is about.
  about_matter uuid,
  confidential boolean not null,
  rating       integer,
  primary key (region, matter_id),
  constraint complaint_file_matter foreign key (region, matter_id) references matter (region, matter_id),
  constraint complaint_file_unit foreign key (region, about_unit) references unit (region, unit_id),
  constraint complaint_file_about foreign key (region, about_matter) references matter (region, matter_id),
  constraint complaint_file_rating check (rating between 1 and 5)
);
create index complaint_file_about on complaint_file (region, about_matter) where about_matter is not null;
create index complaint_file_unit on complaint_file (region, about_unit) where about_unit is not null;
comment on table complaint_file is '执法投诉';

-- 信访事项: how it was sorted, and which earlier one it repeats.
create table petition_file (
  region       char(6) not null,
  matter_id    uuid not null,
  category     text not null,
  aim          text not null,
  way          text,
  about_unit   text,
  same_as      uuid,
  confidential boolean not null,
  received_on  date not null,
  forwarded_on date,
  rating       integer,
  primary key (region, matter_id),
  constraint petition_file_matter foreign key (region, matter_id) references matter (region, matter_id),
  constraint petition_file_unit foreign key (region, about_unit) references unit (region, unit_id),
  constraint petition_file_same foreign key (region, same_as) references matter (region, matter_id),
  constraint petition_file_rating check (rating between 1 and 5)
);
create index petition_file_unit on petition_file (region, about_unit) where about_unit is not null;
create index petition_file_same on petition_file (region, same_as) where same_as is not null;
comment on table petition_file is '信访事项';

-- 回避: units and people who neither see a complaint or petition nor have a hand in it. Never taken back.
create table matter_bar (
  region       char(6) not null,
  matter_id    uuid not null,
  bar_id       uuid not null,
  unit_id      text,
  person_id    uuid,
  barred_at    timestamptz not null,
  primary key (region, matter_id, bar_id),
  constraint matter_bar_matter foreign key (region, matter_id) references matter (region, matter_id),
  constraint matter_bar_unit foreign key (region, unit_id) references unit (region, unit_id),
  constraint matter_bar_person foreign key (region, person_id) references person (region, person_id),
  constraint matter_bar_one check (num_nonnulls(unit_id, person_id) = 1)
);
create unique index matter_bar_of_unit on matter_bar (region, matter_id, unit_id) where unit_id is not null;
create unique index matter_bar_of_person on matter_bar (region, matter_id, person_id) where person_id is not null;
create index matter_bar_unit on matter_bar (region, unit_id) where unit_id is not null;
create index matter_bar_person on matter_bar (region, person_id) where person_id is not null;
comment on table matter_bar is '回避';

grant select, insert, update on complaint_file, petition_file to gezhi_app;
grant select, insert on matter_bar to gezhi_app;
