-- compatible: the previous release neither reads nor writes these tables.
--
-- Who answers for what, where and when (权责清单). A list is issued whole and stays as it was issued: who answered
-- on a past day can always be asked.
create table duty_list_version (
  region      char(6) not null,
  version     integer not null,
  from_on     date not null,
  source      text not null,
  file_sha256 char(64) not null,
  imported_at timestamptz not null,
  imported_by text not null,
  primary key (region, version),
  constraint duty_list_version_counts check (version > 0)
);
-- findDutyList asks which list is in force on a day.
create index duty_list_version_begun on duty_list_version (region, from_on desc, version desc);
comment on table duty_list_version is '权责清单版本';
grant select, insert on duty_list_version to gezhi_app;

create table duty_item (
  region           char(6) not null,
  version          integer not null,
  id               text not null,
  code             text not null,
  name_zh          text not null,
  name_en          text not null,
  -- [{"law", "article"}], at least one.
  bases            jsonb not null,
  lead_unit        text not null,
  supporting_units text[] not null default '{}',
  matter_level     text not null,
  scheme           text not null,
  kind             text,
  category         text,
  subject          text,
  n                smallint,
  place_level      text not null,
  places           text[] not null default '{}',
  from_on          date not null,
  to_on            date,
  source           text not null,
  primary key (region, version, id),
  foreign key (region, version) references duty_list_version (region, version),
  constraint duty_item_has_basis check (jsonb_array_length(bases) > 0),
  constraint duty_item_ends_after_start check (to_on >= from_on),
  constraint duty_item_matter check (case matter_level
    when 'scheme'    then num_nonnulls(kind, category, subject, n) = 0
    when 'kind'      then kind is not null and num_nonnulls(category, subject, n) = 0
    when 'category'  then num_nonnulls(kind, category) = 2 and num_nonnulls(subject, n) = 0
    when 'subject'   then num_nonnulls(kind, subject) = 2 and num_nonnulls(category, n) = 0
    when 'condition' then num_nonnulls(kind, subject, n) = 3 and category is null
    else false end),
  constraint duty_item_place check (case place_level
    when 'district'  then cardinality(places) = 0
    when 'street'    then cardinality(places) = 1 and length(places[1]) = 9
    when 'community' then cardinality(places) = 1 and length(places[1]) = 12
    when 'cells'     then cardinality(places) > 0
    else false end)
);
-- A unit's own page lists what it leads.
create index duty_item_lead on duty_item (region, version, lead_unit);
comment on table duty_item is '权责事项';
grant select, insert on duty_item to gezhi_app;
