import { fileEnding } from '../../ui/file-ending.ts'
import type { Language } from '../../ui/language.tsx'

const withQuery = (path: string, query: string): string => (query ? `${path}?${query}` : path)

/** A page of a one thing with the answers it was made for. */
export const pageAddress = (
  thing: string,
  page: 'guide' | 'process' | 'questions' | 'plan',
  query: string,
): string => withQuery(`/things/${encodeURIComponent(thing)}/${page}`, query)

/** A file of the guide. The language is part of the name, because any name may be that of a question. */
export const fileAddress = (
  thing: string,
  ending: string,
  query: string,
  language: Language = 'zh',
): string => withQuery(`/api/things/${encodeURIComponent(thing)}/guide${fileEnding(ending, language)}`, query)
