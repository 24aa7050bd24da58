import { Navigate, type RouteObject } from 'react-router'
import { registerPath, registersHome, type RegisterTab } from './paths.ts'

const pages: Readonly<Record<RegisterTab, () => Promise<{ Component: () => React.ReactNode }>>> = {
  units: async () => ({ Component: (await import('./UnitsPage.tsx')).UnitsPage }),
  people: async () => ({ Component: (await import('./PeoplePage.tsx')).PeoplePage }),
  roles: async () => ({ Component: (await import('./RolesPage.tsx')).RolesPage }),
  areas: async () => ({ Component: (await import('./AreasPage.tsx')).AreasPage }),
  patrols: async () => ({ Component: (await import('./PatrolsPage.tsx')).PatrolsPage }),
  zones: async () => ({ Component: (await import('./ZonesPage.tsx')).ZonesPage }),
  duties: async () => ({ Component: (await import('./DutiesPage.tsx')).DutiesPage }),
  who: async () => ({ Component: (await import('./WhoPage.tsx')).WhoPage }),
  analysis: async () => ({ Component: (await import('./AnalysisPage.tsx')).AnalysisPage }),
  items: async () => ({ Component: (await import('./ItemsPage.tsx')).ItemsPage }),
  benchmarks: async () => ({ Component: (await import('./BenchmarksPage.tsx')).BenchmarksPage }),
  powers: async () => ({ Component: (await import('./PowersPage.tsx')).PowersPage }),
  vending: async () => ({ Component: (await import('./VendingPage.tsx')).VendingPage }),
  parties: async () => ({ Component: (await import('./PartiesPage.tsx')).PartiesPage }),
  payments: async () => ({ Component: (await import('./PaymentsPage.tsx')).PaymentsPage }),
  credentials: async () => ({ Component: (await import('./CredentialsPage.tsx')).CredentialsPage }),
  devices: async () => ({ Component: (await import('./DevicesPage.tsx')).DevicesPage }),
  plans: async () => ({ Component: (await import('./PlansPage.tsx')).PlansPage }),
  conferences: async () => ({ Component: (await import('./ConferencesPage.tsx')).ConferencesPage }),
  media: async () => ({ Component: (await import('./MediaGoalsPage.tsx')).MediaGoalsPage }),
  catalogue: async () => ({ Component: (await import('./CataloguePage.tsx')).CataloguePage }),
  calendar: async () => ({ Component: (await import('./CalendarPage.tsx')).CalendarPage }),
  terms: async () => ({ Component: (await import('./TermsPage.tsx')).TermsPage }),
  settings: async () => ({ Component: (await import('./settings/SettingsPage.tsx')).SettingsPage }),
  entries: async () => ({ Component: (await import('./EntriesPage.tsx')).EntriesPage }),
}

/** The registers' pages, below the desk's shell. */
export const registerRoutes: RouteObject = {
  path: registersHome,
  lazy: async () => ({ Component: (await import('./RegistersFrame.tsx')).RegistersFrame }),
  children: [
    { index: true, element: <Navigate to={registerPath('units')} replace /> },
    ...(Object.entries(pages) as [RegisterTab, (typeof pages)[RegisterTab]][]).map(([tab, lazy]) => ({ path: registerPath(tab), lazy })),
  ],
}
