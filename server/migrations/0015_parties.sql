-- compatible: the previous release neither reads nor writes these tables; it writes no entry that the wider check refuses.
--
-- 当事人: one file for each person or organisation, entered once. It is changed, never deleted: decisions rest on it. Rows of
-- a party are personal data; they are read masked, and reading one whole is itself kept (party_reading).
create table party (
  region       char(6) not null references region (region),
  party_id     uuid not null,
  -- Counts the changes; a change names the one it was made on.
  version      integer not null,
  kind         text not null,
  name         text not null,
  id_kind      text not null,
  id_number    text,
  birth_on     date,
  sex          text,
  phone        text,
  address      text,
  representative text,
  agent        text,
  guardian_id  uuid,
  delivery_channel text,
  delivery_consent_on date,
  created_at   timestamptz not null,
  changed_at   timestamptz not null,
  primary key (region, party_id),
  -- Without a document there is no number, and nulls never meet.
  constraint party_id_number unique (region, id_kind, id_number),
  constraint party_guardian foreign key (region, guardian_id) references party (region, party_id),
  constraint party_version check (version > 0),
  constraint party_kind check (kind in ('individual', 'soleTrader', 'organisation')),
  constraint party_id_kind check (id_kind in ('residentId', 'passport', 'creditCode', 'otherId', 'none')),
  constraint party_number_by_kind check ((id_kind = 'none') = (id_number is null)),
  constraint party_sex check (sex in ('male', 'female')),
  constraint party_own_guardian check (guardian_id <> party_id),
  constraint party_delivery check ((delivery_channel is null) = (delivery_consent_on is null))
);
create index party_guardian on party (region, guardian_id) where guardian_id is not null;
comment on table party is '当事人';
grant select, insert on party to gezhi_app;
grant update (version, kind, name, id_kind, id_number, birth_on, sex, phone, address, representative, agent, guardian_id,
              delivery_channel, delivery_consent_on, changed_at) on party to gezhi_app;

-- 当事人变更记录: who changed what when, the file as it was and as it became. Append-only by grant. What the program itself
-- entered has no person.
create table party_change (
  region      char(6) not null,
  party_id    uuid not null,
  version     integer not null,
  person_id   uuid,
  at          timestamptz not null,
  before      jsonb,
  after       jsonb not null,
  primary key (region, party_id, version),
  constraint party_change_party foreign key (region, party_id) references party (region, party_id),
  constraint party_change_person foreign key (region, person_id) references person (region, person_id),
  constraint party_change_first check ((version = 1) = (before is null))
);
create index party_change_person on party_change (region, person_id) where person_id is not null;
comment on table party_change is '当事人变更记录';
grant select, insert on party_change to gezhi_app;

-- 当事人查阅记录: who read a whole file when and for what (个人信息保护法第五十一条、第五十四条). Append-only by grant.
create table party_reading (
  region      char(6) not null,
  reading_id  uuid not null,
  party_id    uuid not null,
  person_id   uuid not null,
  at          timestamptz not null,
  reason      text not null,
  primary key (region, reading_id),
  constraint party_reading_party foreign key (region, party_id) references party (region, party_id),
  constraint party_reading_person foreign key (region, person_id) references person (region, person_id),
  constraint party_reading_reason check (reason <> '')
);
-- listReadings: of one party, newest first.
create index party_reading_newest on party_reading (region, party_id, reading_id desc);
create index party_reading_person on party_reading (region, person_id);
comment on table party_reading is '当事人查阅记录';
grant select, insert on party_reading to gezhi_app;

-- 执法证、辅助人员工作证、法律职业资格. A renewal under the same number is a row of its own; one that should not have been is revoked,
-- never deleted or altered, so that who might act on a past day can always be asked.
create table credential (
  region      char(6) not null,
  credential_id uuid not null,
  kind        text not null,
  number      text not null,
  person_id   uuid not null,
  from_on     date not null,
  to_on       date,
  issuer      text not null,
  revoked_on  date,
  revoke_reason text,
  primary key (region, credential_id),
  constraint credential_number unique (region, kind, number, from_on),
  constraint credential_person foreign key (region, person_id) references person (region, person_id),
  constraint credential_kind check (kind in ('enforcement', 'assistant', 'legalProfession')),
  constraint credential_term check (to_on >= from_on),
  constraint credential_revocation check ((revoked_on is null) = (revoke_reason is null) and revoked_on >= from_on)
);
create index credential_person on credential (region, person_id);
comment on table credential is '执法证件';
grant select, insert on credential to gezhi_app;
grant update (revoked_on, revoke_reason) on credential to gezhi_app;

alter table register_entry drop constraint register_entry_register;
alter table register_entry add constraint register_entry_register check
  (register in ('areas', 'units', 'people', 'roles', 'duties', 'items', 'credentials', 'catalogue', 'calendar', 'settings'));
