-- compatible: indexes for lists and queues, and one that they replace is dropped.
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
