/** What an entry of a record is jumped to by, on the page that shows the record. */
export const entryAnchor = (seq: number): string => `entry-${seq}`

/** Every address of the desk. Nobody writes one by hand. */
export const deskPaths = {
  home: () => '/desk',
  inbox: (part: { queue?: string | undefined; matter?: string | undefined; act?: string | undefined }) => `/desk${queryText(part)}`,
  matter: (id: string, act?: string) => `/desk/matters/${id}${queryText({ act })}`,
  /** One entry of a matter's record. */
  entry: (id: string, seq: number) => `/desk/matters/${id}#${entryAnchor(seq)}`,
  report: () => '/desk/report',
  dispatch: () => '/desk/dispatch',
  search: (text: string) => `/desk/search${queryText({ words: text })}`,
  list: (query = '') => `/desk/search${query}`,
  /** `below` is the part of a joint action below which it is opened. */
  open: (act?: string, below?: string) => `/desk/enforcement/new${queryText({ act, below })}`,
  board: (query = '') => `/desk/enforcement${query}`,
  timeline: (id: string, query = '') => `/desk/enforcement/${id}/timeline${query}`,
  ratings: (part: { unit?: string | undefined; low?: string | undefined } = {}) => `/desk/enforcement/ratings${queryText(part)}`,
  footage: () => '/desk/enforcement/footage',
  likeCases: (query = '') => `/desk/enforcement/like-cases${query}`,
  beyond: (query = '') => `/desk/beyond${query}`,
  supervision: (query = '') => `/desk/supervision${query}`,
  exchange: (query = '') => `/desk/exchange${query}`,
  /** `act` is what is begun, as procedure.act. */
  openOversight: (act?: string) => `/desk/supervision/begin${queryText({ act })}`,
  supervisoryPapers: () => '/desk/supervision/papers',
  responsibility: (id: string) => `/desk/supervision/responsibility/${id}`,
  information: (query = '') => `/desk/supervision/information${query}`,
  clues: (query = '') => `/desk/supervision/clues${query}`,
  newSurvey: () => '/desk/supervision/survey',
  calendar: (month?: string) => `/desk/supervision/calendar${queryText({ month })}`,
  clueRules: () => '/desk/supervision/clue-rules',
  reports: (part: { year?: string; quarter?: string } = {}) => `/desk/supervision/reports${queryText(part)}`,
  /** What stands behind a figure of a report; the address is printed in the report (server/supervision/report/pdf.ts). */
  figure: (part: { year?: string; quarter?: string; figure?: string; after?: string } = {}) => `/desk/supervision/figure${queryText(part)}`,
  enterVoice: (kind: string) => `/desk/supervision/new/${kind}`,
  openSupervision: (procedure: string, below?: string) => `/desk/supervision/open/${procedure}${queryText({ below })}`,
  reviews: () => '/desk/file-reviews',
  reviewResults: (id: string, part: { unit?: string; item?: string } = {}) => `/desk/file-reviews/${id}${queryText(part)}`,
  scoreFile: (id: string) => `/desk/file-reviews/score/${id}`,
  hearings: (month?: string) => `/desk/enforcement/hearings${queryText({ month })}`,
}

function queryText(parts: Record<string, string | undefined>): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(parts)) if (value !== undefined) query.set(name, value)
  const text = query.toString()
  return text === '' ? '' : `?${text}`
}
