import type { Length } from '../../domain/clock/running-clock.ts'
import type { Refusal } from '../../domain/kernel/outcome.ts'
import type { Tx } from '../db/pool.ts'
import { applicationNoun, fieldTaskNoun } from '../case/below.ts'
import { caseNoun } from '../case/noun.ts'
import { isBeyond } from '../../domain/enforcement/beyond/all.ts'
import { enforcementProcedures } from '../../domain/enforcement/proceeding/all.ts'
import { beyondNoun } from '../enforcement/beyond/noun.ts'
import { enforcementNoun } from '../enforcement/noun.ts'
import { complaintNoun, explanationNoun } from '../supervision/complaints.ts'
import { escalationNoun } from '../supervision/escalation.ts'
import { accountNoun } from '../supervision/oversight/accounts.ts'
import { exposureNoun, measureNoun } from '../supervision/oversight/exposures.ts'
import { noticeNoun } from '../supervision/oversight/notices.ts'
import { transferNoun } from '../supervision/oversight/transfers.ts'
import { petitionNoun } from '../supervision/petitions.ts'
import { referralNoun } from '../supervision/referral/noun.ts'
import { reconsiderationNoun } from '../supervision/reconsideration/noun.ts'
import { normMakerNoun, normReviewNoun } from '../supervision/reconsideration/norm-noun.ts'
import { respondentNoun } from '../supervision/reconsideration/respondent.ts'
import { legalityNoun } from '../supervision/legality/noun.ts'
import { remedyNoun } from '../supervision/remedy/noun.ts'
import { informationNoun, opinionNoun } from '../supervision/information/noun.ts'
import { informationReportNoun } from '../supervision/information/report.ts'
import { mediationNoun } from '../supervision/mediation/noun.ts'
import { fileReviewNoun, reviewRoundNoun } from '../supervision/file-review/noun.ts'
import { reportNoun } from '../supervision/report/noun.ts'
import { conferenceNoun, resolutionNoun } from '../supervision/conference/noun.ts'
import { surveyNoun, visitNoun } from '../supervision/survey/noun.ts'
import type { Loaded } from './load.ts'
import type { Command } from './perform.ts'

/** What a noun has looked up for an act. */
export type Gathered = {
  /** For the rows' needs, and for the attributes the row sets. */
  readonly facts: Readonly<Record<string, unknown>>
  /** Lengths of clocks that are not the region's settings. */
  readonly levels: Readonly<Record<string, Length>>
  /** What the entry keeps of it. */
  readonly kept: Readonly<Record<string, unknown>>
}

/** What a noun adds to the engine: the facts its rows ask for, and the tables beside the matter. */
export type Noun = {
  /** What it gathers before a form is filled in is the same whatever the act, so that offers ask for it once. */
  readonly gathersOnce?: true
  /** Loads what the act's row needs, in the transaction that holds the matter's lock. */
  readonly gather: (tx: Tx, command: Command, here: Loaded | null) => Promise<Gathered>
  /** Keeps the noun's own tables in step with the entry just recorded; a refusal (a writ that cannot be issued) undoes the act. */
  readonly project: (tx: Tx, command: Command, recorded: Loaded, gathered: Gathered) => Promise<Refusal | null | void> | void
}

const nouns: Readonly<Record<string, Noun>> = {
  case: caseNoun,
  fieldTask: fieldTaskNoun,
  application: applicationNoun,
  escalation: escalationNoun,
  complaint: complaintNoun,
  explanation: explanationNoun,
  petition: petitionNoun,
  referral: referralNoun,
  referralIntake: referralNoun,
  reconsideration: reconsiderationNoun,
  reviewAnswer: respondentNoun,
  reviewSignature: respondentNoun,
  reviewDuty: respondentNoun,
  normReview: normReviewNoun,
  normMaker: normMakerNoun,
  reviewRound: reviewRoundNoun,
  fileReview: fileReviewNoun,
  legalityReview: legalityNoun,
  litigation: remedyNoun,
  compensation: remedyNoun,
  exposure: exposureNoun,
  exposureMeasure: measureNoun,
  supervisoryNotice: noticeNoun,
  clueTransfer: transferNoun,
  accountability: accountNoun,
  supervisionReport: reportNoun,
  conference: conferenceNoun,
  resolution: resolutionNoun,
  survey: surveyNoun,
  visit: visitNoun,
  informationRequest: informationNoun,
  informationOpinion: opinionNoun,
  informationReport: informationReportNoun,
  mediation: mediationNoun,
  ...Object.fromEntries(enforcementProcedures.map((one) => [one.id, isBeyond(one.id) ? beyondNoun : enforcementNoun])),
}

export function nounOf(procedure: string): Noun {
  const noun = nouns[procedure]
  if (!noun) throw new Error(`no noun for procedure ${procedure}`)
  return noun
}
