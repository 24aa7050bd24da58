import type { ProceedingView } from '../../../contract/enforcement.ts'
import type { MatterView, OfferView } from '../../../contract/matter.ts'
import { isBeyond } from '../../../domain/enforcement/beyond/all.ts'
import { enforcementProcedures } from '../../../domain/enforcement/proceeding/all.ts'

/** What a form is about: a matter, or one that the act will open. */
export type About = Pick<
  MatterView,
  'id' | 'procedure' | 'number' | 'title' | 'point' | 'unit' | 'subject' | 'condition' | 'proposal' | 'duplicates'
>

/** An act as a form needs it. */
export type FormAct = Pick<OfferView, 'act' | 'name' | 'asks' | 'basis' | 'consequence'>

/** Stands for a matter that is not there yet, in the names of drafts and photos. */
export const newMatter = 'new'

export function aboutNew(procedure: string): About {
  return {
    id: newMatter,
    procedure,
    number: null,
    title: '',
    point: null,
    unit: null,
    subject: null,
    condition: null,
    proposal: null,
    duplicates: [],
  }
}

export function isEnforcement(procedure: string): boolean {
  return enforcementProcedures.some((one) => one.id === procedure)
}

/** Whether a matter is a proceeding or a step of one, whose facts a page may ask for; what is done with other organs has its own. */
export function hasProceeding(procedure: string): boolean {
  return isEnforcement(procedure) && !isBeyond(procedure)
}

/** What a form may know besides its matter: the proceeding it belongs to, where there is one. */
export type Proceeding = ProceedingView | undefined
