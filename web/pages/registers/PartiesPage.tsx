import { useState } from 'react'
import { createParty, listParties, PartyKindName, type PartyLine } from '../../../contract/registers/parties.ts'
import { idKinds } from '../../../domain/enforcement/party.ts'
import { partyKinds } from '../../../domain/enforcement/penalty.ts'
import { Table, type Column } from '../../ui/table.tsx'
import { registerWords } from '../../words/desk/registers.ts'
import { useSay, useWords } from '../../words/language.ts'
import { useAddress } from './address.ts'
import { AgeWord } from './age-word.tsx'
import { FormDialog } from './FormDialog.tsx'
import { AddButton, ChoiceFilter, PagedList, RegisterHead, WordsFilter } from './parts.tsx'
import { partyFollows, readParty, usePartyFields } from './party-fields.ts'
import { PartyDrawer } from './PartyDrawer.tsx'
import { registerPath } from './paths.ts'
import { useMay, usePages, useSaving } from './reading.ts'

const filters = ['kind', 'party'] as const

/** 当事人: masked, found by name or number. What is looked for is personal and stands in no address. */
export function PartiesPage() {
  const words = useWords(registerWords)
  const say = useSay()
  const may = useMay('parties.manage')
  const { values, put } = useAddress(filters)
  const [find, setFind] = useState('')
  const kind = PartyKindName.safeParse(values.kind)
  const pages = usePages(listParties, { ...(find !== '' && { words: find }), ...(kind.success && { kind: kind.data }) })
  const columns = usePartyColumns()
  const [adding, setAdding] = useState(false)
  const parties = pages.data?.pages.flatMap((page) => page.parties) ?? []
  return (
    <div className="stack">
      <RegisterHead title={words.tabs.parties}>
        <AddButton name={say(createParty)} may={may} onPress={() => setAdding(true)} />
      </RegisterHead>
      <p className="quiet no-print">{words.parties.searchHint}</p>
      <div className="register-filters no-print">
        <WordsFilter value={find} onChange={setFind} />
        <ChoiceFilter
          label={words.parties.kind}
          value={values.kind}
          choices={PartyKindName.options.map((one) => ({ value: one, label: say(partyKinds[one]) }))}
          onChange={(one) => put({ kind: one })}
        />
      </div>
      <PagedList pages={pages} shown={parties.length} total={pages.data?.pages[0]?.total ?? 0}>
        <Table
          caption={words.tabs.parties}
          rows={parties}
          rowKey={(party) => party.id}
          picked={values.party}
          pageKeys
          hrefOf={(party) => registerPath('parties', { ...values, party: party.id })}
          columns={columns}
        />
      </PagedList>
      {adding && <PartyForm onClose={() => setAdding(false)} />}
      {values.party !== undefined && <PartyDrawer partyId={values.party} onClose={() => put({ party: undefined })} />}
    </div>
  )
}

function usePartyColumns(): readonly Column<PartyLine>[] {
  const { parties: words, phone } = useWords(registerWords)
  const say = useSay()
  return [
    { key: 'name', header: words.name, cell: (party) => <div className="register-wide">{party.name}</div> },
    { key: 'kind', header: words.kind, cell: (party) => say(partyKinds[party.kind]) },
    {
      key: 'id',
      header: words.idNumber,
      cell: (party) => (
        <>
          <span className="quiet">{say(idKinds[party.idKind])}</span> <code>{party.idNumber}</code>
        </>
      ),
    },
    { key: 'age', header: words.ageRule, cell: (party) => <AgeWord rule={party.ageRule} /> },
    { key: 'phone', header: phone, cell: (party) => party.phone ?? '' },
    { key: 'representative', header: words.representative, cell: (party) => party.representative ?? '' },
  ]
}

function PartyForm({ onClose }: { onClose: () => void }) {
  const say = useSay()
  const save = useSaving()
  const fields = usePartyFields()
  return (
    <FormDialog
      title={say(createParty)}
      onClose={onClose}
      initial={{ kind: 'individual', idKind: 'residentId' }}
      fields={fields}
      follows={partyFollows}
      onSave={(values) => save(createParty, readParty(values))}
    />
  )
}
