import { PlanMethodName, PlannedKindName, type PlanForm, type PlanLineView } from '../../../contract/registers/plans.ts'
import type { Values } from './FormDialog.tsx'

/** What the form shows of a line. */
export const valuesOf = (line: PlanLineView): Values => ({
  year: String(line.year),
  unit: line.unit.id,
  what: line.what,
  method: line.method,
  ...Object.fromEntries(line.kinds.map((kind) => [kind, 'true'])),
  percent: 'percent' in line.share ? String(line.share.percent) : '',
  number: 'number' in line.share ? String(line.share.number) : '',
  fromMonth: String(line.fromMonth),
  toMonth: String(line.toMonth),
})

/** The share that is filled in; undefined where both or neither are, or it is no whole number. */
export function shareOf({ percent = '', number = '' }: Values): PlanForm['share'] | undefined {
  if ((percent === '') === (number === '')) return undefined
  const n = Number(percent === '' ? number : percent)
  if (!Number.isInteger(n) || n < 1 || (percent !== '' && n > 100)) return undefined
  return percent === '' ? { number: n } : { percent: n }
}

/** The form as it is sent; undefined where the share is wrong. */
export function formOf(values: Values): PlanForm | undefined {
  const share = shareOf(values)
  if (!share) return undefined
  return {
    year: Number(values.year),
    unit: values.unit ?? '',
    what: values.what ?? '',
    method: PlanMethodName.parse(values.method),
    kinds: PlannedKindName.options.filter((kind) => values[kind] === 'true'),
    share,
    fromMonth: Number(values.fromMonth),
    toMonth: Number(values.toMonth),
    withdrawn: values.withdrawn === 'true',
  }
}
