import { Button } from 'antd'
import type { VersionView } from '../../../../../contract/client.ts'
import { Refusal } from '../../../../ui/call.ts'
import { useSpeech } from '../../../../ui/language.tsx'
import { useSection } from '../draft/draft-context.ts'
import { useLeadOf } from '../draft/use-draft-query.ts'
import { leadReasonKeys } from './lead-reasons.ts'

/** D1 Who would lead by the rule, and on what evidence; taking it over is one press. */
export const LeadFinding = ({ view }: { view: VersionView }) => {
  const { t, pick, language } = useSpeech()
  const { value, change, editable } = useSection('basics')
  const { data, error } = useLeadOf(view)
  const finding = error ? null : data?.finding
  return (
    <aside className="draft-aside" aria-labelledby="lead-finding">
      <h2 id="lead-finding">{t('version.leadFinding')}</h2>
      {error instanceof Refusal && (
        <p className="quiet">
          {t('version.leadLater', { why: error.details.problems[0]?.[language] ?? '' })}
        </p>
      )}
      {!data && !error && <p className="quiet">{t('version.leadLooking')}</p>}
      {data && !finding && !error && (
        <p className="quiet">
          {t(view.draft.matters.length ? 'version.leadNone' : 'version.leadNeedsMatters')}
        </p>
      )}
      {finding && (
        <>
          <p>
            <b>{pick(finding.department.name, finding.department.nameEn)}</b> ·{' '}
            {t(leadReasonKeys[finding.reason] ?? '')}
          </p>
          <ul className="plain-list">
            {finding.evidence.map((line) => (
              <li key={line.zh}>{line[language]}</li>
            ))}
          </ul>
          {finding.department.id === value.lead_department ? (
            <p className="quiet">{t('version.leadAgrees')}</p>
          ) : (
            <>
              {value.lead_department && <p className="hint-amber">{t('version.leadDiffers')}</p>}
              {editable && (
                <Button
                  size="small"
                  onClick={() =>
                    change((basics) => ({
                      ...basics,
                      lead_department: finding.department.id,
                      lead_reason: finding.reason,
                    }))
                  }
                >
                  {t('version.leadTake')}
                </Button>
              )}
            </>
          )}
        </>
      )}
      <p className="quiet small">{t('version.leadRule')}</p>
    </aside>
  )
}
