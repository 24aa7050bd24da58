/** 议程: what a meeting speaks of, told from its entries, and what is proposed for it out of the matters that are open. */
import type { Words } from '../../kernel/words.ts'

// prettier-ignore
export const answers = {
  dropped:  { zh: '已撤下', en: 'Taken off' },
  resolved: { zh: '已作决议', en: 'Resolved' },
  named:    { zh: '已确定受理单位', en: 'Unit named' },
  noted:    { zh: '听取情况', en: 'Heard' },
  deferred: { zh: '留待下次会议', en: 'Left to the next meeting' },
} as const satisfies Record<string, Words>
export type ItemAnswer = keyof typeof answers

export type AgendaItem = {
  /** Its number, from 1, which it keeps when others are taken off. */
  readonly n: number
  readonly topic: string
  readonly why: string
  /** The matter it is about. */
  readonly about: string | null
  readonly answer: ItemAnswer | null
  /** Why it was answered so, where a reason was given. */
  readonly reason: string | null
}

/** An entry of the meeting; `about` is what the command found by a number. */
export type MeetingEntry = {
  readonly act: string
  readonly input: Readonly<Record<string, unknown>>
  readonly facts: Readonly<Record<string, unknown>>
}

const given: Readonly<Record<string, ItemAnswer>> = {
  dropItem: 'dropped',
  resolve: 'resolved',
  nameOrgan: 'named',
  noteItem: 'noted',
  deferItem: 'deferred',
}

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)

/** The agenda as the entries left it, in the order in which its items were put on. */
export function agendaOf(entries: readonly MeetingEntry[]): AgendaItem[] {
  const items: AgendaItem[] = []
  for (const { act, input, facts } of entries) {
    if (act === 'addItem')
      items.push({
        n: items.length + 1,
        topic: text(input.topic) ?? '',
        why: text(input.why) ?? '',
        about: text(facts.about) ?? text(input.about),
        answer: null,
        reason: null,
      })
    const answer = given[act]
    const at = items.findIndex((one) => one.n === input.item)
    const before = items[at]
    if (answer !== undefined && before) items[at] = { ...before, answer, reason: text(input.reason) }
  }
  return items
}

export const findItem = (agenda: readonly AgendaItem[], n: unknown): AgendaItem | undefined => agenda.find((one) => one.n === n)

/** Why something is proposed; the order is the order in which a meeting takes them. */
// prettier-ignore
export const proposalKinds = {
  carried:  { zh: '上次会议留下的事项', en: 'Left over from an earlier meeting' },
  dispute:  { zh: '管辖争议等待指定', en: 'A dispute over jurisdiction waits' },
  petition: { zh: '信访事项受理有争议', en: 'Units dispute who accepts a petition' },
  lapsed:   { zh: '监督事项已超期', en: 'A matter of supervision is overdue' },
  stuck:    { zh: '跨机关移送滞留', en: 'A hand-off between organs is stuck' },
  forward:  { zh: '成员单位提请', en: 'Put forward by a member' },
} as const satisfies Record<string, Words>
export type ProposalKind = keyof typeof proposalKinds

export type Candidate = {
  readonly kind: ProposalKind
  /** The matter, or null where a member put forward something that is none. */
  readonly matterId: string | null
  readonly topic: string
  readonly why: string
  /** Since when it waits, as an instant. */
  readonly since: string
}

/** Most proposals shown; a meeting that has more to speak of meets again. */
export const proposalsMax = 50

/**
 * What is proposed for the agenda: each matter once, by its weightiest reason, what has waited longest first within a kind, without
 * what is on the agenda already. `onAgenda` are the items that were not taken off.
 */
export function proposals(candidates: readonly Candidate[], onAgenda: readonly AgendaItem[]): Candidate[] {
  const order = Object.keys(proposalKinds)
  const standing = onAgenda.filter((one) => one.answer !== 'dropped')
  const keyOf = ({ matterId, topic }: Pick<Candidate, 'matterId' | 'topic'>): string => matterId ?? `topic ${topic}`
  const taken = new Set(standing.flatMap((one) => [keyOf({ matterId: one.about, topic: one.topic }), `topic ${one.topic}`]))
  const sorted = [...candidates].sort(
    (a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || (a.since < b.since ? -1 : a.since > b.since ? 1 : 0),
  )
  const found: Candidate[] = []
  for (const one of sorted) {
    if (taken.has(keyOf(one))) continue
    taken.add(keyOf(one))
    found.push(one)
  }
  return found.slice(0, proposalsMax)
}

/** An earlier meeting of the same body, as far as what it left over. */
export type Earlier = {
  readonly heldAt: string
  readonly agenda: readonly AgendaItem[]
  /** Its resolutions that were carried to the next meeting. */
  readonly carried: readonly { readonly id: string; readonly task: string; readonly reason: string }[]
}

/** What earlier meetings of a body left over and no later one took up: items deferred, resolutions carried. Oldest meeting first. */
export function leftOver(meetings: readonly Earlier[]): Candidate[] {
  const waiting = new Map<string, Candidate>()
  for (const { heldAt: since, agenda, carried } of meetings) {
    for (const one of agenda) {
      const key = one.about ?? `topic ${one.topic}`
      if (one.answer !== 'dropped') waiting.delete(key)
      if (one.answer === 'deferred')
        waiting.set(key, { kind: 'carried', matterId: one.about, topic: one.topic, why: one.reason ?? one.why, since })
    }
    for (const { id, task, reason } of carried)
      waiting.set(id, { kind: 'carried', matterId: id, topic: task.slice(0, topicMax), why: reason, since })
  }
  return [...waiting.values()]
}

/** Longest topic of an item, in characters. */
export const topicMax = 200
