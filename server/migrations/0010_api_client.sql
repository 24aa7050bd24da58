-- compatible: a new table and an index.
--
-- 接口用户: another program that reports or brings news through an interface. Its key is random and long, so
-- only the SHA-256 is kept; it is shown once, when the client is made.
create table api_client (
  region      char(6) not null references region (region),
  client_id   text not null,
  key_hash    bytea not null,
  name        text not null,
  permissions text[] not null,
  created_at  timestamptz not null,
  ended_at    timestamptz,
  primary key (region, client_id),
  constraint api_client_key unique (region, key_hash),
  constraint api_client_id_form check (client_id ~ '^[a-z0-9][a-z0-9-]{1,39}$'),
  constraint api_client_key_hash check (length(key_hash) = 32),
  constraint api_client_permissions check (permissions <@ array['report', 'update', 'updateAny'])
);
comment on table api_client is '接口用户';
grant select, insert, update on api_client to gezhi_app;

-- What has happened to cases between two instants, for those who follow from outside.
create index matter_entry_case_at on matter_entry (region, at) where procedure = 'case';
