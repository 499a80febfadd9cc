import { Refusal } from '../../../../ui/call.ts'
import { useSpeech } from '../../../../ui/language.tsx'

/** Why what a draft does cannot be computed now: the first thing to mend. */
export const EffectTrouble = ({ error }: { error: unknown }) => {
  const { t, language } = useSpeech()
  if (!error) return null
  const why =
    error instanceof Refusal ? (error.details.problems[0]?.[language] ?? '') : t('failure.unreachable')
  return <p className="hint-amber effect-trouble">{t('version.noEffect', { why })}</p>
}
