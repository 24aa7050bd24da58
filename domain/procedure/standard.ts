import { filesMax } from '../evidence/file-kinds.ts'
import { heldPosts } from '../people/posts.ts'
import type { Act, Field } from './procedure.ts'

/** Fields that most tables ask for. Limits are in characters, pieces or metres. */
// prettier-ignore
export const standardFields = {
  note:   { zh: '意见', en: 'Remarks', kind: 'longText', max: 1000 },
  reason: { zh: '理由', en: 'Reason', kind: 'longText', max: 1000 },
  photos: { zh: '照片', en: 'Photos', kind: 'photos', max: 9 },
  files:  { zh: '录音录像和其他文件', en: 'Recordings and other files', kind: 'files', max: filesMax },
  original: { zh: '原件', en: 'Original', kind: 'text', max: 64 },
  point:  { zh: '位置', en: 'Place', kind: 'point' },
  clock:  { zh: '时限', en: 'Clock', kind: 'text', max: 40 },
} as const satisfies Record<string, Field>

/** 时限到期: the system's act when a clock lapses; the entry for the owner's superior follows (law 7). */
export const lapse = {
  act: 'lapse',
  zh: '超时',
  en: 'Clock lapsed',
  from: 'open',
  to: 'same',
  by: ['system'],
  asks: ['clock'],
  marksLapse: true,
  follows: [{ raise: 'escalation', act: 'raise' }],
} as const satisfies Act

/** 附记: an internal remark, on open and finished matters alike. */
export const note = {
  act: 'note',
  zh: '附记',
  en: 'Add a remark',
  from: 'any',
  to: 'same',
  by: heldPosts,
  asks: ['note', 'photos?'],
} as const satisfies Act

/** 调取原件: whoever may read the matter may, and each reading stands in the record. Served by a door of its own. */
export const readOriginal = {
  act: 'readOriginal',
  zh: '调取证据原件',
  en: 'Read an original',
  from: 'any',
  to: 'same',
  by: ['officer', 'unitLead', 'hearingChair', 'legalReviewer', 'supervisor'],
  asks: ['original'],
} as const satisfies Act
