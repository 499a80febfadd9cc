import { useState } from 'react'
import type { TogetherView } from '../../../contract/client.ts'
import { formatDay } from '../../ui/dates.ts'
import { useSpeech } from '../../ui/language.tsx'
import type { ActOn } from '../case/act-on.ts'
import { AskedWords } from '../case/asked.tsx'
import { AskedModal } from '../case/asked-modal.tsx'

/** C104 What was demanded, by whom and until when, and the answer to it. */
export const AnswerDemand = ({
  view,
  done,
  demand,
}: ActOn & { readonly demand: TogetherView['demands'][number] }) => {
  const { t, pick, language } = useSpeech()
  const [answer, setAnswer] = useState('')
  const { matter, reason, until, level, isLate } = demand
  const said = answer.trim()
  const values = { name: pick(demand.name, demand.nameEn), day: formatDay(until, language) }
  return (
    <section className="demand" aria-label={t('demand.yours')}>
      <p>
        <b>{t(level === 'joint' ? 'demand.fromJoint' : 'demand.fromLead', values)}</b>
        {isLate && <span className="seal"> {t('demand.late')}</span>}
      </p>
      <p>{reason}</p>
      <AskedModal
        {...{ view, done }}
        order={said ? { type: 'answer_demand', matter, answer: said } : undefined}
        label={t('demand.answer')}
        title={t('demand.answerTitle', values)}
        clear={() => setAnswer('')}
      >
        <p className="quiet">{reason}</p>
        <AskedWords label={t('demand.say')} value={answer} set={setAnswer} />
      </AskedModal>
    </section>
  )
}
