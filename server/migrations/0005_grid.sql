-- compatible: new tables only.
--
-- 网格: a version holds every area from a day on; earlier versions stay, and a case keeps the cell it was found in.
create table grid_version (
  region      char(6) not null references region (region),
  version     int not null,
  effective_on date not null,
  activated_at timestamptz not null,
  note        text not null default '',
  primary key (region, version)
);
comment on table grid_version is '网格版本';

create table area (
  region      char(6) not null,
  version     int not null,
  code        text not null,
  level       text not null,
  name_zh     text not null,
  name_en     text not null,
  geometry    jsonb not null,
  primary key (region, version, code),
  constraint area_version foreign key (region, version) references grid_version (region, version),
  constraint area_level check (level in ('district', 'street', 'community', 'cell'))
);
comment on table area is '区域（区、街道、社区、单元网格）';

-- Roads, water and landmarks of the district's own map.
create table map_feature (
  region      char(6) not null,
  version     int not null,
  feature_id  text not null,
  kind        text not null,
  name_zh     text not null default '',
  name_en     text not null default '',
  geometry    jsonb not null,
  primary key (region, version, feature_id),
  constraint map_feature_version foreign key (region, version) references grid_version (region, version)
);
comment on table map_feature is '底图要素';

create table patrol_area (
  region      char(6) not null references region (region),
  patrol_area_id text not null,
  name_zh     text not null,
  name_en     text not null,
  from_on     date not null,
  to_on       date,
  primary key (region, patrol_area_id)
);
comment on table patrol_area is '责任网格';

create table patrol_area_cell (
  region      char(6) not null,
  patrol_area_id text not null,
  cell        char(15) not null,
  primary key (region, patrol_area_id, cell),
  constraint patrol_area_cell_area foreign key (region, patrol_area_id) references patrol_area (region, patrol_area_id)
);
create index patrol_area_cell_cell on patrol_area_cell (region, cell);
comment on table patrol_area_cell is '责任网格所辖单元网格';

-- 四定: who, when, in which post, with which duty.
create table patrol_assignment (
  region      char(6) not null,
  assignment_id uuid not null,
  patrol_area_id text not null,
  person_id   uuid not null,
  post        text not null,
  duty_zh     text not null,
  duty_en     text not null,
  time_from   time not null,
  time_to     time not null,
  from_on     date not null,
  to_on       date,
  primary key (region, assignment_id),
  constraint patrol_assignment_area foreign key (region, patrol_area_id) references patrol_area (region, patrol_area_id),
  constraint patrol_assignment_person foreign key (region, person_id) references person (region, person_id)
);
create index patrol_assignment_area on patrol_assignment (region, patrol_area_id);
create index patrol_assignment_person on patrol_assignment (region, person_id);
comment on table patrol_assignment is '责任网格定人定时定岗定责';

-- 责任区 in four levels: 1 street, 2 block, 3 section, 4 point; each with one named person, a standard and a term.
create table zone (
  region      char(6) not null references region (region),
  zone_id     text not null,
  level       int not null,
  parent_id   text,
  name_zh     text not null,
  name_en     text not null,
  geometry    jsonb not null,
  person_id   uuid not null,
  standard    text not null,
  from_on     date not null,
  to_on       date,
  primary key (region, zone_id),
  constraint zone_level check (level between 1 and 4),
  constraint zone_parent foreign key (region, parent_id) references zone (region, zone_id),
  constraint zone_person foreign key (region, person_id) references person (region, person_id)
);
create index zone_parent on zone (region, parent_id) where parent_id is not null;
create index zone_person on zone (region, person_id);
comment on table zone is '责任区';

grant select, insert, update on grid_version, area, map_feature, patrol_area, patrol_assignment, zone to gezhi_app;
grant select, insert on patrol_area_cell to gezhi_app;
