import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'

export type Language = 'zh' | 'en'
type Texts = Record<string, string>
type Values = Record<string, string | number>

type Speech = {
  readonly language: Language
  readonly setLanguage: (language: Language) => void
  /** The text of a key with `{name}` replaced. A key that is missing shows itself, and a test fails on it. */
  readonly t: (key: string, values?: Values) => string
  /** Chooses between two stored names, e.g. pick(matter.name, matter.nameEn). */
  readonly pick: (zh: string, en: string) => string
}

const SpeechContext = createContext<Speech | undefined>(undefined)

const remembered = (): Language => {
  const stored = localStorage.getItem('language')
  return stored === 'en' ? 'en' : 'zh'
}

/** Fills `{name}`; `[day|days]` takes the form that fits the number filled last before it (or the first value given). */
export const fill = (text: string, values: Values): string => {
  let last: string | number | undefined = Object.values(values)[0]
  return text.replace(
    /\{(\w+)\}|\[([^|\]]*)\|([^\]]*)\]/g,
    (_, name?: string, one?: string, many?: string) => {
      if (name === undefined) return (last === 1 ? one : many) ?? ''
      last = values[name]
      return String(last ?? '')
    },
  )
}

/** Gives a tree its texts in the chosen language; Chinese unless the person chose English. */
export const SpeechProvider = ({ zh, en, children }: { zh: Texts; en: Texts; children: ReactNode }) => {
  const [language, choose] = useState<Language>(remembered)
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
  }, [language])
  const speech = useMemo<Speech>(() => {
    const texts = language === 'zh' ? zh : en
    return {
      language,
      setLanguage: (next) => {
        localStorage.setItem('language', next)
        choose(next)
      },
      t: (key, values = {}) => fill(texts[key] ?? key, values),
      pick: (chinese, english) => (language === 'zh' ? chinese : english || chinese),
    }
  }, [language, zh, en])
  return <SpeechContext value={speech}>{children}</SpeechContext>
}

export const useSpeech = (): Speech => {
  const speech = useContext(SpeechContext)
  if (!speech) throw new Error('useSpeech outside SpeechProvider')
  return speech
}
