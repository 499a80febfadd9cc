import { useState } from 'react'
import type { CaseText } from '../../../contract/client.ts'
import { useSpeech } from '../../ui/language.tsx'
import type { Change } from './change.ts'

type Props = {
  readonly paragraph: CaseText['paragraphs'][number]
  readonly longest: number
  readonly mayEdit: boolean
  readonly busy: boolean
  readonly onChange: (change: Change) => Promise<boolean>
}

/** One paragraph: read; on a tap written anew; by one tap the model again. */
export const Paragraph = ({ paragraph, longest, mayEdit, busy, onChange }: Props) => {
  const { t } = useSpeech()
  const [typed, setTyped] = useState<string | null>(null)
  const { id, isHeading, number, text, model, isEdited, isOutdated } = paragraph
  if (isHeading) return <h3>{text}</h3>
  const save = async () => {
    if (typed !== null && (await onChange({ edits: { [id]: typed } }))) setTyped(null)
  }
  const reset = async () => {
    if (await onChange({ edits: { [id]: null } })) setTyped(null)
  }
  return (
    <div className="text-paragraph" id={`paragraph-${id}`}>
      {typed === null ? (
        <p>
          <b>{number}</b> {text}
        </p>
      ) : (
        <label>
          <b>{number}</b>
          <textarea
            className="input"
            rows={6}
            value={typed}
            maxLength={longest}
            // biome-ignore lint/a11y/noAutofocus: the person has just asked to write here
            autoFocus
            onChange={(event) => setTyped(event.target.value)}
          />
        </label>
      )}
      {isEdited && <p className="small hint">{t(isOutdated ? 'text.outdated' : 'text.edited')}</p>}
      {isOutdated && (
        <details className="small">
          <summary>{t('text.modelNow')}</summary>
          <p>{model}</p>
        </details>
      )}
      {mayEdit && (
        <p className="text-tools small no-print">
          {typed === null ? (
            <button
              type="button"
              className="link-button"
              aria-label={t('text.editThis', { number: number ?? '' })}
              onClick={() => setTyped(text)}
            >
              {t('text.edit')}
            </button>
          ) : (
            <>
              <button type="button" className="button-second" disabled={busy} onClick={save}>
                {t('text.save')}
              </button>
              <button type="button" className="link-button" onClick={() => setTyped(null)}>
                {t('text.cancel')}
              </button>
            </>
          )}
          {isEdited && (
            <button type="button" className="link-button" disabled={busy} onClick={reset}>
              {t('text.reset')}
            </button>
          )}
        </p>
      )}
    </div>
  )
}
