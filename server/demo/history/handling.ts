import { proposeUnit } from '../../case/noun.ts'
import { readConditionRef, readSubjectRef } from '../../case/refs.ts'
import { handledNote, phrase } from '../texts.ts'
import { drawn } from '../mix.ts'
import { planClose } from './closing.ts'
import {
  act,
  anybody,
  atShare,
  chance,
  dayFromNow,
  handOf,
  later,
  matterOf,
  office,
  somebody,
  soon,
  type Seen,
  type Story,
} from './stage.ts'
import { plotOf } from './plot.ts'

/** How handling goes: mostly plainly, sometimes with an application, rarely not at all. */
const fates = [
  ['plain', 900],
  ['sendBack', 28],
  ['extension', 30],
  ['suspension', 14],
  ['split', 8],
  ['void', 6],
  ['stuck', 7],
] as const
/** Of those handled plainly, the share that is late; with those held up otherwise about 8 % lapse. */
const lateShare = 0.062

/** Sends the case to the unit that the duty list names; now and then to another, with a reason. */
export function planDispatch(story: Story, id: string): void {
  const slow = chance(story, 0.02) ? 140 + story.random.next() * 200 : 4 + story.random.next() * 45
  later(story, plotOf(story).urgent ? soon(story, slow / 4) : office(story, slow), async () => {
    if (matterOf(story, id).state !== 'toDispatch') return
    const plot = plotOf(story)
    plot.dispatched += 1
    const unit = responsibleUnit(story)
    const fate = plot.dispatched === 1 ? drawn(fates, story.random.next()) : 'plain'
    if (fate === 'split') return split(story, id, unit)
    const other = plot.dispatched > 1 && plot.sentBack ? otherUnit(story, unit) : unit
    const reason = other === unit && plot.proposed ? {} : { reason: phrase(story.random, 'otherUnit') }
    await act(story, anybody(story, 'dispatcher'), 'case.dispatch', id, { unit: other, ...reason })
    planHandling(story, id, fate)
  })
}

/** The lead unit by the duty list; where it has a gap, the bureau takes the case and the plot knows. */
function responsibleUnit(story: Story): string {
  const plot = plotOf(story)
  const ref = readSubjectRef(plot.subject)
  const n = readConditionRef(plot.condition)?.n
  const answer = ref && proposeUnit(story.stage.region, ref, plot.cell, n, story.stage.region.today(story.at))
  plot.proposed = answer?.ok === true
  return answer?.ok ? answer.value.leadUnit : 'city-management'
}

const otherUnit = (story: Story, unit: string): string =>
  story.random.pick(['municipal', 'sanitation', 'city-management', 'enforcement'].filter((one) => one !== unit))

async function split(story: Story, id: string, unit: string): Promise<void> {
  const parts = [
    { unit, note: '牵头处置' },
    { unit: otherUnit(story, unit), note: '配合处置' },
  ]
  await act(story, anybody(story, 'dispatcher'), 'case.split', id, { parts })
}

/** The unit's people take the case up; what they ask for and when they are done follows the fate. */
export function planHandling(story: Story, id: string, fate: (typeof fates)[number][0] = 'plain'): void {
  const { unit, clocks } = matterOf(story, id)
  const clock = clocks.find((one) => one.kind === 'handling')
  if (!clock || unit === null) throw new Error('handling without a clock or a unit')
  const head = somebody(story, 'unitLead', unit)
  const share = (low: number, high: number) => atShare(story, clock, story.random.between(low, high))
  if (head && chance(story, 0.2) && somebody(story, 'handler', unit)) later(story, share(0.02, 0.12), () => assign(story, id, unit))
  if (fate === 'void') return later(story, share(0.1, 0.5), () => voidCase(story, id))
  if (fate === 'sendBack' || fate === 'extension' || fate === 'suspension') later(story, share(0.2, 0.6), () => apply(story, id, fate))
  if (fate === 'stuck') {
    later(story, share(1.5, 2.5), () => remind(story, id))
    later(story, share(4, 9), () => escalate(story, id))
    if (chance(story, 0.6)) later(story, share(12, 40), () => handle(story, id))
    return
  }
  if (fate === 'suspension') return
  const late = chance(story, lateShare)
  const when = fate === 'plain' || fate === 'split' ? (late ? share(1.05, 2.4) : share(0.12, 0.96)) : share(1.1, 1.9)
  if (when > new Date(clock.dueAt) && chance(story, 0.4)) later(story, share(0.85, 0.99), () => remind(story, id))
  later(story, when, () => handle(story, id))
}

async function assign(story: Story, id: string, unit: string): Promise<void> {
  const [head, hand] = [somebody(story, 'unitLead', unit), somebody(story, 'handler', unit)]
  const here = matterOf(story, id)
  if (here.state === 'handling' && here.unit === unit && head && hand) await act(story, head, 'case.assign', id, { assignee: hand.id })
}

async function handle(story: Story, id: string): Promise<void> {
  const { state, unit, assignee } = matterOf(story, id)
  if (state !== 'handling' || unit === null) return
  const plot = plotOf(story)
  const hand = story.stage.people.find((person) => person.id === assignee) ?? handOf(story, unit)
  const [, kind = '', code = ''] = plot.subject.split(':')
  await act(story, hand, 'case.handle', id, {
    photos: story.stage.photos(story.random, plot.subject, true),
    note: handledNote(story.random, kind, code),
    point: plot.point,
  })
}

async function voidCase(story: Story, id: string): Promise<void> {
  if (matterOf(story, id).state === 'handling')
    await act(story, anybody(story, 'shiftLead'), 'case.void', id, { reason: phrase(story.random, 'voided') })
}

async function remind(story: Story, id: string): Promise<void> {
  if (matterOf(story, id).state === 'handling')
    await act(story, anybody(story, 'dispatcher'), 'case.remind', id, { note: phrase(story.random, 'reminded') })
}

async function escalate(story: Story, id: string): Promise<void> {
  if (matterOf(story, id).state === 'handling')
    await act(story, anybody(story, 'supervisor'), 'case.escalate', id, { reason: phrase(story.random, 'escalated') })
}

async function apply(story: Story, id: string, what: 'sendBack' | 'extension' | 'suspension'): Promise<void> {
  const here = matterOf(story, id)
  const clock = here.clocks.find((one) => one.kind === 'handling')
  if (here.state !== 'handling' || here.unit === null || !clock || new Date(clock.dueAt) <= story.at) return
  const hand = handOf(story, here.unit)
  const plot = plotOf(story)
  plot.asked = what
  const reason = phrase(story.random, what)
  if (what === 'sendBack') await act(story, hand, 'case.requestSendBack', id, { reason })
  if (what === 'extension') await act(story, hand, 'case.requestExtension', id, { reason })
  if (what !== 'suspension') return
  const days = Math.round(story.random.between(6, 75))
  plot.longSuspension = days > 30
  await act(story, hand, 'case.requestSuspension', id, { reason, until: dayFromNow(story, days) })
  // Taken up some days after the day it was put off to, or after the request was refused.
  later(story, soon(story, (days + 2) * 1440 + story.random.between(0, 4000)), () => handle(story, id))
}

/** An application goes to the unit's head, then to the shift lead, and what is long to the director. */
export function planApplication(story: Story, child: Seen): void {
  const plot = plotOf(story)
  const { unit, parent, id } = child
  const head = unit === null ? undefined : somebody(story, 'unitLead', unit)
  if (!head || parent === null) return
  const clock = matterOf(story, parent).clocks.find((one) => one.kind === 'handling')
  // Whoever decides has an eye on the clock that goes on meanwhile.
  const shortly = () => (clock ? atShare(story, clock, story.random.between(0.02, 0.14)) : office(story, 30))
  later(story, shortly(), async () => {
    if (matterOf(story, id).state !== 'toSupport') return
    if (chance(story, 0.06)) return void (await act(story, head, 'application.reject', id, { reason: phrase(story.random, 'refused') }))
    await act(story, head, 'application.support', id, { note: phrase(story.random, 'agreed') })
    later(story, shortly(), async () => {
      if (matterOf(story, id).state !== 'toDecide') return
      const lead = anybody(story, 'shiftLead')
      if (plot.asked === 'suspension' && plot.longSuspension) {
        await act(story, lead, 'application.passUp', id, {})
        return later(story, office(story, story.random.between(30, 200)), () => decide(story, id, parent, 'director'))
      }
      await decide(story, id, parent, 'shiftLead')
    })
  })
}

async function decide(story: Story, id: string, parent: string, post: 'shiftLead' | 'director'): Promise<void> {
  if (matterOf(story, id).ended) return
  const who = anybody(story, post)
  if (chance(story, 0.08)) return void (await act(story, who, 'application.refuse', id, { reason: phrase(story.random, 'refused') }))
  await act(story, who, post === 'director' ? 'application.approve' : 'application.grant', id, { note: phrase(story.random, 'agreed') })
  const plot = plotOf(story)
  if (matterOf(story, parent).state === 'toDispatch') {
    plot.sentBack = true
    planDispatch(story, parent)
  }
}

/** A part of a case in parts is handled as a case of its own; when all are closed the dispatcher joins them. */
export function planPart(story: Story, child: Seen): void {
  planHandling(story, child.id)
}

/** The inspector looks at the result; what is not right goes back to the unit. */
export function planVerification(story: Story, task: Seen): void {
  const minutes = chance(story, 0.04) ? story.random.between(125, 260) : story.random.between(6, 95)
  later(story, office(story, minutes), async () => {
    const { state, parent } = matterOf(story, task.id)
    if (state !== 'toVerify' || parent === null) return
    const inspector = story.stage.people.find((person) => person.id === task.assignee)
    if (!inspector) return
    const plot = plotOf(story)
    const right = !chance(story, plot.reworks === 0 ? 0.045 : 0.1)
    const photos = story.stage.photos(story.random, plot.subject, right)
    if (right) {
      await act(story, inspector, 'fieldTask.pass', task.id, { photos, note: phrase(story.random, 'passed'), point: plot.point })
      return planClose(story, parent)
    }
    plot.reworks += 1
    await act(story, inspector, 'fieldTask.fail', task.id, { photos, note: phrase(story.random, 'failed'), point: plot.point })
    planHandling(story, parent)
  })
}
