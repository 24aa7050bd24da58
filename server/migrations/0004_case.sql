-- compatible: new tables only.
--
-- 案卷: what lists and search need of a case beyond its matter.
create table case_file (
  region      char(6) not null,
  matter_id   uuid not null,
  source      text not null,
  description text not null,
  merged_into uuid,
  cover       char(64),
  reports     int not null default 1,
  rating      int,
  search      tsvector not null,
  primary key (region, matter_id),
  constraint case_file_matter foreign key (region, matter_id) references matter (region, matter_id),
  constraint case_file_merged_into foreign key (region, merged_into) references matter (region, matter_id),
  constraint case_file_rating check (rating between 1 and 5)
);
create index case_file_merged_into on case_file (region, merged_into) where merged_into is not null;
create index case_file_search on case_file using gin (search);
comment on table case_file is '案卷';

-- 上报: who reported, kept once and shown masked; reading it is an entry of its own. The tracking code
-- is the reporter's key, so only its hash is kept.
create table submission (
  region      char(6) not null,
  submission_id uuid not null,
  matter_id   uuid not null,
  first_matter_id uuid not null,
  source      text not null,
  name        text,
  phone       text,
  email       text,
  person_id   uuid,
  client      text,
  outside_id  text,
  tracking_hash bytea not null,
  created_at  timestamptz not null,
  primary key (region, submission_id),
  constraint submission_tracking unique (region, tracking_hash),
  constraint submission_outside unique (region, client, outside_id),
  constraint submission_matter foreign key (region, matter_id) references matter (region, matter_id),
  constraint submission_first_matter foreign key (region, first_matter_id) references matter (region, matter_id),
  constraint submission_person foreign key (region, person_id) references person (region, person_id)
);
create index submission_matter on submission (region, matter_id);
create index submission_first_matter on submission (region, first_matter_id);
create index submission_person on submission (region, person_id) where person_id is not null;
comment on table submission is '上报人';

-- 附件: content-addressed. The original stays sealed under its SHA-256; a public copy without EXIF stands beside it.
create table attachment (
  region      char(6) not null references region (region),
  sha256      char(64) not null,
  media_type  text not null,
  bytes       int not null,
  width       int,
  height      int,
  taken_at    timestamptz,
  taken_x     float8,
  taken_y     float8,
  uploaded_by uuid,
  uploaded_at timestamptz not null,
  primary key (region, sha256)
);
comment on table attachment is '附件';

create table matter_attachment (
  region      char(6) not null,
  matter_id   uuid not null,
  seq         int not null,
  sha256      char(64) not null,
  field       text not null,
  place       int not null,
  primary key (region, matter_id, seq, sha256, field),
  constraint matter_attachment_matter foreign key (region, matter_id) references matter (region, matter_id),
  constraint matter_attachment_attachment foreign key (region, sha256) references attachment (region, sha256)
);
create index matter_attachment_attachment on matter_attachment (region, sha256);
comment on table matter_attachment is '办件附件';

grant select, insert, update on case_file, submission to gezhi_app;
grant select, insert on attachment, matter_attachment to gezhi_app;
