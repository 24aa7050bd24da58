import { addVendingZone, changeVendingZone, type VendingZoneView, type ZoneForm } from '../../../contract/registers/vending.ts'
import { goodsKinds, type GoodsKind } from '../../../domain/enforcement/placement/goods.ts'
import { groundKinds, zoneKinds } from '../../../domain/enforcement/placement/zone.ts'
import { weekdays } from '../../../domain/enforcement/placement/zone-words.ts'
import type { Words } from '../../../domain/kernel/words.ts'
import { useUnitChoices } from '../../desk/form/UnitInputs.tsx'
import { useSay, useWords } from '../../words/language.ts'
import { placementWords } from '../../words/placement/words.ts'
import { FormDialog, orNull, type FieldSpec, type Values } from './FormDialog.tsx'
import { todayText, useSaving } from './reading.ts'

/** Sets up a zone, or changes one that is there. */
export function VendingForm({ zone, onClose }: { zone?: VendingZoneView; onClose: () => void }) {
  const words = useWords(placementWords)
  const say = useSay()
  const save = useSaving()
  const route = zone ? changeVendingZone : addVendingZone
  const put = async (values: Values) => {
    const outline = readOutline(values.outline ?? '')
    const hours = readHours(values.hours ?? '')
    if (outline === undefined) return words.register.badOutline
    if (hours === undefined) return words.register.badHours
    return save(route, formOf(values, outline, hours))
  }
  return <FormDialog title={say(route)} fields={useFields(zone)} initial={initialOf(zone)} onClose={onClose} onSave={put} />
}

function useFields(zone: VendingZoneView | undefined): FieldSpec[] {
  const words = useWords(placementWords)
  const say = useSay()
  const units = useUnitChoices()
  const of = (table: Readonly<Record<string, Words>>) => Object.entries(table).map(([value, name]) => ({ value, label: say(name) }))
  return [
    { name: 'id', label: words.register.id, max: 40, locked: zone !== undefined },
    { name: 'zh', label: words.register.name, max: 80 },
    { name: 'en', label: words.register.nameEn },
    { name: 'kind', label: words.page.kind, kind: 'choice', choices: of(zoneKinds) },
    { name: 'unit', label: words.page.unit, kind: 'choice', choices: units },
    { name: 'goods', label: words.page.goods, kind: 'several', choices: of(goodsKinds) },
    { name: 'days', label: words.register.days, kind: 'several', choices: of(weekdays) },
    { name: 'hours', label: words.page.hours, hint: words.register.hoursHint },
    { name: 'stalls', label: words.page.stalls, max: 4 },
    { name: 'reserved', label: words.register.reserved, max: 4 },
    { name: 'from', label: words.register.from, kind: 'day' },
    { name: 'to', label: words.register.to, kind: 'day', optional: true },
    { name: 'groundBy', label: words.register.groundBy, kind: 'choice', choices: of(groundKinds) },
    { name: 'groundName', label: words.register.groundName, max: 200 },
    { name: 'groundOn', label: words.register.groundOn, kind: 'day' },
    { name: 'rules', label: words.page.rules, kind: 'long', max: 2000 },
    { name: 'outline', label: words.register.outline, kind: 'long', hint: words.register.outlineHint },
  ]
}

// A form keeps text; lists of choices are lists underneath, which the select reads.
function initialOf(zone: VendingZoneView | undefined): Values {
  if (!zone) return { from: todayText(), reserved: '0' }
  const lists = { goods: zone.goods.map(({ kind }) => kind), days: zone.days.map(String) }
  return {
    id: zone.id,
    zh: zone.name.zh,
    en: zone.name.en,
    kind: zone.kind,
    unit: zone.unit.id,
    ...(lists as unknown as Values),
    hours: zone.hours.map(({ from, to }) => `${from}-${to}`).join(';'),
    stalls: String(zone.stalls),
    reserved: String(zone.reserved),
    from: zone.from,
    to: zone.to ?? '',
    groundBy: zone.ground.by,
    groundName: zone.ground.name,
    groundOn: zone.ground.on,
    rules: zone.rules,
    outline: JSON.stringify(zone.outline),
  }
}

const listOf = (text: string | undefined): string[] => (text ?? '').split(',').filter((one) => one !== '')

function formOf(values: Values, outline: ZoneForm['outline'], hours: ZoneForm['hours']): ZoneForm {
  const { id = '', zh = '', en = '', kind, unit = '', from = '', to, groundBy, groundName = '', groundOn = '', rules = '' } = values
  return {
    id,
    kind: kind as ZoneForm['kind'], // one of the choices
    name: { zh, en },
    outline,
    unit,
    goods: listOf(values.goods) as GoodsKind[], // as above
    days: listOf(values.days).map(Number),
    hours,
    stalls: Number(values.stalls),
    reserved: Number(values.reserved),
    from,
    to: orNull(to),
    ground: { by: groundBy as ZoneForm['ground']['by'], name: groundName, on: groundOn }, // as above
    rules,
  }
}

function readHours(text: string): ZoneForm['hours'] | undefined {
  const parts = text.split(/[;；]/).map((one) => /^\s*(\d{2}:\d{2})\s*[-–]\s*(\d{2}:\d{2})\s*$/.exec(one))
  return parts.every((one) => one !== null) ? parts.map((one) => ({ from: one[1] ?? '', to: one[2] ?? '' })) : undefined
}

function readOutline(text: string): ZoneForm['outline'] | undefined {
  try {
    const shape: unknown = JSON.parse(text)
    // The server parses it whole; here only what is no polygon at all is told at once.
    return typeof shape === 'object' && shape !== null && 'type' in shape && shape.type === 'Polygon' && 'coordinates' in shape
      ? (shape as ZoneForm['outline'])
      : undefined
  } catch {
    return undefined
  }
}
