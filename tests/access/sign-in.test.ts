import { afterAll, expect, test } from 'vitest'
import { buildApp } from '../../server/src/app.ts'
import type { Services } from '../../server/src/modules.ts'

const app = await buildApp({
  servicesOf: async () => ({}) as Services,
  divisionAt: () => '330282000000',
  identify: async () => undefined,
  authHandler: async (call) => {
    const { password } = (await call.json()) as { password: string }
    return new Response('{}', { status: password === 'right' ? 200 : 401 })
  },
  uploadLimit: 1000,
  requestsPerMinute: 100_000,
})
afterAll(() => app.close())

let caller = 0
/** Each time from another address: the limit of an address is another one. */
const signIn = async (username: string, password: string) => {
  caller += 1
  const reply = await app.inject({
    method: 'POST',
    url: '/api/auth/sign-in/username',
    remoteAddress: `10.0.0.${caller % 250}`,
    payload: { username, password },
  })
  return reply
}

test('an account whose password was wrong too often pauses, from any address and however it is written; others do not', async () => {
  for (let tried = 0; tried < 8; tried += 1) expect((await signIn('Admin', 'wrong')).statusCode).toBe(401)
  const paused = await signIn(' admin ', 'right')
  expect([paused.statusCode, paused.json().code]).toEqual([429, 'sign_in_paused'])
  expect(Number(paused.headers['retry-after'])).toBeGreaterThan(500)
  expect((await signIn('clerk1', 'right')).statusCode).toBe(200)
})

test('whoever remembers in time begins anew', async () => {
  for (let round = 0; round < 3; round += 1) {
    for (let tried = 0; tried < 7; tried += 1) expect((await signIn('shop1', 'wrong')).statusCode).toBe(401)
    expect((await signIn('shop1', 'right')).statusCode).toBe(200)
  }
})
