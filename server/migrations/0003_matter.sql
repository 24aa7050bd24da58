-- compatible: new tables only.
--
-- A matter (办件) is one run of a procedure. The row is the fold of its entries, kept for lists and locks;
-- `gezhi verify` folds again and compares.
create table matter (
  region      char(6) not null references region (region),
  matter_id   uuid not null,
  procedure   text not null,
  version     int not null,
  parent_id   uuid,
  state       text not null,
  state_before text,
  owner_post  text,
  number      text,
  unit_id     text,
  assignee_id uuid,
  cell        char(15),
  street      char(9) generated always as (left(cell, 9)) stored,
  community   char(12) generated always as (left(cell, 12)) stored,
  subject     text,
  condition   text,
  x           float8,
  y           float8,
  address     text,
  title       text,
  opened_at   timestamptz not null,
  changed_at  timestamptz not null,
  ended_at    timestamptz,
  due_at      timestamptz,
  due_soon_at timestamptz,
  tally       jsonb not null,
  seq         int not null,
  head_hash   bytea not null,
  primary key (region, matter_id),
  constraint matter_number unique (region, number),
  constraint matter_parent foreign key (region, parent_id) references matter (region, matter_id),
  constraint matter_unit foreign key (region, unit_id) references unit (region, unit_id),
  constraint matter_assignee foreign key (region, assignee_id) references person (region, person_id),
  constraint matter_owner_while_open check ((owner_post is null) = (ended_at is not null))
);
-- listMatters, newest first.
create index matter_newest on matter (region, procedure, opened_at desc, matter_id desc);
create index matter_newest_street on matter (region, street, procedure, opened_at desc, matter_id desc);
create index matter_newest_unit on matter (region, unit_id, procedure, opened_at desc, matter_id desc);
-- listInbox: what a post owns, most urgent first.
create index matter_inbox on matter (region, owner_post, due_at, matter_id) where ended_at is null;
create index matter_assignee on matter (region, assignee_id, due_at) where assignee_id is not null;
create index matter_cell on matter (region, cell);
create index matter_parent on matter (region, parent_id) where parent_id is not null;
-- findDuplicates: the same subtype lately.
create index matter_subject on matter (region, subject, opened_at desc);
comment on table matter is '办件';

-- 流转记录, append-only: the program's role may insert and read, and nothing else. Each entry's hash
-- covers the entry and the hash before it.
create table matter_entry (
  region      char(6) not null,
  matter_id   uuid not null,
  seq         int not null,
  procedure   text not null,
  version     int not null,
  parent_id   uuid,
  act         text not null,
  at          timestamptz not null,
  actor       jsonb not null,
  person_id   uuid,
  input       jsonb not null,
  facts       jsonb not null,
  effect      jsonb not null,
  request_key uuid,
  hash        bytea not null,
  primary key (region, matter_id, seq),
  constraint matter_entry_request_key unique (region, request_key),
  constraint matter_entry_matter foreign key (region, matter_id) references matter (region, matter_id),
  constraint matter_entry_seq check (seq >= 1),
  constraint matter_entry_hash check (length(hash) = 32)
);
create index matter_entry_person on matter_entry (region, person_id, at desc) where person_id is not null;
comment on table matter_entry is '流转记录';

-- 时限: one row for each time a clock was started. An ended clock is kept, because assessment counts it.
create table deadline (
  region      char(6) not null,
  matter_id   uuid not null,
  clock       text not null,
  seq         int not null,
  state       text not null,
  started_at  timestamptz not null,
  due_at      timestamptz not null,
  due_soon_at timestamptz not null,
  warned_at   timestamptz,
  lapsed_at   timestamptz,
  tried_at    timestamptz,
  ended_at    timestamptz,
  detail      jsonb not null,
  primary key (region, matter_id, clock, seq),
  constraint deadline_matter foreign key (region, matter_id) references matter (region, matter_id),
  constraint deadline_state check (state in ('running', 'paused', 'stopped')),
  constraint deadline_ended check ((state = 'stopped') = (ended_at is not null))
);
-- One clock of a kind at a time (law 3).
create unique index deadline_one_at_a_time on deadline (region, matter_id, clock) where ended_at is null;
-- findDue and findDueSoon read only running clocks, by time.
create index deadline_due on deadline (region, due_at) where state = 'running' and lapsed_at is null;
create index deadline_due_soon on deadline (region, due_soon_at) where state = 'running' and warned_at is null;
comment on table deadline is '时限';

-- 待发: what follows an act outside its transaction, told after commit by a job.
create table outbox (
  region      char(6) not null,
  outbox_id   uuid not null,
  matter_id   uuid not null,
  seq         int not null,
  topic       text not null,
  payload     jsonb not null,
  created_at  timestamptz not null,
  next_try_at timestamptz not null,
  attempts    int not null default 0,
  last_error  text,
  done_at     timestamptz,
  primary key (region, outbox_id),
  constraint outbox_matter foreign key (region, matter_id) references matter (region, matter_id)
);
create index outbox_matter on outbox (region, matter_id);
create index outbox_waiting on outbox (region, next_try_at) where done_at is null;
comment on table outbox is '待发队列';

-- 提醒: what a person is told at the desk.
create table notice (
  region      char(6) not null,
  notice_id   uuid not null,
  person_id   uuid not null,
  matter_id   uuid not null,
  seq         int not null,
  why         text not null,
  created_at  timestamptz not null,
  read_at     timestamptz,
  primary key (region, notice_id),
  constraint notice_person foreign key (region, person_id) references person (region, person_id),
  constraint notice_matter foreign key (region, matter_id) references matter (region, matter_id)
);
create index notice_person on notice (region, person_id, created_at desc);
create index notice_matter on notice (region, matter_id);
comment on table notice is '提醒';

-- 案卷号发号: a process takes a block of numbers of a day, so that filing does not queue on one row.
create table number_block (
  region      char(6) not null references region (region),
  kind        text not null,
  day         date not null,
  next        int not null,
  primary key (region, kind, day)
);
comment on table number_block is '编号段';

grant select, insert, update on matter, deadline, notice, number_block to gezhi_app;
grant select, insert, update, delete on outbox to gezhi_app;
grant select, insert on matter_entry to gezhi_app;
