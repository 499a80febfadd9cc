import { useState } from 'react'
import type { PlanView } from '../../../contract/client.ts'
import { useSpeech } from '../../ui/language.tsx'
import { paperFormKeys } from '../../ui/words.ts'
import { sayAskers } from '../form/say-askers.ts'
import { PaperHelp } from '../papers/paper-help.tsx'

type Row = PlanView['materials']['submit'][number]

type ListProps = {
  readonly plan: PlanView
  /** The published version whose help stands beside each paper; a draft has none yet. */
  readonly helpOf?: string
}

/** 要交的: a checklist to tick off on paper, with the departments' own wordings folded underneath. */
export const SubmitList = ({ plan, helpOf }: ListProps) => {
  const { t } = useSpeech()
  const { submit } = plan.materials
  const [wordings, showWordings] = useState(false)
  return (
    <section className="section" aria-labelledby="submit-list">
      <div className="list-head">
        <h2 id="submit-list">
          {t('plan.submit')}{' '}
          <span className="soft figures count">{t('plan.papers', { count: submit.length })}</span>
        </h2>
        {submit.length > 0 && (
          <button
            type="button"
            className="button-quiet no-print"
            aria-pressed={wordings}
            onClick={() => showWordings(!wordings)}
          >
            {wordings ? t('plan.hideWordings') : t('plan.showWordings')}
          </button>
        )}
      </div>
      {submit.length === 0 ? (
        <p>{t('plan.nothingToSubmit')}</p>
      ) : (
        <ol className="checklist">
          {submit.map((row) => (
            <Paper key={row.material} row={row} plan={plan} wordings={wordings} helpOf={helpOf} />
          ))}
        </ol>
      )}
    </section>
  )
}

type PaperProps = {
  readonly row: Row
  readonly plan: PlanView
  readonly wordings: boolean
  readonly helpOf: string | undefined
}

const Paper = ({ row, plan, wordings, helpOf }: PaperProps) => {
  const speech = useSpeech()
  const { t, pick, language } = speech
  const askedBy = plan.matters.filter(({ code }) => row.askedBy.includes(code))
  const other = row.asNamed.filter((name) => name !== row.name)
  return (
    <li className="paper">
      <input id={`have-${row.material}`} type="checkbox" />
      <div>
        <p className="paper-name">
          <label htmlFor={`have-${row.material}`}>{pick(row.name, row.nameEn)}</label>
          {row.necessity === 'deferrable' && <span className="tag">{t('plan.deferrable')}</span>}
          {row.producedByIntermediary && <span className="tag">{t('plan.byIntermediary')}</span>}
        </p>
        <p className="soft small figures">
          {t('plan.paperForm', { form: t(paperFormKeys[row.form] ?? row.form), copies: row.copies })}
          {' · '}
          {t('plan.askedBy', { departments: sayAskers({ askedBy }, speech) })}
        </p>
        {wordings && other.length > 0 && (
          <p className="soft small" lang={language === 'en' ? 'zh-CN' : undefined}>
            {t('plan.alsoCalled', { names: other.join(t('list.separator')) })}
          </p>
        )}
        {helpOf && (
          <PaperHelp
            of={{ thing: plan.thing.code, version: helpOf }}
            material={row.material}
            name={pick(row.name, row.nameEn)}
          />
        )}
      </div>
    </li>
  )
}
