import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { freshDatabase, undone } from '../../test/database.ts'
import { schemaFindings } from '../../test/schema-rules.ts'
import { dumpSchema } from '../../tools/dump-schema.ts'

const { db, owner } = await freshDatabase()

test('the schema keeps the rules of house', async () => {
  expect(await schemaFindings(db)).toEqual([])
})

test('each rule of the schema finds what breaks it', async () => {
  const found = await undone(owner, async (tx) => {
    await tx`create table parent (region char(6), id int, primary key (region, id), unique (id, region))`
    await tx`comment on table parent is 'parent'`
    await tx`create table child (id serial, region char(6), parent int, primary key (region, id),
      constraint child_parent foreign key (parent, region) references parent (id, region))`
    await tx`comment on table child is '子表'`
    await tx`create function nothing() returns trigger language plpgsql as 'begin return null; end'`
    await tx`create trigger child_touch after insert on child execute function nothing()`
    return schemaFindings(tx)
  })
  expect(found).toEqual([
    'index parent_id_region_key on parent does not begin with region',
    'foreign key child_parent of child has no index',
    'foreign key child_parent of child does not begin with region',
    'trigger child_touch on child: say it in the program instead',
    'child.id takes its numbers from a sequence',
    'table parent has no comment with its Chinese word',
  ])
})

test('schema.sql is what the migrations make (npx tsx tools/dump-schema.ts writes it)', async () => {
  const checkedIn = readFileSync(new URL('schema.sql', import.meta.url), 'utf8')
  expect(await dumpSchema(db)).toBe(checkedIn)
})
