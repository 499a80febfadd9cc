import { lazy, Suspense, useEffect, useState } from 'react'
import { Link, Outlet, useLocation } from 'react-router'
import { ErrorBoundary } from '../../ui/error-boundary.tsx'
import { useSpeech } from '../../ui/language.tsx'
import { onSignedOut } from '../session/signed-out.ts'
import { Announcer } from './announce.tsx'
import { FailedPage } from './failed-page.tsx'
import { Header } from './header.tsx'
import './layout.css'
import { useScrollPlaces } from './use-scroll-places.ts'
import { Waiting } from './waiting.tsx'

const SignInAgain = lazy(async () => ({
  default: (await import('../session/sign-in-again.tsx')).SignInAgain,
}))

/** Nobody presses anything that goes away before this is there, and the first load is smaller without it. */
const keepFocusSoon = () => {
  let isOver = false
  let stop: (() => void) | undefined
  import('./keep-focus.ts').then(
    ({ keepFocus }) => {
      if (!isOver) stop = keepFocus()
    },
    () => undefined,
  )
  return () => {
    isOver = true
    stop?.()
  }
}

/** Header, page, and the dialog that asks to sign in again without losing the page. */
export const Layout = () => {
  const { t } = useSpeech()
  const { pathname } = useLocation()
  const [signedOut, setSignedOut] = useState(false)
  useEffect(() => onSignedOut(() => setSignedOut(true)), [])
  useScrollPlaces()
  useEffect(keepFocusSoon, [])
  return (
    <>
      <a className="skip-link" href="#main">
        {t('shell.skip')}
      </a>
      <Header />
      <Announcer />
      <main id="main" className="page">
        <ErrorBoundary place={pathname} fallback={<FailedPage />}>
          <Suspense fallback={<Waiting />}>
            <Outlet />
          </Suspense>
        </ErrorBoundary>
      </main>
      <footer className="footer">
        <nav className="page-width footer-nav small no-print" aria-label={t('shell.footerNav')}>
          <Link to="/help">{t('shell.help')}</Link>
          <Link to="/contact">{t('shell.contact')}</Link>
          <Link to="/privacy">{t('shell.privacy')}</Link>
          <Link to="/accessibility">{t('shell.accessibility')}</Link>
        </nav>
        <p className="page-width small soft">{t('shell.footer')}</p>
      </footer>
      {signedOut && (
        <Suspense>
          <SignInAgain onDone={() => setSignedOut(false)} />
        </Suspense>
      )}
    </>
  )
}
