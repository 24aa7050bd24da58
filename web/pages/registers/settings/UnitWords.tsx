import { Button as FormButton, Form, Input, Select } from 'antd'
import { useState } from 'react'
import { clashingWords, writNumberText } from '../../../../domain/documents/numbers.ts'
import { writKindIds, writKinds } from '../../../../domain/documents/writ-kinds.ts'
import { useUnitChoices } from '../../../desk/form/UnitInputs.tsx'
import { Notice } from '../../../ui/messages.tsx'
import { Table } from '../../../ui/table.tsx'
import { settingWords } from '../../../words/desk/settings.ts'
import { useSay, useWords } from '../../../words/language.ts'
import type { Read } from './SettingField.tsx'
import type { UnitWord } from './values.ts'

type Numbers = Read['numbers']
const name = ['writs', 'unitWords']

/** Every issuing unit with the word that its numbers would have. */
function wordsOf(numbers: Numbers, typed: readonly (UnitWord | undefined)[]): ReadonlyMap<string, string> {
  const own = new Map(typed.flatMap((row) => (row?.unit && row.word ? [[row.unit, row.word] as const] : [])))
  return new Map([...numbers.units.map(({ id, usualWord }) => [id, usualWord] as const), ...own])
}

/** The words of units, what is wrong with them, and the next number of each kind as they would make it. */
export function UnitWords({ numbers, may }: { numbers: Numbers; may: boolean }) {
  const words = useWords(settingWords)
  const units = useUnitChoices()
  const say = useSay()
  const titleOf = (id: string) => {
    const unit = numbers.units.find((one) => one.id === id)
    return units.find(({ value }) => value === id)?.label ?? (unit ? say(unit.name) : id)
  }
  const wrongIn = (rows: readonly (UnitWord | undefined)[]): string | undefined => {
    const given = rows.map((row) => row?.unit).filter((unit) => unit !== undefined)
    if (rows.some((row) => !row?.unit || !row.word)) return words.bothNeeded
    if (new Set(given).size < given.length) return words.twice
    if (rows.some((row) => !/^[\u3400-\u9fff]{1,6}$/u.test(row?.word ?? ''))) return words.wordForm
    const clash = clashingWords(wordsOf(numbers, rows))
    const own = clash && [clash.unit, clash.other].some((unit) => given.includes(unit))
    return own ? words.clash(titleOf(clash.unit), titleOf(clash.other)) : undefined
  }
  const form = Form.useFormInstance()
  const wrong = wrongIn((Form.useWatch(name, form) ?? []) as (UnitWord | undefined)[])
  return (
    <div className="stack">
      <Notice kind="info">{words.given}</Notice>
      <Form.List
        name={name}
        rules={[
          {
            validator: async (_rule, rows: (UnitWord | undefined)[] | undefined) => {
              const sentence = wrongIn(rows ?? [])
              if (sentence !== undefined) throw new Error(sentence)
            },
          },
        ]}
      >
        {(rows, { add, remove }) => (
          <div className="stack">
            {rows.map((row, at) => (
              <div className="row" key={row.key}>
                <Form.Item name={[row.name, 'unit']} noStyle>
                  <Select
                    aria-label={`${words.unit} ${at + 1}`}
                    showSearch={{ optionFilterProp: 'label' }}
                    options={units.map(({ value, label }) => ({ value, label }))}
                    style={{ width: '14rem' }}
                  />
                </Form.Item>
                <Form.Item name={[row.name, 'word']} noStyle>
                  <Input maxLength={6} aria-label={`${words.word} ${at + 1}`} style={{ width: '8rem' }} />
                </Form.Item>
                {may && (
                  <FormButton size="small" aria-label={words.removeUnit(String(at + 1))} onClick={() => remove(row.name)}>
                    ×
                  </FormButton>
                )}
              </div>
            ))}
            <div>
              <FormButton onClick={() => add({})}>{words.addUnit}</FormButton>
            </div>
            <p role="alert" className="field-error">
              {wrong}
            </p>
          </div>
        )}
      </Form.List>
      <Preview numbers={numbers} titleOf={titleOf} />
    </div>
  )
}

function Preview({ numbers, titleOf }: { numbers: Numbers; titleOf: (id: string) => string }) {
  const words = useWords(settingWords)
  const say = useSay()
  const form = Form.useFormInstance()
  const typed = (Form.useWatch(name, form) ?? []) as (UnitWord | undefined)[]
  const regionWord = String(Form.useWatch(['writs', 'regionWord'], form) ?? '').trim() || numbers.usualRegionWord
  const [chosen, setChosen] = useState<string>()
  const all = wordsOf(numbers, typed)
  const unit = chosen ?? [...all.keys()][0]
  if (unit === undefined) return <p className="quiet">{words.previewNone}</p>
  const unitWord = all.get(unit) ?? ''
  const next = numbers.units.find(({ id }) => id === unit)?.next ?? {}
  const rows = writKindIds.flatMap((kind) => {
    if (writKinds[kind].word === null) return []
    const text = writNumberText({ regionWord, unitWord, kind, year: numbers.year, n: next[kind] ?? 1 })
    return [{ kind, text: text.ok ? text.value : words.wordForm }]
  })
  return (
    <details className="setting-preview">
      <summary>{words.preview}</summary>
      <Select
        disabled={false}
        aria-label={words.preview}
        value={unit}
        onChange={setChosen}
        options={[...all.keys()].map((value) => ({ value, label: titleOf(value) }))}
        style={{ width: '14rem' }}
      />
      <Table
        caption={words.preview}
        rows={rows}
        rowKey={({ kind }) => kind}
        columns={[
          { key: 'kind', header: words.kind, cell: ({ kind }) => say(writKinds[kind]) },
          { key: 'next', header: words.next, cell: ({ text }) => text },
        ]}
      />
    </details>
  )
}
