import type { RouteObject } from 'react-router'
import { ErrorPage, NotFoundPage } from '../error-page.tsx'
import { Skeleton } from '../ui/messages.tsx'
import { FieldShell } from './FieldShell.tsx'
import { fieldPaths } from './paths.ts'

/** Every page is loaded when it is asked for; the service worker has them all on the phone. */
export const fieldRoutes: RouteObject[] = [
  {
    element: <FieldShell />,
    HydrateFallback: Skeleton,
    errorElement: <ErrorPage home={fieldPaths.tasks()} />,
    children: [
      {
        errorElement: <ErrorPage home={fieldPaths.tasks()} />,
        children: [
          {
            path: fieldPaths.tasks(),
            lazy: async () => ({ Component: (await import('./TasksPage.tsx')).TasksPage }),
          },
          {
            path: '/field/tasks/:matterId',
            lazy: async () => ({ Component: (await import('./TaskPage.tsx')).TaskPage }),
          },
          {
            path: '/field/tasks/:matterId/:act',
            lazy: async () => ({ Component: (await import('./ActPage.tsx')).ActPage }),
          },
          {
            path: fieldPaths.report(),
            lazy: async () => ({ Component: (await import('./ReportPage.tsx')).ReportPage }),
          },
          {
            path: '/field/sending/:id',
            lazy: async () => ({ Component: (await import('./SendingPage.tsx')).SendingPage }),
          },
          {
            path: fieldPaths.enforce(),
            lazy: async () => ({ Component: (await import('./enforcement/EnforcementPage.tsx')).EnforcementPage }),
          },
          {
            path: fieldPaths.parties(),
            lazy: async () => ({ Component: (await import('./enforcement/PartiesPage.tsx')).PartiesPage }),
          },
          {
            path: '/field/enforcement/decided/:matterId',
            lazy: async () => ({ Component: (await import('./enforcement/DonePage.tsx')).DonePage }),
          },
          {
            path: '/field/enforcement/:flow/:step?',
            lazy: async () => ({ Component: (await import('./enforcement/FlowPage.tsx')).FlowPage }),
          },
          {
            path: fieldPaths.patrol(),
            lazy: async () => ({ Component: (await import('./PatrolPage.tsx')).PatrolPage }),
          },
          { path: fieldPaths.me(), lazy: async () => ({ Component: (await import('./MePage.tsx')).MePage }) },
          { path: '*', element: <NotFoundPage home={fieldPaths.tasks()} /> },
        ],
      },
    ],
  },
]
