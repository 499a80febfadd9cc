import { describe, expect, test } from 'vitest'
import { controls, isHeldPress, whichKey } from './which-key.ts'

const free = { onControl: false, dialogOpen: false, charactersOff: false }
const press = (key: string, more: Partial<Parameters<typeof whichKey>[0]> = {}) => ({
  ...{ key, ctrlKey: false, metaKey: false, altKey: false, repeat: false, isComposing: false, keyCode: 0 },
  ...more,
})

describe('the keys of a page', () => {
  test('act once, in either case of the letter', () => {
    expect(whichKey(press('j'), free)).toBe('j')
    expect(whichKey(press('A'), free)).toBe('a')
    expect(whichKey(press('Enter'), free)).toBe('enter')
  })
  test.each([
    ['held', { repeat: true }],
    ['with Ctrl', { ctrlKey: true }],
    ['with Meta', { metaKey: true }],
    ['with Alt', { altKey: true }],
    ['while an input method composes', { isComposing: true }],
    ['while an input method begins to compose', { keyCode: 229 }],
  ])('never act %s', (_, more) => {
    for (const key of ['1', 'a', 'Enter', 'j']) expect(whichKey(press(key, more), free)).toBeUndefined()
  })
  test('never act on a control or behind a dialog', () => {
    for (const key of ['1', 'a', 'Enter', '?']) {
      expect(whichKey(press(key), { ...free, onControl: true })).toBeUndefined()
      expect(whichKey(press(key), { ...free, dialogOpen: true })).toBeUndefined()
    }
  })
  test('characters can be switched off, all of them; Enter is none', () => {
    const off = { ...free, charactersOff: true }
    for (const key of ['1', 'a', '?', ' ', '一']) expect(whichKey(press(key), off)).toBeUndefined()
    expect(whichKey(press('Enter'), off)).toBe('enter')
  })
  test('a held Enter or blank presses nothing again', () => {
    const held = ['Enter', ' ', 'a', 'ArrowDown'].filter((key) => isHeldPress({ key, repeat: true }))
    expect(held).toEqual(['Enter', ' '])
    expect(isHeldPress({ key: 'Enter', repeat: false })).toBe(false)
  })
  test('a panel and a row are no controls, a tab and a link are', () => {
    for (const one of ['[role=tab]', '[role=dialog]', 'a[href]', 'button', 'summary', 'select'])
      expect(controls.split(/, */)).toContain(one)
    for (const one of ['[role=tabpanel]', '[role=row]', 'tr'])
      expect(controls.split(/, */)).not.toContain(one)
  })
})
