-- compatible: new tables only.
--
-- 执法办案: what a proceeding has come to, folded from its entries by domain/enforcement/proceeding/file.ts and kept for lists,
-- searches for a second fine, and like cases. What runs below a proceeding (service, hearing, goods held) has its row too,
-- with the proceeding as its root and no file of its own.
create table proceeding (
  region      char(6) not null,
  matter_id   uuid not null,
  root_id     uuid not null,
  file        jsonb,
  item_code   text,
  party_id    uuid,
  happened_on date,
  ended_on    date,
  decided_on  date,
  fine_fen    bigint,
  primary key (region, matter_id),
  constraint proceeding_matter foreign key (region, matter_id) references matter (region, matter_id),
  constraint proceeding_root foreign key (region, root_id) references matter (region, matter_id),
  constraint proceeding_party foreign key (region, party_id) references party (region, party_id),
  constraint proceeding_file_at_root check ((file is not null) = (root_id = matter_id)),
  constraint proceeding_fine check (fine_fen >= 0)
);
create index proceeding_root on proceeding (region, root_id);
-- The history of a party, and a second fine for one act.
create index proceeding_party on proceeding (region, party_id) where party_id is not null;
-- Like cases.
create index proceeding_item on proceeding (region, item_code, decided_on) where decided_on is not null;
comment on table proceeding is '执法办案';

-- 执法案号: the running number of filings of a unit in a year, given inside the transaction that files, so that none is skipped.
create table proceeding_number (
  region      char(6) not null,
  unit_id     text not null,
  kind        text not null,
  year        int not null,
  next        int not null,
  primary key (region, unit_id, kind, year),
  constraint proceeding_number_unit foreign key (region, unit_id) references unit (region, unit_id)
);
comment on table proceeding_number is '执法案号';

grant select, insert, update on proceeding, proceeding_number to gezhi_app;
