import { useState } from 'react'
import { addPerson, HeldPost, listPeople, type PersonLine } from '../../../contract/registers/people.ts'
import { posts } from '../../../domain/people/posts.ts'
import { StatusWord } from '../../ui/messages.tsx'
import { Table, type Column } from '../../ui/table.tsx'
import { deskWords } from '../../words/desk/words.ts'
import { registerWords } from '../../words/desk/registers.ts'
import { useMarks, useSay, useWords } from '../../words/language.ts'
import { useUnitChoices } from '../../desk/form/UnitInputs.tsx'
import { useAddress, type Address } from './address.ts'
import { FormDialog, orNull } from './FormDialog.tsx'
import { AddButton, ChoiceFilter, PagedList, RegisterHead, WordsFilter } from './parts.tsx'
import { registerPath } from './paths.ts'
import { PersonDrawer } from './PersonDrawer.tsx'
import { todayText, useMay, usePages, useSaving } from './reading.ts'
import { usePostFields } from './post-fields.ts'

const filters = ['find', 'unit', 'post', 'left', 'person'] as const

/** 人员登记簿. */
export function PeoplePage() {
  const words = useWords(registerWords)
  const say = useSay()
  const may = useMay('people.manage')
  const { values, put } = useAddress(filters)
  const post = HeldPost.safeParse(values.post)
  const pages = usePages(listPeople, {
    left: values.left === 'true' ? 'true' : 'false',
    ...(values.find !== undefined && { words: values.find }),
    ...(values.unit !== undefined && { unit: values.unit }),
    ...(post.success && { post: post.data }),
  })
  const columns = usePersonColumns()
  const [adding, setAdding] = useState(false)
  const people = pages.data?.pages.flatMap((page) => page.people) ?? []
  return (
    <div className="stack">
      <RegisterHead title={words.tabs.people} register="people">
        <AddButton name={say(addPerson)} may={may} onPress={() => setAdding(true)} />
      </RegisterHead>
      <PeopleFilters values={values} put={put} />
      <PagedList pages={pages} shown={people.length} total={pages.data?.pages[0]?.total ?? 0}>
        <Table
          caption={words.tabs.people}
          rows={people}
          rowKey={(person) => person.id}
          picked={values.person}
          pageKeys
          hrefOf={(person) => registerPath('people', { ...values, person: person.id })}
          columns={columns}
        />
      </PagedList>
      {adding && <PersonForm onClose={() => setAdding(false)} />}
      {values.person !== undefined && <PersonDrawer personId={values.person} may={may} onClose={() => put({ person: undefined })} />}
    </div>
  )
}

function PeopleFilters({ values, put }: Address<(typeof filters)[number]>) {
  const words = useWords(registerWords)
  const say = useSay()
  const units = useUnitChoices()
  return (
    <div className="register-filters no-print">
      <WordsFilter value={values.find} onChange={(text) => put({ find: text })} />
      <ChoiceFilter label={words.unit} value={values.unit} choices={units} onChange={(unit) => put({ unit })} />
      <ChoiceFilter
        label={words.post}
        value={values.post}
        choices={HeldPost.options.map((one) => ({ value: one, label: say(posts[one]) }))}
        onChange={(one) => put({ post: one })}
      />
      <ChoiceFilter
        label={words.includeLeft}
        value={values.left}
        choices={[{ value: 'true', label: words.yes }]}
        onChange={(left) => put({ left })}
      />
    </div>
  )
}

function usePersonColumns(): readonly Column<PersonLine>[] {
  const words = useWords(registerWords)
  const { state } = useWords(deskWords).columns
  const say = useSay()
  const { semicolon } = useMarks()
  return [
    { key: 'name', header: words.person, cell: (person) => person.name, width: '7rem' },
    { key: 'number', header: words.staffNumber, cell: (person) => person.staffNumber ?? '' },
    { key: 'account', header: words.account, cell: (person) => person.account ?? <span className="quiet">{words.noAccount}</span> },
    {
      key: 'posts',
      header: words.posts,
      cell: (person) => person.posts.map((held) => `${say(held.name)} · ${say(held.unit)}`).join(semicolon),
    },
    { key: 'standing', header: state, cell: (person) => <Standing person={person} /> },
  ]
}

function Standing({ person }: { person: PersonLine }) {
  const words = useWords(registerWords)
  if (person.leftOn !== null) return <StatusWord tone="plain">{`${words.left} ${person.leftOn}`}</StatusWord>
  return person.locked ? <StatusWord tone="lapsed">{words.locked}</StatusWord> : null
}

function PersonForm({ onClose }: { onClose: () => void }) {
  const words = useWords(registerWords)
  const say = useSay()
  const save = useSaving()
  const post = usePostFields()
  return (
    <FormDialog
      title={say(addPerson)}
      onClose={onClose}
      initial={{ from: todayText() }}
      fields={[
        { name: 'name', label: words.person, max: 40 },
        { name: 'staffNumber', label: words.staffNumber, optional: true, max: 30 },
        { name: 'phone', label: words.phone, optional: true, max: 30 },
        { name: 'account', label: words.account, max: 40 },
        { name: 'password', label: words.password, kind: 'password', hint: words.passwordHint },
        ...post.fields,
      ]}
      onSave={(values) =>
        save(addPerson, {
          name: values.name ?? '',
          staffNumber: orNull(values.staffNumber),
          phone: orNull(values.phone),
          account: values.account ?? '',
          password: values.password ?? '',
          post: post.read(values),
        })
      }
    />
  )
}
