-- compatible: indexes for lists and queues; one that they replace is dropped; a new table.
--
-- listMatters: each state is a stretch of its own, newest first; counted from the index alone.
create index matter_state_street on matter (region, street, procedure, state, opened_at desc, matter_id desc);
create index matter_state on matter (region, procedure, state, opened_at desc, matter_id desc);
-- listMatters by due time within a street: open ones only.
create index matter_due_street on matter (region, street, procedure, state, due_at, matter_id) where ended_at is null;
-- listInbox: what waits in a state, most urgent first, in the district and in a unit.
create index matter_queue on matter (region, procedure, state, due_at, matter_id) include (due_soon_at) where ended_at is null;
create index matter_queue_unit on matter (region, unit_id, procedure, state, due_at, matter_id) include (due_soon_at) where ended_at is null;
drop index matter_inbox;
-- listMatters by the beginning of a case number.
create index matter_number_prefix on matter (region, number text_pattern_ops) where number is not null;

-- 办件变动: each matter as it was (sign -1) and as it became (sign 1), with the transaction that changed it. A list's
-- total that was counted in one snapshot is brought forward to another by what was committed between the two, so that
-- it is exact without counting again. Rows of long ago are of no use to anybody and are deleted.
create table matter_change (
  region      char(6) not null references region (region),
  change_id   uuid not null,
  xid         xid8 not null default pg_current_xact_id(),
  at          timestamptz not null default now(),
  sign        int not null,
  matter_id   uuid not null,
  parent_id   uuid,
  procedure   text not null,
  state       text not null,
  unit_id     text,
  assignee_id uuid,
  cell        char(15),
  street      char(9) generated always as (left(cell, 9)) stored,
  community   char(12) generated always as (left(cell, 12)) stored,
  subject     text,
  opened_at   timestamptz not null,
  ended_at    timestamptz,
  primary key (region, change_id),
  constraint matter_change_sign check (sign in (-1, 1))
);
-- exactTotal reads what was committed since a snapshot.
create index matter_change_xid on matter_change (region, xid);
create index matter_change_at on matter_change (region, at);
comment on table matter_change is '办件变动';
grant select, insert, delete on matter_change to gezhi_app;
