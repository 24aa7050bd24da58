-- compatible: a new table only.
--
-- 行政复议: what stands beside the matter of a reconsideration. Who applies is in submission, as for reports; the file is derived from the
-- entries, and verification derives it again.
create table review_file (
  region     char(6) not null,
  matter_id  uuid not null,
  -- The matter whose act is challenged, where it is one of ours.
  challenged uuid,
  -- The organ that answers for the act.
  respondent text,
  file       jsonb not null,
  primary key (region, matter_id),
  constraint review_file_matter foreign key (region, matter_id) references matter (region, matter_id),
  constraint review_file_challenged foreign key (region, challenged) references matter (region, matter_id),
  constraint review_file_respondent foreign key (region, respondent) references unit (region, unit_id)
);
create index review_file_challenged on review_file (region, challenged) where challenged is not null;
create index review_file_respondent on review_file (region, respondent) where respondent is not null;
comment on table review_file is '行政复议案件';

grant select, insert, update on review_file to gezhi_app;
