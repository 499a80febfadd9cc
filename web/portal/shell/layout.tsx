import { Outlet, ScrollRestoration, useNavigation } from 'react-router'
import { useSpeech } from '../../ui/language.tsx'
import { Header } from './header.tsx'
import './layout.css'

/** Header, page, and the dialog that asks to sign in again without losing the page. */
export const Layout = () => {
  const { t } = useSpeech()
  const loading = useNavigation().state !== 'idle'
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
      <ScrollRestoration />
    </>
  )
}
