-- compatible: new tables only.
--
-- 评分表: each version a district entered; the newest is in force for rounds that are announced.
create table review_sheet (
  region    char(6) not null,
  version   integer not null,
  sheet     jsonb not null,
  person_id uuid,
  at        timestamptz not null,
  primary key (region, version),
  constraint review_sheet_person foreign key (region, person_id) references person (region, person_id)
);
create index review_sheet_person on review_sheet (region, person_id);
comment on table review_sheet is '评分表';

-- 案卷评查批次: what was announced and never changes, and what the draw added to it.
create table review_round (
  region        char(6) not null,
  matter_id     uuid not null,
  year          integer not null,
  kinds         text[] not null,
  from_on       date not null,
  to_on         date not null,
  method        text not null,
  per_unit      integer,
  gap           double precision not null,
  seed_on       date not null,
  review_by     date not null,
  sheet_version integer not null,
  sheet         jsonb not null,
  listed        jsonb not null,
  list_hash     text not null,
  head_number   integer,
  head_root     text,
  seed          text,
  summary       text,
  primary key (region, matter_id),
  constraint review_round_matter foreign key (region, matter_id) references matter (region, matter_id)
);
comment on table review_round is '案卷评查批次';

-- 评查案卷: one file drawn in a round, its reviewers in their order, and what it came to.
create table file_review (
  region      char(6) not null,
  matter_id   uuid not null,
  round_id    uuid not null,
  file_id     uuid not null,
  file_number text not null,
  unit_id     text not null,
  reviewers   uuid[] not null,
  total       double precision,
  vetoed      boolean,
  grade       text,
  primary key (region, matter_id),
  constraint file_review_matter foreign key (region, matter_id) references matter (region, matter_id),
  constraint file_review_round foreign key (region, round_id) references review_round (region, matter_id),
  constraint file_review_file foreign key (region, file_id) references matter (region, matter_id),
  constraint file_review_unit foreign key (region, unit_id) references unit (region, unit_id)
);
create unique index file_review_once on file_review (region, round_id, file_id);
create index file_review_file on file_review (region, file_id);
create index file_review_unit on file_review (region, unit_id);
comment on table file_review is '评查案卷';

-- 评分: a reviewer's sheet, once and for all; the entry in the record holds its hash.
create table file_review_score (
  region    char(6) not null,
  matter_id uuid not null,
  person_id uuid not null,
  scored    jsonb not null,
  proposals jsonb not null,
  total     double precision not null,
  vetoed    boolean not null,
  hash      text not null,
  at        timestamptz not null,
  primary key (region, matter_id, person_id),
  constraint file_review_score_matter foreign key (region, matter_id) references file_review (region, matter_id),
  constraint file_review_score_person foreign key (region, person_id) references person (region, person_id)
);
create index file_review_score_person on file_review_score (region, person_id);
comment on table file_review_score is '案卷评分';

-- 合法性审核: what was submitted; of a normative document also its number and how long it stands.
create table legality_file (
  region       char(6) not null,
  matter_id    uuid not null,
  kind         text not null,
  materials    text[] not null,
  opinion      text,
  points       text[] not null default '{}',
  adoption     text[] not null default '{}',
  number       text,
  published_on date,
  valid_until  date,
  ended_on     date,
  end_reason   text,
  primary key (region, matter_id),
  constraint legality_file_matter foreign key (region, matter_id) references matter (region, matter_id)
);
create unique index legality_file_number on legality_file (region, number) where number is not null;
comment on table legality_file is '合法性审核';

-- 行政诉讼 and 国家赔偿 against a proceeding: who, before which court, and what came of it.
create table remedy_file (
  region       char(6) not null,
  matter_id    uuid not null,
  who          text not null,
  court        text,
  docket       text,
  judged       text,
  granted      boolean,
  decided_fen  bigint,
  refund_fen   bigint,
  interest_fen bigint,
  primary key (region, matter_id),
  constraint remedy_file_matter foreign key (region, matter_id) references matter (region, matter_id)
);
comment on table remedy_file is '行政诉讼和国家赔偿';

grant select, insert on review_sheet, file_review_score to gezhi_app;
grant select, insert, update on review_round, file_review, legality_file, remedy_file to gezhi_app;
