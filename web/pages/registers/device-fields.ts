import { DeviceKindName, type DeviceForm, type DeviceView } from '../../../contract/registers/devices.ts'
import { orNull, type Values } from './FormDialog.tsx'

/** "120.15,30.28" as a point in degrees; undefined where it is none. */
function pointOf(text: string | undefined): { x: number; y: number } | undefined {
  const found = /^\s*(-?\d{1,3}(?:\.\d+)?)\s*[,，]\s*(-?\d{1,2}(?:\.\d+)?)\s*$/.exec(text ?? '')
  return found ? { x: Number(found[1]), y: Number(found[2]) } : undefined
}

/** Whether what stands there is no point; nothing yet is not wrong. */
export function wrongPoint(text: string | undefined): boolean {
  return text !== undefined && text.trim() !== '' && pointOf(text) === undefined
}

/** A device as the form's fields hold it. */
export function valuesOf(device: DeviceView): Values {
  const { number, kind, ground, place, point, unit, legal, technical, announced, sign, purpose, from, to } = device
  return {
    ...{ number, kind, ground, place, from },
    point: `${point.x},${point.y}`,
    unit: unit.id,
    ...{ legalOn: legal?.on ?? '', legalBy: legal?.by ?? '' },
    ...{ technicalOn: technical?.on ?? '', technicalBy: technical?.by ?? '' },
    ...{ announcedOn: announced?.on ?? '', announcedBy: announced?.by ?? '' },
    ...{ signOn: sign?.on ?? '', signBy: sign?.by ?? '', purpose: purpose ?? '' },
    to: to ?? '',
  }
}

/** The fields as they are sent, or which of them cannot be: no point, or half of a review. */
export function formOf(values: Values): DeviceForm | 'point' | 'half' {
  const { number = '', kind, ground = '', place = '', unit = '', from = '', to } = values
  const point = pointOf(values.point)
  if (!point) return 'point'
  const shown = (name: 'legal' | 'technical' | 'announced' | 'sign') => {
    const [on, by] = [orNull(values[`${name}On`]), orNull(values[`${name}By`])]
    if (on === null && by === null) return null
    return on === null || by === null ? ('half' as const) : { on, by }
  }
  const [legal, technical, announced, sign] = [shown('legal'), shown('technical'), shown('announced'), shown('sign')]
  if (legal === 'half' || technical === 'half' || announced === 'half' || sign === 'half') return 'half'
  return {
    number,
    kind: DeviceKindName.parse(kind),
    ground,
    place,
    point,
    unit,
    legal,
    technical,
    announced,
    sign,
    purpose: orNull(values.purpose),
    from,
    to: orNull(to),
  }
}
