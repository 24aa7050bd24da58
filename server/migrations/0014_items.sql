-- compatible: the previous release neither reads nor writes these tables; it writes no entry that the wider check refuses.
--
-- The catalogue of enforcement items (执法事项目录). It is issued whole from a day and stays as it was issued: on which
-- articles and ranges a past decision rested can always be asked.
create table enforcement_item_version (
  region      char(6) not null,
  version     integer not null,
  from_on     date not null,
  source      text not null,
  file_sha256 char(64) not null,
  imported_at timestamptz not null,
  imported_by text not null,
  primary key (region, version),
  constraint enforcement_item_version_counts check (version > 0)
);
-- findItemList asks which catalogue is in force on a day.
create index enforcement_item_version_begun on enforcement_item_version (region, from_on desc, version desc);
comment on table enforcement_item_version is '执法事项目录版本';
grant select, insert on enforcement_item_version to gezhi_app;

create table enforcement_item (
  region               char(6) not null,
  version              integer not null,
  code                 text not null,
  name_zh              text not null,
  name_en              text not null,
  field                text not null,
  kind                 text not null,
  law                  text not null,
  -- The year of the law's version; null where the catalogue names none.
  edition              smallint,
  duty_articles        text[] not null,
  penalty_articles     text[] not null,
  measures             text[] not null,
  -- 先责令改正，逾期不改的方可处罚.
  correct_first        boolean not null,
  -- Ranges in fen; a maximum alone is …以下.
  individual_min_fen   bigint,
  individual_max_fen   bigint,
  organisation_min_fen bigint,
  organisation_max_fen bigint,
  multiplier           text not null,
  notes                text not null,
  hearing              text[] not null,
  from_on              date not null,
  to_on                date,
  primary key (region, version, code),
  foreign key (region, version) references enforcement_item_version (region, version),
  constraint enforcement_item_kind check (kind in ('penalty', 'coercion')),
  constraint enforcement_item_articles check (cardinality(duty_articles) > 0 and cardinality(penalty_articles) > 0),
  constraint enforcement_item_measures check (cardinality(measures) > 0),
  constraint enforcement_item_individual check
    (individual_min_fen is null or (individual_max_fen is not null and individual_min_fen between 0 and individual_max_fen)),
  constraint enforcement_item_organisation check
    (organisation_min_fen is null or (organisation_max_fen is not null and organisation_min_fen between 0 and organisation_max_fen)),
  constraint enforcement_item_fine check
    ((individual_max_fen is null and organisation_max_fen is null) or 'fine' = any (measures)),
  constraint enforcement_item_ends_after_start check (to_on >= from_on)
);
comment on table enforcement_item is '执法事项';
grant select, insert on enforcement_item to gezhi_app;

alter table register_entry drop constraint register_entry_register;
alter table register_entry add constraint register_entry_register check
  (register in ('areas', 'units', 'people', 'roles', 'duties', 'items', 'catalogue', 'calendar', 'settings'));
