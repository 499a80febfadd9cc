import { createBrowserRouter } from 'react-router'
import { HomePage } from './home/home-page.tsx'
import { FailedPage } from './shell/failed-page.tsx'
import { Layout } from './shell/layout.tsx'
import { NotFoundPage } from './shell/not-found-page.tsx'

/** Only the home page is in the first load; every other page comes when it is opened. */
export const router = createBrowserRouter([
  {
    element: <Layout />,
    errorElement: <FailedPage />,
    children: [
      { index: true, element: <HomePage /> },
      {
        path: 'zones/:zone',
        lazy: async () => ({ Component: (await import('./home/zone-page.tsx')).ZonePage }),
      },
      {
        path: 'nearby',
        lazy: async () => ({ Component: (await import('./home/nearby-page.tsx')).NearbyPage }),
      },
      {
        path: 'things/:thing',
        lazy: async () => ({ Component: (await import('./thing/thing-page.tsx')).ThingPage }),
      },
      {
        path: 'things/:thing/questions',
        lazy: async () => ({ Component: (await import('./questions/questions-page.tsx')).QuestionsPage }),
      },
      {
        path: 'things/:thing/plan',
        lazy: async () => ({ Component: (await import('./plan/plan-page.tsx')).PlanPage }),
      },
      {
        path: 'things/:thing/guide',
        lazy: async () => ({ Component: (await import('./guide/guide-page.tsx')).GuidePage }),
      },
      {
        path: 'things/:thing/process',
        lazy: async () => ({ Component: (await import('./guide/process-page.tsx')).ProcessPage }),
      },
      {
        path: 'things/:thing/start',
        lazy: async () => ({ Component: (await import('./session/start-page.tsx')).StartPage }),
      },
      {
        path: 'sign-in',
        lazy: async () => ({ Component: (await import('./session/sign-in-page.tsx')).SignInPage }),
      },
      {
        path: 'cases',
        lazy: async () => ({ Component: (await import('./cases/cases-page.tsx')).CasesPage }),
      },
      {
        path: 'cases/:caseId',
        lazy: async () => ({ Component: (await import('./progress/case-page.tsx')).CasePage }),
      },
      {
        path: 'cases/:caseId/form',
        lazy: async () => ({ Component: (await import('./form/form-page.tsx')).FormPage }),
      },
      {
        path: 'cases/:caseId/check',
        lazy: async () => ({ Component: (await import('./check/check-page.tsx')).CheckPage }),
      },
      {
        path: 'cases/:caseId/receipt',
        lazy: async () => ({ Component: (await import('./check/receipt-page.tsx')).ReceiptPage }),
      },
      {
        path: 'progress',
        lazy: async () => ({ Component: (await import('./progress/find-page.tsx')).FindProgressPage }),
      },
      {
        path: 'progress/:queryCode',
        lazy: async () => ({ Component: (await import('./progress/public-page.tsx')).PublicProgressPage }),
      },
      {
        path: 'comments',
        lazy: async () => ({ Component: (await import('./comments/comments-page.tsx')).CommentsPage }),
      },
      {
        path: 'comments/:versionId',
        lazy: async () => ({ Component: (await import('./comments/draft-page.tsx')).DraftPage }),
      },
      { path: '*', element: <NotFoundPage /> },
    ],
  },
])
