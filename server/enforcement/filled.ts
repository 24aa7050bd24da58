/** What acts of enforcement were filled in with, as their record reads: masked parties, items, sums and penalties. */
import { z } from 'zod'
import { PenaltyInput } from '../../contract/fields.ts'
import { measures } from '../../domain/enforcement/item.ts'
import { yuanText } from '../../domain/enforcement/item-note.ts'
import { masked } from '../../domain/enforcement/party.ts'
import type { Words } from '../../domain/kernel/words.ts'
import type { Field, Procedure } from '../../domain/procedure/procedure.ts'
import { rows, type Db } from '../db/pool.ts'
import { listPeers } from '../exchange/store.ts'
import { findParty } from './parties.ts'
import { zoneNames } from './placement/zones.ts'

/** Names of the parties, items and vending zones that the entries of a matter speak of. */
export type FilledNames = {
  readonly parties: ReadonlyMap<string, string>
  readonly items: ReadonlyMap<string, Words>
  readonly zones: ReadonlyMap<string, Words>
  readonly peers: ReadonlyMap<string, Words>
}

type Input = Readonly<Record<string, unknown>>

const ItemName = z.object({ code: z.string(), name_zh: z.string(), name_en: z.string() })
const textsIn = (inputs: readonly Input[], name: string) => [
  ...new Set(inputs.map((input) => input[name]).filter((value): value is string => typeof value === 'string')),
]

export async function namesFilledIn(db: Db, region: string, inputs: readonly Input[]): Promise<FilledNames> {
  const [parties, codes] = [textsIn(inputs, 'party'), textsIn(inputs, 'item')]
  const peers = textsIn(inputs, 'peer')
  const [found, zones, organs] = await Promise.all([
    Promise.all(parties.map((id) => findParty(db, region, id))),
    zoneNames(db, region, textsIn(inputs, 'zone')),
    peers.length === 0 ? [] : listPeers(db, region),
  ])
  const items =
    codes.length === 0
      ? []
      : await rows(
          ItemName,
          db`
          select distinct on (code) code, name_zh, name_en from enforcement_item
          where region = ${region} and code = any(${codes}) order by code, version desc`,
        )
  return {
    parties: new Map(found.flatMap((party) => (party ? [[party.id, masked(party).name] as const] : []))),
    items: new Map(items.map((one) => [one.code, { zh: one.name_zh, en: one.name_en }])),
    zones,
    peers: new Map(organs.map(({ id, name }) => [id, name])),
  }
}

/** Persons that the entries name in any field of theirs. */
export function personsFilledIn(fields: Procedure['fields'], inputs: readonly Input[]): string[] {
  const named = Object.keys(fields).filter((name) => ['person', 'persons'].includes(fields[name]?.kind ?? ''))
  return inputs.flatMap((input) => named.flatMap((name) => textList([input[name]].flat())))
}

const textList = (value: unknown): string[] => (Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [])
const both = (zh: readonly string[], en: readonly string[]): Words => ({ zh: zh.join('、'), en: en.join(', ') })

/** One field in words, or undefined where its kind is none of these. */
export function filledInWords(field: Field, value: unknown, names: FilledNames, persons: ReadonlyMap<string, string>): Words | undefined {
  const text = String(value)
  switch (field.kind) {
    case 'party': {
      const name = names.parties.get(text) ?? text
      return { zh: name, en: name }
    }
    case 'item': {
      const name = names.items.get(text)
      return { zh: `${text} ${name?.zh ?? ''}`.trim(), en: `${text} ${name?.en ?? ''}`.trim() }
    }
    case 'peer':
      return names.peers.get(text) ?? { zh: text, en: text }
    case 'zone':
      return names.zones.get(text) ?? { zh: text, en: text }
    case 'persons': {
      const said = textList(value).map((id) => persons.get(id) ?? id)
      return both(said, said)
    }
    case 'choices': {
      const said = textList(value).map((key) => field.choices?.[key] ?? { zh: key, en: key })
      return both(
        said.map(({ zh }) => zh),
        said.map(({ en }) => en),
      )
    }
    case 'money':
      return yuanText(Number(value))
    case 'penalties':
      return penaltiesInWords(value)
    default:
      return undefined
  }
}

function penaltiesInWords(value: unknown): Words {
  const penalties = z.array(PenaltyInput).catch([]).parse(value)
  const said = penalties.map(({ kind, fen, text }) => {
    const sum = fen === undefined ? { zh: '', en: '' } : yuanText(fen)
    const { zh, en } = measures[kind]
    return { zh: `${zh}${sum.zh}${text ?? ''}`, en: [en, sum.en, text].filter(Boolean).join(' ') }
  })
  return both(
    said.map(({ zh }) => zh),
    said.map(({ en }) => en),
  )
}
