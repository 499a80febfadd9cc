import { useSpeech } from '../../../../ui/language.tsx'
import { unitWord } from '../../../../ui/units.ts'
import type { DraftQuestion } from '../draft/sections.ts'

const Options = ({ question }: { question: DraftQuestion }) => {
  const { t, pick } = useSpeech()
  const words =
    question.type === 'boolean'
      ? [t('version.yes'), t('version.no')]
      : (question.options ?? []).map(({ label, label_en }) => pick(label, label_en ?? ''))
  const shown = words.map((word, index) => ({ word: word || '…', key: `${index} ${word}` }))
  return (
    <ul className={question.type === 'boolean' ? 'preview-options preview-two' : 'preview-options'}>
      {shown.map(({ word, key }) => (
        <li key={key}>
          {question.type === 'multi' && <span className="preview-box" />}
          {word}
        </li>
      ))}
    </ul>
  )
}

const NumberShown = ({ question }: { question: DraftQuestion }) => {
  const speech = useSpeech()
  const { t } = speech
  const unit = unitWord(question.unit, speech)
  return (
    <>
      {question.range && (
        <p className="quiet">
          {t('version.previewRange', { least: question.range[0], most: question.range[1], unit })}
        </p>
      )}
      <p className="preview-number">
        <span className="preview-field" /> {unit}
      </p>
    </>
  )
}

/** The question as a citizen sees it on a telephone; to be looked at, not to be answered. */
export const QuestionPreview = ({ question }: { question: DraftQuestion }) => {
  const { t, pick } = useSpeech()
  const ask = pick(question.ask, question.ask_en ?? '')
  return (
    <figure className="preview-phone" aria-label={t('version.preview')}>
      <figcaption className="quiet small">{t('version.preview')}</figcaption>
      <p className="preview-ask">{ask || t('version.previewEmpty')}</p>
      {question.type === 'multi' && <p className="quiet">{t('version.previewSeveral')}</p>}
      {question.type === 'number' ? <NumberShown question={question} /> : <Options question={question} />}
    </figure>
  )
}
