import type { CaseView } from '../../../contract/client.ts'
import { formatMove } from '../../ui/dates.ts'
import { useSpeech } from '../../ui/language.tsx'

/** K21 A holiday notice moved the day the person was told: from which day to which, and by which notice. */
export const DatesMoved = ({ moved }: { moved: CaseView['datesMoved'] }) => {
  const { t, language } = useSpeech()
  return moved ? <p className="notice figures">{t('progress.moved', formatMove(moved, language))}</p> : null
}
