import { ConfigProvider, Skeleton } from 'antd'
import { Suspense } from 'react'
import { Navigate, useParams } from 'react-router'
import { palette } from '#engine/kernel'
import type { VersionView } from '../../../../../contract/client.ts'
import { useSpeech } from '../../../../ui/language.tsx'
import { RefusalNote } from '../../../refusal.tsx'
import { useSession } from '../../../session.ts'
import { DraftProvider } from '../draft/draft-provider.tsx'
import { News, SaveStatus } from '../draft/save-status.tsx'
import { versionTabs } from '../version-tabs.tsx'
import '../versions.css'
import { TabLinks } from './tab-links.tsx'
import { usePresence } from './use-presence.ts'
import { useRowTarget } from './use-row-target.ts'
import { useVersion } from './use-version.ts'
import { VersionHead } from './version-head.tsx'

/** What may only be read must still be readable: antd greys out what is disabled. */
const readOnly = {
  token: {
    colorTextDisabled: palette.ink,
    colorBgContainerDisabled: palette.paper,
    colorBorderDisabled: palette.line,
  },
}

const Opened = ({ view, refresh, tab }: { view: VersionView; refresh: () => void; tab: string }) => {
  const { t } = useSpeech()
  const mayEdit = view.available.includes('save')
  const editors = usePresence(view.versionId, tab, mayEdit)
  useRowTarget(tab)
  const chosen = versionTabs.find(({ id }) => id === tab)
  if (!chosen) return <Navigate to={`/workbench/versions/${view.versionId}`} replace />
  const { Component } = chosen
  return (
    <main className="desk-main desk-wide">
      <VersionHead
        view={view}
        editors={editors}
        saved={
          <>
            <News /> <SaveStatus />
          </>
        }
      />
      <TabLinks view={view} />
      <section className="version-sheet" data-tab={tab} aria-label={t(chosen.textKey)}>
        <ConfigProvider theme={mayEdit ? {} : readOnly}>
          <Suspense fallback={<Skeleton active />}>
            <Component view={view} refresh={refresh} />
          </Suspense>
        </ConfigProvider>
      </section>
    </main>
  )
}

/** One version: its head, and one tab for each kind of work on it. */
export const VersionPage = () => {
  const { versionId = '', tab } = useParams()
  const { me } = useSession()
  const { view, error, refresh } = useVersion(versionId)
  if (!tab) return <Navigate to={`/workbench/versions/${versionId}/${versionTabs[0]?.id}`} replace />
  if (view && me?.account)
    return (
      <DraftProvider key={versionId} view={view} refresh={refresh} person={me.account}>
        <Opened view={view} refresh={refresh} tab={tab} />
      </DraftProvider>
    )
  return (
    <main className="desk-main desk-wide">{error ? <RefusalNote error={error} /> : <Skeleton active />}</main>
  )
}
