import type { Story } from './stage.ts'

/** What a story is about, and what has come of it so far. */
export type Plot = {
  readonly subject: string
  /** Number of the filing condition. */
  readonly condition: string
  readonly point: { readonly x: number; readonly y: number }
  readonly cell: string
  readonly urgent: boolean
  /** The reporter's submission, where somebody outside reported. */
  submission: string | null
  /** Whether the duty list named the unit. */
  proposed: boolean
  dispatched: number
  sentBack: boolean
  asked: 'sendBack' | 'extension' | 'suspension' | null
  longSuspension: boolean
  reworks: number
  rated: boolean
  reopened: number
}

const plots = new WeakMap<Story, Plot>()

export function plotOf(story: Story): Plot {
  const plot = plots.get(story)
  if (!plot) throw new Error('a story without a plot')
  return plot
}

export function begins(story: Story, about: Pick<Plot, 'subject' | 'condition' | 'point' | 'cell' | 'urgent'>): Plot {
  const plot: Plot = {
    ...about,
    submission: null,
    proposed: true,
    dispatched: 0,
    sentBack: false,
    asked: null,
    longSuspension: false,
    reworks: 0,
    rated: false,
    reopened: 0,
  }
  plots.set(story, plot)
  return plot
}
