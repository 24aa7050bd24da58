import { caseProcedure, type CaseState } from '../../domain/case/procedure.ts'
import type { Words } from '../../domain/kernel/words.ts'
import type { TrackedCase } from '../../contract/portal.ts'

/** How far a case is, in the six words the public reads. */
export type Phase = TrackedCase['phase']

const phases: Readonly<Record<CaseState, Phase>> = {
  imported: 'handling',
  received: 'received',
  confirming: 'checking',
  toRegister: 'checking',
  toDispatch: 'accepted',
  handling: 'handling',
  coordinating: 'handling',
  suspended: 'handling',
  verifying: 'handling',
  toClose: 'handling',
  reopened: 'handling',
  closed: 'done',
  archived: 'done',
  declined: 'ended',
  merged: 'ended',
  voided: 'ended',
}

/** A state of an unknown name is one of a later version; the public reads that it is being handled. */
export function phaseOf(state: string): Phase {
  return phases[state as CaseState] ?? 'handling'
}

/** The state in the table's public words. */
export function publicState(state: string): Words {
  const row = caseProcedure.states[state]
  const words = row?.public ?? row ?? { zh: state, en: state }
  return { zh: words.zh, en: words.en }
}
