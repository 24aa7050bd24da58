import { useState } from 'react'
import {
  addDevice,
  changeDevice,
  DeviceKindName,
  DeviceStandingName,
  importDevices,
  listDevices,
  type DeviceView,
} from '../../../contract/registers/devices.ts'
import { deviceKinds, deviceStandings, type DeviceStanding } from '../../../domain/enforcement/device.ts'
import { useUnitChoices } from '../../desk/form/UnitInputs.tsx'
import { Button } from '../../ui/button.tsx'
import { StatusWord, type Tone } from '../../ui/messages.tsx'
import { Table, type Column } from '../../ui/table.tsx'
import { registerWords } from '../../words/desk/registers.ts'
import { deviceWords } from '../../words/devices/words.ts'
import { useSay, useWords } from '../../words/language.ts'
import { useAddress, type Address } from './address.ts'
import { formOf, valuesOf, wrongPoint } from './device-fields.ts'
import { FormDialog, type FieldSpec, type Values } from './FormDialog.tsx'
import { ImportWizard } from './ImportWizard.tsx'
import { AddButton, ChoiceFilter, DayFilter, PagedList, RegisterHead, WordsFilter } from './parts.tsx'
import { todayText, useMay, usePages, useSaving } from './reading.ts'

const filters = ['find', 'kind', 'standing', 'day'] as const
const tones = { ready: 'done', notReviewed: 'soon', notAnnounced: 'soon', notYet: 'accent', ended: 'lapsed' } as const satisfies Record<
  DeviceStanding,
  Tone
>

type Doing = 'add' | 'import' | DeviceView

/** 监控设备: which may take evidence, what each lacks, and what may be done. */
export function DevicesPage() {
  const words = useWords(registerWords)
  const say = useSay()
  const may = useMay('devices.manage')
  const { values, put } = useAddress(filters)
  const kind = DeviceKindName.safeParse(values.kind)
  const standing = DeviceStandingName.safeParse(values.standing)
  const pages = usePages(listDevices, {
    ...(values.find !== undefined && { words: values.find }),
    ...(kind.success && { kind: kind.data }),
    ...(standing.success && { standing: standing.data }),
    ...(values.day !== undefined && { day: values.day }),
  })
  const [doing, setDoing] = useState<Doing>()
  const columns = useColumns(may, setDoing)
  const devices = pages.data?.pages.flatMap((page) => page.devices) ?? []
  const close = () => setDoing(undefined)
  return (
    <div className="stack">
      <RegisterHead title={words.tabs.devices} register="devices">
        <AddButton name={say(addDevice)} may={may} onPress={() => setDoing('add')} />
        {may && <Button onPress={() => setDoing('import')}>{say(importDevices)}</Button>}
      </RegisterHead>
      <DeviceFilters values={values} put={put} />
      <PagedList pages={pages} shown={devices.length} total={pages.data?.pages[0]?.total ?? 0}>
        <Table caption={words.tabs.devices} rows={devices} rowKey={(one) => one.id} columns={columns} />
      </PagedList>
      {doing === 'import' && <ImportWizard route={importDevices} accept="table" dated={false} onClose={close} />}
      {(doing === 'add' || typeof doing === 'object') && <DeviceDialog device={doing === 'add' ? undefined : doing} onClose={close} />}
    </div>
  )
}

function DeviceFilters({ values, put }: Address<(typeof filters)[number]>) {
  const words = useWords(deviceWords)
  const say = useSay()
  return (
    <div className="register-filters no-print">
      <WordsFilter value={values.find} onChange={(text) => put({ find: text })} />
      <ChoiceFilter
        label={words.kind}
        value={values.kind}
        choices={DeviceKindName.options.map((kind) => ({ value: kind, label: say(deviceKinds[kind]) }))}
        onChange={(kind) => put({ kind })}
      />
      <ChoiceFilter
        label={words.register.standing}
        value={values.standing}
        choices={DeviceStandingName.options.map((standing) => ({ value: standing, label: say(deviceStandings[standing]) }))}
        onChange={(standing) => put({ standing })}
      />
      <DayFilter value={values.day} onChange={(day) => put({ day })} />
    </div>
  )
}

function useColumns(may: boolean, onChange: (device: DeviceView) => void): readonly Column<DeviceView>[] {
  const words = useWords(deviceWords)
  const { openEnded, actions } = useWords(registerWords)
  const say = useSay()
  const shown = (name: 'legal' | 'technical' | 'announced' | 'sign', one: DeviceView) => {
    const what = one[name]
    return (
      <div key={name}>
        <span className="quiet">{words.register[name]}</span> {what === null ? words.register.missing : `${what.on} ${what.by}`}
      </div>
    )
  }
  const act: Column<DeviceView> = {
    key: 'act',
    header: actions,
    cell: (one) => (
      <Button kind="quiet" onPress={() => onChange(one)}>
        {words.register.edit} <span className="visually-hidden">{one.number}</span>
      </Button>
    ),
  }
  return [
    { key: 'number', header: words.number, cell: (one) => <code>{one.number}</code> },
    { key: 'kind', header: words.kind, cell: (one) => say(deviceKinds[one.kind]) },
    { key: 'place', header: words.place, cell: (one) => one.place },
    { key: 'unit', header: words.unit, cell: (one) => say(one.unit.name) },
    {
      key: 'reviews',
      header: words.register.reviews,
      cell: (one) => (['legal', 'technical', 'announced', 'sign'] as const).map((name) => shown(name, one)),
    },
    { key: 'term', header: words.inUse, cell: (one) => `${one.from} – ${one.to ?? openEnded}` },
    {
      key: 'standing',
      header: words.register.standing,
      cell: (one) => <StatusWord tone={tones[one.standing]}>{say(deviceStandings[one.standing])}</StatusWord>,
    },
    ...(may ? [act] : []),
  ]
}

function useFields(): (values: Values) => readonly FieldSpec[] {
  const words = useWords(deviceWords)
  const say = useSay()
  const units = useUnitChoices()
  const { register } = words
  return (values) => {
    const shown = (name: 'legal' | 'technical' | 'announced' | 'sign'): FieldSpec[] => {
      const half = ((values[`${name}On`] ?? '') === '') !== ((values[`${name}By`] ?? '') === '')
      const by = name === 'announced' ? register.where : name === 'sign' ? register.signWhere : register.by(register[name])
      return [
        { name: `${name}On`, label: register.on(register[name]), kind: 'day', optional: true },
        { name: `${name}By`, label: by, max: 200, optional: true, ...(half && { wrong: register.half }) },
      ]
    }
    return [
      { name: 'number', label: words.number, max: 40 },
      {
        name: 'kind',
        label: words.kind,
        kind: 'choice',
        choices: DeviceKindName.options.map((kind) => ({ value: kind, label: say(deviceKinds[kind]) })),
      },
      { name: 'ground', label: words.ground, max: 200, hint: register.groundHint },
      { name: 'place', label: words.place, max: 200 },
      { name: 'point', label: register.point, hint: register.pointHint, ...(wrongPoint(values.point) && { wrong: register.pointWrong }) },
      { name: 'unit', label: words.unit, kind: 'choice', choices: units.map(({ value, label }) => ({ value, label })) },
      ...shown('legal'),
      ...shown('technical'),
      ...shown('announced'),
      ...shown('sign'),
      { name: 'purpose', label: register.purpose, max: 200, optional: true, hint: register.purposeHint },
      { name: 'from', label: register.from, kind: 'day' },
      { name: 'to', label: register.to, kind: 'day', optional: true, hint: register.toHint },
    ]
  }
}

function DeviceDialog({ device, onClose }: { device: DeviceView | undefined; onClose: () => void }) {
  const words = useWords(deviceWords).register
  const say = useSay()
  const save = useSaving()
  const fields = useFields()
  return (
    <FormDialog
      title={device === undefined ? say(addDevice) : `${say(changeDevice)} · ${device.number}`}
      onClose={onClose}
      initial={device === undefined ? { kind: 'camera', from: todayText() } : valuesOf(device)}
      fields={fields}
      onSave={async (values) => {
        const form = formOf(values)
        if (form === 'point') return words.pointWrong
        if (form === 'half') return words.half
        return device === undefined ? save(addDevice, form) : save(changeDevice, { ...form, deviceId: device.id, seen: device.seen })
      }}
    />
  )
}
