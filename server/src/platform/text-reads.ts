import { createSameText } from './same-text.ts'
import { createSharedReads } from './shared-reads.ts'

/** What was looked at last, for as long as it is asked for and stays the same. */
const [mostTexts, textMilliseconds] = [200, 5 * 60_000]

/** A read that gives one text: shared by all who ask the same in one moment, and the same object again while the text is the same. */
export const createTextReads = <Asked, Value extends object>(
  ask: (asked: Asked) => Promise<{ text: string }[]>,
  read: (text: string, asked: Asked) => Value,
  most = mostTexts,
) => {
  const same = createSameText<Value>(most, textMilliseconds)
  const shared = createSharedReads<Asked, Value>(async (key, alike) => {
    const [asked] = alike
    const [row] = asked === undefined ? [] : await ask(asked)
    if (asked === undefined || !row) throw new Error('a read without an answer')
    const value = same(key, row.text, (text) => read(text, asked))
    return new Map(alike.map((one) => [one, value]))
  })
  return async (asked: Asked): Promise<Value> => {
    const value = await shared(JSON.stringify(asked), asked)
    if (value === undefined) throw new Error('a read without an answer')
    return value
  }
}
