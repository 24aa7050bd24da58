-- compatible: a new nullable column only.
--
-- 变更理由: why a register was changed, where its form asks.
alter table register_entry add column reason text;
