-- compatible: new tables, and one more register whose changes are kept.
--
-- 疏导点: where, when and for what goods vendors may trade, and how many of them. The row is the zone as it stands; how it
-- came to be so is in register_entry.
create table vending_zone (
  region      char(6) not null,
  zone_id     text not null,
  kind        text not null,
  name_zh     text not null,
  name_en     text not null,
  outline     jsonb not null,
  unit_id     text not null,
  goods       text[] not null,
  days        int[] not null,
  hours       jsonb not null,
  stalls      int not null,
  reserved    int not null,
  from_on     date not null,
  to_on       date,
  ground_by   text not null,
  ground_name text not null,
  ground_on   date not null,
  rules       text not null,
  primary key (region, zone_id),
  constraint vending_zone_unit foreign key (region, unit_id) references unit (region, unit_id),
  constraint vending_zone_stalls check (stalls > 0 and reserved >= 0 and reserved <= stalls),
  constraint vending_zone_term check (to_on is null or from_on <= to_on)
);
create index vending_zone_unit on vending_zone (region, unit_id);
comment on table vending_zone is '疏导点';

-- 疏导安置: an application for a place and the place that came of it, kept from the matter's entries for what has to be counted:
-- places free on a day, the order of the waiting list, what a vendor has. A zone's row is held while a place in it is decided.
create table placement (
  region     char(6) not null,
  matter_id  uuid not null,
  zone_id    text not null,
  party_id   uuid not null,
  state      text not null,
  goods      text not null,
  stall      int,
  begins_on  date not null,
  until_on   date not null,
  hours      text,
  hardship   text[] not null,
  applied_at timestamptz not null,
  primary key (region, matter_id),
  constraint placement_matter foreign key (region, matter_id) references matter (region, matter_id),
  constraint placement_zone foreign key (region, zone_id) references vending_zone (region, zone_id),
  constraint placement_party foreign key (region, party_id) references party (region, party_id)
);
create index placement_zone on placement (region, zone_id, state);
create index placement_party on placement (region, party_id);
comment on table placement is '疏导安置';

alter table register_entry drop constraint register_entry_register;
alter table register_entry add constraint register_entry_register check
  (register in ('areas', 'units', 'people', 'roles', 'duties', 'items', 'benchmarks', 'powers', 'vending', 'credentials', 'catalogue', 'calendar', 'settings'));

grant select, insert, update on vending_zone, placement to gezhi_app;
