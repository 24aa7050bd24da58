import { verbOf } from '../../../domain/procedure/procedure.ts'
import { fineOf, type Penalty } from '../../../domain/enforcement/penalty.ts'
import type { Values } from '../form/fields.ts'

/** An act that opens a proceeding, asked for one thing a page. The acts and their fields are those of the tables. */
export type StepId = 'said' | 'who' | 'what' | 'heard' | 'order' | 'penalty' | 'collect' | 'sign' | 'review'
export type FlowStep = { readonly id: StepId; readonly fields: readonly string[] }
export type Flow = {
  /** Names the draft and stands in the address. */
  readonly id: 'on-the-spot' | 'correction' | 'guidance'
  readonly procedure: 'summary' | 'correction' | 'guidance'
  readonly steps: readonly FlowStep[]
}

const who: FlowStep = { id: 'who', fields: ['party'] }

export const flows: Readonly<Record<Flow['id'], Flow>> = {
  'on-the-spot': {
    id: 'on-the-spot',
    procedure: 'summary',
    steps: [
      who,
      {
        id: 'what',
        fields: ['item', 'correction', 'photos', 'point', 'address', 'happenedOn', 'description', 'exception', 'exceptionReason'],
      },
      { id: 'heard', fields: ['officers', 'cardsShown', 'statement'] },
      { id: 'penalty', fields: ['fineRange', 'baseFen', 'baseSize', 'tier', 'penalties', 'factors', 'lowerGround'] },
      { id: 'collect', fields: ['collectGround', 'receipt'] },
      { id: 'sign', fields: ['signed', 'refusedToSign'] },
    ],
  },
  correction: {
    id: 'correction',
    procedure: 'correction',
    steps: [
      who,
      { id: 'what', fields: ['item', 'photos', 'point', 'address', 'happenedOn', 'description', 'exception', 'exceptionReason'] },
      { id: 'order', fields: ['officers', 'cardsShown', 'orderKind', 'demand', 'until'] },
      { id: 'review', fields: ['signed'] },
    ],
  },
  guidance: {
    id: 'guidance',
    procedure: 'guidance',
    steps: [
      { id: 'what', fields: ['item', 'photos', 'point', 'address', 'happenedOn', 'vendor', 'description'] },
      who,
      { id: 'said', fields: ['askedFor', 'answer', 'complied'] },
    ],
  },
}

/** How the fine is paid, as the page keeps it; no field of the act. */
export const collectName = 'collect:how'
/** The part of a joint action below which it is opened, as the page keeps it. */
export const belowName = 'below:part'
/** How the party signs, as the page keeps it. */
export const signedName = 'signed:how'

export function penaltiesOf(values: Values): readonly Penalty[] {
  return Array.isArray(values.penalties) ? (values.penalties as Penalty[]) : [] // only the penalties' own control writes it
}

/** Whether the fine is collected on the spot, which is another act. */
export function collects(values: Values): boolean {
  return values[collectName] === 'spot' && fineOf(penaltiesOf(values)) > 0
}

export function actOf(flow: Flow, values: Values): string {
  if (flow.id === 'guidance') return 'persuade'
  if (flow.id === 'correction') return 'order'
  return collects(values) ? 'decideAndCollect' : 'decideOnSpot'
}

export function verbOfFlow(flow: Flow, values: Values): string {
  return verbOf({ id: flow.procedure }, actOf(flow, values))
}

const titleMax = 60

/**
 * What the act asks for and nobody types: the title is the item's name, what is collected is the fine, today.
 * @param today civil date of the region
 */
export function derived(flow: Flow, values: Values, itemName: string, today: string): Values {
  const title = [...itemName].slice(0, titleMax).join('')
  if (flow.id !== 'on-the-spot') return { title }
  return {
    title,
    ...(values[signedName] === 'refused' && { refusedToSign: 'yes' }),
    ...(collects(values) && { fen: fineOf(penaltiesOf(values)), paidOn: today, channel: 'onSpot' }),
  }
}

/** On which page the cause of a refusal is mended; undefined where none of them helps. */
export function stepFor(flow: Flow, code: string): StepId | undefined {
  const found = causes.find(([pattern]) => pattern.test(code))?.[1]
  return flow.steps.find(({ id }) => found?.includes(id))?.id
}

const causes: readonly (readonly [RegExp, readonly StepId[]])[] = [
  [/^placement\./, ['what']],
  [/^(party\.|discretion\.under14|enforcement\.partyUnknown)/, ['who']],
  [/^(credential\.|enforcement\.(cardsNotShown|notOfficerHere|untilPast))/, ['heard', 'order']],
  [/^enforcement\.collect/, ['collect']],
  [/^enforcement\.notSigned/, ['sign']],
  [/^(discretion\.|enforcement\.(baseEvidence|tierFirst|outsideOnSpot|secondFine|noPenaltyNamed))/, ['penalty']],
  [/^(grid\.|power\.|item\.|enforcement\.(itemUnknown|inFuture|orderFirst|correctionUnknown)|clock\.)/, ['what']],
]
