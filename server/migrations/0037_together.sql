-- compatible: new tables, and one more register whose changes are kept.
--
-- 联席会议: a body, who chairs it, and who sits in it: units of the district, and organs outside it by name and contact.
create table conference_body (
  region     char(6) not null,
  body_id    uuid not null,
  name       text not null,
  chair_unit text not null,
  units      text[] not null,
  organs     jsonb not null,
  changed_at timestamptz not null,
  primary key (region, body_id),
  constraint conference_body_chair foreign key (region, chair_unit) references unit (region, unit_id)
);
create unique index conference_body_name on conference_body (region, name);
create index conference_body_chair on conference_body (region, chair_unit);
comment on table conference_body is '联席会议名册';

-- 联席会议会次: one meeting of a body, with its members as they were when it was called.
create table conference_meeting (
  region    char(6) not null,
  matter_id uuid not null,
  body_id   uuid not null,
  units     text[] not null,
  organs    jsonb not null,
  meets_at  timestamptz not null,
  place     text not null,
  primary key (region, matter_id),
  constraint conference_meeting_matter foreign key (region, matter_id) references matter (region, matter_id),
  constraint conference_meeting_body foreign key (region, body_id) references conference_body (region, body_id)
);
create index conference_meeting_body on conference_meeting (region, body_id, meets_at);
create index conference_meeting_day on conference_meeting (region, meets_at);
comment on table conference_meeting is '联席会议会次';

-- 社会测评: what was announced and never changes, and what the draw added.
create table survey (
  region         char(6) not null,
  matter_id      uuid not null,
  population     text not null,
  list_name      text not null,
  listed         integer not null,
  sampled        integer not null,
  seed_on        date not null,
  closes_on      date not null,
  least          integer not null,
  -- Percent in assessment; kept for it, and used by nothing here.
  weight         double precision,
  questions      jsonb not null,
  questions_hash char(64) not null,
  head_number    integer,
  head_root      text,
  seed           text,
  numbers        integer[],
  codes_issued   boolean not null default false,
  conclusion     text,
  primary key (region, matter_id),
  constraint survey_matter foreign key (region, matter_id) references matter (region, matter_id),
  constraint survey_sample check (sampled between 1 and listed)
);
comment on table survey is '社会测评';

-- 答卷码: the digest of a code that was handed out and has not answered. Whose it is is not here; the answer takes it away.
create table survey_code (
  region    char(6) not null,
  matter_id uuid not null,
  code_hash char(64) not null,
  primary key (region, matter_id, code_hash),
  constraint survey_code_survey foreign key (region, matter_id) references survey (region, matter_id)
);
create index survey_code_hash on survey_code (region, code_hash);
comment on table survey_code is '社会测评答卷码';

-- 答卷: what somebody chose, under a number drawn at random: no code, no time, no order.
create table survey_answer (
  region    char(6) not null,
  matter_id uuid not null,
  answer_id uuid not null,
  answer    jsonb not null,
  primary key (region, matter_id, answer_id),
  constraint survey_answer_survey foreign key (region, matter_id) references survey (region, matter_id)
);
comment on table survey_answer is '社会测评答卷';

alter table register_entry drop constraint register_entry_register;
alter table register_entry add constraint register_entry_register check
  (register in ('areas', 'units', 'people', 'roles', 'duties', 'items', 'benchmarks', 'powers', 'vending', 'payments', 'media', 'conferences', 'credentials', 'devices', 'plans', 'catalogue', 'calendar', 'settings', 'peers'));

grant select, insert, update on conference_body, conference_meeting, survey to gezhi_app;
grant select, insert, delete on survey_code to gezhi_app;
grant select, insert on survey_answer to gezhi_app;
