type TasksQuery = { readonly queue?: string | undefined; readonly order?: 'near' | undefined }

function withQuery(path: string, query: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(query).filter((pair): pair is [string, string] => pair[1] !== undefined)
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given).toString()}`
}

/** Every address of the field app. Nobody writes one by hand. `fix` names the item that is being corrected. */
export const fieldPaths = {
  tasks: (query: TasksQuery = {}) => withQuery('/field', { queue: query.queue, order: query.order }),
  task: (matterId: string) => `/field/tasks/${encodeURIComponent(matterId)}`,
  act: (matterId: string, act: string, fix?: string) =>
    withQuery(`/field/tasks/${encodeURIComponent(matterId)}/${encodeURIComponent(act)}`, { fix }),
  report: (fix?: string) => withQuery('/field/report', { fix }),
  sending: (id: string) => `/field/sending/${encodeURIComponent(id)}`,
  enforce: () => '/field/enforcement',
  parties: () => '/field/enforcement/parties',
  decided: (matterId: string) => `/field/enforcement/decided/${encodeURIComponent(matterId)}`,
  /** One page of a guided act; without a step, its first. */
  flow: (flow: 'on-the-spot' | 'correction' | 'guidance', step?: string) =>
    `/field/enforcement/${flow}${step === undefined ? '' : `/${step}`}`,
  /** The same, below the person's own part of a joint action. */
  flowBelow: (flow: 'on-the-spot' | 'correction', part: string) => withQuery(`/field/enforcement/${flow}`, { below: part }),
  patrol: () => '/field/patrol',
  me: () => '/field/me',
}
