/** The pages of a report, in their order. */
export const reportSteps = ['what', 'where', 'photo', 'contact', 'check'] as const
export type ReportStep = (typeof reportSteps)[number]

/** The pages of a complaint or petition, in their order. */
export const complainSteps = ['what', 'about', 'story', 'who', 'check'] as const
export type ComplainStep = (typeof complainSteps)[number]

/** What the party of a writ can do online. */
export const writActs = ['state', 'hearing', 'reserve', 'withdraw', 'rate'] as const
export type WritAct = (typeof writActs)[number]
export type InHand = { readonly number: string; readonly code: string }

const handText = (hand?: InHand): string =>
  hand === undefined ? '' : `?${new URLSearchParams({ number: hand.number, code: hand.code }).toString()}`

/** Every address of the portal. Nobody writes one by hand. */
export const portalPaths = {
  home: () => '/',
  report: (step: ReportStep = 'what') => (step === 'what' ? '/report' : `/report/${step}`),
  complain: (step: ComplainStep = 'what') => (step === 'what' ? '/complain' : `/complain/${step}`),
  complainSent: (code: string) => `/complain/sent/${encodeURIComponent(code)}`,
  complainFollow: (code: string) => `/complain/follow/${encodeURIComponent(code)}`,
  complainAct: (code: string, act: string) => `/complain/follow/${encodeURIComponent(code)}/${act}`,
  receipt: (code: string) => `/receipt/${encodeURIComponent(code)}`,
  track: (code?: string) => (code === undefined ? '/track' : `/track/${encodeURIComponent(code)}`),
  trackAct: (code: string, act: 'rate' | 'reopen' | 'more') => `/track/${encodeURIComponent(code)}/${act}`,
  cases: () => '/cases',
  published: () => '/published',
  vending: () => '/vending-zones',
  devices: () => '/devices',
  inspections: () => '/inspections',
  record: () => '/record',
  decisions: () => '/decisions',
  /** The form alone, or with what it is filled in with; a writ's address carries its code, as a receipt's does. */
  writ: (hand?: InHand) => `/writ${handText(hand)}`,
  writAct: (act: WritAct, hand: InHand) => `/writ/${act}${handText(hand)}`,
  credential: (number?: string) => (number === undefined ? '/credential' : `/credential?number=${encodeURIComponent(number)}`),
  decision: (id: string) => `/decisions/${encodeURIComponent(id)}`,
}
