import { Alert, Button } from 'antd'
import type { AfterwardsView } from '../../../contract/client.ts'
import { formatInstant } from '../../ui/dates.ts'
import { useSpeech } from '../../ui/language.tsx'
import { useAfterValues } from '../../ui/use-after-values.ts'
import { RefusalNote } from '../refusal.tsx'
import type { ActOn } from './act-on.ts'
import { AfterFields } from './after-fields.tsx'
import { ValuesRead } from './site-visit.tsx'
import { useAct } from './use-act.ts'

/** C86 What the person can say only now; at the counter it is entered for them. */
const AnswerForm = ({ view, done, after }: ActOn & { after: AfterwardsView }) => {
  const { t, language } = useSpeech()
  const fields = after.later.fields.filter(({ status }) => status === 'open').map(({ field }) => field)
  const act = useAct({
    view,
    done: (next, orders) => {
      given.clear()
      done(next, orders)
    },
  })
  const given = useAfterValues(`later:${view.caseId}`, fields, after.today, { error: act.error, language })
  const values = Object.fromEntries(Object.entries(given.values).filter(([, value]) => value.trim()))
  return (
    <div className="site-form">
      <AfterFields caseId={view.caseId} fields={fields} given={given} />
      <RefusalNote error={act.error} />
      <Button
        type="primary"
        loading={act.isPending}
        disabled={Object.keys(values).length === 0}
        onClick={() => act.press({ type: 'answer_later', values })}
      >
        {t('later.saveFor')}
      </Button>
    </div>
  )
}

/** What is asked of the applicant when its matter starts: who waits for it, and what came. */
export const LaterAnswers = ({ view, done, after }: ActOn & { after: AfterwardsView }) => {
  const { t, pick, language } = useSpeech()
  const { fields, asks, mayAnswer } = after.later
  if (fields.length === 0) return null
  const named = (status: string) =>
    fields
      .filter((one) => one.status === status)
      .map(({ field }) => pick(field.name, field.nameEn))
      .join('、')
  const [answered, ahead] = [fields.filter(({ status }) => status === 'answered'), named('ahead')]
  const may = mayAnswer && view.available.some(({ act }) => act === 'answer_later')
  return (
    <section className="site-visit" aria-labelledby="later">
      <h2 id="later">{t('later.title')}</h2>
      {asks && (
        <Alert
          type={asks.isOverdue ? 'warning' : 'info'}
          message={t(asks.isOverdue ? 'later.waitsLong' : 'later.waits', {
            names: named('open'),
            when: formatInstant(asks.since, language),
          })}
        />
      )}
      {asks && may && <AnswerForm {...{ view, done, after }} />}
      {answered.length > 0 && <ValuesRead fields={answered.map(({ field }) => field)} />}
      {ahead && <p className="quiet">{t('later.ahead', { names: ahead })}</p>}
    </section>
  )
}
