import { type Attachment, attach } from './attach.ts'
import type { ThingText } from './thing-text.ts'
import type { Reader, WordEntry } from './types.ts'

/** What one phrase says: of which concept, and how much of it each thing takes. */
export type Sense = {
  /** Shown to people as the reason; empty for a word of the thing's own text. */
  readonly concept: string
  readonly weight: number
  readonly things: Attachment
}

export type Phrases = {
  readonly texts: readonly string[]
  readonly senses: readonly (readonly Sense[])[]
  /** How rare a phrase is among the things, 0 to 1. */
  readonly rarity: readonly number[]
  /** Phrases in two parts, `a…b`. */
  readonly gapped: readonly { readonly parts: readonly [string, string]; readonly phrase: number }[]
}

const worth = { said: 1, hint: 0.4, means: 1.1, name: 0.8, ownWord: 0.55 }
const ofKind = { trade: 1, life: 1, licence: 0.6 }

/** Words of the things' own names and sayings that name no trade. */
const idle = new Set(
  (
    '开办 开设 开个 开一 办理 办个 一件 一件事 事项 企业 经营 机构 服务 公司 个体 个体户 店 店铺 门店 门面 小店 店面 专卖 加盟 弄个 盘下 盘个 承包 生意 地方 怎么 想开 自己 ' +
    '家里 出来 一个 注册 申请 手续 登记 许可 设立 场所 单位 东西 什么 需要 要办 想请 名下 挂 变成 别人 那种 或者 以及 带 做 卖 开 办 弄 买 给 帮 用 里 上 的 想 从 要 到 边 和 商场 小区 门口 ' +
    '村里 学校 旁边 投资 接手 代理 批发 连锁 专门 孩子 小孩 老板 上门 帮人 临时 中心 工厂 厂里 医院 ' +
    '网上 路边 租个 包块 海边 村口 民营 家门口 带住宿 改 打 摆 建 看 收 修 教 照顾 老人 换 地 饭'
  ).split(' '),
)

const ownWords = (thing: ThingText, reader: Reader): Map<string, number> => {
  const found = new Map<string, number>()
  const add = (texts: readonly string[], weight: number) => {
    for (const word of texts.flatMap((text) => reader.words(text)))
      if (word.length > 1 && /^[\p{Script=Han}a-z]+$/u.test(word) && !idle.has(word))
        found.set(word, Math.max(found.get(word) ?? 0, weight))
  }
  add(thing.said, worth.ownWord)
  add([thing.name], worth.name)
  return found
}

const rarityOf = (senses: readonly Sense[], count: number): number => {
  const most = new Map<number, number>()
  for (const { things } of senses)
    for (const [thing, strength] of things) most.set(thing, Math.max(most.get(thing) ?? 0, strength))
  const best = Math.max(...most.values())
  const spread = [...most.values()].reduce((sum, strength) => sum + strength / best, 0)
  return Math.log(1 + count / spread) / Math.log(1 + count)
}

const sensesOfEntries = (
  entries: readonly WordEntry[],
  things: readonly ThingText[],
  add: (text: string, sense: Sense) => void,
): void => {
  attach(entries, things).forEach((attachment, index) => {
    if (!attachment.size) return
    const { concept, hints = [], kind = 'trade', means, said = [] } = entries[index]!
    const put = (texts: readonly string[], weight: number) => {
      for (const text of texts) add(text, { concept, weight: weight * ofKind[kind], things: attachment })
    }
    put(means, worth.means)
    put(said, worth.said)
    put(hints, worth.hint)
  })
}

/** S2 Every phrase of the words that says something about one of these things, and the things' own words. */
export const collectPhrases = (
  entries: readonly WordEntry[],
  things: readonly ThingText[],
  reader: Reader,
): Phrases => {
  const table = new Map<string, Sense[]>()
  const add = (text: string, sense: Sense): void => {
    const key = text.toLowerCase()
    const list = table.get(key) ?? []
    table.set(key, list)
    if (!list.some(({ concept }) => concept === sense.concept && concept !== '')) list.push(sense)
  }
  sensesOfEntries(entries, things, add)
  const own = new Map<string, Map<number, number>>()
  things.forEach((thing, index) => {
    for (const [word, weight] of ownWords(thing, reader))
      own.set(word, (own.get(word) ?? new Map<number, number>()).set(index, weight))
  })
  for (const [word, attachment] of own) add(word, { concept: '', weight: 1, things: attachment })
  const texts = [...table.keys()]
  const senses = [...table.values()]
  const gapped = texts.flatMap((text, phrase) => {
    const [before, after] = text.split('…')
    return before && after ? [{ parts: [before, after] as const, phrase }] : []
  })
  return { texts, senses, rarity: senses.map((list) => rarityOf(list, things.length)), gapped }
}
