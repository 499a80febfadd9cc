import { officeNames } from '#engine/identity'
import type { DraftRow, VersionView } from '../../../../contract/client.ts'
import { sayDays } from '../../../ui/dates.ts'
import { useSpeech } from '../../../ui/language.tsx'
import { useMyAccount } from '../../session.ts'
import { DateStep } from './date-step.tsx'
import { PlainStep } from './plain-step.tsx'
import { PublishStep } from './publish-step.tsx'
import { ReasonStep } from './reason-step.tsx'
import { SendBackStep } from './send-back-step.tsx'

type StepsProps = {
  readonly view: VersionView
  readonly rows: readonly DraftRow[]
  readonly refresh: () => void
}

const stepKeys: Record<string, string> = {
  open_consultation: 'review.step.open_consultation',
  open_comment: 'review.step.open_comment',
  open_review: 'review.step.open_review',
  sign: 'review.step.sign',
  list: 'review.step.list',
  publish: 'review.step.publish',
  object_lead: 'review.step.object_lead',
}

/** Steps of this state that cannot be done yet, each with the refusal that says what is missing. */
export const Hindered = ({ view }: { view: VersionView }) => {
  const { t, language } = useSpeech()
  if (view.hindered.length === 0) return null
  return (
    <ul className="hindered">
      {view.hindered.map((one) => (
        <li key={one.act}>
          <b>{t('review.notYet', { step: t(stepKeys[one.act] ?? one.act) })}</b>
          <span>{sayDays(one[language], language)}</span>
        </li>
      ))}
    </ul>
  )
}

/** V17 What will happen to a draft that is given up. */
const DiscardWill = ({ view }: { view: VersionView }) => {
  const { t } = useSpeech()
  return (
    <ul className="confirm-list">
      <li>{t('review.discardWill.fixed', { number: view.number })}</li>
      <li>{t('review.discardWill.readable')}</li>
      <li>{t(view.basedOn ? 'review.discardWill.published' : 'review.discardWill.again')}</li>
    </ul>
  )
}

/** What the reader may do next, from `available` and nothing else. */
export const NextSteps = ({ view, rows, refresh }: StepsProps) => {
  const { t, language } = useSpeech()
  const me = useMyAccount()
  const { versionId } = view
  const may = (act: VersionView['available'][number]) =>
    view.available.includes(act) && !view.hindered.some((one) => one.act === act)
  const common = { versionId, refresh }
  const office = me?.office ? officeNames[me.office][language] : t('review.noOffice')
  return (
    <aside className="next-steps" aria-label={t('review.next')}>
      <h2>{t('review.next')}</h2>
      {may('open_consultation') && (
        <DateStep
          {...common}
          act="open_consultation"
          days={7}
          label={t('review.step.open_consultation')}
          hint={t('review.hint.open_consultation', { count: view.departments.length })}
        />
      )}
      {may('open_comment') && (
        <DateStep
          {...common}
          act="open_comment"
          days={7}
          label={t('review.step.open_comment')}
          hint={t('review.hint.open_comment')}
        />
      )}
      {may('open_review') && (
        <PlainStep
          {...common}
          label={t('review.step.open_review')}
          hint={t('review.hint.open_review')}
          body={{ type: 'open_review' }}
        />
      )}
      {may('sign') && (
        <PlainStep
          {...common}
          seal
          label={t('review.signFor', { office })}
          hint={t('review.hint.sign', { office })}
          body={{ type: 'sign' }}
          confirm={t('review.signAsk', { office })}
        />
      )}
      {may('list') && (
        <PlainStep
          {...common}
          label={t('review.step.list')}
          hint={t('review.hint.list')}
          body={{ type: 'list' }}
        />
      )}
      {view.available.includes('publish') && <PublishStep view={view} refresh={refresh} />}
      {may('send_back') && <SendBackStep versionId={versionId} rows={rows} refresh={refresh} />}
      {may('back_to_draft') && (
        <ReasonStep
          {...common}
          label={t('review.backToDraft')}
          hint={t('review.hint.back_to_draft')}
          example={t('review.backExample')}
          body={(reason) => ({ type: 'back_to_draft', reason })}
        />
      )}
      {may('discard') && (
        <ReasonStep
          {...common}
          label={t('review.discard')}
          hint={t('review.hint.discard')}
          example={t('review.discardExample')}
          body={(reason) => ({ type: 'discard', reason })}
          confirm={<DiscardWill view={view} />}
        />
      )}
      <Hindered view={view} />
      {view.available.length + view.hindered.length === 0 && (
        <p className="quiet">{t('review.nothingToDo')}</p>
      )}
    </aside>
  )
}
