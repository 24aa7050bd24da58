import { Checkbox, Form, Input, InputNumber, Select, Switch } from 'antd'
import type { SettingsForm } from '../../../contract/registers/settings.ts'
import { partyGroups, type PartyGroup } from '../../../domain/enforcement/settings.ts'
import { discretionWords } from '../../words/desk/discretion.ts'
import { useSay, useWords } from '../../words/language.ts'

type Kept = SettingsForm['enforcement']
const thresholds = ['individualFen', 'organisationFen', 'confiscationIndividualFen', 'confiscationOrganisationFen'] as const

const likeLimits = [
  { name: 'threshold', min: 1, max: 100, step: 0.1 },
  { name: 'least', min: 3, max: 1000, precision: 0 },
  { name: 'months', min: 1, max: 120, precision: 0 },
] as const

/** As the form holds it: sums in yuan, and null or empty text for what is not set. */
export type FilledEnforcement = {
  readonly hearing: Readonly<Partial<Record<(typeof thresholds)[number], number | null>>>
  readonly soleTraderAs: PartyGroup
  readonly firstOffenceYears?: number | null
  readonly night?: { readonly from?: string; readonly to?: string }
  readonly inspectionsPerYear?: number | null
  readonly gentleItems: readonly string[]
  readonly hardshipFirst: boolean
  readonly ratingChangeDays: number
  readonly major?: {
    readonly yuan?: number | null
    readonly casualties?: number | null
    readonly attention?: boolean
    readonly crossRegion?: boolean
  }
  readonly duplicateMetres: number
  readonly likeCases: Kept['likeCases']
  readonly recordedItems: readonly string[]
  readonly fileMegabytes?: number | null
}

export function fillEnforcement(kept: Kept): FilledEnforcement {
  const yuan = thresholds.map((name) => [name, kept.hearing[name] === undefined ? null : kept.hearing[name] / 100])
  return {
    hearing: Object.fromEntries(yuan) as FilledEnforcement['hearing'], // its own names
    soleTraderAs: kept.soleTraderAs,
    firstOffenceYears: kept.firstOffenceYears ?? null,
    night: { from: kept.nightHours?.from ?? '', to: kept.nightHours?.to ?? '' },
    inspectionsPerYear: kept.inspectionsPerYear ?? null,
    gentleItems: kept.gentleItems,
    hardshipFirst: kept.hardshipFirst,
    ratingChangeDays: kept.ratingChangeDays,
    major: {
      yuan: kept.majorCase?.sumFen === undefined ? null : kept.majorCase.sumFen / 100,
      casualties: kept.majorCase?.casualties ?? null,
      attention: kept.majorCase?.attention === true,
      crossRegion: kept.majorCase?.crossRegion === true,
    },
    duplicateMetres: kept.duplicateMetres,
    likeCases: kept.likeCases,
    recordedItems: kept.recordedItems ?? [],
    fileMegabytes: kept.fileMegabytes ?? null,
  }
}

/** What was left empty is not sent: it stays unset. */
export function readEnforcement({
  hearing,
  night,
  firstOffenceYears,
  inspectionsPerYear,
  major,
  recordedItems,
  fileMegabytes,
  ...rest
}: FilledEnforcement): Kept {
  const fen: { -readonly [K in keyof Kept['hearing']]: Kept['hearing'][K] } = {}
  for (const name of thresholds) {
    const yuan = hearing[name]
    if (yuan !== null && yuan !== undefined) fen[name] = Math.round(yuan * 100)
  }
  return {
    ...rest,
    gentleItems: [...rest.gentleItems],
    hearing: fen,
    ...(typeof firstOffenceYears === 'number' && { firstOffenceYears }),
    ...(typeof inspectionsPerYear === 'number' && { inspectionsPerYear }),
    ...(recordedItems.length > 0 && { recordedItems: [...recordedItems] }),
    ...(typeof fileMegabytes === 'number' && { fileMegabytes }),
    ...majorOf(major),
    ...(night?.from && night.to && { nightHours: { from: night.from, to: night.to } }),
  }
}

function majorOf(major: FilledEnforcement['major']): Pick<Kept, 'majorCase'> {
  const criteria = {
    ...(typeof major?.yuan === 'number' && { sumFen: Math.round(major.yuan * 100) }),
    ...(typeof major?.casualties === 'number' && { casualties: major.casualties }),
    ...(major?.attention === true && { attention: true }),
    ...(major?.crossRegion === true && { crossRegion: true }),
  }
  return Object.keys(criteria).length === 0 ? {} : { majorCase: criteria }
}

/** 执法: thresholds and the like that each place sets for itself. */
export function EnforcementSettings() {
  const words = useWords(discretionWords).settings
  const say = useSay()
  const groups = (Object.keys(partyGroups) as PartyGroup[]).map((value) => ({ value, label: say(partyGroups[value]) }))
  const number = (name: string | string[], label: string, min: number, max: number) => (
    <Form.Item name={name} label={label}>
      <InputNumber min={min} max={max} placeholder={words.unset} style={{ width: '10rem' }} />
    </Form.Item>
  )
  const night = (end: 'from' | 'to', label: string) => (
    <Form.Item
      name={['enforcement', 'night', end]}
      label={label}
      dependencies={[['enforcement', 'night', end === 'from' ? 'to' : 'from']]}
      rules={[
        ({ getFieldValue }) => ({
          validator: async (_rule, value: string) => {
            const other: unknown = getFieldValue(['enforcement', 'night', end === 'from' ? 'to' : 'from'])
            if ((value === '') !== (other === '')) throw new Error(words.nightBoth)
          },
        }),
      ]}
    >
      <Input type="time" style={{ width: '8rem' }} />
    </Form.Item>
  )
  return (
    <>
      <h2>{words.title}</h2>
      <p className="quiet">{words.hint}</p>
      <div className="register-filters">
        {thresholds.map((name) => (
          <div key={name}>{number(['enforcement', 'hearing', name], words[name], 0.01, 1_000_000_000)}</div>
        ))}
        <Form.Item name={['enforcement', 'soleTraderAs']} label={words.soleTraderAs}>
          <Select options={groups} style={{ minWidth: '12rem' }} />
        </Form.Item>
        {number(['enforcement', 'firstOffenceYears'], words.firstOffenceYears, 1, 50)}
        {night('from', words.nightFrom)}
        {night('to', words.nightTo)}
        {number(['enforcement', 'inspectionsPerYear'], words.inspectionsPerYear, 0, 366)}
        <Form.Item name={['enforcement', 'ratingChangeDays']} label={words.ratingChangeDays} rules={[{ required: true }]}>
          <InputNumber min={0} max={366} />
        </Form.Item>
        {number(['enforcement', 'major', 'yuan'], words.majorYuan, 0.01, 1_000_000_000)}
        {number(['enforcement', 'major', 'casualties'], words.majorCasualties, 1, 100_000)}
        {(['attention', 'crossRegion'] as const).map((name) => (
          <Form.Item key={name} name={['enforcement', 'major', name]} label={words.major[name]} valuePropName="checked">
            <Switch />
          </Form.Item>
        ))}
        <Form.Item name={['enforcement', 'duplicateMetres']} label={words.duplicateMetres} rules={[{ required: true }]}>
          <InputNumber min={0} max={5000} />
        </Form.Item>
        <LikeLimits />
        {number(['enforcement', 'fileMegabytes'], words.fileMegabytes, 1, 2000)}
        <Form.Item name={['enforcement', 'recordedItems']} label={words.recordedItems}>
          <Select mode="tags" tokenSeparators={[',', '，', ' ', '、']} open={false} style={{ minWidth: '16rem' }} />
        </Form.Item>
        <Form.Item name={['enforcement', 'gentleItems']} label={words.gentleItems} extra={words.gentleHint}>
          <Select mode="tags" tokenSeparators={[' ', ',', '，', '、']} style={{ minWidth: '20rem' }} />
        </Form.Item>
        <Form.Item name={['enforcement', 'hardshipFirst']} label={words.hardshipFirst} valuePropName="checked">
          <Checkbox />
        </Form.Item>
      </div>
    </>
  )
}

/** 类案: from when on a fine is listed as far from its like. */
function LikeLimits() {
  const words = useWords(discretionWords).settings.likeCases
  return likeLimits.map(({ name, ...limits }) => (
    <Form.Item key={name} name={['enforcement', 'likeCases', name]} label={words[name]} rules={[{ required: true }]}>
      <InputNumber {...limits} />
    </Form.Item>
  ))
}
