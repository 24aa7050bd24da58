/**
 * 执法证: who may act in the name of an enforcement unit. A penalty is imposed by no fewer than two officers who hold
 * the qualification on the day they act; an assistant, whatever was signed, is never one of them.
 */
import type { CivilDate } from '../clock/civil-date.ts'
import { done, refuse, type Outcome } from '../kernel/outcome.ts'
import type { Words } from '../kernel/words.ts'

export const credentialKinds = {
  enforcement: { zh: '执法证', en: 'Enforcement credential' },
  assistant: { zh: '辅助人员工作证', en: 'Assistant’s card' },
  legalProfession: { zh: '法律职业资格', en: 'Legal profession qualification' },
} as const satisfies Record<string, Words>
export type CredentialKind = keyof typeof credentialKinds

export type Credential = {
  readonly number: string
  /** Whose it is: the id of a person of the district. */
  readonly person: string
  readonly kind: CredentialKind
  readonly from: CivilDate
  /** Last day of validity; absent where none is printed. */
  readonly to?: CivilDate
  /** From this day on it counts no more. */
  readonly revokedOn?: CivilDate
  readonly issuer: string
}

export const standings = {
  coming: { zh: '未生效', en: 'Not yet valid' },
  valid: { zh: '有效', en: 'Valid' },
  expired: { zh: '已过期', en: 'Expired' },
  revoked: { zh: '已吊销', en: 'Revoked' },
} as const satisfies Record<string, Words>
export type Standing = keyof typeof standings

/** How a credential stands on a day. Both ends of its term count; a day of revocation does not. */
export function standingOn({ from, to, revokedOn }: Pick<Credential, 'from' | 'to' | 'revokedOn'>, day: CivilDate): Standing {
  if (revokedOn !== undefined && day >= revokedOn) return 'revoked'
  if (day < from) return 'coming'
  return to !== undefined && day > to ? 'expired' : 'valid'
}

export function validOn(credential: Credential, day: CivilDate): boolean {
  return standingOn(credential, day) === 'valid'
}

/** Somebody named as an officer of an act, with whatever credentials they hold. */
export type Officer = { readonly person: string; readonly name: string; readonly credentials: readonly Credential[] }

export type OfficersRefusal =
  'credential.twoOfficers' | 'credential.notAnOfficer' | 'credential.notYet' | 'credential.expired' | 'credential.revoked'

const officersBasis = '行政处罚法第四十二条第一款'

/**
 * May these persons do an act of enforcement on the day (行政处罚法第四十二条第一款)? Every one of them must hold a valid enforcement
 * credential, and they must be at least two; a person named twice counts once. Gives the credential each acts on, in their
 * order, to be kept with the act. The exceptions that another law makes are not decided here.
 */
export function mayActAsOfficers(officers: readonly Officer[], day: CivilDate): Outcome<readonly Credential[], OfficersRefusal> {
  const used: Credential[] = []
  const seen = new Set<string>()
  for (const officer of officers) {
    if (seen.has(officer.person)) continue
    seen.add(officer.person)
    const credential = credentialOf(officer, day)
    if (!credential.ok) return credential
    used.push(credential.value)
  }
  return used.length < 2 ? refuse('credential.twoOfficers', { count: used.length }, officersBasis) : done(used)
}

/** The credential by which somebody is an officer on the day; of several valid ones the one that lasts longest. */
function credentialOf({ person, name, credentials }: Officer, day: CivilDate): Outcome<Credential, OfficersRefusal> {
  const own = credentials.filter((one) => one.person === person && one.kind === 'enforcement')
  const [best] = own.filter((one) => validOn(one, day)).toSorted((a, b) => endOf(b).localeCompare(endOf(a)))
  if (best) return done(best)
  // The latest says best why there is none.
  const [last] = own.toSorted((a, b) => b.from.localeCompare(a.from))
  if (!last) return refuse('credential.notAnOfficer', { name }, officersBasis)
  switch (standingOn(last, day)) {
    case 'revoked':
      return refuse('credential.revoked', { name, number: last.number, day: last.revokedOn ?? day }, officersBasis)
    case 'expired':
      return refuse('credential.expired', { name, number: last.number, day: last.to ?? day }, officersBasis)
    case 'coming':
    case 'valid':
      return refuse('credential.notYet', { name, number: last.number, day: last.from }, officersBasis)
  }
}

/** Text that sorts as the last day does; without one it is after all days. */
const endOf = ({ to }: Credential): string => to ?? '9999'
