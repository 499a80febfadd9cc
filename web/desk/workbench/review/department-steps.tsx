import type { VersionView } from '../../../../contract/client.ts'
import { formatInstant } from '../../../ui/dates.ts'
import { useSpeech } from '../../../ui/language.tsx'
import { Hindered } from './next-steps.tsx'
import { PlainStep } from './plain-step.tsx'
import { ReasonStep } from './reason-step.tsx'
import { RemarkForm } from './remark-form.tsx'

type StepsProps = {
  readonly view: VersionView
  readonly refresh: () => void
  readonly department: string
}

const MyAnswer = ({ view, department }: Omit<StepsProps, 'refresh'>) => {
  const { t, language } = useSpeech()
  const mine = view.hearing.find((one) => one.department.id === department)
  if (mine?.answer !== 'agreed') return null
  return (
    <p className="signed">
      {t('review.agreedBy', { name: mine.name ?? '', at: mine.at ? formatInstant(mine.at, language) : '' })}
    </p>
  )
}

/** What a department may do: agree, say something about the whole, object to leading, before the last day. */
export const DepartmentSteps = ({ view, refresh, department }: StepsProps) => {
  const { t } = useSpeech()
  const { versionId, available } = view
  const common = { versionId, refresh }
  const agreed = view.hearing.some((one) => one.department.id === department && one.answer === 'agreed')
  const unsigned = [...view.draft.cuts, ...(view.draft.field_cuts ?? [])].filter(
    ({ by, owner }) => !by && owner === department,
  ).length
  return (
    <aside className="next-steps" aria-label={t('review.next')}>
      <h2>{t('review.next')}</h2>
      <MyAnswer view={view} department={department} />
      {unsigned > 0 && available.some((act) => act === 'sign_cut' || act === 'sign_field_cut') && (
        <p className="amber">{t('review.cutsToSign', { count: unsigned })}</p>
      )}
      {available.includes('agree') && !agreed && (
        <PlainStep
          {...common}
          label={t('review.agree')}
          hint={t('review.hint.agree')}
          body={{ type: 'agree' }}
        />
      )}
      {available.includes('remark') && (
        <div className="step">
          <RemarkForm row="" versionId={versionId} refresh={refresh} />
        </div>
      )}
      {available.includes('object_lead') && !view.hindered.some(({ act }) => act === 'object_lead') && (
        <ReasonStep
          {...common}
          label={t('review.step.object_lead')}
          hint={t('review.hint.object_lead')}
          example={t('review.objectExample')}
          body={(reason) => ({ type: 'object_lead', reason })}
        />
      )}
      <Hindered view={view} />
      {available.length + view.hindered.length === 0 && <p className="quiet">{t('review.nothingToDo')}</p>}
    </aside>
  )
}
