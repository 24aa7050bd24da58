import { createHash } from 'node:crypto'
import { conditionKey, subjectKey, type FilingCondition, type Subject } from '../../../domain/catalogue/subject.ts'
import { boxOf, polygonsOf } from '../../../domain/grid/area.ts'
import { labelPoint } from '../../../domain/grid/label.ts'
import { serviceLevelKinds } from '../../../domain/clock/service-level.ts'
import type { Source } from '../../../domain/case/fields.ts'
import { writeSubjectRef } from '../../case/refs.ts'
import { drawn, sourceMix, subjectMix, type FoundBy } from '../mix.ts'
import { phrase, saidBy } from '../texts.ts'
import { begins, plotOf, type Plot } from './plot.ts'
import { act, anybody, chance, later, matterOf, office, soon, submit, type Seen, type Story } from './stage.ts'

export type About = Pick<Plot, 'subject' | 'condition' | 'point' | 'cell' | 'urgent'> & {
  readonly name: Subject
  readonly filing: FilingCondition
  readonly place: { readonly zh: string; readonly address: string }
}

/** Begins a story at its time: something is found somewhere, by somebody. */
export async function begin(story: Story): Promise<void> {
  const about = draw(story)
  begins(story, about)
  const by = drawn(sourceMix, story.random.next())
  if (by === 'patrol') await foundOnPatrol(story, about)
  else if (by === 'selfHandled') await handledOnTheSpot(story, about)
  else await reported(story, about, by)
  if (by === 'patrol' && chance(story, 0.025)) alsoReported(story, about)
}

export function draw(story: Story): About {
  const { region, ground } = story.stage
  const { catalogue } = region
  if (!catalogue) throw new Error('no catalogue')
  const [kind, code] = drawn(
    subjectMix.map((row) => [row, row[2]] as const),
    story.random.next(),
  )
  const name = catalogue.subjects.get(subjectKey(kind, code))
  const filings = catalogue.conditionsOf.get(subjectKey(kind, code)) ?? []
  const filing = story.random.pick(filings)
  if (!name) throw new Error(`no class ${conditionKey(kind, code, filing.n)}`)
  const { cell, point } = pointOf(story)
  const words = ground.addressOf([point.x, point.y])
  if (!words) throw new Error('a point outside the district')
  const place = words.zh.split(' ').at(-1) ?? words.zh
  return {
    subject: writeSubjectRef({ scheme: catalogue.scheme.id, kind, code }),
    condition: String(filing.n),
    point,
    cell,
    name,
    filing,
    urgent: serviceLevelKinds[filing.stages[0].limit.kind].runs === 'always',
    place: { zh: place, address: words.zh },
  }
}

/** Two fifths lie around markets, schools and squares, the rest anywhere. */
function pointOf(story: Story): { cell: string; point: { x: number; y: number } } {
  const { ground, region } = story.stage
  const home = chance(story, 0.4) ? story.random.pick(ground.landmarks).cell : story.random.pick(ground.cells).code
  const area = ground.cells.find((one) => one.code === home)?.area
  if (!area) throw new Error(`no cell ${home}`)
  const [west, south, east, north] = boxOf(polygonsOf(area))
  const rounded = (degrees: number) => Math.round(degrees * 1e6) / 1e6
  for (let tries = 0; tries < 12; tries += 1) {
    const point = { x: rounded(story.random.between(west, east)), y: rounded(story.random.between(south, north)) }
    const found = region.cellAt(point.x, point.y)
    if (found.ok && found.value === home) return { cell: home, point }
  }
  const [x, y] = labelPoint(area)
  return { cell: home, point: { x, y } }
}

const common = (about: About) => ({
  point: about.point,
  subject: about.subject,
  address: about.place.address,
  title: `${about.name.name.zh} · ${about.place.zh}`.slice(0, 60),
})

/** Whose shift it is: the first of the cell's two inspectors until half past one. */
export function inspectorOf(story: Story, cell: string) {
  const persons = story.stage.region.patrols.get(cell) ?? []
  const hour = (story.at.getUTCHours() + 8) % 24
  const id = (hour < 13 ? persons[0] : persons[1]) ?? persons[0]
  const found = story.stage.people.find((person) => person.id === id)
  if (!found) throw new Error(`nobody patrols ${cell}`)
  return found
}

async function foundOnPatrol(story: Story, about: About): Promise<void> {
  const description = saidBy(story.random, 'patrol', {
    place: about.place.zh,
    test: about.filing.registerTest.zh,
    name: about.name.name.zh,
  })
  const photos = story.stage.photos(story.random, about.subject, false)
  const id = await act(story, inspectorOf(story, about.cell), 'case.reportOnPatrol', null, {
    ...common(about),
    description,
    photos,
    condition: about.condition,
  })
  planFiling(story, id, 0.022)
}

async function handledOnTheSpot(story: Story, about: About): Promise<void> {
  const description = saidBy(story.random, 'patrol', {
    place: about.place.zh,
    test: about.filing.registerTest.zh,
    name: about.name.name.zh,
  })
  const input = {
    ...common(about),
    description: `${description}${phrase(story.random, 'self')}`,
    photos: story.stage.photos(story.random, about.subject, false),
    after: story.stage.photos(story.random, about.subject, true),
  }
  const id = await act(story, inspectorOf(story, about.cell), 'case.reportSelfHandled', null, input)
  later(story, office(story, story.random.between(10, 200)), async () => {
    if (matterOf(story, id).state !== 'toClose') return
    if (!chance(story, 0.03)) return void (await act(story, anybody(story, 'shiftLead'), 'case.close', id, {}))
    await act(story, anybody(story, 'shiftLead'), 'case.rejectSelfHandled', id, { reason: phrase(story.random, 'failed') })
    planFiling(story, id, 0)
  })
}

/** A report from outside: by the reporter, or taken down for somebody by the centre or a grid worker. */
async function reported(story: Story, about: About, by: Exclude<FoundBy, 'patrol' | 'selfHandled'>): Promise<void> {
  const id = await reportOutside(story, about, by)
  planIntake(story, id, by)
  if (by === 'public' && chance(story, 0.06)) {
    later(story, soon(story, story.random.between(120, 3000)), async () => {
      const { submission } = plotOf(story)
      if (!matterOf(story, id).ended && matterOf(story, id).state !== 'closed')
        await act(story, { submission }, 'case.supplement', id, { note: phrase(story.random, 'supplement') })
    })
  }
}

async function reportOutside(story: Story, about: About, by: Exclude<FoundBy, 'patrol' | 'selfHandled'>): Promise<string> {
  const voice = by === 'public' || by === 'hotline' ? by : by === 'gridWorker' ? 'public' : 'other'
  const description = saidBy(story.random, voice, { place: about.place.zh, test: about.filing.registerTest.zh, name: about.name.name.zh })
  const source: Source = by === 'gridWorker' ? 'public' : by
  const photos =
    by === 'public' || by === 'gridWorker' || by === 'video' ? { photos: story.stage.photos(story.random, about.subject, false) } : {}
  const who = by === 'public' ? { submission: null } : by === 'gridWorker' ? gridWorkerOf(story, about.cell) : anybody(story, 'intake')
  const id = await act(story, who, 'case.report', null, { ...common(about), source, description, ...photos })
  if (by !== 'public' && by !== 'hotline') return id
  const contact =
    by === 'hotline' || chance(story, 0.6)
      ? { name: '反映人', phone: `0500-8${String(Math.floor(story.random.between(100_000, 999_999)))}` }
      : null
  plotOf(story).submission = await submit(story, id, by, trackingHashOf(story), contact)
  return id
}

function gridWorkerOf(story: Story, cell: string) {
  const found = story.stage.people.find((person) => person.post === 'gridWorker' && person.area === cell.slice(0, 12))
  if (!found) throw new Error(`no grid worker in ${cell}`)
  return found
}

/** A code nobody was given: the reporters of the demonstration are invented. */
const trackingHashOf = (story: Story): Buffer => createHash('sha256').update(`${story.key}/${story.roots.length}`).digest()

/** The intake clerk has it confirmed on site, proposes it, or declines what is not the district's. */
function planIntake(story: Story, id: string, by: FoundBy): void {
  const slow = chance(story, 0.03) ? story.random.between(70, 150) : story.random.between(3, 40)
  later(story, plotOf(story).urgent ? soon(story, slow / 3) : office(story, slow), async () => {
    if (matterOf(story, id).state !== 'received') return
    const clerk = anybody(story, 'intake')
    if (chance(story, 0.05)) return void (await act(story, clerk, 'case.decline', id, { reason: phrase(story.random, 'declined') }))
    if (by === 'video' || chance(story, 0.12)) {
      await act(story, clerk, 'case.propose', id, { reason: phrase(story.random, 'proposed') })
      return planFiling(story, id, 0.02)
    }
    await act(story, clerk, 'case.requestConfirmation', id, {})
  })
}

/** The inspector goes and looks; what is not there is declined. */
export function planConfirmation(story: Story, task: Seen): void {
  later(
    story,
    plotOf(story).urgent ? soon(story, story.random.between(10, 50)) : office(story, story.random.between(20, 300)),
    async () => {
      const { state, parent } = matterOf(story, task.id)
      const inspector = story.stage.people.find((person) => person.id === task.assignee)
      if (state !== 'toConfirm' || parent === null || !inspector) return
      const finding = drawn(
        [
          ['true', 88],
          ['untrue', 6],
          ['notFound', 6],
        ] as const,
        story.random.next(),
      )
      const plot = plotOf(story)
      await act(story, inspector, 'fieldTask.answerConfirmation', task.id, {
        finding,
        photos: story.stage.photos(story.random, plot.subject, finding !== 'true'),
        note: phrase(story.random, finding === 'true' ? 'confirmed' : 'untrue'),
        point: plot.point,
      })
      planFiling(story, parent, finding === 'true' ? 0 : 1)
    },
  )
}

/** The shift lead files what meets a condition. */
export function planFiling(story: Story, id: string, declines: number): void {
  const minutes = chance(story, 0.01) ? story.random.between(1000, 1300) : story.random.between(4, 70)
  later(story, plotOf(story).urgent ? soon(story, minutes / 3) : office(story, minutes), async () => {
    if (matterOf(story, id).state !== 'toRegister') return
    const lead = anybody(story, 'shiftLead')
    const { subject, condition } = plotOf(story)
    if (chance(story, declines)) return void (await act(story, lead, 'case.decline', id, { reason: phrase(story.random, 'declined') }))
    await act(story, lead, 'case.register', id, { subject, condition })
    story.next.dispatch(story, id)
  })
}

/** Somebody outside reports the same thing a little later; the intake clerk joins it to the case that is open. */
function alsoReported(story: Story, about: About): void {
  const [into] = story.roots
  later(story, soon(story, story.random.between(15, 240)), async () => {
    if (into === undefined || matterOf(story, into).ended || matterOf(story, into).state === 'closed') return
    const near = { ...about, point: { x: about.point.x + 0.0001, y: about.point.y + 0.00005 } }
    const found = story.stage.region.cellAt(near.point.x, near.point.y)
    const id = await reportOutside(story, found.ok ? near : about, chance(story, 0.7) ? 'public' : 'hotline')
    later(story, office(story, story.random.between(4, 40)), async () => {
      const target = matterOf(story, into)
      if (matterOf(story, id).state !== 'received') return
      const open = !target.ended && target.state !== 'closed'
      if (!open) return planIntake(story, id, 'public')
      await act(story, anybody(story, 'intake'), 'case.merge', id, { into, reason: '同一位置同一问题' })
    })
  })
}
