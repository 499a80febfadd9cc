import { Link } from 'react-router'
import type { VersionEditor, VersionView } from '../../../../../contract/client.ts'
import { formatDay } from '../../../../ui/dates.ts'
import { useSpeech } from '../../../../ui/language.tsx'
import { versionTabs } from '../version-tabs.tsx'
import { nextStepKeys, versionStatusKeys } from '../version-words.ts'

const useFacts = (view: VersionView) => {
  const { t, pick, language } = useSpeech()
  const day = (value: string) => formatDay(value, language)
  return [
    [t('version.lead'), view.lead ? pick(view.lead.name, view.lead.nameEn) : t('version.leadOpen')],
    [t('version.departmentsWord'), t('version.departments', { count: view.departments.length })],
    view.consultationUntil && [t('version.consultationUntil'), day(view.consultationUntil)],
    view.commentUntil && [t('version.commentUntil'), day(view.commentUntil)],
    view.publishedAt && [t('version.publishedAt'), day(view.publishedAt)],
    view.discarded && [t('version.discardedAt'), day(view.discarded.at)],
    view.openRemarks > 0 && [t('version.openRemarks'), String(view.openRemarks)],
    view.signed.length > 0 && [t('version.signatures'), t('version.signedOf', { count: view.signed.length })],
  ].filter((entry): entry is [string, string] => Array.isArray(entry))
}

const Faults = ({ view }: { view: VersionView }) => {
  const { t } = useSpeech()
  const errors = view.faults.filter(({ severity }) => severity === 'error').length
  const warnings = view.faults.length - errors
  return (
    <Link to={`/workbench/versions/${view.versionId}/effect`} className={errors ? 'seal' : ''}>
      {errors
        ? t('version.faults', { count: errors })
        : warnings
          ? t('version.warnings', { count: warnings })
          : t('version.faultless')}
    </Link>
  )
}

/** What comes next: a draft without errors has nothing to mend. */
const nextOf = ({ status, faults }: VersionView): string =>
  status === 'draft' && !faults.some(({ severity }) => severity === 'error')
    ? 'version.next.ready'
    : (nextStepKeys[status] ?? '')

/** Who else has the draft open, and in which part. */
const Others = ({ editors }: { editors: readonly VersionEditor[] }) => {
  const { t } = useSpeech()
  const where = (section: string) => {
    const tab = versionTabs.find(({ id }) => id === section)
    return tab ? t(tab.textKey) : ''
  }
  return (
    <span className="version-others" aria-live="polite">
      {editors.map(({ userId, name, section }) => (
        <span key={userId} className="version-other">
          {t('version.isHere', { name, where: where(section) })}
        </span>
      ))}
    </span>
  )
}

/** Name, number, where it stands, who leads, how many faults are left, who else is here. */
export const VersionHead = ({
  view,
  editors,
  saved,
}: {
  view: VersionView
  editors: readonly VersionEditor[]
  saved?: React.ReactNode
}) => {
  const { t, pick } = useSpeech()
  return (
    <header className="version-head">
      <p className="version-crumb">
        <Link to="/workbench/versions">{t('version.list')}</Link>
      </p>
      <div className="version-title">
        <h1>{pick(view.name, view.nameEn) || view.thing}</h1>
        <span>{t('version.number', { number: view.number })}</span>
        <span className={`status status-${view.status}`}>{t(versionStatusKeys[view.status] ?? '')}</span>
        {view.status !== 'discarded' && <Faults view={view} />}
        <Others editors={editors} />
        <span className="version-saved">{saved}</span>
      </div>
      <dl className="version-facts">
        {useFacts(view).map(([word, value]) => (
          <div key={word}>
            <dt>{word}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        <div className="version-next">
          <dt>{t('version.nextStep')}</dt>
          <dd>{t(nextOf(view))}</dd>
        </div>
      </dl>
    </header>
  )
}
