/** 被复议的行政行为: what is known here of the act that somebody challenges. */
import { civilDateAt, type CivilDate } from '../../../domain/clock/civil-date.ts'
import { remediesRequired } from '../../../domain/documents/writ.ts'
import type { WritKind } from '../../../domain/documents/writ-kinds.ts'
import type { ProceedingFile } from '../../../domain/enforcement/proceeding/file.ts'
import { moneyOf } from '../../../domain/enforcement/proceeding/money.ts'
import { reviewSteps } from '../../../domain/enforcement/proceeding/review-fold.ts'
import { fineOf, type Penalty } from '../../../domain/enforcement/penalty.ts'
import { findAct, statesFrom, type Matter } from '../../../domain/procedure/procedure.ts'
import { applicationPeriod, type Period } from '../../../domain/supervision/reconsideration/period.ts'
import type { Db } from '../../db/pool.ts'
import { listWritsOf, type KeptWrit } from '../../documents/store.ts'
import { dayOf, lastOf, organOfUnit } from '../../enforcement/facts.ts'
import { moneyOn } from '../../enforcement/money.ts'
import { findRoot } from '../../enforcement/proceedings.ts'
import { findMatter, type Loaded } from '../../matter/load.ts'
import { procedureOf } from '../../matter/procedures.ts'
import type { Region } from '../../region/region.ts'

export type ChallengedAct = {
  readonly here: Loaded
  readonly file: ProceedingFile | null
  /** The paper that made it, where there is one. */
  readonly writ: KeptWrit | undefined
  /** The organ in whose name it was made. */
  readonly respondent: string | null
  readonly servedOn: CivilDate | null
  readonly penalties: readonly Penalty[]
  readonly fineFen: number | null
  readonly onSpot: boolean
  readonly standing: 'inForce' | 'revoked'
  readonly goodsHeld: number
}

/** Papers that are acts of their own. */
const actKinds: readonly WritKind[] = [
  'penaltyDecision',
  'summaryDecision',
  'noPenaltyDecision',
  'orderToCorrect',
  'seizureDecision',
  'enforcementDecision',
  'costsDemand',
  'lateFineDecision',
]

/** The act of a matter; undefined where the matter is not there. */
export async function challengedAct(db: Db, region: Region, matterId: string): Promise<ChallengedAct | undefined> {
  const [here, root, writs] = await Promise.all([
    findMatter(db, region.code, matterId),
    findRoot(db, region.code, matterId),
    listWritsOf(db, region.code, [matterId]),
  ])
  if (!here) return undefined
  const file = root?.rootId === matterId ? root.file : null
  const writ = writs.filter((one) => actKinds.includes(one.kind) && one.voided === null).at(-1)
  const unit = typeof here.matter.attributes.unit === 'string' ? here.matter.attributes.unit : null
  const penalties = file?.decision?.penalties ?? []
  const served = file?.decision?.servedOn ?? file?.order?.servedOn
  // A penalty on the spot is handed over when it is made.
  const onSpot = here.matter.procedure === 'summary'
  const servedOn = dayOf(served) ?? (onSpot && writ ? issuedOn(writ, region) : null)
  const issuer = writ && [...region.units.values()].find(({ name }) => name.zh === writ.document.organ)?.id
  return {
    here,
    file,
    writ,
    respondent: issuer ?? (unit === null ? null : organOfUnit(region, unit)),
    servedOn,
    penalties,
    fineFen: penalties.some(({ kind }) => kind === 'fine') ? fineOf(penalties) : null,
    onSpot,
    standing: ['revoked', 'withdrawn'].includes(here.matter.state) || file?.decision?.reviewed?.as === 'quashed' ? 'revoked' : 'inForce',
    goodsHeld: here.children.filter((child) => child.procedure === 'measure' && !child.final).length,
  }
}

const issuedOn = (writ: KeptWrit, region: Region): CivilDate => civilDateAt(new Date(writ.issuedAt), region.rules.offsetMinutes)

/** Until when somebody could apply; null where nobody can say from when the time runs. */
export function periodOf(region: Region, act: ChallengedAct | undefined, knownOn: CivilDate | undefined): Period | null {
  const known = act?.servedOn ?? knownOn
  if (!known) return null
  const made = act?.writ ? issuedOn(act.writ, region) : known
  const told = act?.writ === undefined || remediesRequired[act.writ.kind] !== undefined
  // A building or other immovable is what an order to remove is about.
  const immovable = act?.file?.order?.kind === 'remove'
  return applicationPeriod({ knownOn: known, madeOn: made, told, immovable }, (rule, from) => lastOf(region, rule, from)) ?? null
}

/** Where an effect of a reconsideration is entered: the challenged matter, if its table knows the act and is in a state for it. */
export function takes({ matter }: { readonly matter: Matter }, act: string): boolean {
  const procedure = procedureOf(matter.procedure, matter.version)
  const row = findAct(procedure, act)
  return row !== undefined && statesFrom(procedure, row).includes(matter.state)
}

/** What is owed back to the party, in fen, as things stand. */
export function refundOf(region: Region, file: ProceedingFile | null, today: CivilDate): number {
  return file === null ? 0 : Math.max(0, -moneyOn(region, file, today).leftFen)
}

/** The same, once the decision is revoked or its fine is the new one. */
export function refundAfter(
  file: ProceedingFile | null,
  effect: { readonly quashed: boolean; readonly newFen?: number },
  today: CivilDate,
): number {
  if (file === null || (!effect.quashed && effect.newFen === undefined)) return 0
  const act = effect.quashed ? 'quashed' : 'changedOnReview'
  const after = reviewSteps[act]?.(file, { act, input: { newFen: effect.newFen, statedOn: today, reviewNumber: '' } }, today) ?? file
  return Math.max(0, -moneyOf(after, null, today).leftFen)
}
