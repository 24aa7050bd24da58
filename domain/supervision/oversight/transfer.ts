import type { Act, Procedure } from '../../procedure/procedure.ts'
import { lapse, readOriginal } from '../../procedure/standard.ts'
import { transferFields } from './fields.ts'
import { oversightNeeds } from './needs.ts'

/**
 * 问题线索移送 to discipline inspection, organisation or personnel (监察法第三十七条). It is sealed: whoever is not named among those
 * who need to know is told that it is not there, whatever posts they hold, and nobody is named who belongs to the unit concerned or
 * had a hand in the matter. What the clue says is kept apart from the record, which holds its digest; each reading is an entry. A
 * clock that lapses tells those who know and raises nothing with a superior. 监察法 gives the transfer no number of days: settings.
 */

// prettier-ignore
const states = {
  prepared:  { zh: '待移送', en: 'To be sent', final: false, owner: 'supervisor' },
  sent:      { zh: '待签收', en: 'Sent, to be received', final: false, owner: 'unitLead' },
  received:  { zh: '承办中', en: 'Received', final: false, owner: 'unitLead' },
  returned:  { zh: '已退回', en: 'Returned', final: false, owner: 'supervisor' },
  concluded: { zh: '已反馈结果', en: 'Outcome told', final: false, owner: 'supervisor' },
  closed:    { zh: '已归档', en: 'Filed', final: true, owner: null },
  ended:     { zh: '不再移送', en: 'Not sent', final: true, owner: null },
} as const satisfies Procedure['states']

const basis = '监察法第三十七条'
const both = ['supervisor', 'unitLead'] as const

// prettier-ignore
const acts = [
  { act: 'seal', zh: '登记线索移送', en: 'Enter a clue to be sent', from: 'nothing', to: 'prepared', by: ['supervisor'], asks: ['recipient', 'grounds', 'organ?', 'toUnit?', 'digest', 'files?'], needs: ['officeSet', 'unitFits', 'mayKnow'],
    starts: ['sending'], sets: ['unit', 'number', 'title'], rights: true, basis },
  { act: 'supplement', zh: '补充线索', en: 'Add to the clue', from: ['prepared', 'returned', 'sent', 'received'], to: 'same', by: ['supervisor'], asks: ['digest', 'files?'], follows: [{ tell: 'owner' }], rights: true, basis },
  { act: 'admit', zh: '增加知悉人员', en: 'Let people know', from: 'open', to: 'same', by: ['supervisor'], asks: ['persons', 'reason'], needs: ['mayKnow'], rights: true, basis },
  { act: 'dismiss', zh: '终止知悉', en: 'End somebody’s knowing', from: 'any', to: 'same', by: ['supervisor'], asks: ['persons', 'reason'], rights: true, basis },
  { act: 'send', zh: '移送并交接', en: 'Send and hand over', from: ['prepared', 'returned'], to: 'sent', by: ['supervisor'], asks: ['handedTo', 'handedOn', 'persons?', 'note?'], needs: ['mayKnow', 'notInFuture'], stops: 'all', starts: ['signing'],
    sets: ['unit'], follows: [{ tell: 'unit' }], writs: ['clueLetter', 'clueHandover'], rights: true, basis, consequence: { zh: '移送函和材料清单即时生成；此后只有知悉人员和接收机关可以看到。', en: 'The letter and the list are issued now; only those who know and the receiving organ see them.' } },
  { act: 'receive', zh: '登记签收回执', en: 'Enter the receipt', from: ['sent'], to: 'received', by: both, asks: ['receivedBy', 'receivedOn', 'receipt?'], needs: ['notInFuture'], stops: ['signing'], starts: ['answering'], follows: [{ tell: 'owner' }], rights: true, basis },
  { act: 'returnBack', zh: '退回', en: 'Return', from: ['sent', 'received'], to: 'returned', by: both, asks: ['ground', 'reason'], stops: 'all', starts: ['sending'], follows: [{ tell: 'owner' }], rights: true, basis },
  { act: 'jointCheck', zh: '联合检查记录', en: 'Record a joint check', from: ['received', 'concluded'], to: 'same', by: both, asks: ['heldOn', 'organ', 'record'], needs: ['notInFuture'], rights: true, basis },
  { act: 'conclude', zh: '登记处理结果', en: 'Enter the outcome', from: ['received', 'concluded'], to: 'concluded', by: both, asks: ['outcomes', 'onDay'], needs: ['notInFuture'], stops: 'all', starts: ['filing'], follows: [{ tell: 'owner' }], rights: true, basis: '监察法第五十二条；公职人员政务处分法第七条' },
  { act: 'file', zh: '归档', en: 'File', from: ['concluded'], to: 'closed', by: ['supervisor'], asks: ['note?'], stops: 'all' },
  { act: 'end', zh: '不再移送', en: 'Do not send', from: ['prepared', 'returned'], to: 'ended', by: ['supervisor'], asks: ['reason'], stops: 'all', rights: true, basis },
  { act: 'readClue', zh: '查看线索内容', en: 'Read the clue', from: 'any', to: 'same', by: both, asks: ['reason'] },
  { ...readOriginal, by: both },
  { ...lapse, follows: [{ tell: 'owner' }] },
] as const satisfies readonly Act[]

export const transferProcedure: Procedure = {
  id: 'clueTransfer',
  zh: '问题线索移送',
  en: 'Transfer of a clue',
  version: 1,
  effectiveOn: '2026-01-01',
  states,
  clocks: {
    sending: { zh: '移送', en: 'Send it', level: 'setting' },
    signing: { zh: '签收', en: 'Receive it', level: 'setting' },
    answering: { zh: '反馈结果', en: 'Tell the outcome', level: 'setting' },
    filing: { zh: '归档', en: 'File it', level: 'setting' },
  },
  needs: oversightNeeds,
  fields: transferFields,
  acts,
}
