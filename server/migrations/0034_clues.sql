-- compatible: new tables and indexes only.
--
-- 监督线索: what a rule found, once. It is a hint: nothing follows from it until somebody has judged it.
create table supervision_clue (
  region    char(6) not null,
  clue_id   uuid not null,
  rule      text not null,
  -- What it is about and what shows it, so that the next run finds the same clue and not another.
  key       text not null,
  matter_id uuid not null,
  unit_id   text,
  persons   uuid[] not null,
  shows     jsonb not null,
  figures   jsonb not null,
  measure   double precision,
  found_at  timestamptz not null,
  -- Of its last judgement.
  state     text not null,
  primary key (region, clue_id),
  constraint supervision_clue_once unique (region, rule, key),
  constraint supervision_clue_state check (state in ('toJudge', 'takenUp', 'dismissed')),
  constraint supervision_clue_matter foreign key (region, matter_id) references matter (region, matter_id),
  constraint supervision_clue_unit foreign key (region, unit_id) references unit (region, unit_id)
);
create index supervision_clue_newest on supervision_clue (region, state, clue_id desc);
create index supervision_clue_matter on supervision_clue (region, matter_id);
create index supervision_clue_unit on supervision_clue (region, unit_id) where unit_id is not null;
comment on table supervision_clue is '监督线索';
grant insert, select, update (state) on supervision_clue to gezhi_app;

-- 研判记录: what somebody made of a clue and why; the last one counts, none is changed.
create table clue_judgement (
  region    char(6) not null,
  clue_id   uuid not null,
  n         integer not null,
  state     text not null,
  reason    text,
  note      text not null,
  -- The matter that followed it up.
  follow_id uuid,
  person_id uuid not null,
  at        timestamptz not null,
  primary key (region, clue_id, n),
  constraint clue_judgement_state check ((state = 'takenUp' and reason is null) or (state = 'dismissed' and reason is not null and follow_id is null)),
  constraint clue_judgement_clue foreign key (region, clue_id) references supervision_clue (region, clue_id),
  constraint clue_judgement_follow foreign key (region, follow_id) references matter (region, matter_id),
  constraint clue_judgement_person foreign key (region, person_id) references person (region, person_id)
);
create index clue_judgement_follow on clue_judgement (region, follow_id) where follow_id is not null;
create index clue_judgement_person on clue_judgement (region, person_id);
comment on table clue_judgement is '监督线索研判';
grant insert, select on clue_judgement to gezhi_app;

-- 线索核对进度: up to which instant the nightly run has looked.
create table clue_run (
  region char(6) not null,
  rule   text not null,
  up_to  timestamptz not null,
  primary key (region, rule),
  constraint clue_run_region foreign key (region) references region (region)
);
comment on table clue_run is '监督线索核对进度';
grant insert, select, update on clue_run to gezhi_app;

-- 照片指纹: 64 bits by which photos that look alike are found. Of two that differ in few bits one of the four bands is the same.
create table photo_print (
  region  char(6) not null,
  sha256  char(64) not null,
  print   bigint not null,
  band_a  integer generated always as ((print & 65535)::integer) stored,
  band_b  integer generated always as (((print >> 16) & 65535)::integer) stored,
  band_c  integer generated always as (((print >> 32) & 65535)::integer) stored,
  band_d  integer generated always as (((print >> 48) & 65535)::integer) stored,
  primary key (region, sha256),
  constraint photo_print_attachment foreign key (region, sha256) references attachment (region, sha256)
);
create index photo_print_a on photo_print (region, band_a);
create index photo_print_b on photo_print (region, band_b);
create index photo_print_c on photo_print (region, band_c);
create index photo_print_d on photo_print (region, band_d);
comment on table photo_print is '照片指纹';
grant insert, select on photo_print to gezhi_app;

-- What the nightly run reads day by day.
create index deadline_lapsed on deadline (region, lapsed_at) where lapsed_at is not null;
create index matter_entry_field_task_at on matter_entry (region, at) where procedure = 'fieldTask';
