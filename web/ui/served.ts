import type { QueryClient, QueryKey } from '@tanstack/react-query'
import type { Language } from './language.tsx'

/** What the server sent with the page: the answers the page begins with, and whether it drew the page with them. */
type Served = {
  readonly language: Language
  /** The address that was drawn; another one than was asked for where the first page is a choice. */
  readonly at: string
  readonly drawn: boolean
  readonly answers: readonly (readonly [key: QueryKey, answer: unknown])[]
}

/** Puts the answers that came with the page where the page will look for them, as if they had just been asked for. */
export const takeServed = (client: QueryClient): Served | undefined => {
  const text = document.getElementById('served')?.textContent
  if (!text) return undefined
  const served = JSON.parse(text) as Served
  for (const [key, answer] of served.answers) client.setQueryData(key, answer)
  return served
}
