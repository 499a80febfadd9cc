import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useRef, useState } from 'react'
import {
  type Grade,
  grades,
  gradeWords,
  isBad,
  longestWords,
  type RatingReason,
  ratingReasons,
  ratingReasonWords,
} from '#engine/ratings'
import type { CaseView, OwnRating } from '../../../contract/client.ts'
import { call } from '../../ui/call.ts'
import { formatInstant } from '../../ui/dates.ts'
import { useSpeech } from '../../ui/language.tsx'
import { ProblemList } from '../../ui/problem-list.tsx'
import '../delivery/delivery.css'
import { ratingQuery } from '../queries.ts'
import { announce } from '../shell/announce.tsx'

/** E1 One's own case is rated once, by one's own will: nothing asks for it before the handling has ended or a visit took place. */
export const RateCase = ({ view }: { view: CaseView }) => {
  const { data, error, refetch } = useQuery({
    ...ratingQuery(view.caseId, view.version),
    enabled: view.submittedAt !== null,
  })
  // What is half written stays where a newer answer could not be had.
  const known = useRef<OwnRating>(undefined)
  known.current = data ?? known.current
  if (known.current?.rating) return <Given rating={known.current.rating} />
  if (known.current)
    return known.current.mayRate ? <Ask view={view} hasEnded={known.current.hasEnded} /> : null
  return error ? <NotKnown error={error} retry={refetch} /> : null
}

/** That it could not be asked is not that there is nothing to rate. */
const NotKnown = ({ error, retry }: { error: unknown; retry: () => void }) => {
  const { t } = useSpeech()
  return (
    <section className="section stack-small" aria-labelledby="rating">
      <h2 id="rating">{t('rating.title')}</h2>
      <ProblemList error={error} quiet>
        <p className="actions">
          <button type="button" className="button-second" onClick={retry}>
            {t('failure.retry')}
          </button>
        </p>
      </ProblemList>
    </section>
  )
}

const Given = ({ rating }: { rating: NonNullable<OwnRating['rating']> }) => {
  const { t, pick, language } = useSpeech()
  const say = ({ zh, en }: { zh: string; en: string }) => pick(zh, en)
  return (
    <section className="section stack-small" aria-labelledby="rating">
      <h2 id="rating">{t('rating.given')}</h2>
      <p>
        <strong>{say(gradeWords[rating.grade])}</strong>
      </p>
      {rating.reasons.length > 0 && (
        <ul className="prepare">
          {rating.reasons.map((reason) => (
            <li key={reason}>{say(ratingReasonWords[reason])}</li>
          ))}
        </ul>
      )}
      {rating.words && <p className="kept-lines">{rating.words}</p>}
      <p className="soft small figures">{formatInstant(rating.at, language)}</p>
    </section>
  )
}

type AskProps = { readonly view: CaseView; readonly hasEnded: boolean }

const Ask = ({ view, hasEnded }: AskProps) => {
  const { t, pick } = useSpeech()
  const client = useQueryClient()
  const [grade, setGrade] = useState<Grade>()
  const [reasons, setReasons] = useState<readonly RatingReason[]>([])
  const [words, setWords] = useState('')
  const [isMissing, setMissing] = useState(false)
  const send = useMutation({
    mutationFn: (chosen: Grade) =>
      call('rateCase', {
        params: { caseId: view.caseId },
        body: { grade: chosen, reasons: isBad(chosen) ? [...reasons] : [], words },
      }),
    onSuccess: (after) => {
      client.setQueryData(ratingQuery(view.caseId, view.version).queryKey, after)
      announce(t('rating.done'))
    },
  })
  const press = (event: FormEvent) => {
    event.preventDefault()
    setMissing(!grade)
    if (!grade) document.getElementById(`grade-${grades[0]}`)?.focus()
    else if (!send.isPending) send.mutate(grade)
  }
  return (
    <section className="section stack" aria-labelledby="rating">
      <div className="stack-small">
        <h2 id="rating">{t('rating.title')}</h2>
        <p>{t('rating.why')}</p>
        {!hasEnded && <p>{t('rating.early')}</p>}
      </div>
      <form className="stack" onSubmit={press}>
        <div>
          <div
            className="ways grades"
            role="radiogroup"
            aria-labelledby="rating"
            aria-describedby="grade-fault"
          >
            {grades.map((one) => (
              <label key={one} className="way grade">
                <input
                  id={`grade-${one}`}
                  type="radio"
                  name="grade"
                  checked={grade === one}
                  onChange={() => {
                    setGrade(one)
                    setMissing(false)
                  }}
                />
                <b>{pick(gradeWords[one].zh, gradeWords[one].en)}</b>
              </label>
            ))}
          </div>
          <p className="fault" id="grade-fault" aria-live="polite">
            {isMissing && t('rating.choose')}
          </p>
        </div>
        {grade && isBad(grade) && <Reasons chosen={reasons} onChange={setReasons} />}
        <div className="field">
          <label htmlFor="rating-words">{t('rating.words')}</label>
          <p className="hint" id="rating-hint">
            {t('rating.wordsHint', { most: longestWords })}
          </p>
          <textarea
            id="rating-words"
            className="input"
            rows={3}
            aria-describedby="rating-hint"
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
        </div>
        <ProblemList error={send.error} />
        <p className="actions">
          <button type="submit" className="button-second" aria-disabled={send.isPending}>
            {t('rating.send')}
          </button>
        </p>
      </form>
    </section>
  )
}

type ReasonsProps = {
  readonly chosen: readonly RatingReason[]
  readonly onChange: (reasons: readonly RatingReason[]) => void
}

/** E3 What was wrong: asked with a bad grade, and never demanded. */
const Reasons = ({ chosen, onChange }: ReasonsProps) => {
  const { t, pick } = useSpeech()
  const turn = (reason: RatingReason) =>
    onChange(chosen.includes(reason) ? chosen.filter((one) => one !== reason) : [...chosen, reason])
  return (
    <fieldset className="reasons">
      <legend>{t('rating.reasons')}</legend>
      {ratingReasons.map((reason) => (
        <label key={reason} className="way reason">
          <input type="checkbox" checked={chosen.includes(reason)} onChange={() => turn(reason)} />
          <span>{pick(ratingReasonWords[reason].zh, ratingReasonWords[reason].en)}</span>
        </label>
      ))}
    </fieldset>
  )
}
