import { type ComponentType, lazy, useState } from 'react'
import { matchPath, Route, Routes } from 'react-router'
import { loadTexts, type TextSource } from '../ui/language.tsx'
import { HomePage } from './home/home-page.tsx'
import { Layout } from './shell/layout.tsx'
import { NotFoundPage } from './shell/not-found-page.tsx'

/** What the pages behind the first two say. English comes in one piece, and is there already when it is read. */
const innerTexts: TextSource = (language) =>
  language === 'zh'
    ? Promise.all([import('../ui/texts/inner/zh.json'), import('./texts/inner/zh.json')]).then(
        ([shared, own]) => ({ ...shared.default, ...own.default }),
      )
    : {}

/** What help, contact and the statements say: nobody waits for it who reads another page. */
const aboutTexts: TextSource = async (language) =>
  (language === 'zh' ? await import('./about/texts/zh.json') : await import('./about/texts/en.json')).default

type Page = {
  readonly fetch: () => Promise<unknown>
  /** The page itself, once it was fetched. */
  readonly there: () => ComponentType | undefined
  readonly Later: ComponentType
}

const page = <Name extends string>(
  name: Name,
  load: () => Promise<{ readonly [name in Name]: ComponentType }>,
  texts: TextSource = innerTexts,
): Page => {
  let there: ComponentType | undefined
  const fetch = async () => {
    const [file] = await Promise.all([load(), loadTexts(texts)])
    there = file[name]
    return { default: there as ComponentType }
  }
  return { fetch, there: () => there, Later: lazy(fetch) }
}

/** A page that is there already is drawn at once, without the wait that `lazy` always begins with. */
const Drawn = ({ page: { there, Later } }: { page: Page }) => {
  const [Shown] = useState<ComponentType>(() => there() ?? Later)
  return <Shown />
}

const none: TextSource = () => ({})

/** Only the home page is in the first load; every other page comes when it is opened. */
const pages: Readonly<Record<string, Page>> = {
  'zones/:zone': page('ZonePage', () => import('./home/zone-page.tsx')),
  'things/:thing': page('ThingPage', () => import('./thing/thing-page.tsx'), none),
  'things/:thing/questions': page('QuestionsPage', () => import('./questions/questions-page.tsx')),
  'things/:thing/plan': page('PlanPage', () => import('./plan/plan-page.tsx')),
  'things/:thing/guide': page('GuidePage', () => import('./guide/guide-page.tsx')),
  'things/:thing/process': page('ProcessPage', () => import('./guide/process-page.tsx')),
  'things/:thing/start': page('StartPage', () => import('./session/start-page.tsx')),
  account: page('AccountPage', () => import('./account/account-page.tsx')),
  'forgotten-password': page('ForgottenPage', () => import('./account/forgotten-page.tsx')),
  'sign-in': page('SignInPage', () => import('./session/sign-in-page.tsx')),
  cases: page('CasesPage', () => import('./cases/cases-page.tsx')),
  'cases/:caseId': page('CasePage', () => import('./progress/case-page.tsx')),
  'cases/:caseId/form/:part?/:list?': page('FormPage', () => import('./form/form-page.tsx')),
  'cases/:caseId/papers/:material/:plan?': page('TextPage', () => import('./model-text/text-page.tsx')),
  'cases/:caseId/check': page('CheckPage', () => import('./check/check-page.tsx')),
  'cases/:caseId/receipt': page('ReceiptPage', () => import('./check/receipt-page.tsx')),
  'cases/:caseId/sent': page('SentPage', () => import('./progress/sent-page.tsx')),
  progress: page('FindProgressPage', () => import('./progress/find-page.tsx')),
  'progress/:queryCode': page('PublicProgressPage', () => import('./progress/public-page.tsx')),
  help: page('HelpPage', () => import('./about/about-page.tsx'), aboutTexts),
  contact: page('ContactPage', () => import('./about/about-page.tsx'), aboutTexts),
  privacy: page('PrivacyPage', () => import('./about/about-page.tsx'), aboutTexts),
  accessibility: page('AccessibilityPage', () => import('./about/about-page.tsx'), aboutTexts),
  comments: page('CommentsPage', () => import('./comments/comments-page.tsx')),
  'comments/:versionId': page('DraftPage', () => import('./comments/draft-page.tsx')),
}

/**
 * Fetches the page an address leads to. Drawn before it is there, the wait would be drawn first, and React holds back what follows
 * a wait for 300 ms.
 */
export const pageAt = async (pathname: string): Promise<void> => {
  const [, page] = Object.entries(pages).find(([path]) => matchPath(`/${path}`, pathname)) ?? []
  // What cannot be fetched is told by the page itself.
  await page?.fetch().catch(() => undefined)
}

/** Whether an address leads to a page; the server answers others with 404. */
export const isPageAt = (pathname: string): boolean =>
  pathname === '/' || Object.keys(pages).some((path) => matchPath(`/${path}`, pathname))

export const Pages = () => (
  <Routes>
    <Route element={<Layout />}>
      <Route index element={<HomePage />} />
      {Object.entries(pages).map(([path, page]) => (
        <Route key={path} path={path} element={<Drawn key={path} page={page} />} />
      ))}
      <Route path="*" element={<NotFoundPage />} />
    </Route>
  </Routes>
)
