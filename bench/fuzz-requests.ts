import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { createClient } from '../cli/src/demo/api-client.ts'
import { makePdf } from '../cli/src/stand-ins/registry/document.ts'
import { type Described, type Schema, sampleOf } from '../tests/support/sample-of-schema.ts'

/** A stream of numbers below 1 that is the same for the same seed (mulberry32). */
export const randomOf = (seed: number) => {
  let state = seed >>> 0
  return (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
type Random = () => number
const pick = <T>(random: Random, from: readonly T[]): T => from[Math.floor(random() * from.length)] as T

/** What a stranger, a broken program or an attacker types. */
const texts = [
  '',
  ' ',
  'x',
  '张三',
  '\u0000',
  'a\u0000b',
  '\ud800',
  'x\udfff',
  '\u202e',
  '\ufeff',
  '𠅤'.repeat(61),
  'x'.repeat(5000),
  '%00',
  '../../x',
  "'; drop table case_record; --",
  '<script>',
  '{{7*7}}',
  '__proto__',
  'constructor',
  '2026-02-30',
  '0026-01-01',
  'null',
  '1e21',
  '-1',
  '0190f0f0-0000-7000-8000-00000000dead',
  'not-a-uuid',
  'CX-0000-0000-0000',
]
const numbers = [0, -1, 1, 0.5, 1e21, 1e300, -1e300, 2 ** 31, 2 ** 53, 999_999_999, Number.MIN_VALUE]
const junk = (random: Random): unknown =>
  pick<() => unknown>(random, [
    () => pick(random, texts),
    () => pick(random, numbers),
    () => null,
    () => true,
    () => [],
    () => ({}),
    () => [pick(random, texts), pick(random, numbers)],
    () => ({ [pick(random, texts)]: pick(random, texts) }),
    () => Array.from({ length: 2000 }, () => pick(random, numbers)),
  ])()

/** Bends a few places of a value that was right. */
const bend = (random: Random, value: unknown): unknown => {
  if (random() < 0.12) return junk(random)
  if (Array.isArray(value)) return value.map((one) => bend(random, one))
  if (value === null || typeof value !== 'object') return random() < 0.3 ? junk(random) : value
  const bent = Object.entries(value).map(([name, one]) => [name, bend(random, one)] as const)
  if (random() < 0.05) bent.push([pick(random, texts), junk(random)])
  return Object.fromEntries(random() < 0.05 ? bent.slice(1) : bent)
}

const api = JSON.parse(
  readFileSync(join(import.meta.dirname, '../contract/openapi.json'), 'utf8'),
) as Described &
  Record<
    'paths',
    Record<string, Record<string, { parameters?: { name: string; in: string; schema: Schema }[] }>>
  >

export const routes = Object.entries(api.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({
    path,
    method: method.toUpperCase(),
    ...operation,
  })),
)
export type FuzzRoute = (typeof routes)[number]

/** Things that are there, so that a request gets past the first refusal. */
export type There = Readonly<Record<string, readonly string[]>>

export type FuzzRequest = {
  readonly id: string
  readonly url: string
  readonly init: { readonly method: string; readonly headers: Record<string, string>; readonly body?: string }
}

const encoded = (random: Random, text: string): string => {
  if (random() < 0.03) return pick(random, ['%B2%CD', '%', '%ZZ', '%00', '%ED%A0%80'])
  return encodeURIComponent(text.toWellFormed())
}

/** A file that is taken, and one that only begins like it. */
const files = [makePdf('证照', ['演示材料']).bytes.toString('latin1'), '%PDF-1.4 x']

const bodyOf = (random: Random, route: FuzzRoute): { type: string; body: string } | undefined => {
  const content = route.requestBody?.content
  if (content?.['multipart/form-data']) {
    const name = pick(random, [...texts.slice(0, 4), 'a.pdf', `${'😀'}${'x'.repeat(119)}`]).replace(
      /["\r\n]/g,
      '',
    )
    const text = `--b\r\nContent-Disposition: form-data; name="material"\r\n\r\nx\r\n--b\r\nContent-Disposition: form-data; name="${pick(random, ['file', '__proto__', ''])}"; filename="${name}"\r\n\r\n${pick(random, files)}\r\n--b--\r\n`
    return {
      type: pick(random, [
        'multipart/form-data; boundary=b',
        'multipart/form-data',
        'multipart/form-data; boundary=',
      ]),
      body: random() < 0.2 ? text.slice(0, Math.floor(random() * text.length)) : text,
    }
  }
  const schema = content?.['application/json']?.schema
  if (!schema) return random() < 0.02 ? { type: 'application/json', body: '{' } : undefined
  const value = random() < 0.2 ? sampleOf(schema, api) : bend(random, sampleOf(schema, api))
  const body = JSON.stringify(value) ?? ''
  return {
    type: random() < 0.02 ? 'text/plain' : 'application/json',
    body: random() < 0.02 ? body.slice(0, -1) : body,
  }
}

/** One request to a route, made of its description and bent. */
export const requestTo = (random: Random, route: FuzzRoute, there: There): FuzzRequest => {
  const parameters = route.parameters ?? []
  const given = (name: string, schema: Schema): string => {
    const known = there[name]
    if (known?.length && random() < 0.7) return pick(random, known)
    return random() < 0.5 ? String(sampleOf(schema, api)) : String(junk(random))
  }
  let path = route.path
  for (const { name, schema } of parameters.filter((one) => one.in === 'path'))
    path = path.replace(`{${name}}`, encoded(random, given(name, schema)) || 'x')
  const query = parameters
    .filter((one) => one.in === 'query' && random() < 0.6)
    .map(({ name, schema }) => `${name}=${encoded(random, given(name, schema))}`)
  if (random() < 0.05) path = path.replace('/api/', '/%61pi/')
  const sent = route.method === 'GET' ? undefined : bodyOf(random, route)
  const headers: Record<string, string> = {
    'idempotency-key': pick(random, ['k', `k${random()}`, 'x'.repeat(300)]),
  }
  if (sent) headers['content-type'] = sent.type
  if (random() < 0.1) headers.origin = pick(random, ['null', 'no url', 'http://elsewhere.example'])
  if (random() < 0.05) headers.prefer = 'return=minimal'
  return {
    id: route.operationId,
    url: `${path}${query.length ? `?${query.join('&')}` : ''}`,
    init: { method: route.method, headers, ...(sent ? { body: sent.body } : {}) },
  }
}

const people = [
  '',
  'shop1',
  'clerk1',
  'issue1',
  'joint1',
  'admin',
  'officer_scjgj',
  'head_scjgj',
  'lead_scjgj',
]

/** Signs everybody in and makes a few things, asks in lanes, and tells what was answered with 5xx, the smallest input of each route first. */
export const fuzz = async (base: string, password: string, count: number, seed: number) => {
  const random = randomOf(seed)
  const signIn = async (username: string): Promise<string> => {
    if (!username) return ''
    const reply = await fetch(`${base}/api/auth/sign-in/username`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username, password }),
    })
    const wait = Number(reply.headers.get('retry-after') ?? 0)
    if (reply.status === 429 && wait <= 60) {
      await setTimeout(wait * 1000 + 100)
      return signIn(username)
    }
    return reply.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ')
  }
  const cookies = new Map(await Promise.all(people.map(async (one) => [one, await signIn(one)] as const)))
  const owner = createClient(base)
  await owner.signIn('shop1', password)
  const things = (await owner.call('listThings', {})).things.map(({ code }) => code)
  const mine: string[] = []
  for (const thing of things.slice(0, 6)) {
    const { plan } = await owner.call('getThing', { params: { thing } })
    const made = await owner
      .call('createDraft', { body: { thing, answers: plan.answers } })
      .catch(() => undefined)
    if (made) mine.push(made.caseId)
  }
  const there: There = {
    caseId: mine,
    thing: things,
    queue: ['intake', 'tasks', 'issue'],
    department: ['scjgj', 'gaj'],
  }
  const statuses = new Map<number, number>()
  const broken: { id: string; status: number; size: number; request: FuzzRequest }[] = []
  let left = count
  const strangers: string[] = []
  // Some requests sign out: without signing in again nearly all that follow would end at the door.
  const again = async (username: string, cookie: string) => {
    if (username && cookies.get(username) === cookie) {
      cookies.set(username, '')
      const found = await signIn(username)
      if (!found) strangers.push(username)
      cookies.set(username, found)
    }
  }
  const lane = async () => {
    while (left > 0) {
      left -= 1
      const request = requestTo(random, routes[left % routes.length] as FuzzRoute, there)
      const { headers } = request.init
      const who = pick(random, people)
      const cookie = cookies.get(who) ?? ''
      const reply = await fetch(base + request.url, {
        ...request.init,
        headers: { ...headers, cookie },
        signal: AbortSignal.timeout(60_000),
      })
      await reply.arrayBuffer()
      if (reply.status === 401 && cookie) await again(who, cookie)
      statuses.set(reply.status, (statuses.get(reply.status) ?? 0) + 1)
      if (reply.status >= 500)
        broken.push({ id: request.id, status: reply.status, size: JSON.stringify(request).length, request })
    }
  }
  await Promise.all(Array.from({ length: 8 }, lane))
  broken.sort((a, b) => a.size - b.size)
  return {
    statuses: [...statuses].sort(([a], [b]) => a - b),
    broken,
    routes: routes.length,
    mine: mine.length,
    /** Who could not sign in again. */
    strangers: [...new Set(strangers)],
  }
}
