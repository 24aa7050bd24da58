-- compatible: the first migration; there is no previous release.
--
-- The role the program works as, and the list of migrations. Tables belong to the role that
-- migrates; gezhi_app gets what it needs table by table, in the migration that makes the table.
do $$
begin
  if not exists (select from pg_roles where rolname = 'gezhi_app') then
    create role gezhi_app nologin;
  end if;
exception
  -- Another database of the same server was migrated at the same moment.
  when duplicate_object or unique_violation then null;
end
$$;

-- One DATABASE_URL is enough: who migrates may also work with the least rights (set role gezhi_app).
do $$
begin
  if not pg_has_role(current_user, 'gezhi_app', 'member') then
    execute format('grant gezhi_app to %I', current_user);
  end if;
end
$$;

grant usage on schema public to gezhi_app;

create table migration (
  number     integer primary key,
  name       text not null,
  checksum   char(64) not null,
  breaking   boolean not null,
  applied_at timestamptz not null default now(),
  constraint migration_name unique (name)
);

comment on table migration is '数据库版本';
-- The program checks on start that it knows what the database has.
grant select on migration to gezhi_app;
