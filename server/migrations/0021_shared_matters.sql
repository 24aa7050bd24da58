-- compatible: a new table only.
--
-- 协同办件: which units read a matter beside the one that has it, because they were asked or take part. Written by the acts that
-- ask them, never taken back: what was shared stays known.
create table matter_share (
  region      char(6) not null,
  matter_id   uuid not null,
  unit_id     text not null,
  shared_at   timestamptz not null,
  primary key (region, matter_id, unit_id),
  constraint matter_share_matter foreign key (region, matter_id) references matter (region, matter_id),
  constraint matter_share_unit foreign key (region, unit_id) references unit (region, unit_id)
);
create index matter_share_unit on matter_share (region, unit_id, matter_id);
comment on table matter_share is '协同办件';

grant select, insert on matter_share to gezhi_app;
