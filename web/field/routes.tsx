import type { RouteObject } from 'react-router'
import { ErrorPage, NotFoundPage } from '../error-page.tsx'
import { Skeleton } from '../ui/messages.tsx'
import { FieldShell } from './FieldShell.tsx'
import { fieldPaths } from './paths.ts'

/** Every page is loaded when it is asked for. */
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
          { path: fieldPaths.me(), lazy: async () => ({ Component: (await import('./MePage.tsx')).MePage }) },
          { path: '*', element: <NotFoundPage home={fieldPaths.tasks()} /> },
        ],
      },
    ],
  },
]
