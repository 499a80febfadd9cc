import { Type } from '@sinclair/typebox'
import { describe, expect, test } from 'vitest'
import { nounOf, vocabularyOf } from './act.ts'
import type { Context } from './context.ts'
import { ok } from './result.ts'

type Shelf = { readonly version: number; readonly books: readonly string[] }
const words = vocabularyOf<Shelf, (code: string) => string, undefined, 'shelf.keep'>()
const Book = Type.Object({ book: Type.String() })
const put = words.happening({
  type: 'put',
  schema: Book,
  apply: (shelf, { book }) => ({ version: shelf?.version ?? 0, books: [...(shelf?.books ?? []), book] }),
  say: ({ book }, called) => ({ zh: `放上${called(book)}`, en: `Put ${called(book)}` }),
})
const take = words.happening({
  type: 'take',
  schema: Book,
  apply: (shelf, { book }) => ({ ...shelf, books: shelf.books.filter((one) => one !== book) }),
  say: ({ book }, called) => ({ zh: `取走${called(book)}`, en: `Took ${called(book)}` }),
})
const common = { permission: 'shelf.keep', asked: Book, example: { book: 'a' } } as const
const add = words.act()({
  ...common,
  type: 'add',
  called: { zh: '放', en: 'Add' },
  open: () => [],
  decide: (_shelf, order) => ok([put.of(order)]),
  formerly: { insert: ({ title }) => ({ book: title }) },
})
const remove = words.act()({
  ...common,
  type: 'remove',
  called: { zh: '取', en: 'Remove' },
  open: (shelf) => (shelf?.books.length ? shelf.books : undefined),
  aim: ({ book }) => book,
  decide: (_shelf, order) => ok([take.of(order)]),
})
const expire = words.act()({
  ...common,
  type: 'expire',
  permission: null,
  called: { zh: '到期', en: 'Expire' },
  open: () => [],
  decide: (_shelf, order) => ok([take.of(order)]),
})
const parts = {
  acts: [add, remove, expire],
  happenings: [put, take],
  always: (next: Shelf, before: Shelf | undefined): Shelf => ({
    ...next,
    version: (before?.version ?? 0) + 1,
  }),
  notNow: () => ({ code: 'not_now', values: {} }),
}
const shelf = nounOf<
  Shelf,
  (code: string) => string,
  undefined,
  typeof add | typeof remove,
  typeof put | typeof take
>(parts as never)
const context: Context = {
  now: '2026-12-01T09:00:00+08:00',
  actor: { id: 'u', name: '甲', role: 'window_clerk', division: '330282000000' },
  place: 'window:3',
}
const added = (state: Shelf | undefined, book: string): Shelf => {
  const done = shelf.act(state, { type: 'add', book }, context, undefined)
  if (!done.ok) throw new Error('refused')
  return done.value.state
}

describe('KE4 what is open, and nothing else', () => {
  const state = added(undefined, 'a')
  const refused = (order: { type: string; book: string }, on: Shelf | null = state) => {
    const decided = shelf.decide(on ?? undefined, order as never, context, undefined)
    return decided.ok ? [] : decided.problems.map(({ code }) => code)
  }
  test('KE4 is offered with its targets; what time does is offered to nobody', () => {
    expect(shelf.available(state, context.actor, undefined)).toEqual([
      { act: 'add', targets: [] },
      { act: 'remove', targets: ['a'] },
    ])
  })
  test('KE4 is decided; an act of no name, one that is not open and one aimed elsewhere are refused', () => {
    expect(refused({ type: 'remove', book: 'a' })).toEqual([])
    expect(refused({ type: 'remove', book: 'b' })).toEqual(['not_now'])
    expect(refused({ type: 'burn', book: 'a' })).toEqual(['not_now'])
    expect(refused({ type: 'remove', book: 'a' }, null)).toEqual(['not_now'])
  })
})

test('KE5 a name stands once, and an order under a former name is read as today’s', () => {
  expect(() => nounOf({ ...parts, acts: [add, add] } as never)).toThrow('the name add stands twice')
  expect(() => nounOf({ ...parts, happenings: [put, put] } as never)).toThrow('the name put stands twice')
  expect(shelf.readOrder({ type: 'insert', title: 'a' } as never)).toEqual({ type: 'add', book: 'a' })
  expect(shelf.readOrder({ type: 'add', book: 'a' })).toEqual({ type: 'add', book: 'a' })
})

test('KE6 an event carries when, who and where, is told in both languages, and what always follows is done once for each', () => {
  const done = shelf.act(added(undefined, 'a'), { type: 'add', book: 'b' }, context, undefined)
  if (!done.ok) throw new Error('refused')
  expect(done.value.state).toEqual({ version: 2, books: ['a', 'b'] })
  expect(done.value.events).toEqual([
    {
      type: 'put',
      data: { type: 'add', book: 'b' },
      at: context.now,
      actor: { id: 'u', role: 'window_clerk', department: null },
      place: 'window:3',
    },
  ])
  const [event] = done.value.events
  if (!event) throw new Error('no event')
  expect(shelf.say(event, (code) => `〈${code}〉`)).toEqual({ zh: '放上〈b〉', en: 'Put 〈b〉' })
})
