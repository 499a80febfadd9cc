import type { useSpeech } from '../../ui/language.tsx'
import { type FormPart, minutesLeft, type PartId } from './form-parts.ts'

type Speech = ReturnType<typeof useSpeech>

export const partTitles = {
  shop: 'form.part.shop',
  people: 'form.part.people',
  place: 'form.part.place',
  trade: 'form.part.trade',
  materials: 'materials.title',
} as const satisfies Record<PartId, string>

/** What a part still lacks, and about how long that takes. */
export const saysLeft = ({ missing, faults, secondsLeft }: FormPart, { t }: Pick<Speech, 't'>): string => {
  if (faults > 0) return t('form.partWrong', { count: faults })
  if (missing === 0) return t('form.partDone')
  return `${t('form.partLeft', { count: missing })} · ${saysTime(secondsLeft, { t })}`
}

export const saysTime = (seconds: number, { t }: Pick<Speech, 't'>): string => {
  const minutes = minutesLeft(seconds)
  return minutes === null ? t('form.underAMinute') : t('form.minutes', { count: minutes })
}
