import { addMonths, civilDateAt } from '../../domain/clock/civil-date.ts'
import type { Credential, CredentialKind } from '../../domain/enforcement/credential.ts'
import type { Unit, UnitKind } from '../../domain/people/units.ts'
import type { Tx } from '../db/pool.ts'
import { findCredential, insertCredential, revoke } from '../enforcement/credentials.ts'
import { demoId } from './ids.ts'
import type { DemoPerson } from './people.ts'

/** Units whose people enforce; the others mend, sweep and supply. */
const enforcing: readonly UnitKind[] = ['department', 'bureau', 'brigade', 'stationedBrigade', 'street', 'functionalZone']
/** In the mobile squad stands what else there is: a credential that has expired and one that was revoked. */
const expiredLogin = 'handler-brigade-mobile-3'
const revokedLogin = 'handler-brigade-mobile-4'

type Made = { readonly login: string; readonly credential: Credential }

type Given = { readonly units: readonly Unit[]; readonly people: readonly DemoPerson[]; readonly at: Date }

/**
 * Credentials of the demonstration district: officers have theirs; the head and two handlers of every enforcing unit are officers as
 * well, its further handlers are assistants; who supervises or reviews has the legal profession's qualification.
 */
export function demoCredentials({ units, people, at }: Given): Made[] {
  const today = civilDateAt(at)
  const issued = { from: addMonths(today, -24), to: addMonths(today, 36) }
  const kindOf = new Map(units.map((unit) => [unit.id, unit.kind]))
  const handlersBefore = new Map<string, number>()
  const made: Made[] = []
  const give = (person: DemoPerson, kind: CredentialKind, issuer: string) => {
    const term = person.login === expiredLogin ? { from: addMonths(today, -61), to: addMonths(today, -1) } : issued
    made.push({
      login: person.login,
      credential: { kind, number: `${prefixes[kind]}3299${person.staffNumber}`, person: person.id, issuer, ...term },
    })
  }
  for (const person of people) {
    const kind = kindOf.get(person.unit)
    if (person.post === 'supervisor' || person.post === 'legalReviewer') give(person, 'legalProfession', '司法行政机关（示范）')
    if (person.post === 'officer') give(person, 'enforcement', '区人民政府（示范）')
    if (kind === undefined || !enforcing.includes(kind)) continue
    if (person.login === `head-${person.unit}`) give(person, 'enforcement', '区人民政府（示范）')
    if (person.post !== 'handler') continue
    const before = handlersBefore.get(person.unit) ?? 0
    handlersBefore.set(person.unit, before + 1)
    const officer = before < 2 || person.login === expiredLogin || person.login === revokedLogin
    if (officer) give(person, 'enforcement', '区人民政府（示范）')
    else give(person, 'assistant', '区综合行政执法局（示范）')
  }
  return made
}

const prefixes: Readonly<Record<CredentialKind, string>> = { enforcement: 'ZF', assistant: 'FZ', legalProfession: 'FL' }

/** Puts the credentials into the register, and revokes the one that is shown revoked. The second call changes nothing. */
export async function insertDemoCredentials(tx: Tx, region: string, given: Given): Promise<void> {
  for (const { login, credential } of demoCredentials(given)) {
    const id = demoId('credential', login)
    if (await findCredential(tx, region, id)) continue
    await insertCredential(tx, region, credential, id)
    if (login === revokedLogin) await revoke(tx, region, id, addMonths(civilDateAt(given.at), -3), '调离执法岗位')
  }
}
