import type { ReactNode } from 'react'
import { listSettingChanges } from '../../../../contract/registers/settings.ts'
import { isUnset, settingOf, settingPaths, type SettingPath, type SettingRow } from '../../../../contract/registers/settings-table.ts'
import type { Output } from '../../../../contract/route.ts'
import { serviceLevelWords, type ServiceLevel } from '../../../../domain/clock/service-level.ts'
import type { OfficeVersion } from '../../../../domain/clock/office-hours.ts'
import { canonical } from '../../../../domain/procedure/canonical.ts'
import { useUnitChoices } from '../../../desk/form/UnitInputs.tsx'
import { Time } from '../../../ui/due-time.tsx'
import { Table } from '../../../ui/table.tsx'
import { registerWords } from '../../../words/desk/registers.ts'
import { settingWords } from '../../../words/desk/settings.ts'
import { useSay, useWords } from '../../../words/language.ts'
import { PagedList } from '../parts.tsx'
import { usePages } from '../reading.ts'
import type { Read } from './SettingField.tsx'

export const historyAnchor = 'section-history'
type Changed = Output<typeof listSettingChanges>['entries'][number]['changes'][number]

/** 设置变更记录: who changed what, when and why, from what to what. */
export function SettingHistory({ data }: { data: Read }) {
  const words = useWords(settingWords)
  const all = useWords(registerWords)
  const sentences = useChangeSentences(data)
  const pages = usePages(listSettingChanges, { limit: 10 })
  const entries = pages.data?.pages.flatMap((page) => page.entries) ?? []
  return (
    <div className="stack setting-history">
      <h2 id={historyAnchor}>{words.history}</h2>
      <PagedList pages={pages} shown={entries.length}>
        <Table
          caption={words.history}
          rows={entries}
          rowKey={(entry) => entry.id}
          columns={[
            { key: 'at', header: words.at, cell: (entry) => <Time at={entry.at} />, width: '9rem' },
            { key: 'who', header: words.who, cell: (entry) => entry.person ?? all.entry.commandLine, width: '6rem' },
            { key: 'reason', header: words.reason, cell: (entry) => entry.reason ?? words.noReason },
            { key: 'what', header: words.what, cell: (entry) => <Lines lines={entry.changes.flatMap(sentences)} /> },
          ]}
        />
      </PagedList>
    </div>
  )
}

function Lines({ lines }: { lines: readonly string[] }): ReactNode {
  return (
    <ul className="register-lines register-wide">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}

/** A change as sentences: one for a setting, or one for each entry of a table of settings. */
function useChangeSentences(data: Read): (change: Changed) => string[] {
  const words = useWords(settingWords)
  const say = useSay()
  const units = new Map(useUnitChoices().map(({ value, label }) => [value, label]))
  const levels = new Map(data.levels.map(({ key, procedure, clock }) => [key, `${say(procedure)} · ${say(clock)}`]))
  const value = (row: SettingRow, of: unknown): string => {
    if (row.kind === 'switch') return of === true ? words.yes : words.no
    if (isUnset(of)) return words.unsetMark
    if (row.kind === 'yuan') return (Number(of) / 100).toLocaleString('en')
    if (row.kind === 'unit') return units.get(String(of)) ?? String(of)
    if (row.kind === 'choice') return say(row.choices?.[String(of)] ?? { zh: String(of), en: String(of) })
    if (row.kind === 'office') return (of as OfficeVersion[]).map((one) => officeText(one, words.from)).join('；') // as the settings have it
    return Array.isArray(of) ? of.join('、') : String(of)
  }
  const parts = (row: SettingRow, { from, to }: Changed): string[] => {
    const [was, is] = [(from ?? {}) as Record<string, unknown>, (to ?? {}) as Record<string, unknown>]
    const keys = [...new Set([...Object.keys(was), ...Object.keys(is)])].filter((key) => canonical(was[key]) !== canonical(is[key]))
    const text = (one: unknown) =>
      one === undefined ? words.unsetMark : row.kind === 'levels' ? say(serviceLevelWords(one as ServiceLevel)) : String(one)
    return keys.map((key) => words.change(levels.get(key) ?? units.get(key) ?? key, text(was[key]), text(is[key])))
  }
  return (change) => {
    const path = settingPaths.find((one): one is SettingPath => one === change.path)
    if (path === undefined) return []
    const row = settingOf(path)
    if (row.kind === 'levels' || row.kind === 'unitWords') return parts(row, change)
    return [words.change(say(row), value(row, change.from), value(row, change.to))]
  }
}

const officeText = ({ from, hours }: OfficeVersion, since: (day: string) => string): string =>
  `${since(from)} ${hours.map((span) => `${span.from}–${span.to}`).join('、')}`
