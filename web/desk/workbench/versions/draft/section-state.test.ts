import { describe, expect, test } from 'vitest'
import { clashesOf, type Held, type SectionEvent, sectionReducer, startSection } from './section-state.ts'
import type { SectionValues } from './sections.ts'

const value = (...words: string[]): SectionValues['said'] => ({ also_said: words, faq: [] })
const held = (revision: number, name: string, ...words: string[]): Held => ({
  value: value(...words),
  revision,
  name,
  at: '2026-01-02T01:31:00.000Z',
})
const start = () => startSection('said', held(3, '甲', 'a'))
const run = (...events: SectionEvent[]) => events.reduce(sectionReducer, start())
const typed = (...words: string[]): SectionEvent => ({ type: 'typed', value: value(...words) })
const received = (revision: number, ...words: string[]): SectionEvent => ({
  type: 'received',
  held: held(revision, '乙', ...words),
})

describe('V4 the text of a section on its way to the server', () => {
  test('typed, sent, saved', () => {
    const state = run(typed('a', 'b'), { type: 'sending' }, { type: 'saved', revision: 4 })
    expect(state).toMatchObject({ phase: 'clean', revision: 4, base: value('a', 'b'), mine: value('a', 'b') })
  })

  test('what is typed while a save is on its way is sent next, on the new revision', () => {
    const state = run(typed('a', 'b'), { type: 'sending' }, typed('a', 'bc'), { type: 'saved', revision: 4 })
    expect(state).toMatchObject({
      phase: 'typed',
      revision: 4,
      base: value('a', 'b'),
      mine: value('a', 'bc'),
    })
  })

  test('typing back to what stands leaves nothing to save', () => {
    expect(run(typed('a', 'b'), typed('a')).phase).toBe('clean')
  })

  test("a colleague's save appears when nothing is typed here; an old answer changes nothing", () => {
    expect(run(received(4, 'a', 'x'))).toMatchObject({
      phase: 'clean',
      mine: value('a', 'x'),
      news: { name: '乙' },
    })
    expect(run(received(2, 'old')).mine).toEqual(value('a'))
    expect(run(typed('b'), { type: 'sending' }, received(4, 'x')).phase).toBe('saving')
  })

  test('a signature beside the same revision is shown, and never over what is being typed', () => {
    expect(run(received(3, 'a signed')).mine).toEqual(value('a signed'))
    expect(run(typed('b'), received(3, 'a signed')).mine).toEqual(value('b'))
  })

  test('other rows of a colleague are taken in beside what is typed, and saved on their revision', () => {
    const state = run(typed('a', 'b'), { type: 'sending' }, { type: 'stale' }, received(4, 'a', 'x'))
    expect(state).toMatchObject({ phase: 'typed', revision: 4, news: { name: '乙' } })
    expect((state.mine as SectionValues['said']).also_said).toEqual(['a', 'x', 'b'])
  })

  test('the same row: nothing is sent until the person chooses; both texts are there', () => {
    const questions = (ask: string): SectionValues['questions'] => [{ id: 'q', ask, type: 'boolean' }]
    const first = startSection('questions', { ...held(1, '甲'), value: questions('原文') })
    const clash = [
      { type: 'typed', value: questions('我的') },
      { type: 'sending' },
      { type: 'stale' },
      { type: 'received', held: { ...held(2, '乙'), value: questions('对方的') } },
    ].reduce((state, event) => sectionReducer(state, event as SectionEvent), first)
    expect(clash.phase).toBe('clash')
    expect(clash.mine).toEqual(questions('我的'))
    expect(clashesOf(clash)).toMatchObject([{ key: 'q', mine: { ask: '我的' }, theirs: { ask: '对方的' } }])
    const mine = sectionReducer(clash, { type: 'chosen', choices: { q: 'mine' } })
    expect(mine).toMatchObject({ phase: 'typed', revision: 2, mine: questions('我的') })
    const theirs = sectionReducer(clash, { type: 'chosen', choices: { q: 'theirs' } })
    expect(theirs).toMatchObject({ phase: 'clean', revision: 2, mine: questions('对方的') })
    const later = sectionReducer(clash, {
      type: 'received',
      held: { ...held(3, '丙'), value: questions('又改') },
    })
    expect(later).toMatchObject({ phase: 'clash', theirs: { revision: 3 } })
  })

  test('a save whose reply was lost is recognised as my own', () => {
    const lost = run(typed('a', 'b'), { type: 'sending' }, { type: 'failed', error: 'network' })
    expect(lost).toMatchObject({ phase: 'failed', mine: value('a', 'b') })
    const again = [{ type: 'retry' }, typed('a', 'bc'), { type: 'sending' }, { type: 'stale' }].reduce(
      (state, event) => sectionReducer(state, event as SectionEvent),
      lost,
    )
    expect(sectionReducer({ ...again, sent: value('a', 'b') }, received(4, 'a', 'b'))).toMatchObject({
      phase: 'typed',
      revision: 4,
      news: null,
      mine: value('a', 'bc'),
    })
  })

  test('a refused text stays on the screen and is tried again when it is changed', () => {
    const state = run(typed('b'), { type: 'sending' }, { type: 'failed', error: 'wrong' })
    expect(state).toMatchObject({ phase: 'failed', error: 'wrong', mine: value('b') })
    expect(sectionReducer(state, typed('c'))).toMatchObject({ phase: 'typed', error: null })
  })

  test('what was typed before the page was closed is taken up again, on its own ground', () => {
    const unsaved = { base: value('a'), revision: 3, mine: value('a', 'b') }
    expect(startSection('said', held(3, '甲', 'a'), unsaved)).toMatchObject({ phase: 'typed', revision: 3 })
    expect(startSection('said', held(5, '乙', 'a', 'b'), unsaved)).toMatchObject({
      phase: 'clean',
      revision: 5,
    })
    const beside = startSection('said', held(5, '乙', 'a', 'x'), unsaved)
    expect(beside).toMatchObject({ phase: 'typed', revision: 5 })
    expect((beside.mine as SectionValues['said']).also_said).toEqual(['a', 'x', 'b'])
  })
})
