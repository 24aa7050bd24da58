-- Made by tools/dump-schema.ts from the migrations; not edited, not run.

create table account (
  region character(6) not null,
  person_id uuid not null,
  login text not null,
  password_hash text not null,
  failures integer default 0 not null,
  locked_until timestamp with time zone,
  must_change boolean default false not null,
  changed_at timestamp with time zone not null,
  constraint account_pkey PRIMARY KEY (region, person_id),
  constraint account_login UNIQUE (region, login),
  constraint account_person FOREIGN KEY (region, person_id) REFERENCES person(region, person_id)
);
comment on table account is '账号';
grant insert, select, update on account to gezhi_app;

create table accountability (
  region character(6) not null,
  matter_id uuid not null,
  person_id uuid not null,
  about_matter uuid not null,
  constraint accountability_pkey PRIMARY KEY (region, matter_id),
  constraint accountability_about FOREIGN KEY (region, about_matter) REFERENCES matter(region, matter_id),
  constraint accountability_matter FOREIGN KEY (region, matter_id) REFERENCES matter(region, matter_id),
  constraint accountability_person FOREIGN KEY (region, person_id) REFERENCES person(region, person_id)
);
create INDEX accountability_about ON public.accountability USING btree (region, about_matter);
create INDEX accountability_person ON public.accountability USING btree (region, person_id);
comment on table accountability is '履职认定';
grant insert, select on accountability to gezhi_app;

create table api_client (
  region character(6) not null,
  client_id text not null,
  key_hash bytea not null,
  name text not null,
  permissions text[] not null,
  created_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  constraint api_client_pkey PRIMARY KEY (region, client_id),
  constraint api_client_key UNIQUE (region, key_hash),
  constraint api_client_id_form CHECK ((client_id ~ '^[a-z0-9][a-z0-9-]{1,39}$'::text)),
  constraint api_client_key_hash CHECK ((length(key_hash) = 32)),
  constraint api_client_permissions CHECK ((permissions <@ ARRAY['report'::text, 'update'::text, 'updateAny'::text])),
  constraint api_client_region_fkey FOREIGN KEY (region) REFERENCES region(region)
);
comment on table api_client is '接口用户';
grant insert, select, update on api_client to gezhi_app;

create table area (
  region character(6) not null,
  version integer not null,
  code text not null,
  level text not null,
  name_zh text not null,
  name_en text not null,
  geometry jsonb not null,
  constraint area_pkey PRIMARY KEY (region, version, code),
  constraint area_level CHECK ((level = ANY (ARRAY['district'::text, 'street'::text, 'community'::text, 'cell'::text]))),
  constraint area_version FOREIGN KEY (region, version) REFERENCES grid_version(region, version)
);
comment on table area is '区域（区、街道、社区、单元网格）';
grant insert, select, update on area to gezhi_app;

create table attachment (
  region character(6) not null,
  sha256 character(64) not null,
  media_type text not null,
  bytes integer not null,
  width integer,
  height integer,
  taken_at timestamp with time zone,
  taken_x double precision,
  taken_y double precision,
  uploaded_by uuid,
  uploaded_at timestamp with time zone not null,
  seconds double precision,
  constraint attachment_pkey PRIMARY KEY (region, sha256),
  constraint attachment_region_fkey FOREIGN KEY (region) REFERENCES region(region)
);
comment on table attachment is '附件';
grant insert, select on attachment to gezhi_app;

create table attachment_upload (
  region character(6) not null,
  sha256 character(64) not null,
  person_id uuid not null,
  uploaded_at timestamp with time zone not null,
  constraint attachment_upload_pkey PRIMARY KEY (region, sha256, person_id),
  constraint attachment_upload_attachment FOREIGN KEY (region, sha256) REFERENCES attachment(region, sha256),
  constraint attachment_upload_person FOREIGN KEY (region, person_id) REFERENCES person(region, person_id)
);
create INDEX attachment_upload_person ON public.attachment_upload USING btree (region, person_id);
comment on table attachment_upload is '附件上传记录';
grant insert, select on attachment_upload to gezhi_app;

create table bank_payment (
  region character(6) not null,
  payment_id uuid not null,
  receipt text not null,
  line_hash character(64) not null,
  paid_on date not null,
  fen bigint not null,
  number text not null,
  payer text not null,
  file_hash character(64) not null,
  file_name text not null,
  file_row integer not null,
  taken_at timestamp with time zone not null,
  taken_by uuid,
  standing text not null,
  why jsonb,
  matter_id uuid,
  entered_fen bigint not null,
  refund_fen bigint not null,
  settled_by uuid,
  settled_at timestamp with time zone,
  reason text,
  constraint bank_payment_pkey PRIMARY KEY (region, payment_id),
  constraint bank_payment_once UNIQUE (region, receipt, line_hash),
  constraint bank_payment_standing CHECK ((((standing = 'waiting'::text) AND (why IS NOT NULL) AND (matter_id IS NULL) AND (entered_fen = 0) AND (refund_fen = 0)) OR ((standing = 'entered'::text) AND (matter_id IS NOT NULL) AND (entered_fen > 0) AND ((entered_fen + refund_fen) = fen)) OR ((standing = 'refund'::text) AND (entered_fen = 0) AND (refund_fen = fen) AND (reason IS NOT NULL)))),
  constraint bank_payment_sums CHECK (((fen > 0) AND (entered_fen >= 0) AND (refund_fen >= 0))),
  constraint bank_payment_matter FOREIGN KEY (region, matter_id) REFERENCES matter(region, matter_id),
  constraint bank_payment_settled_by FOREIGN KEY (region, settled_by) REFERENCES person(region, person_id),
  constraint bank_payment_taken_by FOREIGN KEY (region, taken_by) REFERENCES person(region, person_id)
);
create UNIQUE INDEX bank_payment_entered_once ON public.bank_payment USING btree (region, receipt) WHERE (standing = 'entered'::text);
create INDEX bank_payment_matter ON public.bank_payment USING btree (region, matter_id) WHERE (matter_id IS NOT NULL);
create INDEX bank_payment_settled_by ON public.bank_payment USING btree (region, settled_by);
create INDEX bank_payment_standing ON public.bank_payment USING btree (region, standing, payment_id);
create INDEX bank_payment_taken_by ON public.bank_payment USING btree (region, taken_by);
comment on table bank_payment is '银行缴款';
grant insert, select on bank_payment to gezhi_app;
grant update (standing, why, matter_id, entered_fen, refund_fen, settled_by, settled_at, reason) on bank_payment to gezhi_app;

create table calendar_day (
  day date not null,
  kind text not null,
  name_zh text not null,
  name_en text not null,
  constraint calendar_day_pkey PRIMARY KEY (day),
  constraint calendar_day_kind CHECK ((kind = ANY (ARRAY['holiday'::text, 'makeUp'::text])))
);
comment on table calendar_day is '工作日历';
grant delete, insert, select, update on calendar_day to gezhi_app;

create table calendar_year (
  year integer not null,
  constraint calendar_year_pkey PRIMARY KEY (year)
);
comment on table calendar_year is '工作日历年度';
grant insert, select on calendar_year to gezhi_app;

create table case_file (
  region character(6) not null,
  matter_id uuid not null,
  source text not null,
  description text not null,
  merged_into uuid,
  cover character(64),
  reports integer default 1 not null,
  rating integer,
  search tsvector not null,
  constraint case_file_pkey PRIMARY KEY (region, matter_id),
  constraint case_file_rating CHECK (((rating >= 1) AND (rating <= 5))),
  constraint case_file_matter FOREIGN KEY (region, matter_id) REFERENCES matter(region, matter_id),
  constraint case_file_merged_into FOREIGN KEY (region, merged_into) REFERENCES matter(region, matter_id)
);
create INDEX case_file_merged_into ON public.case_file USING btree (region, merged_into) WHERE (merged_into IS NOT NULL);
create INDEX case_file_search ON public.case_file USING gin (search);
comment on table case_file is '案卷';
grant insert, select, update on case_file to gezhi_app;

create table catalogue (
  id text not null,
  scheme text not null,
  owner character(6),
  constraint catalogue_pkey PRIMARY KEY (id),
  constraint catalogue_id_says_owner CHECK ((id = (((COALESCE(owner, 'national'::bpchar))::text || '/'::text) || scheme))),
  constraint catalogue_owner_digits CHECK ((owner ~ '^\d{6}$'::text)),
  constraint catalogue_scheme_fkey FOREIGN KEY (scheme) REFERENCES code_scheme(id)
);
create INDEX catalogue_of_scheme ON public.catalogue USING btree (scheme);
comment on table catalogue is '立案目录';
grant insert, select on catalogue to gezhi_app;

create table catalogue_subject (
  catalogue text not null,
  version integer not null,
  kind text not null,
  code text not null,
  category text not null,
  category_zh text not null,
  category_en text not null,
  name_zh text not null,
  name_en text not null,
  aliases text[] default '{}'::text[] not null,
  is_local boolean not null,
  retired_on date,
  constraint catalogue_subject_pkey PRIMARY KEY (catalogue, version, kind, code),
  constraint catalogue_subject_code CHECK (((code ~ '^\d{2,10}$'::text) AND starts_with(code, category))),
  constraint catalogue_subject_kind CHECK ((kind = ANY (ARRAY['asset'::text, 'incident'::text]))),
  constraint catalogue_subject_catalogue_version_fkey FOREIGN KEY (catalogue, version) REFERENCES catalogue_version(catalogue, version)
);
comment on table catalogue_subject is '小类';
grant insert, select on catalogue_subject to gezhi_app;

create table catalogue_version (
  catalogue text not null,
  version integer not null,
  from_on date not null,
  source text not null,
  sureness text not null,
  file_sha256 character(64) not null,
  imported_at timestamp with time zone not null,
  imported_by text not null,
  constraint catalogue_version_pkey PRIMARY KEY (catalogue, version),
  constraint catalogue_version_counts CHECK ((version > 0)),
  constraint catalogue_version_sureness CHECK ((sureness = ANY (ARRAY['official'::text, 'transcribed'::text, 'local'::text]))),
  constraint catalogue_version_catalogue_fkey FOREIGN KEY (catalogue) REFERENCES catalogue(id)
);
comment on table catalogue_version is '立案目录版本';
grant insert, select on catalogue_version to gezhi_app;

create table clue_judgement (
  region character(6) not null,
  clue_id uuid not null,
  n integer not null,
  state text not null,
  reason text,
  note text not null,
  follow_id uuid,
  person_id uuid not null,
  at timestamp with time zone not null,
  constraint clue_judgement_pkey PRIMARY KEY (region, clue_id, n),
  constraint clue_judgement_state CHECK ((((state = 'takenUp'::text) AND (reason IS NULL)) OR ((state = 'dismissed'::text) AND (reason IS NOT NULL) AND (follow_id IS NULL)))),
  constraint clue_judgement_clue FOREIGN KEY (region, clue_id) REFERENCES supervision_clue(region, clue_id),
  constraint clue_judgement_follow FOREIGN KEY (region, follow_id) REFERENCES matter(region, matter_id),
  constraint clue_judgement_person FOREIGN KEY (region, person_id) REFERENCES person(region, person_id)
);
create INDEX clue_judgement_at ON public.clue_judgement USING btree (region, at);
create INDEX clue_judgement_follow ON public.clue_judgement USING btree (region, follow_id) WHERE (follow_id IS NOT NULL);
create INDEX clue_judgement_person ON public.clue_judgement USING btree (region, person_id);
comment on table clue_judgement is '监督线索研判';
grant insert, select on clue_judgement to gezhi_app;

create table clue_run (
  region character(6) not null,
  rule text not null,
  up_to timestamp with time zone not null,
  constraint clue_run_pkey PRIMARY KEY (region, rule),
  constraint clue_run_region FOREIGN KEY (region) REFERENCES region(region)
);
comment on table clue_run is '监督线索核对进度';
grant insert, select, update on clue_run to gezhi_app;

create table clue_transfer (
  region character(6) not null,
  matter_id uuid not null,
  recipient text not null,
  office_id text not null,
  to_unit text,
  organ text,
  about_unit text,
  about_matter uuid,
  persons uuid[] not null,
  constraint clue_transfer_pkey PRIMARY KEY (region, matter_id),
  constraint clue_transfer_about FOREIGN KEY (region, about_matter) REFERENCES matter(region, matter_id),
  constraint clue_transfer_matter FOREIGN KEY (region, matter_id) REFERENCES matter(region, matter_id),
  constraint clue_transfer_office FOREIGN KEY (region, office_id) REFERENCES unit(region, unit_id),
  constraint clue_transfer_to FOREIGN KEY (region, to_unit) REFERENCES unit(region, unit_id),
  constraint clue_transfer_unit FOREIGN KEY (region, about_unit) REFERENCES unit(region, unit_id)
);
create INDEX clue_transfer_about ON public.clue_transfer USING btree (region, about_matter) WHERE (about_matter IS NOT NULL);
create INDEX clue_transfer_office ON public.clue_transfer USING btree (region, office_id);
create INDEX clue_transfer_to ON public.clue_transfer USING btree (region, to_unit) WHERE (to_unit IS NOT NULL);
create INDEX clue_transfer_unit ON public.clue_transfer USING btree (region, about_unit) WHERE (about_unit IS NOT NULL);
comment on table clue_transfer is '问题线索移送';
grant insert, select on clue_transfer to gezhi_app;

create table code_category (
  scheme text not null,
  kind text not null,
  code text not null,
  zh text not null,
  en text not null,
  constraint code_category_pkey PRIMARY KEY (scheme, kind, code),
  constraint code_category_kind CHECK ((kind = ANY (ARRAY['asset'::text, 'incident'::text]))),
  constraint code_category_scheme_fkey FOREIGN KEY (scheme) REFERENCES code_scheme(id)
);
comment on table code_category is '大类';
grant insert, select, update on code_category to gezhi_app;

create table code_scheme (
  id text not null,
  title_zh text not null,
  title_en text not null,
  source text not null,
  sureness text not null,
  from_on date,
  to_on date,
  category_digits smallint not null,
  subtype_digits smallint not null,
  local_from integer,
  constraint code_scheme_pkey PRIMARY KEY (id),
  constraint code_scheme_digits CHECK ((((category_digits >= 1) AND (category_digits <= 4)) AND ((subtype_digits >= 1) AND (subtype_digits <= 6)))),
  constraint code_scheme_ends_after_start CHECK ((to_on >= from_on)),
  constraint code_scheme_sureness CHECK ((sureness = ANY (ARRAY['official'::text, 'transcribed'::text, 'local'::text])))
);
comment on table code_scheme is '编码体系';
grant insert, select, update on code_scheme to gezhi_app;

create table complaint_file (
  region character(6) not null,
  matter_id uuid not null,
  kind text not null,
  about_unit text,
  about_matter uuid,
  confidential boolean not null,
  rating integer,
  constraint complaint_file_pkey PRIMARY KEY (region, matter_id),
  constraint complaint_file_rating CHECK (((rating >= 1) AND (rating <= 5))),
  constraint complaint_file_about FOREIGN KEY (region, about_matter) REFERENCES matter(region, matter_id),
  constraint complaint_file_matter FOREIGN KEY (region, matter_id) REFERENCES matter(region, matter_id),
  constraint complaint_file_unit FOREIGN KEY (region, about_unit) REFERENCES unit(region, unit_id)
);
create INDEX complaint_file_about ON public.complaint_file USING btree (region, about_matter) WHERE (about_matter IS NOT NULL);
create INDEX complaint_file_unit ON public.complaint_file USING btree (region, about_unit) WHERE (about_unit IS NOT NULL);
comment on table complaint_file is '执法投诉';
grant insert, select, update on complaint_file to gezhi_app;

create table conference_body (
  region character(6) not null,
  body_id uuid not null,
  name text not null,
  chair_unit text not null,
  units text[] not null,
  organs jsonb not null,
  changed_at timestamp with time zone not null,
  constraint conference_body_pkey PRIMARY KEY (region, body_id),
  constraint conference_body_chair FOREIGN KEY (region, chair_unit) REFERENCES unit(region, unit_id)
);
create INDEX conference_body_chair ON public.conference_body USING btree (region, chair_unit);
create UNIQUE INDEX conference_body_name ON public.conference_body USING btree (region, name);
comment on table conference_body is '联席会议名册';
grant insert, select, update on conference_body to gezhi_app;

create table conference_meeting (
  region character(6) not null,
  matter_id uuid not null,
  body_id uuid not null,
  units text[] not null,
  organs jsonb not null,
  meets_at timestamp with time zone not null,
  place text not null,
  constraint conference_meeting_pkey PRIMARY KEY (region, matter_id),
  constraint conference_meeting_body FOREIGN KEY (region, body_id) REFERENCES conference_body(region, body_id),
  constraint conference_meeting_matter FOREIGN KEY (region, matter_id) REFERENCES matter(region, matter_id)
);
create INDEX conference_meeting_body ON public.conference_meeting USING btree (region, body_id, meets_at);
create INDEX conference_meeting_day ON public.conference_meeting USING btree (region, meets_at);
comment on table conference_meeting is '联席会议会次';
grant insert, select, update on conference_meeting to gezhi_app;

create table credential (
  region character(6) not null,
  credential_id uuid not null,
  kind text not null,
  number text not null,
  person_id uuid not null,
  from_on date not null,
  to_on date,
  issuer text not null,
  revoked_on date,
  revoke_reason text,
  constraint credential_pkey PRIMARY KEY (region, credential_id),
  constraint credential_number UNIQUE (region, kind, number, from_on),
  constraint credential_kind CHECK ((kind = ANY (ARRAY['enforcement'::text, 'assistant'::text, 'legalProfession'::text]))),
  constraint credential_revocation CHECK ((((revoked_on IS NULL) = (revoke_reason IS NULL)) AND (revoked_on >= from_on))),
  constraint credential_term CHECK ((to_on >= from_on)),
  constraint credential_person FOREIGN KEY (region, person_id) REFERENCES person(region, person_id)
);
create INDEX credential_person ON public.credential USING btree (region, person_id);
comment on table credential is '执法证件';
grant insert, select on credential to gezhi_app;
grant update (revoked_on, revoke_reason) on credential to gezhi_app;

create table deadline (
  region character(6) not null,
  matter_id uuid not null,
  clock text not null,
  seq integer not null,
  state text not null,
  started_at timestamp with time zone not null,
  due_at timestamp with time zone not null,
  due_soon_at timestamp with time zone not null,
  warned_at timestamp with time zone,
  lapsed_at timestamp with time zone,
  tried_at timestamp with time zone,
  ended_at timestamp with time zone,
  detail jsonb not null,
  constraint deadline_pkey PRIMARY KEY (region, matter_id, clock, seq),
  constraint deadline_ended CHECK (((state = 'stopped'::text) = (ended_at IS NOT NULL))),
  constraint deadline_state CHECK ((state = ANY (ARRAY['running'::text, 'paused'::text, 'stopped'::text]))),
  constraint deadline_matter FOREIGN KEY (region, matter_id) REFERENCES matter(region, matter_id)
);
create INDEX deadline_closed ON public.deadline USING btree (region, started_at) WHERE (clock = 'followUp'::text);
create INDEX deadline_due ON public.deadline USING btree (region, due_at) WHERE ((state = 'running'::text) AND (lapsed_at IS NULL));
create INDEX deadline_due_soon ON public.deadline USING btree (region, due_soon_at) WHERE ((state = 'running'::text) AND (warned_at IS NULL));
create INDEX deadline_lapsed ON public.deadline USING btree (region, lapsed_at) WHERE (lapsed_at IS NOT NULL);
create UNIQUE INDEX deadline_one_at_a_time ON public.deadline USING btree (region, matter_id, clock) WHERE (ended_at IS NULL);
comment on table deadline is '时限';
grant insert, select, update on deadline to gezhi_app;

create table discretion_benchmark_version (
  region character(6) not null,
  version integer not null,
  from_on date not null,
  source text not null,
  file_sha256 character(64) not null,
  imported_at timestamp with time zone not null,
  imported_by text not null,
  constraint discretion_benchmark_version_pkey PRIMARY KEY (region, version),
  constraint discretion_benchmark_version_counts CHECK ((version > 0))
);
create INDEX discretion_benchmark_version_begun ON public.discretion_benchmark_version USING btree (region, from_on DESC, version DESC);
comment on table discretion_benchmark_version is '裁量基准版本';
grant insert, select on discretion_benchmark_version to gezhi_app;

create table discretion_tier (
  region character(6) not null,
  version integer not null,
  benchmark integer not null,
  place smallint not null,
  item text not null,
  party text not null,
  base text not null,
  gear text not null,
  tier text not null,
  conditions_zh text not null,
  conditions_en text not null,
  factors_zh text not null,
  factors_en text not null,
  range_min bigint,
  range_max bigint,
  from_on date not null,
  to_on date,
  upper_min bigint,
  upper_max bigint,
  constraint discretion_tier_pkey PRIMARY KEY (region, version, benchmark, place),
  constraint discretion_tier_region_version_item_party_base_gear_tier_key UNIQUE (region, version, item, party, base, gear, tier),
  constraint discretion_tier_ends_after_start CHECK ((to_on >= from_on)),
  constraint discretion_tier_party CHECK ((party = ANY (ARRAY['individual'::text, 'organisation'::text, 'all'::text]))),
  constraint discretion_tier_range CHECK ((((range_min IS NULL) = (range_max IS NULL)) AND ((range_min >= 0) AND (range_min <= range_max)))),
  constraint discretion_tier_tier CHECK ((tier = ANY (ARRAY['minor'::text, 'lighter'::text, 'ordinary'::text, 'heavier'::text, 'serious'::text]))),
  constraint discretion_tier_upper CHECK ((((upper_min IS NULL) = (upper_max IS NULL)) AND (upper_min >= 0) AND (upper_min <= upper_max))),
  constraint discretion_tier_region_version_fkey FOREIGN KEY (region, version) REFERENCES discretion_benchmark_version(region, version)
);
comment on table discretion_tier is '裁量阶次';
grant insert, select on discretion_tier to gezhi_app;

create table duty_item (
  region character(6) not null,
  version integer not null,
  id text not null,
  code text not null,
  name_zh text not null,
  name_en text not null,
  bases jsonb not null,
  lead_unit text not null,
  supporting_units text[] default '{}'::text[] not null,
  matter_level text not null,
  scheme text not null,
  kind text,
  category text,
  subject text,
  n smallint,
  place_level text not null,
  places text[] default '{}'::text[] not null,
  from_on date not null,
  to_on date,
  source text not null,
  constraint duty_item_pkey PRIMARY KEY (region, version, id),
  constraint duty_item_ends_after_start CHECK ((to_on >= from_on)),
  constraint duty_item_has_basis CHECK ((jsonb_array_length(bases) > 0)),
  constraint duty_item_matter CHECK (
CASE matter_level
    WHEN 'scheme'::text THEN (num_nonnulls(kind, category, subject, n) = 0)
    WHEN 'kind'::text THEN ((kind IS NOT NULL) AND (num_nonnulls(category, subject, n) = 0))
    WHEN 'category'::text THEN ((num_nonnulls(kind, category) = 2) AND (num_nonnulls(subject, n) = 0))
    WHEN 'subject'::text THEN ((num_nonnulls(kind, subject) = 2) AND (num_nonnulls(category, n) = 0))
    WHEN 'condition'::text THEN ((num_nonnulls(kind, subject, n) = 3) AND (category IS NULL))
    ELSE false
END),
  constraint duty_item_place CHECK (
CASE place_level
    WHEN 'district'::text THEN (cardinality(places) = 0)
    WHEN 'street'::text THEN ((cardinality(places) = 1) AND (length(places[1]) = 9))
    WHEN 'community'::text THEN ((cardinality(places) = 1) AND (length(places[1]) = 12))
    WHEN 'cells'::text THEN (cardinality(places) > 0)
    ELSE false
END),
  constraint duty_item_region_version_fkey FOREIGN KEY (region, version) REFERENCES duty_list_version(region, version)
);
create INDEX duty_item_lead ON public.duty_item USING btree (region, version, lead_unit);
comment on table duty_item is '权责事项';
grant insert, select on duty_item to gezhi_app;

create table duty_list_version (
  region character(6) not null,
  version integer not null,
  from_on date not null,
  source text not null,
  file_sha256 character(64) not null,
  imported_at timestamp with time zone not null,
  imported_by text not null,
  constraint duty_list_version_pkey PRIMARY KEY (region, version),
  constraint duty_list_version_counts CHECK ((version > 0))
);
create INDEX duty_list_version_begun ON public.duty_list_version USING btree (region, from_on DESC, version DESC);
comment on table duty_list_version is '权责清单版本';
grant insert, select on duty_list_version to gezhi_app;

create table enforcement_item (
  region character(6) not null,
  version integer not null,
  code text not null,
  name_zh text not null,
  name_en text not null,
  field text not null,
  kind text not null,
  law text not null,
  edition smallint,
  duty_articles text[] not null,
  penalty_articles text[] not null,
  measures text[] not null,
  correct_first boolean not null,
  individual_min_fen bigint,
  individual_max_fen bigint,
  organisation_min_fen bigint,
  organisation_max_fen bigint,
  multiplier text not null,
  notes text not null,
  hearing text[] not null,
  from_on date not null,
  to_on date,
  constraint enforcement_item_pkey PRIMARY KEY (region, version, code),
  constraint enforcement_item_articles CHECK (((cardinality(duty_articles) > 0) AND (cardinality(penalty_articles) > 0))),
  constraint enforcement_item_ends_after_start CHECK ((to_on >= from_on)),
  constraint enforcement_item_fine CHECK ((((individual_max_fen IS NULL) AND (organisation_max_fen IS NULL)) OR ('fine'::text = ANY (measures)))),
  constraint enforcement_item_individual CHECK (((individual_min_fen IS NULL) OR ((individual_max_fen IS NOT NULL) AND ((individual_min_fen >= 0) AND (individual_min_fen <= individual_max_fen))))),
  constraint enforcement_item_kind CHECK ((kind = ANY (ARRAY['penalty'::text, 'coercion'::text]))),
  constraint enforcement_item_measures CHECK ((cardinality(measures) > 0)),
  constraint enforcement_item_organisation CHECK (((organisation_min_fen IS NULL) OR ((organisation_max_fen IS NOT NULL) AND ((organisation_min_fen >= 0) AND (organisation_min_fen <= organisation_max_fen))))),
  constraint enforcement_item_region_version_fkey FOREIGN KEY (region, version) REFERENCES enforcement_item_version(region, version)
);
comment on table enforcement_item is '执法事项';
grant insert, select on enforcement_item to gezhi_app;

create table enforcement_item_version (
  region character(6) not null,
  version integer not null,
  from_on date not null,
  source text not null,
  file_sha256 character(64) not null,
  imported_at timestamp with time zone not null,
  imported_by text not null,
  constraint enforcement_item_version_pkey PRIMARY KEY (region, version),
  constraint enforcement_item_version_counts CHECK ((version > 0))
);
create INDEX enforcement_item_version_begun ON public.enforcement_item_version USING btree (region, from_on DESC, version DESC);
comment on table enforcement_item_version is '执法事项目录版本';
grant insert, select on enforcement_item_version to gezhi_app;

create table exchange_in (
  region character(6) not null,
  peer_id text not null,
  message_id uuid not null,
  kind text not null,
  thread uuid not null,
  body text not null,
  signature text not null,
  photos character(64)[] not null,
  received_at timestamp with time zone not null,
  acknowledgement text not null,
  ack_signature text not null,
  state text not null,
  waits_for text,
  attempts integer default 0 not null,
  next_try_at timestamp with time zone not null,
  matter_id uuid,
  seq integer,
  closed_at timestamp with time zone,
  closed_by uuid,
  closed_reason text,
  constraint exchange_in_pkey PRIMARY KEY (region, peer_id, message_id),
  constraint exchange_in_state CHECK ((state = ANY (ARRAY['waiting'::text, 'applied'::text, 'attached'::text, 'setAside'::text]))),
  constraint exchange_in_whole CHECK ((((state = 'waiting'::text) = (waits_for IS NOT NULL)) AND ((state = ANY (ARRAY['applied'::text, 'attached'::text])) = (matter_id IS NOT NULL)))),
  constraint exchange_in_entry FOREIGN KEY (region, matter_id, seq) REFERENCES matter_entry(region, matter_id, seq),
  constraint exchange_in_peer FOREIGN KEY (region, peer_id) REFERENCES exchange_peer(region, peer_id),
  constraint exchange_in_person FOREIGN KEY (region, closed_by) REFERENCES person(region, person_id)
);
create INDEX exchange_in_matter ON public.exchange_in USING btree (region, matter_id, seq) WHERE (matter_id IS NOT NULL);
create INDEX exchange_in_person ON public.exchange_in USING btree (region, closed_by) WHERE (closed_by IS NOT NULL);
create INDEX exchange_in_waiting ON public.exchange_in USING btree (region, next_try_at) WHERE (state = 'waiting'::text);
comment on table exchange_in is '交换收件';
grant insert, select, update on exchange_in to gezhi_app;

create table exchange_out (
  region character(6) not null,
  message_id uuid not null,
  peer_id text not null,
  matter_id uuid not null,
  seq integer not null,
  thread uuid not null,
  kind text not null,
  body text not null,
  photos character(64)[] not null,
  created_at timestamp with time zone not null,
  next_try_at timestamp with time zone not null,
  attempts integer default 0 not null,
  last_error text,
  acknowledged_at timestamp with time zone,
  acknowledgement text,
  ack_signature text,
  by_hand_at timestamp with time zone,
  by_hand_by uuid,
  by_hand_reason text,
  constraint exchange_out_pkey PRIMARY KEY (region, message_id),
  constraint exchange_out_whole CHECK ((((acknowledged_at IS NULL) = (acknowledgement IS NULL)) AND ((by_hand_at IS NULL) = (by_hand_reason IS NULL)))),
  constraint exchange_out_entry FOREIGN KEY (region, matter_id, seq) REFERENCES matter_entry(region, matter_id, seq),
  constraint exchange_out_peer FOREIGN KEY (region, peer_id) REFERENCES exchange_peer(region, peer_id),
  constraint exchange_out_person FOREIGN KEY (region, by_hand_by) REFERENCES person(region, person_id)
);
create INDEX exchange_out_matter ON public.exchange_out USING btree (region, matter_id, seq);
create INDEX exchange_out_open ON public.exchange_out USING btree (region, next_try_at) WHERE ((acknowledged_at IS NULL) AND (by_hand_at IS NULL));
create INDEX exchange_out_person ON public.exchange_out USING btree (region, by_hand_by) WHERE (by_hand_by IS NOT NULL);
create INDEX exchange_out_thread ON public.exchange_out USING btree (region, peer_id, thread, message_id);
comment on table exchange_out is '交换发件';
grant insert, select, update on exchange_out to gezhi_app;

create table exchange_peer (
  region character(6) not null,
  peer_id text not null,
  name_zh text not null,
  name_en text not null,
  url text,
  public_key character(64),
  key_id text,
  kinds text[] not null,
  active boolean not null,
  version integer not null,
  changed_at timestamp with time zone not null,
  constraint exchange_peer_pkey PRIMARY KEY (region, peer_id),
  constraint exchange_peer_key UNIQUE (region, key_id),
  constraint exchange_peer_whole CHECK ((((url IS NULL) = (public_key IS NULL)) AND ((public_key IS NULL) = (key_id IS NULL)))),
  constraint exchange_peer_region_fkey FOREIGN KEY (region) REFERENCES region(region)
);
comment on table exchange_peer is '交换对端';
grant insert, select, update on exchange_peer to gezhi_app;

create table exchange_thread (
  region character(6) not null,
  peer_id text not null,
  thread uuid not null,
  matter_id uuid not null,
  constraint exchange_thread_pkey PRIMARY KEY (region, peer_id, thread),
  constraint exchange_thread_matter FOREIGN KEY (region, matter_id) REFERENCES matter(region, matter_id),
  constraint exchange_thread_peer FOREIGN KEY (region, peer_id) REFERENCES exchange_peer(region, peer_id)
);
create INDEX exchange_thread_matter ON public.exchange_thread USING btree (region, matter_id);
comment on table exchange_thread is '交换事项对应';
grant insert, select on exchange_thread to gezhi_app;

create table exposure_file (
  region character(6) not null,
  matter_id uuid not null,
  medium text not null,
  medium_name text not null,
  piece text not null,
  link text,
  published_on date not null,
  about_unit text,
  about_matter uuid,
  own_conduct boolean not null,
  finding text,
  answer text,
  answered_at timestamp with time zone,
  constraint exposure_file_pkey PRIMARY KEY (region, matter_id),
  constraint exposure_file_about FOREIGN KEY (region, about_matter) REFERENCES matter(region, matter_id),
  constraint exposure_file_matter FOREIGN KEY (region, matter_id) REFERENCES matter(region, matter_id),
  constraint exposure_file_unit FOREIGN KEY (region, about_unit) REFERENCES unit(region, unit_id)
);
create INDEX exposure_file_about ON public.exposure_file USING btree (region, about_matter) WHERE (about_matter IS NOT NULL);
create INDEX exposure_file_answered ON public.exposure_file USING btree (region, answered_at DESC, matter_id) WHERE (answered_at IS NOT NULL);
create INDEX exposure_file_unit ON public.exposure_file USING btree (region, about_unit) WHERE (about_unit IS NOT NULL);
comment on table exposure_file is '媒体曝光';
grant insert, select, update on exposure_file to gezhi_app;

create table file_review (
  region character(6) not null,
  matter_id uuid not null,
  round_id uuid not null,
  file_id uuid not null,
  file_number text not null,
  unit_id text not null,
  reviewers uuid[] not null,
  total double precision,
  vetoed boolean,
  grade text,
  constraint file_review_pkey PRIMARY KEY (region, matter_id),
  constraint file_review_file FOREIGN KEY (region, file_id) REFERENCES matter(region, matter_id),
  constraint file_review_matter FOREIGN KEY (region, matter_id) REFERENCES matter(region, matter_id),
  constraint file_review_round FOREIGN KEY (region, round_id) REFERENCES review_round(region, matter_id),
  constraint file_review_unit FOREIGN KEY (region, unit_id) REFERENCES unit(region, unit_id)
);
create INDEX file_review_file ON public.file_review USING btree (region, file_id);
create UNIQUE INDEX file_review_once ON public.file_review USING btree (region, round_id, file_id);
create INDEX file_review_unit ON public.file_review USING btree (region, unit_id);
comment on table file_review is '评查案卷';
grant insert, select, update on file_review to gezhi_app;

create table file_review_score (
  region character(6) not null,
  matter_id uuid not null,
  person_id uuid not null,
  scored jsonb not null,
  proposals jsonb not null,
  total double precision not null,
  vetoed boolean not null,
  hash text not null,
  at timestamp with time zone not null,
  constraint file_review_score_pkey PRIMARY KEY (region, matter_id, person_id),
  constraint file_review_score_matter FOREIGN KEY (region, matter_id) REFERENCES file_review(region, matter_id),
  constraint file_review_score_person FOREIGN KEY (region, person_id) REFERENCES person(region, person_id)
);
create INDEX file_review_score_person ON public.file_review_score USING btree (region, person_id);
comment on table file_review_score is '案卷评分';
grant insert, select on file_review_score to gezhi_app;

create table filing_condition (
  catalogue text not null,
  version integer not null,
  kind text not null,
  code text not null,
  n smallint not null,
  register_zh text not null,
  register_en text not null,
  close_zh text not null,
  close_en text not null,
  stages jsonb not null,
  photos_report smallint not null,
  photos_handle smallint not null,
  constraint filing_condition_pkey PRIMARY KEY (catalogue, version, kind, code, n),
  constraint filing_condition_counts CHECK ((n > 0)),
  constraint filing_condition_has_limit CHECK ((jsonb_array_length(stages) > 0)),
  constraint filing_condition_photos CHECK (((photos_report >= 0) AND (photos_handle >= 0))),
  constraint filing_condition_catalogue_version_kind_code_fkey FOREIGN KEY (catalogue, version, kind, code) REFERENCES catalogue_subject(catalogue, version, kind, code)
);
comment on table filing_condition is '立案条件';
grant insert, select on filing_condition to gezhi_app;

create table grid_version (
  region character(6) not null,
  version integer not null,
  effective_on date not null,
  activated_at timestamp with time zone not null,
  note text default ''::text not null,
  constraint grid_version_pkey PRIMARY KEY (region, version),
  constraint grid_version_region_fkey FOREIGN KEY (region) REFERENCES region(region)
);
comment on table grid_version is '网格版本';
grant insert, select, update on grid_version to gezhi_app;

create table information_file (
  region character(6) not null,
  matter_id uuid not null,
  channel text not null,
  topic text not null,
  received_on date,
  outcome text,
  ground text,
  ended_on date,
  constraint information_file_pkey PRIMARY KEY (region, matter_id),
  constraint information_file_matter FOREIGN KEY (region, matter_id) REFERENCES matter(region, matter_id)
);
create INDEX information_file_received ON public.information_file USING btree (region, received_on);
comment on table information_file is '政府信息公开申请';
grant insert, select, update on information_file to gezhi_app;

create table information_opinion (
  region character(6) not null,
  matter_id uuid not null,
  request_id uuid not null,
  kind text not null,
  asked text not null,
  agrees boolean,
  silent boolean default false not null,
  constraint information_opinion_pkey PRIMARY KEY (region, matter_id),
  constraint information_opinion_matter FOREIGN KEY (region, matter_id) REFERENCES matter(region, matter_id),
  constraint information_opinion_request FOREIGN KEY (region, request_id) REFERENCES matter(region, matter_id)
);
create INDEX information_opinion_request ON public.information_opinion USING btree (region, request_id);
comment on table information_opinion is '政府信息公开征求意见';
grant insert, select, update on information_opinion to gezhi_app;

create table information_report (
  region character(6) not null,
  year integer not null,
  matter_id uuid not null,
  published_on date,
  report jsonb,
  constraint information_report_pkey PRIMARY KEY (region, year),
  constraint information_report_matter FOREIGN KEY (region, matter_id) REFERENCES matter(region, matter_id)
);
create INDEX information_report_matter ON public.information_report USING btree (region, matter_id);
comment on table information_report is '政府信息公开工作年度报告';
grant insert, select, update on information_report to gezhi_app;

create table inspection_draw (
  region character(6) not null,
  draw_id uuid not null,
  number text not null,
  line_id uuid not null,
  version integer not null,
  drawn_on date not null,
  list_hash character(64) not null,
  seed character(64) not null,
  listed jsonb not null,
  officers jsonb not null,
  drawn jsonb not null,
  asked_by uuid,
  at timestamp with time zone not null,
  constraint inspection_draw_pkey PRIMARY KEY (region, draw_id),
  constraint inspection_draw_number UNIQUE (region, number),
  constraint inspection_draw_once UNIQUE (region, line_id, drawn_on),
  constraint inspection_draw_asked FOREIGN KEY (region, asked_by) REFERENCES person(region, person_id),
  constraint inspection_draw_line FOREIGN KEY (region, line_id, version) REFERENCES inspection_plan_line(region, line_id, version)
);
create INDEX inspection_draw_asked ON public.inspection_draw USING btree (region, asked_by);
create INDEX inspection_draw_version ON public.inspection_draw USING btree (region, line_id, version);
comment on table inspection_draw is '双随机抽查';
grant insert, select on inspection_draw to gezhi_app;

create table inspection_draw_step (
  region character(6) not null,
  draw_id uuid not null,
  step integer not null,
  kind text not null,
  party_id uuid not null,
  left_id uuid,
  joined_id uuid,
  unit_id text,
  officers jsonb,
  matter_id uuid,
  reason text,
  person_id uuid,
  at timestamp with time zone not null,
  constraint inspection_draw_step_pkey PRIMARY KEY (region, draw_id, step),
  constraint inspection_draw_step_kind CHECK ((((kind = 'replaced'::text) = ((left_id IS NOT NULL) AND (joined_id IS NOT NULL) AND (unit_id IS NOT NULL) AND (officers IS NOT NULL))) AND ((kind = 'opened'::text) = (matter_id IS NOT NULL)) AND ((kind = 'opened'::text) = (reason IS NULL)) AND (kind = ANY (ARRAY['replaced'::text, 'opened'::text, 'dropped'::text])))),
  constraint inspection_draw_step_draw FOREIGN KEY (region, draw_id) REFERENCES inspection_draw(region, draw_id),
  constraint inspection_draw_step_joined FOREIGN KEY (region, joined_id) REFERENCES person(region, person_id),
  constraint inspection_draw_step_left FOREIGN KEY (region, left_id) REFERENCES person(region, person_id),
  constraint inspection_draw_step_matter FOREIGN KEY (region, matter_id) REFERENCES matter(region, matter_id),
  constraint inspection_draw_step_party FOREIGN KEY (region, party_id) REFERENCES party(region, party_id),
  constraint inspection_draw_step_person FOREIGN KEY (region, person_id) REFERENCES person(region, person_id)
);
create INDEX inspection_draw_step_joined ON public.inspection_draw_step USING btree (region, joined_id);
create INDEX inspection_draw_step_left ON public.inspection_draw_step USING btree (region, left_id);
create INDEX inspection_draw_step_matter ON public.inspection_draw_step USING btree (region, matter_id);
create UNIQUE INDEX inspection_draw_step_opened ON public.inspection_draw_step USING btree (region, draw_id, party_id) WHERE (kind = ANY (ARRAY['opened'::text, 'dropped'::text]));
create INDEX inspection_draw_step_party ON public.inspection_draw_step USING btree (region, party_id);
create INDEX inspection_draw_step_person ON public.inspection_draw_step USING btree (region, person_id);
comment on table inspection_draw_step is '双随机抽查后续';
grant insert, select on inspection_draw_step to gezhi_app;

create table inspection_plan_line (
  region character(6) not null,
  line_id uuid not null,
  version integer not null,
  year integer not null,
  unit_id text not null,
  what text not null,
  method text not null,
  kinds text[] not null,
  percent integer,
  number integer,
  from_month integer not null,
  to_month integer not null,
  withdrawn boolean not null,
  entered_by uuid,
  entered_at timestamp with time zone not null,
  approved_by uuid,
  approved_at timestamp with time zone,
  constraint inspection_plan_line_pkey PRIMARY KEY (region, line_id, version),
  constraint inspection_plan_line_approved CHECK (((approved_by IS NULL) OR (approved_at IS NOT NULL))),
  constraint inspection_plan_line_kinds CHECK (((kinds <> '{}'::text[]) AND (kinds <@ ARRAY['organisation'::text, 'soleTrader'::text]))),
  constraint inspection_plan_line_months CHECK ((((from_month >= 1) AND (from_month <= 12)) AND ((to_month >= from_month) AND (to_month <= 12)))),
  constraint inspection_plan_line_share CHECK (((percent IS NULL) <> (number IS NULL))),
  constraint inspection_plan_line_approver FOREIGN KEY (region, approved_by) REFERENCES person(region, person_id),
  constraint inspection_plan_line_entered FOREIGN KEY (region, entered_by) REFERENCES person(region, person_id),
  constraint inspection_plan_line_unit FOREIGN KEY (region, unit_id) REFERENCES unit(region, unit_id)
);
create INDEX inspection_plan_line_approver ON public.inspection_plan_line USING btree (region, approved_by);
create INDEX inspection_plan_line_entered ON public.inspection_plan_line USING btree (region, entered_by);
create INDEX inspection_plan_line_unit ON public.inspection_plan_line USING btree (region, unit_id);
create INDEX inspection_plan_line_year ON public.inspection_plan_line USING btree (region, year, unit_id);
comment on table inspection_plan_line is '年度检查计划事项';
grant insert, select, update on inspection_plan_line to gezhi_app;

create table legality_file (
  region character(6) not null,
  matter_id uuid not null,
  kind text not null,
  materials text[] not null,
  opinion text,
  points text[] default '{}'::text[] not null,
  adoption text[] default '{}'::text[] not null,
  number text,
  published_on date,
  valid_until date,
  ended_on date,
  end_reason text,
  constraint legality_file_pkey PRIMARY KEY (region, matter_id),
  constraint legality_file_matter FOREIGN KEY (region, matter_id) REFERENCES matter(region, matter_id)
);
create UNIQUE INDEX legality_file_number ON public.legality_file USING btree (region, number) WHERE (number IS NOT NULL);
comment on table legality_file is '合法性审核';
grant insert, select, update on legality_file to gezhi_app;

create table map_feature (
  region character(6) not null,
  version integer not null,
  feature_id text not null,
  kind text not null,
  name_zh text default ''::text not null,
  name_en text default ''::text not null,
  geometry jsonb not null,
  constraint map_feature_pkey PRIMARY KEY (region, version, feature_id),
  constraint map_feature_version FOREIGN KEY (region, version) REFERENCES grid_version(region, version)
);
comment on table map_feature is '底图要素';
grant insert, select, update on map_feature to gezhi_app;

create table matter (
  region character(6) not null,
  matter_id uuid not null,
  procedure text not null,
  version integer not null,
  parent_id uuid,
  state text not null,
  state_before text,
  owner_post text,
  number text,
  unit_id text,
  assignee_id uuid,
  cell character(15),
  street character(9) generated always as ("left"((cell)::text, 9)) stored,
  community character(12) generated always as ("left"((cell)::text, 12)) stored,
  subject text,
  condition text,
  x double precision,
  y double precision,
  address text,
  title text,
  opened_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  due_at timestamp with time zone,
  due_soon_at timestamp with time zone,
  tally jsonb not null,
  seq integer not null,
  head_hash bytea not null,
  constraint matter_pkey PRIMARY KEY (region, matter_id),
  constraint matter_number UNIQUE (region, number),
  constraint matter_owner_while_open CHECK (((owner_post IS NULL) = (ended_at IS NOT NULL))),
  constraint matter_assignee FOREIGN KEY (region, assignee_id) REFERENCES person(region, person_id),
  constraint matter_parent FOREIGN KEY (region, parent_id) REFERENCES matter(region, matter_id),
  constraint matter_region_fkey FOREIGN KEY (region) REFERENCES region(region),
  constraint matter_unit FOREIGN KEY (region, unit_id) REFERENCES unit(region, unit_id)
);
create INDEX matter_assignee ON public.matter USING btree (region, assignee_id, due_at) WHERE (assignee_id IS NOT NULL);
create INDEX matter_cell ON public.matter USING btree (region, cell);
create INDEX matter_due_street ON public.matter USING btree (region, street, procedure, state, due_at, matter_id) WHERE (ended_at IS NULL);
create INDEX matter_newest ON public.matter USING btree (region, procedure, opened_at DESC, matter_id DESC);
create INDEX matter_newest_street ON public.matter USING btree (region, street, procedure, opened_at DESC, matter_id DESC);
create INDEX matter_newest_unit ON public.matter USING btree (region, unit_id, procedure, opened_at DESC, matter_id DESC);
create INDEX matter_number_prefix ON public.matter USING btree (region, number text_pattern_ops) WHERE (number IS NOT NULL);
create INDEX matter_open_place ON public.matter USING btree (region, subject, x, y) WHERE ((procedure = 'case'::text) AND (ended_at IS NULL) AND (parent_id IS NULL));
create INDEX matter_parent ON public.matter USING btree (region, parent_id) WHERE (parent_id IS NOT NULL);
create INDEX matter_queue ON public.matter USING btree (region, procedure, state, due_at, matter_id) INCLUDE (due_soon_at) WHERE (ended_at IS NULL);
create INDEX matter_queue_unit ON public.matter USING btree (region, unit_id, procedure, state, due_at, matter_id) INCLUDE (due_soon_at) WHERE (ended_at IS NULL);
create INDEX matter_state ON public.matter USING btree (region, procedure, state, opened_at DESC, matter_id DESC);
create INDEX matter_state_street ON public.matter USING btree (region, street, procedure, state, opened_at DESC, matter_id DESC);
create INDEX matter_subject ON public.matter USING btree (region, subject, opened_at DESC);
comment on table matter is '办件';
grant insert, select, update on matter to gezhi_app;

create table matter_attachment (
  region character(6) not null,
  matter_id uuid not null,
  seq integer not null,
  sha256 character(64) not null,
  field text not null,
  place integer not null,
  constraint matter_attachment_pkey PRIMARY KEY (region, matter_id, seq, sha256, field),
  constraint matter_attachment_attachment FOREIGN KEY (region, sha256) REFERENCES attachment(region, sha256),
  constraint matter_attachment_matter FOREIGN KEY (region, matter_id) REFERENCES matter(region, matter_id)
);
create INDEX matter_attachment_attachment ON public.matter_attachment USING btree (region, sha256);
comment on table matter_attachment is '办件附件';
grant insert, select on matter_attachment to gezhi_app;

create table matter_bar (
  region character(6) not null,
  matter_id uuid not null,
  bar_id uuid not null,
  unit_id text,
  person_id uuid,
  barred_at timestamp with time zone not null,
  constraint matter_bar_pkey PRIMARY KEY (region, matter_id, bar_id),
  constraint matter_bar_one CHECK ((num_nonnulls(unit_id, person_id) = 1)),
  constraint matter_bar_matter FOREIGN KEY (region, matter_id) REFERENCES matter(region, matter_id),
  constraint matter_bar_person FOREIGN KEY (region, person_id) REFERENCES person(region, person_id),
  constraint matter_bar_unit FOREIGN KEY (region, unit_id) REFERENCES unit(region, unit_id)
);
create UNIQUE INDEX matter_bar_of_person ON public.matter_bar USING btree (region, matter_id, person_id) WHERE (person_id IS NOT NULL);
create UNIQUE INDEX matter_bar_of_unit ON public.matter_bar USING btree (region, matter_id, unit_id) WHERE (unit_id IS NOT NULL);
create INDEX matter_bar_person ON public.matter_bar USING btree (region, person_id) WHERE (person_id IS NOT NULL);
create INDEX matter_bar_unit ON public.matter_bar USING btree (region, unit_id) WHERE (unit_id IS NOT NULL);
comment on table matter_bar is '回避';
grant insert, select on matter_bar to gezhi_app;

create table matter_change (
  region character(6) not null,
  change_id uuid not null,
  xid xid8 default pg_current_xact_id() not null,
  at timestamp with time zone default now() not null,
  sign integer not null,
  matter_id uuid not null,
  parent_id uuid,
  procedure text not null,
  state text not null,
  unit_id text,
  assignee_id uuid,
  cell character(15),
  street character(9) generated always as ("left"((cell)::text, 9)) stored,
  community character(12) generated always as ("left"((cell)::text, 12)) stored,
  subject text,
  opened_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  constraint matter_change_pkey PRIMARY KEY (region, change_id),
  constraint matter_change_sign CHECK ((sign = ANY (ARRAY['-1'::integer, 1]))),
  constraint matter_change_region_fkey FOREIGN KEY (region) REFERENCES region(region)
);
create INDEX matter_change_at ON public.matter_change USING btree (region, at);
create INDEX matter_change_xid ON public.matter_change USING btree (region, xid);
comment on table matter_change is '办件变动';
grant delete, insert, select on matter_change to gezhi_app;

create table matter_entry (
  region character(6) not null,
  matter_id uuid not null,
  seq integer not null,
  procedure text not null,
  version integer not null,
  parent_id uuid,
  act text not null,
  at timestamp with time zone not null,
  actor jsonb not null,
  person_id uuid,
  input jsonb not null,
  facts jsonb not null,
  effect jsonb not null,
  request_key uuid,
  hash bytea not null,
  constraint matter_entry_pkey PRIMARY KEY (region, matter_id, seq),
  constraint matter_entry_request_key UNIQUE (region, request_key),
  constraint matter_entry_hash CHECK ((length(hash) = 32)),
  constraint matter_entry_seq CHECK ((seq >= 1)),
  constraint matter_entry_matter FOREIGN KEY (region, matter_id) REFERENCES matter(region, matter_id)
);
create INDEX matter_entry_act_at ON public.matter_entry USING btree (region, procedure, act, at) WHERE (procedure <> ALL (ARRAY['case'::text, 'fieldTask'::text]));
create INDEX matter_entry_case_at ON public.matter_entry USING btree (region, at) WHERE (procedure = 'case'::text);
create INDEX matter_entry_field_task_at ON public.matter_entry USING btree (region, at) WHERE (procedure = 'fieldTask'::text);
create INDEX matter_entry_person ON public.matter_entry USING btree (region, person_id, at DESC) WHERE (person_id IS NOT NULL);
comment on table matter_entry is '流转记录';
grant insert, select on matter_entry to gezhi_app;

create table matter_knower (
  region character(6) not null,
  matter_id uuid not null,
  person_id uuid not null,
  admitted_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  constraint matter_knower_pkey PRIMARY KEY (region, matter_id, person_id),
  constraint matter_knower_matter FOREIGN KEY (region, matter_id) REFERENCES matter(region, matter_id),
  constraint matter_knower_person FOREIGN KEY (region, person_id) REFERENCES person(region, person_id)
);
create INDEX matter_knower_person ON public.matter_knower USING btree (region, person_id);
comment on table matter_knower is '知悉人员';
grant insert, select, update on matter_knower to gezhi_app;

create table matter_share (
  region character(6) not null,
  matter_id uuid not null,
  unit_id text not null,
  shared_at timestamp with time zone not null,
  constraint matter_share_pkey PRIMARY KEY (region, matter_id, unit_id),
  constraint matter_share_matter FOREIGN KEY (region, matter_id) REFERENCES matter(region, matter_id),
  constraint matter_share_unit FOREIGN KEY (region, unit_id) REFERENCES unit(region, unit_id)
);
create INDEX matter_share_unit ON public.matter_share USING btree (region, unit_id, matter_id);
comment on table matter_share is '协同办件';
grant insert, select on matter_share to gezhi_app;

create table media_goal (
  region character(6) not null,
  goal_id uuid not null,
  unit_id text not null,
  year integer not null,
  medium text not null,
  medium_name text not null,
  goal text not null,
  founded_max integer,
  in_time_least integer,
  changed_at timestamp with time zone not null,
  constraint media_goal_pkey PRIMARY KEY (region, goal_id),
  constraint media_goal_founded CHECK ((founded_max >= 0)),
  constraint media_goal_share CHECK (((in_time_least >= 0) AND (in_time_least <= 100))),
  constraint media_goal_unit FOREIGN KEY (region, unit_id) REFERENCES unit(region, unit_id)
);
create UNIQUE INDEX media_goal_pair ON public.media_goal USING btree (region, unit_id, year, medium_name);
comment on table media_goal is '媒体结对目标';
grant insert, select, update on media_goal to gezhi_app;

create table mediation_file (
  region character(6) not null,
  matter_id uuid not null,
  kind text not null,
  first_side text not null,
  second_side text not null,
  dispute text not null,
  mediator text,
  about_matter uuid,
  terms text,
  effective_on date,
  constraint mediation_file_pkey PRIMARY KEY (region, matter_id),
  constraint mediation_file_about FOREIGN KEY (region, about_matter) REFERENCES matter(region, matter_id),
  constraint mediation_file_matter FOREIGN KEY (region, matter_id) REFERENCES matter(region, matter_id)
);
create INDEX mediation_file_about ON public.mediation_file USING btree (region, about_matter) WHERE (about_matter IS NOT NULL);
comment on table mediation_file is '调解';
grant insert, select, update on mediation_file to gezhi_app;

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

create table notice (
  region character(6) not null,
  notice_id uuid not null,
  person_id uuid not null,
  matter_id uuid not null,
  seq integer not null,
  why text not null,
  created_at timestamp with time zone not null,
  read_at timestamp with time zone,
  constraint notice_pkey PRIMARY KEY (region, notice_id),
  constraint notice_matter FOREIGN KEY (region, matter_id) REFERENCES matter(region, matter_id),
  constraint notice_person FOREIGN KEY (region, person_id) REFERENCES person(region, person_id)
);
create INDEX notice_matter ON public.notice USING btree (region, matter_id);
create INDEX notice_person ON public.notice USING btree (region, person_id, created_at DESC);
comment on table notice is '提醒';
grant insert, select, update on notice to gezhi_app;

create table number_block (
  region character(6) not null,
  kind text not null,
  day date not null,
  next integer not null,
  constraint number_block_pkey PRIMARY KEY (region, kind, day),
  constraint number_block_region_fkey FOREIGN KEY (region) REFERENCES region(region)
);
comment on table number_block is '编号段';
grant insert, select, update on number_block to gezhi_app;

create table outbox (
  region character(6) not null,
  outbox_id uuid not null,
  matter_id uuid not null,
  seq integer not null,
  topic text not null,
  payload jsonb not null,
  created_at timestamp with time zone not null,
  next_try_at timestamp with time zone not null,
  attempts integer default 0 not null,
  last_error text,
  done_at timestamp with time zone,
  constraint outbox_pkey PRIMARY KEY (region, outbox_id),
  constraint outbox_matter FOREIGN KEY (region, matter_id) REFERENCES matter(region, matter_id)
);
create INDEX outbox_matter ON public.outbox USING btree (region, matter_id);
create INDEX outbox_waiting ON public.outbox USING btree (region, next_try_at) WHERE (done_at IS NULL);
comment on table outbox is '待发队列';
grant delete, insert, select, update on outbox to gezhi_app;

create table party (
  region character(6) not null,
  party_id uuid not null,
  version integer not null,
  kind text not null,
  name text not null,
  id_kind text not null,
  id_number text,
  birth_on date,
  sex text,
  phone text,
  address text,
  representative text,
  agent text,
  guardian_id uuid,
  delivery_channel text,
  delivery_consent_on date,
  created_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  constraint party_pkey PRIMARY KEY (region, party_id),
  constraint party_id_number UNIQUE (region, id_kind, id_number),
  constraint party_delivery CHECK (((delivery_channel IS NULL) = (delivery_consent_on IS NULL))),
  constraint party_id_kind CHECK ((id_kind = ANY (ARRAY['residentId'::text, 'passport'::text, 'creditCode'::text, 'otherId'::text, 'none'::text]))),
  constraint party_kind CHECK ((kind = ANY (ARRAY['individual'::text, 'soleTrader'::text, 'organisation'::text]))),
  constraint party_number_by_kind CHECK (((id_kind = 'none'::text) = (id_number IS NULL))),
  constraint party_own_guardian CHECK ((guardian_id <> party_id)),
  constraint party_sex CHECK ((sex = ANY (ARRAY['male'::text, 'female'::text]))),
  constraint party_version CHECK ((version > 0)),
  constraint party_guardian FOREIGN KEY (region, guardian_id) REFERENCES party(region, party_id),
  constraint party_region_fkey FOREIGN KEY (region) REFERENCES region(region)
);
create INDEX party_guardian ON public.party USING btree (region, guardian_id) WHERE (guardian_id IS NOT NULL);
comment on table party is '当事人';
grant insert, select on party to gezhi_app;
grant update (version, kind, name, id_kind, id_number, birth_on, sex, phone, address, representative, agent, guardian_id, delivery_channel, delivery_consent_on, changed_at) on party to gezhi_app;

create table party_change (
  region character(6) not null,
  party_id uuid not null,
  version integer not null,
  person_id uuid,
  at timestamp with time zone not null,
  before jsonb,
  after jsonb not null,
  constraint party_change_pkey PRIMARY KEY (region, party_id, version),
  constraint party_change_first CHECK (((version = 1) = (before IS NULL))),
  constraint party_change_party FOREIGN KEY (region, party_id) REFERENCES party(region, party_id),
  constraint party_change_person FOREIGN KEY (region, person_id) REFERENCES person(region, person_id)
);
create INDEX party_change_person ON public.party_change USING btree (region, person_id) WHERE (person_id IS NOT NULL);
comment on table party_change is '当事人变更记录';
grant insert, select on party_change to gezhi_app;

create table party_reading (
  region character(6) not null,
  reading_id uuid not null,
  party_id uuid not null,
  person_id uuid not null,
  at timestamp with time zone not null,
  reason text not null,
  constraint party_reading_pkey PRIMARY KEY (region, reading_id),
  constraint party_reading_reason CHECK ((reason <> ''::text)),
  constraint party_reading_party FOREIGN KEY (region, party_id) REFERENCES party(region, party_id),
  constraint party_reading_person FOREIGN KEY (region, person_id) REFERENCES person(region, person_id)
);
create INDEX party_reading_newest ON public.party_reading USING btree (region, party_id, reading_id DESC);
create INDEX party_reading_person ON public.party_reading USING btree (region, person_id);
comment on table party_reading is '当事人查阅记录';
grant insert, select on party_reading to gezhi_app;

create table party_risk (
  region character(6) not null,
  party_id uuid not null,
  grade text not null,
  person_id uuid,
  at timestamp with time zone not null,
  constraint party_risk_pkey PRIMARY KEY (region, party_id),
  constraint party_risk_grade CHECK ((grade = ANY (ARRAY['A'::text, 'B'::text, 'C'::text, 'D'::text]))),
  constraint party_risk_party FOREIGN KEY (region, party_id) REFERENCES party(region, party_id),
  constraint party_risk_person FOREIGN KEY (region, person_id) REFERENCES person(region, person_id)
);
create INDEX party_risk_person ON public.party_risk USING btree (region, person_id);
comment on table party_risk is '检查对象风险等级';
grant insert, select, update on party_risk to gezhi_app;

create table patrol_area (
  region character(6) not null,
  patrol_area_id text not null,
  name_zh text not null,
  name_en text not null,
  from_on date not null,
  to_on date,
  constraint patrol_area_pkey PRIMARY KEY (region, patrol_area_id),
  constraint patrol_area_region_fkey FOREIGN KEY (region) REFERENCES region(region)
);
comment on table patrol_area is '责任网格';
grant insert, select, update on patrol_area to gezhi_app;

create table patrol_area_cell (
  region character(6) not null,
  patrol_area_id text not null,
  cell character(15) not null,
  constraint patrol_area_cell_pkey PRIMARY KEY (region, patrol_area_id, cell),
  constraint patrol_area_cell_area FOREIGN KEY (region, patrol_area_id) REFERENCES patrol_area(region, patrol_area_id)
);
create INDEX patrol_area_cell_cell ON public.patrol_area_cell USING btree (region, cell);
comment on table patrol_area_cell is '责任网格所辖单元网格';
grant insert, select on patrol_area_cell to gezhi_app;

create table patrol_assignment (
  region character(6) not null,
  assignment_id uuid not null,
  patrol_area_id text not null,
  person_id uuid not null,
  post text not null,
  duty_zh text not null,
  duty_en text not null,
  time_from time without time zone not null,
  time_to time without time zone not null,
  from_on date not null,
  to_on date,
  constraint patrol_assignment_pkey PRIMARY KEY (region, assignment_id),
  constraint patrol_assignment_area FOREIGN KEY (region, patrol_area_id) REFERENCES patrol_area(region, patrol_area_id),
  constraint patrol_assignment_person FOREIGN KEY (region, person_id) REFERENCES person(region, person_id)
);
create INDEX patrol_assignment_area ON public.patrol_assignment USING btree (region, patrol_area_id);
create INDEX patrol_assignment_person ON public.patrol_assignment USING btree (region, person_id);
comment on table patrol_assignment is '责任网格定人定时定岗定责';
grant insert, select, update on patrol_assignment to gezhi_app;

create table person (
  region character(6) not null,
  person_id uuid not null,
  name text not null,
  staff_number text,
  phone text,
  created_at timestamp with time zone not null,
  left_on date,
  constraint person_pkey PRIMARY KEY (region, person_id),
  constraint person_staff_number UNIQUE (region, staff_number),
  constraint person_region_fkey FOREIGN KEY (region) REFERENCES region(region)
);
comment on table person is '人员';
grant insert, select, update on person to gezhi_app;

create table petition_file (
  region character(6) not null,
  matter_id uuid not null,
  category text not null,
  aim text not null,
  way text,
  about_unit text,
  same_as uuid,
  confidential boolean not null,
  received_on date not null,
  forwarded_on date,
  rating integer,
  constraint petition_file_pkey PRIMARY KEY (region, matter_id),
  constraint petition_file_rating CHECK (((rating >= 1) AND (rating <= 5))),
  constraint petition_file_matter FOREIGN KEY (region, matter_id) REFERENCES matter(region, matter_id),
  constraint petition_file_same FOREIGN KEY (region, same_as) REFERENCES matter(region, matter_id),
  constraint petition_file_unit FOREIGN KEY (region, about_unit) REFERENCES unit(region, unit_id)
);
create INDEX petition_file_same ON public.petition_file USING btree (region, same_as) WHERE (same_as IS NOT NULL);
create INDEX petition_file_unit ON public.petition_file USING btree (region, about_unit) WHERE (about_unit IS NOT NULL);
comment on table petition_file is '信访事项';
grant insert, select, update on petition_file to gezhi_app;

create table photo_print (
  region character(6) not null,
  sha256 character(64) not null,
  print bigint not null,
  band_a integer generated always as (((print & (65535)::bigint))::integer) stored,
  band_b integer generated always as ((((print >> 16) & (65535)::bigint))::integer) stored,
  band_c integer generated always as ((((print >> 32) & (65535)::bigint))::integer) stored,
  band_d integer generated always as ((((print >> 48) & (65535)::bigint))::integer) stored,
  constraint photo_print_pkey PRIMARY KEY (region, sha256),
  constraint photo_print_attachment FOREIGN KEY (region, sha256) REFERENCES attachment(region, sha256)
);
create INDEX photo_print_a ON public.photo_print USING btree (region, band_a);
create INDEX photo_print_b ON public.photo_print USING btree (region, band_b);
create INDEX photo_print_c ON public.photo_print USING btree (region, band_c);
create INDEX photo_print_d ON public.photo_print USING btree (region, band_d);
comment on table photo_print is '照片指纹';
grant insert, select on photo_print to gezhi_app;

create table placement (
  region character(6) not null,
  matter_id uuid not null,
  zone_id text not null,
  party_id uuid not null,
  state text not null,
  goods text not null,
  stall integer,
  begins_on date not null,
  until_on date not null,
  hours text,
  hardship text[] not null,
  applied_at timestamp with time zone not null,
  constraint placement_pkey PRIMARY KEY (region, matter_id),
  constraint placement_matter FOREIGN KEY (region, matter_id) REFERENCES matter(region, matter_id),
  constraint placement_party FOREIGN KEY (region, party_id) REFERENCES party(region, party_id),
  constraint placement_zone FOREIGN KEY (region, zone_id) REFERENCES vending_zone(region, zone_id)
);
create INDEX placement_party ON public.placement USING btree (region, party_id);
create INDEX placement_zone ON public.placement USING btree (region, zone_id, state);
comment on table placement is '疏导安置';
grant insert, select, update on placement to gezhi_app;

create table post_holding (
  region character(6) not null,
  holding_id uuid not null,
  person_id uuid not null,
  role_id text not null,
  unit_id text not null,
  area text,
  from_on date not null,
  to_on date,
  constraint post_holding_pkey PRIMARY KEY (region, holding_id),
  constraint post_holding_term CHECK (((to_on IS NULL) OR (to_on >= from_on))),
  constraint post_holding_person FOREIGN KEY (region, person_id) REFERENCES person(region, person_id),
  constraint post_holding_role FOREIGN KEY (region, role_id) REFERENCES role(region, role_id),
  constraint post_holding_unit FOREIGN KEY (region, unit_id) REFERENCES unit(region, unit_id)
);
create INDEX post_holding_person ON public.post_holding USING btree (region, person_id);
create INDEX post_holding_role ON public.post_holding USING btree (region, role_id);
create INDEX post_holding_unit ON public.post_holding USING btree (region, unit_id);
comment on table post_holding is '任职';
grant insert, select, update on post_holding to gezhi_app;

create table power (
  region character(6) not null,
  version integer not null,
  code text not null,
  unit_id text not null,
  items text[] not null,
  fields text[] not null,
  source text not null,
  document_number text not null,
  document_name text not null,
  principal_id text,
  coercion text[] not null,
  streets text[] not null,
  from_on date not null,
  to_on date,
  constraint power_pkey PRIMARY KEY (region, version, code),
  constraint power_ends_after_start CHECK ((to_on >= from_on)),
  constraint power_entrusted CHECK ((((source = 'entrusted'::text) = (principal_id IS NOT NULL)) AND ((source <> 'entrusted'::text) OR ((to_on IS NOT NULL) AND (cardinality(coercion) = 0))))),
  constraint power_scope CHECK (((cardinality(items) = 0) <> (cardinality(fields) = 0))),
  constraint power_source CHECK ((source = ANY (ARRAY['own'::text, 'concentrated'::text, 'authorised'::text, 'devolved'::text, 'entrusted'::text]))),
  constraint power_region_version_fkey FOREIGN KEY (region, version) REFERENCES power_version(region, version)
);
comment on table power is '执法权限';
grant insert, select on power to gezhi_app;

create table power_version (
  region character(6) not null,
  version integer not null,
  from_on date not null,
  source text not null,
  file_sha256 character(64) not null,
  imported_at timestamp with time zone not null,
  imported_by text not null,
  constraint power_version_pkey PRIMARY KEY (region, version),
  constraint power_version_counts CHECK ((version > 0))
);
create INDEX power_version_begun ON public.power_version USING btree (region, from_on DESC, version DESC);
comment on table power_version is '执法权限清单版本';
grant insert, select on power_version to gezhi_app;

create table proceeding (
  region character(6) not null,
  matter_id uuid not null,
  root_id uuid not null,
  file jsonb,
  item_code text,
  party_id uuid,
  happened_on date,
  ended_on date,
  decided_on date,
  fine_fen bigint,
  constraint proceeding_pkey PRIMARY KEY (region, matter_id),
  constraint proceeding_file_at_root CHECK (((file IS NOT NULL) = (root_id = matter_id))),
  constraint proceeding_fine CHECK ((fine_fen >= 0)),
  constraint proceeding_matter FOREIGN KEY (region, matter_id) REFERENCES matter(region, matter_id),
  constraint proceeding_party FOREIGN KEY (region, party_id) REFERENCES party(region, party_id),
  constraint proceeding_root FOREIGN KEY (region, root_id) REFERENCES matter(region, matter_id)
);
create INDEX proceeding_decided ON public.proceeding USING btree (region, decided_on) WHERE (decided_on IS NOT NULL);
create INDEX proceeding_item ON public.proceeding USING btree (region, item_code, decided_on) WHERE (decided_on IS NOT NULL);
create INDEX proceeding_party ON public.proceeding USING btree (region, party_id) WHERE (party_id IS NOT NULL);
create INDEX proceeding_root ON public.proceeding USING btree (region, root_id);
comment on table proceeding is '执法办案';
grant insert, select, update on proceeding to gezhi_app;

create table proceeding_number (
  region character(6) not null,
  unit_id text not null,
  kind text not null,
  year integer not null,
  next integer not null,
  constraint proceeding_number_pkey PRIMARY KEY (region, unit_id, kind, year),
  constraint proceeding_number_unit FOREIGN KEY (region, unit_id) REFERENCES unit(region, unit_id)
);
comment on table proceeding_number is '执法案号';
grant insert, select, update on proceeding_number to gezhi_app;

create table published_decision (
  region character(6) not null,
  decision_id uuid not null,
  number text not null,
  unit_id text not null,
  item_code text not null,
  item_zh text not null,
  item_en text not null,
  field text not null,
  law text not null,
  duty_articles text[] not null,
  penalty_articles text[] not null,
  party_kind text not null,
  party text not null,
  credit_code text,
  penalties jsonb not null,
  decided_on date not null,
  published_at timestamp with time zone not null,
  until_on date not null,
  words tsvector not null,
  constraint published_decision_pkey PRIMARY KEY (region, decision_id),
  constraint published_decision_number UNIQUE (region, number),
  constraint published_decision_matter FOREIGN KEY (region, decision_id) REFERENCES matter(region, matter_id),
  constraint published_decision_unit FOREIGN KEY (region, unit_id) REFERENCES unit(region, unit_id)
);
create INDEX published_decision_newest ON public.published_decision USING btree (region, published_at DESC, decision_id DESC);
create INDEX published_decision_unit ON public.published_decision USING btree (region, unit_id);
comment on table published_decision is '处罚决定公示';
grant delete, insert, select on published_decision to gezhi_app;

create table record_head (
  region character(6) not null,
  number integer not null,
  size bigint not null,
  root bytea not null,
  up_to timestamp with time zone not null,
  at timestamp with time zone not null,
  previous bytea,
  key_id text not null,
  signature bytea not null,
  consistency bytea not null,
  constraint record_head_pkey PRIMARY KEY (region, number),
  constraint record_head_first CHECK (((number = 1) = (previous IS NULL))),
  constraint record_head_lengths CHECK (((length(root) = 32) AND (length(signature) = 64) AND ((length(consistency) % 32) = 0))),
  constraint record_head_region_fkey FOREIGN KEY (region) REFERENCES region(region)
);
comment on table record_head is '存证树根';
grant insert, select on record_head to gezhi_app;

create table record_key (
  region character(6) not null,
  number integer not null,
  key_id text not null,
  public_key bytea not null,
  at timestamp with time zone not null,
  from_head integer not null,
  how text not null,
  reason text,
  previous bytea,
  signature bytea not null,
  signature_before bytea,
  constraint record_key_pkey PRIMARY KEY (region, number),
  constraint record_key_id UNIQUE (region, key_id),
  constraint record_key_how CHECK (((how = ANY (ARRAY['first'::text, 'rotated'::text, 'declared'::text])) AND ((how = 'first'::text) = (number = 1)))),
  constraint record_key_reason CHECK (((how <> 'declared'::text) OR (length(reason) > 0))),
  constraint record_key_signed_before CHECK (((how = 'rotated'::text) = (signature_before IS NOT NULL))),
  constraint record_key_region_fkey FOREIGN KEY (region) REFERENCES region(region)
);
comment on table record_key is '存证公钥';
grant insert, select on record_key to gezhi_app;

create table record_leaf (
  region character(6) not null,
  leaf bigint not null,
  matter_id uuid not null,
  seq integer not null,
  at timestamp with time zone not null,
  salt uuid not null,
  entry_hash bytea not null,
  hash bytea not null,
  constraint record_leaf_pkey PRIMARY KEY (region, leaf),
  constraint record_leaf_entry UNIQUE (region, matter_id, seq),
  constraint record_leaf_hashes CHECK (((length(entry_hash) = 32) AND (length(hash) = 32)))
);
create INDEX record_leaf_hash ON public.record_leaf USING btree (region, hash);
comment on table record_leaf is '存证树叶';
grant insert, select on record_leaf to gezhi_app;

create table record_node (
  region character(6) not null,
  level integer not null,
  position bigint not null,
  hash bytea not null,
  constraint record_node_pkey PRIMARY KEY (region, level, "position"),
  constraint record_node_hash CHECK ((length(hash) = 32)),
  constraint record_node_level CHECK ((level >= 1))
);
comment on table record_node is '存证子树';
grant insert, select on record_node to gezhi_app;

create table record_waiting (
  region character(6) not null,
  at timestamp with time zone not null,
  matter_id uuid not null,
  seq integer not null,
  salt uuid default gen_random_uuid() not null,
  constraint record_waiting_pkey PRIMARY KEY (region, at, matter_id, seq)
);
comment on table record_waiting is '待封存记录';
grant delete, insert, select on record_waiting to gezhi_app;

create table region (
  region character(6) not null,
  name_zh text not null,
  name_en text not null,
  utc_offset_minutes integer default 480 not null,
  settings jsonb default '{}'::jsonb not null,
  demonstration boolean default false not null,
  created_at timestamp with time zone not null,
  constraint region_pkey PRIMARY KEY (region),
  constraint region_code CHECK ((region ~ '^[0-9]{6}$'::text))
);
comment on table region is '区县';
grant insert, select, update on region to gezhi_app;

create table region_catalogue (
  region character(6) not null,
  from_on date not null,
  catalogue text not null,
  decided_at timestamp with time zone not null,
  decided_by text not null,
  constraint region_catalogue_pkey PRIMARY KEY (region, from_on),
  constraint region_catalogue_catalogue_fkey FOREIGN KEY (catalogue) REFERENCES catalogue(id)
);
create INDEX region_catalogue_catalogue ON public.region_catalogue USING btree (region, catalogue);
comment on table region_catalogue is '本区采用的立案目录';
grant insert, select on region_catalogue to gezhi_app;

create table register_entry (
  region character(6) not null,
  entry_id uuid not null,
  register text not null,
  action text not null,
  what text not null,
  person_id uuid,
  at timestamp with time zone not null,
  before jsonb,
  after jsonb,
  reason text,
  constraint register_entry_pkey PRIMARY KEY (region, entry_id),
  constraint register_entry_register CHECK ((register = ANY (ARRAY['areas'::text, 'units'::text, 'people'::text, 'roles'::text, 'duties'::text, 'items'::text, 'benchmarks'::text, 'powers'::text, 'vending'::text, 'payments'::text, 'media'::text, 'conferences'::text, 'credentials'::text, 'devices'::text, 'plans'::text, 'catalogue'::text, 'calendar'::text, 'settings'::text, 'peers'::text]))),
  constraint register_entry_person FOREIGN KEY (region, person_id) REFERENCES person(region, person_id),
  constraint register_entry_region_fkey FOREIGN KEY (region) REFERENCES region(region)
);
create INDEX register_entry_newest ON public.register_entry USING btree (region, at DESC, entry_id DESC);
create INDEX register_entry_person ON public.register_entry USING btree (region, person_id) WHERE (person_id IS NOT NULL);
create INDEX register_entry_register ON public.register_entry USING btree (region, register, at DESC, entry_id DESC);
comment on table register_entry is '登记簿变更记录';
grant insert, select on register_entry to gezhi_app;

create table remedy_file (
  region character(6) not null,
  matter_id uuid not null,
  who text not null,
  court text,
  docket text,
  judged text,
  granted boolean,
  decided_fen bigint,
  refund_fen bigint,
  interest_fen bigint,
  constraint remedy_file_pkey PRIMARY KEY (region, matter_id),
  constraint remedy_file_matter FOREIGN KEY (region, matter_id) REFERENCES matter(region, matter_id)
);
comment on table remedy_file is '行政诉讼和国家赔偿';
grant insert, select, update on remedy_file to gezhi_app;

create table review_file (
  region character(6) not null,
  matter_id uuid not null,
  challenged uuid,
  respondent text,
  file jsonb not null,
  constraint review_file_pkey PRIMARY KEY (region, matter_id),
  constraint review_file_challenged FOREIGN KEY (region, challenged) REFERENCES matter(region, matter_id),
  constraint review_file_matter FOREIGN KEY (region, matter_id) REFERENCES matter(region, matter_id),
  constraint review_file_respondent FOREIGN KEY (region, respondent) REFERENCES unit(region, unit_id)
);
create INDEX review_file_challenged ON public.review_file USING btree (region, challenged) WHERE (challenged IS NOT NULL);
create INDEX review_file_respondent ON public.review_file USING btree (region, respondent) WHERE (respondent IS NOT NULL);
comment on table review_file is '行政复议案件';
grant insert, select, update on review_file to gezhi_app;

create table review_round (
  region character(6) not null,
  matter_id uuid not null,
  year integer not null,
  kinds text[] not null,
  from_on date not null,
  to_on date not null,
  method text not null,
  per_unit integer,
  gap double precision not null,
  seed_on date not null,
  review_by date not null,
  sheet_version integer not null,
  sheet jsonb not null,
  listed jsonb not null,
  list_hash text not null,
  head_number integer,
  head_root text,
  seed text,
  summary text,
  constraint review_round_pkey PRIMARY KEY (region, matter_id),
  constraint review_round_matter FOREIGN KEY (region, matter_id) REFERENCES matter(region, matter_id)
);
comment on table review_round is '案卷评查批次';
grant insert, select, update on review_round to gezhi_app;

create table review_sheet (
  region character(6) not null,
  version integer not null,
  sheet jsonb not null,
  person_id uuid,
  at timestamp with time zone not null,
  constraint review_sheet_pkey PRIMARY KEY (region, version),
  constraint review_sheet_person FOREIGN KEY (region, person_id) REFERENCES person(region, person_id)
);
create INDEX review_sheet_person ON public.review_sheet USING btree (region, person_id);
comment on table review_sheet is '评分表';
grant insert, select on review_sheet to gezhi_app;

create table role (
  region character(6) not null,
  role_id text not null,
  post text not null,
  name_zh text not null,
  name_en text not null,
  constraint role_pkey PRIMARY KEY (region, role_id),
  constraint role_region_fkey FOREIGN KEY (region) REFERENCES region(region)
);
comment on table role is '角色';
grant insert, select, update on role to gezhi_app;

create table role_grant (
  region character(6) not null,
  role_id text not null,
  verb text not null,
  reach text not null,
  constraint role_grant_pkey PRIMARY KEY (region, role_id, verb, reach),
  constraint role_grant_reach CHECK ((reach = ANY (ARRAY['own'::text, 'patrolArea'::text, 'community'::text, 'street'::text, 'unit'::text, 'district'::text]))),
  constraint role_grant_role FOREIGN KEY (region, role_id) REFERENCES role(region, role_id)
);
comment on table role_grant is '角色权限';
grant delete, insert, select on role_grant to gezhi_app;

create table sealed_clue (
  region character(6) not null,
  matter_id uuid not null,
  seq integer not null,
  digest character(64) not null,
  salt text not null,
  body text not null,
  entered_at timestamp with time zone not null,
  constraint sealed_clue_pkey PRIMARY KEY (region, matter_id, seq),
  constraint sealed_clue_matter FOREIGN KEY (region, matter_id) REFERENCES matter(region, matter_id)
);
comment on table sealed_clue is '线索内容';
grant insert, select on sealed_clue to gezhi_app;

create table session (
  region character(6) not null,
  token_hash bytea not null,
  person_id uuid not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  constraint session_pkey PRIMARY KEY (region, token_hash),
  constraint session_person FOREIGN KEY (region, person_id) REFERENCES person(region, person_id)
);
create INDEX session_person ON public.session USING btree (region, person_id);
comment on table session is '登录会话';
grant insert, select, update on session to gezhi_app;

create table subject_succession (
  from_scheme text not null,
  from_kind text not null,
  from_code text not null,
  n smallint not null,
  to_scheme text,
  to_kind text,
  to_code text,
  how text not null,
  doubtful boolean not null,
  constraint subject_succession_pkey PRIMARY KEY (from_scheme, from_kind, from_code, n),
  constraint subject_succession_how CHECK ((how = ANY (ARRAY['slot'::text, 'name'::text, 'none'::text]))),
  constraint subject_succession_whole CHECK ((((how = 'none'::text) = (to_code IS NULL)) AND ((to_scheme IS NULL) = (to_code IS NULL)) AND ((to_kind IS NULL) = (to_code IS NULL)))),
  constraint subject_succession_from_scheme_fkey FOREIGN KEY (from_scheme) REFERENCES code_scheme(id),
  constraint subject_succession_to_scheme_fkey FOREIGN KEY (to_scheme) REFERENCES code_scheme(id)
);
create INDEX subject_succession_to ON public.subject_succession USING btree (to_scheme, to_kind, to_code);
comment on table subject_succession is '新旧编码对照';
grant delete, insert, select on subject_succession to gezhi_app;

create table submission (
  region character(6) not null,
  submission_id uuid not null,
  matter_id uuid not null,
  first_matter_id uuid not null,
  source text not null,
  name text,
  phone text,
  email text,
  person_id uuid,
  client text,
  outside_id text,
  tracking_hash bytea not null,
  created_at timestamp with time zone not null,
  constraint submission_pkey PRIMARY KEY (region, submission_id),
  constraint submission_outside UNIQUE (region, client, outside_id),
  constraint submission_tracking UNIQUE (region, tracking_hash),
  constraint submission_first_matter FOREIGN KEY (region, first_matter_id) REFERENCES matter(region, matter_id),
  constraint submission_matter FOREIGN KEY (region, matter_id) REFERENCES matter(region, matter_id),
  constraint submission_person FOREIGN KEY (region, person_id) REFERENCES person(region, person_id)
);
create INDEX submission_first_matter ON public.submission USING btree (region, first_matter_id);
create INDEX submission_matter ON public.submission USING btree (region, matter_id);
create INDEX submission_person ON public.submission USING btree (region, person_id) WHERE (person_id IS NOT NULL);
comment on table submission is '上报人';
grant insert, select, update on submission to gezhi_app;

create table supervision_clue (
  region character(6) not null,
  clue_id uuid not null,
  rule text not null,
  key text not null,
  matter_id uuid not null,
  unit_id text,
  persons uuid[] not null,
  shows jsonb not null,
  figures jsonb not null,
  measure double precision,
  found_at timestamp with time zone not null,
  state text not null,
  constraint supervision_clue_pkey PRIMARY KEY (region, clue_id),
  constraint supervision_clue_once UNIQUE (region, rule, key),
  constraint supervision_clue_state CHECK ((state = ANY (ARRAY['toJudge'::text, 'takenUp'::text, 'dismissed'::text]))),
  constraint supervision_clue_matter FOREIGN KEY (region, matter_id) REFERENCES matter(region, matter_id),
  constraint supervision_clue_unit FOREIGN KEY (region, unit_id) REFERENCES unit(region, unit_id)
);
create INDEX supervision_clue_found ON public.supervision_clue USING btree (region, found_at);
create INDEX supervision_clue_matter ON public.supervision_clue USING btree (region, matter_id);
create INDEX supervision_clue_newest ON public.supervision_clue USING btree (region, state, clue_id DESC);
create INDEX supervision_clue_unit ON public.supervision_clue USING btree (region, unit_id) WHERE (unit_id IS NOT NULL);
comment on table supervision_clue is '监督线索';
grant insert, select on supervision_clue to gezhi_app;
grant update (state) on supervision_clue to gezhi_app;

create table supervision_report (
  region character(6) not null,
  matter_id uuid not null,
  year integer not null,
  quarter integer,
  published integer,
  published_at timestamp with time zone,
  withdrawn_at timestamp with time zone,
  withdrawn_for text,
  constraint supervision_report_pkey PRIMARY KEY (region, matter_id),
  constraint supervision_report_published CHECK (((published IS NULL) = (published_at IS NULL))),
  constraint supervision_report_quarter CHECK (((quarter >= 1) AND (quarter <= 4))),
  constraint supervision_report_withdrawn CHECK (((withdrawn_at IS NULL) = (withdrawn_for IS NULL))),
  constraint supervision_report_matter FOREIGN KEY (region, matter_id) REFERENCES matter(region, matter_id)
);
create UNIQUE INDEX supervision_report_standing ON public.supervision_report USING btree (region, year, COALESCE(quarter, 0)) WHERE ((published IS NOT NULL) AND (withdrawn_at IS NULL));
comment on table supervision_report is '监督报告';
grant insert, select on supervision_report to gezhi_app;
grant update (published, published_at, withdrawn_at, withdrawn_for) on supervision_report to gezhi_app;

create table supervision_report_version (
  region character(6) not null,
  matter_id uuid not null,
  n integer not null,
  made_at timestamp with time zone not null,
  data jsonb not null,
  pdf bytea not null,
  sha256 character(64) not null,
  constraint supervision_report_version_pkey PRIMARY KEY (region, matter_id, n),
  constraint supervision_report_version_report FOREIGN KEY (region, matter_id) REFERENCES supervision_report(region, matter_id)
);
create INDEX supervision_report_version_hash ON public.supervision_report_version USING btree (region, sha256);
comment on table supervision_report_version is '监督报告版本';
grant insert, select on supervision_report_version to gezhi_app;

create table supervisory_notice (
  region character(6) not null,
  matter_id uuid not null,
  kind text not null,
  inbound boolean not null,
  unit_id text not null,
  office_id text,
  about_matter uuid,
  organ text,
  organ_number text,
  constraint supervisory_notice_pkey PRIMARY KEY (region, matter_id),
  constraint supervisory_notice_about FOREIGN KEY (region, about_matter) REFERENCES matter(region, matter_id),
  constraint supervisory_notice_matter FOREIGN KEY (region, matter_id) REFERENCES matter(region, matter_id),
  constraint supervisory_notice_office FOREIGN KEY (region, office_id) REFERENCES unit(region, unit_id),
  constraint supervisory_notice_unit FOREIGN KEY (region, unit_id) REFERENCES unit(region, unit_id)
);
create INDEX supervisory_notice_about ON public.supervisory_notice USING btree (region, about_matter) WHERE (about_matter IS NOT NULL);
create INDEX supervisory_notice_office ON public.supervisory_notice USING btree (region, office_id) WHERE (office_id IS NOT NULL);
create INDEX supervisory_notice_unit ON public.supervisory_notice USING btree (region, unit_id);
comment on table supervisory_notice is '监督文书';
grant insert, select on supervisory_notice to gezhi_app;

create table surveillance_device (
  region character(6) not null,
  device_id uuid not null,
  number text not null,
  kind text not null,
  ground text not null,
  place text not null,
  x double precision not null,
  y double precision not null,
  unit_id text not null,
  legal_on date,
  legal_by text,
  technical_on date,
  technical_by text,
  announced_on date,
  announced_where text,
  from_on date not null,
  to_on date,
  sign_on date,
  sign_where text,
  purpose text,
  constraint surveillance_device_pkey PRIMARY KEY (region, device_id),
  constraint surveillance_device_number UNIQUE (region, number),
  constraint surveillance_device_shown CHECK ((((legal_on IS NULL) = (legal_by IS NULL)) AND ((technical_on IS NULL) = (technical_by IS NULL)) AND ((announced_on IS NULL) = (announced_where IS NULL)))),
  constraint surveillance_device_sign CHECK (((sign_on IS NULL) = (sign_where IS NULL))),
  constraint surveillance_device_term CHECK (((to_on IS NULL) OR (from_on <= to_on))),
  constraint surveillance_device_unit FOREIGN KEY (region, unit_id) REFERENCES unit(region, unit_id)
);
create INDEX surveillance_device_unit ON public.surveillance_device USING btree (region, unit_id);
comment on table surveillance_device is '电子技术监控设备';
grant insert, select, update on surveillance_device to gezhi_app;

create table survey (
  region character(6) not null,
  matter_id uuid not null,
  population text not null,
  list_name text not null,
  listed integer not null,
  sampled integer not null,
  seed_on date not null,
  closes_on date not null,
  least integer not null,
  weight double precision,
  questions jsonb not null,
  questions_hash character(64) not null,
  head_number integer,
  head_root text,
  seed text,
  numbers integer[],
  codes_issued boolean default false not null,
  conclusion text,
  constraint survey_pkey PRIMARY KEY (region, matter_id),
  constraint survey_sample CHECK (((sampled >= 1) AND (sampled <= listed))),
  constraint survey_matter FOREIGN KEY (region, matter_id) REFERENCES matter(region, matter_id)
);
comment on table survey is '社会测评';
grant insert, select, update on survey to gezhi_app;

create table survey_answer (
  region character(6) not null,
  matter_id uuid not null,
  answer_id uuid not null,
  answer jsonb not null,
  constraint survey_answer_pkey PRIMARY KEY (region, matter_id, answer_id),
  constraint survey_answer_survey FOREIGN KEY (region, matter_id) REFERENCES survey(region, matter_id)
);
comment on table survey_answer is '社会测评答卷';
grant insert, select on survey_answer to gezhi_app;

create table survey_code (
  region character(6) not null,
  matter_id uuid not null,
  code_hash character(64) not null,
  constraint survey_code_pkey PRIMARY KEY (region, matter_id, code_hash),
  constraint survey_code_survey FOREIGN KEY (region, matter_id) REFERENCES survey(region, matter_id)
);
create INDEX survey_code_hash ON public.survey_code USING btree (region, code_hash);
comment on table survey_code is '社会测评答卷码';
grant delete, insert, select on survey_code to gezhi_app;

create table unit (
  region character(6) not null,
  unit_id text not null,
  kind text not null,
  name_zh text not null,
  name_en text not null,
  parent_id text,
  second_parent_id text,
  area text,
  from_on date not null,
  to_on date,
  constraint unit_pkey PRIMARY KEY (region, unit_id),
  constraint unit_id_form CHECK ((unit_id ~ '^[A-Za-z0-9._-]{1,40}$'::text)),
  constraint unit_term CHECK (((to_on IS NULL) OR (to_on >= from_on))),
  constraint unit_parent FOREIGN KEY (region, parent_id) REFERENCES unit(region, unit_id),
  constraint unit_region_fkey FOREIGN KEY (region) REFERENCES region(region),
  constraint unit_second_parent FOREIGN KEY (region, second_parent_id) REFERENCES unit(region, unit_id)
);
create INDEX unit_parent ON public.unit USING btree (region, parent_id);
create INDEX unit_second_parent ON public.unit USING btree (region, second_parent_id);
comment on table unit is '单位';
grant insert, select, update on unit to gezhi_app;

create table vending_zone (
  region character(6) not null,
  zone_id text not null,
  kind text not null,
  name_zh text not null,
  name_en text not null,
  outline jsonb not null,
  unit_id text not null,
  goods text[] not null,
  days integer[] not null,
  hours jsonb not null,
  stalls integer not null,
  reserved integer not null,
  from_on date not null,
  to_on date,
  ground_by text not null,
  ground_name text not null,
  ground_on date not null,
  rules text not null,
  constraint vending_zone_pkey PRIMARY KEY (region, zone_id),
  constraint vending_zone_stalls CHECK (((stalls > 0) AND (reserved >= 0) AND (reserved <= stalls))),
  constraint vending_zone_term CHECK (((to_on IS NULL) OR (from_on <= to_on))),
  constraint vending_zone_unit FOREIGN KEY (region, unit_id) REFERENCES unit(region, unit_id)
);
create INDEX vending_zone_unit ON public.vending_zone USING btree (region, unit_id);
comment on table vending_zone is '疏导点';
grant insert, select, update on vending_zone to gezhi_app;

create table writ (
  region character(6) not null,
  writ_id uuid not null,
  matter_id uuid not null,
  seq integer not null,
  kind text not null,
  unit_id text not null,
  year integer not null,
  n integer,
  number text,
  document jsonb not null,
  hash bytea not null,
  issued_at timestamp with time zone not null,
  corrects uuid,
  constraint writ_pkey PRIMARY KEY (region, writ_id),
  constraint writ_number_once UNIQUE (region, number),
  constraint writ_place UNIQUE (region, unit_id, kind, year, n),
  constraint writ_hash CHECK ((length(hash) = 32)),
  constraint writ_numbered CHECK (((n IS NULL) = (number IS NULL))),
  constraint writ_corrects FOREIGN KEY (region, corrects) REFERENCES writ(region, writ_id),
  constraint writ_matter FOREIGN KEY (region, matter_id) REFERENCES matter(region, matter_id),
  constraint writ_unit FOREIGN KEY (region, unit_id) REFERENCES unit(region, unit_id)
);
create INDEX writ_corrects ON public.writ USING btree (region, corrects) WHERE (corrects IS NOT NULL);
create INDEX writ_matter ON public.writ USING btree (region, matter_id, issued_at);
comment on table writ is '文书';
grant insert, select on writ to gezhi_app;

create table writ_number (
  region character(6) not null,
  unit_id text not null,
  kind text not null,
  year integer not null,
  next integer not null,
  constraint writ_number_pkey PRIMARY KEY (region, unit_id, kind, year),
  constraint writ_number_counts CHECK (((next >= 1) AND ((year >= 1949) AND (year <= 9999)))),
  constraint writ_number_unit FOREIGN KEY (region, unit_id) REFERENCES unit(region, unit_id)
);
comment on table writ_number is '文书编号';
grant insert, select, update on writ_number to gezhi_app;

create table writ_void (
  region character(6) not null,
  writ_id uuid not null,
  matter_id uuid not null,
  seq integer not null,
  reason text not null,
  voided_at timestamp with time zone not null,
  constraint writ_void_pkey PRIMARY KEY (region, writ_id),
  constraint writ_void_writ FOREIGN KEY (region, writ_id) REFERENCES writ(region, writ_id)
);
comment on table writ_void is '文书作废';
grant insert, select on writ_void to gezhi_app;

create table zone (
  region character(6) not null,
  zone_id text not null,
  level integer not null,
  parent_id text,
  name_zh text not null,
  name_en text not null,
  geometry jsonb not null,
  person_id uuid not null,
  standard text not null,
  from_on date not null,
  to_on date,
  constraint zone_pkey PRIMARY KEY (region, zone_id),
  constraint zone_level CHECK (((level >= 1) AND (level <= 4))),
  constraint zone_parent FOREIGN KEY (region, parent_id) REFERENCES zone(region, zone_id),
  constraint zone_person FOREIGN KEY (region, person_id) REFERENCES person(region, person_id),
  constraint zone_region_fkey FOREIGN KEY (region) REFERENCES region(region)
);
create INDEX zone_parent ON public.zone USING btree (region, parent_id) WHERE (parent_id IS NOT NULL);
create INDEX zone_person ON public.zone USING btree (region, person_id);
comment on table zone is '责任区';
grant insert, select, update on zone to gezhi_app;
