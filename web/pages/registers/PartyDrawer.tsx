import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Drawer } from 'antd'
import { Fragment, useState, type ReactNode } from 'react'
import {
  changeParty,
  partyReadings,
  readParty as readPartyFile,
  revealParty,
  type MaskedPartyView,
  type WholePartyView,
} from '../../../contract/registers/parties.ts'
import { sexes } from '../../../domain/enforcement/identity.ts'
import { idKinds } from '../../../domain/enforcement/party.ts'
import { partyKinds } from '../../../domain/enforcement/penalty.ts'
import { call } from '../../api.ts'
import { query, Refused } from '../../queries.ts'
import { Button } from '../../ui/button.tsx'
import { Time } from '../../ui/due-time.tsx'
import { Notice, Skeleton } from '../../ui/messages.tsx'
import { Table } from '../../ui/table.tsx'
import { registerWords } from '../../words/desk/registers.ts'
import { useSay, useWords } from '../../words/language.ts'
import { AgeWord } from './age-word.tsx'
import { FormDialog } from './FormDialog.tsx'
import { overlayGround } from './overlay.ts'
import { PagedList } from './parts.tsx'
import { partyFollows, partyValues, readParty, usePartyFields } from './party-fields.ts'
import { registerPath } from './paths.ts'
import { useMay, usePages, useSaving } from './reading.ts'

/** A party's file: masked first, whole for a reason, then open to changes. */
export function PartyDrawer({ partyId, onClose }: { partyId: string; onClose: () => void }) {
  const { tabs } = useWords(registerWords)
  const { data, error } = useQuery({ ...query(readPartyFile, { partyId }), throwOnError: (fault) => !(fault instanceof Refused) })
  return (
    <Drawer open size="large" title={data?.name ?? tabs.parties} onClose={onClose} getContainer={overlayGround}>
      {error instanceof Refused ? (
        <Notice kind="lapsed" live title={error.refusal.sentence} />
      ) : data === undefined ? (
        <Skeleton lines={8} />
      ) : (
        <PartyFile key={partyId} party={data} />
      )}
    </Drawer>
  )
}

type Doing = 'reveal' | 'change' | 'readings'

function PartyFile({ party }: { party: MaskedPartyView }) {
  const words = useWords(registerWords).parties
  const say = useSay()
  const mayReveal = useMay('parties.reveal')
  const mayManage = useMay('parties.manage')
  const [doing, setDoing] = useState<Doing>()
  const [whole, setWhole] = useState<WholePartyView>()
  return (
    <div className="stack">
      <p className="quiet">{whole ? words.whole : words.masked}</p>
      <PartyFacts party={party} whole={whole} />
      <div className="row no-print">
        {mayReveal && !whole && <Button onPress={() => setDoing('reveal')}>{say(revealParty)}</Button>}
        {mayManage && (
          <Button onPress={() => setDoing('change')} {...(!whole && { blockedBy: words.changeFirst })}>
            {say(changeParty)}
          </Button>
        )}
        {mayManage && doing !== 'readings' && <Button onPress={() => setDoing('readings')}>{say(partyReadings)}</Button>}
      </div>
      {doing === 'readings' && (
        <>
          <h2>{words.readings}</h2>
          <Readings partyId={party.id} />
        </>
      )}
      <h2>{words.changes}</h2>
      <Changes party={party} />
      {doing === 'reveal' && <RevealForm partyId={party.id} onWhole={setWhole} onClose={() => setDoing(undefined)} />}
      {doing === 'change' && whole && (
        <ChangeForm party={whole} onClose={() => setDoing(undefined)} onChanged={() => setWhole(undefined)} />
      )}
    </div>
  )
}

/** What is known; a masked value gives way to the whole one. */
function PartyFacts({ party, whole }: { party: MaskedPartyView; whole: WholePartyView | undefined }) {
  const { parties: words, phone, none } = useWords(registerWords)
  const say = useSay()
  const { guardian, eDelivery, ...file } = whole ?? party
  const facts: readonly (readonly [string, ReactNode])[] = [
    [words.kind, say(partyKinds[file.kind])],
    [words.name, file.name],
    [
      words.idNumber,
      <>
        {say(idKinds[file.idKind])} <code>{file.idNumber}</code>
      </>,
    ],
    ...(whole?.birthOn ? [[words.birthOn, whole.birthOn] as const] : []),
    ...(whole?.sex ? [[words.sex, say(sexes[whole.sex])] as const] : []),
    ...(party.ageRule === null ? [] : [[words.ageRule, <AgeWord rule={party.ageRule} />] as const]),
    [phone, file.phone ?? none],
    [words.address, file.address ?? none],
    ...(file.kind === 'individual' ? [] : [[words.representative, file.representative ?? none] as const]),
    [words.agent, file.agent ?? none],
    ...(guardian === null
      ? []
      : [[words.guardian, <a href={registerPath('parties', { party: guardian.id })}>{guardian.name}</a>] as const]),
    [words.channel, eDelivery === null ? none : `${eDelivery.channel}（${eDelivery.consentOn}）`],
  ]
  return (
    <dl className="register-facts">
      {facts.map(([name, value]) => (
        <Fragment key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </Fragment>
      ))}
    </dl>
  )
}

function Changes({ party }: { party: MaskedPartyView }) {
  const { parties: words, phone, entry } = useWords(registerWords)
  const names: Readonly<Record<string, string>> = { ...fieldNames(words), phone }
  return (
    <Table
      caption={words.changes}
      rows={party.changes}
      rowKey={(change) => String(change.version)}
      columns={[
        { key: 'at', header: entry.at, cell: (change) => <Time at={change.at} />, width: '9rem' },
        { key: 'who', header: entry.who, cell: (change) => change.person ?? words.byProgram },
        {
          key: 'fields',
          header: words.fields,
          cell: (change) => (change.version === 1 ? words.made : change.fields.map((field) => names[field] ?? field).join(words.separator)),
        },
      ]}
    />
  )
}

/** What the fields of a file are called. */
function fieldNames(words: ReturnType<typeof useWords<typeof registerWords.zh>>['parties']): Readonly<Record<string, string>> {
  const { kind, name, idKind, idNumber, birthOn, sex, address, representative, agent, guardian, channel } = words
  return { kind, name, idKind, idNumber, birthOn, sex, address, representative, agent, guardian, eDelivery: channel }
}

function Readings({ partyId }: { partyId: string }) {
  const { parties: words, entry } = useWords(registerWords)
  const pages = usePages(partyReadings, { partyId })
  const readings = pages.data?.pages.flatMap((page) => page.readings) ?? []
  if (pages.data !== undefined && readings.length === 0) return <p className="quiet">{words.noReadings}</p>
  return (
    <PagedList pages={pages} shown={readings.length}>
      <Table
        caption={words.readings}
        rows={readings}
        rowKey={(reading) => reading.id}
        columns={[
          { key: 'at', header: entry.at, cell: (reading) => <Time at={reading.at} />, width: '9rem' },
          { key: 'who', header: entry.who, cell: (reading) => reading.person },
          { key: 'why', header: words.reason, cell: (reading) => reading.reason },
        ]}
      />
    </PagedList>
  )
}

type RevealProps = { readonly partyId: string; readonly onWhole: (whole: WholePartyView) => void; readonly onClose: () => void }

function RevealForm({ partyId, onWhole, onClose }: RevealProps) {
  const words = useWords(registerWords).parties
  const say = useSay()
  const queries = useQueryClient()
  return (
    <FormDialog
      title={say(revealParty)}
      onClose={onClose}
      fields={[{ name: 'reason', label: words.reason, hint: words.reasonHint, max: 200 }]}
      onSave={async ({ reason = '' }) => {
        const answer = await call(revealParty, { partyId, reason })
        if (!answer.ok) return answer.refusal.sentence
        onWhole(answer.value)
        await queries.invalidateQueries({ queryKey: [partyReadings.name] })
        return undefined
      }}
    />
  )
}

type ChangeProps = { readonly party: WholePartyView; readonly onClose: () => void; readonly onChanged: () => void }

function ChangeForm({ party, onClose, onChanged }: ChangeProps) {
  const say = useSay()
  const save = useSaving()
  const fields = usePartyFields(party)
  return (
    <FormDialog
      title={say(changeParty)}
      onClose={onClose}
      initial={partyValues(party)}
      fields={fields}
      follows={partyFollows}
      onSave={async (values) => {
        const refused = await save(changeParty, { partyId: party.id, seen: party.version, ...readParty(values) })
        if (refused === undefined) onChanged()
        return refused
      }}
    />
  )
}
