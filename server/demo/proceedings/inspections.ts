import { byReason, officersOf, step } from './ordinary.ts'
import { checkCodes, type Recipe } from './recipes.ts'
import { dayIn, photosOf, workDayIn, type Step } from './scene.ts'
import type { SubjectName } from './subjects.ts'

/** Inspections in every state of their table; one of them finds what a proceeding then takes up. */

const apply = (kind: 'daily' | 'single'): Step =>
  step(0, 'officer', 'inspection.apply', (scene) => ({
    party: scene.party,
    inspectionKind: kind,
    what: `对${scene.partyName}的经营场所检查：${scene.subject.title}相关情况、台账和设施。`,
    until: workDayIn(scene, 8),
    officers: officersOf(scene),
    point: scene.point,
    address: scene.address,
    title: `检查：${scene.subject.title}`,
    separately: kind === 'daily' ? '与其他部门计划时间不一致。' : '投诉事项需要单独核查。',
  }))
const approve = step(1, 'head', 'inspection.approve', (scene) => ({ until: workDayIn(scene, 7) }))
const start = step(2, 'officer', 'inspection.start', () => ({ cardsShown: 'yes' }))
const found = (after: number, verb: 'record' | 'tested', finding: string): Step =>
  step(after, 'second', `inspection.${verb}`, (scene) => ({
    name: scene.partyName.slice(0, 100),
    takenOn: dayIn(scene, 0),
    record: finding === 'none' ? '台账齐全，设施运行正常，未发现问题。' : `检查发现：${scene.subject.found}。`,
    finding,
    photos: photosOf(scene, finding === 'none'),
  }))
const sample = step(0, 'officer', 'inspection.sample', (scene) => ({
  what: '排放口采样两份',
  toOrgan: '示范检测有限公司',
  until: workDayIn(scene, 8),
  photos: photosOf(scene),
}))
const tell = step(1, 'officer', 'inspection.tell', () => ({ what: '检查结果已当面告知，未发现需要处理的问题。' }))

const said = ['', '检查人员很客气，指出的问题也讲得清楚。', '事先没有打电话，正好是午饭高峰。', '一次查完，没有重复来。']
const rate: Step = step(1, 'party', 'inspection.rate', (scene) => {
  const { random } = scene.story
  const star = (least: number) => String(Math.min(5, least + Math.floor(random.next() * 3)))
  const words = random.pick(said)
  return { attitude: star(3), legality: star(4), burden: star(2), ...(words !== '' && { words }) }
})

const places: readonly SubjectName[] = ['sortingDuty', 'smoke', 'dust', 'noise']

// prettier-ignore
export const inspections: readonly Recipe[] = [
  { key: 'inspectionAsked', times: 1, subjects: places, rest: [1, 2], steps: [apply('single')] },
  { key: 'inspectionApproved', times: 2, subjects: places, rest: [1, 4], steps: [apply('single'), approve] },
  { key: 'inspectionUnderWay', times: 1, subjects: places, rest: [1, 1], steps: [apply('single'), approve, start] },
  { key: 'inspectionTesting', times: 1, subjects: ['smoke'], rest: [1, 5], steps: [apply('single'), approve, start, sample] },
  { key: 'inspectionTested', times: 1, subjects: ['smoke'], rest: [1, 1], steps: [apply('single'), approve, start, sample, found(5, 'tested', 'toCorrect')] },
  { key: 'inspectionEnded', times: 2, subjects: places, rest: [1, 60], steps: [apply('single'), approve, start, found(0, 'record', 'none'), tell] },
  { key: 'inspectionRated', times: 6, subjects: places, rest: [1, 60], steps: [apply('single'), approve, start, found(0, 'record', 'none'), tell, rate] },
  { key: 'inspectionInHand', times: 1, subjects: ['structure'], unit: 'natural-resources', rest: [1, 1],
    steps: [apply('single'), { ...approve, checkCode: checkCodes.inspection }, start, found(0, 'record', 'none'), tell] },
  { key: 'inspectionPlanned', times: 1, subjects: ['sortingDuty'], party: 'company-7', rest: [1, 60], steps: [apply('daily'), approve, start, found(0, 'record', 'none'), tell] },
  { key: 'inspectionRefused', times: 1, subjects: places, rest: [2, 40], steps: [apply('single'), byReason(1, 'head', 'inspection.refuse', '近期已经检查过同一事项。')] },
  { key: 'inspectionExpired', times: 1, subjects: places, rest: [10, 30], steps: [apply('single'), approve] },
  { key: 'inspectionToProceeding', times: 1, subjects: ['dust'], rest: [1, 2], steps: [apply('single'), approve, start, found(0, 'record', 'violation'), byReason(0, 'head', 'inspection.startProceeding', '检查发现涉嫌违法。')] },
]
