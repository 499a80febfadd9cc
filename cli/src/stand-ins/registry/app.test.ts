import { afterEach, beforeEach, expect, test } from 'vitest'
import { buildRegistry } from './app.ts'
import { demoPeople } from './people.ts'

const catalogue = {
  departments: [{ id: 'gaj', name: '公安局' }],
  materials: [
    { id: 'identity_card', name: '身份证', kind: 'personal' as const, issued_by: 'gaj' },
    { id: 'contract', name: '合同', kind: 'contract' as const },
  ],
  elements: [
    { id: 'owner_id_number', name: '身份证号码', type: 'id_number' as const, from: 'identity_card' },
  ],
}
const person = demoPeople[0]
if (!person) throw new Error('nobody')
const headers = {
  authorization: 'Bearer t',
  'x-case': 'c1',
  'x-purpose': encodeURIComponent('办理〈开饭店〉'),
  'x-basis': encodeURIComponent('第七条'),
}
const url = `/departments/gaj/facts?subject=${person.idNumber}&material=identity_card`

let app: ReturnType<typeof buildRegistry>
beforeEach(() => {
  app = buildRegistry({
    catalogue,
    token: 't',
    slowMilliseconds: 60_000,
    now: () => '2026-10-16T09:30:00+08:00',
  })
})
afterEach(() => app.close())

test('an answer names department, subject and material and carries facts and document', async () => {
  const reply = await app.inject({ url, headers })
  expect(reply.statusCode).toBe(200)
  expect(reply.json()).toMatchObject({
    department: 'gaj',
    material: 'identity_card',
    subject: person.idNumber,
    fields: { owner_id_number: person.idNumber },
    document: { title: '身份证', contentType: 'application/pdf' },
    asOf: '2026-10-16T09:30:00+08:00',
  })
  const paper = await app.inject({ url: reply.json().document.url, headers })
  expect(paper.headers['content-type']).toBe('application/pdf')
  expect(paper.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
})

test.each(['x-case', 'x-purpose', 'x-basis'] as const)('X1 without %s nothing is answered', async (name) => {
  const { [name]: _, ...rest } = headers
  expect((await app.inject({ url, headers: rest })).statusCode).toBe(400)
  expect((await app.inject({ url, headers: { ...headers, [name]: '%20' } })).statusCode).toBe(400)
})

test('a wrong token opens nothing but the health page', async () => {
  for (const path of [url, '/log'])
    expect(
      (await app.inject({ url: path, headers: { ...headers, authorization: 'Bearer x' } })).statusCode,
    ).toBe(401)
  expect((await app.inject({ method: 'POST', url: '/control', payload: {} })).statusCode).toBe(401)
  expect((await app.inject({ url: '/health' })).json()).toMatchObject({ status: 'ok', departments: 1 })
})

test('papers no department issues, of another department or of strangers are not on record', async () => {
  for (const path of [
    `/departments/gaj/facts?subject=${person.idNumber}&material=contract`,
    `/departments/hbj/facts?subject=${person.idNumber}&material=identity_card`,
    '/departments/gaj/facts?subject=11010519491231002X&material=identity_card',
  ])
    expect((await app.inject({ url: path, headers })).statusCode).toBe(404)
})

test('X1 X2 the log knows case, purpose and basis, and the subject only masked', async () => {
  await app.inject({ url, headers })
  const log = (await app.inject({ url: '/log', headers })).json()
  expect(log.counts).toEqual({ gaj: { asked: 1, found: 1 } })
  expect(log.requests).toMatchObject([
    { caseId: 'c1', purpose: '办理〈开饭店〉', basis: '第七条', answered: 'found' },
  ])
  expect(JSON.stringify(log)).not.toContain(person.idNumber)
})

test('a control for all departments wipes what was set before', async () => {
  const set = (payload: object) => app.inject({ method: 'POST', url: '/control', headers, payload })
  await set({ department: 'gaj', mode: 'nonsense' })
  expect((await app.inject({ url, headers })).headers['content-type']).toBe('text/html')
  await set({ department: '*', mode: 'ok' })
  expect((await app.inject({ url, headers })).statusCode).toBe(200)
  expect((await set({ department: 'gaj', mode: 'odd' })).statusCode).toBe(400)
})
