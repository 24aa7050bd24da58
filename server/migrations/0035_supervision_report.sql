-- compatible: new tables and indexes only.
--
-- 监督报告: of which period, and what was published of it. A version is kept as it was generated, with the document as it was printed.
create table supervision_report (
  region       char(6) not null,
  matter_id    uuid not null,
  year         integer not null,
  -- Null for the whole year.
  quarter      integer,
  -- The version that was published.
  published    integer,
  published_at timestamptz,
  withdrawn_at timestamptz,
  withdrawn_for text,
  primary key (region, matter_id),
  constraint supervision_report_quarter check (quarter between 1 and 4),
  constraint supervision_report_published check ((published is null) = (published_at is null)),
  constraint supervision_report_withdrawn check ((withdrawn_at is null) = (withdrawn_for is null)),
  constraint supervision_report_matter foreign key (region, matter_id) references matter (region, matter_id)
);
-- One report of a period stands at a time.
create unique index supervision_report_standing on supervision_report (region, year, coalesce(quarter, 0))
  where published is not null and withdrawn_at is null;
comment on table supervision_report is '监督报告';
grant insert, select, update (published, published_at, withdrawn_at, withdrawn_for) on supervision_report to gezhi_app;

create table supervision_report_version (
  region    char(6) not null,
  matter_id uuid not null,
  n         integer not null,
  made_at   timestamptz not null,
  data      jsonb not null,
  pdf       bytea not null,
  -- SHA-256 of the document.
  sha256    char(64) not null,
  primary key (region, matter_id, n),
  constraint supervision_report_version_report foreign key (region, matter_id) references supervision_report (region, matter_id)
);
-- findPublished looks for the document by its hash.
create index supervision_report_version_hash on supervision_report_version (region, sha256);
comment on table supervision_report_version is '监督报告版本';
grant insert, select on supervision_report_version to gezhi_app;

-- Figures of a period count entries by their act; cases and their tasks have indexes of their own.
create index matter_entry_act_at on matter_entry (region, procedure, act, at) where procedure not in ('case', 'fieldTask');
-- Figures of enforcement and supervision count what was settled in a period.
create index supervision_clue_found on supervision_clue (region, found_at);
create index clue_judgement_at on clue_judgement (region, at);
