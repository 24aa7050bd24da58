-- compatible: the previous release neither reads nor writes this table.
--
-- 登记簿变更记录: every change of a register, as it was and as it became. Append-only by grant. What the command
-- line did has no person.
create table register_entry (
  region      char(6) not null references region (region),
  entry_id    uuid not null,
  register    text not null,
  action      text not null,
  what        text not null,
  person_id   uuid,
  at          timestamptz not null,
  before      jsonb,
  after       jsonb,
  primary key (region, entry_id),
  constraint register_entry_person foreign key (region, person_id) references person (region, person_id),
  constraint register_entry_register check
    (register in ('areas', 'units', 'people', 'roles', 'duties', 'catalogue', 'calendar', 'settings'))
);
-- listRegisterEntries: newest first, of one register or of all.
create index register_entry_newest on register_entry (region, at desc, entry_id desc);
create index register_entry_register on register_entry (region, register, at desc, entry_id desc);
create index register_entry_person on register_entry (region, person_id) where person_id is not null;
comment on table register_entry is '登记簿变更记录';
grant select, insert on register_entry to gezhi_app;
