import { useSuspenseQuery } from '@tanstack/react-query'
import { Alert, Button as FormButton, Form, Input, Modal } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useBlocker } from 'react-router'
import { changeSettings, readSettings } from '../../../../contract/registers/settings.ts'
import {
  settingOf,
  settingPaths,
  settingSections,
  settingsNeeded,
  type SettingPath,
  type SettingSection,
} from '../../../../contract/registers/settings-table.ts'
import { query } from '../../../queries.ts'
import { Notice } from '../../../ui/messages.tsx'
import { registerWords } from '../../../words/desk/registers.ts'
import { settingWords } from '../../../words/desk/settings.ts'
import { useSay, useWords } from '../../../words/language.ts'
import { overlayGround } from '../overlay.ts'
import { RegisterHead } from '../parts.tsx'
import { useMay, useSaving } from '../reading.ts'
import { anchorOf, SettingField, type Read } from './SettingField.tsx'
import { historyAnchor, SettingHistory } from './SettingHistory.tsx'
import './settings.css'
import { changedPaths, fill, nameOf, read, type Filled } from './values.ts'

const sections = Object.keys(settingSections) as SettingSection[]
const sectionAnchor = (section: SettingSection) => `section-${section}`

/** 本区设置: what the district sets for itself, each with its basis; every change is kept with its reason. */
export function SettingsPage() {
  const words = useWords(registerWords)
  const own = useWords(settingWords)
  const { data } = useSuspenseQuery(query(readSettings, {}))
  return (
    <div className="stack">
      <RegisterHead title={words.tabs.settings} />
      <p className="quiet">{own.seen}</p>
      <Needed settings={data.settings} />
      <Index />
      <SettingsFields key={data.seen} data={data} />
      <SettingHistory data={data} />
    </div>
  )
}

/** What acts wait for and the district has not set, each with the way to it. */
function Needed({ settings }: { settings: Read['settings'] }) {
  const words = useWords(settingWords)
  const say = useSay()
  const paths = settingsNeeded(settings)
  if (paths.length === 0) return <Notice kind="done">{words.neededNone}</Notice>
  return (
    <Notice kind="soon" title={words.needed}>
      <ul className="setting-needed">
        {paths.map((path) => (
          <li key={path}>
            <a href={`#${anchorOf(path)}`}>{words.neededItem(say(settingOf(path)), say(settingSections[settingOf(path).section]))}</a>{' '}
            <span>{say(settingOf(path).unset)}</span>
          </li>
        ))}
      </ul>
    </Notice>
  )
}

function Index() {
  const words = useWords(settingWords)
  const say = useSay()
  return (
    <nav className="setting-index no-print" aria-label={words.index}>
      {sections.map((section) => (
        <a key={section} href={`#${sectionAnchor(section)}`}>
          {say(settingSections[section])}
        </a>
      ))}
      <a href={`#${historyAnchor}`}>{words.history}</a>
    </nav>
  )
}

function SettingsFields({ data }: { data: Read }) {
  const words = useWords(settingWords)
  const say = useSay()
  const may = useMay('settings.manage')
  const save = useSaving()
  const [form] = Form.useForm<Filled>()
  const [start] = useState(() => fill(data.settings))
  const [changed, setChanged] = useState<readonly SettingPath[]>([])
  const [refused, setRefused] = useState<string>()
  const [busy, setBusy] = useState(false)
  const put = async (filled: Filled) => {
    const { reason, ...fields } = filled
    const told = read(fields)
    if ('wrong' in told) {
      form.setFields(told.wrong.map(({ path }) => ({ name: nameOf(path), errors: [words.wrong] })))
      setRefused(words.wrongAbove)
      return
    }
    setBusy(true)
    try {
      setRefused(await save(changeSettings, { seen: data.seen, reason: String(reason ?? '').trim(), settings: told.settings }))
    } finally {
      setBusy(false)
    }
  }
  const compare = () => setChanged(changedPaths(form.getFieldsValue(true), data.settings))
  const undo = () => {
    form.resetFields()
    setChanged([])
    setRefused(undefined)
  }
  return (
    <Form
      form={form}
      layout="vertical"
      className="settings"
      disabled={!may}
      initialValues={start}
      scrollToFirstError={{ focus: true, block: 'center' }}
      onValuesChange={compare}
      onFinish={() => void put(form.getFieldsValue(true))}
      onFinishFailed={() => setRefused(words.wrongAbove)}
    >
      {sections.map((section) => (
        <section key={section} aria-labelledby={sectionAnchor(section)}>
          <h2 id={sectionAnchor(section)}>{say(settingSections[section])}</h2>
          <div className="setting-grid">
            {settingPaths
              .filter((path) => settingOf(path).section === section)
              .map((path) => (
                <SettingField key={path} path={path} data={data} may={may} />
              ))}
          </div>
        </section>
      ))}
      {may && <SaveBar changed={changed.length} refused={refused} busy={busy} onUndo={undo} />}
      <Leaving unsaved={changed.length > 0} />
    </Form>
  )
}

type SaveProps = {
  readonly changed: number
  readonly refused: string | undefined
  readonly busy: boolean
  readonly onUndo: () => void
}

function SaveBar({ changed, refused, busy, onUndo }: SaveProps) {
  const words = useWords(settingWords)
  const all = useWords(registerWords)
  return (
    <div className="setting-save no-print">
      {refused !== undefined && <Alert type="error" role="alert" showIcon title={refused} />}
      <div className="row">
        <span role="status">{words.changed(changed)}</span>
        {changed > 0 && (
          <>
            <Form.Item name="reason" label={words.reason} rules={[{ required: true, whitespace: true, message: words.reasonNeeded }]}>
              <Input maxLength={200} />
            </Form.Item>
            <FormButton onClick={onUndo}>{words.undo}</FormButton>
            <FormButton type="primary" htmlType="submit" loading={busy}>
              {all.save}
            </FormButton>
          </>
        )}
      </div>
    </div>
  )
}

/** Asks before unsaved changes are left behind, whether by a link here or by closing the page. */
function Leaving({ unsaved }: { unsaved: boolean }) {
  const words = useWords(settingWords)
  const waiting = useRef(unsaved)
  waiting.current = unsaved
  const blocker = useBlocker(({ currentLocation, nextLocation }) => unsaved && currentLocation.pathname !== nextLocation.pathname)
  useEffect(() => {
    const ask = (leaving: BeforeUnloadEvent) => {
      if (waiting.current) leaving.preventDefault()
    }
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [])
  if (blocker.state !== 'blocked') return null
  return (
    <Modal
      open
      title={words.leaveTitle}
      okText={words.leave}
      cancelText={words.stay}
      onOk={() => blocker.proceed()}
      onCancel={() => blocker.reset()}
      getContainer={overlayGround}
    >
      <p>{words.leaveText}</p>
    </Modal>
  )
}
