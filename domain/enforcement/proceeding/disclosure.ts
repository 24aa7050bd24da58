import type { Act, Procedure } from '../../procedure/procedure.ts'
import { lapse, note, readOriginal, standardFields } from '../../procedure/standard.ts'

/**
 * 处罚决定公示 (行政处罚法第四十八条). Whether a decision is of some social effect is decided for each; it goes out within
 * seven working days, masked by kind of party, is withdrawn within three when the decision falls, and taken down at the
 * end of its time.
 */

// prettier-ignore
const states = {
  toPublish: { zh: '待公示', en: 'To be published', final: false, owner: 'unitLead' },
  published: { zh: '公示中', en: 'Published', final: false, owner: 'unitLead' },
  withheld:  { zh: '不予公示', en: 'Not published', final: true, owner: null },
  withdrawn: { zh: '已撤回', en: 'Withdrawn', final: true, owner: null },
  takenDown: { zh: '公示期满', en: 'Taken down', final: true, owner: null },
} as const satisfies Procedure['states']

// prettier-ignore
const acts = [
  { act: 'prepare', zh: '公示审查', en: 'To be looked at', from: 'nothing', to: 'toPublish', by: ['system'], starts: ['publishing'],
    sets: ['unit', 'cell', 'point', 'address', 'title'], follows: [{ tell: 'owner' }] },
  { act: 'publish', zh: '公示', en: 'Publish', from: ['toPublish'], to: 'published', by: ['unitLead'], asks: ['until'], needs: ['served'], stops: ['publishing'], starts: ['showing'], rights: true,
    basis: '行政处罚法第四十八条第一款', consequence: { zh: '决定将在公众端公开，个人信息按规定隐去。', en: 'The decision becomes public; personal data is masked.' } },
  { act: 'withhold', zh: '不予公示', en: 'Do not publish', from: ['toPublish'], to: 'withheld', by: ['unitLead'], asks: ['reason'], stops: ['publishing'], rights: true, basis: '行政处罚法第四十八条第一款' },
  { act: 'withdraw', zh: '撤回公示', en: 'Withdraw', from: ['toPublish', 'published'], to: 'withdrawn', by: ['system', 'unitLead'], asks: ['reason?'], stops: 'all', rights: true, basis: '行政处罚法第四十八条第二款' },
  { act: 'takeDown', zh: '期满撤下', en: 'Taken down', from: ['published'], to: 'takenDown', by: ['system'], asks: ['clock?'], stops: ['showing'], rights: true, basis: '行政执法三项制度指导意见第六项' },
  note,
  readOriginal,
  lapse,
] as const satisfies readonly Act[]

export const disclosureProcedure: Procedure = {
  id: 'disclosure',
  zh: '执法公示',
  en: 'Disclosure',
  version: 1,
  effectiveOn: '2026-01-01',
  states,
  clocks: {
    publishing: { zh: '公示', en: 'Publication', level: 'term', term: 'SX-02' },
    showing: { zh: '公示期', en: 'Shown until', level: 'until', onDue: 'takeDown' },
  },
  needs: {
    served: {
      of: 'facts',
      zh: '决定书已送达',
      en: 'The decision is served',
      check: ({ facts }) => {
        const { decision } = facts.file as { decision?: { servedOn?: string } }
        return decision?.servedOn ? null : { code: 'enforcement.notServedYet', basis: '行政处罚法第六十一条' }
      },
    },
  },
  fields: { ...standardFields, until: { zh: '公示至', en: 'Shown until', kind: 'date' } },
  acts,
}
