import { Link } from 'react-router'
import type { VersionView } from '../../../../../contract/client.ts'
import { useSpeech } from '../../../../ui/language.tsx'
import { keyed } from '../draft/keyed.ts'
import { addressOf, placeOf } from '../version-places.ts'

const kindKeys: Record<string, string> = {
  draft: 'version.fault.draft',
  check: 'version.fault.check',
  guide: 'version.fault.guide',
}

type Fault = VersionView['faults'][number]

/** Its row in the draft, or its paper in the library; undefined where it is of the whole. */
const leadsTo = (view: VersionView, { row, place }: Fault): string | undefined => {
  const [, paper] = /^materials\.([^.]+)\.(?:criteria|blank|sample)$/.exec(place) ?? []
  if (paper) return `/workbench/library?show=papers&paper=${encodeURIComponent(paper)}`
  const found = placeOf(row)
  return found.tab === 'effect' ? undefined : addressOf(view.versionId, found)
}

const Leading = ({ to, children }: { to: string | undefined; children: string }) =>
  to === undefined ? <span>{children}</span> : <Link to={to}>{children}</Link>

/** Everything that is wrong, the errors first; each leads to its row. */
export const Findings = ({ view }: { view: VersionView }) => {
  const { t, language } = useSpeech()
  const sorted = [...view.faults].sort((a, b) => a.severity.localeCompare(b.severity))
  return (
    <section className="version-block" aria-labelledby="findings">
      <h2 id="findings">{t('version.findings')}</h2>
      {sorted.length === 0 && <p className="quiet">{t('version.findingsNone')}</p>}
      <ul className="findings">
        {keyed(sorted, ({ code, place, zh }) => `${code} ${place} ${zh}`).map(({ item: fault, key }) => {
          const text = language === 'zh' ? fault.zh : fault.en
          return (
            <li key={key}>
              <span className={`light light-${fault.severity === 'error' ? 'red' : 'amber'}`}>
                {t(fault.severity === 'error' ? 'version.fault.error' : 'version.fault.warning')}
              </span>
              <span className="quiet small">{t(kindKeys[fault.kind] ?? '')}</span>
              <Leading to={leadsTo(view, fault)}>{text}</Leading>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
