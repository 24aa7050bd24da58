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
            path: deskPaths.footage(),
            lazy: async () => ({ Component: (await import('./enforcement/FootagePage.tsx')).FootagePage }),
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
            path: deskPaths.information(),
            lazy: async () => ({ Component: (await import('./supervision/information/YearPage.tsx')).YearPage }),
          },
          {
            path: deskPaths.clues(),
            lazy: async () => ({ Component: (await import('./supervision/clues/CluesPage.tsx')).CluesPage }),
          },
          {
            path: deskPaths.clueRules(),
            lazy: async () => ({ Component: (await import('./supervision/clues/ClueRulesPage.tsx')).ClueRulesPage }),
          },
          {
            path: deskPaths.reports(),
            lazy: async () => ({ Component: (await import('./supervision/report/ReportPage.tsx')).ReportPage }),
          },
          {
            path: deskPaths.figure(),
            lazy: async () => ({ Component: (await import('./supervision/report/FigurePage.tsx')).FigurePage }),
          },
          {
            path: deskPaths.newSurvey(),
            lazy: async () => ({ Component: (await import('./supervision/together/NewSurveyPage.tsx')).NewSurveyPage }),
          },
          {
            path: deskPaths.calendar(),
            lazy: async () => ({ Component: (await import('./supervision/together/CalendarPage.tsx')).CalendarPage }),
          },
          {
            path: deskPaths.enterVoice(':kind'),
            lazy: async () => ({ Component: (await import('./supervision/EnterPage.tsx')).EnterPage }),
          },
          {
            path: deskPaths.openOversight(),
            lazy: async () => ({ Component: (await import('./supervision/oversight/OpenPage.tsx')).OpenPage }),
          },
          {
            path: deskPaths.supervisoryPapers(),
            lazy: async () => ({ Component: (await import('./supervision/oversight/PapersPage.tsx')).PapersPage }),
          },
          {
            path: deskPaths.responsibility(':matterId'),
            lazy: async () => ({ Component: (await import('./supervision/oversight/ResponsibilityPage.tsx')).ResponsibilityPage }),
          },
          {
            path: deskPaths.exchange(),
            lazy: async () => ({ Component: (await import('./supervision/exchange/ExchangePage.tsx')).ExchangePage }),
          },
          {
            path: deskPaths.openSupervision(':procedure'),
            lazy: async () => ({ Component: (await import('./supervision/OpenMatterPage.tsx')).OpenMatterPage }),
          },
          {
            path: deskPaths.reviews(),
            lazy: async () => ({ Component: (await import('./supervision/review/RoundsPage.tsx')).RoundsPage }),
          },
          {
            path: deskPaths.scoreFile(':matterId'),
            lazy: async () => ({ Component: (await import('./supervision/review/ScorePage.tsx')).ScorePage }),
          },
          {
            path: deskPaths.reviewResults(':roundId'),
            lazy: async () => ({ Component: (await import('./supervision/review/ResultsPage.tsx')).ResultsPage }),
          },
          registerRoutes,
          { path: '*', element: <NotFoundPage home={deskPaths.home()} /> },
        ],
      },
    ],
  },
]
