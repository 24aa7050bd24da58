import type { Refusal } from '../../domain/kernel/outcome.ts'
import type { Language } from '../../domain/kernel/words.ts'
import { accessRefusals } from './access.ts'
import { benchmarkRefusals } from './benchmark.ts'
import { beyondRefusals } from './beyond.ts'
import { caseRefusals } from './case.ts'
import { catalogueRefusals } from './catalogue.ts'
import { clockRefusals } from './clock.ts'
import { clueRefusals } from './clue.ts'
import { complaintRefusals, petitionRefusals } from './complaint.ts'
import { credentialRefusals } from './credential.ts'
import { deviceRefusals } from './device.ts'
import { discretionRefusals } from './discretion.ts'
import { drawRefusals } from './draw.ts'
import { dutiesRefusals } from './duties.ts'
import { enforcementRefusals } from './enforcement.ts'
import { evidenceRefusals } from './evidence.ts'
import { gridRefusals } from './grid.ts'
import { importRefusals } from './import.ts'
import { itemRefusals } from './item.ts'
import { open311Refusals } from './open311.ts'
import { oversightRefusals } from './oversight.ts'
import { partyRefusals } from './party.ts'
import { paymentRefusals } from './payment.ts'
import { placementRefusals } from './placement.ts'
import { powerRefusals } from './power.ts'
import { procedureRefusals } from './procedure.ts'
import { reconsiderationRefusals } from './reconsideration.ts'
import { recordRefusals } from './record.ts'
import { referralRefusals } from './referral.ts'
import { registerRefusals } from './register.ts'
import { reportRefusals } from './report.ts'
import { exchangeRefusals } from './exchange.ts'
import { fileReviewRefusals } from './file-review.ts'
import { informationRefusals, mediationRefusals } from './information.ts'
import { legalityRefusals, remedyRefusals } from './legality.ts'
import { conferenceRefusals, surveyRefusals } from './together.ts'
import { fill, type Sentences } from './sentences.ts'
import { substituteRefusals } from './substitute.ts'
import { termRefusals } from './term.ts'
import { webRefusals } from './web.ts'
import { writRefusals } from './writ.ts'

/** Every code a refusal can carry, with its sentence in each language. Codes are part of the contract. */
// prettier-ignore
export const refusals = {
  ...accessRefusals, ...procedureRefusals, ...caseRefusals, ...clockRefusals, ...gridRefusals, ...catalogueRefusals, ...dutiesRefusals,
  ...enforcementRefusals, ...itemRefusals, ...partyRefusals, ...credentialRefusals, ...registerRefusals, ...importRefusals, ...open311Refusals, ...termRefusals, ...webRefusals, ...writRefusals,
  ...complaintRefusals, ...petitionRefusals, ...reconsiderationRefusals, ...oversightRefusals,
  ...referralRefusals, ...exchangeRefusals, ...fileReviewRefusals, ...legalityRefusals, ...remedyRefusals, ...clueRefusals, ...reportRefusals, ...conferenceRefusals, ...surveyRefusals, ...informationRefusals, ...mediationRefusals,
  ...deviceRefusals, ...drawRefusals, ...benchmarkRefusals, ...beyondRefusals, ...evidenceRefusals, ...discretionRefusals, ...powerRefusals, ...placementRefusals, ...substituteRefusals, ...paymentRefusals, ...recordRefusals,
} as const satisfies Sentences

export type RefusalCode = keyof typeof refusals

/** The sentence of a refusal. A code without a sentence is a fault of ours, and a test looks for them. */
export function sentence(refusal: Refusal, language: Language): string {
  const words = (refusals as Sentences)[refusal.code]
  return words ? fill(words[language], refusal.params) : refusal.code
}
