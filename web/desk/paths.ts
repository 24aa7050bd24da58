/** Every address of the desk. Nobody writes one by hand. */
export const deskPaths = {
  home: () => '/desk',
  inbox: (part: { queue?: string | undefined; matter?: string | undefined; act?: string | undefined }) => `/desk${queryText(part)}`,
  matter: (id: string, act?: string) => `/desk/matters/${id}${queryText({ act })}`,
  report: () => '/desk/report',
  dispatch: () => '/desk/dispatch',
  search: (text: string) => `/desk/search${queryText({ words: text })}`,
  list: (query = '') => `/desk/search${query}`,
  /** `below` is the part of a joint action below which it is opened. */
  open: (act?: string, below?: string) => `/desk/enforcement/new${queryText({ act, below })}`,
  board: (query = '') => `/desk/enforcement${query}`,
  timeline: (id: string, query = '') => `/desk/enforcement/${id}/timeline${query}`,
  ratings: (part: { unit?: string | undefined; low?: string | undefined } = {}) => `/desk/enforcement/ratings${queryText(part)}`,
  likeCases: (query = '') => `/desk/enforcement/like-cases${query}`,
  beyond: (query = '') => `/desk/beyond${query}`,
  supervision: (query = '') => `/desk/supervision${query}`,
  enterVoice: (kind: string) => `/desk/supervision/new/${kind}`,
  hearings: (month?: string) => `/desk/enforcement/hearings${queryText({ month })}`,
}

function queryText(parts: Record<string, string | undefined>): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(parts)) if (value !== undefined) query.set(name, value)
  const text = query.toString()
  return text === '' ? '' : `?${text}`
}
