-- compatible: the previous release neither reads nor writes these tables; it writes no entry that the wider check refuses.
--
-- Discretion benchmarks (行政处罚裁量基准) and powers (执法权限) are issued whole from a day and stay as they were issued: by
-- which tier and on which grant a past decision was made can always be asked.
create table discretion_benchmark_version (
  region      char(6) not null,
  version     integer not null,
  from_on     date not null,
  source      text not null,
  file_sha256 char(64) not null,
  imported_at timestamptz not null,
  imported_by text not null,
  primary key (region, version),
  constraint discretion_benchmark_version_counts check (version > 0)
);
-- findIssuedList asks which benchmarks are in force on a day.
create index discretion_benchmark_version_begun on discretion_benchmark_version (region, from_on desc, version desc);
comment on table discretion_benchmark_version is '裁量基准版本';
grant select, insert on discretion_benchmark_version to gezhi_app;

create table discretion_tier (
  region        char(6) not null,
  version       integer not null,
  -- The benchmark's place in its file, and the tier's in the benchmark.
  benchmark     integer not null,
  place         smallint not null,
  item          text not null,
  party         text not null,
  base          text not null,
  gear          text not null,
  tier          text not null,
  conditions_zh text not null,
  conditions_en text not null,
  factors_zh    text not null,
  factors_en    text not null,
  -- Hundredths of the base's unit: fen, hundredths of a per cent, hundredths of a multiple. Both null: no fine.
  range_min     bigint,
  range_max     bigint,
  from_on       date not null,
  to_on         date,
  primary key (region, version, benchmark, place),
  unique (region, version, item, party, base, gear, tier),
  foreign key (region, version) references discretion_benchmark_version (region, version),
  constraint discretion_tier_party check (party in ('individual', 'organisation', 'all')),
  constraint discretion_tier_tier check (tier in ('minor', 'lighter', 'ordinary', 'heavier', 'serious')),
  constraint discretion_tier_range check ((range_min is null) = (range_max is null) and range_min between 0 and range_max),
  constraint discretion_tier_ends_after_start check (to_on >= from_on)
);
comment on table discretion_tier is '裁量阶次';
grant select, insert on discretion_tier to gezhi_app;

create table power_version (
  region      char(6) not null,
  version     integer not null,
  from_on     date not null,
  source      text not null,
  file_sha256 char(64) not null,
  imported_at timestamptz not null,
  imported_by text not null,
  primary key (region, version),
  constraint power_version_counts check (version > 0)
);
-- findIssuedList asks which powers are in force on a day.
create index power_version_begun on power_version (region, from_on desc, version desc);
comment on table power_version is '执法权限清单版本';
grant select, insert on power_version to gezhi_app;

create table power (
  region          char(6) not null,
  version         integer not null,
  code            text not null,
  unit_id         text not null,
  -- Items by code, or whole fields: one of the two is empty.
  items           text[] not null,
  fields          text[] not null,
  source          text not null,
  document_number text not null,
  document_name   text not null,
  principal_id    text,
  coercion        text[] not null,
  -- 9-digit codes; empty is the whole district.
  streets         text[] not null,
  from_on         date not null,
  to_on           date,
  primary key (region, version, code),
  foreign key (region, version) references power_version (region, version),
  constraint power_scope check ((cardinality(items) = 0) <> (cardinality(fields) = 0)),
  constraint power_source check (source in ('own', 'concentrated', 'authorised', 'devolved', 'entrusted')),
  -- 委托 names its principal and its term, and carries no coercion (行政处罚法第二十条, 行政强制法第十七条第一款).
  constraint power_entrusted check
    ((source = 'entrusted') = (principal_id is not null) and (source <> 'entrusted' or (to_on is not null and cardinality(coercion) = 0))),
  constraint power_ends_after_start check (to_on >= from_on)
);
comment on table power is '执法权限';
grant select, insert on power to gezhi_app;

alter table register_entry drop constraint register_entry_register;
alter table register_entry add constraint register_entry_register check
  (register in ('areas', 'units', 'people', 'roles', 'duties', 'items', 'benchmarks', 'powers', 'credentials', 'catalogue', 'calendar', 'settings'));
