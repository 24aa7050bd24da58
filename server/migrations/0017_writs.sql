-- compatible: new tables only.
--
-- 文书发号: the next number of a unit, a kind and a year. Its row is held by the transaction that issues the writ, so
-- that a writ that is not issued leaves no gap, and nobody takes a number twice.
create table writ_number (
  region      char(6) not null,
  unit_id     text not null,
  kind        text not null,
  year        int not null,
  next        int not null,
  primary key (region, unit_id, kind, year),
  constraint writ_number_unit foreign key (region, unit_id) references unit (region, unit_id),
  constraint writ_number_counts check (next >= 1 and year between 1949 and 9999)
);
comment on table writ_number is '文书编号';

-- 文书, as they were issued; never changed. A mistake is put right by a further writ that names the one it corrects
-- (住房和城乡建设行政处罚程序规定第二十八条). Inner papers and records have no number.
create table writ (
  region      char(6) not null,
  writ_id     uuid not null,
  matter_id   uuid not null,
  -- The entry of the matter that issued it.
  seq         int not null,
  kind        text not null,
  unit_id     text not null,
  year        int not null,
  n           int,
  number      text,
  document    jsonb not null,
  hash        bytea not null,
  issued_at   timestamptz not null,
  corrects    uuid,
  primary key (region, writ_id),
  constraint writ_matter foreign key (region, matter_id) references matter (region, matter_id),
  constraint writ_unit foreign key (region, unit_id) references unit (region, unit_id),
  constraint writ_corrects foreign key (region, corrects) references writ (region, writ_id),
  constraint writ_place unique (region, unit_id, kind, year, n),
  constraint writ_number_once unique (region, number),
  constraint writ_numbered check ((n is null) = (number is null)),
  constraint writ_hash check (length(hash) = 32)
);
create index writ_matter on writ (region, matter_id, issued_at);
create index writ_corrects on writ (region, corrects) where corrects is not null;
comment on table writ is '文书';

-- 文书作废: the number stays taken. Once, by its key.
create table writ_void (
  region      char(6) not null,
  writ_id     uuid not null,
  matter_id   uuid not null,
  seq         int not null,
  reason      text not null,
  voided_at   timestamptz not null,
  primary key (region, writ_id),
  constraint writ_void_writ foreign key (region, writ_id) references writ (region, writ_id)
);
comment on table writ_void is '文书作废';

grant select, insert, update on writ_number to gezhi_app;
grant select, insert on writ, writ_void to gezhi_app;
