-- compatible: new tables, and one more register whose changes are kept.
--
-- 媒体曝光: what stands beside the matter of an exposure. Who gave it is in submission, as for reports.
create table exposure_file (
  region       char(6) not null,
  matter_id    uuid not null,
  medium       text not null,
  medium_name  text not null,
  piece        text not null,
  link         text,
  published_on date not null,
  about_unit   text,
  about_matter uuid,
  own_conduct  boolean not null,
  finding      text,
  -- The answer as the public reads it, masked when it was written.
  answer       text,
  answered_at  timestamptz,
  primary key (region, matter_id),
  constraint exposure_file_matter foreign key (region, matter_id) references matter (region, matter_id),
  constraint exposure_file_unit foreign key (region, about_unit) references unit (region, unit_id),
  constraint exposure_file_about foreign key (region, about_matter) references matter (region, matter_id)
);
create index exposure_file_unit on exposure_file (region, about_unit) where about_unit is not null;
create index exposure_file_about on exposure_file (region, about_matter) where about_matter is not null;
create index exposure_file_answered on exposure_file (region, answered_at desc, matter_id) where answered_at is not null;
comment on table exposure_file is '媒体曝光';

-- 媒体结对目标: with which medium a unit is paired for a year, and what it has set itself. Results are counted, not kept.
create table media_goal (
  region        char(6) not null,
  goal_id       uuid not null,
  unit_id       text not null,
  year          int not null,
  medium        text not null,
  medium_name   text not null,
  goal          text not null,
  -- Most exposures found to be true that it means to have, and the least share (percent) answered in time.
  founded_max   int,
  in_time_least int,
  changed_at    timestamptz not null,
  primary key (region, goal_id),
  constraint media_goal_unit foreign key (region, unit_id) references unit (region, unit_id),
  constraint media_goal_founded check (founded_max >= 0),
  constraint media_goal_share check (in_time_least between 0 and 100)
);
create unique index media_goal_pair on media_goal (region, unit_id, year, medium_name);
comment on table media_goal is '媒体结对目标';

-- 监督文书: to which unit a paper went, of which kind, and about which matter.
create table supervisory_notice (
  region       char(6) not null,
  matter_id    uuid not null,
  kind         text not null,
  inbound      boolean not null,
  unit_id      text not null,
  office_id    text,
  about_matter uuid,
  organ        text,
  organ_number text,
  primary key (region, matter_id),
  constraint supervisory_notice_matter foreign key (region, matter_id) references matter (region, matter_id),
  constraint supervisory_notice_unit foreign key (region, unit_id) references unit (region, unit_id),
  constraint supervisory_notice_office foreign key (region, office_id) references unit (region, unit_id),
  constraint supervisory_notice_about foreign key (region, about_matter) references matter (region, matter_id)
);
create index supervisory_notice_unit on supervisory_notice (region, unit_id);
create index supervisory_notice_office on supervisory_notice (region, office_id) where office_id is not null;
create index supervisory_notice_about on supervisory_notice (region, about_matter) where about_matter is not null;
comment on table supervisory_notice is '监督文书';

-- 问题线索: whom a clue concerns. None of it stands in the record.
create table clue_transfer (
  region       char(6) not null,
  matter_id    uuid not null,
  recipient    text not null,
  office_id    text not null,
  to_unit      text,
  organ        text,
  about_unit   text,
  about_matter uuid,
  persons      uuid[] not null,
  primary key (region, matter_id),
  constraint clue_transfer_matter foreign key (region, matter_id) references matter (region, matter_id),
  constraint clue_transfer_office foreign key (region, office_id) references unit (region, unit_id),
  constraint clue_transfer_to foreign key (region, to_unit) references unit (region, unit_id),
  constraint clue_transfer_unit foreign key (region, about_unit) references unit (region, unit_id),
  constraint clue_transfer_about foreign key (region, about_matter) references matter (region, matter_id)
);
create index clue_transfer_office on clue_transfer (region, office_id);
create index clue_transfer_to on clue_transfer (region, to_unit) where to_unit is not null;
create index clue_transfer_unit on clue_transfer (region, about_unit) where about_unit is not null;
create index clue_transfer_about on clue_transfer (region, about_matter) where about_matter is not null;
comment on table clue_transfer is '问题线索移送';

-- 线索内容: what a clue says, sealed apart; the entry that brought it holds the digest of its words with the salt.
create table sealed_clue (
  region     char(6) not null,
  matter_id  uuid not null,
  seq        int not null,
  digest     char(64) not null,
  salt       text not null,
  body       text not null,
  entered_at timestamptz not null,
  primary key (region, matter_id, seq),
  constraint sealed_clue_matter foreign key (region, matter_id) references matter (region, matter_id)
);
comment on table sealed_clue is '线索内容';

-- 知悉人员: who knows of a sealed matter, from when, and until when. To everybody else it is not there.
create table matter_knower (
  region      char(6) not null,
  matter_id   uuid not null,
  person_id   uuid not null,
  admitted_at timestamptz not null,
  ended_at    timestamptz,
  primary key (region, matter_id, person_id),
  constraint matter_knower_matter foreign key (region, matter_id) references matter (region, matter_id),
  constraint matter_knower_person foreign key (region, person_id) references person (region, person_id)
);
create index matter_knower_person on matter_knower (region, person_id);
comment on table matter_knower is '知悉人员';

-- 履职认定: about whom, in which matter.
create table accountability (
  region       char(6) not null,
  matter_id    uuid not null,
  person_id    uuid not null,
  about_matter uuid not null,
  primary key (region, matter_id),
  constraint accountability_matter foreign key (region, matter_id) references matter (region, matter_id),
  constraint accountability_person foreign key (region, person_id) references person (region, person_id),
  constraint accountability_about foreign key (region, about_matter) references matter (region, matter_id)
);
create index accountability_person on accountability (region, person_id);
create index accountability_about on accountability (region, about_matter);
comment on table accountability is '履职认定';

alter table register_entry drop constraint register_entry_register;
alter table register_entry add constraint register_entry_register check
  (register in ('areas', 'units', 'people', 'roles', 'duties', 'items', 'benchmarks', 'powers', 'vending', 'payments', 'media', 'credentials', 'devices', 'plans', 'catalogue', 'calendar', 'settings', 'peers'));

grant select, insert, update on exposure_file, media_goal, matter_knower to gezhi_app;
grant select, insert on supervisory_notice, clue_transfer, sealed_clue, accountability to gezhi_app;
