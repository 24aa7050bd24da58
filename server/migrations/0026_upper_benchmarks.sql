-- compatible: what a higher organ's standard gives a tier stands beside the district's own range
alter table discretion_tier
  add column upper_min bigint,
  add column upper_max bigint,
  add constraint discretion_tier_upper check ((upper_min is null) = (upper_max is null) and upper_min >= 0 and upper_min <= upper_max);
