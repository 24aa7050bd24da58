/** Every address of the registers. Nobody writes one by hand. */
export const registerTabs = [
  'units',
  'people',
  'roles',
  'areas',
  'patrols',
  'zones',
  'duties',
  'who',
  'analysis',
  'items',
  'benchmarks',
  'powers',
  'vending',
  'parties',
  'payments',
  'credentials',
  'devices',
  'plans',
  'media',
  'conferences',
  'catalogue',
  'calendar',
  'terms',
  'settings',
  'entries',
] as const
export type RegisterTab = (typeof registerTabs)[number]

export const registersHome = '/desk/registers'
export const registerPath = (tab: RegisterTab, query: Readonly<Record<string, string | undefined>> = {}) => {
  const text = new URLSearchParams(
    Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== ''),
  ).toString()
  return `${registersHome}/${tab}${text === '' ? '' : `?${text}`}`
}
