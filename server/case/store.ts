import { askedBy } from '../../domain/procedure/fields.ts'
import type { Source } from '../../domain/case/fields.ts'
import { findAct } from '../../domain/procedure/procedure.ts'
import { send, type Tx } from '../db/pool.ts'
import type { Loaded } from '../matter/load.ts'
import type { Command } from '../matter/perform.ts'
import { procedureOf } from '../matter/procedures.ts'
import { hashesIn } from '../photos/attachments.ts'
import { tokens } from '../search/tokens.ts'

/** Keeps `case_file` and what hangs on it in step with the entry just recorded. */
export async function projectCase(tx: Tx, command: Command, recorded: Loaded): Promise<void> {
  keepPhotos(tx, command, recorded)
  switch (command.act) {
    case 'report':
    case 'reportOnPatrol':
    case 'reportSelfHandled':
    case 'importOpened':
      return openCaseFile(
        tx,
        command,
        recorded,
        (command.input.source as Source | undefined) ?? 'inspector',
        String(command.input.description),
      )
    case 'openPart':
      return openPart(tx, command, recorded)
    case 'merge':
      return merge(tx, command, recorded)
    case 'rate':
      return send(
        tx,
        tx`update case_file set rating = ${Number(command.input.rating)} where region = ${recorded.matter.region} and matter_id = ${recorded.matter.id}`,
      )
    case 'register':
    case 'move':
      return index(tx, recorded)
  }
}

/** Photos and files of an act, in their order; for tasks and applications as well as cases. */
export function keepPhotos(tx: Tx, command: Command, { matter }: Loaded): void {
  const procedure = procedureOf(matter.procedure, matter.version)
  const row = findAct(procedure, command.act)
  if (!row) return
  for (const { name } of askedBy(row)) {
    const photos = hashesIn(procedure.fields[name]?.kind, command.input[name])
    if (photos.length === 0) continue
    send(
      tx,
      tx`
      insert into matter_attachment (region, matter_id, seq, sha256, field, place)
      select ${matter.region}, ${matter.id}, ${matter.seq}, p.sha256, ${name}, p.place::int
      from unnest(${[...new Set(photos)]}::text[]) with ordinality as p (sha256, place)`,
    )
  }
}

function openCaseFile(tx: Tx, { input, region }: Command, { matter }: Loaded, source: Source, description: string): void {
  const photos = Array.isArray(input.photos) ? (input.photos as string[]) : []
  send(
    tx,
    tx`
    insert into case_file (region, matter_id, source, description, cover, search)
    values (${region.code}, ${matter.id}, ${source}, ${description}, ${photos[0] ?? null}, ${searchText(matter, description)}::tsvector)`,
  )
}

function openPart(tx: Tx, { region, parent, input }: Command, { matter }: Loaded): void {
  const note = typeof input.note === 'string' ? input.note : ''
  send(
    tx,
    tx`
    insert into case_file (region, matter_id, source, description, cover, search)
    select region, ${matter.id}, source, concat_ws(E'\n', description, nullif(${note}, '')), cover, search
    from case_file where region = ${region.code} and matter_id = ${parent?.matter.id ?? null}`,
  )
}

/** Every reporter moves along to the case that goes on. */
function merge(tx: Tx, { region, input }: Command, { matter }: Loaded): void {
  const into = String(input.into)
  send(tx, tx`update case_file set merged_into = ${into} where region = ${region.code} and matter_id = ${matter.id}`)
  send(tx, tx`update submission set matter_id = ${into} where region = ${region.code} and matter_id = ${matter.id}`)
  send(
    tx,
    tx`
    update case_file c set reports = c.reports + m.reports from case_file m
    where c.region = ${region.code} and c.matter_id = ${into} and m.region = c.region and m.matter_id = ${matter.id}`,
  )
}

async function index(tx: Tx, { matter }: Loaded): Promise<void> {
  const [row] = await tx<
    { description: string }[]
  >`select description from case_file where region = ${matter.region} and matter_id = ${matter.id}`
  if (!row) return
  send(
    tx,
    tx`update case_file set search = ${searchText(matter, row.description)}::tsvector where region = ${matter.region} and matter_id = ${matter.id}`,
  )
}

function searchText(matter: Loaded['matter'], description: string): string {
  const { number, address, title } = matter.attributes
  return tokens([number, title, address, description].filter((text) => typeof text === 'string').join(' '))
}
