import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import type { AfterwardsView, CaseView } from '../../../contract/client.ts'
import { call } from '../../ui/call.ts'
import { formatInstant } from '../../ui/dates.ts'
import { freshKey } from '../../ui/fresh-key.ts'
import { useSpeech } from '../../ui/language.tsx'
import { ProblemList } from '../../ui/problem-list.tsx'
import { useAfterValues } from '../../ui/use-after-values.ts'
import { Field } from '../form/field.tsx'
import '../form/form.css'
import { afterwardsQuery, caseQuery } from '../queries.ts'
import { announce } from '../shell/announce.tsx'

/** C86 What could not be known before is asked now that a matter which wants it has started: a small form, as many fields as one knows. */
const AskedForm = ({ view, after }: { view: CaseView; after: AfterwardsView }) => {
  const { t, language } = useSpeech()
  const client = useQueryClient()
  const { caseId } = view
  const fields = after.later.fields.filter(({ status }) => status === 'open').map(({ field }) => field)
  // A press whose answer was lost on the way is the same press when it is made again.
  const press = useRef(freshKey())
  const save = useMutation({
    mutationFn: (values: Readonly<Record<string, string>>) =>
      call(
        'actOnCase',
        { params: { caseId }, body: { type: 'answer_later', values } },
        { idempotencyKey: press.current },
      ),
    onSuccess: (next) => {
      given.clear()
      press.current = freshKey()
      announce(t('stillAsked.saved'))
      client.setQueryData(caseQuery(caseId).queryKey, next)
      document.getElementById('still-asked')?.focus()
      return client.invalidateQueries({ queryKey: ['cases'] })
    },
  })
  const given = useAfterValues(`later:${caseId}`, fields, after.today, { error: save.error, language })
  const values = Object.fromEntries(Object.entries(given.values).filter(([, value]) => value.trim()))
  const send = (event: React.FormEvent) => {
    event.preventDefault()
    if (Object.keys(values).length && !save.isPending) save.mutate(values)
  }
  return (
    <form className="stack" onSubmit={send} noValidate>
      {fields.map((field) => {
        const fault = given.faultOf(field.element)
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: what is left is what stands inside
          <div key={field.element} onBlur={() => given.leave(field)}>
            <Field
              field={{ ...field, required: true, askedBy: 1 }}
              typed={given.values[field.element]}
              fault={fault ? { element: field.element, zh: fault, en: fault } : undefined}
              onType={(value) => given.type(field.element, value)}
              onDispute={() => {}}
            />
          </div>
        )
      })}
      <ProblemList error={save.error} quiet />
      <p className="actions">
        <button type="submit" className="button" disabled={Object.keys(values).length === 0}>
          {t('stillAsked.save')}
        </button>
        {given.isTyped && <span className="soft small">{t('stillAsked.kept')}</span>}
      </p>
    </form>
  )
}

const Asked = ({ view, after }: { view: CaseView; after: AfterwardsView }) => {
  const { t, pick, language } = useSpeech()
  const { asks, fields, mayAnswer } = after.later
  const open = fields.filter(({ status }) => status === 'open')
  const names = [
    ...new Set(open.flatMap(({ matters }) => matters.map((matter) => pick(matter.name, matter.nameEn)))),
  ]
  if (!asks || !mayAnswer) return null
  return (
    <section className="correction stack" aria-labelledby="still-asked">
      <div className="stack-small">
        <h2 id="still-asked" tabIndex={-1}>
          {t('stillAsked.title', { count: asks.open })}
        </h2>
        <p>{t('stillAsked.why', { matters: names.join(t('list.separator')) })}</p>
        <p className="soft small figures">
          {t(asks.isOverdue ? 'stillAsked.long' : 'stillAsked.since', {
            when: formatInstant(asks.since, language),
          })}
        </p>
      </div>
      <AskedForm key={open.map(({ field }) => field.element).join()} view={view} after={after} />
    </section>
  )
}

/** What the person is still asked, while a matter that wants it runs. */
export const StillAsked = ({ view }: { view: CaseView }) => {
  const { data } = useQuery({
    ...afterwardsQuery(view.caseId, view.version),
    enabled: view.acceptedAt !== null,
  })
  return data ? <Asked view={view} after={data} /> : null
}
