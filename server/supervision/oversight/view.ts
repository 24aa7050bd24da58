import type { OversightView, StatementView } from '../../../contract/supervision-oversight.ts'
import { words, type Words } from '../../../domain/kernel/words.ts'
import { posts } from '../../../domain/people/posts.ts'
import type { Reader } from '../../../domain/people/reach.ts'
import {
  accountFindings,
  conducts,
  criteria,
  exposureFindings,
  media,
  outcomes,
  recipients,
} from '../../../domain/supervision/oversight/fields.ts'
import { filesIn } from '../../../domain/evidence/file-kinds.ts'
import { findAct } from '../../../domain/procedure/procedure.ts'
import { transferProcedure } from '../../../domain/supervision/oversight/transfer.ts'
import { measureProcedure } from '../../../domain/supervision/oversight/exposure.ts'
import type { Db } from '../../db/pool.ts'
import type { Loaded } from '../../matter/load.ts'
import { personNames, unitNamed } from '../../matter/names.ts'
import { text } from '../../matter/text.ts'
import type { Region } from '../../region/region.ts'
import { linked } from '../linked.ts'
import { listOf } from './gathering.ts'
import { kindName } from './notices.ts'
import type { Statement } from './responsibility.ts'
import { findAccount, findExposure, findNotice, findTransfer, inputsOf, type EntryInput } from './store.ts'

const none: OversightView = { exposure: null, measure: null, notice: null, transfer: null, account: null }
const from = (table: Readonly<Record<string, Words>>, key: unknown): Words | null => {
  const found = typeof key === 'string' ? table[key] : undefined
  return found ? words(found) : null
}
const all = (table: Readonly<Record<string, Words>>, keys: unknown): Words[] => listOf(keys).flatMap((key) => from(table, key) ?? [])
const unitWords = (region: Region, unit: string | null): Words | null => (unit === null ? null : words(unitNamed(region, unit).name))
const lastOf = (entries: readonly EntryInput[], act: string) => entries.findLast((one) => one.act === act)?.input

/** What stands beside the record, for somebody who may see the matter. */
export async function oversightView(db: Db, region: Region, reader: Reader, here: Loaded): Promise<OversightView> {
  const entries = await inputsOf(db, region.code, here.matter.id)
  const given: Given = { db, region, reader, here, entries }
  switch (here.matter.procedure) {
    case 'exposure':
      return { ...none, exposure: await exposureOf(given) }
    case 'exposureMeasure': {
      const { measure, handleBy } = entries[0]?.input ?? {}
      return { ...none, measure: { measure: text(measure) ?? '', handleBy: text(handleBy) ?? '' } }
    }
    case 'supervisoryNotice':
      return { ...none, notice: await noticeOf(given) }
    case 'clueTransfer':
      return { ...none, transfer: await transferOf(given) }
    default:
      return { ...none, account: await accountOf(given) }
  }
}

type Given = {
  readonly db: Db
  readonly region: Region
  readonly reader: Reader
  readonly here: Loaded
  readonly entries: readonly EntryInput[]
}

async function exposureOf({ db, region, reader, here, entries }: Given): Promise<OversightView['exposure']> {
  const file = await findExposure(db, region.code, here.matter.id)
  if (!file) throw new Error(`exposure ${here.matter.id} has no file`)
  const [[matter], names, measures] = await Promise.all([
    linked(db, region, reader, file.about_matter === null ? [] : [file.about_matter]),
    personNames(
      db,
      region.code,
      here.barred.map(({ person }) => person),
    ),
    Promise.all(
      here.children.filter((one) => one.procedure === measureProcedure.id).map((one) => measureOf(db, region, one.id, one.state)),
    ),
  ])
  const opened = entries[0]?.input ?? {}
  return {
    medium: from(media, file.medium) ?? { zh: file.medium, en: file.medium },
    mediumName: file.medium_name,
    piece: file.piece,
    link: httpOnly(file.link),
    publishedOn: file.published_on,
    about: unitWords(region, file.about_unit),
    ownConduct: file.own_conduct,
    alleged: text(opened.alleged) ?? '',
    grounds: all(conducts, opened.grounds),
    matter: matter ?? null,
    finding: from(exposureFindings, file.finding),
    found: text(lastOf(entries, 'verify')?.found),
    answer: file.answer,
    measures,
    aside: {
      units: here.barred.flatMap(({ unit }) => unitWords(region, unit) ?? []),
      persons: [...names.values()],
    },
  }
}

/** A link that a browser may follow; anything else is text somebody typed. */
const httpOnly = (link: string | null): string | null => (link !== null && /^https?:\/\//i.test(link) ? link : null)

async function measureOf(db: Db, region: Region, id: string, state: string) {
  const entries = await inputsOf(db, region.code, id)
  const { toUnit, measure, handleBy } = entries[0]?.input ?? {}
  return {
    id,
    unit: unitWords(region, text(toUnit)) ?? { zh: '', en: '' },
    measure: text(measure) ?? '',
    handleBy: text(handleBy) ?? '',
    state: from(measureProcedure.states, state) ?? { zh: state, en: state },
    result: text(lastOf(entries, 'reportDone')?.result),
  }
}

async function noticeOf({ db, region, reader, here, entries }: Given): Promise<OversightView['notice']> {
  const file = await findNotice(db, region.code, here.matter.id)
  if (!file) throw new Error(`notice ${here.matter.id} has no file`)
  const [matter] = await linked(db, region, reader, file.about_matter === null ? [] : [file.about_matter])
  const opened = entries[0]?.input ?? {}
  // What was demanded last stands.
  const demanded = entries.findLast((one) => text(one.input.demand) !== null)?.input
  return {
    kind: words(kindName(file.kind)),
    inbound: file.inbound,
    unit: words(unitNamed(region, file.unit_id).name),
    organ: file.organ,
    organNumber: file.organ_number,
    facts: text(opened.facts),
    lawBasis: text(opened.lawBasis),
    demand: text(demanded?.demand) ?? '',
    matter: matter ?? null,
  }
}

/** Acts by which the clue or its evidence changed hands, or was added to. */
const handing: readonly string[] = ['seal', 'supplement', 'send', 'receive', 'returnBack']

async function transferOf({ db, region, here, entries }: Given): Promise<OversightView['transfer']> {
  const file = await findTransfer(db, region.code, here.matter.id)
  if (!file) throw new Error(`transfer ${here.matter.id} has no file`)
  const knowers = await db<{ name: string; admitted_at: Date; ended_at: Date | null }[]>`
    select p.name, k.admitted_at, k.ended_at from matter_knower k join person p on p.region = k.region and p.person_id = k.person_id
    where k.region = ${region.code} and k.matter_id = ${here.matter.id} order by k.admitted_at, p.name`
  const names = await personNames(
    db,
    region.code,
    entries.map((one) => one.person_id),
  )
  return {
    recipient: from(recipients, file.recipient) ?? { zh: file.recipient, en: file.recipient },
    to: file.organ ?? unitWords(region, file.to_unit)?.zh ?? null,
    grounds: all(conducts, entries[0]?.input.grounds),
    knowers: knowers.map((one) => ({ name: one.name, since: one.admitted_at.toISOString(), until: one.ended_at?.toISOString() ?? null })),
    custody: entries
      .filter((one) => handing.includes(one.act))
      .map(({ act, at, person_id, input }) => {
        const row = findAct(transferProcedure, act)
        return {
          at: at.toISOString(),
          what: { zh: row?.zh ?? act, en: row?.en ?? act },
          by: names.get(person_id ?? '') ?? '',
          with: text(input.handedTo) ?? text(input.receivedBy),
          digests: [...(text(input.digest) === null ? [] : [String(input.digest)]), ...filesIn(input.files).map(({ sha256 }) => sha256)],
        }
      }),
    readings: entries.filter((one) => one.act === 'readClue' || one.act === 'readOriginal').length,
    outcomes: all(outcomes, lastOf(entries, 'conclude')?.outcomes),
  }
}

async function accountOf({ db, region, reader, here, entries }: Given): Promise<OversightView['account']> {
  const file = await findAccount(db, region.code, here.matter.id)
  if (!file) throw new Error(`accountability ${here.matter.id} has no file`)
  const opened = entries[0]
  // As gather wrote it when the matter was opened.
  const statement = (opened?.facts.statement ?? { steps: [], lapses: [], told: [], hands: [] }) as Statement
  const [[matter], names, named] = await Promise.all([
    linked(db, region, reader, [file.about_matter]),
    personNames(db, region.code, [file.person_id]),
    statementView(db, region, statement),
  ])
  return {
    person: names.get(file.person_id) ?? '',
    question: text(opened?.input.question) ?? '',
    matter: matter ?? null,
    statement: named,
    grounds: entries
      .filter((one) => one.act === 'ground')
      .map(({ input }) => ({
        criterion: from(criteria, input.criterion) ?? { zh: '', en: '' },
        entries: text(input.entryNumbers) ?? '',
        explanation: text(input.explanation) ?? '',
      })),
    proposed: from(accountFindings, lastOf(entries, 'tell')?.proposed),
    comment: text(lastOf(entries, 'comment')?.statement),
    finding: from(accountFindings, lastOf(entries, 'decide')?.finding),
  }
}

/** The statement with people and units by their names. */
export async function statementView(db: Db, region: Region, { steps, lapses, told, hands }: Statement): Promise<StatementView> {
  const names = await personNames(db, region.code, [
    ...steps.map((one) => one.person),
    ...lapses.map((one) => one.assignee),
    ...told.map((one) => one.person),
  ])
  const nameOf = (person: string | null): string | null => (person === null ? null : (names.get(person) ?? ''))
  const postOf = (post: keyof typeof posts | null): Words | null => (post === null ? null : words(posts[post]))
  return {
    steps: steps.map(({ act, person, post, unit, ...rest }) => ({
      ...rest,
      act: words(act),
      person: nameOf(person) ?? '',
      post: postOf(post),
      unit: unitWords(region, unit),
    })),
    lapses: lapses.map(({ clock, owner, unit, assignee, ...rest }) => ({
      ...rest,
      clock: words(clock),
      owner: postOf(owner),
      unit: unitWords(region, unit),
      assignee: nameOf(assignee),
    })),
    told: told.map(({ at, person, unit, why, readAt }) => ({
      at,
      who: nameOf(person) ?? unitWords(region, unit)?.zh ?? '',
      why: words(why),
      readAt,
    })),
    hands: hands.map(({ unit, ...rest }) => ({ ...rest, unit: words(unitNamed(region, unit).name) })),
  }
}
