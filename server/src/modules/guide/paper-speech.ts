import type { GuideText } from '#engine/guide'
import type { Language } from '#engine/kernel'
import { type PaperTexts, paperTexts } from './paper-texts.ts'

/** One language of a document: its own texts, and how it says what the guide holds in both (G2: Chinese where there is no English). */
export type Speech = {
  readonly language: Language
  readonly texts: PaperTexts
  readonly say: (text: GuideText | undefined) => string
}

export const speechOf = (language: Language): Speech => ({
  language,
  texts: paperTexts[language],
  say: (text) => (language === 'en' ? (text?.en ?? text?.zh) : text?.zh) ?? '',
})
