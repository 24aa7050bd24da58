import * as act from './ordinary.ts'
import type { Recipe } from './recipes.ts'
import type { Scene, Step } from './scene.ts'

/** A case that its handler's head takes up as an enforcement matter, and the answer that comes back to it. */

const somebody = (post: string) => (scene: Scene) => {
  const found = scene.story.stage.people.find((person) => person.post === post)
  if (!found) throw new Error(`nobody is ${post}`)
  return found
}

const patrol = ({ story, point }: Scene) => {
  const { region, people } = story.stage
  const cell = region.cellAt(point.x, point.y)
  const persons = cell.ok ? (region.patrols.get(cell.value) ?? []) : []
  const found = people.find((person) => persons.includes(person.id))
  if (!found) throw new Error('nobody patrols here')
  return found
}

/** 露天烧烤: a class whose conditions the district's catalogue has. */
const about = ({ story }: Scene) => {
  const { catalogue } = story.stage.region
  const key = 'incident/09001'
  const filing = catalogue?.conditionsOf.get(key)?.[0]
  if (!catalogue || !filing) throw new Error('no class for a case that becomes a proceeding')
  return { subject: `${catalogue.scheme.id}:incident:09001`, condition: String(filing.n) }
}

const { step } = act
const opened: readonly Step[] = [
  step(0, patrol, 'case.reportOnPatrol', (scene) => ({
    ...about(scene),
    point: scene.point,
    address: scene.address,
    title: scene.subject.title,
    description: `${scene.address}：${scene.subject.found}。`,
    photos: scene.story.stage.photos(scene.story.random, `demo:${scene.subject.scene}`, false),
  })),
  step(0, somebody('shiftLead'), 'case.register', about),
  step(0, somebody('dispatcher'), 'case.dispatch', () => ({ unit: 'enforcement', reason: '涉嫌违法，由执法局处理。' })),
  step(0, 'head', 'case.startProceeding', () => ({ reason: '当事人屡次占道烧烤，涉嫌违法。' })),
  step(0, 'head', 'penalty.changeOfficers', (scene) => ({ officers: act.officersOf(scene), reason: '指定承办人员。' })),
]

const site = act.filed().slice(1)

// prettier-ignore
export const caseSteps: readonly Recipe[] = [
  { key: 'caseAnswered', times: 1, subjects: ['sortingDuty'], unit: 'enforcement', rest: [1, 2], tier: 0,
    steps: [...opened, ...site, act.conclude(), act.approveNotice, act.serve(), act.waive, act.sendToDecider({ after: 1 }), act.decide, act.serve(), act.publish(), act.pay(), act.fulfil, act.close,
      step(1, ({ story }) => handler(story.stage.people), 'case.handle', (scene) => ({ photos: scene.story.stage.photos(scene.story.random, `demo:${scene.subject.scene}`, true), note: '执法程序已办结，现场恢复。' }))] },
  { key: 'caseUnderEnforcement', times: 1, subjects: ['sortingDuty'], unit: 'enforcement', rest: [1, 2], tier: 0, steps: [...opened, ...site] },
]

function handler(people: Scene['story']['stage']['people']) {
  const found = people.find((person) => person.login === 'handler-enforcement-1')
  if (!found) throw new Error('no handler')
  return found
}
