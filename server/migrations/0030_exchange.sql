-- compatible: new tables, and one more name of a register.
--
-- 交换对端: another organ that hand-offs go to and come from. Without an address it has no system: it answers on paper.
create table exchange_peer (
  region     char(6) not null references region (region),
  peer_id    text not null,
  name_zh    text not null,
  name_en    text not null,
  -- Where messages are sent, such as https://cg.example.gov.cn/api/exchange/329902.
  url        text,
  -- Ed25519, 32 bytes in hexadecimal, and its id.
  public_key char(64),
  key_id     text,
  -- Kinds of message that may come from it and go to it.
  kinds      text[] not null,
  active     boolean not null,
  version    integer not null,
  changed_at timestamptz not null,
  primary key (region, peer_id),
  constraint exchange_peer_key unique (region, key_id),
  constraint exchange_peer_whole check ((url is null) = (public_key is null) and (public_key is null) = (key_id is null))
);
comment on table exchange_peer is '交换对端';

-- 发件: written with the act that sends it; the very bytes that are signed. Kept when acknowledged, with the acknowledgement.
create table exchange_out (
  region          char(6) not null,
  message_id      uuid not null,
  peer_id         text not null,
  matter_id       uuid not null,
  seq             integer not null,
  -- What both sides call the matter: the id that the referring side gave it.
  thread          uuid not null,
  kind            text not null,
  body            text not null,
  photos          char(64)[] not null,
  created_at      timestamptz not null,
  next_try_at     timestamptz not null,
  attempts        integer not null default 0,
  last_error      text,
  acknowledged_at timestamptz,
  acknowledgement text,
  ack_signature   text,
  -- 改为书面移交: who handed it over on paper, and why.
  by_hand_at      timestamptz,
  by_hand_by      uuid,
  by_hand_reason  text,
  primary key (region, message_id),
  constraint exchange_out_peer foreign key (region, peer_id) references exchange_peer (region, peer_id),
  constraint exchange_out_entry foreign key (region, matter_id, seq) references matter_entry (region, matter_id, seq),
  constraint exchange_out_person foreign key (region, by_hand_by) references person (region, person_id),
  constraint exchange_out_whole check ((acknowledged_at is null) = (acknowledgement is null) and (by_hand_at is null) = (by_hand_reason is null))
);
create index exchange_out_open on exchange_out (region, next_try_at) where acknowledged_at is null and by_hand_at is null;
create index exchange_out_thread on exchange_out (region, peer_id, thread, message_id);
create index exchange_out_matter on exchange_out (region, matter_id, seq);
create index exchange_out_person on exchange_out (region, by_hand_by) where by_hand_by is not null;
comment on table exchange_out is '交换发件';

-- 收件: each message once, by peer and id. What cannot be done yet waits with its reason, and is never lost.
create table exchange_in (
  region          char(6) not null,
  peer_id         text not null,
  message_id      uuid not null,
  kind            text not null,
  thread          uuid not null,
  body            text not null,
  signature       text not null,
  photos          char(64)[] not null,
  received_at     timestamptz not null,
  acknowledgement text not null,
  ack_signature   text not null,
  state           text not null,
  -- Why it waits: the code of a refusal.
  waits_for       text,
  attempts        integer not null default 0,
  next_try_at     timestamptz not null,
  matter_id       uuid,
  seq             integer,
  closed_at       timestamptz,
  closed_by       uuid,
  closed_reason   text,
  primary key (region, peer_id, message_id),
  constraint exchange_in_peer foreign key (region, peer_id) references exchange_peer (region, peer_id),
  constraint exchange_in_entry foreign key (region, matter_id, seq) references matter_entry (region, matter_id, seq),
  constraint exchange_in_person foreign key (region, closed_by) references person (region, person_id),
  constraint exchange_in_state check (state in ('waiting', 'applied', 'attached', 'setAside')),
  constraint exchange_in_whole check ((state = 'waiting') = (waits_for is not null) and (state in ('applied', 'attached')) = (matter_id is not null))
);
create index exchange_in_waiting on exchange_in (region, next_try_at) where state = 'waiting';
create index exchange_in_matter on exchange_in (region, matter_id, seq) where matter_id is not null;
create index exchange_in_person on exchange_in (region, closed_by) where closed_by is not null;
comment on table exchange_in is '交换收件';

-- 对应关系: which matter here a peer’s thread is about.
create table exchange_thread (
  region    char(6) not null,
  peer_id   text not null,
  thread    uuid not null,
  matter_id uuid not null,
  primary key (region, peer_id, thread),
  constraint exchange_thread_peer foreign key (region, peer_id) references exchange_peer (region, peer_id),
  constraint exchange_thread_matter foreign key (region, matter_id) references matter (region, matter_id)
);
create index exchange_thread_matter on exchange_thread (region, matter_id);
comment on table exchange_thread is '交换事项对应';

-- Changes of peers stand in the journal of the registers.
alter table register_entry drop constraint register_entry_register;
alter table register_entry add constraint register_entry_register check (register in (
  'areas', 'units', 'people', 'roles', 'duties', 'items', 'benchmarks', 'powers', 'vending', 'payments', 'credentials', 'devices', 'plans',
  'catalogue', 'calendar', 'settings', 'peers'));

grant select, insert, update on exchange_peer, exchange_out, exchange_in to gezhi_app;
grant select, insert on exchange_thread to gezhi_app;
