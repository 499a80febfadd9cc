import type { OneThing } from '#engine/catalogue'
import { partOfQueryCode } from './query-code.ts'

/** Blanks are how people type, no part of a name: 超 市 is 超市. */
const plain = (name: string): string =>
  name
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Cf}]/gu, '')

/** C22 What a text typed over a list may mean besides a person: one things whose name holds it, a part of a query code; undefined: nothing was typed. */
export const textOverList = (text: string, things: readonly OneThing[]) => {
  const wanted = plain(text)
  if (!wanted) return undefined
  const meant = things.filter(({ name, name_en }) =>
    `${plain(name)}\n${plain(name_en ?? '')}`.includes(wanted),
  )
  return { things: meant.map(({ code }) => code), code: partOfQueryCode(text) }
}
