import type { Language } from './language.tsx'

/** The end of the name of a file that exists in both languages: “.pdf”, “.en.pdf”. */
export const fileEnding = (kind: string, language: Language): string =>
  `${language === 'en' ? '.en' : ''}.${kind}`
