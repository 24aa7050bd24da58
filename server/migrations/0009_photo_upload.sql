-- compatible: a new table and a new index only.
--
-- 上传记录. The same bytes may be sent by several persons (a photo passed on in a chat); each may use what they sent.
create table attachment_upload (
  region      char(6) not null,
  sha256      char(64) not null,
  person_id   uuid not null,
  uploaded_at timestamptz not null,
  primary key (region, sha256, person_id),
  constraint attachment_upload_attachment foreign key (region, sha256) references attachment (region, sha256),
  constraint attachment_upload_person foreign key (region, person_id) references person (region, person_id)
);
create index attachment_upload_person on attachment_upload (region, person_id);
comment on table attachment_upload is '附件上传记录';

-- portalHome: cases closed since a day. The follow-up clock starts when a case is closed.
create index deadline_closed on deadline (region, started_at) where clock = 'followUp';

grant select, insert on attachment_upload to gezhi_app;
