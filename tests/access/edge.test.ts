import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyRequest } from 'fastify'
import Fastify from 'fastify'
import { afterAll, describe, expect, test } from 'vitest'
import { ok } from '#engine/kernel'
import { buildApp } from '../../server/src/app.ts'
import type { Services } from '../../server/src/modules.ts'
import { answerClientError, refuseSlowBodies } from '../../server/src/platform/edge.ts'
import { soundText, tidyInput, unsoundIn } from '../../server/src/platform/sound-input.ts'

const service = new Proxy({}, { get: (_, name) => (name === 'then' ? undefined : async () => ok({})) })
const services = new Proxy({}, { get: (_, name) => (name === 'then' ? undefined : service) }) as Services
const pages = mkdtempSync(join(tmpdir(), 'onevisit-edge-'))
for (const path of ['portal', 'desk']) {
  mkdirSync(join(pages, path), { recursive: true })
  writeFileSync(join(pages, path, 'index.html'), '<!doctype html>')
}
const settings = {
  servicesOf: async () => services,
  divisionAt: () => '330282000000',
  identify: async () => ({
    actor: { id: 'a', name: '甲', role: 'administrator' as const, division: '330282000000' },
    place: 'test',
  }),
  authHandler: async (call: Request) => new Response(JSON.stringify({ url: call.url })),
  webFolder: pages,
  uploadLimit: 1000,
  requestsPerMinute: 5,
}
const app = await buildApp({ ...settings, requestsPerMinute: 100_000 })
const { port } = new URL(await app.listen({ port: 0, host: '127.0.0.1' }))
afterAll(async () => {
  await app.close()
  rmSync(pages, { recursive: true })
})

/** Sends bytes as they are and answers with all that comes back. */
const raw = (bytes: string, to = port): Promise<string> =>
  new Promise((resolve) => {
    let answer = ''
    const socket = connect(Number(to), '127.0.0.1', () => socket.write(bytes))
    socket.on('data', (chunk) => {
      answer += chunk
    })
    socket.on('error', () => undefined)
    socket.on('close', () => resolve(answer))
  })
const get = (path: string, headers: string) =>
  raw(`GET ${path} HTTP/1.1\r\nConnection: close\r\n${headers}\r\n\r\n`)

const json = async (method: 'GET' | 'POST' | 'PUT', url: string, payload?: object, headers = {}) => {
  const reply = await app.inject({ method, url, headers, ...(payload ? { payload } : {}) })
  return { status: reply.statusCode, type: reply.headers['content-type'], body: reply.json() }
}

describe('texts and numbers no store can hold', () => {
  const bad = ['a\u0000b', '\ud800', 'x\udfff', 'a\u0008b', 'a\u001bb', 'a\u007f']
  test.each(bad)('%j is refused at its place, in a body, an address and a question', async (text) => {
    const comment = '/api/open-drafts/00000000-0000-7000-8000-000000000000/comments'
    const body = await json('POST', comment, { row: '', text, name: '' })
    expect(body).toMatchObject({
      status: 422,
      body: { code: 'text_unsound', problems: [{ place: 'body/text' }] },
    })
    if (!text.isWellFormed()) return
    for (const url of [
      `/api/progress/${encodeURIComponent(text)}`,
      `/api/search?text=${encodeURIComponent(text)}`,
    ])
      expect(await json('GET', url)).toMatchObject({ status: 422, body: { code: 'text_unsound' } })
  })

  test('also as a name, deep within, and in what is nested beyond any recursion', () => {
    expect(unsoundIn({ a: [{ b: 'x\u0000' }] }, 'body')?.place).toBe('body/a/0/b')
    expect(unsoundIn({ 'a\u0000': 1 }, 'body')?.code).toBe('text_unsound')
    expect(unsoundIn({ a: 1e300 }, 'body')?.code).toBe('number_unsound')
    let deep: unknown = 'x\ud800'
    for (let depth = 0; depth < 100_000; depth += 1) deep = [deep]
    expect(unsoundIn(deep, 'body')?.code).toBe('text_unsound')
    expect(unsoundIn({ a: '张三\t李四\r\n𠅤', b: [1, -5e9, null, true] }, 'body')).toBeUndefined()
    expect(soundText('a\u0000\u0008b\ud800\n')).toBe('ab\ufffd\n')
  })

  test('KE7 marks nobody sees are taken out of bodies, questions and addresses; a password stays', () => {
    const request = {
      params: { code: '1201\u200b' },
      query: { text: '\ufeff超市' },
      body: {
        name: '王\u2060明',
        values: [{ agent_phone: '\u202d13712345678\u202c' }],
        password: 'a\u00adb',
      },
    }
    tidyInput(request as unknown as FastifyRequest)
    expect(request).toEqual({
      params: { code: '1201' },
      query: { text: '超市' },
      body: { name: '王明', values: [{ agent_phone: '13712345678' }], password: 'a\u00adb' },
    })
    expect(soundText('事项\u200b名称\ufeff')).toBe('事项名称')
  })

  test.each(['1e21', '1e300', '0x10', '-', '99999999999999999999', 'Infinity', '1.5'])(
    'page=%s is refused at its place',
    async (page) => {
      expect(await json('GET', `/api/audit?page=${encodeURIComponent(page)}`)).toMatchObject({
        status: 422,
        body: { code: 'bad_request', problems: [{ place: '/page' }] },
      })
    },
  )
})

describe('the edge of HTTP', () => {
  const plan = '/api/things/x/plan'
  test.each(['null', 'no url', 'http://', 'file:///x', 'http://elsewhere.example'])(
    'Origin: %s may write nothing',
    async (origin) => {
      for (const url of [plan, '/api/auth/sign-in/username'])
        expect(await json('POST', url, { answers: {} }, { origin })).toMatchObject({
          status: 403,
          body: { code: 'not_allowed' },
        })
    },
  )

  test.each(['', 'a b', 'a/b', '[', 'x:y', 'ü'])('Host: %j is refused', async (name) => {
    for (const path of ['/api/auth/get-session', '/api/things', '/'])
      expect(await get(path, `Host: ${name}`)).toMatch(/^HTTP\/1\.1 400 [\s\S]*bad_h(ost|ttp)/)
  })

  test('whoever may not say so changes neither host nor address of a call', async () => {
    const forwarded = {
      'x-forwarded-host': 'evil.example',
      'x-forwarded-proto': 'https',
      host: 'here.example',
    }
    expect((await json('GET', '/api/auth/x', undefined, forwarded)).body.url).toBe(
      'http://here.example/api/auth/x',
    )
    const behind = await buildApp({ ...settings, proxies: 'loopback' })
    const reply = await behind.inject({ url: '/api/auth/x', headers: forwarded })
    expect(reply.json().url).toBe('https://evil.example/api/auth/x')
    expect(reply.headers['strict-transport-security']).toMatch(/max-age=\d{7}/)
    await behind.close()
  })

  test('an address in other letters is counted like any', async () => {
    const counted = await buildApp(settings)
    const statuses = []
    for (let call = 0; call < 7; call += 1)
      statuses.push((await counted.inject({ url: call % 2 ? '/%61pi/things' : '/api/things' })).statusCode)
    expect(statuses.slice(-2)).toEqual([429, 429])
    await counted.close()
  })

  test.each(['/api/no-such', '/%61pi/no-such', '/api', '/api/things/x/y/z'])('%s is no page', async (url) => {
    const reply = await app.inject({ url, headers: { accept: 'text/html' } })
    expect([reply.statusCode, reply.json().code]).toEqual([404, 'no_such_page'])
  })

  test('an address that cannot be read is told in JSON, and to people by a page', async () => {
    const url = '/things/%B2%CD'
    expect(await json('GET', url)).toMatchObject({
      status: 400,
      body: { code: 'bad_address', status: 400 },
      type: expect.stringContaining('problem+json'),
    })
    const person = await app.inject({ url, headers: { accept: 'text/html' } })
    expect([person.statusCode, person.headers['content-type']]).toEqual([400, 'text/html; charset=utf-8'])
    expect(person.body).toContain('回到首页')
  })

  test('headers beyond all measure, and what is no HTTP, are problem details', async () => {
    expect(await get('/api/things', `Host: a\r\nX-Long: ${'x'.repeat(40_000)}`)).toMatch(
      /^HTTP\/1\.1 431 [\s\S]*headers_too_large/,
    )
    expect(await raw('HELLO\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 [\s\S]*bad_http/)
  })

  test('what is a person’s is kept by no browser, a public fact is asked again', async () => {
    for (const url of ['/api/me', '/api/cases/mine', '/api/progress/X'])
      expect((await app.inject({ url })).headers['cache-control']).toBe('no-store')
    const unsafe = await buildApp({ ...settings, baseUrl: 'https://here.example' })
    expect((await unsafe.inject({ url: '/' })).headers['strict-transport-security']).toBeDefined()
    await unsafe.close()
  })
})

test('a body that hardly comes is ended, one that comes steadily is not', async () => {
  const slow = Fastify({ clientErrorHandler: answerClientError })
  refuseSlowBodies(slow, { everyMilliseconds: 100, leastBytes: 10, looks: 2 })
  slow.post('/', async () => 'taken')
  const to = new URL(await slow.listen({ port: 0, host: '127.0.0.1' })).port
  const head =
    'POST / HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: 400\r\n\r\n'
  expect(await raw(`${head}{"a":`, to)).toMatch(/^HTTP\/1\.1 408 [\s\S]*request_slow/)
  const steady = await new Promise<string>((resolve) => {
    let [answer, sent] = ['', 0]
    const socket = connect(Number(to), '127.0.0.1', () => socket.write(head))
    const tick = setInterval(() => {
      const text = sent === 0 ? `["${'x'.repeat(38)}` : sent === 360 ? `${'x'.repeat(38)}"]` : 'x'.repeat(40)
      socket.write(text)
      sent += 40
      if (sent >= 400) clearInterval(tick)
    }, 40)
    socket.on('data', (chunk) => {
      answer += chunk
    })
    socket.on('close', () => resolve(answer))
  })
  expect(steady).toMatch(/^HTTP\/1\.1 200/)
  await slow.close()
})
