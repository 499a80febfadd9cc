import { afterAll, beforeEach, expect, test } from 'vitest'
import { caseActs, readOrder } from '#engine/casework'
import { type Actor, type Role, refuse } from '#engine/kernel'
import { buildApp } from '../../app.ts'
import type { Services } from '../../modules.ts'
import { failPlatform } from '../../platform/problems.ts'
import { goesIn } from '../../renamed-urls.ts'

const caseId = '00000000-0000-7000-8000-000000000000'
const other = '00000000-0000-7000-8000-000000000001'
/** As release 0.1.0 took them, and the act each is today. */
const before: readonly [
  method: 'POST' | 'DELETE',
  url: string,
  body: object | undefined,
  role: Role,
  act: object,
][] = [
  ['POST', 'accept', {}, 'window_clerk', { type: 'accept' }],
  [
    'POST',
    'correction',
    { items: [{ name: 'a', wrong: 'b', cure: 'c' }] },
    'window_clerk',
    { type: 'correction', items: [{ name: 'a', wrong: 'b', cure: 'c' }] },
  ],
  ['POST', 'correction/approval', { reason: 'r' }, 'joint_team', { type: 'allow_correction', reason: 'r' }],
  [
    'POST',
    'materials/lease/check',
    { verdict: 'fit' },
    'window_clerk',
    { type: 'check_material', material: 'lease', verdict: 'fit' },
  ],
  [
    'POST',
    'tasks/scjgj-1/decision',
    { outcome: 'denied', reason: 'r', basis: 'b' },
    'department_officer',
    { type: 'decide', matter: 'scjgj-1', outcome: 'denied', reason: 'r', basis: 'b' },
  ],
  [
    'POST',
    'deliver',
    { method: 'counter', collector: 'z' },
    'issue_window',
    { type: 'deliver', method: 'counter', collector: 'z' },
  ],
  [
    'POST',
    'disputes',
    { requestId: other, reason: 'r' },
    'applicant',
    { type: 'dispute_fact', requestId: other, reason: 'r' },
  ],
  ['POST', 'issue', {}, 'issue_window', { type: 'issue' }],
  [
    'POST',
    'visits',
    { where: 'hall', why: 'r' },
    'window_clerk',
    { type: 'visit', where: 'hall', reason: 'r' },
  ],
  [
    'POST',
    'refuse',
    { reason: 'r', rightOffice: 'o' },
    'window_clerk',
    { type: 'refuse', reason: 'r', rightOffice: 'o' },
  ],
  ['POST', 'resubmit', { revision: 3 }, 'applicant', { type: 'resubmit', revision: 3 }],
  ['POST', 'withdraw', { reason: 'r' }, 'applicant', { type: 'withdraw', reason: 'r' }],
  ['DELETE', `attachments/${other}`, undefined, 'applicant', { type: 'detach', attachmentId: other }],
]

let role: Role = 'applicant'
let asked: unknown[] = []
const actor = (): Actor => ({ id: 'a', name: '甲', role, division: '330282000000', department: 'scjgj' })
const act = async (...call: unknown[]) => {
  asked = call
  return refuse(failPlatform('no_such_page', { url: 'reached' }))
}
const casework = {
  act,
  actFormerly: (id: string, order: { type: string }, ...rest: unknown[]) =>
    act(id, readOrder(order), ...rest),
}
const app = await buildApp({
  servicesOf: async () => ({ casework }) as unknown as Services,
  divisionAt: () => '330282000000',
  identify: async () => ({ actor: actor(), place: 'test' }),
  authHandler: async () => new Response('{}'),
  uploadLimit: 1000,
  requestsPerMinute: 100_000,
})
afterAll(() => app.close())
beforeEach(() => {
  asked = []
})

const send = (method: 'POST' | 'DELETE', url: string, body: object | undefined) =>
  app.inject({ method, url: `/api/cases/${caseId}/${url}`, ...(body ? { payload: body } : {}) })

test.each(before)('%s …/%s does what its act does', async (method, url, body, who, act) => {
  role = who
  expect((await send(method, url, body)).statusCode).toBe(404)
  expect(asked.slice(0, 2)).toEqual([caseId, act])
})

test.each(before)('%s …/%s asks the permission of its act first', async (method, url, body) => {
  role = 'administrator'
  expect((await send(method, url, body)).statusCode).toBe(403)
  expect(asked).toEqual([])
})

test('what an act does not ask is refused at a former address too', async () => {
  role = 'window_clerk'
  expect((await send('POST', 'materials/lease/check', { verdict: 'fine' })).statusCode).toBe(422)
  expect((await send('POST', 'visits', { where: 'hall', reason: 'r' })).statusCode).toBe(422)
  expect(asked).toEqual([])
})

test(`today’s door takes each act by its example; the former addresses go in ${goesIn} with the renamed ones`, async () => {
  for (const { type, example, permission, ownDoor } of caseActs) {
    asked = []
    const reply = await send('POST', 'acts', { type, ...example })
    const common = permission !== null && !ownDoor
    expect({ type, status: reply.statusCode }).toEqual({ type, status: common ? 404 : 422 })
    expect(asked.slice(0, 2)).toEqual(common ? [caseId, { type, ...example }] : [])
  }
})
