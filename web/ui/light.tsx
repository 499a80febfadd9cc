import type { ReactNode } from 'react'
import { useSpeech } from './language.tsx'
import { lightKeys } from './words.ts'

type LightProps = {
  readonly light: 'green' | 'amber' | 'red' | 'overdue'
  /** What follows the word, for example how many days are left. */
  readonly children?: ReactNode
}

/** A light never stands alone: the word says what the colour means. */
export const Light = ({ light, children }: LightProps) => {
  const { t } = useSpeech()
  return (
    <span className={`light light-${light}`}>
      {t(lightKeys[light] ?? light)} {children}
    </span>
  )
}
