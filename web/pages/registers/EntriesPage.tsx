import { listRegisterEntries } from '../../../contract/register.ts'
import { RegisterName, registers } from '../../../contract/registers/shapes.ts'
import { Time } from '../../ui/due-time.tsx'
import { Table } from '../../ui/table.tsx'
import { registerWords } from '../../words/desk/registers.ts'
import { useSay, useWords } from '../../words/language.ts'
import { useAddress } from './address.ts'
import { ChoiceFilter, PagedList, RegisterHead, WordsFilter } from './parts.tsx'
import { usePages } from './reading.ts'

/** 变更记录: who changed what in the registers, as it was and as it became. */
export function EntriesPage() {
  const words = useWords(registerWords)
  const say = useSay()
  const { values, put } = useAddress(['register', 'what'])
  const register = RegisterName.safeParse(values.register)
  const pages = usePages(listRegisterEntries, {
    ...(register.success && { register: register.data }),
    ...(values.what !== undefined && { what: values.what }),
  })
  const entries = pages.data?.pages.flatMap((page) => page.entries) ?? []
  const state = (value: unknown) =>
    value === null || value === undefined ? null : <pre className="register-json">{JSON.stringify(value, null, 1)}</pre>
  return (
    <div className="stack">
      <RegisterHead title={words.tabs.entries} />
      <div className="register-filters no-print">
        <ChoiceFilter
          label={words.entry.register}
          value={values.register}
          choices={RegisterName.options.map((name) => ({ value: name, label: say(registers[name]) }))}
          onChange={(name) => put({ register: name })}
        />
        <WordsFilter label={words.entry.filterWhat} value={values.what} onChange={(text) => put({ what: text })} />
      </div>
      <PagedList pages={pages} shown={entries.length}>
        <Table
          caption={words.tabs.entries}
          rows={entries}
          rowKey={(entry) => entry.id}
          columns={[
            { key: 'at', header: words.entry.at, cell: (entry) => <Time at={entry.at} />, width: '9rem' },
            { key: 'register', header: words.entry.register, cell: (entry) => say(registers[entry.register]), width: '6rem' },
            { key: 'action', header: words.entry.action, cell: (entry) => say(entry.action), width: '8rem' },
            { key: 'what', header: words.entry.what, cell: (entry) => entry.what },
            { key: 'who', header: words.entry.who, cell: (entry) => entry.person ?? words.entry.commandLine, width: '6rem' },
            { key: 'reason', header: words.entry.reason, cell: (entry) => entry.reason ?? '' },
            {
              key: 'states',
              header: `${words.entry.before} / ${words.entry.after}`,
              cell: (entry) => (
                <details>
                  <summary>
                    {words.entry.before} / {words.entry.after}
                  </summary>
                  <div className="register-split">
                    {state(entry.before) ?? <span />}
                    {state(entry.after)}
                  </div>
                </details>
              ),
            },
          ]}
        />
      </PagedList>
    </div>
  )
}
