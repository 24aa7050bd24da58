/**
 * What every migration must keep to, read from the database's own catalogue. The rules are those that let
 * a province distribute the tables by region (Citus), and those that keep the schema explained.
 */
import { z } from 'zod'
import { rows, type Db } from '../server/db/pool.ts'

const Finding = z.object({ finding: z.string() })

/** Sentences about whatever breaks a rule; none when the schema is in order. */
export async function schemaFindings(db: Db): Promise<string[]> {
  const found = [
    await rows(Finding, regionComesFirst(db)),
    await rows(Finding, foreignKeysHaveAnIndex(db)),
    await rows(Finding, foreignKeysBeginWithRegion(db)),
    await rows(Finding, noTriggers(db)),
    await rows(Finding, noSequencesOfTenants(db)),
    await rows(Finding, tablesHaveComments(db)),
  ]
  return found.flat().map(({ finding }) => finding)
}

function regionComesFirst(db: Db) {
  return db`
    select format('index %s on %s does not begin with region', i.indexrelid::regclass, i.indrelid::regclass) as finding
    from pg_index i
    join pg_class t on t.oid = i.indrelid and t.relnamespace = 'public'::regnamespace
    join pg_attribute region on region.attrelid = t.oid and region.attname = 'region' and not region.attisdropped
    where i.indkey[0] <> region.attnum
      -- A search index (GIN, GiST) is not ordered, so it has no first column, unless it guards uniqueness.
      and (i.indisunique or (select amname from pg_am a join pg_class x on x.relam = a.oid where x.oid = i.indexrelid) = 'btree')
    order by 1`
}

function foreignKeysBeginWithRegion(db: Db) {
  return db`
    select format('foreign key %s of %s does not begin with region', k.conname, k.conrelid::regclass) as finding
    from pg_constraint k
    join pg_attribute region on region.attrelid = k.conrelid and region.attname = 'region' and not region.attisdropped
    join pg_attribute theirs on theirs.attrelid = k.confrelid and theirs.attname = 'region' and not theirs.attisdropped
    where k.contype = 'f' and k.connamespace = 'public'::regnamespace
      and (k.conkey[1] <> region.attnum or k.confkey[1] <> theirs.attnum)
    order by 1`
}

function foreignKeysHaveAnIndex(db: Db) {
  return db`
    select format('foreign key %s of %s has no index', k.conname, k.conrelid::regclass) as finding
    from pg_constraint k
    where k.contype = 'f' and k.connamespace = 'public'::regnamespace and k.conparentid = 0
      and not exists (
        select from pg_index i
        where i.indrelid = k.conrelid and i.indisvalid
          and ((i.indkey::int2[])[0:cardinality(k.conkey) - 1] @> k.conkey
            -- A key of a tenant's row into a list of the whole country: its index begins with the region.
            or ((i.indkey::int2[])[0:cardinality(k.conkey)] @> k.conkey
              and i.indkey[0] = (select attnum from pg_attribute where attrelid = k.conrelid and attname = 'region' and not attisdropped)))
      )
    order by 1`
}

function noTriggers(db: Db) {
  return db`
    select format('trigger %s on %s: say it in the program instead', t.tgname, t.tgrelid::regclass) as finding
    from pg_trigger t join pg_class c on c.oid = t.tgrelid and c.relnamespace = 'public'::regnamespace
    where not t.tgisinternal order by 1`
}

function noSequencesOfTenants(db: Db) {
  return db`
    select format('%s.%s takes its numbers from a sequence', c.oid::regclass, a.attname) as finding
    from pg_class c
    join pg_attribute region on region.attrelid = c.oid and region.attname = 'region' and not region.attisdropped
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
      and (a.attidentity <> '' or pg_get_expr(d.adbin, d.adrelid) like 'nextval(%')
    order by 1`
}

function tablesHaveComments(db: Db) {
  return db`
    select format('table %s has no comment with its Chinese word', c.oid::regclass) as finding
    from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
      and coalesce(obj_description(c.oid, 'pg_class'), '') !~ '[一-龥]'
    order by 1`
}
