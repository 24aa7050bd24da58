-- Made by tools/dump-schema.ts from the migrations; not edited, not run.

create table migration (
  number integer not null,
  name text not null,
  checksum character(64) not null,
  breaking boolean not null,
  applied_at timestamp with time zone default now() not null,
  constraint migration_pkey PRIMARY KEY (number),
  constraint migration_name UNIQUE (name)
);
comment on table migration is '数据库版本';
grant select on migration to gezhi_app;
