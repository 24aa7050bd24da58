-- compatible: the previous release neither reads nor writes these tables.
--
-- What a case may be about and under which condition it is filed (立案目录). Code lists belong to the nation or to
-- one district and come in versions that are added, never changed: a case keeps the version it was filed under.
-- Only a district's choice of a catalogue carries its region; the lists themselves are reference data.
create table code_scheme (
  id              text primary key,
  title_zh        text not null,
  title_en        text not null,
  source          text not null,
  sureness        text not null,
  from_on         date,
  to_on           date,
  category_digits smallint not null,
  subtype_digits  smallint not null,
  local_from      integer,
  constraint code_scheme_sureness check (sureness in ('official', 'transcribed', 'local')),
  constraint code_scheme_ends_after_start check (to_on >= from_on),
  constraint code_scheme_digits check (category_digits between 1 and 4 and subtype_digits between 1 and 6)
);
comment on table code_scheme is '编码体系';
-- A mark changes when somebody has read the published text.
grant select, insert, update on code_scheme to gezhi_app;

create table code_category (
  scheme text not null references code_scheme (id),
  kind   text not null,
  code   text not null,
  zh     text not null,
  en     text not null,
  primary key (scheme, kind, code),
  constraint code_category_kind check (kind in ('asset', 'incident'))
);
comment on table code_category is '大类';
grant select, insert, update on code_category to gezhi_app;

create table catalogue (
  id     text primary key,
  scheme text not null references code_scheme (id),
  -- The district whose own list this is; a national list has no owner.
  owner  char(6),
  constraint catalogue_owner_digits check (owner ~ '^\d{6}$'),
  constraint catalogue_id_says_owner check (id = coalesce(owner, 'national') || '/' || scheme)
);
create index catalogue_of_scheme on catalogue (scheme);
comment on table catalogue is '立案目录';
grant select, insert on catalogue to gezhi_app;

create table catalogue_version (
  catalogue   text not null references catalogue (id),
  version     integer not null,
  from_on     date not null,
  source      text not null,
  sureness    text not null,
  file_sha256 char(64) not null,
  imported_at timestamptz not null,
  imported_by text not null,
  primary key (catalogue, version),
  constraint catalogue_version_counts check (version > 0),
  constraint catalogue_version_sureness check (sureness in ('official', 'transcribed', 'local'))
);
comment on table catalogue_version is '立案目录版本';
grant select, insert on catalogue_version to gezhi_app;

create table catalogue_subject (
  catalogue   text not null,
  version     integer not null,
  kind        text not null,
  code        text not null,
  category    text not null,
  category_zh text not null,
  category_en text not null,
  name_zh     text not null,
  name_en     text not null,
  aliases     text[] not null default '{}',
  is_local    boolean not null,
  retired_on  date,
  primary key (catalogue, version, kind, code),
  foreign key (catalogue, version) references catalogue_version (catalogue, version),
  constraint catalogue_subject_kind check (kind in ('asset', 'incident')),
  constraint catalogue_subject_code check (code ~ '^\d{2,10}$' and starts_with(code, category))
);
comment on table catalogue_subject is '小类';
grant select, insert on catalogue_subject to gezhi_app;

create table filing_condition (
  catalogue     text not null,
  version       integer not null,
  kind          text not null,
  code          text not null,
  n             smallint not null,
  register_zh   text not null,
  register_en   text not null,
  close_zh      text not null,
  close_en      text not null,
  -- Limits that follow each other: [{"name"?, "limit": {"count", "kind", "season"?}}].
  stages        jsonb not null,
  photos_report smallint not null,
  photos_handle smallint not null,
  primary key (catalogue, version, kind, code, n),
  foreign key (catalogue, version, kind, code) references catalogue_subject (catalogue, version, kind, code),
  constraint filing_condition_counts check (n > 0),
  constraint filing_condition_has_limit check (jsonb_array_length(stages) > 0),
  constraint filing_condition_photos check (photos_report >= 0 and photos_handle >= 0)
);
comment on table filing_condition is '立案条件';
grant select, insert on filing_condition to gezhi_app;

-- What became of a class when a scheme was replaced. One class may have several successors, or none known (then
-- a single row without one).
create table subject_succession (
  from_scheme text not null references code_scheme (id),
  from_kind   text not null,
  from_code   text not null,
  n           smallint not null,
  to_scheme   text references code_scheme (id),
  to_kind     text,
  to_code     text,
  how         text not null,
  doubtful    boolean not null,
  primary key (from_scheme, from_kind, from_code, n),
  constraint subject_succession_how check (how in ('slot', 'name', 'none')),
  constraint subject_succession_whole check ((how = 'none') = (to_code is null)
    and (to_scheme is null) = (to_code is null) and (to_kind is null) = (to_code is null))
);
create index subject_succession_to on subject_succession (to_scheme, to_kind, to_code);
comment on table subject_succession is '新旧编码对照';
grant select, insert, delete on subject_succession to gezhi_app;

-- The catalogue a district files under, from a day on; its versions then follow by their own dates.
create table region_catalogue (
  region     char(6) not null,
  from_on    date not null,
  catalogue  text not null references catalogue (id),
  decided_at timestamptz not null,
  decided_by text not null,
  primary key (region, from_on)
);
create index region_catalogue_catalogue on region_catalogue (region, catalogue);
comment on table region_catalogue is '本区采用的立案目录';
grant select, insert on region_catalogue to gezhi_app;
