import { useSuspenseQuery } from '@tanstack/react-query'
import { Checkbox, Select } from 'antd'
import { useState } from 'react'
import { importCatalogueFile, listCatalogueVersions, listSubjectsOf, type SubjectView } from '../../../contract/registers/catalogue.ts'
import type { Output } from '../../../contract/route.ts'
import { query } from '../../queries.ts'
import { Button } from '../../ui/button.tsx'
import { Time } from '../../ui/due-time.tsx'
import { StatusWord } from '../../ui/messages.tsx'
import { Table } from '../../ui/table.tsx'
import { deskWords } from '../../words/desk/words.ts'
import { registerWords } from '../../words/desk/registers.ts'
import { useSay, useWords } from '../../words/language.ts'
import { useAddress } from './address.ts'
import { ImportWizard } from './ImportWizard.tsx'
import { ChoiceFilter, classKinds, KindFilter, PagedList, RegisterHead, WordsFilter } from './parts.tsx'
import { registerPath } from './paths.ts'
import { useMay, usePages } from './reading.ts'

/** 立案目录: versions, and every class with its filing conditions. */
export function CataloguePage() {
  const words = useWords(registerWords)
  const say = useSay()
  const may = useMay('catalogue.manage')
  const { values, put } = useAddress(['find', 'kind', 'category', 'catalogue', 'version'])
  const kind = classKinds.find((one) => one === values.kind)
  const versions = useSuspenseQuery(query(listCatalogueVersions, {})).data
  const picked = versions.versions.find((one) => one.catalogue === values.catalogue && String(one.version) === values.version)
  const pages = usePages(listSubjectsOf, {
    ...(values.find !== undefined && { words: values.find }),
    ...(kind && { kind }),
    ...(values.category !== undefined && { category: values.category }),
    ...(picked && { catalogue: picked.catalogue, version: picked.version }),
  })
  const [importing, setImporting] = useState(false)
  const subjects = pages.data?.pages.flatMap((page) => page.subjects) ?? []
  const categories = (pages.data?.pages[0]?.categories ?? []).filter((one) => kind === undefined || one.kind === kind)
  return (
    <div className="stack">
      <RegisterHead title={words.tabs.catalogue} register="catalogue">
        {may && (
          <Button kind="primary" onPress={() => setImporting(true)}>
            {say(importCatalogueFile)}
          </Button>
        )}
      </RegisterHead>
      <details>
        <summary>
          {words.versions} ({versions.versions.length})
        </summary>
        <Versions versions={versions.versions} />
      </details>
      <div className="register-filters no-print">
        <WordsFilter value={values.find} onChange={(text) => put({ find: text })} label={words.subjectHint} />
        <KindFilter value={values.kind} onChange={(one) => put({ kind: one, category: undefined })} />
        <ChoiceFilter
          label={words.category}
          value={values.category}
          choices={categories.map((one) => ({ value: one.code, label: `${one.code} ${say(one.name)} (${one.count})` }))}
          onChange={(category) => put({ category })}
        />
      </div>
      <PagedList pages={pages} shown={subjects.length} total={pages.data?.pages[0]?.total ?? 0}>
        <Subjects subjects={subjects} />
      </PagedList>
      {importing && <CatalogueImport schemes={versions.schemes} onClose={() => setImporting(false)} />}
    </div>
  )
}

type Versions = Output<typeof listCatalogueVersions>

function Versions({ versions }: { versions: Versions['versions'] }) {
  const words = useWords(registerWords)
  const { state } = useWords(deskWords).columns
  const say = useSay()
  return (
    <Table
      caption={words.versions}
      rows={versions}
      rowKey={(one) => `${one.catalogue} ${one.version}`}
      hrefOf={(one) => registerPath('catalogue', { catalogue: one.catalogue, version: String(one.version) })}
      columns={[
        { key: 'version', header: words.version, cell: (one) => `${one.catalogue} · ${one.version}` },
        { key: 'from', header: words.from, cell: (one) => one.from },
        { key: 'inForce', header: state, cell: (one) => one.inForce && <StatusWord tone="done">{words.inForce}</StatusWord> },
        { key: 'source', header: words.source, cell: (one) => one.source },
        { key: 'sureness', header: words.sureness, cell: (one) => say(one.sureness) },
        { key: 'classes', header: words.classes, cell: (one) => one.subjects, figures: true },
        { key: 'conditions', header: words.conditionCount, cell: (one) => one.conditions, figures: true },
        { key: 'by', header: words.importedBy, cell: (one) => one.importedBy },
        { key: 'at', header: words.importedAt, cell: (one) => <Time at={one.importedAt} /> },
      ]}
    />
  )
}

function Subjects({ subjects }: { subjects: readonly SubjectView[] }) {
  const words = useWords(registerWords)
  const say = useSay()
  return (
    <Table
      caption={words.tabs.catalogue}
      rows={subjects}
      rowKey={(one) => one.ref}
      columns={[
        { key: 'code', header: words.code, cell: (one) => <code>{one.code}</code>, width: '5rem' },
        { key: 'kind', header: words.kind, cell: (one) => words.kindOf[one.kind], width: '5rem' },
        {
          key: 'name',
          header: words.subject,
          cell: (one) => (
            <>
              <strong>{say(one.name)}</strong>
              {one.local && ` · ${words.local}`}
              {one.retiredOn !== null && <StatusWord tone="soon">{words.retired(one.retiredOn)}</StatusWord>}
              <br />
              <span className="quiet">
                {say(one.category)}
                {one.aliases.length > 0 && ` · ${one.aliases.join('、')}`}
              </span>
            </>
          ),
        },
        {
          key: 'conditions',
          header: words.conditions,
          cell: (one) => (
            <ol>
              {one.conditions.map((condition) => (
                <li key={condition.n} value={condition.n}>
                  {say(condition.register)}{' '}
                  <span className="quiet">
                    → {say(condition.close)} · {condition.photosReport}/{condition.photosHandle}
                  </span>
                </li>
              ))}
            </ol>
          ),
        },
        {
          key: 'limit',
          header: words.limit,
          cell: (one) => (
            <ol>
              {one.conditions.map((condition) => (
                <li key={condition.n} value={condition.n}>
                  {say(condition.limit)}
                </li>
              ))}
            </ol>
          ),
          width: '11rem',
        },
      ]}
    />
  )
}

function CatalogueImport({ schemes, onClose }: { schemes: Versions['schemes']; onClose: () => void }) {
  const words = useWords(registerWords)
  const say = useSay()
  const [scheme, setScheme] = useState(schemes.at(-1)?.id ?? '')
  const [adopt, setAdopt] = useState(true)
  return (
    <ImportWizard
      route={importCatalogueFile}
      accept="table"
      dated
      more={{ scheme, adopt: String(adopt) }}
      onClose={onClose}
      fields={
        <>
          <label className="register-filter">
            <span>{words.scheme}</span>
            <Select
              aria-label={words.scheme}
              value={scheme}
              onChange={setScheme}
              popupMatchSelectWidth={false}
              options={schemes.map((one) => ({ value: one.id, label: `${one.id} · ${say(one.title)}` }))}
            />
          </label>
          <Checkbox checked={adopt} onChange={(change) => setAdopt(change.target.checked)}>
            {words.adopt}
          </Checkbox>
        </>
      }
    />
  )
}
