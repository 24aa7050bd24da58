import type { RouteObject } from 'react-router'
import { ErrorPage, NotFoundPage } from '../error-page.tsx'
import { registerRoutes } from '../pages/registers/routes.tsx'
import { Skeleton } from '../ui/messages.tsx'
import { DeskShell } from './DeskShell.tsx'
import { deskPaths } from './paths.ts'

/** Every page is loaded when it is asked for. */
export const deskRoutes: RouteObject[] = [
  {
    element: <DeskShell />,
    HydrateFallback: Skeleton,
    errorElement: <ErrorPage home={deskPaths.home()} />,
    children: [
      {
        errorElement: <ErrorPage home={deskPaths.home()} />,
        children: [
          {
            path: deskPaths.home(),
            lazy: async () => ({ Component: (await import('./inbox/InboxPage.tsx')).InboxPage }),
          },
          {
            path: deskPaths.matter(':matterId'),
            lazy: async () => ({ Component: (await import('./matter/MatterPage.tsx')).MatterPage }),
          },
          {
            path: deskPaths.report(),
            lazy: async () => ({ Component: (await import('./report/ReportPage.tsx')).ReportPage }),
          },
          {
            path: deskPaths.dispatch(),
            lazy: async () => ({ Component: (await import('./dispatch/DispatchPage.tsx')).DispatchPage }),
          },
          {
            path: deskPaths.list(),
            lazy: async () => ({ Component: (await import('./search/SearchPage.tsx')).SearchPage }),
          },
          {
            path: deskPaths.board(),
            lazy: async () => ({ Component: (await import('./enforcement/BoardPage.tsx')).BoardPage }),
          },
          {
            path: deskPaths.open(),
            lazy: async () => ({ Component: (await import('./enforcement/OpenPage.tsx')).OpenPage }),
          },
          {
            path: deskPaths.ratings(),
            lazy: async () => ({ Component: (await import('./enforcement/RatingsPage.tsx')).RatingsPage }),
          },
          {
            path: deskPaths.likeCases(),
            lazy: async () => ({ Component: (await import('./enforcement/LikeCasesPage.tsx')).LikeCasesPage }),
          },
          {
            path: deskPaths.hearings(),
            lazy: async () => ({ Component: (await import('./enforcement/HearingsPage.tsx')).HearingsPage }),
          },
          {
            path: deskPaths.timeline(':matterId'),
            lazy: async () => ({ Component: (await import('./enforcement/TimelinePage.tsx')).TimelinePage }),
          },
          {
            path: deskPaths.beyond(),
            lazy: async () => ({ Component: (await import('./beyond/BeyondPage.tsx')).BeyondPage }),
          },
          {
            path: deskPaths.supervision(),
            lazy: async () => ({ Component: (await import('./supervision/SupervisionPage.tsx')).SupervisionPage }),
          },
          {
            path: deskPaths.enterVoice(':kind'),
            lazy: async () => ({ Component: (await import('./supervision/EnterPage.tsx')).EnterPage }),
          },
          registerRoutes,
          { path: '*', element: <NotFoundPage home={deskPaths.home()} /> },
        ],
      },
    ],
  },
]
