import type { RouteObject } from 'react-router'
import { ErrorPage, NotFoundPage } from '../error-page.tsx'
import { HomePage } from './HomePage.tsx'
import { portalPaths } from './paths.ts'
import { PortalShell } from './PortalShell.tsx'

/** The first page comes with the entry; every other page is loaded when it is asked for. */
export const portalRoutes: RouteObject[] = [
  {
    element: <PortalShell />,
    children: [
      {
        errorElement: <ErrorPage home={portalPaths.home()} />,
        hydrateFallbackElement: <></>,
        children: [
          { path: portalPaths.home(), element: <HomePage /> },
          {
            path: portalPaths.published(),
            lazy: async () => ({ Component: (await import('./PublishedPage.tsx')).PublishedPage }),
          },
          {
            lazy: async () => ({ Component: (await import('./RegionFrame.tsx')).RegionFrame }),
            children: [
              {
                lazy: async () => ({ Component: (await import('./report/ReportFrame.tsx')).ReportFrame }),
                children: [
                  {
                    path: portalPaths.report(),
                    lazy: async () => ({ Component: (await import('./report/WhatPage.tsx')).WhatPage }),
                  },
                  {
                    path: portalPaths.report('where'),
                    lazy: async () => ({ Component: (await import('./report/WherePage.tsx')).WherePage }),
                  },
                  {
                    path: portalPaths.report('photo'),
                    lazy: async () => ({ Component: (await import('./report/PhotoPage.tsx')).PhotoPage }),
                  },
                  {
                    path: portalPaths.report('contact'),
                    lazy: async () => ({ Component: (await import('./report/ContactPage.tsx')).ContactPage }),
                  },
                  {
                    path: portalPaths.report('check'),
                    lazy: async () => ({ Component: (await import('./report/CheckPage.tsx')).CheckPage }),
                  },
                ],
              },
              {
                lazy: async () => ({ Component: (await import('./complain/ComplainFrame.tsx')).ComplainFrame }),
                children: [
                  {
                    path: portalPaths.complain(),
                    lazy: async () => ({ Component: (await import('./complain/WhatPage.tsx')).WhatPage }),
                  },
                  {
                    path: portalPaths.complain('about'),
                    lazy: async () => ({ Component: (await import('./complain/AboutPage.tsx')).AboutPage }),
                  },
                  {
                    path: portalPaths.complain('story'),
                    lazy: async () => ({ Component: (await import('./complain/StoryPage.tsx')).StoryPage }),
                  },
                  {
                    path: portalPaths.complain('who'),
                    lazy: async () => ({ Component: (await import('./complain/WhoPage.tsx')).WhoPage }),
                  },
                  {
                    path: portalPaths.complain('check'),
                    lazy: async () => ({ Component: (await import('./complain/CheckPage.tsx')).CheckPage }),
                  },
                ],
              },
              {
                lazy: async () => ({ Component: (await import('./reconsider/ReconsiderFrame.tsx')).ReconsiderFrame }),
                children: [
                  {
                    path: portalPaths.reconsider(),
                    lazy: async () => ({ Component: (await import('./reconsider/WhichPage.tsx')).WhichPage }),
                  },
                  {
                    path: portalPaths.reconsider('ask'),
                    lazy: async () => ({ Component: (await import('./reconsider/AskPage.tsx')).AskPage }),
                  },
                  {
                    path: portalPaths.reconsider('story'),
                    lazy: async () => ({ Component: (await import('./reconsider/StoryPage.tsx')).StoryPage }),
                  },
                  {
                    path: portalPaths.reconsider('who'),
                    lazy: async () => ({ Component: (await import('./reconsider/WhoPage.tsx')).WhoPage }),
                  },
                  {
                    path: portalPaths.reconsider('check'),
                    lazy: async () => ({ Component: (await import('./reconsider/CheckPage.tsx')).CheckPage }),
                  },
                ],
              },
              {
                lazy: async () => ({ Component: (await import('./information/InformationFrame.tsx')).InformationFrame }),
                children: [
                  {
                    path: portalPaths.information(),
                    lazy: async () => ({ Component: (await import('./information/FindPage.tsx')).FindPage }),
                  },
                  {
                    path: portalPaths.information('what'),
                    lazy: async () => ({ Component: (await import('./information/WhatPage.tsx')).WhatPage }),
                  },
                  {
                    path: portalPaths.information('who'),
                    lazy: async () => ({ Component: (await import('./information/WhoPage.tsx')).WhoPage }),
                  },
                  {
                    path: portalPaths.information('check'),
                    lazy: async () => ({ Component: (await import('./information/CheckPage.tsx')).CheckPage }),
                  },
                ],
              },
              {
                path: '/information/sent/:code',
                lazy: async () => ({ Component: (await import('./information/SentPage.tsx')).SentPage }),
              },
              {
                path: '/information/follow/:code',
                lazy: async () => ({ Component: (await import('./information/FollowPage.tsx')).FollowPage }),
              },
              {
                path: '/information/follow/:code/:act',
                lazy: async () => ({ Component: (await import('./information/FollowActPage.tsx')).FollowActPage }),
              },
              {
                path: portalPaths.informationReports(),
                lazy: async () => ({ Component: (await import('./information/ReportsPage.tsx')).ReportsPage }),
              },
              {
                path: '/reconsider/sent/:code',
                lazy: async () => ({ Component: (await import('./reconsider/SentPage.tsx')).SentPage }),
              },
              {
                path: '/reconsider/follow/:code',
                lazy: async () => ({ Component: (await import('./reconsider/FollowPage.tsx')).FollowPage }),
              },
              {
                path: '/reconsider/follow/:code/:act',
                lazy: async () => ({ Component: (await import('./reconsider/FollowActPage.tsx')).FollowActPage }),
              },
              {
                path: '/complain/sent/:code',
                lazy: async () => ({ Component: (await import('./complain/SentPage.tsx')).SentPage }),
              },
              {
                path: '/complain/follow/:code',
                lazy: async () => ({ Component: (await import('./complain/FollowPage.tsx')).FollowPage }),
              },
              {
                path: '/complain/follow/:code/:act',
                lazy: async () => ({ Component: (await import('./complain/FollowActPage.tsx')).FollowActPage }),
              },
              {
                path: '/receipt/:code',
                lazy: async () => ({ Component: (await import('./report/ReceiptPage.tsx')).ReceiptPage }),
              },
              {
                path: portalPaths.track(),
                lazy: async () => ({ Component: (await import('./track/FindPage.tsx')).FindPage }),
              },
              {
                path: '/track/:code',
                lazy: async () => ({ Component: (await import('./track/TrackPage.tsx')).TrackPage }),
              },
              {
                path: '/track/:code/:act',
                lazy: async () => ({ Component: (await import('./track/TrackActPage.tsx')).TrackActPage }),
              },
              {
                path: portalPaths.cases(),
                lazy: async () => ({ Component: (await import('./CasesPage.tsx')).CasesPage }),
              },
              {
                path: portalPaths.decisions(),
                lazy: async () => ({ Component: (await import('./decisions/DecisionsPage.tsx')).DecisionsPage }),
              },
              {
                path: portalPaths.vending(),
                lazy: async () => ({ Component: (await import('./vending/VendingPage.tsx')).VendingPage }),
              },
              {
                path: portalPaths.devices(),
                lazy: async () => ({ Component: (await import('./devices/DevicesPage.tsx')).DevicesPage }),
              },
              {
                path: portalPaths.documents(),
                lazy: async () => ({ Component: (await import('./file-reviews/DocumentsPage.tsx')).DocumentsPage }),
              },
              {
                path: portalPaths.fileReviews(),
                lazy: async () => ({ Component: (await import('./file-reviews/FileReviewsPage.tsx')).FileReviewsPage }),
              },
              {
                path: portalPaths.inspections(),
                lazy: async () => ({ Component: (await import('./inspections/InspectionsPage.tsx')).InspectionsPage }),
              },
              {
                path: portalPaths.reports(),
                lazy: async () => ({ Component: (await import('./reports/ReportsPage.tsx')).ReportsPage }),
              },
              {
                path: portalPaths.survey(),
                lazy: async () => ({ Component: (await import('./survey/SurveyPage.tsx')).SurveyPage }),
              },
              {
                path: portalPaths.surveys(),
                lazy: async () => ({ Component: (await import('./survey/SurveysPage.tsx')).SurveysPage }),
              },
              {
                path: portalPaths.media(),
                lazy: async () => ({ Component: (await import('./media/MediaPage.tsx')).MediaPage }),
              },
              {
                path: portalPaths.units(),
                lazy: async () => ({ Component: (await import('./units/UnitsPage.tsx')).UnitsPage }),
              },
              {
                path: '/units/:unit',
                lazy: async () => ({ Component: (await import('./units/UnitPage.tsx')).UnitPage }),
              },
              {
                path: portalPaths.procedures(),
                lazy: async () => ({ Component: (await import('./units/ProceduresPage.tsx')).ProceduresPage }),
              },
              {
                path: portalPaths.yearly(),
                lazy: async () => ({ Component: (await import('./units/YearlyPage.tsx')).YearlyPage }),
              },
              {
                path: portalPaths.record(),
                lazy: async () => ({ Component: (await import('./record/RecordPage.tsx')).RecordPage }),
              },
              {
                path: portalPaths.writ(),
                lazy: async () => ({ Component: (await import('./writ/WritPage.tsx')).WritPage }),
              },
              {
                path: '/writ/:act',
                lazy: async () => ({ Component: (await import('./writ/WritActPage.tsx')).WritActPage }),
              },
              {
                path: portalPaths.credential(),
                lazy: async () => ({ Component: (await import('./writ/CredentialPage.tsx')).CredentialPage }),
              },
              {
                path: '/decisions/:decision',
                lazy: async () => ({ Component: (await import('./decisions/DecisionPage.tsx')).DecisionPage }),
              },
            ],
          },
          { path: '*', element: <NotFoundPage home={portalPaths.home()} /> },
        ],
      },
    ],
  },
]
