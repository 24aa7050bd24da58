import type { Words } from '../kernel/words.ts'

/**
 * 岗位. A post is what somebody does here; persons hold posts in units from a day to a day. Where the
 * owner of a state is found follows from `at`: in the unit that has the matter, or at one of the two
 * centres, which keep finding-and-judging apart from ordering-and-fixing (监督中心、指挥中心,
 * standards.md §6.1).
 */
export type PostRow = Words & { readonly at: 'matterUnit' | 'supervisionCentre' | 'commandCentre' | 'district' }

// prettier-ignore
export const posts = {
  inspector:     { zh: '监督员', en: 'Inspector', at: 'supervisionCentre' },
  gridWorker:    { zh: '网格员', en: 'Grid worker', at: 'matterUnit' },
  intake:        { zh: '受理员', en: 'Intake clerk', at: 'supervisionCentre' },
  shiftLead:     { zh: '值班长', en: 'Shift lead', at: 'supervisionCentre' },
  dispatcher:    { zh: '派遣员', en: 'Dispatcher', at: 'commandCentre' },
  handler:       { zh: '处置人员', en: 'Handler', at: 'matterUnit' },
  unitLead:      { zh: '单位负责人', en: 'Unit lead', at: 'matterUnit' },
  officer:       { zh: '执法人员', en: 'Enforcement officer', at: 'matterUnit' },
  hearingChair:  { zh: '听证主持人', en: 'Hearing chair', at: 'matterUnit' },
  legalReviewer: { zh: '法制审核人员', en: 'Legal reviewer', at: 'matterUnit' },
  director:      { zh: '中心负责人', en: 'Centre director', at: 'commandCentre' },
  reviewOfficer: { zh: '行政复议人员', en: 'Reconsideration officer', at: 'matterUnit' },
  petitionClerk: { zh: '信访工作人员', en: 'Petition clerk', at: 'district' },
  supervisor:    { zh: '执法监督人员', en: 'Supervisor', at: 'district' },
  administrator: { zh: '系统管理员', en: 'Administrator', at: 'district' },
  party:         { zh: '当事人', en: 'Party', at: 'district' },
  reporter:      { zh: '反映人', en: 'Reporter', at: 'district' },
  system:        { zh: '系统', en: 'System', at: 'district' },
} as const satisfies Record<string, PostRow>

export type Post = keyof typeof posts

/** Whether persons hold this post; a reporter, a party and the system act without holding anything. */
export const isHeld = (post: Post): boolean => post !== 'reporter' && post !== 'party' && post !== 'system'

/** Posts that persons hold. */
export const heldPosts = (Object.keys(posts) as Post[]).filter(isHeld)
