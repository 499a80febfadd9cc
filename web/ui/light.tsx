import { useSpeech } from './language.tsx'
import { lightKeys } from './words.ts'

/** A light never stands alone: the word says what the colour means. */
export const Light = ({ light }: { light: 'green' | 'amber' | 'red' | 'overdue' }) => {
  const { t } = useSpeech()
  return <span className={`light light-${light}`}>{t(lightKeys[light] ?? light)}</span>
}
