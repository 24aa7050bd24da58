import { z } from 'zod'
import { credentialKinds, standings } from '../../domain/enforcement/credential.ts'
import { CivilDateText, plainText } from '../fields.ts'
import { route } from '../route.ts'
import { changeRefusals, importQuery, ImportReport, label, PageQuery, readRefusals, tableRefusals } from './shapes.ts'

const keysOf = <Key extends string>(table: Readonly<Record<Key, unknown>>) => z.enum(Object.keys(table) as [Key, ...Key[]]) // no list is empty

export const CredentialKindName = keysOf(credentialKinds)
export const StandingName = keysOf(standings)
const manage = { permission: 'credentials.manage' } as const

export const CredentialView = z.object({
  id: z.uuid(),
  kind: CredentialKindName,
  number: z.string(),
  person: z.object({ id: z.uuid(), name: z.string(), staffNumber: z.string().nullable() }),
  issuer: z.string(),
  from: z.string(),
  to: z.string().nullable(),
  revokedOn: z.string().nullable(),
  revokeReason: z.string().nullable(),
  /** On the day that was asked for. */
  standing: StandingName,
})
export type CredentialView = z.infer<typeof CredentialView>

/** Credentials by their number, as they stand on a day. */
export const listCredentials = route({
  name: 'listCredentials',
  zh: '执法证件',
  en: 'Credentials',
  method: 'GET',
  path: '/api/registers/credentials',
  access: { permission: 'registers.read' },
  group: 'register',
  input: z.strictObject({
    ...PageQuery,
    words: plainText(60).optional(),
    kind: CredentialKindName.optional(),
    standing: StandingName.optional(),
    day: CivilDateText.optional(),
  }),
  output: z.object({ credentials: z.array(CredentialView), total: z.int(), next: z.string().nullable() }),
  refusals: [...readRefusals, 'clock.badDate', 'clock.dateOutOfRange'],
})

export const addCredential = route({
  name: 'addCredential',
  zh: '登记证件',
  en: 'Add a credential',
  method: 'POST',
  path: '/api/registers/credentials',
  access: manage,
  group: 'register',
  input: z.strictObject({
    kind: CredentialKindName,
    number: label(40),
    personId: z.uuid(),
    issuer: label(80),
    from: CivilDateText,
    to: CivilDateText.nullable(),
  }),
  output: z.object({ credentialId: z.uuid() }),
  refusals: [...changeRefusals, 'credential.numberTaken', 'credential.there', 'register.badTerm', 'clock.badDate', 'clock.dateOutOfRange'],
})

/** From `day` on the credential counts no more; it is never taken back. */
export const revokeCredential = route({
  name: 'revokeCredential',
  zh: '吊销证件',
  en: 'Revoke a credential',
  method: 'POST',
  path: '/api/registers/credentials/:credentialId/revoke',
  access: manage,
  group: 'register',
  input: z.strictObject({ credentialId: z.uuid(), day: CivilDateText, reason: label(200) }),
  output: z.object({}),
  refusals: [...changeRefusals, 'credential.revokedAlready', 'credential.revokedEarly', 'clock.badDate', 'clock.dateOutOfRange'],
})

/** Adds what the file has and the register has not; it revokes and changes nothing. */
export const importCredentials = route({
  name: 'importCredentials',
  zh: '导入证件',
  en: 'Import credentials',
  method: 'POST',
  path: '/api/registers/credentials/import',
  access: manage,
  group: 'register',
  as: 'upload',
  input: z.strictObject(importQuery),
  output: ImportReport,
  refusals: [...changeRefusals, ...tableRefusals, 'register.noColumn'],
})
