import {
  addCredential,
  importCredentials,
  listCredentials,
  revokeCredential,
  type CredentialView,
} from '../../contract/registers/credentials.ts'
import { parseCivilDate, type CivilDate } from '../../domain/clock/civil-date.ts'
import { standingOn } from '../../domain/enforcement/credential.ts'
import { done, refuse } from '../../domain/kernel/outcome.ts'
import {
  findCredential,
  insertCredential,
  listByNumber,
  mayStandBeside,
  revoke,
  searchCredentials,
  type KeptCredential,
} from '../enforcement/credentials.ts'
import { readCredentials, saveCredentials } from '../enforcement/import-credentials.ts'
import { served, type Served } from '../http/serve.ts'
import { readTerm } from './days.ts'
import { importInto, uploadedFile } from './import-report.ts'
import { changing } from './journal.ts'
import { holdPerson } from './people.ts'

function viewOf(credential: KeptCredential, day: CivilDate): CredentialView {
  const { id, kind, number, person, name, staffNumber, issuer, from, to, revokedOn, revokeReason } = credential
  return {
    id,
    kind,
    number,
    person: { id: person, name, staffNumber },
    issuer,
    from,
    to: to ?? null,
    revokedOn: revokedOn ?? null,
    revokeReason,
    standing: standingOn(credential, day),
  }
}

const list = served(listCredentials, async (context, { limit, day: text, ...asked }) => {
  const { region } = context.session
  const day = text === undefined ? done(region.today(context.now())) : parseCivilDate(text)
  if (!day.ok) return day
  const found = await searchCredentials(context.db, region.code, { ...asked, day: day.value, limit: limit + 1 })
  const shown = found.credentials.slice(0, limit)
  return done({
    credentials: shown.map((one) => viewOf(one, day.value)),
    total: found.total,
    next: found.credentials.length > limit ? (shown.at(-1)?.id ?? null) : null,
  })
})

const add = served(addCredential, async (context, { personId, from, to, ...input }) => {
  const { region } = context.session
  const term = readTerm(from, to)
  if (!term.ok) return term
  return changing(context, 'credentials', addCredential, async (tx) => {
    const holder = await holdPerson(tx, region.code, personId)
    if (!holder) return refuse('register.notFound', { what: personId })
    const { from: first, to: last } = term.value
    const credential = { ...input, person: personId, from: first, ...(last !== null && { to: last }) }
    const stands = mayStandBeside(credential, await listByNumber(tx, region.code, input.kind, input.number))
    if (!stands.ok) return stands
    const credentialId = await insertCredential(tx, region.code, credential)
    return done({ what: `${holder.name} ${input.number}`, before: null, after: credential, value: { credentialId } })
  })
})

const end = served(revokeCredential, async (context, { credentialId, day: text, reason }) => {
  const { region } = context.session
  const day = parseCivilDate(text)
  if (!day.ok) return day
  return changing(context, 'credentials', revokeCredential, async (tx) => {
    const before = await findCredential(tx, region.code, credentialId)
    if (!before) return refuse('register.notFound', { what: credentialId })
    if (before.revokedOn !== undefined) return refuse('credential.revokedAlready', { number: before.number })
    if (day.value < before.from) return refuse('credential.revokedEarly', { day: day.value, from: before.from })
    await revoke(tx, region.code, credentialId, day.value, reason)
    const after = { ...before, revokedOn: day.value, revokeReason: reason }
    return done({ what: `${before.name} ${before.number}`, before, after, value: {} })
  })
})

const importFile = served(importCredentials, async (context, { dryRun, source }) => {
  const { region } = context.session
  const bytes = await uploadedFile(context)
  if (!bytes.ok) return bytes
  const today = region.today(context.now())
  return importInto(
    context,
    'credentials',
    importCredentials,
    { dryRun: dryRun === 'true', source },
    {
      read: (db) => readCredentials(db, region.code, bytes.value, today),
      save: (tx, read) => saveCredentials(tx, region.code, read),
      report: (read) => ({
        ...read,
        counts: [
          { zh: '新增证件', en: 'Credentials added', count: read.added.length },
          { zh: '已登记的', en: 'Registered already', count: read.unchanged },
        ],
      }),
      empty: (read) => read.added.length === 0,
    },
  )
})

export const credentialHandlers: readonly Served[] = [list, add, end, importFile]
