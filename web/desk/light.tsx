import { useSpeech } from '../ui/language.tsx'
import { lightKeys } from '../ui/words.ts'

/** A light always has its word beside the colour. */
export const LightMark = ({ light, remaining }: { light: string | null; remaining?: number | null }) => {
  const { t } = useSpeech()
  if (!light) return <span className="quiet">—</span>
  const left =
    remaining === null || remaining === undefined
      ? ''
      : remaining < 0
        ? t('light.late', { days: -remaining })
        : t('light.left', { days: remaining })
  return (
    <span className={`light light-${light}`}>
      {t(lightKeys[light] ?? light)} {left}
    </span>
  )
}
