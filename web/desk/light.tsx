import { useSpeech } from '../ui/language.tsx'
import { Light } from '../ui/light.tsx'

type LightMarkProps = {
  readonly light: 'green' | 'amber' | 'red' | 'overdue' | null
  readonly remaining?: number | null
}

/** A light with the working days that are left; a dash where nothing runs. */
export const LightMark = ({ light, remaining }: LightMarkProps) => {
  const { t } = useSpeech()
  if (!light) return <span className="quiet">—</span>
  // K7 Late from the first calendar day on: on a rest day after it no working day has passed yet.
  const isOnlyLate = light === 'overdue' && remaining === 0
  if (remaining === null || remaining === undefined || isOnlyLate) return <Light light={light} />
  return (
    <Light light={light}>
      {remaining < 0 ? t('light.late', { days: -remaining }) : t('light.left', { days: remaining })}
    </Light>
  )
}
