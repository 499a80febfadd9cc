import { NavLink } from 'react-router'
import type { VersionView } from '../../../../../contract/client.ts'
import { useSpeech } from '../../../../ui/language.tsx'
import { type VersionTab, versionTabs } from '../version-tabs.tsx'

const groups = ['draft', 'process', 'review'] as const

const Count = ({ tab, view }: { tab: VersionTab; view: VersionView }) => {
  const count = tab.count?.(view) ?? 0
  return count > 0 ? <b className="version-tab-count">{count}</b> : null
}

/** The tabs as links: each has its own address, groups are parted by a hairline. */
export const TabLinks = ({ view }: { view: VersionView }) => {
  const { t } = useSpeech()
  const present = groups
    .map((group) => ({ group, tabs: versionTabs.filter((tab) => tab.group === group) }))
    .filter(({ tabs }) => tabs.length > 0)
  return (
    <nav className="version-tabs" aria-label={t('version.tabs')}>
      {present.map(({ group, tabs }) => (
        <ul key={group}>
          {tabs.map((tab) => (
            <li key={tab.id}>
              <NavLink to={`/workbench/versions/${view.versionId}/${tab.id}`} className="version-tab">
                {t(tab.textKey)}
                <Count tab={tab} view={view} />
              </NavLink>
            </li>
          ))}
        </ul>
      ))}
    </nav>
  )
}
