import type { DataAsks } from '../../../contract/client.ts'
import { useSpeech } from '../../ui/language.tsx'

type AskLineProps = {
  readonly ask: DataAsks['asks'][number]
  readonly isChosen: boolean
  readonly onTurn: () => void
}

/** One question to one department: what it saves, and on request for what and why it may be asked (X1). */
export const AskLine = ({ ask, isChosen, onTurn }: AskLineProps) => {
  const { t, pick } = useSpeech()
  const fields = ask.fields.map(({ zh, en }) => pick(zh, en))
  return (
    <li className="ask">
      <label className="ask-head">
        <input type="checkbox" checked={isChosen} onChange={onTurn} />
        <span>
          <strong>{pick(ask.name.zh, ask.name.en)}</strong>
          <br />
          {t('consent.from', { department: pick(ask.department.zh, ask.department.en) })}
        </span>
      </label>
      <p className="small soft">
        {ask.savesPaper && t('consent.savesPaper')}
        {fields.length > 0 && t('consent.fills', { fields: fields.join(pick('、', ', ')) })}
      </p>
      <details className="small">
        <summary>{t('consent.basis')}</summary>
        <p>{t('consent.purpose', { purpose: ask.purpose })}</p>
        <p>{ask.basis}</p>
      </details>
    </li>
  )
}
