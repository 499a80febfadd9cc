import type { Hint } from '#engine/catalogue'
import { longestAsk } from '#engine/catalogue'
import { useSpeech } from '../../../../ui/language.tsx'

const useHintText = () => {
  const { t } = useSpeech()
  return (hint: Hint): string => {
    switch (hint.kind) {
      case 'jargon':
        return t('version.hint.jargon', { word: hint.word, instead: hint.instead })
      case 'long':
        return t('version.hint.long', { length: hint.length, longest: longestAsk })
      case 'noEnglish':
        return t('version.hint.noEnglish')
      case 'optionsNoEnglish':
        return t('version.hint.optionsNoEnglish')
      case 'noSample':
        return t('version.hint.noSample')
      case 'noRange':
        return t('version.hint.noRange')
      case 'fewOptions':
        return t('version.hint.fewOptions')
    }
  }
}

/** What would make this question hard to answer, each with what to do. */
export const HintList = ({ hints }: { hints: readonly Hint[] }) => {
  const text = useHintText()
  if (hints.length === 0) return null
  return (
    <ul className="row-faults">
      {hints.map((hint) => (
        <li key={text(hint)} className="hint-amber">
          {text(hint)}
        </li>
      ))}
    </ul>
  )
}
