-- compatible: new tables only.
--
-- 政府信息公开申请: what stands beside the matter. Who applies is in submission, as for reports.
create table information_file (
  region      char(6) not null,
  matter_id   uuid not null,
  channel     text not null,
  topic       text not null,
  -- The day from which the law counts (政府信息公开条例第三十一条); null until it is confirmed with the applicant.
  received_on date,
  outcome     text,
  ground      text,
  ended_on    date,
  primary key (region, matter_id),
  constraint information_file_matter foreign key (region, matter_id) references matter (region, matter_id)
);
create index information_file_received on information_file (region, received_on);
comment on table information_file is '政府信息公开申请';

-- 征求意见: whose opinion was asked for a request, and what came of it.
create table information_opinion (
  region     char(6) not null,
  matter_id  uuid not null,
  request_id uuid not null,
  kind       text not null,
  asked      text not null,
  -- Null while nothing was said.
  agrees     boolean,
  silent     boolean not null default false,
  primary key (region, matter_id),
  constraint information_opinion_matter foreign key (region, matter_id) references matter (region, matter_id),
  constraint information_opinion_request foreign key (region, request_id) references matter (region, matter_id)
);
create index information_opinion_request on information_opinion (region, request_id);
comment on table information_opinion is '政府信息公开征求意见';

-- 年度报告: one a year; figures and text as they were published.
create table information_report (
  region       char(6) not null,
  year         integer not null,
  matter_id    uuid not null,
  published_on date,
  report       jsonb,
  primary key (region, year),
  constraint information_report_matter foreign key (region, matter_id) references matter (region, matter_id)
);
create index information_report_matter on information_report (region, matter_id);
comment on table information_report is '政府信息公开工作年度报告';

-- 调解: the sides and what was agreed, read by the unit that mediates and nobody else.
create table mediation_file (
  region       char(6) not null,
  matter_id    uuid not null,
  kind         text not null,
  first_side   text not null,
  second_side  text not null,
  dispute      text not null,
  mediator     text,
  about_matter uuid,
  terms        text,
  effective_on date,
  primary key (region, matter_id),
  constraint mediation_file_matter foreign key (region, matter_id) references matter (region, matter_id),
  constraint mediation_file_about foreign key (region, about_matter) references matter (region, matter_id)
);
create index mediation_file_about on mediation_file (region, about_matter) where about_matter is not null;
comment on table mediation_file is '调解';

grant select, insert, update on information_file, information_opinion, information_report, mediation_file to gezhi_app;
