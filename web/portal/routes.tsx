import type { RouteObject } from 'react-router'
import { ErrorPage, NotFoundPage } from '../error-page.tsx'
import { Skeleton } from '../ui/messages.tsx'
import { HomePage } from './HomePage.tsx'
import { portalPaths } from './paths.ts'
import { PortalShell } from './PortalShell.tsx'

/** The first page comes with the entry; every other page is loaded when it is asked for. */
export const portalRoutes: RouteObject[] = [
  {
    element: <PortalShell />,
    HydrateFallback: Skeleton,
    children: [
      {
        errorElement: <ErrorPage home={portalPaths.home()} />,
        children: [
          { path: portalPaths.home(), element: <HomePage /> },
          { path: '*', element: <NotFoundPage home={portalPaths.home()} /> },
        ],
      },
    ],
  },
]
