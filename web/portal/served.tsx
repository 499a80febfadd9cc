import { QueryClient, QueryClientProvider, type QueryKey } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { renderToString } from 'react-dom/server'
import { matchPath, StaticRouter } from 'react-router'
import { addressOf } from '../ui/call.ts'
import { type Language, loadTexts, SpeechProvider } from '../ui/language.tsx'
import sharedZh from '../ui/texts/zh.json'
import { english } from './english.ts'
import { openDraftsQuery, thingQuery, thingsQuery } from './queries.ts'
import { isPageAt, Pages, pageAt } from './routes.tsx'
import zh from './texts/zh.json'

const texts = { zh: { ...sharedZh, ...zh }, en: english }
await loadTexts((language) => texts[language], 'zh')
await loadTexts((language) => texts[language], 'en')

type Ask = readonly [query: { readonly queryKey: QueryKey }, url: string]
const drafts: Ask = [openDraftsQuery, addressOf('listOpenDrafts')]

/** The pages the server draws, and what each begins with. */
const asked: Readonly<Record<string, (params: { readonly thing?: string | undefined }) => readonly Ask[]>> = {
  '/': () => [[thingsQuery, addressOf('listThings')], drafts],
  '/things/:thing': ({ thing = '' }) => [[thingQuery(thing), addressOf('getThing', { thing })], drafts],
}

/** What a page that is not drawn here speaks of: where that is unknown, so is the page. */
export const speaksOf = (at: string): string | undefined => {
  const found = matchPath('/things/:thing/*', at)
  return found ? addressOf('getThing', { thing: found.params.thing ?? '' }) : undefined
}

export const isPage = isPageAt

/** Asks what a page begins with; `undefined` for a page that the server does not draw. */
export const gather = async (at: string, ask: (url: string) => Promise<string | undefined>) => {
  const [asks] = Object.entries(asked).flatMap(([path, asks]) => {
    const found = matchPath(path, at)
    return found ? [asks(found.params)] : []
  })
  if (!asks) return undefined
  const answers = await Promise.all(
    asks.map(async ([{ queryKey }, url]) => ({ key: queryKey, text: await ask(url) })),
  )
  return { at, answers, draws: true }
}

/** The page as the browser will draw it, from the same answers. */
export const draw = async (
  at: string,
  language: Language,
  answers: readonly { readonly key: QueryKey; readonly text: string }[],
): Promise<string> => {
  await pageAt(at)
  const client = new QueryClient()
  for (const { key, text } of answers) client.setQueryData(key, JSON.parse(text))
  return renderToString(
    <StrictMode>
      <QueryClientProvider client={client}>
        <SpeechProvider initial={language}>
          <StaticRouter location={at}>
            <Pages />
          </StaticRouter>
        </SpeechProvider>
      </QueryClientProvider>
    </StrictMode>,
  )
}
