/**
 * 电子技术监控设备 (行政处罚法第四十一条): what a device records may prove a violation only where the device was reviewed in law
 * and in technique, its place was made public and it was in use on the day, and where an officer has audited the record.
 */
import type { CivilDate } from '../clock/civil-date.ts'
import { done, refuse, type Outcome, type Refusal } from '../kernel/outcome.ts'
import type { Words } from '../kernel/words.ts'
import type { Evidence, ProceedingFile } from './proceeding/file.ts'

export const deviceKinds = {
  camera: { zh: '视频监控', en: 'Camera' },
  capture: { zh: '电子抓拍', en: 'Automatic capture' },
  weighing: { zh: '动态称重', en: 'Weighing in motion' },
  noise: { zh: '噪声监测', en: 'Noise monitor' },
  other: { zh: '其他设备', en: 'Other device' },
} as const satisfies Record<string, Words>
export type DeviceKind = keyof typeof deviceKinds

/** A review or an announcement: the day, and by whom or where it can be read. */
export type Shown = { readonly on: CivilDate; readonly by: string }

/** `at` is in CGCS2000 degrees, x before y. */
export type Device = {
  readonly number: string
  readonly kind: DeviceKind
  /** The law or administrative regulation that lets violations be recorded so (依照法律、行政法规规定). */
  readonly ground: string
  readonly place: string
  readonly at: readonly [number, number]
  readonly unit: string
  /** 法制审核、技术审核, and 设置地点向社会公布: where the announcement can be read. */
  readonly legal?: Shown
  readonly technical?: Shown
  readonly announced?: Shown
  /** 显著的提示标识 beside it (个人信息保护法第二十六条；公共安全视频图像信息系统管理条例第十三条): since when, and where it stands. */
  readonly sign?: Shown
  /** What it is there for: what public safety or the law it enforces needs (个人信息保护法第二十六条). */
  readonly purpose?: string
  readonly from: CivilDate
  /** Last day of use; absent while there is none. */
  readonly to?: CivilDate
}

export const deviceStandings = {
  ready: { zh: '可用于取证', en: 'May take evidence' },
  notReviewed: { zh: '审核未齐', en: 'Review missing' },
  notAnnounced: { zh: '地点未公布', en: 'Place not announced' },
  notYet: { zh: '未启用', en: 'Not yet in use' },
  ended: { zh: '已停用', en: 'No longer in use' },
} as const satisfies Record<string, Words>
export type DeviceStanding = keyof typeof deviceStandings

const by = (shown: Shown | undefined, day: CivilDate): boolean => shown !== undefined && shown.on <= day

/** How a device stands on a day. What was reviewed or announced later does not heal what was recorded before. */
export function deviceStanding({ legal, technical, announced, from, to }: Device, day: CivilDate): DeviceStanding {
  if (to !== undefined && day > to) return 'ended'
  if (day < from) return 'notYet'
  if (!by(legal, day) || !by(technical, day)) return 'notReviewed'
  return by(announced, day) ? 'ready' : 'notAnnounced'
}

const basis = '行政处罚法第四十一条第一款'

/** May what this device recorded on the day be taken as evidence of this kind? `device` is undefined where none has the number. */
export function deviceRefusal(device: Device | undefined, number: string, evidenceKind: unknown, day: CivilDate): Refusal | null {
  if (evidenceKind !== 'audiovisual' && evidenceKind !== 'electronic')
    return { code: 'device.otherEvidence', basis: '行政处罚法第四十六条第一款' }
  if (!device) return { code: 'device.unknown', params: { number }, basis }
  const standing = deviceStanding(device, day)
  switch (standing) {
    case 'ready':
      return null
    case 'notReviewed':
      return { code: 'device.notReviewed', params: { number, day, ...lacking(device, day) }, basis }
    case 'notAnnounced':
      return { code: 'device.notAnnounced', params: { number, day }, basis }
    case 'notYet':
    case 'ended':
      return { code: 'device.notInUse', params: { number, day, from: device.from, to: device.to ?? '—' }, basis }
  }
}

function lacking({ legal, technical }: Device, day: CivilDate): { readonly what: string; readonly whatEn: string } {
  const missing = [
    ...(by(legal, day) ? [] : [{ zh: '法制审核', en: 'the legal review' }]),
    ...(by(technical, day) ? [] : [{ zh: '技术审核', en: 'the technical review' }]),
  ]
  return { what: missing.map(({ zh }) => zh).join('、'), whatEn: missing.map(({ en }) => en).join(' and ') }
}

/** What a record must be (行政处罚法第四十一条第二款); the audit ticks each that it is. */
export const auditPoints = {
  true: { zh: '真实', en: 'True' },
  clear: { zh: '清晰', en: 'Clear' },
  complete: { zh: '完整', en: 'Complete' },
  accurate: { zh: '准确', en: 'Accurate' },
} as const satisfies Record<string, Words>
export type AuditPoint = keyof typeof auditPoints

/** 审核 of a device's record: the points it meets, of which it needs all. */
export type Audit = {
  readonly on: string
  readonly by: string
  readonly met: readonly AuditPoint[]
  readonly opinion: string
  readonly passed: boolean
}

export function passes(met: readonly AuditPoint[]): boolean {
  return Object.keys(auditPoints).every((point) => (met as readonly string[]).includes(point))
}

/** Records of devices that still count and that nobody has audited. One that failed its audit is excluded and counts no more. */
export function unaudited({ evidence }: Pick<ProceedingFile, 'evidence'>): readonly Evidence[] {
  return evidence.filter((one) => one.device !== undefined && one.excluded === undefined && one.audit === undefined)
}

/** Nothing is noticed, reviewed or decided on a record that was not audited. */
export function auditsMissing(file: Pick<ProceedingFile, 'evidence'>): Refusal | null {
  const open = unaudited(file)
  if (open.length === 0) return null
  const pieces = open.map(({ n, name }) => `${n}. ${name}`).join('、')
  return { code: 'device.notAudited', params: { pieces }, basis: '行政处罚法第四十一条第二款' }
}

/** May this piece be audited: it counts, came from a device and was not audited; of what is shared, in the main proceeding. */
export function auditRefusal({ evidence }: Pick<ProceedingFile, 'evidence'>, n: number): Refusal | null {
  const piece = evidence.find((one) => one.n === n)
  if (!piece) return { code: 'evidence.noPiece', params: { n } }
  if (piece.device === undefined) return { code: 'device.notFromDevice', params: { n } }
  if (piece.of !== undefined) return { code: 'device.auditedInMain', params: { n } }
  return piece.audit !== undefined || piece.excluded !== undefined ? { code: 'device.auditedAlready', params: { n } } : null
}

export type DeviceRefusal = 'device.badTerm' | 'device.shownLater'

/** Is a device as it is filled in possible: it ends after it begins, and no review or announcement lies in the future? */
export function checkDevice(device: Device, today: CivilDate): Outcome<Device, DeviceRefusal> {
  if (device.to !== undefined && device.to < device.from) return refuse('device.badTerm', { from: device.from, to: device.to })
  const late = [device.legal, device.technical, device.announced, device.sign].find((shown) => shown !== undefined && shown.on > today)
  return late ? refuse('device.shownLater', { day: late.on }) : done(device)
}
