import { expect, test } from 'vitest'
import { alone, inTurn } from './turns.ts'

const gate = () => {
  let open = () => {}
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return { open, opened }
}

test('checks of one case go out one after the other, none is lost, and one that fails stops no other', async () => {
  const first = gate()
  const done: string[] = []
  const work = (name: string, wait?: Promise<void>) => async () => {
    done.push(`${name} begins`)
    await wait
    if (name === 'b') throw new Error('refused')
    done.push(`${name} ends`)
  }
  const all = [inTurn('k', work('a', first.opened)), inTurn('k', work('b')), inTurn('k', work('c'))]
  await inTurn('other', work('d'))
  expect(done).toEqual(['a begins', 'd begins', 'd ends'])
  first.open()
  await Promise.allSettled(all)
  expect(done).toEqual(['a begins', 'd begins', 'd ends', 'a ends', 'b begins', 'c begins', 'c ends'])
})

test('while an act is on its way a second press is none; of another case it is one, and afterwards too', async () => {
  const first = gate()
  let acts = 0
  const work = async () => {
    acts += 1
    await first.opened
  }
  expect([alone('k', work), alone('k', work), alone('other', work)]).toEqual([true, false, true])
  first.open()
  await new Promise((resolve) => setTimeout(resolve))
  expect(alone('k', async () => Promise.reject(new Error('refused')))).toBe(true)
  await new Promise((resolve) => setTimeout(resolve))
  expect([alone('k', work), acts]).toEqual([true, 3])
})
