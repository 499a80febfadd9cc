import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import Fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { registerPages } from './pages.ts'

/** Apps as small as they can be: each page asks one question and draws the answer. */
const side = `
export const gather = async (at, ask) => {
  if (at.endsWith('/plain')) return undefined
  return { at, draws: !at.endsWith('/frame'), answers: [{ key: ['say', at], text: await ask('/api/say?at=' + at) }] }
}
export const draw = (at, language, answers) => {
  if (at.endsWith('/broken')) throw new Error('cannot be drawn')
  return '<p>' + language + ' ' + JSON.parse(answers[0].text).said.replaceAll('<', '&lt;') + '</p>'
}
`
const start = `<!doctype html>
<html lang="zh-CN"><head><title>t</title></head><body>
<div id="root"><!--shell--><p>waiting</p><!--/shell--></div><script type="module" src="/m.js"></script>
</body></html>`

const folder = mkdtempSync(join(tmpdir(), 'onevisit-pages-'))
let app: FastifyInstance
let said = 'good day'
let calls: { readonly url: string; readonly cookie: string; readonly ip: string }[] = []

beforeAll(async () => {
  for (const name of ['portal', 'desk']) {
    mkdirSync(join(folder, name), { recursive: true })
    writeFileSync(join(folder, name, 'index.html'), start)
    mkdirSync(join(folder, 'server-side', name), { recursive: true })
    writeFileSync(join(folder, 'server-side', name, 'served.js'), side)
  }
  writeFileSync(join(folder, 'server-side/package.json'), '{ "type": "module" }')
  app = Fastify()
  app.get('/api/say', async ({ url, headers, ip }, reply) => {
    calls.push({ url, cookie: headers.cookie ?? '', ip })
    if (url.endsWith('/refused')) return reply.code(429).send()
    return { said }
  })
  await app.register(async (scope) => registerPages(scope, folder))
})
afterAll(async () => {
  await app.close()
  rmSync(folder, { recursive: true, force: true })
})

const get = async (url: string, headers: Record<string, string> = {}) => {
  calls = []
  return app.inject({ url, headers, remoteAddress: '192.0.2.7' })
}
const servedIn = (page: string) => JSON.parse(/id="served">([\s\S]*?)<\/script>/.exec(page)?.[1] ?? 'null')

test('a page comes drawn, with the answers it was drawn from; the API is asked once, as whoever asks for the page', async () => {
  const { body, headers } = await get('/things/x', { cookie: 'language=zh; session=abc' })
  expect(body).toContain('<div id="root"><p>zh good day</p></div>')
  expect(body).toContain('<html lang="zh-CN" data-served="page">')
  expect(servedIn(body)).toEqual({
    language: 'zh',
    at: '/things/x',
    drawn: true,
    answers: [[['say', '/things/x'], { said: 'good day' }]],
  })
  expect(calls).toEqual([
    { url: '/api/say?at=/things/x', cookie: 'language=zh; session=abc', ip: '192.0.2.7' },
  ])
  expect(headers['content-type']).toBe('text/html; charset=utf-8')
})

test('who reads English is served English', async () => {
  const { body } = await get('/things/x', { cookie: 'session=abc; language=en' })
  expect(body).toContain('<html lang="en" data-served="page">')
  expect(body).toContain('<p>en good day</p>')
  // A cookie that only ends so is another one.
  expect((await get('/things/x', { cookie: 'mylanguage=en' })).body).toContain('<p>zh good day</p>')
})

test('what an answer says cannot end the data it stands in', async () => {
  said = '</script><script>alert(1)</script>'
  const { body } = await get('/things/x')
  said = 'good day'
  expect(body).not.toContain('<script>alert')
  expect(servedIn(body).answers[0][1]).toEqual({ said: '</script><script>alert(1)</script>' })
})

test('a page of an earlier build is another page: its files are gone', async () => {
  const tag = String((await get('/things/x')).headers.etag)
  writeFileSync(join(folder, 'portal', 'index.html'), start.replace('/m.js', '/n.js'))
  const newer = Fastify()
  newer.get('/api/say', () => ({ said }))
  await newer.register(async (scope) => registerPages(scope, folder))
  const { statusCode, body } = await newer.inject({ url: '/things/x', headers: { 'if-none-match': tag } })
  await newer.close()
  writeFileSync(join(folder, 'portal', 'index.html'), start)
  expect(statusCode).toBe(200)
  expect(body).toContain('src="/n.js"')
})

test('a public page is asked again by its tag; another answer or language is another page', async () => {
  const first = await get('/things/x')
  expect(first.headers['cache-control']).toBe('no-cache')
  const tag = String(first.headers.etag)
  const again = await get('/things/x', { 'if-none-match': tag })
  expect([again.statusCode, again.body]).toEqual([304, ''])
  expect((await get('/things/x', { 'if-none-match': tag, cookie: 'language=en' })).statusCode).toBe(200)
  said = 'good night'
  const other = await get('/things/x', { 'if-none-match': tag })
  said = 'good day'
  expect(other.statusCode).toBe(200)
  expect(other.body).toContain('good night')
})

test('a page of the desk is one reader’s: kept by nobody', async () => {
  const { headers, body } = await get('/desk/queues/x')
  expect(headers['cache-control']).toBe('no-store')
  expect(headers.etag).toBeUndefined()
  expect(body).toContain('<p>zh good day</p>')
})

test('pages travel compressed as the browser can read them', async () => {
  for (const [accepted, open] of [
    ['gzip, br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ] as const) {
    const { rawPayload, headers } = await get('/things/x', { 'accept-encoding': accepted })
    expect(headers.vary).toContain('accept-encoding')
    expect(open(rawPayload).toString()).toContain('<p>zh good day</p>')
  }
})

test.each(['/things/plain', '/things/refused', '/things/broken'])(
  '%s: what the server cannot draw is left to the browser',
  async (path) => {
    const { statusCode, body } = await get(path)
    expect(statusCode).toBe(200)
    expect(body).toBe(start)
  },
)

test('where only the frame is known, its answers come with the shell', async () => {
  const { body } = await get('/desk/frame')
  expect(body).toContain('<p>waiting</p>')
  expect(servedIn(body).drawn).toBe(false)
  expect(servedIn(body).answers).toHaveLength(1)
})

test('a file that is not there is never a page', async () => {
  expect((await get('/assets/gone.js')).statusCode).toBe(404)
  expect(calls).toEqual([])
})
