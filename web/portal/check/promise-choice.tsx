import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from 'react-router'
import type { CaseTask, CaseView } from '../../../contract/client.ts'
import { call } from '../../ui/call.ts'
import { formatDay } from '../../ui/dates.ts'
import { useSpeech } from '../../ui/language.tsx'
import { ProblemList } from '../../ui/problem-list.tsx'
import { caseQuery } from '../queries.ts'
import { announce } from '../shell/announce.tsx'

type Promised = CaseTask & { readonly commitment: NonNullable<CaseTask['commitment']> }

/** C97 Where the law lets a person be decided on first, on their promise, they choose it here, matter by matter; nothing is chosen before they do. */
export const PromiseChoice = ({ view }: { view: CaseView }) => {
  const { t } = useSpeech()
  const matters = view.tasks.filter((task): task is Promised => task.commitment !== null)
  if (matters.length === 0) return null
  return (
    <section className="section" aria-labelledby="promise-choice">
      <h2 id="promise-choice">{t('promise.title')}</h2>
      <p className="soft small">{t('promise.official')}</p>
      {matters.map((task) => (
        <Choice key={task.matter} view={view} task={task} />
      ))}
      <ul className="prepare figures">
        <li>{t('promise.choice')}</li>
        <li>{t('promise.check', { days: 60 })}</li>
        <li>{t('promise.broken')}</li>
        <li>{t('promise.closed')}</li>
      </ul>
    </section>
  )
}

const Choice = ({ view: { caseId }, task }: { view: CaseView; task: Promised }) => {
  const { t, pick } = useSpeech()
  const client = useQueryClient()
  const { chosen, closed, conditions, conditionsEn, basis } = task.commitment
  const name = pick(task.name, task.nameEn)
  const choose = useMutation({
    mutationFn: (promise: boolean) =>
      call('actOnCase', {
        params: { caseId },
        body: { type: promise ? 'commit' : 'take_commitment_back', matters: [task.matter] },
      }),
    onSuccess: (after, promise) => {
      client.setQueryData(caseQuery(caseId).queryKey, after)
      announce(t(promise ? 'promise.nowChosen' : 'promise.nowUsual', { name }))
    },
  })
  const shown = choose.isPending ? choose.variables : chosen
  const option = (promise: boolean, label: string) => (
    <label className="choice">
      <input
        type="radio"
        name={`promise-${task.matter}`}
        checked={shown === promise}
        disabled={promise && closed !== null && !chosen}
        onChange={() => !choose.isPending && choose.mutate(promise)}
      />
      <span>{label}</span>
    </label>
  )
  return (
    <fieldset className="stack-small">
      <legend>
        <strong>{name}</strong>
      </legend>
      {option(false, t('promise.usual'))}
      {option(true, t('promise.fast'))}
      {closed && <Shut closed={closed} />}
      <p>{t('promise.you', { conditions: pick(conditions, conditionsEn) })}</p>
      <p className="soft small">{t('promise.basis', { basis })}</p>
      <ProblemList error={choose.error} />
    </fieldset>
  )
}

/** C136 Told before anybody tries it. */
const Shut = ({ closed }: { closed: NonNullable<Promised['commitment']['closed']> }) => {
  const { t, language } = useSpeech()
  return (
    <p className="note">
      {t('promise.shut', { day: formatDay(closed.on, language) })}{' '}
      {closed.caseId && <Link to={`/cases/${closed.caseId}`}>{t('promise.shutCase')}</Link>}
    </p>
  )
}
