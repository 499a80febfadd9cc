import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'

export type Language = 'zh' | 'en'
export type Texts = Record<string, string>
/** Where the texts of an app or of a room come from; only the language that is read is loaded. */
export type TextSource = (language: Language) => Texts | Promise<Texts>
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

/** A browser that forbids storage reads Chinese, and so does the server, which has none. */
export const rememberedLanguage = (): Language => {
  try {
    return localStorage.getItem('language') === 'en' ? 'en' : 'zh'
  } catch {
    return 'zh'
  }
}

/** The cookie tells the server in which language to draw the next page. */
const rememberLanguage = (language: Language): void => {
  // biome-ignore lint/suspicious/noDocumentCookie: the other way to write one is not in every browser we serve
  document.cookie = `language=${language}; path=/; max-age=31536000; samesite=lax`
  try {
    localStorage.setItem('language', language)
  } catch {
    // Kept for this page only.
  }
}

const known: Record<Language, Texts> = { zh: {}, en: {} }
const sources = new Set<TextSource>()

const loadAll = async (language: Language): Promise<void> => {
  for (const texts of await Promise.all([...sources].map((source) => source(language))))
    Object.assign(known[language], texts)
}

/** Makes texts sayable in the language that is read now; a change of language loads the other one of every source. */
export const loadTexts = (source: TextSource, language: Language = rememberedLanguage()): Promise<void> => {
  sources.add(source)
  return loadAll(language)
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

const speechOf = (language: Language, setLanguage: Speech['setLanguage']): Speech => ({
  language,
  setLanguage,
  t: (key, values = {}) => fill(known[language][key] ?? key, values),
  pick: (chinese, english) => (language === 'zh' ? chinese : english || chinese),
})

type SpeechProviderProps = { readonly initial: Language; readonly children?: ReactNode }

/** Says everything below it in one language; its texts are loaded before it is drawn. */
export const SpeechProvider = ({ initial, children }: SpeechProviderProps) => {
  const [language, choose] = useState<Language>(initial)
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
  }, [language])
  const speech = useMemo(
    () =>
      speechOf(language, (next) => {
        void loadAll(next).then(() => {
          rememberLanguage(next)
          choose(next)
        })
      }),
    [language],
  )
  return <SpeechContext value={speech}>{children}</SpeechContext>
}

export const useSpeech = (): Speech => {
  const speech = useContext(SpeechContext)
  if (!speech) throw new Error('useSpeech outside SpeechProvider')
  return speech
}
