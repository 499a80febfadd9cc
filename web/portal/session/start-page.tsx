import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate, useParams, useSearchParams } from 'react-router'
import type { Answers, CaseSummary, ThingGuide } from '../../../contract/client.ts'
import { call, Refusal } from '../../ui/call.ts'
import { formatInstant } from '../../ui/dates.ts'
import { freshKey } from '../../ui/fresh-key.ts'
import { useSpeech } from '../../ui/language.tsx'
import { ProblemList } from '../../ui/problem-list.tsx'
import { myCasesQuery, thingQuery } from '../queries.ts'
import { readAnswers, writeAnswers } from '../questions/answers-in-url.ts'
import { changedDraft, changedDraftDone } from '../questions/changed-draft.ts'
import { BackLink } from '../shell/back-link.tsx'
import { FailedQuery } from '../shell/failed-query.tsx'
import { PageHeading } from '../shell/page-heading.tsx'
import { Waiting } from '../shell/waiting.tsx'
import { NeedAccount } from './need-account.tsx'
import { Prove } from './prove.tsx'
import { useSession } from './use-session.ts'

/** Between plan and form: who I am, and whether a draft of the same thing is already there. */
export const StartPage = () => {
  const { t } = useSpeech()
  const { thing = '' } = useParams()
  const [search] = useSearchParams()
  const { data, error, refetch } = useQuery(thingQuery(thing))
  if (error)
    return (
      <div className="page-width stack">
        <FailedQuery error={error} retry={refetch} />
      </div>
    )
  if (!data) return <Waiting />
  return (
    <NeedAccount why={t('start.whyAccount')}>
      <Start guide={data} answers={readAnswers(data.questions, search)} />
    </NeedAccount>
  )
}

const Start = ({ guide, answers }: { guide: ThingGuide; answers: Answers }) => {
  const { t, pick } = useSpeech()
  const { me } = useSession()
  const [isSkipped, setSkipped] = useState(false)
  const isProved = me?.person?.assurance === 'real_name'
  const { code, name, nameEn } = guide.summary
  return (
    <div className="page-width narrow stack">
      <BackLink to={`/things/${code}/plan?${writeAnswers(answers)}`}>{t('start.back')}</BackLink>
      <PageHeading title={pick(name, nameEn)} />
      {!me?.person && <p>{t('start.whyPerson')}</p>}
      {(isProved || isSkipped) && me?.person ? (
        <Drafts code={code} answers={answers} askedBy={guide.catalogueVersion} />
      ) : (
        <Prove />
      )}
      {me?.person && !isProved && !isSkipped && (
        <p>
          <button type="button" className="button-second" onClick={() => setSkipped(true)}>
            {t('prove.skip')}
          </button>
        </p>
      )}
    </div>
  )
}

type Asked = { readonly answers: Answers; readonly askedBy: string }

const Drafts = ({ code, ...asked }: Asked & { readonly code: string }) => {
  const { answers } = asked
  const { t } = useSpeech()
  const navigate = useNavigate()
  const mine = useQuery(myCasesQuery)
  // One key for as long as the page stands: a try whose answer was lost makes no second draft (C1).
  const [key] = useState(freshKey)
  const create = useMutation({
    mutationFn: () => call('createDraft', { body: { thing: code, answers } }, { idempotencyKey: key }),
    onSuccess: ({ caseId }) => navigate(`/cases/${caseId}/form`, { replace: true }),
  })
  const drafts =
    mine.data?.cases.filter(({ thing, status }) => thing.code === code && status === 'draft') ?? []
  return (
    <>
      <ProblemList error={create.error ?? mine.error} />
      {drafts.length > 0 && <Unfinished drafts={drafts} asked={asked} />}
      <p>{drafts.length > 0 ? t('start.another') : t('start.ready')}</p>
      <p>
        <button
          type="button"
          className={drafts.length > 0 ? 'button-second' : 'button button-large'}
          aria-disabled={create.isPending || create.isSuccess}
          onClick={() => !create.isPending && !create.isSuccess && create.mutate()}
        >
          {create.isPending ? t('start.opening') : t('start.open')}
        </button>
      </p>
    </>
  )
}

/** F22 The same form with the changed answers: what is typed stays, the plan and its papers are composed anew. */
const useChangedAnswers = (asked: Asked) => {
  const navigate = useNavigate()
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (caseId: string) => {
      const { revision } = await call('getForm', { params: { caseId } })
      await call('saveDraft', { params: { caseId }, body: { revision, ...asked } })
      return caseId
    },
    onSuccess: (caseId) => {
      changedDraftDone()
      client.removeQueries({ predicate: ({ queryKey }) => queryKey.includes(caseId) })
      navigate(`/cases/${caseId}/form`, { replace: true })
    },
  })
}

type UnfinishedProps = { readonly drafts: readonly CaseSummary[]; readonly asked: Asked }

const Unfinished = ({ drafts, asked }: UnfinishedProps) => {
  const { t, language } = useSpeech()
  const navigate = useNavigate()
  const changed = useChangedAnswers(asked)
  // Pressed again it would be refused again.
  const isOlder =
    changed.error instanceof Refusal &&
    changed.error.details.problems.some(({ code }) => code === 'answers_older')
  const [changing] = useState(changedDraft)
  const draft = drafts.find(({ caseId }) => caseId === changing)
  const goOn = ({ caseId, updatedAt }: CaseSummary) => (
    <button
      type="button"
      className={draft ? 'button-second' : 'button'}
      onClick={() => navigate(`/cases/${caseId}/form`)}
    >
      {t('start.continue', { when: formatInstant(updatedAt, language) })}
    </button>
  )
  if (draft)
    return (
      <div className="notice">
        <ProblemList error={changed.error} />
        {!isOlder && (
          <>
            <p>{t('start.changed')}</p>
            <p>
              <button
                type="button"
                className="button button-large"
                aria-disabled={changed.isPending}
                onClick={() => !changed.isPending && changed.mutate(draft.caseId)}
              >
                {t('start.continueChanged')}
              </button>
            </p>
          </>
        )}
        {changed.error && <p>{goOn(draft)}</p>}
      </div>
    )
  return (
    <div className="notice">
      <p>{t('start.unfinished')}</p>
      <ul className="stack-small">
        {drafts.map((one) => (
          <li key={one.caseId}>{goOn(one)}</li>
        ))}
      </ul>
    </div>
  )
}
