import { QueryClient, QueryClientProvider, type QueryKey } from '@tanstack/react-query'
import { renderToString } from 'react-dom/server'
import { matchPath, StaticRouter } from 'react-router'
import { isQueue } from '#engine/casework'
import type { Operations } from '../../contract/client.ts'
import { addressOf } from '../ui/call.ts'
import { type Language, loadTexts, SpeechProvider } from '../ui/language.tsx'
import sharedInnerZh from '../ui/texts/inner/zh.json'
import sharedZh from '../ui/texts/zh.json'
import { DeskApp } from './app.tsx'
import { english } from './english.ts'
import { queueQuery } from './queue-query.ts'
import { isOfDesk, type Me, meQuery, queuesQuery } from './session.ts'
import zh from './texts/zh.json'

const chinese = { ...sharedZh, ...sharedInnerZh, ...zh }
await loadTexts(() => chinese, 'zh')
await loadTexts(() => english, 'en')

type Asked = { readonly key: QueryKey; readonly text: string | undefined }

/** The list an address shows; '' for every other room. At the door it is the first of one's queues. */
const listAt = (at: string, { queues }: Operations['countQueues']['reply']): string =>
  matchPath('/desk', at)
    ? (queues[0]?.queue ?? '')
    : (matchPath('/desk/queues/:queue', at)?.params.queue ?? '')

/**
 * What the desk begins with: who it is, their queues, the list. Signing in and a list are drawn; of any other room only the answers
 * of its frame come with the page.
 */
export const gather = async (at: string, ask: (url: string) => Promise<string | undefined>, search = '') => {
  const askFor = async ({ queryKey }: { readonly queryKey: QueryKey }, url: string): Promise<Asked> => ({
    key: queryKey,
    text: await ask(url),
  })
  const me = await askFor(meQuery, addressOf('getMe'))
  const known = me.text === undefined ? undefined : (JSON.parse(me.text) as Me)
  if (!isOfDesk(known)) return { at, answers: [me], draws: true }
  if (!known.permissions.includes('queue.read')) return { at, answers: [me], draws: false }
  const counts = await askFor(queuesQuery, addressOf('countQueues'))
  const list = counts.text === undefined ? '' : listAt(at, JSON.parse(counts.text))
  // A narrowed list is drawn by the browser: what it would take over here is the whole one.
  if (!isQueue(list) || search) return { at, answers: [me, counts], draws: false }
  const rows = await askFor(queueQuery(list, '', ''), addressOf('listQueue', { queue: list }))
  return { at: `/desk/queues/${list}`, answers: [me, counts, rows], draws: true }
}

/** The page as the browser will draw it, from the same answers. */
export const draw = (
  at: string,
  language: Language,
  answers: readonly { readonly key: QueryKey; readonly text: string }[],
): string => {
  const client = new QueryClient()
  for (const { key, text } of answers) client.setQueryData(key, JSON.parse(text))
  return renderToString(
    <QueryClientProvider client={client}>
      <SpeechProvider initial={language}>
        <StaticRouter basename="/desk" location={at}>
          <DeskApp />
        </StaticRouter>
      </SpeechProvider>
    </QueryClientProvider>,
  )
}
