-- compatible: the first tables of the tenant.
--
-- A region (县级行政区划代码, six digits) is the tenant: it leads every key and index. Its settings are
-- the district's own limits and office hours, parsed by server/region/settings.ts.
create table region (
  region      char(6) primary key,
  name_zh     text not null,
  name_en     text not null,
  utc_offset_minutes int not null default 480,
  settings    jsonb not null default '{}',
  demonstration boolean not null default false,
  created_at  timestamptz not null,
  constraint region_code check (region ~ '^[0-9]{6}$')
);
comment on table region is '区县';

create table unit (
  region      char(6) not null references region (region),
  unit_id     text not null,
  kind        text not null,
  name_zh     text not null,
  name_en     text not null,
  parent_id   text,
  second_parent_id text,
  area        text,
  from_on     date not null,
  to_on       date,
  primary key (region, unit_id),
  constraint unit_id_form check (unit_id ~ '^[A-Za-z0-9._-]{1,40}$'),
  constraint unit_parent foreign key (region, parent_id) references unit (region, unit_id),
  constraint unit_second_parent foreign key (region, second_parent_id) references unit (region, unit_id),
  constraint unit_term check (to_on is null or to_on >= from_on)
);
create index unit_parent on unit (region, parent_id);
create index unit_second_parent on unit (region, second_parent_id);
comment on table unit is '单位';

create table person (
  region      char(6) not null references region (region),
  person_id   uuid not null,
  name        text not null,
  staff_number text,
  phone       text,
  created_at  timestamptz not null,
  left_on     date,
  primary key (region, person_id),
  constraint person_staff_number unique (region, staff_number)
);
comment on table person is '人员';

-- 账号. Wrong passwords are counted and lock the account for a while.
create table account (
  region      char(6) not null,
  person_id   uuid not null,
  login       text not null,
  password_hash text not null,
  failures    int not null default 0,
  locked_until timestamptz,
  must_change boolean not null default false,
  changed_at  timestamptz not null,
  primary key (region, person_id),
  constraint account_login unique (region, login),
  constraint account_person foreign key (region, person_id) references person (region, person_id)
);
comment on table account is '账号';

create table session (
  region      char(6) not null,
  token_hash  bytea not null,
  person_id   uuid not null,
  created_at  timestamptz not null,
  expires_at  timestamptz not null,
  ended_at    timestamptz,
  primary key (region, token_hash),
  constraint session_person foreign key (region, person_id) references person (region, person_id)
);
create index session_person on session (region, person_id);
comment on table session is '登录会话';

-- 角色: a named list of grants that a district may change. The program asks for a grant, never for a role.
create table role (
  region      char(6) not null references region (region),
  role_id     text not null,
  post        text not null,
  name_zh     text not null,
  name_en     text not null,
  primary key (region, role_id)
);
comment on table role is '角色';

create table role_grant (
  region      char(6) not null,
  role_id     text not null,
  verb        text not null,
  reach       text not null,
  primary key (region, role_id, verb, reach),
  constraint role_grant_role foreign key (region, role_id) references role (region, role_id),
  constraint role_grant_reach check (reach in ('own', 'patrolArea', 'community', 'street', 'unit', 'district'))
);
comment on table role_grant is '角色权限';

-- 任职: a person holds a post in a unit, with a role, from a day to a day. Ended, never deleted.
create table post_holding (
  region      char(6) not null,
  holding_id  uuid not null,
  person_id   uuid not null,
  role_id     text not null,
  unit_id     text not null,
  area        text,
  from_on     date not null,
  to_on       date,
  primary key (region, holding_id),
  constraint post_holding_person foreign key (region, person_id) references person (region, person_id),
  constraint post_holding_role foreign key (region, role_id) references role (region, role_id),
  constraint post_holding_unit foreign key (region, unit_id) references unit (region, unit_id),
  constraint post_holding_term check (to_on is null or to_on >= from_on)
);
create index post_holding_person on post_holding (region, person_id);
create index post_holding_unit on post_holding (region, unit_id);
create index post_holding_role on post_holding (region, role_id);
comment on table post_holding is '任职';

grant select, insert, update on region, unit, person, account, session, role, post_holding to gezhi_app;
grant select, insert, delete on role_grant to gezhi_app;
