-- compatible: a new table only.
--
-- 处罚决定公示: what the public may read of a decision that is being shown, and nothing else. It is written when a decision is
-- published, with the party's name already masked where it is a person's, and taken out when it is withdrawn or its time is
-- over; no question the public asks reaches the file of a party (行政处罚法第四十八条).
create table published_decision (
  region         char(6) not null,
  decision_id    uuid not null,
  number         text not null,
  unit_id        text not null,
  item_code      text not null,
  item_zh        text not null,
  item_en        text not null,
  field          text not null,
  law            text not null,
  duty_articles  text[] not null,
  penalty_articles text[] not null,
  party_kind     text not null,
  party          text not null,
  credit_code    text,
  penalties      jsonb not null,
  decided_on     date not null,
  published_at   timestamptz not null,
  until_on       date not null,
  words          tsvector not null,
  primary key (region, decision_id),
  constraint published_decision_matter foreign key (region, decision_id) references matter (region, matter_id),
  constraint published_decision_unit foreign key (region, unit_id) references unit (region, unit_id),
  constraint published_decision_number unique (region, number)
);
create index published_decision_newest on published_decision (region, published_at desc, decision_id desc);
create index published_decision_unit on published_decision (region, unit_id);
comment on table published_decision is '处罚决定公示';

grant select, insert, delete on published_decision to gezhi_app;
