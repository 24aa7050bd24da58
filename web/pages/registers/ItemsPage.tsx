import { useState } from 'react'
import { importItemList, ItemFieldName, listItems, MeasureName, type ItemView } from '../../../contract/registers/items.ts'
import { itemFields, measures } from '../../../domain/enforcement/item.ts'
import { rangeText } from '../../../domain/enforcement/item-note.ts'
import { Button } from '../../ui/button.tsx'
import { StatusWord } from '../../ui/messages.tsx'
import { Table, type Column } from '../../ui/table.tsx'
import { registerWords } from '../../words/desk/registers.ts'
import { useSay, useWords } from '../../words/language.ts'
import { useAddress, type Address } from './address.ts'
import { ImportWizard } from './ImportWizard.tsx'
import { ItemDrawer } from './ItemDrawer.tsx'
import { ChoiceFilter, DayFilter, PagedList, RegisterHead, WordsFilter } from './parts.tsx'
import { registerPath } from './paths.ts'
import { useMay, usePages } from './reading.ts'

const filters = ['find', 'field', 'measure', 'correctFirst', 'day', 'item'] as const

/** 执法事项目录 in force. */
export function ItemsPage() {
  const words = useWords(registerWords)
  const say = useSay()
  const may = useMay('items.manage')
  const { values, put } = useAddress(filters)
  const field = ItemFieldName.safeParse(values.field)
  const measure = MeasureName.safeParse(values.measure)
  const correctFirst = values.correctFirst === 'true' || values.correctFirst === 'false' ? values.correctFirst : undefined
  const day = values.day !== undefined ? { day: values.day } : {}
  const pages = usePages(listItems, {
    ...(values.find !== undefined && { words: values.find }),
    ...(field.success && { field: field.data }),
    ...(measure.success && { measure: measure.data }),
    ...(correctFirst && { correctFirst }),
    ...day,
  })
  const columns = useItemColumns()
  const [importing, setImporting] = useState(false)
  const first = pages.data?.pages[0]
  const items = pages.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <div className="stack">
      <RegisterHead title={words.tabs.items} register="items">
        {may && (
          <Button kind="primary" onPress={() => setImporting(true)}>
            {say(importItemList)}
          </Button>
        )}
      </RegisterHead>
      {first !== undefined && (
        <p className="quiet">
          {first.version ? words.listInForce(first.version.version, first.version.from, first.version.source) : words.items.none}
        </p>
      )}
      <ItemFilters values={values} put={put} />
      <PagedList pages={pages} shown={items.length} total={first?.total ?? 0}>
        <Table
          caption={words.tabs.items}
          rows={items}
          rowKey={(item) => item.code}
          picked={values.item}
          pageKeys
          hrefOf={(item) => registerPath('items', { ...values, item: item.code })}
          columns={columns}
        />
      </PagedList>
      {importing && <ImportWizard route={importItemList} accept="table" dated onClose={() => setImporting(false)} />}
      {values.item !== undefined && <ItemDrawer code={values.item} {...day} onClose={() => put({ item: undefined })} />}
    </div>
  )
}

function ItemFilters({ values, put }: Address<(typeof filters)[number]>) {
  const words = useWords(registerWords)
  const say = useSay()
  return (
    <div className="register-filters no-print">
      <WordsFilter value={values.find} onChange={(text) => put({ find: text })} />
      <ChoiceFilter
        label={words.items.field}
        value={values.field}
        choices={ItemFieldName.options.map((field) => ({ value: field, label: say(itemFields[field]) }))}
        onChange={(field) => put({ field })}
      />
      <ChoiceFilter
        label={words.items.measures}
        value={values.measure}
        choices={MeasureName.options.map((measure) => ({ value: measure, label: say(measures[measure]) }))}
        onChange={(measure) => put({ measure })}
      />
      <ChoiceFilter
        label={words.items.correctFirst}
        value={values.correctFirst}
        choices={[
          { value: 'true', label: words.yes },
          { value: 'false', label: words.no },
        ]}
        onChange={(correctFirst) => put({ correctFirst })}
      />
      <DayFilter value={values.day} onChange={(day) => put({ day })} />
    </div>
  )
}

function useItemColumns(): readonly Column<ItemView>[] {
  const { items: words, code } = useWords(registerWords)
  const say = useSay()
  const fine = (range: ItemView['individual']) => range && say(rangeText(range))
  return [
    { key: 'code', header: code, cell: (item) => <code>{item.code}</code>, width: '4.5rem' },
    {
      key: 'name',
      header: words.item,
      cell: (item) => (
        <div className="register-wide">
          {say(item.name)} <span className="quiet">{say(itemFields[item.field])}</span>
        </div>
      ),
    },
    {
      key: 'law',
      header: words.law,
      cell: (item) => (
        <div className="register-wide quiet">
          {item.law}
          {item.penaltyArticles.join('；')}
        </div>
      ),
    },
    {
      key: 'measures',
      header: words.measures,
      cell: (item) => item.measures.map((measure) => say(measures[measure])).join(words.separator),
    },
    {
      key: 'correctFirst',
      header: words.correctFirst,
      cell: (item) => item.correctFirst && <StatusWord tone="accent">{words.correctFirst}</StatusWord>,
    },
    { key: 'individual', header: words.individual, cell: (item) => fine(item.individual) },
    { key: 'organisation', header: words.organisation, cell: (item) => fine(item.organisation) },
  ]
}
