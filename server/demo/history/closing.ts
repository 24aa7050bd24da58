import { phrase } from '../texts.ts'
import { drawn } from '../mix.ts'
import { plotOf } from './plot.ts'
import { act, anybody, chance, later, matterOf, office, soon, somebody, type Seen, type Story } from './stage.ts'

const ratings = [
  ['5', 46],
  ['4', 33],
  ['3', 12],
  ['2', 6],
  ['1', 3],
] as const

/** The shift lead closes what has been verified, now and then orders it done again. */
export function planClose(story: Story, id: string): void {
  later(story, office(story, story.random.between(8, 190)), async () => {
    const here = matterOf(story, id)
    if (here.state !== 'toClose') return
    const lead = anybody(story, 'shiftLead')
    const plot = plotOf(story)
    if (here.unit !== null && plot.reworks === 0 && chance(story, 0.008)) {
      plot.reworks += 1
      await act(story, lead, 'case.orderRework', id, { reason: phrase(story.random, 'failed') })
      return story.next.handle(story, id)
    }
    await act(story, lead, 'case.close', id, {})
    if (here.parent !== null) return joinParts(story, here.parent)
    afterwards(story, id)
  })
}

function joinParts(story: Story, parent: string): void {
  const parts = [...story.seen.values()].filter((one) => one.parent === parent && one.procedure === 'case')
  if (parts.some((part) => part.state !== 'closed' && !part.ended)) return
  later(story, office(story, story.random.between(5, 60)), async () => {
    if (matterOf(story, parent).state !== 'coordinating') return
    await act(story, anybody(story, 'dispatcher'), 'case.join', parent, {})
    planClose(story, parent)
  })
}

/** What the reporter says of it, and the centre's call. */
function afterwards(story: Story, id: string): void {
  const plot = plotOf(story)
  if (plot.submission === null) return
  const reporter = { submission: plot.submission }
  if (plot.reopened === 0 && chance(story, 0.05)) {
    plot.reopened += 1
    return later(story, soon(story, story.random.between(300, 7000)), async () => {
      if (matterOf(story, id).state !== 'closed') return
      await act(story, reporter, 'case.reopen', id, { reason: phrase(story.random, 'reopened') })
      planReview(story, id)
    })
  }
  if (chance(story, 0.25)) {
    later(story, office(story, story.random.between(120, 1400)), async () => {
      if (matterOf(story, id).state === 'closed')
        await act(story, anybody(story, 'intake'), 'case.followUpCall', id, { solved: 'solved', note: phrase(story.random, 'solved') })
    })
  }
  if (!plot.rated && chance(story, 0.5)) {
    plot.rated = true
    later(story, soon(story, story.random.between(60, 8000)), async () => {
      if (matterOf(story, id).state !== 'closed') return
      const note = chance(story, 0.4) ? { note: phrase(story.random, 'thanks') } : {}
      await act(story, reporter, 'case.rate', id, { rating: drawn(ratings, story.random.next()), ...note })
    })
  }
}

function planReview(story: Story, id: string): void {
  later(story, office(story, story.random.between(20, 420)), async () => {
    if (matterOf(story, id).state !== 'reopened') return
    const lead = anybody(story, 'shiftLead')
    if (chance(story, 0.3)) return void (await act(story, lead, 'case.upholdClosing', id, { reason: phrase(story.random, 'upheld') }))
    if (plotOf(story).dispatched === 0) {
      await act(story, lead, 'case.fileReopened', id, {})
      return story.next.file(story, id)
    }
    await act(story, lead, 'case.handleAgain', id, {})
    story.next.dispatch(story, id)
  })
}

/** The superior explains, the supervisor judges; a few explanations are asked for again, a few never come. */
export function planEscalation(story: Story, child: Seen): void {
  const head = child.unit === null ? undefined : somebody(story, 'unitLead', child.unit)
  if (!head || chance(story, 0.07)) return
  later(story, office(story, story.random.between(30, 1000)), async () => {
    if (matterOf(story, child.id).state !== 'toAnswer') return
    const cause = story.random.pick(['workload', 'otherUnit', 'conditions', 'oversight', 'wrongUnit'])
    await act(story, head, 'escalation.explain', child.id, { cause, measures: phrase(story.random, 'measures') })
    later(story, office(story, story.random.between(60, 1200)), async () => {
      if (matterOf(story, child.id).state !== 'toJudge') return
      const supervisor = anybody(story, 'supervisor')
      if (!chance(story, 0.08))
        return void (await act(story, supervisor, 'escalation.accept', child.id, { note: phrase(story.random, 'judged') }))
      await act(story, supervisor, 'escalation.askAgain', child.id, { reason: phrase(story.random, 'again') })
      planEscalation(story, matterOf(story, child.id))
    })
  })
}
