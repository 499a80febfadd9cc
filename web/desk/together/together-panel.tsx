import type { TogetherView } from '../../../contract/client.ts'
import { useSpeech } from '../../ui/language.tsx'
import type { ActOn } from '../case/act-on.ts'
import { AnswerDemand } from './answer-demand.tsx'
import { AskOpinionAction, GiveOpinionAction } from './opinion-actions.tsx'
import { SkipAction, TakeBackAction, TransferAction } from './rerouting-actions.tsx'
import './together.css'
import { targetsOf, useTogether } from './use-together.ts'
import { VisitSiteAction } from './visit-site-action.tsx'

type Panel = ActOn & { readonly came: string | null }

/** C102–C107 What a department may do with others: what waits for its answer first, the rest below one heading. */
export const TogetherPanel = ({ view, done, came }: Panel) => {
  const { data } = useTogether(view.caseId, view.version)
  return data ? <Acts {...{ view, done, came, data }} /> : null
}

/** One demand a matter: an answer answers all that stand on it. */
const oneEach = (demands: TogetherView['demands']): TogetherView['demands'] => [
  ...new Map(demands.map((one) => [one.matter, one])).values(),
]

const Acts = ({ view, done, came, data }: Panel & { readonly data: TogetherView }) => {
  const { t } = useSpeech()
  const on = { view, done }
  const of = (act: string) => ({ ...on, came, targets: targetsOf(view, act) })
  const [asking, passing, back, skipping] = ['ask_opinion', 'transfer', 'take_back', 'skip'].map(of)
  const toAnswer = new Set(targetsOf(view, 'answer_demand'))
  const answering = new Set(targetsOf(view, 'give_opinion'))
  const demands = oneEach(data.demands.filter((one) => !one.answer && toAnswer.has(one.matter)))
  const opinions = data.opinions.filter(({ matter }) => answering.has(matter))
  const others = [asking, passing, back, skipping].some((one) => one?.targets.length)
  return (
    <>
      {demands.map((demand) => (
        <AnswerDemand key={demand.matter} {...on} demand={demand} />
      ))}
      {opinions.length > 0 && <GiveOpinionAction {...on} opinions={opinions} />}
      {(others || data.visitable.length > 0) && (
        <details className="decide together-acts">
          <summary>{t('together.title')}</summary>
          {asking?.targets.length ? <AskOpinionAction {...asking} today={data.today} /> : null}
          {data.visitable.length > 0 && (
            <VisitSiteAction {...on} visitable={data.visitable} today={data.today} />
          )}
          {passing?.targets.length ? <TransferAction {...passing} departments={data.departments} /> : null}
          {back?.targets.length ? <TakeBackAction {...back} /> : null}
          {skipping?.targets.length ? <SkipAction {...skipping} /> : null}
        </details>
      )}
    </>
  )
}
