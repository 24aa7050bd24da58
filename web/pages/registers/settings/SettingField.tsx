import { Form, Input, InputNumber, Select, Switch, type FormItemProps } from 'antd'
import type { ReactNode } from 'react'
import { portalForm, type readSettings } from '../../../../contract/registers/settings.ts'
import { settingOf, type SettingPath, type SettingRow } from '../../../../contract/registers/settings-table.ts'
import type { Output } from '../../../../contract/route.ts'
import { useUnitChoices } from '../../../desk/form/UnitInputs.tsx'
import { registerWords } from '../../../words/desk/registers.ts'
import { settingWords } from '../../../words/desk/settings.ts'
import { useSay, useWords } from '../../../words/language.ts'
import { ItemsChoice } from './ItemsChoice.tsx'
import { Levels, Office } from './TimeSettings.tsx'
import { UnitWords } from './UnitWords.tsx'
import { nameOf } from './values.ts'

export type Read = Output<typeof readSettings>

/** Where a setting stands on the page. */
export const anchorOf = (path: SettingPath): string => `setting-${path.replaceAll('.', '-')}`

/** One setting: its name, its control, the text it stands on and what happens without it. */
export function SettingField({ path, data, may }: { path: SettingPath; data: Read; may: boolean }) {
  const words = useWords(settingWords)
  const say = useSay()
  const row = settingOf(path)
  const hint = `${row.basis === undefined ? words.own : words.basis(row.basis)}${say(row.unset)}`
  const own = { levels: <Levels levels={data.levels} />, office: <Office />, unitWords: <UnitWords numbers={data.numbers} may={may} /> }
  const special = row.kind === 'levels' || row.kind === 'office' || row.kind === 'unitWords' ? own[row.kind] : undefined
  return (
    <div className="setting" id={anchorOf(path)} data-setting={path}>
      {special === undefined ? (
        <PlainField path={path} row={row} data={data} hint={hint} />
      ) : (
        <fieldset>
          <legend>{say(row)}</legend>
          <p className="quiet">{hint}</p>
          {special}
        </fieldset>
      )}
    </div>
  )
}

function PlainField({ path, row, data, hint }: { path: SettingPath; row: SettingRow; data: Read; hint: string }) {
  const say = useSay()
  const rules = useRules(path, row)
  return (
    <Form.Item
      name={nameOf(path)}
      label={say(row)}
      extra={path === 'writs.portal' ? <PortalHint hint={hint} /> : hint}
      rules={rules}
      {...(row.kind === 'switch' && { valuePropName: 'checked' })}
      {...(row.kind === 'time' && { dependencies: [nameOf(otherEnd(path))] })}
    >
      {/* The form gives its control the value, so the control is its child itself. */}
      {useControl(row, data)}
    </Form.Item>
  )
}

function useControl(row: SettingRow, data: Read): ReactNode {
  const words = useWords(settingWords)
  const say = useSay()
  const units = useUnitChoices()
  switch (row.kind) {
    case 'yuan':
      return <InputNumber min={0.01} max={1_000_000_000} placeholder={words.unsetMark} style={{ width: '12rem' }} />
    case 'number':
      return (
        <InputNumber
          min={row.min ?? 0}
          max={row.max ?? 9999}
          step={row.step ?? 1}
          placeholder={words.unsetMark}
          style={{ width: '12rem' }}
        />
      )
    case 'switch':
      return <Switch />
    case 'choice':
      return (
        <Select
          options={Object.entries(row.choices ?? {}).map(([value, name]) => ({ value, label: say(name) }))}
          style={{ maxWidth: '16rem' }}
        />
      )
    case 'time':
      return <Input type="time" style={{ width: '9rem' }} />
    case 'unit':
      return (
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={words.unsetMark}
          options={units.map(({ value, label }) => ({ value, label }))}
          style={{ maxWidth: '20rem' }}
        />
      )
    case 'items':
      return <ItemsChoice known={data.items} />
    case 'lines':
      return <Input.TextArea rows={4} placeholder={words.unsetMark} />
    default:
      return <Input {...(row.max !== undefined && { maxLength: row.max })} {...(row.optional && { placeholder: words.unsetMark })} />
  }
}

const otherEnd = (path: SettingPath): SettingPath =>
  path === 'enforcement.nightHours.from' ? 'enforcement.nightHours.to' : 'enforcement.nightHours.from'

function useRules(path: SettingPath, row: SettingRow): NonNullable<FormItemProps['rules']> {
  const words = useWords(settingWords)
  const all = useWords(registerWords)
  const needed = row.optional !== true && ['number', 'text', 'choice'].includes(row.kind)
  return [
    ...(needed ? [{ required: true, message: all.needed }] : []),
    ...(path === 'writs.regionWord' ? [{ pattern: /^[\u3400-\u9fff]{1,4}$/u, message: words.wordForm }] : []),
    ...(path === 'writs.portal' ? [{ pattern: portalForm, message: words.portalForm }] : []),
    ...(row.kind === 'lines'
      ? [{ validator: async (_rule: unknown, text: string) => checkLines(text, row.max ?? 100, words.contactMany) }]
      : []),
    ...(row.kind === 'time'
      ? [
          ({ getFieldValue }: { getFieldValue: (name: string[]) => unknown }) => ({
            validator: async (_rule: unknown, value: string) => {
              if ((value === '') !== (getFieldValue(nameOf(otherEnd(path))) === '')) throw new Error(words.nightBoth)
            },
          }),
        ]
      : []),
  ]
}

function checkLines(text: string, max: number, sentence: string): void {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  if (lines.length > 4 || lines.some((line) => line.trim().length > max)) throw new Error(sentence)
}

/** What the square on a writ leads to, as the address is typed. */
function PortalHint({ hint }: { hint: string }) {
  const words = useWords(settingWords)
  const typed: unknown = Form.useWatch(nameOf('writs.portal'))
  const leads = typeof typed === 'string' && portalForm.test(typed)
  return (
    <>
      {hint} {leads && words.portalLeads(`${typed}/writ`)}
    </>
  )
}
