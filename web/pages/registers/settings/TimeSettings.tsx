import { Button as FormButton, Form, Input, InputNumber, Select } from 'antd'
import { serviceLevelKinds, serviceLevelWords } from '../../../../domain/clock/service-level.ts'
import { registerWords } from '../../../words/desk/registers.ts'
import { settingWords } from '../../../words/desk/settings.ts'
import { useSay, useWords } from '../../../words/language.ts'
import { todayText } from '../reading.ts'
import type { Read } from './SettingField.tsx'
import { flat } from './values.ts'

/** How long each step of a procedure may take, where no law says so. */
export function Levels({ levels }: { levels: Read['levels'] }) {
  const words = useWords(settingWords)
  const say = useSay()
  const kinds = Object.entries(serviceLevelKinds).map(([value, kind]) => ({ value, label: say(kind) }))
  return levels.map(({ key, procedure, clock, usual }) => (
    <div className="row" key={key}>
      <span className="setting-level">
        {say(procedure)} · {say(clock)}
      </span>
      <Form.Item name={['levels', flat(key), 'count']} noStyle>
        <InputNumber min={0.5} max={9999} step={0.5} aria-label={`${say(procedure)} ${say(clock)} ${words.count}`} />
      </Form.Item>
      <Form.Item name={['levels', flat(key), 'kind']} noStyle>
        <Select options={kinds} style={{ width: '9rem' }} aria-label={`${say(procedure)} ${say(clock)} ${words.counting}`} />
      </Form.Item>
      <span className="quiet">
        {words.usual} {say(serviceLevelWords(usual))}
      </span>
    </div>
  ))
}

const newVersion = () => ({
  from: todayText(),
  hours: [
    { from: '08:00', to: '12:00' },
    { from: '14:00', to: '18:00' },
  ],
})

/** Office hours by version, each from its first day on. */
export function Office() {
  const words = useWords(settingWords)
  const all = useWords(registerWords)
  return (
    <Form.List name="office">
      {(versions, { add, remove }) => (
        <div className="stack">
          {versions.map((version, at) => (
            <div className="row" key={version.key}>
              <Form.Item name={[version.name, 'from']} noStyle>
                <Input type="date" style={{ width: '10rem' }} aria-label={all.from} />
              </Form.Item>
              <Spans version={version.name} />
              {at > 0 && (
                <FormButton size="small" onClick={() => remove(version.name)}>
                  {all.remove}
                </FormButton>
              )}
            </div>
          ))}
          <div>
            <FormButton onClick={() => add(newVersion())}>{words.addVersion}</FormButton>
          </div>
        </div>
      )}
    </Form.List>
  )
}

function Spans({ version }: { version: number }) {
  const words = useWords(settingWords)
  const all = useWords(registerWords)
  return (
    <Form.List name={[version, 'hours']}>
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
  )
}
