/** 联席会议, 社会测评 and 走访 of the demonstration: meetings with their resolutions, surveys and visits at every stage. */
import { addDays } from '../../domain/clock/civil-date.ts'
import type { Pool } from '../db/pool.ts'
import { sha256 } from '../enforcement/random/make.ts'
import type { KeyFolder } from '../record/keys.ts'
import { questionsText, type Answer, type Question } from '../../domain/supervision/survey/questions.ts'
import { findSurvey, insertAnswer, newCode, useCode } from '../supervision/survey/store.ts'
import type { Demonstration } from './district.ts'
import { act, later, type Story } from './history/stage.ts'
import { proceedingKey } from './proceedings/proceedings.ts'
import { announcedAgo, seedDayOf, seededAgo } from './rounds.ts'
import { byLogin, minutesBefore, tellPlans, workDay, type Plans, type Telling } from './telling.ts'

/** Tells them, each once; returns how many were told now. */
export async function makeDemoTogether(db: Pool, keys: KeyFolder, made: Demonstration): Promise<number> {
  const body = proceedingKey(made.region, 'conference-body')
  const organs = [
    { name: '区人民法院', contact: '审判管理办公室 0571-00000001' },
    { name: '区人民检察院', contact: '第四检察部 0571-00000002' },
    { name: '区公安分局', contact: '法制大队 0571-00000003' },
  ]
  await db`
    insert into conference_body (region, body_id, name, chair_unit, units, organs, changed_at)
    values (${made.region}, ${body}, ${conferenceName}, 'justice', ${['brigade-001', 'market', 'discipline']}, ${db.json(organs)}, ${made.madeAt})
    on conflict do nothing`
  return tellPlans(db, keys, made, 'together', plans)
}

const conferenceName = '行政执法监督联席会议'

const supervisor = ({ stage }: Story) => byLogin(stage, 'supervisor1')
const doing = (story: Story, verb: string, id: string, input: Record<string, unknown> = {}) =>
  act(story, supervisor(story), verb, id, input)

/** A meeting called on one working day and held on another, both counted back from the present. */
function call(telling: Telling, title: string, called: number, held: number, then: (meeting: string) => void): void {
  const { story } = telling
  later(story, workDay(telling, called), async () => {
    const input = {
      body: conferenceName,
      title,
      meetsAt: workDay(telling, held, '09:00').toISOString(),
      place: '区司法局三楼会议室',
    }
    then(await act(story, supervisor(story), 'conference.call', null, input))
  })
}

const attendance = '区人民法院：王法官\n区公安分局：周警官（代）'
const topics = [
  { topic: '夜市油烟投诉反复', why: '三个月内四次投诉，涉及城管、市场监管两家。' },
  { topic: '占道施工围挡超期', why: '围挡许可到期未拆，单位之间没有衔接。' },
  { topic: '文书送达衔接', why: '法院反映执行申请材料不齐。' },
]

/** Puts the topics on the agenda and enters that it was held. */
async function hold(story: Story, meeting: string): Promise<void> {
  for (const item of topics) await doing(story, 'conference.addItem', meeting, item)
  const holding = { presided: '区司法局局长', attendance }
  await doing(story, 'conference.hold', meeting, holding)
}

const resolutionsOf = (story: Story, meeting: string): string[] =>
  [...story.seen.values()]
    .filter(({ parent, procedure }) => parent === meeting && procedure === 'resolution')
    .map(({ id }) => id)
    .sort()

type Task = readonly [item: number, toUnit: string, task: string, days: number]
const tasks: readonly Task[] = [
  [1, 'brigade-001', '每周五晚联合夜查一次，连续四周。', 10],
  [1, 'market', '核对夜市摊位证照，报送清单。', 8],
  [2, 'brigade-001', '督促拆除超期围挡，恢复通行。', 30],
  [2, 'market', '建立围挡到期提前告知的衔接办法。', 12],
]

async function resolveAll(story: Story, meeting: string, chosen: readonly Task[]): Promise<void> {
  const { region } = story.stage
  for (const [item, toUnit, task, days] of chosen)
    await doing(story, 'conference.resolve', meeting, { item, toUnit, task, handleBy: addDays(region.today(story.at), days) })
  await doing(story, 'conference.noteItem', meeting, { item: 3, reason: '由法制科与法院对接，不另作决议。' })
}

const minutes = (story: Story, meeting: string) =>
  doing(story, 'conference.issueMinutes', meeting, { summary: '会议听取三项议题，逐项研究，形成议定事项。' })

async function report(story: Story, resolution: string): Promise<void> {
  const unit = story.seen.get(resolution)?.unit ?? ''
  await act(story, byLogin(story.stage, `head-${unit}`), 'resolution.reportDone', resolution, { result: '已按要求完成，台账附后。' })
}

const confirmed = (story: Story, resolution: string) => doing(story, 'resolution.confirm', resolution, { opinion: '抽查属实。' })

/** Everything that was resolved is done, and the meeting is closed. */
async function conferenceClosed(telling: Telling): Promise<void> {
  const { story } = telling
  const chosen = tasks.filter(([item]) => item === 1)
  call(telling, '2026年第三季度例会', 35, 33, (meeting) => {
    later(story, workDay(telling, 33, '11:00'), async () => {
      await hold(story, meeting)
      await resolveAll(story, meeting, chosen)
      await doing(story, 'conference.deferItem', meeting, { item: 2, reason: '待住建部门提供许可清单。' })
    })
    later(story, workDay(telling, 32), async () => void (await minutes(story, meeting)))
    later(story, workDay(telling, 29), async () => {
      for (const id of resolutionsOf(story, meeting)) await report(story, id)
    })
    later(story, workDay(telling, 27), async () => {
      for (const id of resolutionsOf(story, meeting)) await confirmed(story, id)
      await doing(story, 'conference.close', meeting)
    })
  })
}

/** Resolutions in every state: one done, one reported, one under way, one carried to the next meeting. */
async function conferenceUnderWay(telling: Telling): Promise<void> {
  const { story } = telling
  call(telling, '围挡和油烟专题会议', 9, 7, (meeting) => {
    later(story, workDay(telling, 7, '11:00'), async () => {
      await hold(story, meeting)
      await resolveAll(story, meeting, tasks)
    })
    later(story, workDay(telling, 6), async () => void (await minutes(story, meeting)))
    later(story, workDay(telling, 4), async () => {
      const [night = '', stalls = ''] = resolutionsOf(story, meeting)
      await report(story, night)
      await confirmed(story, night)
      await doing(story, 'resolution.carryOver', stalls, { reason: '证照系统升级，数据下月才能导出。' })
    })
    later(story, workDay(telling, 1), () => report(story, resolutionsOf(story, meeting)[3] ?? ''))
  })
}

async function conferenceHeld(telling: Telling): Promise<void> {
  const { story } = telling
  call(telling, '行刑衔接专题会议', 4, 1, (meeting) => {
    later(story, workDay(telling, 1, '11:00'), () => hold(story, meeting))
  })
}

async function conferenceCalled(telling: Telling): Promise<void> {
  const { story } = telling
  later(story, minutesBefore(telling, 90), async () => {
    const meetsAt = new Date(story.stage.until.getTime() + 3 * 86_400_000).toISOString()
    const input = { body: conferenceName, title: '2026年第四季度例会', meetsAt, place: '区司法局三楼会议室' }
    const meeting = await act(story, supervisor(story), 'conference.call', null, input)
    const topic = { topic: '犬只管理分工', why: '三家单位均称不是主管部门。' }
    await act(story, byLogin(story.stage, 'head-brigade-001'), 'conference.putForward', meeting, topic)
    await doing(story, 'conference.addItem', meeting, { topic: '冬季露天烧烤整治', why: '连续两周夜间投诉上升。' })
  })
}

async function conferenceCancelled(telling: Telling): Promise<void> {
  const { story } = telling
  call(telling, '渣土运输专题会议', 12, 10, (meeting) => {
    later(
      story,
      workDay(telling, 11),
      async () => void (await doing(story, 'conference.cancel', meeting, { reason: '并入第四季度例会。' })),
    )
  })
}

const question = (
  id: string,
  kind: Question['kind'],
  zh: string,
  en: string,
  ...options: readonly (readonly [string, string])[]
): Question => ({
  ...{ id, kind, zh, en },
  options: options.map(([name, english], at) => ({ id: `o${at + 1}`, zh: name, en: english })),
})
const questions: readonly Question[] = [
  question(
    'q1',
    'one',
    '您对执法人员的态度是否满意？',
    'Are you content with how officers behave?',
    ['满意', 'Content'],
    ['一般', 'Neither'],
    ['不满意', 'Not content'],
  ),
  question(
    'q2',
    'one',
    '执法人员检查时是否出示证件？',
    'Did officers show their cards?',
    ['是', 'Yes'],
    ['否', 'No'],
    ['没有遇到检查', 'I was not inspected'],
  ),
  question(
    'q3',
    'many',
    '您认为哪些方面需要改进？',
    'What should improve?',
    ['办理速度', 'Speed'],
    ['公开透明', 'Openness'],
    ['说理教育', 'Explaining'],
  ),
]

type Survey = { readonly title: string; readonly seedOn: string; readonly closesOn: string; readonly at: Date }

function announce(telling: Telling, { title, at, ...days }: Survey, then: (survey: string) => void): void {
  const { story } = telling
  const asked = {
    population: 'shops',
    listName: '沿街商户名录（上月底）',
    listed: 1240,
    sampled: 60,
    least: 10,
    weight: 10,
    questionsHash: sha256(questionsText(questions)),
  }
  later(story, at, async () =>
    then(await act(story, supervisor(story), 'survey.announce', null, { title, ...asked, ...days }, { questions })),
  )
}

/** Draws, takes the codes out, and has so many answer. */
async function field(story: Story, survey: string, answering: number): Promise<void> {
  const { tx, stage } = story
  await doing(story, 'survey.draw', survey)
  const numbers = (await findSurvey(tx, stage.region.code, survey))?.numbers ?? []
  const codes = numbers.map(newCode)
  await act(story, supervisor(story), 'survey.issueCodes', survey, {}, { codes })
  for (const [at, code] of codes.slice(0, answering).entries()) {
    const answer: Answer = {
      q1: [at % 7 === 0 ? 'o3' : at % 3 === 0 ? 'o2' : 'o1'],
      ...(at % 5 !== 0 && { q2: [at % 4 === 0 ? 'o2' : 'o1'] }),
      ...(at % 6 === 0 && { q3: ['o1', 'o2'] }),
    }
    if (await useCode(tx, stage.region.code, survey, code)) await insertAnswer(tx, stage.region.code, survey, answer)
  }
}

/** A survey drawn from the first head of the record, closed on a day before the present. */
function past(telling: Telling, title: string, closedAgo: number, answering: number, then: (survey: string) => void): void {
  const { story } = telling
  const { region, until } = story.stage
  const seedOn = seedDayOf(region, until)
  if (!seedOn) return
  const closesOn = region.today(workDay(telling, closedAgo))
  announce(telling, { title, seedOn, closesOn, at: workDay(telling, announcedAgo) }, (survey) => {
    later(story, workDay(telling, seededAgo), () => field(story, survey, answering))
    then(survey)
  })
}

async function surveyPublished(telling: Telling): Promise<void> {
  const { story } = telling
  past(telling, '行政执法满意度测评', 25, 41, (survey) => {
    const conclusion = '多数受访商户对执法态度满意；检查时出示证件仍有疏漏，已要求各单位逐次记录。'
    later(story, workDay(telling, 22), async () => void (await doing(story, 'survey.publish', survey, { conclusion })))
  })
}

const surveyToPublish = async (telling: Telling): Promise<void> => past(telling, '窗口服务测评', 3, 6, () => {})

async function surveyFielding(telling: Telling): Promise<void> {
  const { story, today } = telling
  announce(telling, { title: '第四季度执法满意度测评', seedOn: today, closesOn: addDays(today, 14), at: workDay(telling, 1) }, (survey) => {
    later(story, minutesBefore(telling, 55), () => field(story, survey, 9))
  })
}

async function surveyAnnounced(telling: Telling): Promise<void> {
  const { today } = telling
  announce(
    telling,
    { title: '夜间施工管理测评', seedOn: addDays(today, 2), closesOn: addDays(today, 20), at: minutesBefore(telling, 70) },
    () => {},
  )
}

async function surveyCancelled(telling: Telling): Promise<void> {
  const { story, today } = telling
  announce(
    telling,
    { title: '犬只管理测评', seedOn: addDays(today, 2), closesOn: addDays(today, 20), at: minutesBefore(telling, 80) },
    (survey) => {
      later(
        story,
        minutesBefore(telling, 75),
        async () => void (await doing(story, 'survey.cancel', survey, { reason: '并入第四季度测评。' })),
      )
    },
  )
}

/** Visits: one to be concluded, one that calls for a paper, one that is closed. */
async function visits(telling: Telling): Promise<void> {
  const { story } = telling
  const record = async (at: number, found: string): Promise<string> => {
    const visitedOn = story.stage.region.today(workDay(telling, at))
    const about = { visitedUnit: 'brigade-001', visitedOn, place: '综合窗口', met: '办事群众4人', found }
    return act(story, supervisor(story), 'visit.record', null, about)
  }
  later(story, workDay(telling, 6), async () => {
    const visit = await record(6, '材料一次告知单齐全，群众反映办理较快。')
    await doing(story, 'visit.conclude', visit, { outcome: 'none' })
  })
  later(story, workDay(telling, 2), async () => {
    const visit = await record(2, '午间窗口无人值守四十分钟。')
    await doing(story, 'visit.callForPaper', visit, { reason: '窗口值守脱岗，需要书面整改。' })
  })
  later(story, workDay(telling, 1), async () => void (await record(1, '监督电话牌内容过期。')))
}

const plans: Plans = {
  ...{ conferenceClosed, conferenceUnderWay, conferenceHeld, conferenceCalled, conferenceCancelled },
  ...{ surveyPublished, surveyToPublish, surveyFielding, surveyAnnounced, surveyCancelled, visits },
}
