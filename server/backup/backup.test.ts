import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { freshDatabase } from '../../test/database.ts'
import { hasPlainPostgres, plainPostgres } from '../../test/plain-postgres.ts'
import { migrate, readMigrations, type Migration } from '../db/migrate.ts'
import { openDatabase } from '../db/open.ts'
import { connect, type Pool } from '../db/pool.ts'
import { backup } from './backup.ts'
import { restore } from './restore.ts'

const folder = mkdtempSync(join(tmpdir(), 'gezhi-backup-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

// Every kind of column and of reference that a backup must carry: seeded rows, a reference to itself,
// two tables that refer to each other, computed and numbered columns.
const text = `
  create table kind (code text primary key, zh text not null);
  insert into kind values ('a', '甲'), ('b', '乙');
  create table thing (
    region char(6) not null, id uuid not null, parent uuid, kind text not null references kind (code), owner uuid,
    data jsonb, bytes bytea, day date, at timestamptz, sum numeric(9, 2), big bigint, words text[],
    twice int generated always as (2 * big::int) stored,
    primary key (region, id),
    constraint thing_parent foreign key (region, parent) references thing (region, id)
  );
  create table owner (region char(6) not null, id uuid not null, favourite uuid, primary key (region, id),
    constraint owner_favourite foreign key (region, favourite) references thing (region, id));
  alter table thing add constraint thing_owner foreign key (region, owner) references owner (region, id);
  create table counted (id bigint generated always as identity primary key, note text);
`
const known = readMigrations()
const step: Migration = {
  number: known.length + 1,
  name: 'test_step',
  checksum: 'a'.repeat(64),
  breaking: false,
  text,
}
const migrations = [...known, step]

const ids = Array.from({ length: 500 }, (_, index) => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`)
const awkward = ['', '\\N', '\t\n\r\\', '名 "引号" \\.', 'ends with \\']

async function fillWith(owner: Pool): Promise<void> {
  await migrate(owner, migrations)
  await owner`update kind set zh = '改' where code = 'b'`
  await owner`insert into owner (region, id) values ('110101', ${ids[0] ?? ''})`
  for (const [index, id] of ids.entries()) {
    await owner`insert into thing (region, id, parent, kind, owner, data, bytes, day, at, sum, big, words) values (
      '110101', ${id}, ${ids[index - 1] ?? null}, 'a', ${index % 2 ? null : (ids[0] ?? '')},
      ${owner.json({ note: awkward[index % awkward.length] ?? '', 深: [1, null] })}, ${Buffer.from([index % 256, 10, 92])},
      '2024-02-29', ${new Date(1_700_000_000_000 + index)}, '0.10', ${index}, ${awkward})`
  }
  await owner`update owner set favourite = ${ids[3] ?? ''}`
  await owner`insert into counted (note) select 'n' || g from generate_series(1, 7) g`
}

async function contents(db: Pool): Promise<unknown> {
  return {
    kinds: await db`select code, zh from kind order by code`,
    things: await db`select thing::text as row from thing order by id`,
    owners: await db`select owner::text as row from owner order by id`,
    counted: await db`select counted::text as row from counted order by id`,
    constraints: await db`
      select conname, pg_get_constraintdef(oid) as is from pg_constraint
      where contype = 'f' and connamespace = 'public'::regnamespace order by conname`,
  }
}

function attach(root: string, content: string): string {
  const hash = createHash('sha256').update(content).digest('hex')
  const path = join(hash.slice(0, 2), hash.slice(2, 4), hash)
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), content)
  return path
}

const source = await freshDatabase()
await fillWith(source.owner)
const attachments = join(folder, 'attachments')
const photos = ['照片一', '照片二', ''].map((content) => attach(attachments, content))
const rotten = attach(attachments, 'whole')
writeFileSync(join(attachments, rotten), 'rotten')

const said: string[] = []
function make(target: string) {
  const now = new Date('2026-01-02T03:04:05Z')
  const say = ({ en }: { en: string }) => void said.push(en)
  return backup({ db: source.owner, attachments, target, program: '0.0.1', now, say })
}
const file = join(folder, 'one.tar.gz')
const asFolder = join(folder, 'many')
const made = await make(file)
await make(asFolder)

describe('a backup', () => {
  test('lists tables, rows and attachments, and leaves out and names a damaged attachment', () => {
    expect(made.manifest.tables.filter(({ rows }) => rows > 0).map(({ name, rows }) => [name, rows])).toEqual([
      ['counted', 7],
      ['kind', 2],
      ['owner', 1],
      ['thing', 500],
    ])
    expect(made.manifest.migrations.at(-1)?.name).toBe('test_step')
    expect(made.attachments.count).toBe(3)
    expect(said).toContain(`Damaged attachment left out: ${rotten}`)
  })

  test('overwrites nothing and leaves nothing unfinished', async () => {
    await expect(make(file)).rejects.toThrow('exists already')
    expect(readdirSync(folder).sort()).toEqual(['attachments', 'many', 'one.tar.gz'])
    expect(statSync(file).mode & 0o777).toBe(0o600)
  })
})

describe('restoring', () => {
  test.each([
    ['a file', file],
    ['a folder', asFolder],
  ])('%s gives the same rows, references and attachments', async (name, path) => {
    const { owner } = await freshDatabase({ empty: true })
    const put = join(folder, `put ${name}`)
    await restore({ owner, source: path, attachments: put, known: migrations })
    expect(await contents(owner)).toEqual(await contents(source.owner))
    for (const photo of photos) expect(readFileSync(join(put, photo))).toEqual(readFileSync(join(attachments, photo)))
    // Numbers go on where they stopped.
    expect(await owner`insert into counted (note) values ('next') returning id`).toMatchObject([{ id: 8 }])
  })

  test('a target that has tables is refused', async () => {
    await expect(restore({ owner: source.owner, source: file, attachments, known: migrations })).rejects.toThrow('not empty')
  })

  test('a backup of a program with other migrations is refused', async () => {
    const { owner } = await freshDatabase({ empty: true })
    await expect(restore({ owner, source: file, attachments })).rejects.toThrow('test_step')
  })

  const harm: [string, (path: string) => void][] = [
    ['a changed value', (path) => change(join(path, 'tables/kind.copy'), (text) => text.replace('甲', '丙'))],
    ['a removed row', (path) => change(join(path, 'tables/kind.copy'), (text) => text.slice(text.indexOf('\n') + 1))],
    ['a row that does not fit', (path) => change(join(path, 'tables/thing.copy'), (text) => `${text}x\ty\n`)],
    ['a changed attachment', (path) => writeFileSync(join(path, 'attachments', photos[0] ?? ''), '别的')],
    ['a removed attachment', (path) => rmSync(join(path, 'attachments', photos[0] ?? ''))],
    ['a missing table', (path) => rmSync(join(path, 'tables/owner.copy'))],
    ['a missing manifest', (path) => rmSync(join(path, 'manifest.json'))],
  ]
  test.each(harm)('%s is found, and nothing stays in the database', async (name, spoil) => {
    const { owner } = await freshDatabase({ empty: true })
    const spoilt = join(folder, `spoilt ${name}`)
    await make(spoilt)
    spoil(spoilt)
    const put = join(folder, `from spoilt ${name}`)
    await expect(restore({ owner, source: spoilt, attachments: put, known: migrations })).rejects.toThrow(/damaged|incomplete/)
    expect(await owner`select relname from pg_class where relnamespace = 'public'::regnamespace`).toEqual([])
  })

  test.each([0.02, 0.1, 0.3, 0.9, 0.999])('a file cut short at %f of its length is refused', async (part) => {
    const { owner } = await freshDatabase({ empty: true })
    const short = join(folder, `short-${part}.tar.gz`)
    await make(short)
    truncateSync(short, Math.floor(statSync(short).size * part))
    await expect(restore({ owner, source: short, attachments: join(folder, 'put'), known: migrations })).rejects.toThrow(
      /damaged|incomplete/,
    )
    expect(await owner`select relname from pg_class where relnamespace = 'public'::regnamespace`).toEqual([])
  })
})

function change(path: string, how: (text: string) => string): void {
  writeFileSync(path, how(readFileSync(path, 'utf8')))
}

describe.skipIf(!hasPlainPostgres)('into a PostgreSQL 15 of its own (skipped where Debian’s is not installed)', () => {
  test('an ordinary role restores, the program opens it with its least rights, and the rows are the same', async () => {
    const plain = await plainPostgres()
    try {
      const owner = connect(plain.url, { max: 1 })
      await restore({ owner, source: file, attachments: join(folder, 'plain'), known: migrations })
      expect(await contents(owner)).toEqual(await contents(source.owner))
      await owner.end()
      const opened = await openDatabase({ DATABASE_URL: plain.url, GEZHI_DATA: folder })
      const [who] = await opened.db`select current_user as role`
      expect(who).toEqual({ role: 'gezhi_app' })
      await expect(opened.db`select * from thing`).rejects.toThrow('permission denied')
      await opened.stop()
    } finally {
      await plain.stop()
    }
  })
})
