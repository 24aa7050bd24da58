-- compatible: new tables and one more register whose changes are kept.
--
-- 年度行政检查计划 (浙江省行政程序办法第七十七条) and 双随机抽查 (浙江省综合行政执法条例第二十一条). A line of the plan has versions, each
-- approved once; a draw and what became of it are only ever added to.
create table inspection_plan_line (
  region      char(6) not null,
  line_id     uuid not null,
  version     int not null,
  year        int not null,
  unit_id     text not null,
  what        text not null,
  method      text not null,
  kinds       text[] not null,
  percent     int,
  number      int,
  from_month  int not null,
  to_month    int not null,
  withdrawn   boolean not null,
  entered_by  uuid,
  entered_at  timestamptz not null,
  approved_by uuid,
  approved_at timestamptz,
  primary key (region, line_id, version),
  constraint inspection_plan_line_unit foreign key (region, unit_id) references unit (region, unit_id),
  constraint inspection_plan_line_entered foreign key (region, entered_by) references person (region, person_id),
  constraint inspection_plan_line_approver foreign key (region, approved_by) references person (region, person_id),
  constraint inspection_plan_line_approved check (approved_by is null or approved_at is not null),
  constraint inspection_plan_line_months check (from_month between 1 and 12 and to_month between from_month and 12),
  constraint inspection_plan_line_share check ((percent is null) <> (number is null)),
  constraint inspection_plan_line_kinds check (kinds <> '{}' and kinds <@ array['organisation', 'soleTrader'])
);
create index inspection_plan_line_year on inspection_plan_line (region, year, unit_id);
create index inspection_plan_line_unit on inspection_plan_line (region, unit_id);
create index inspection_plan_line_entered on inspection_plan_line (region, entered_by);
create index inspection_plan_line_approver on inspection_plan_line (region, approved_by);
comment on table inspection_plan_line is '年度检查计划事项';

create table party_risk (
  region    char(6) not null,
  party_id  uuid not null,
  grade     text not null,
  person_id uuid,
  at        timestamptz not null,
  primary key (region, party_id),
  constraint party_risk_party foreign key (region, party_id) references party (region, party_id),
  constraint party_risk_person foreign key (region, person_id) references person (region, person_id),
  constraint party_risk_grade check (grade in ('A', 'B', 'C', 'D'))
);
create index party_risk_person on party_risk (region, person_id);
comment on table party_risk is '检查对象风险等级';

create table inspection_draw (
  region    char(6) not null,
  draw_id   uuid not null,
  number    text not null,
  line_id   uuid not null,
  version   int not null,
  drawn_on  date not null,
  list_hash char(64) not null,
  seed      char(64) not null,
  listed    jsonb not null,
  officers  jsonb not null,
  drawn     jsonb not null,
  asked_by  uuid,
  at        timestamptz not null,
  primary key (region, draw_id),
  constraint inspection_draw_number unique (region, number),
  constraint inspection_draw_once unique (region, line_id, drawn_on),
  constraint inspection_draw_line foreign key (region, line_id, version) references inspection_plan_line (region, line_id, version),
  constraint inspection_draw_asked foreign key (region, asked_by) references person (region, person_id)
);
create index inspection_draw_version on inspection_draw (region, line_id, version);
create index inspection_draw_asked on inspection_draw (region, asked_by);
comment on table inspection_draw is '双随机抽查';

create table inspection_draw_step (
  region    char(6) not null,
  draw_id   uuid not null,
  step      int not null,
  kind      text not null,
  party_id  uuid not null,
  left_id   uuid,
  joined_id uuid,
  unit_id   text,
  officers  jsonb,
  matter_id uuid,
  reason    text,
  person_id uuid,
  at        timestamptz not null,
  primary key (region, draw_id, step),
  constraint inspection_draw_step_draw foreign key (region, draw_id) references inspection_draw (region, draw_id),
  constraint inspection_draw_step_party foreign key (region, party_id) references party (region, party_id),
  constraint inspection_draw_step_left foreign key (region, left_id) references person (region, person_id),
  constraint inspection_draw_step_joined foreign key (region, joined_id) references person (region, person_id),
  constraint inspection_draw_step_matter foreign key (region, matter_id) references matter (region, matter_id),
  constraint inspection_draw_step_person foreign key (region, person_id) references person (region, person_id),
  constraint inspection_draw_step_kind check (
    (kind = 'replaced') = (left_id is not null and joined_id is not null and unit_id is not null and officers is not null)
    and (kind = 'opened') = (matter_id is not null)
    and (kind = 'opened') = (reason is null)
    and kind in ('replaced', 'opened', 'dropped'))
);
create unique index inspection_draw_step_opened on inspection_draw_step (region, draw_id, party_id) where kind in ('opened', 'dropped');
create index inspection_draw_step_party on inspection_draw_step (region, party_id);
create index inspection_draw_step_left on inspection_draw_step (region, left_id);
create index inspection_draw_step_joined on inspection_draw_step (region, joined_id);
create index inspection_draw_step_matter on inspection_draw_step (region, matter_id);
create index inspection_draw_step_person on inspection_draw_step (region, person_id);
comment on table inspection_draw_step is '双随机抽查后续';

alter table register_entry drop constraint register_entry_register;
alter table register_entry add constraint register_entry_register check
  (register in ('areas', 'units', 'people', 'roles', 'duties', 'items', 'benchmarks', 'powers', 'vending', 'payments', 'credentials', 'devices', 'plans', 'catalogue', 'calendar', 'settings'));

grant select, insert, update on inspection_plan_line, party_risk to gezhi_app;
grant select, insert on inspection_draw, inspection_draw_step to gezhi_app;
