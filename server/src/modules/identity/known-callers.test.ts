import { expect, test, vi } from 'vitest'
import { createKnownCallers, knownFor } from './known-callers.ts'

const cookie = (token: string) => `theme=dark; better-auth.session_token=${token}; lang=zh`
const caller = (id: string) => ({
  actor: { id, name: id, role: 'window_clerk' as const, division: '330282000000' },
  place: '1号窗',
})

test('P24 a session is looked up once in less than half a minute, and again afterwards', async () => {
  let time = 0
  const known = createKnownCallers(() => time)
  const find = vi.fn(async () => caller('li'))
  expect((await known.ask(cookie('a'), find))?.actor.id).toBe('li')
  expect(knownFor).toBeLessThan(30_000)
  time = knownFor - 1
  expect((await known.ask(cookie('a'), find))?.actor.id).toBe('li')
  expect(find).toHaveBeenCalledTimes(1)
  time = knownFor + 1
  await known.ask(cookie('a'), find)
  expect(find).toHaveBeenCalledTimes(2)
})

test('signing out forgets that session only; an appointment forgets all of them', async () => {
  const known = createKnownCallers()
  const find = vi.fn(async () => caller('li'))
  await known.ask(cookie('a'), find)
  await known.ask(cookie('b'), find)
  known.forget(cookie('a'))
  await known.ask(cookie('b'), find)
  expect(find).toHaveBeenCalledTimes(2)
  await known.ask(cookie('a'), find)
  expect(find).toHaveBeenCalledTimes(3)
  known.forgetAll()
  await known.ask(cookie('a'), find)
  await known.ask(cookie('b'), find)
  expect(find).toHaveBeenCalledTimes(5)
})

test('nobody and an accident are not remembered; without a session nobody is asked for', async () => {
  const known = createKnownCallers()
  const nobody = vi.fn(async () => undefined)
  await known.ask(cookie('a'), nobody)
  await known.ask(cookie('a'), nobody)
  expect(nobody).toHaveBeenCalledTimes(2)
  const accident = vi.fn(async () => Promise.reject(new Error('store gone')))
  await expect(known.ask(cookie('c'), accident)).rejects.toThrow('store gone')
  expect((await known.ask(cookie('c'), async () => caller('wang')))?.actor.id).toBe('wang')
  expect(await known.ask('lang=zh', accident)).toBeUndefined()
  expect(accident).toHaveBeenCalledTimes(1)
})

test('a lookup that was on its way when the session ended is not kept', async () => {
  const known = createKnownCallers()
  let answer: (found: ReturnType<typeof caller>) => void = () => undefined
  const first = known.ask(cookie('a'), () => new Promise((resolve) => (answer = resolve)))
  known.forget(cookie('a'))
  answer(caller('li'))
  await first
  expect(await known.ask(cookie('a'), async () => undefined)).toBeUndefined()
})
