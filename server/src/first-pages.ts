import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { ok } from '#engine/kernel'
import { createBoundedCache } from './platform/bounded-cache.ts'
import { packerFor } from './platform/replies.ts'

type Language = 'zh' | 'en'
type Answer = { readonly key: unknown; readonly text: string }
type Gathered = {
  readonly at: string
  readonly answers: readonly { readonly key: unknown; readonly text: string | undefined }[]
  /** Whether the page is drawn here; otherwise only its answers come with it. */
  readonly draws: boolean
}
type Ask = (url: string) => Promise<string | undefined>

/** web/<app>/served.tsx, as it is built. */
type ServerSide = {
  /** `search` is what stands behind the address, '' or with its question mark. */
  readonly gather: (at: string, ask: Ask, search: string) => Promise<Gathered | undefined>
  readonly draw: (at: string, language: Language, answers: readonly Answer[]) => Promise<string>
  /** Whether an address leads to a page at all; left out by an app whose pages its server does not know. */
  readonly isPage?: (at: string) => boolean
  /** The endpoint whose 404 says that an address leads nowhere, where the page itself is not drawn here. */
  readonly speaksOf?: (at: string) => string | undefined
}

/** What a page of this app is made of: the start page in two halves, what stands between them without us, and what draws. */
const appIn = (folder: string, app: string) => {
  const built = join(folder, 'server-side', app, 'served.js')
  const start = join(folder, app, 'index.html')
  if (!existsSync(built) || !existsSync(start)) return undefined
  const page = readFileSync(start, 'utf8')
  const parts = /^([\s\S]*<div id="root">)(<!--shell-->[\s\S]*<!--\/shell-->)(<\/div>)([\s\S]*)$/.exec(page)
  if (!parts) throw new Error(`${start}: no shell in it`)
  const [, before = '', shell = '', end = '', after = ''] = parts
  let side: Promise<ServerSide> | undefined
  const load = (): Promise<ServerSide> => {
    // With the first page that needs it, not with the start of the platform.
    side ??= import(pathToFileURL(built).href) as Promise<ServerSide>
    return side
  }
  // A page of an earlier build names files that are gone: it is another page, whatever it says.
  const build = createHash('sha256').update(page).update(readFileSync(built)).digest('base64url')
  return { before, shell, end, after, load, build }
}

const passedOn = ['host', 'cookie', 'user-agent', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto']

/** The API is asked as the browser would ask it: through every door, as whoever asks for the page. */
export const asking =
  (app: FastifyInstance, { headers, raw }: FastifyRequest, missing: () => void = () => undefined): Ask =>
  async (url) => {
    const { remoteAddress } = raw.socket
    const { statusCode, payload } = await app.inject({
      method: 'GET',
      url,
      headers: Object.fromEntries(passedOn.flatMap((name) => (headers[name] ? [[name, headers[name]]] : []))),
      ...(remoteAddress ? { remoteAddress } : {}),
    })
    if (statusCode === 404) missing()
    return statusCode === 200 ? payload : undefined
  }

const languageOf = ({ headers }: FastifyRequest): Language =>
  /(^|;\s*)language=en(;|$)/.test(headers.cookie ?? '') ? 'en' : 'zh'

/** A data block is never run, but `</script>` in it would end it. */
const harmless = (json: string): string => json.replaceAll('<', '\\u003c')

type Page = {
  readonly at: string
  readonly language: Language
  readonly answers: readonly Answer[]
  readonly draws: boolean
}

const compose = async (
  { before, shell, end, after, load }: NonNullable<ReturnType<typeof appIn>>,
  { at, language, answers, draws }: Page,
): Promise<string> => {
  const html = draws ? await (await load()).draw(at, language, answers) : shell
  const lang = draws && language === 'en' ? 'en' : 'zh-CN'
  const head = before.replace(
    /<html lang="[^"]*"/,
    `<html lang="${lang}" data-served="${draws ? 'page' : 'answers'}"`,
  )
  const told = answers.map(({ key, text }) => `[${JSON.stringify(key)},${text}]`).join()
  const data = `{"language":"${language}","at":${JSON.stringify(at)},"drawn":${draws},"answers":[${told}]}`
  return `${head}${html}${end}<script type="application/json" id="served">${harmless(data)}</script>${after}`
}

type FirstPage = {
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer | string | undefined
}

const keptBytes = 8 * 1024 * 1024

/**
 * The first page comes drawn, with the answers it was drawn from: it is read while the programme is still on its way, which takes it
 * over without asking again. What cannot be had is left to the browser, which asks itself and says what is wrong: `undefined`.
 * A personal page is drawn for one reader and kept nowhere. `missing`: there is no such page, or not what it would show.
 */
export const createFirstPages = (
  app: FastifyInstance,
  folder: string,
  { name, personal }: { readonly name: string; readonly personal: boolean },
) => {
  const parts = appIn(folder, name)
  if (!parts) return undefined
  const cache = createBoundedCache<Buffer>(keptBytes)
  return async (request: FastifyRequest): Promise<FirstPage | 'missing' | undefined> => {
    const language = languageOf(request)
    const path = request.url.split('?', 1)[0] ?? '/'
    const { isPage, speaksOf, gather } = await parts.load()
    if (isPage && !isPage(path)) return 'missing'
    let isMissing = false
    const ask = asking(app, request, () => {
      isMissing = true
    })
    const gathered = await gather(path, ask, request.url.slice(path.length))
    const spokenOf = gathered ? undefined : speaksOf?.(path)
    if (spokenOf) await ask(spokenOf)
    if (isMissing && !personal) return 'missing'
    const answers = gathered?.answers.filter((answer): answer is Answer => answer.text !== undefined) ?? []
    if (!gathered || !answers.length) return undefined
    const draws = gathered.draws && answers.length === gathered.answers.length
    const page = { at: gathered.at, language, answers, draws }
    const { encoding, pack } = packerFor(request)
    const headers = {
      'content-type': 'text/html; charset=utf-8',
      vary: 'accept-encoding, cookie',
      ...(encoding ? { 'content-encoding': encoding } : {}),
    }
    const make = async () => pack(await compose(parts, page))
    if (personal) return { headers: { ...headers, 'cache-control': 'no-store' }, body: await make() }
    const digest = createHash('sha256')
      .update(JSON.stringify([parts.build, encoding, page]))
      .digest('base64url')
    const etag = `W/"${digest}"`
    const kept = { ...headers, 'cache-control': 'no-cache', etag }
    if (request.headers['if-none-match']?.includes(etag)) return { headers: kept, body: undefined }
    const made = await cache.get(digest, async () => ok(await make()))
    return made.ok ? { headers: kept, body: made.value } : undefined
  }
}
