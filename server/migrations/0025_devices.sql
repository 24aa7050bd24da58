-- compatible: a new table, one more register whose changes are kept, and an index.
--
-- 电子技术监控设备 (行政处罚法第四十一条): what may record violations, with its reviews and where its place was made public. The
-- row is the device as it stands; how it came to be so is in register_entry.
create table surveillance_device (
  region          char(6) not null,
  device_id       uuid not null,
  number          text not null,
  kind            text not null,
  ground          text not null,
  place           text not null,
  x               float8 not null,
  y               float8 not null,
  unit_id         text not null,
  legal_on        date,
  legal_by        text,
  technical_on    date,
  technical_by    text,
  announced_on    date,
  announced_where text,
  from_on         date not null,
  to_on           date,
  primary key (region, device_id),
  constraint surveillance_device_number unique (region, number),
  constraint surveillance_device_unit foreign key (region, unit_id) references unit (region, unit_id),
  constraint surveillance_device_term check (to_on is null or from_on <= to_on),
  constraint surveillance_device_shown check
    ((legal_on is null) = (legal_by is null) and (technical_on is null) = (technical_by is null) and (announced_on is null) = (announced_where is null))
);
create index surveillance_device_unit on surveillance_device (region, unit_id);
comment on table surveillance_device is '电子技术监控设备';

alter table register_entry drop constraint register_entry_register;
alter table register_entry add constraint register_entry_register check
  (register in ('areas', 'units', 'people', 'roles', 'duties', 'items', 'benchmarks', 'powers', 'vending', 'payments', 'credentials', 'devices', 'catalogue', 'calendar', 'settings'));

grant select, insert, update on surveillance_device to gezhi_app;

-- 类案: the fines of a period, which supervision compares.
create index proceeding_decided on proceeding (region, decided_on) where decided_on is not null;
