import { lazy, Suspense, useEffect, useState } from 'react'
import { Outlet, ScrollRestoration, useNavigation } from 'react-router'
import { useSpeech } from '../../ui/language.tsx'
import { onSignedOut } from '../session/signed-out.ts'
import { Header } from './header.tsx'
import './layout.css'

const SignInAgain = lazy(async () => ({
  default: (await import('../session/sign-in-again.tsx')).SignInAgain,
}))

/** Header, page, and the dialog that asks to sign in again without losing the page. */
export const Layout = () => {
  const { t } = useSpeech()
  const loading = useNavigation().state !== 'idle'
  const [signedOut, setSignedOut] = useState(false)
  useEffect(() => onSignedOut(() => setSignedOut(true)), [])
  return (
    <>
      <a className="skip-link" href="#main">
        {t('shell.skip')}
      </a>
      <Header />
      <main id="main" className="page" aria-busy={loading}>
        <Outlet />
      </main>
      <footer className="footer">
        <p className="page-width small soft">{t('shell.footer')}</p>
      </footer>
      {signedOut && (
        <Suspense>
          <SignInAgain onDone={() => setSignedOut(false)} />
        </Suspense>
      )}
      <ScrollRestoration />
    </>
  )
}
