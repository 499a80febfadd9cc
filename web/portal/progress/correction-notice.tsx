import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from 'react-router'
import type { CaseView, FormView } from '../../../contract/client.ts'
import { call } from '../../ui/call.ts'
import { formatDay } from '../../ui/dates.ts'
import { useSpeech } from '../../ui/language.tsx'
import { CorrectionLine } from '../../ui/letters.tsx'
import { ProblemList } from '../../ui/problem-list.tsx'
import { MaterialItem } from '../form/material-item.tsx'
import '../form/materials.css'
import { anchorOfPlace } from '../form/field-parts.ts'
import { sayLimits } from '../form/upload-limits.ts'
import { caseQuery, formQuery } from '../queries.ts'
import { announce } from '../shell/announce.tsx'
import { AnswerHere } from './answer-here.tsx'

type Correction = NonNullable<CaseView['correction']>
type NoticeProps = { readonly view: CaseView; readonly correction: Correction }

/** 一次性告知: everything missing from all departments, each mended right here, then handed in again. */
export const CorrectionNotice = ({ view, correction }: NoticeProps) => {
  const { t, language } = useSpeech()
  const client = useQueryClient()
  const { caseId } = view
  const form = useQuery(formQuery(caseId))
  const asked =
    view.ends?.questions.filter(({ question }) => correction.questions.includes(question.id)) ?? []
  // C50 Papers that an answer given here has brought: in no line of the notice, and not there yet.
  const more = correction.questions.length
    ? view.materials.filter(
        ({ material, attachments, check }) =>
          !check && attachments.length === 0 && !correction.items.some((item) => item.material === material),
      )
    : []
  const again = useMutation({
    mutationFn: () =>
      call('actOnCase', {
        params: { caseId },
        body: { type: 'resubmit', revision: form.data?.revision ?? 0 },
      }),
    onSuccess: (after) => {
      client.setQueryData(caseQuery(caseId).queryKey, after)
      announce(t('correction.done'))
      return client.invalidateQueries({ queryKey: ['timeline', caseId] })
    },
  })
  return (
    <section className="correction stack" aria-labelledby="correction">
      <div className="stack-small">
        <h2 id="correction" tabIndex={-1}>
          {correction.items.length > 0
            ? t('correction.title', { count: correction.items.length })
            : t('correction.questionsOnly', { count: correction.questions.length })}
        </h2>
        {correction.items.length > 0 && asked.length > 0 && (
          <p>{t('correction.andQuestions', { count: asked.length })}</p>
        )}
        <p className="figures">{t('letter.until', { day: formatDay(correction.deadline, language) })}</p>
        {form.data && (
          <p className="soft small">{t('materials.limits', sayLimits(form.data.upload, language))}</p>
        )}
      </div>
      <ol className="lines">
        {form.data &&
          // One at a time, as everywhere else.
          asked.slice(0, 1).map((one) => <AnswerHere key={one.question.id} view={view} asked={one} />)}
        {correction.items.map((item) => (
          <Item key={`${item.material}${item.name}${item.wrong}`} item={item} view={view} form={form.data} />
        ))}
        {form.data &&
          more.map((material) => (
            <li key={material.material} className="correction-item">
              <ul>
                <MaterialItem caseId={caseId} material={material} limits={form.data.upload} mayAttach />
              </ul>
            </li>
          ))}
      </ol>
      <ProblemList
        error={again.error ?? form.error}
        hrefOf={(place) =>
          `${place.startsWith('materials.') ? '' : `/cases/${caseId}/form`}#${anchorOfPlace(place)}`
        }
      />
      <p className="actions">
        <button
          type="button"
          className="button button-large"
          aria-disabled={again.isPending || !form.data}
          onClick={() => form.data && !again.isPending && again.mutate()}
        >
          {again.isPending ? t('send.sending') : t('correction.again')}
        </button>
        <Link to={`/cases/${caseId}/form`}>{t('correction.changeForm')}</Link>
      </p>
    </section>
  )
}

type ItemProps = {
  readonly item: Correction['items'][number]
  readonly view: CaseView
  readonly form: FormView | undefined
}

/** The departments that asked for a paper look at it again. */
const sayAskers = (
  { askedBy }: CaseView['materials'][number],
  pick: (zh: string, en: string) => string,
  t: (key: string) => string,
): string =>
  [...new Set(askedBy.map(({ department }) => pick(department.name, department.nameEn)))].join(
    t('list.separator'),
  )

const Item = ({ item, view, form }: ItemProps) => {
  const { t, pick } = useSpeech()
  const material = view.materials.find((row) => row.material === item.material)
  const mayAttach = view.available.some(
    ({ act, targets }) => act === 'attach' && targets.includes(item.material ?? ''),
  )
  return (
    <li className="correction-item stack-small">
      <CorrectionLine item={item} />
      {material && (
        <p className="soft small">
          {t('correction.lookAgain', { departments: sayAskers(material, pick, t) })}
        </p>
      )}
      {material && form && (
        <ul>
          <MaterialItem caseId={view.caseId} material={material} limits={form.upload} mayAttach={mayAttach} />
        </ul>
      )}
    </li>
  )
}
