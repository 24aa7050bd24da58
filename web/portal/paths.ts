/** The pages of a report, in their order. */
export const reportSteps = ['what', 'where', 'photo', 'contact', 'check'] as const
export type ReportStep = (typeof reportSteps)[number]

/** Every address of the portal. Nobody writes one by hand. */
export const portalPaths = {
  home: () => '/',
  report: (step: ReportStep = 'what') => (step === 'what' ? '/report' : `/report/${step}`),
  receipt: (code: string) => `/receipt/${encodeURIComponent(code)}`,
  track: (code?: string) => (code === undefined ? '/track' : `/track/${encodeURIComponent(code)}`),
  trackAct: (code: string, act: 'rate' | 'reopen' | 'more') => `/track/${encodeURIComponent(code)}/${act}`,
  cases: () => '/cases',
  published: () => '/published',
  vending: () => '/vending-zones',
  decisions: () => '/decisions',
  decision: (id: string) => `/decisions/${encodeURIComponent(id)}`,
}
