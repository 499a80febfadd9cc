import { expect, test } from 'vitest'
import { accountRef, actorRefEn } from '#engine/kernel'
import { createAccountNames, namedReply } from './account-names.ts'

test('KE8 a reply that is kept is over with the oldest of its names, and when one of them is another', async () => {
  let now = 0
  const stored = new Map([
    ['a', '王小明'],
    ['b', '李小红'],
  ])
  const names = createAccountNames(
    async (ids) => new Map(ids.flatMap((id) => [[id, stored.get(id) ?? '—'] as const])),
    () => now,
  )
  const reply = JSON.stringify([accountRef('a'), accountRef('b')])
  await names.within(accountRef('a'))
  now = 20_000
  const kept = await namedReply(reply, names)
  expect(JSON.parse(kept.text)).toEqual(['王小明', '李小红'])
  expect(kept.isOver()).toBe(false)
  // Another process renamed and erased them: this one hears of it by time alone, and no later than by the first name it read.
  stored.set('a', '王小亮')
  now = 25_000
  expect(kept.isOver()).toBe(true)
  const anew = await namedReply(reply, names)
  expect(JSON.parse(anew.text)).toEqual(['王小亮', '李小红'])
  expect(anew.isOver()).toBe(false)
  names.forget('b')
  expect(anew.isOver()).toBe(true)
})

test('KE8 a name that changes while it is read is not kept', async () => {
  let asked = 0
  const names = createAccountNames(
    async (ids) => {
      asked += 1
      if (asked === 1) names.forget('a')
      return new Map(ids.map((id) => [id, `名${asked}`]))
    },
    () => 0,
  )
  const first = await namedReply(JSON.stringify(accountRef('a')), names)
  expect(first.isOver()).toBe(true)
  expect(JSON.parse((await namedReply(JSON.stringify(accountRef('a')), names)).text)).toBe('名2')
})

test('KE8 a reply says an office once, in both languages, whatever signs stand in it', async () => {
  const names = createAccountNames(
    async (ids) => new Map(ids.map((id) => [id, id === 'office' ? '“窗口”\\甲 老王' : '王敏'])),
  )
  const office = { zh: '“窗口”\\甲', en: 'The "window"' }
  const said = (id: string) => [accountRef(id, office.zh), actorRefEn({ id }, office)]
  const reply = await namedReply(JSON.stringify([...said('a'), ...said('office')]), names)
  expect(JSON.parse(reply.text)).toEqual([
    '“窗口”\\甲王敏',
    '王敏 (The "window")',
    '“窗口”\\甲 老王',
    '“窗口”\\甲 老王',
  ])
})
