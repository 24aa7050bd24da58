-- compatible: a new table, and one more register whose changes are kept.
--
-- 银行缴款: every line of every file that the collecting bank sent, once, and what became of it. A line that says the same is
-- the same line, however often its file comes; a receipt that comes again saying something else is another line, which waits.
create table bank_payment (
  region      char(6) not null,
  payment_id  uuid not null,
  receipt     text not null,
  line_hash   char(64) not null,
  paid_on     date not null,
  fen         bigint not null,
  number      text not null,
  payer       text not null,
  file_hash   char(64) not null,
  file_name   text not null,
  file_row    int not null,
  taken_at    timestamptz not null,
  taken_by    uuid,
  standing    text not null,
  -- Why it waits, as a refusal's code and parameters.
  why         jsonb,
  matter_id   uuid,
  entered_fen bigint not null,
  refund_fen  bigint not null,
  settled_by  uuid,
  settled_at  timestamptz,
  reason      text,
  primary key (region, payment_id),
  constraint bank_payment_once unique (region, receipt, line_hash),
  constraint bank_payment_matter foreign key (region, matter_id) references matter (region, matter_id),
  constraint bank_payment_taken_by foreign key (region, taken_by) references person (region, person_id),
  constraint bank_payment_settled_by foreign key (region, settled_by) references person (region, person_id),
  constraint bank_payment_sums check (fen > 0 and entered_fen >= 0 and refund_fen >= 0),
  constraint bank_payment_standing check (
    (standing = 'waiting' and why is not null and matter_id is null and entered_fen = 0 and refund_fen = 0)
    or (standing = 'entered' and matter_id is not null and entered_fen > 0 and entered_fen + refund_fen = fen)
    or (standing = 'refund' and entered_fen = 0 and refund_fen = fen and reason is not null))
);
-- Money of one receipt is entered once.
create unique index bank_payment_entered_once on bank_payment (region, receipt) where standing = 'entered';
create index bank_payment_standing on bank_payment (region, standing, payment_id);
create index bank_payment_matter on bank_payment (region, matter_id) where matter_id is not null;
create index bank_payment_taken_by on bank_payment (region, taken_by);
create index bank_payment_settled_by on bank_payment (region, settled_by);
comment on table bank_payment is '银行缴款';

alter table register_entry drop constraint register_entry_register;
alter table register_entry add constraint register_entry_register check
  (register in ('areas', 'units', 'people', 'roles', 'duties', 'items', 'benchmarks', 'powers', 'vending', 'payments', 'credentials', 'catalogue', 'calendar', 'settings'));

grant select, insert, update (standing, why, matter_id, entered_fen, refund_fen, settled_by, settled_at, reason) on bank_payment to gezhi_app;
