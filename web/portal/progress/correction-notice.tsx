import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from 'react-router'
import { fieldsNamed } from '#engine/casework'
import type { CaseView, FormView } from '../../../contract/client.ts'
import { call } from '../../ui/call.ts'
import { formatDay } from '../../ui/dates.ts'
import { useSpeech } from '../../ui/language.tsx'
import { CorrectionLine } from '../../ui/letters.tsx'
import { ProblemList } from '../../ui/problem-list.tsx'
import { MaterialItem } from '../form/material-item.tsx'
import '../form/materials.css'
import { anchorOfPlace } from '../form/field-parts.ts'
import { sayAskers } from '../form/say-askers.ts'
import { sayLimits } from '../form/upload-limits.ts'
import { caseQuery, formQuery, papersQuery } from '../queries.ts'
import { announce } from '../shell/announce.tsx'
import { AnswerHere } from './answer-here.tsx'
import { mayAttachTo, papersBrought } from './papers-brought.ts'

type Correction = NonNullable<CaseView['correction']>
type NoticeProps = { readonly view: CaseView; readonly correction: Correction }

/** 一次性告知: everything missing from all departments, each mended right here, then handed in again. */
export const CorrectionNotice = ({ view, correction }: NoticeProps) => {
  const { t, language } = useSpeech()
  const client = useQueryClient()
  const { caseId } = view
  const form = useQuery(formQuery(caseId))
  const papers = useQuery(papersQuery({ thing: view.thing.code, version: view.catalogueVersion }))
  const asked =
    view.ends?.questions.filter(({ question }) => correction.questions.includes(question.id)) ?? []
  const more = papersBrought(view, correction)
  const takesFiles = more.length > 0 || correction.items.some(({ material }) => material !== null)
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
            : asked.length > 0
              ? t('correction.questionsOnly', { count: asked.length })
              : t(more.length > 0 ? 'correction.answeredMore' : 'correction.answered', {
                  count: more.length,
                })}
        </h2>
        {correction.items.length > 0 && asked.length > 0 && (
          <p>{t('correction.andQuestions', { count: asked.length })}</p>
        )}
        <p className="figures">{t('letter.until', { day: formatDay(correction.deadline, language) })}</p>
        {form.data && takesFiles && (
          <p className="soft small">{t('materials.limits', sayLimits(form.data.upload, language))}</p>
        )}
      </div>
      <ol className="lines">
        {form.data &&
          // One at a time, as everywhere else.
          asked.slice(0, 1).map((one) => <AnswerHere key={one.question.id} view={view} asked={one} />)}
        {correction.items.map((item) => (
          <Item
            key={`${item.material}${item.name}${item.wrong}`}
            item={item}
            view={view}
            form={papers.isPending ? undefined : form.data}
          />
        ))}
        {form.data &&
          more.map((material) => (
            <li key={material.material} className="correction-item">
              <ul>
                <MaterialItem
                  view={view}
                  material={material}
                  limits={form.data.upload}
                  mayAttach={mayAttachTo(view, material.material)}
                />
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

const Item = ({ item, view, form }: ItemProps) => {
  const speech = useSpeech()
  const { t, pick } = speech
  const material = view.materials.find((row) => row.material === item.material)
  const mayAttach = mayAttachTo(view, item.material)
  const named = fieldsNamed([item], form?.sections.flatMap(({ fields }) => fields) ?? [])
  return (
    <li className="correction-item stack-small">
      <CorrectionLine item={item} />
      {named.map(({ field }) => (
        <p key={field.element}>
          <Link to={`/cases/${view.caseId}/form#${anchorOfPlace(field.element)}`}>
            {t('correction.toField', { name: pick(field.name, field.nameEn) })}
          </Link>
        </p>
      ))}
      {material && (
        <p className="soft small">
          {t('correction.lookAgain', { departments: sayAskers(material, speech) })}
        </p>
      )}
      {material && form && (
        <ul>
          <MaterialItem view={view} material={material} limits={form.upload} mayAttach={mayAttach} />
        </ul>
      )}
    </li>
  )
}
