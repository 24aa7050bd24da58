import type { Clock } from '../clock/running-clock.ts'
import type { Refusal } from '../kernel/outcome.ts'
import type { Words } from '../kernel/words.ts'
import type { Post } from '../people/posts.ts'

/**
 * 程序. Everything a district does to a matter is a table of states and acts. A row can be read aloud:
 * the act, from where to where, by which post, with what, which clocks stop and start, on what basis,
 * and what follows. The engine below the tables (`decide`, `apply`, `offers`) is generic; nothing about
 * a state is decided outside its table.
 */
export type Procedure = Words & {
  readonly id: string
  /** Matters keep the version they began under. */
  readonly version: number
  /** Civil date from which new matters begin under this version. */
  readonly effectiveOn: string
  readonly states: Readonly<Record<string, State>>
  readonly clocks: Readonly<Record<string, ClockKind>>
  readonly fields: Readonly<Record<string, Field>>
  readonly needs: Readonly<Record<string, Need>>
  readonly acts: readonly Act[]
}

/** A state that is not final names the post that owns it (law 1). `public` is what outsiders are told. */
export type State = Words & { readonly final: boolean; readonly owner: Post | null; readonly public?: Words }

/**
 * What outsiders read of an act besides its name: `reads` is a field that was filled in (a reason the consequence
 * promises the reporter, an answer made to be read, the reporter's own words; never remarks between offices), `unit`
 * the unit it was given to or whose hand it was. Another reporter's act is shown only where `ofOthers`, without its text.
 */
export type PublicStep = Words & { readonly reads?: string; readonly unit?: 'given' | 'own'; readonly ofOthers?: true }

/**
 * A kind of clock. `level` says where its length comes from: a setting of the region, a fact the command hands over (the
 * filing condition's limit), an instant asked for with the act, or a legal term, by its rule's id. A term runs from the
 * day given in the input or the facts under `from`, else from the day of the act. When it falls due, `onDue` names the
 * system's act, `lapse` unless the table says otherwise.
 */
export type ClockKind = Words & { readonly onDue?: string } & (
    { readonly level: 'setting' | 'fact' | 'until' } | { readonly level: 'term'; readonly term: string; readonly from?: string }
  )

export type FieldKind =
  | 'text'
  | 'longText'
  | 'choice'
  | 'choices'
  | 'number'
  | 'money'
  | 'date'
  | 'instant'
  | 'photos'
  | 'files'
  | 'point'
  | 'unit'
  | 'person'
  | 'persons'
  | 'condition'
  | 'subject'
  | 'matter'
  | 'parts'
  | 'party'
  | 'item'
  | 'penalties'
  | 'zone'
  | 'peer'

/** What an act asks of the person. Contract, forms and OpenAPI are made from this. */
export type Field = Words & {
  readonly kind: FieldKind
  /** Longest text, most photos, files, persons or parts, or largest number; money in fen. */
  readonly max?: number
  readonly choices?: Readonly<Record<string, Words>>
  readonly hint?: Words
}

/** A named condition on the facts; the sentence for a refusal stands under its code. */
export type Need = Words & {
  /** `facts` can be judged before the form is filled in, and so blocks the button; `input` only with it. */
  readonly of: 'facts' | 'input'
  readonly check: (context: NeedContext) => Refusal | null
}

export type NeedContext = {
  readonly matter: Matter | null
  readonly input: Readonly<Record<string, unknown>>
  /** Loaded by the command; what was used is kept on the entry. */
  readonly facts: Readonly<Record<string, unknown>>
  readonly actor: Actor
  readonly now: Date
}

export type Follow =
  /** Opens a child matter by the opening act of `procedure`. */
  | { readonly open: string; readonly act: string; readonly gives?: readonly string[] }
  /** Opens one child for each part that was filled in or found (协同处置, 联合执法). */
  | { readonly openParts: string; readonly act: string }
  /** Raises a supervision entry for the superior of whoever owns the state (law 7). */
  | { readonly raise: string; readonly act: string }
  /** Does this act of the system on the parent, if there is one, and hands on what was filled in or found under `gives`. */
  | { readonly parent: string; readonly gives?: readonly string[] }
  /**
   * The same, the parent's act chosen by the act that opened this child. What is given was filled in or found now, or else
   * when the child was opened. With `whenLast`, only once no other child opened so is still open.
   */
  | { readonly parentByOpening: Readonly<Record<string, string>>; readonly gives?: readonly string[]; readonly whenLast?: true }
  /** Does this act of the system on every open child of `procedure`, or on those `in` these states. */
  | { readonly children: string; readonly act: string; readonly in?: readonly string[] }
  /** Does this act of the system on the matter whose id the facts name under `at`, if they name one; what is given was filled in or found. */
  | { readonly at: string; readonly act: string; readonly gives?: readonly string[] }
  /** Tells the holders of the owner post, the unit, the reporter, those above, or the leads of every unit that takes part. */
  | { readonly tell: 'owner' | 'unit' | 'reporter' | 'assignee' | 'superior' | 'shared' }

/** Attributes of a matter an act may set, from the facts (a number given, a code made whole) or else from its input. */
export const attributes = ['unit', 'assignee', 'cell', 'subject', 'condition', 'point', 'number', 'address', 'title'] as const
export type Attribute = (typeof attributes)[number]

export type Act = Words & {
  readonly act: string
  /** States it is done from; `nothing` opens a matter; `open` is every state that is not final; `any` all. */
  readonly from: readonly string[] | 'nothing' | 'open' | 'any'
  /** `same` leaves the state; `before` returns to the state it was left from (挂账 → where it was). */
  readonly to: string
  readonly by: readonly Post[]
  /** Of a matter between several units: the fact that names the unit whose hand this act is; absent: the unit that has the matter. */
  readonly seat?: string
  /** Fields asked for; a trailing `?` marks one that may be left out. */
  readonly asks?: readonly string[]
  readonly needs?: readonly string[]
  readonly stops?: readonly string[] | 'all'
  readonly pauses?: readonly string[]
  readonly resumes?: readonly string[]
  readonly starts?: readonly string[]
  readonly extends?: readonly string[]
  /** Marks the clock named in the input as lapsed; only the system does that. */
  readonly marksLapse?: boolean
  readonly sets?: readonly Attribute[]
  readonly clears?: readonly Attribute[]
  readonly follows?: readonly Follow[]
  /** Earlier acts of this matter whose doer may not do this one (law 5). */
  readonly apartFrom?: readonly string[]
  /** True where the act touches a person's rights; then `basis` must stand (law 4). */
  readonly rights?: boolean
  readonly basis?: string
  /** Kinds of writ (文书) this act issues, each with its own number. */
  readonly writs?: readonly string[]
  /** What the public reads in the progress of the matter; absent: not shown. */
  readonly public?: PublicStep
  /** Restated before the act is final, in words. */
  readonly consequence?: Words
}

export type Tally = Readonly<Record<string, { readonly n: number; readonly by: readonly string[] }>>

/** 办件: one run of a procedure, as the fold of its entries. */
export type Matter = {
  readonly region: string
  readonly id: string
  readonly procedure: string
  readonly version: number
  readonly parent: string | null
  readonly state: string
  /** The state before the last change, for acts that return to it. */
  readonly before: string | null
  readonly attributes: Readonly<Partial<Record<Attribute, unknown>>>
  readonly clocks: Readonly<Record<string, Clock>>
  /** How often each act was done and by whom; feeds limits and the separation of functions. */
  readonly tally: Tally
  readonly openedAt: string
  readonly changedAt: string
  readonly endedAt: string | null
  readonly seq: number
}

/** Who acts: a person in a post, a reporter with the receipt's token, a party with a writ that was served on it, or the system. */
export type Actor =
  | { readonly kind: 'person'; readonly personId: string; readonly post: Post | null; readonly unit: string | null }
  | { readonly kind: 'reporter'; readonly submissionId: string | null }
  /** The writ is the authority: whoever has its number and its check code acts as the party. */
  | { readonly kind: 'party'; readonly partyId: string | null; readonly writId: string }
  /** The system, and the person whose act led to it, if one did. */
  | { readonly kind: 'system'; readonly causedBy?: string }

/** What `decide` found to follow; kept on the entry, and enough to fold the matter from. */
export type Effect = {
  readonly to: string
  readonly clocks: readonly Clock[]
  readonly sets: Readonly<Partial<Record<Attribute, unknown>>>
}

export type Entry = {
  readonly region: string
  readonly matterId: string
  readonly seq: number
  readonly procedure: string
  readonly version: number
  readonly parent: string | null
  readonly act: string
  readonly at: string
  readonly actor: Actor
  readonly input: Readonly<Record<string, unknown>>
  readonly facts: Readonly<Record<string, unknown>>
  readonly effect: Effect
}

/** The row of an act, or undefined where the table has none. */
export function findAct(procedure: Procedure, act: string): Act | undefined {
  return procedure.acts.find((row) => row.act === act)
}

/** The row of an act that the table is known to have; another name is a fault. */
export function actOf(procedure: Procedure, act: string): Act {
  const row = findAct(procedure, act)
  if (!row) throw new Error(`${procedure.id} has no act ${act}`)
  return row
}

/** The states an act is done from, written out. */
export function statesFrom(procedure: Procedure, row: Act): string[] {
  if (row.from === 'nothing') return []
  const states = Object.keys(procedure.states)
  if (row.from === 'any') return states
  if (row.from === 'open') return states.filter((name) => !procedure.states[name]?.final)
  return [...row.from]
}

/** An act that leaves state and clocks as they are is a note (附记), and may stand on a finished matter. */
export function isNote(row: Act): boolean {
  return row.to === 'same' && !row.stops && !row.starts && !row.pauses && !row.resumes && !row.extends
}

/** The permission that opens an act to persons. */
export function verbOf(procedure: { readonly id: string }, act: string): string {
  return `${procedure.id}.${act}`
}
