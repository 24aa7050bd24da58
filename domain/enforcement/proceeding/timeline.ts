/**
 * 全过程记录: everything that was done to a proceeding and to what stands below it, in one line of time; and which of the
 * four stages that the law wants recorded (启动、调查取证、审核决定、送达执行; 行政处罚法第四十七条; 国办发〔2018〕118号（七）、（八）)
 * has its papers and its recordings, and what is missing by name.
 */
import type { Clock } from '../../clock/running-clock.ts'
import type { DossierClass } from '../../documents/dossier-classes.ts'
import { writKinds, type WritKind } from '../../documents/writ-kinds.ts'
import type { Words } from '../../kernel/words.ts'
import { standing, type ProceedingFile } from './file.ts'

// prettier-ignore
export const timelineKinds = {
  act:       { zh: '办理', en: 'Act' },
  writ:      { zh: '文书', en: 'Paper' },
  service:   { zh: '送达', en: 'Service' },
  recording: { zh: '音像', en: 'Recording' },
  reading:   { zh: '调取', en: 'Reading' },
  clock:     { zh: '时限', en: 'Clock' },
} as const satisfies Record<string, Words>
export type TimelineKind = keyof typeof timelineKinds

// prettier-ignore
export const clockTurns = {
  begun:    { zh: '开始', en: 'begun' },
  paused:   { zh: '暂停', en: 'paused' },
  resumed:  { zh: '恢复', en: 'resumed' },
  extended: { zh: '延长', en: 'extended' },
  lapsed:   { zh: '超期', en: 'lapsed' },
  ended:    { zh: '终止', en: 'ended' },
} as const satisfies Record<string, Words>
export type ClockTurn = keyof typeof clockTurns

/** What an entry did to a clock, from what it was before; null where nothing a reader would be told. */
export function turnOf(before: Clock | undefined, after: Clock): ClockTurn | null {
  if (after.lapsedAt && !before?.lapsedAt) return 'lapsed'
  if (after.state === 'stopped') return before?.state === 'stopped' ? null : 'ended'
  if (before === undefined || before.state === 'stopped') return 'begun'
  if (after.state !== before.state) return after.state === 'paused' ? 'paused' : 'resumed'
  return after.extensions.length > before.extensions.length ? 'extended' : null
}

/** What an act is to the whole-process record. */
export function kindOfAct(procedure: string, act: string): TimelineKind {
  if (act === 'readOriginal') return 'reading'
  return procedure === 'delivery' ? 'service' : 'act'
}

// prettier-ignore
export const stages = {
  opening:       { zh: '启动', en: 'Opening', classes: [1] },
  investigation: { zh: '调查取证', en: 'Investigation', classes: [3] },
  decision:      { zh: '审核决定', en: 'Review and decision', classes: [2, 4, 5, 6] },
  execution:     { zh: '送达执行', en: 'Service and execution', classes: [7, 8] },
} as const satisfies Record<string, Words & { readonly classes: readonly DossierClass[] }>
export type Stage = keyof typeof stages

/** Acts on site at which a recording is asked for. `always`: 查封扣押、强制拆除 (118号（八）); the others where the place is likely to need it. */
type Recorded = { readonly stage: Stage; readonly always: boolean }
// prettier-ignore
const recorded: Readonly<Record<string, Recorded>> = {
  'measure.carryOut': { stage: 'investigation', always: true }, 'measure.carryOutUrgently': { stage: 'investigation', always: true },
  'execution.carryOut': { stage: 'execution', always: true }, 'execution.carryOutSubstitute': { stage: 'execution', always: true },
  'penalty.recordSite': { stage: 'investigation', always: false }, 'penalty.recordInterview': { stage: 'investigation', always: false },
  'hearing.hold': { stage: 'decision', always: false }, 'delivery.serveByLeaving': { stage: 'execution', always: false }, 'delivery.announce': { stage: 'execution', always: false },
}

/** An act with whether sound or film hangs on it. `unproven`: left at the address with neither a witness nor a record of it (民事诉讼法第八十九条). */
export type ActRecorded = {
  readonly procedure: string
  readonly act: string
  readonly name: Words
  readonly recording: boolean
  readonly unproven?: boolean
}

export type Coverage = Words & {
  readonly stage: Stage
  readonly papers: number
  readonly recordings: number
  readonly missing: readonly Words[]
}

/** What each stage holds and what it lacks: papers that its steps should have left, recordings the law or the item asks for. */
export function coverageOf(seen: {
  readonly file: ProceedingFile
  readonly present: readonly WritKind[]
  readonly required: readonly WritKind[]
  readonly acts: readonly ActRecorded[]
  /** Whether the item asks for recordings of interviews and site records. */
  readonly itemRecorded: boolean
}): Coverage[] {
  const { file, present, required, acts, itemRecorded } = seen
  return (Object.keys(stages) as Stage[]).map((stage) => {
    const placed = (kind: WritKind) => stageOf(kind) === stage
    const lacking = [...new Set(required)].filter((kind) => placed(kind) && !present.includes(kind)).map((kind) => plain(writKinds[kind]))
    const here = acts.filter((one) => stageOfAct(one) === stage)
    const unfilmed = here.filter((one) => !one.recording && mustBe(one, itemRecorded)).map(({ name }) => recordingOf(name))
    const nothing = stage === 'investigation' && standing(file).length === 0 ? [{ zh: '证据', en: 'Evidence' }] : []
    return {
      stage,
      ...plain(stages[stage]),
      papers: present.filter(placed).length,
      recordings: here.filter((one) => one.recording).length,
      missing: [...lacking, ...nothing, ...unfilmed, ...here.filter((one) => one.unproven === true).map(({ name }) => proofOf(name))],
    }
  })
}

const plain = ({ zh, en }: Words): Words => ({ zh, en })
const recordingOf = ({ zh, en }: Words): Words => ({ zh: `${zh}的音像记录`, en: `A recording of: ${en}` })

const proofOf = ({ zh, en }: Words): Words => ({ zh: `${zh}的见证人或者过程记录`, en: `A witness or a record of: ${en}` })

/** Receipts of service stand with the writs they serve in the file, and at the end of the road here. */
function stageOf(kind: WritKind): Stage {
  if (kind === 'deliveryReceipt' || kind === 'conclusionApproval') return 'execution'
  const at = (Object.keys(stages) as Stage[]).find((stage) =>
    (stages[stage].classes as readonly DossierClass[]).includes(writKinds[kind].placed),
  )
  return at ?? 'execution'
}

function stageOfAct({ procedure, act }: ActRecorded): Stage | undefined {
  const known = recorded[`${procedure}.${act}`]
  return known?.stage ?? (procedure === 'penalty' && act === 'addEvidence' ? 'investigation' : undefined)
}

function mustBe({ procedure, act }: ActRecorded, itemRecorded: boolean): boolean {
  const known = recorded[`${procedure}.${act}`]
  return known?.always === true || (itemRecorded && procedure === 'penalty' && known !== undefined)
}
