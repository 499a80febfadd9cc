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
      { path: '*', element: <NotFoundPage /> },
    ],
  },
])
