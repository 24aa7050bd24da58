import { useSuspenseQuery } from '@tanstack/react-query'
import { Alert, Button as FormButton, Checkbox, Form, Input, InputNumber, Select } from 'antd'
import { useState } from 'react'
import { changeSettings, readSettings, type SettingsForm } from '../../../contract/registers/settings.ts'
import type { Output } from '../../../contract/route.ts'
import { serviceLevelKinds, serviceLevelWords } from '../../../domain/clock/service-level.ts'
import { useUnitChoices } from '../../desk/form/UnitInputs.tsx'
import { query } from '../../queries.ts'
import { registerWords } from '../../words/desk/registers.ts'
import { useSay, useWords } from '../../words/language.ts'
import { EnforcementSettings, fillEnforcement, readEnforcement, type FilledEnforcement } from './EnforcementSettings.tsx'
import { RegisterHead } from './parts.tsx'
import { todayText, useMay, useSaving } from './reading.ts'

/** 本区设置: what the district sets for itself; every change is kept. */
export function SettingsPage() {
  const words = useWords(registerWords)
  const { data } = useSuspenseQuery(query(readSettings, {}))
  return (
    <div className="stack">
      <RegisterHead title={words.tabs.settings} />
      <p className="quiet">{words.settings.seen}</p>
      <SettingsFields key={data.seen} data={data} />
    </div>
  )
}

function SettingsFields({ data }: { data: Output<typeof readSettings> }) {
  const words = useWords(registerWords)
  const may = useMay('settings.manage')
  const save = useSaving()
  const [form] = Form.useForm<Filled>()
  const [refused, setRefused] = useState<string>()
  const [busy, setBusy] = useState(false)
  const put = async (filled: Filled) => {
    setBusy(true)
    try {
      setRefused(await save(changeSettings, { seen: data.seen, settings: read(filled) }))
    } finally {
      setBusy(false)
    }
  }
  return (
    <Form
      form={form}
      layout="vertical"
      disabled={!may}
      initialValues={fill(data.settings)}
      onFinish={(filled) => void put(filled)}
      style={{ maxWidth: '60rem' }}
    >
      {refused !== undefined && <Alert type="error" role="alert" showIcon title={refused} />}
      <Levels levels={data.levels} />
      <Office />
      <Centres />
      <Cases />
      <EnforcementSettings />
      <Open311 />
      <Tiles />
      {may && (
        <FormButton type="primary" htmlType="submit" loading={busy}>
          {words.save}
        </FormButton>
      )}
    </Form>
  )
}

type Filled = Omit<SettingsForm, 'tiles' | 'enforcement'> & { tiles: NonNullable<SettingsForm['tiles']>; enforcement: FilledEnforcement }

/** Names of levels hold a dot, which the form would take for a path. */
const flat = (key: string) => key.replace('.', '/')

const fill = (settings: SettingsForm): Filled => ({
  ...settings,
  levels: Object.fromEntries(Object.entries(settings.levels).map(([key, level]) => [flat(key), level])),
  enforcement: fillEnforcement(settings.enforcement),
  tiles: settings.tiles ?? { url: '', attribution: '', datum: 'cgcs2000' },
})

const read = (filled: Filled): SettingsForm => ({
  ...filled,
  levels: Object.fromEntries(Object.entries(filled.levels).map(([key, level]) => [key.replace('/', '.'), level])),
  centres: { supervisionCentre: filled.centres.supervisionCentre ?? null, commandCentre: filled.centres.commandCentre ?? null },
  enforcement: readEnforcement(filled.enforcement),
  tiles: filled.tiles.url.trim() === '' ? null : filled.tiles,
})

function NumberField({
  name,
  label,
  min = 0,
  max,
  step = 1,
}: {
  name: string | string[]
  label: string
  min?: number
  max: number
  step?: number
}) {
  const words = useWords(registerWords)
  return (
    <Form.Item name={name} label={label} rules={[{ required: true, message: words.needed }]}>
      <InputNumber min={min} max={max} step={step} />
    </Form.Item>
  )
}

function Levels({ levels }: { levels: Output<typeof readSettings>['levels'] }) {
  const words = useWords(registerWords).settings
  const say = useSay()
  const kinds = Object.entries(serviceLevelKinds).map(([value, kind]) => ({ value, label: say(kind) }))
  return (
    <>
      <h2>{words.levels}</h2>
      {levels.map(({ key, procedure, clock, usual }) => (
        <div className="row" key={key}>
          <span style={{ minWidth: '14rem' }}>
            {say(procedure)} · {say(clock)}
          </span>
          <Form.Item name={['levels', flat(key), 'count']} noStyle>
            <InputNumber min={0.5} max={9999} step={0.5} aria-label={`${say(clock)} ${words.count}`} />
          </Form.Item>
          <Form.Item name={['levels', flat(key), 'kind']} noStyle>
            <Select options={kinds} style={{ width: '9rem' }} aria-label={`${say(clock)} ${words.counting}`} />
          </Form.Item>
          <span className="quiet">
            {words.usual} {say(serviceLevelWords(usual))}
          </span>
        </div>
      ))}
      <NumberField name="hoursPerWorkDay" label={words.hoursPerWorkDay} min={1} max={24} />
    </>
  )
}

function Office() {
  const all = useWords(registerWords)
  const words = all.settings
  return (
    <>
      <h2>{words.office}</h2>
      <p className="quiet">{words.officeHint}</p>
      <Form.List name="office">
        {(versions, { add, remove }) => (
          <div className="stack">
            {versions.map((version, at) => (
              <div className="row" key={version.key}>
                <Form.Item name={[version.name, 'from']} noStyle rules={[{ required: true, message: all.needed }]}>
                  <Input type="date" style={{ width: '10rem' }} aria-label={all.from} />
                </Form.Item>
                <Form.List name={[version.name, 'hours']}>
                  {(spans, hours) => (
                    <>
                      {spans.map((span) => (
                        <span className="row" key={span.key}>
                          <Form.Item name={[span.name, 'from']} noStyle>
                            <Input style={{ width: '5rem' }} aria-label={all.timeFrom} />
                          </Form.Item>
                          –
                          <Form.Item name={[span.name, 'to']} noStyle>
                            <Input style={{ width: '5rem' }} aria-label={all.timeTo} />
                          </Form.Item>
                          {spans.length > 1 && (
                            <FormButton size="small" onClick={() => hours.remove(span.name)}>
                              {all.remove}
                            </FormButton>
                          )}
                        </span>
                      ))}
                      <FormButton size="small" onClick={() => hours.add({ from: '19:00', to: '20:00' })}>
                        {words.addSpan}
                      </FormButton>
                    </>
                  )}
                </Form.List>
                {at > 0 && (
                  <FormButton size="small" onClick={() => remove(version.name)}>
                    {all.remove}
                  </FormButton>
                )}
              </div>
            ))}
            <div>
              <FormButton
                onClick={() =>
                  add({
                    from: todayText(),
                    hours: [
                      { from: '08:00', to: '12:00' },
                      { from: '14:00', to: '18:00' },
                    ],
                  })
                }
              >
                {words.addVersion}
              </FormButton>
            </div>
          </div>
        )}
      </Form.List>
    </>
  )
}

function Centres() {
  const words = useWords(registerWords).settings
  const units = useUnitChoices()
  const options = units.map(({ value, label }) => ({ value, label }))
  return (
    <>
      <h2>{words.centres}</h2>
      <div className="register-filters">
        {(['supervisionCentre', 'commandCentre'] as const).map((name) => (
          <Form.Item key={name} name={['centres', name]} label={words[name]}>
            <Select allowClear showSearch={{ optionFilterProp: 'label' }} options={options} style={{ minWidth: '14rem' }} />
          </Form.Item>
        ))}
      </div>
    </>
  )
}

function Cases() {
  const words = useWords(registerWords).settings
  return (
    <>
      <h2>{words.cases}</h2>
      <div className="register-filters">
        <NumberField name={['case', 'extensionsMax']} label={words.extensionsMax} max={10} />
        <NumberField name={['case', 'suspendDaysMax']} label={words.suspendDaysMax} min={1} max={3650} />
        <NumberField name={['case', 'reopensMax']} label={words.reopensMax} max={10} />
        <NumberField name={['case', 'duplicateMetres']} label={words.duplicateMetres} max={1000} />
        <NumberField name={['case', 'duplicateHours']} label={words.duplicateHours} max={720} />
        <NumberField name="shiftLeadSuspendDaysMax" label={words.shiftLeadSuspendDaysMax} max={3650} />
        <NumberField name="dueSoonShare" label={words.dueSoonShare} max={0.9} step={0.05} />
        <Form.Item name="hotline" label={words.hotline}>
          <Input maxLength={40} />
        </Form.Item>
      </div>
    </>
  )
}

function Open311() {
  const words = useWords(registerWords).settings
  return (
    <>
      <h2>{words.open311}</h2>
      <Form.Item name={['open311', 'keyRequired']} valuePropName="checked">
        <Checkbox>{words.keyRequired}</Checkbox>
      </Form.Item>
      <div className="register-filters">
        <Form.Item name={['open311', 'contact']} label={words.contact}>
          <Input maxLength={300} />
        </Form.Item>
        <Form.Item name={['open311', 'keyService']} label={words.keyService}>
          <Input maxLength={300} />
        </Form.Item>
      </div>
    </>
  )
}

function Tiles() {
  const words = useWords(registerWords).settings
  return (
    <>
      <h2>{words.tiles}</h2>
      <div className="register-filters">
        <Form.Item name={['tiles', 'url']} label={words.tileUrl}>
          <Input maxLength={300} />
        </Form.Item>
        <Form.Item name={['tiles', 'attribution']} label={words.attribution}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name={['tiles', 'datum']} label={words.datum}>
          <Select options={['cgcs2000', 'gcj02', 'bd09'].map((value) => ({ value, label: value.toUpperCase() }))} />
        </Form.Item>
      </div>
    </>
  )
}
