import { yearOf } from '../../../domain/clock/civil-date.ts'
import type { BeyondFacts } from '../../../domain/enforcement/beyond/needs.ts'
import { emptyFile } from '../../../domain/enforcement/proceeding/file.ts'
import type { Refusal } from '../../../domain/kernel/outcome.ts'
import type { Tx } from '../../db/pool.ts'
import { keepPhotos } from '../../case/store.ts'
import type { Loaded } from '../../matter/load.ts'
import type { Gathered, Noun } from '../../matter/nouns.ts'
import type { Command } from '../../matter/perform.ts'
import { text } from '../../matter/text.ts'
import { organOfUnit } from '../facts.ts'
import { numberWords } from '../number-words.ts'
import { findRoot, keepPart, nextProceedingNumber } from '../proceedings.ts'
import { issueWrits } from '../writs.ts'
import { assistanceFacts } from './assistance.ts'
import { jointFacts, partFacts } from './joint.ts'
import { jurisdictionFacts } from './jurisdiction.ts'
import { majorFacts } from './major-case.ts'
import { paperOf } from './papers.ts'
import { share, shareJoint, told } from './store.ts'

/** 协同: facts and tables of what is done between organs. */
export const beyondNoun: Noun = { gathersOnce: true, gather, project }

/** What a table between organs has looked up: facts for its rows, and at its opening which units are in it. */
export type Found = { readonly facts: Readonly<Record<string, unknown>>; readonly kept?: Readonly<Record<string, unknown>> }

async function gather(tx: Tx, command: Command, here: Loaded | null): Promise<Gathered> {
  const { region, now, input, parent } = command
  const before = here ? await told(tx, region.code, here.matter.id) : []
  const found = await factsOf(tx, command, here, before)
  const { cell, point, address, title } = parent?.matter.attributes ?? {}
  const at = input.point as { x: number; y: number } | undefined
  const named = at ? region.cellAt(at.x, at.y) : null
  const blank: BeyondFacts = {
    today: region.today(now),
    takingRefusal: null,
    otherRefusal: null,
    planLacks: [],
    unreported: [],
    unstated: [],
    open: 0,
    outside: false,
    placeRefusal: named && !named.ok ? named.refusal : null,
  }
  const place = named?.ok ? { cell: named.value } : here ? {} : { cell, point, address, title }
  const number = await numberFor(tx, command, here, text(found.facts.unit))
  return {
    facts: { ...blank, ...place, ...number, ...found.facts },
    levels: {},
    kept: found.kept ?? {},
  }
}

function factsOf(tx: Tx, command: Command, here: Loaded | null, before: Awaited<ReturnType<typeof told>>): Promise<Found> | Found {
  switch (command.procedure) {
    case 'assistance':
      return assistanceFacts(command, before)
    case 'jurisdiction':
      return jurisdictionFacts(tx, command, here, before)
    case 'majorCase':
      return majorFacts(command, here, before)
    case 'joint':
      return jointFacts(tx, command, here, before)
    default:
      return partFacts(tx, command, here, before)
  }
}

/** Words under which matters between organs are counted: those that go out under a number of their own. */
const numbered: Readonly<Record<string, string>> = { 'joint.approve': '联执' }

async function numberFor(tx: Tx, { region, procedure, act, now, asking }: Command, here: Loaded | null, given: string | null) {
  const word = asking === true ? undefined : numbered[`${procedure}.${act}`]
  const unit = text(here?.matter.attributes.unit) ?? given
  if (word === undefined || unit === null) return {}
  const organ = organOfUnit(region, unit)
  const year = yearOf(region.today(now))
  const { regionWord, unitWord } = numberWords(region, organ)
  const n = await nextProceedingNumber(tx, region.code, organ, word, year)
  return { number: `${regionWord}${unitWord}${word}〔${year}〕${n}号` }
}

async function project(tx: Tx, command: Command, recorded: Loaded, gathered: Gathered): Promise<Refusal | null> {
  const { region, now, parent } = command
  const { matter } = recorded
  keepPhotos(tx, command, recorded)
  const shares = gathered.facts.shares
  if (Array.isArray(shares)) share(tx, region.code, matter.id, shares as (string | null)[], now)
  if (matter.seq === 1 && parent && matter.procedure === 'jointPart') shareJoint(tx, region.code, parent.matter.id, now)
  const above = matter.parent !== null && matter.procedure !== 'joint' && matter.procedure !== 'jointPart' ? matter.parent : null
  const root = above === null ? undefined : await findRoot(tx, region.code, above)
  if (root && matter.seq === 1) keepPart(tx, recorded, root.rootId)
  const paper = await paperOf(tx, command, recorded, gathered)
  if (!paper) return null
  return issueWrits(tx, { command, recorded, file: root?.file ?? emptyFile, gathered, day: region.today(now), beyond: paper })
}
