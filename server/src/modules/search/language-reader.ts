import { Jieba } from '@node-rs/jieba'
import { dict } from '@node-rs/jieba/dict.js'
import { Converter } from 'opencc-js/t2cn'
import { pinyin } from 'pinyin-pro'
import type { Reader } from '#engine/search'

/** 么 is simplified Chinese only; the tables of traditional characters take it for another character. */
const kept = '么'
const stand = '\uE000'

/**
 * A text without traditional characters is left as it is: the tables of Taiwan's words would turn its 文件 and 影片 into other words.
 */
const createSimplify = (): Reader['simplify'] => {
  const characters = Converter({ from: 't', to: 'cn' })
  // Made with the first traditional character: their tables are the larger ones.
  let words: Reader['simplify'] | undefined
  const wordsOf = (): Reader['simplify'] => {
    const taiwan = Converter({ from: 'twp', to: 'cn' })
    const hongKong = Converter({ from: 'hk', to: 'cn' })
    return (text) => hongKong(taiwan(text))
  }
  return (text) => {
    const safe = text.replaceAll(kept, stand)
    if (characters(safe) === safe) return text
    words ??= wordsOf()
    return words(safe).replaceAll(stand, kept)
  }
}

/**
 * Characters read in more than one way in everyday words. The dictionary also knows readings nobody uses (厂 an, 车 ju); with them
 * every second row of letters would spell some trade.
 */
const oftenReadTwice = new Set(
  '乐行校会咖长便调匙数模血传重色弹参伽称畜堡茄盖圈藏角夹露仔熟艾落刹壳弄都扒薄率爪剥纤泊还蛤着咳度阿了核奇降宿钥系单脚朝强给番查卡',
)

const createReadings = (): Reader['readings'] => {
  const known = new Map<string, readonly string[]>()
  return (char) => {
    const found = known.get(char)
    if (found) return found
    const all = [...new Set(pinyin(char, { toneType: 'none', multiple: true, type: 'array', v: true }))]
    const readings = oftenReadTwice.has(char) ? all : all.slice(0, 1)
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
