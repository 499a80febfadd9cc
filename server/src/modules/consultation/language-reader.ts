import { Jieba } from '@node-rs/jieba'
import { dict } from '@node-rs/jieba/dict.js'
import { Converter } from 'opencc-js/t2cn'
import { pinyin } from 'pinyin-pro'
import type { Reader } from '#engine/consultation'

/** Anything a simplified text would not contain is worth the conversion; plain text is left as it is. */
const createSimplify = (): Reader['simplify'] => {
  const taiwan = Converter({ from: 'twp', to: 'cn' })
  const hongKong = Converter({ from: 'hk', to: 'cn' })
  return (text) => hongKong(taiwan(text))
}

const createReadings = (): Reader['readings'] => {
  const known = new Map<string, readonly string[]>()
  return (char) => {
    const readings = known.get(char) ?? [
      ...new Set(pinyin(char, { toneType: 'none', multiple: true, type: 'array', v: true })),
    ]
    known.set(char, readings)
    return readings
  }
}

const create = (): Reader => {
  const jieba = Jieba.withDict(dict)
  return { simplify: createSimplify(), readings: createReadings(), words: (text) => jieba.cut(text, false) }
}

let reader: Reader | undefined
/** The language libraries behind the engine's Reader: jieba, pinyin-pro, opencc-js. Loaded once a process. */
export const languageReader = (): Reader => {
  reader ??= create()
  return reader
}
