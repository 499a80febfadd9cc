import type { Guide, GuideMaterial } from '../../../contract/client.ts'
import { useSpeech } from '../../ui/language.tsx'
import { paperFormKeys } from '../../ui/words.ts'
import { BesidePaper } from '../papers/paper-help.tsx'
import { Fold } from './fold.tsx'
import { useSay } from './use-say.ts'

/** 要交的: to tick off on paper or on the screen; the departments' own wordings in small type. */
export const Papers = ({ guide }: { guide: Guide }) => {
  const { t } = useSpeech()
  const say = useSay()
  const { identity, materials, deferrable, scenario } = guide
  return (
    <Fold id="papers" title={t('plan.submit')} note={t('plan.papers', { count: materials.length })} first>
      {materials.length === 0 ? (
        <p>{scenario.undecided.length > 0 ? t('guide.notYet') : t('plan.nothingToSubmit')}</p>
      ) : (
        <>
          <ol className="checklist">
            {materials.map((row) => (
              <Paper
                key={row.material}
                row={row}
                of={{ thing: identity.code, version: String(guide.version ?? '') }}
              />
            ))}
          </ol>
          <p>{say(deferrable.text)}</p>
        </>
      )}
    </Fold>
  )
}

const sourceKeys: Record<GuideMaterial['source']['kind'], string> = {
  applicant: 'guide.own',
  intermediary: 'guide.intermediary',
  department: 'guide.issued',
}

type PaperProps = {
  readonly row: GuideMaterial
  readonly of: { readonly thing: string; readonly version: string }
}

const Paper = ({ row, of }: PaperProps) => {
  const { t, language } = useSpeech()
  const say = useSay()
  const name = say(row.name)
  const other = [...new Set(row.askedBy.map(({ asNamed }) => asNamed))].filter((one) => one !== name)
  const { kind, department } = row.source
  return (
    <li className="paper">
      <input id={`guide-${row.material}`} type="checkbox" />
      <div>
        <p className="paper-name">
          <label htmlFor={`guide-${row.material}`}>{name}</label>
          {row.deferrable && <span className="tag">{t('plan.deferrable')}</span>}
        </p>
        <p className="soft small figures">
          {t('plan.paperForm', { form: t(paperFormKeys[row.form] ?? row.form), copies: row.copies })}
          {' · '}
          {t(sourceKeys[kind], { department: department ? say(department) : '' })}
        </p>
        {other.length > 0 && (
          <p className="soft small">
            {t('guide.called')}
            <span lang={language === 'en' ? 'zh-CN' : undefined}>{other.join(t('list.separator'))}</span>
          </p>
        )}
        <BesidePaper {...row} of={of} name={name} />
      </div>
    </li>
  )
}
