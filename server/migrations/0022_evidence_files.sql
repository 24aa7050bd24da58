-- compatible: a new nullable column only.
--
-- 录音录像的时长, in seconds, as the file says it; the kind of a file stands in its media type.
alter table attachment add column seconds float8;
