import type { Procedure } from '../procedure/procedure.ts'
import { complaintProcedure, explanationProcedure } from './complaint.ts'
import { escalationProcedure } from './escalation.ts'
import { oversightProcedures } from './oversight/all.ts'
import { exposureProcedure } from './oversight/exposure.ts'
import { transferProcedure } from './oversight/transfer.ts'
import { petitionProcedure } from './petition.ts'
import { intakeProcedure } from './referral/intake.ts'
import { referralProcedure } from './referral/referral.ts'
import { normProcedures, reconsiderationProcedures } from './reconsideration/all.ts'
import { legalityProcedure } from './legality/legality.ts'
import { compensationProcedure } from './remedy/compensation.ts'
import { litigationProcedure } from './remedy/litigation.ts'
import { informationProcedures } from './information/all.ts'
import { mediationProcedure } from './mediation/mediation.ts'
import { fileReviewProcedure } from './file-review/file-review.ts'
import { reviewRoundProcedure } from './file-review/round.ts'
import { reportProcedure } from './report/procedure.ts'
import { conferenceProcedure } from './conference/conference.ts'
import { resolutionProcedure } from './conference/resolution.ts'
import { surveyProcedure } from './survey/survey.ts'
import { visitProcedure } from './survey/visit.ts'

/** 联席会议 with its 议定事项, 社会测评 and 走访. */
const togetherProcedures: readonly Procedure[] = [conferenceProcedure, resolutionProcedure, surveyProcedure, visitProcedure]
export const isTogether = (procedure: string): boolean => togetherProcedures.some(({ id }) => id === procedure)

/** Every table of supervision, in the order of the pages. */
export const supervisionProcedures: readonly Procedure[] = [
  escalationProcedure,
  complaintProcedure,
  explanationProcedure,
  petitionProcedure,
  referralProcedure,
  intakeProcedure,
  ...reconsiderationProcedures,
  ...normProcedures,
  reviewRoundProcedure,
  fileReviewProcedure,
  legalityProcedure,
  litigationProcedure,
  compensationProcedure,
  ...oversightProcedures,
  reportProcedure,
  ...togetherProcedures,
  ...informationProcedures,
  mediationProcedure,
]

/** What is said by a person about enforcement, and what is asked because of it. */
const voiceKinds = ['complaint', 'explanation', 'petition'] as const
export const isVoice = (procedure: string): boolean => voiceKinds.some((kind) => kind === procedure)

/** 案卷评查: a round, or one file of it. */
const fileReviewKinds = ['reviewRound', 'fileReview'] as const
export const isFileReview = (procedure: string): boolean => fileReviewKinds.some((kind) => kind === procedure)

/** What is brought against a proceeding: a suit, or a claim for compensation. */
export const remedyKinds = ['litigation', 'compensation'] as const
export const isRemedy = (procedure: string): boolean => remedyKinds.some((kind) => kind === procedure)

/** What issues papers under its own number, without being a proceeding of enforcement. */
export const hasPapers = (procedure: string): boolean => supervisionKinds.includes(procedure)

/** Kinds of the list 监督与信访. What appears when a clock lapses stands in the inbox of whoever it is for. */
export const supervisionKinds: readonly string[] = [
  ...voiceKinds,
  'referral',
  'referralIntake',
  ...reconsiderationProcedures.map(({ id }) => id),
  ...normProcedures.map(({ id }) => id),
  ...fileReviewKinds,
  'legalityReview',
  ...remedyKinds,
  ...oversightProcedures.map(({ id }) => id),
  reportProcedure.id,
  ...togetherProcedures.map(({ id }) => id),
  ...informationProcedures.map(({ id }) => id),
  mediationProcedure.id,
]

/** What comes from a person who complains or petitions, and is followed by the code they got: nobody concerned has a hand in it or sees it. */
export const voicedProcedures: readonly Procedure[] = [complaintProcedure, petitionProcedure]
export const isVoiced = (procedure: string): boolean => voicedProcedures.some(({ id }) => id === procedure)

/** What only those see who need to know: they are named, one by one, and nobody else is told that it is there. */
export const sealedProcedures: readonly string[] = [transferProcedure.id]
export const isSealed = (procedure: string): boolean => sealedProcedures.includes(procedure)

/** What has people standing aside (回避) or is sealed: a reach does not open it alone. */
export const guardedProcedures: readonly string[] = [...voicedProcedures.map(({ id }) => id), exposureProcedure.id, ...sealedProcedures]
export const isGuarded = (procedure: string): boolean => guardedProcedures.includes(procedure)
