import { createInHand } from './in-hand.ts'

/**
 * What was read last for a key: where the store wrote down the same text again, the same object, so that what was made of it holds.
 * The store is asked each time; only reading its text is spared.
 */
export const createSameText = <Value extends object>(most: number, milliseconds: number) => {
  const kept = createInHand<{ readonly text: string; readonly value: Value }>(most, milliseconds)
  return (key: string, text: string, read: (text: string) => Value): Value => {
    const known = kept.get(key)
    if (known?.text === text) return known.value
    const value = read(text)
    kept.keep(key, { text, value })
    return value
  }
}
