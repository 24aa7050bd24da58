import { useState } from 'react'
import {
  addCredential,
  CredentialKindName,
  importCredentials,
  listCredentials,
  revokeCredential,
  StandingName,
  type CredentialView,
} from '../../../contract/registers/credentials.ts'
import { credentialKinds, standings, type Standing } from '../../../domain/enforcement/credential.ts'
import { Button } from '../../ui/button.tsx'
import { StatusWord, type Tone } from '../../ui/messages.tsx'
import { Table, type Column } from '../../ui/table.tsx'
import { registerWords } from '../../words/desk/registers.ts'
import { useSay, useWords } from '../../words/language.ts'
import { useAddress, type Address } from './address.ts'
import { FormDialog, orNull } from './FormDialog.tsx'
import { ImportWizard } from './ImportWizard.tsx'
import { AddButton, ChoiceFilter, DayFilter, PagedList, RegisterHead, WordsFilter } from './parts.tsx'
import { usePersonField } from './person-field.ts'
import { todayText, useMay, usePages, useSaving } from './reading.ts'

const filters = ['find', 'kind', 'standing', 'day'] as const
const tones = { valid: 'done', coming: 'accent', expired: 'lapsed', revoked: 'lapsed' } as const satisfies Record<Standing, Tone>

type Doing = 'add' | 'import' | CredentialView

/** 执法证件: who may act, how each stands, and what may be done. */
export function CredentialsPage() {
  const words = useWords(registerWords)
  const say = useSay()
  const may = useMay('credentials.manage')
  const { values, put } = useAddress(filters)
  const kind = CredentialKindName.safeParse(values.kind)
  const standing = StandingName.safeParse(values.standing)
  const pages = usePages(listCredentials, {
    ...(values.find !== undefined && { words: values.find }),
    ...(kind.success && { kind: kind.data }),
    ...(standing.success && { standing: standing.data }),
    ...(values.day !== undefined && { day: values.day }),
  })
  const [doing, setDoing] = useState<Doing>()
  const columns = useCredentialColumns(may, setDoing)
  const credentials = pages.data?.pages.flatMap((page) => page.credentials) ?? []
  const close = () => setDoing(undefined)
  return (
    <div className="stack">
      <RegisterHead title={words.tabs.credentials} register="credentials">
        <AddButton name={say(addCredential)} may={may} onPress={() => setDoing('add')} />
        {may && <Button onPress={() => setDoing('import')}>{say(importCredentials)}</Button>}
      </RegisterHead>
      <CredentialFilters values={values} put={put} />
      <PagedList pages={pages} shown={credentials.length} total={pages.data?.pages[0]?.total ?? 0}>
        <Table caption={words.tabs.credentials} rows={credentials} rowKey={(one) => one.id} columns={columns} />
      </PagedList>
      {doing === 'add' && <CredentialForm onClose={close} />}
      {doing === 'import' && <ImportWizard route={importCredentials} accept="table" dated={false} onClose={close} />}
      {typeof doing === 'object' && <RevokeForm credential={doing} onClose={close} />}
    </div>
  )
}

function CredentialFilters({ values, put }: Address<(typeof filters)[number]>) {
  const words = useWords(registerWords)
  const say = useSay()
  return (
    <div className="register-filters no-print">
      <WordsFilter value={values.find} onChange={(text) => put({ find: text })} />
      <ChoiceFilter
        label={words.credentials.kind}
        value={values.kind}
        choices={CredentialKindName.options.map((kind) => ({ value: kind, label: say(credentialKinds[kind]) }))}
        onChange={(kind) => put({ kind })}
      />
      <ChoiceFilter
        label={words.credentials.standing}
        value={values.standing}
        choices={StandingName.options.map((standing) => ({ value: standing, label: say(standings[standing]) }))}
        onChange={(standing) => put({ standing })}
      />
      <DayFilter value={values.day} onChange={(day) => put({ day })} />
    </div>
  )
}

function useCredentialColumns(may: boolean, onRevoke: (credential: CredentialView) => void): readonly Column<CredentialView>[] {
  const { credentials: words, openEnded, from, to, actions } = useWords(registerWords)
  const say = useSay()
  const act: Column<CredentialView> = {
    key: 'act',
    header: actions,
    cell: (one) =>
      one.revokedOn === null && (
        <Button kind="quiet" onPress={() => onRevoke(one)}>
          {say(revokeCredential)}
        </Button>
      ),
  }
  return [
    { key: 'number', header: words.number, cell: (one) => <code>{one.number}</code> },
    {
      key: 'holder',
      header: words.holder,
      cell: ({ person }) => (
        <>
          {person.name} <span className="quiet">{person.staffNumber}</span>
        </>
      ),
    },
    { key: 'kind', header: words.kind, cell: (one) => say(credentialKinds[one.kind]) },
    { key: 'issuer', header: words.issuer, cell: (one) => one.issuer },
    { key: 'term', header: `${from}–${to}`, cell: (one) => `${one.from} – ${one.to ?? openEnded}` },
    {
      key: 'standing',
      header: words.standing,
      cell: (one) => (
        <>
          <StatusWord tone={tones[one.standing]}>{say(standings[one.standing])}</StatusWord>
          {one.revokedOn !== null && <div className="quiet">{words.revoked(one.revokedOn, one.revokeReason ?? '')}</div>}
        </>
      ),
    },
    ...(may ? [act] : []),
  ]
}

function CredentialForm({ onClose }: { onClose: () => void }) {
  const words = useWords(registerWords)
  const say = useSay()
  const save = useSaving()
  const person = usePersonField()
  return (
    <FormDialog
      title={say(addCredential)}
      onClose={onClose}
      initial={{ kind: 'enforcement', from: todayText() }}
      fields={[
        { ...person, label: words.credentials.holder },
        {
          name: 'kind',
          label: words.credentials.kind,
          kind: 'choice',
          choices: CredentialKindName.options.map((kind) => ({ value: kind, label: say(credentialKinds[kind]) })),
        },
        { name: 'number', label: words.credentials.number, max: 40 },
        { name: 'issuer', label: words.credentials.issuer, max: 80 },
        { name: 'from', label: words.from, kind: 'day' },
        { name: 'to', label: words.to, kind: 'day', optional: true, hint: words.credentials.toHint },
      ]}
      onSave={({ personId = '', kind, number = '', issuer = '', from = '', to }) =>
        save(addCredential, { personId, kind: CredentialKindName.parse(kind), number, issuer, from, to: orNull(to) })
      }
    />
  )
}

function RevokeForm({ credential, onClose }: { credential: CredentialView; onClose: () => void }) {
  const words = useWords(registerWords).credentials
  const say = useSay()
  const save = useSaving()
  return (
    <FormDialog
      title={`${say(revokeCredential)} · ${credential.person.name} ${credential.number}`}
      onClose={onClose}
      note={<p>{words.revokeNote}</p>}
      initial={{ day: todayText() }}
      fields={[
        { name: 'day', label: words.revokeDay, kind: 'day' },
        { name: 'reason', label: words.reason, max: 200 },
      ]}
      onSave={({ day = '', reason = '' }) => save(revokeCredential, { credentialId: credential.id, day, reason })}
    />
  )
}
