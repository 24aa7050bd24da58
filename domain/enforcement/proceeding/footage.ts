/**
 * 调取公共视频: an officer asks whoever runs a public video system for what it recorded, within the power and procedure of the law, no more than
 * the case needs, and keeps it secret (公共安全视频图像信息系统管理条例第二十条). The act is the register of access: each has its case number, who asked,
 * for which place and time, and why. What comes back is taken in as evidence like any other.
 */
import type { Act, Field, Need } from '../../procedure/procedure.ts'
import { need, unless } from './needs.ts'

/** Longest stretch of recording that one request may ask for, in hours: what is longer is asked for in parts, each with its reason. */
export const footageHoursMax = 72

// prettier-ignore
export const footageFields = {
  footageHolder: { zh: '视频系统管理单位', en: 'Who runs the video system', kind: 'text', max: 100 },
  footagePlace:  { zh: '点位', en: 'Cameras and place', kind: 'text', max: 200 },
  footageFrom:   { zh: '视频起', en: 'Recording from', kind: 'instant' },
  footageUntil:  { zh: '视频止', en: 'Recording until', kind: 'instant' },
  footageWhy:    { zh: '调取的目的和必要性', en: 'What it is needed for', kind: 'longText', max: 1000,
    hint: { zh: '不得超出办理本案所必需的范围和限度', en: 'No more than this case needs' } },
} as const satisfies Record<string, Field>

const instant = (value: unknown): number => (typeof value === 'string' ? Date.parse(value) : Number.NaN)

export const footageNeeds = {
  footageSpan: need('input', '调取的时段限于必需', 'The stretch of recording is no longer than needed', ({ input, now }) => {
    const [from, until] = [instant(input.footageFrom), instant(input.footageUntil)]
    const fits = from < until && until <= now.getTime() && until - from <= footageHoursMax * 3_600_000
    return unless(fits, 'evidence.footageSpan', '公共安全视频图像信息系统管理条例第二十条', { hours: footageHoursMax })
  }),
} as const satisfies Record<string, Need>

/** From the filing on, so that the request carries the number of the case. */
// prettier-ignore
export const footageActs = [
  { act: 'requestFootage', zh: '调取公共视频', en: 'Ask for public video', from: ['investigating', 'testing', 'weighing'], to: 'same', by: ['officer'], asks: ['footageHolder', 'footagePlace', 'footageFrom', 'footageUntil', 'footageWhy'],
    needs: ['actsAsOfficer', 'footageSpan'], writs: ['footageRequest'], rights: true, basis: '公共安全视频图像信息系统管理条例第二十条；行政处罚法第五十四条第一款',
    consequence: { zh: '调取通知书载明案号；调取记入公共视频调取登记，取得的视频依法保密，只用于本案。', en: 'The request carries the case number and is entered in the register of access; what comes back is kept secret and used for this case alone.' } },
] as const satisfies readonly Act[]
