-- breaking: the program of before would add entries that never wait to be sealed.
--
-- 可证明的记录 (RFC 9162): each night the entries that wait become leaves of the region's Merkle tree, whose head is signed and
-- published. Nothing of leaf, node, head and key is ever changed or deleted, and the program's role cannot.

-- 待封存: one row for each entry that is not a leaf yet. Found by what was committed, so that an entry whose transaction ended late
-- is neither lost nor put in before another. The salt is drawn here, so that a receipt's leaf is fixed from the first moment.
create table record_waiting (
  region    char(6) not null,
  at        timestamptz not null,
  matter_id uuid not null,
  seq       int not null,
  salt      uuid not null default gen_random_uuid(),
  primary key (region, at, matter_id, seq)
);
comment on table record_waiting is '待封存记录';

-- 树叶, numbered from 0. No foreign key to the entry: a leaf bears witness to an entry that somebody removed.
create table record_leaf (
  region     char(6) not null,
  leaf       bigint not null,
  matter_id  uuid not null,
  seq        int not null,
  at         timestamptz not null,
  salt       uuid not null,
  entry_hash bytea not null,
  hash       bytea not null,
  primary key (region, leaf),
  constraint record_leaf_entry unique (region, matter_id, seq),
  constraint record_leaf_hashes check (length(entry_hash) = 32 and length(hash) = 32)
);
create index record_leaf_hash on record_leaf (region, hash);
comment on table record_leaf is '存证树叶';

-- 完整子树: level 1 is two leaves. With these a head or a proof of any size is a few dozen rows.
create table record_node (
  region   char(6) not null,
  level    int not null,
  position bigint not null,
  hash     bytea not null,
  primary key (region, level, position),
  constraint record_node_level check (level >= 1),
  constraint record_node_hash check (length(hash) = 32)
);
comment on table record_node is '存证子树';

-- 树根, as signed; consistency is the proof from the head before, its hashes one after the other.
create table record_head (
  region      char(6) not null references region (region),
  number      int not null,
  size        bigint not null,
  root        bytea not null,
  up_to       timestamptz not null,
  at          timestamptz not null,
  previous    bytea,
  key_id      text not null,
  signature   bytea not null,
  consistency bytea not null,
  primary key (region, number),
  constraint record_head_first check ((number = 1) = (previous is null)),
  constraint record_head_lengths check (length(root) = 32 and length(signature) = 64 and length(consistency) % 32 = 0)
);
comment on table record_head is '存证树根';

-- 公钥声明. The keys that sign stand in the data folder, never here.
create table record_key (
  region           char(6) not null references region (region),
  number           int not null,
  key_id           text not null,
  public_key       bytea not null,
  at               timestamptz not null,
  from_head        int not null,
  how              text not null,
  reason           text,
  previous         bytea,
  signature        bytea not null,
  signature_before bytea,
  primary key (region, number),
  constraint record_key_id unique (region, key_id),
  constraint record_key_how check (how in ('first', 'rotated', 'declared') and (how = 'first') = (number = 1)),
  constraint record_key_signed_before check ((how = 'rotated') = (signature_before is not null)),
  constraint record_key_reason check (how <> 'declared' or length(reason) > 0)
);
comment on table record_key is '存证公钥';

insert into record_waiting (region, at, matter_id, seq) select region, at, matter_id, seq from matter_entry;

grant select, insert, delete on record_waiting to gezhi_app;
grant select, insert on record_leaf, record_node, record_head, record_key to gezhi_app;
