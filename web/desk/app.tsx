import { App as AntApp, ConfigProvider, Skeleton, Spin } from 'antd'
import enUS from 'antd/locale/en_US'
import zhCN from 'antd/locale/zh_CN'
import { lazy, type ReactNode, Suspense, useEffect } from 'react'
import { Navigate, Route, Routes } from 'react-router'
import { useSpeech } from '../ui/language.tsx'
import { CasePage } from './case/case-page.tsx'
import { CounterCasePage } from './counter/counter-case-page.tsx'
import { CounterStartPage } from './counter/counter-start-page.tsx'
import { DeskLayout } from './layout.tsx'
import { AccountsPage } from './pages/accounts-page.tsx'
import { AuditPage } from './pages/audit-page.tsx'
import { QueuePage } from './pages/queue-page.tsx'
import { SourcesPage } from './pages/sources-page.tsx'
import { firstPage, useSession } from './session.ts'
import { SignInPage } from './sign-in-page.tsx'

const VersionsPage = lazy(() =>
  import('./workbench/versions/list/versions-page.tsx').then((file) => ({ default: file.VersionsPage })),
)
const VersionPage = lazy(() =>
  import('./workbench/versions/page/version-page.tsx').then((file) => ({ default: file.VersionPage })),
)

const ConsultationsPage = lazy(() =>
  import('./workbench/review/consultations-page.tsx').then((file) => ({ default: file.ConsultationsPage })),
)
const WordingsPage = lazy(() =>
  import('./workbench/wording/wordings-page.tsx').then((file) => ({ default: file.WordingsPage })),
)
const TrainingsPage = lazy(() =>
  import('./workbench/trainings/trainings-page.tsx').then((file) => ({ default: file.TrainingsPage })),
)
const TrainingPage = lazy(() =>
  import('./workbench/trainings/training-page.tsx').then((file) => ({ default: file.TrainingPage })),
)
const LibraryPage = lazy(() =>
  import('./workbench/library/library-page.tsx').then((file) => ({ default: file.LibraryPage })),
)
const ListPage = lazy(() =>
  import('./workbench/lists/list-page.tsx').then((file) => ({ default: file.ListPage })),
)

/** A room of its own chunk: a window clerk never loads the workbench. */
const Room = ({ children }: { children: ReactNode }) => (
  <Suspense fallback={<Skeleton active className="desk-main desk-wide" />}>{children}</Suspense>
)

/** Tokens of look.md: one blue for what can be pressed, seal red for decisions and what is overdue. */
const theme = {
  token: {
    colorPrimary: '#1452a8',
    colorLink: '#1452a8',
    colorError: '#c4342d',
    colorSuccess: '#23744a',
    // The tints antd derives from dark tones are muddy.
    colorSuccessBg: '#eef7f1',
    colorSuccessBorder: '#a9d3b8',
    colorWarning: '#8a5a00',
    colorText: '#1b1f24',
    colorTextSecondary: '#525a64',
    // antd's own greys are too pale to be read (WCAG 1.4.3).
    colorTextTertiary: '#626b76',
    colorTextDescription: '#626b76',
    colorTextPlaceholder: '#6b7480',
    borderRadius: 6,
    fontSize: 14,
    wireframe: false,
    fontFamily:
      "'PingFang SC','HarmonyOS Sans SC','Noto Sans SC','Noto Sans CJK SC','Microsoft YaHei',system-ui,sans-serif",
  },
}

const Pages = () => {
  const { me, loading } = useSession()
  if (loading) return <Spin fullscreen />
  if (!me?.account || me.account.role === 'applicant') return <SignInPage wrongRole={Boolean(me?.account)} />
  return (
    <Routes>
      <Route element={<DeskLayout me={me} />}>
        <Route index element={<Navigate to={firstPage(me)} replace />} />
        <Route path="queues/:queue" element={<QueuePage />} />
        <Route path="cases/:caseId" element={<CasePage />} />
        <Route path="counter" element={<CounterStartPage />} />
        <Route path="counter/:caseId" element={<CounterCasePage />} />
        <Route
          path="workbench/consultations"
          element={
            <Room>
              <ConsultationsPage />
            </Room>
          }
        />
        <Route
          path="workbench/wordings"
          element={
            <Room>
              <WordingsPage />
            </Room>
          }
        />
        <Route
          path="workbench/trainings"
          element={
            <Room>
              <TrainingsPage />
            </Room>
          }
        />
        <Route
          path="workbench/trainings/:trainingId"
          element={
            <Room>
              <TrainingPage />
            </Room>
          }
        />
        <Route path="audit" element={<AuditPage />} />
        <Route path="accounts" element={<AccountsPage />} />
        <Route path="sources" element={<SourcesPage />} />
        <Route
          path="workbench/library"
          element={
            <Room>
              <LibraryPage />
            </Room>
          }
        />
        <Route
          path="workbench/lists/:uploadId"
          element={
            <Room>
              <ListPage />
            </Room>
          }
        />
        <Route
          path="workbench/versions"
          element={
            <Room>
              <VersionsPage />
            </Room>
          }
        />
        <Route
          path="workbench/versions/:versionId/:tab?"
          element={
            <Room>
              <VersionPage />
            </Room>
          }
        />
        <Route path="*" element={<Navigate to={firstPage(me)} replace />} />
      </Route>
    </Routes>
  )
}

export const DeskApp = () => {
  const { t, language } = useSpeech()
  useEffect(() => {
    document.title = t('desk.title')
  }, [t])
  return (
    <ConfigProvider
      theme={theme}
      locale={language === 'zh' ? zhCN : enUS}
      button={{ autoInsertSpace: false }}
    >
      <AntApp component={false}>
        <Pages />
      </AntApp>
    </ConfigProvider>
  )
}
