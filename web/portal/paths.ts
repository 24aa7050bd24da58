/** The pages of a report, in their order. */
export const reportSteps = ['what', 'where', 'photo', 'contact', 'check'] as const
export type ReportStep = (typeof reportSteps)[number]

/** The pages of a complaint or petition, in their order. */
export const complainSteps = ['what', 'about', 'story', 'who', 'check'] as const
export type ComplainStep = (typeof complainSteps)[number]

/** The pages of an application for reconsideration, in their order. */
export const reconsiderSteps = ['which', 'ask', 'story', 'who', 'check'] as const
export type ReconsiderStep = (typeof reconsiderSteps)[number]

/** The pages of a request for government information, in their order: what is published already comes first. */
export const informationSteps = ['find', 'what', 'who', 'check'] as const
export type InformationStep = (typeof informationSteps)[number]

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
  /** The first page may be filled in with a writ in hand. */
  reconsider: (step: ReconsiderStep = 'which', hand?: InHand) =>
    `${step === 'which' ? '/reconsider' : `/reconsider/${step}`}${handText(hand)}`,
  reconsiderSent: (code: string) => `/reconsider/sent/${encodeURIComponent(code)}`,
  reconsiderFollow: (code: string) => `/reconsider/follow/${encodeURIComponent(code)}`,
  reconsiderAct: (code: string, act: string) => `/reconsider/follow/${encodeURIComponent(code)}/${act}`,
  information: (step: InformationStep = 'find') => (step === 'find' ? '/information' : `/information/${step}`),
  informationSent: (code: string) => `/information/sent/${encodeURIComponent(code)}`,
  informationFollow: (code: string) => `/information/follow/${encodeURIComponent(code)}`,
  informationAct: (code: string, act: string) => `/information/follow/${encodeURIComponent(code)}/${act}`,
  informationReports: () => '/information-reports',
  receipt: (code: string) => `/receipt/${encodeURIComponent(code)}`,
  track: (code?: string) => (code === undefined ? '/track' : `/track/${encodeURIComponent(code)}`),
  trackAct: (code: string, act: 'rate' | 'reopen' | 'more') => `/track/${encodeURIComponent(code)}/${act}`,
  cases: () => '/cases',
  published: () => '/published',
  vending: () => '/vending-zones',
  devices: () => '/devices',
  inspections: () => '/inspections',
  fileReviews: () => '/file-reviews',
  documents: () => '/normative-documents',
  survey: () => '/survey',
  surveys: () => '/surveys',
  media: () => '/media',
  reports: () => '/reports',
  units: () => '/units',
  unit: (id: string) => `/units/${encodeURIComponent(id)}`,
  procedures: () => '/procedures',
  yearly: () => '/yearly',
  record: () => '/record',
  decisions: () => '/decisions',
  /** The form alone, or with what it is filled in with; a writ's address carries its code, as a receipt's does. */
  writ: (hand?: InHand) => `/writ${handText(hand)}`,
  writAct: (act: WritAct, hand: InHand) => `/writ/${act}${handText(hand)}`,
  credential: (number?: string) => (number === undefined ? '/credential' : `/credential?number=${encodeURIComponent(number)}`),
  decision: (id: string) => `/decisions/${encodeURIComponent(id)}`,
}
