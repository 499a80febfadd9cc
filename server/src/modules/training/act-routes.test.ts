import { afterAll, beforeEach, expect, test } from 'vitest'
import { type Actor, type Role, refuse } from '#engine/kernel'
import { trainingActs } from '#engine/training'
import { buildApp } from '../../app.ts'
import type { Services } from '../../modules.ts'
import { failPlatform } from '../../platform/problems.ts'

const id = '00000000-0000-7000-8000-000000000000'
let role: Role = 'joint_team'
let asked: unknown[] = []
const act = async (...call: unknown[]) => {
  asked = call.slice(0, 2)
  return refuse(failPlatform('no_such_page', { url: 'reached' }))
}
const actor = (): Actor => ({ id: 'a', name: '甲', role, division: '330282000000', department: 'scjgj' })
const app = await buildApp({
  servicesOf: async () => ({ training: { act } }) as unknown as Services,
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
const send = async (url: string, payload: object) =>
  (await app.inject({ method: 'POST', url: `/api/trainings/${id}/${url}`, payload })).statusCode

test('the one door takes each act by its example, and no act of another door', async () => {
  role = 'joint_team'
  for (const { type, example, ownDoor } of trainingActs) {
    asked = []
    const order = { type, ...example }
    expect({ type, status: await send('acts', order) }).toEqual({ type, status: ownDoor ? 422 : 404 })
    expect(asked).toEqual(ownDoor ? [] : [id, order])
  }
  expect(await send('acts', { type: 'cancel', reason: 'r', more: 1 })).toBe(422)
})

test('the address where attendance was confirmed in the release before is the act of today', async () => {
  role = 'department_officer'
  expect(await send('attendance', { names: ['甲'], count: 2 })).toBe(404)
  expect(asked).toEqual([id, { type: 'confirm', names: ['甲'], count: 2 }])
  expect(await send('attendance', { names: ['甲'], count: -1 })).toBe(422)
  role = 'joint_team'
  expect(await send('attendance', { names: [], count: 2 })).toBe(403)
})
