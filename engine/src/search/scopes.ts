/** A stretch of a question whose words count less, or against. */
export type Scope = { readonly start: number; readonly end: number; readonly factor: number }

/** Contrast counts against; a plain “no” is mostly said of what lies beside the trade; a place or a past is not the trade. */
const factors = { contrast: -0.5, no: 0.12, lacking: 0.8, place: 0.4, past: 0.35, compared: 0.15 }

const clauseEnd = /[\s,，。；;！？!?、：:()（）]/
/** Where a negation stops inside its part of the sentence: 光…，只…，就是… say what is meant. */
const turn = /(光|只是|只有|只做|只卖|就是|就|而是|但|专门|专|却)/
/** “要不要”, “不到”, “没几”, “不知道” … negate nothing that is sought. */
const idleNo =
  /^(不到|不知|不晓|不过|不同|不少|不止|不多|不大|不行|不好|不管|不光|不仅|不但|不只|不动产|不锈|不干胶|不清|不懂|不会|不能|不然|不可|不批|不给|不合|不想让|没想|没办法|没批|没几|没法|没问题|无法|无证|无人|无烟|无线|无公害|无店铺|无损)/

const endOfClause = (text: string, from: number): number => {
  for (let at = from; at < text.length; at += 1) if (clauseEnd.test(text[at]!)) return at
  return text.length
}

const stopAtTurn = (text: string, from: number, to: number): number => {
  const found = turn.exec(text.slice(from, to))
  return found && found.index > 0 ? from + found.index : to
}

const contrastScopes = (text: string): Scope[] =>
  [...text.matchAll(/(?<![是要])(不是|并非|不算|不像|不当|不叫)(?!不是)/g)].map(({ index, 0: marker }) => {
    const start = index + marker.length
    const end = endOfClause(text, start)
    const but = /是/.exec(text.slice(start, end))
    return { start, end: stopAtTurn(text, start, but ? start + but.index : end), factor: factors.contrast }
  })

/** “没有药师能开吗”: what the trade needs is lacking, not denied. */
const asksWhetherStill =
  /^[^就只光但，,]{1,12}?[\s,，]?(还)?(能不能|可不可以|能|可以|行不行|行吗|行不|行伐|怎么办|咋办|咋弄|批不批|办得|要紧)/

const noScopes = (text: string): Scope[] =>
  [...text.matchAll(/不|没有|没|无/g)].flatMap(({ index, 0: marker }) => {
    const around = text.slice(index)
    // A不A (要不要, 能不能) asks, it does not deny.
    if (idleNo.test(around) || (index > 0 && text[index - 1] === text[index + marker.length])) return []
    if (/^不(是|算|像|当|叫)/.test(around)) return []
    const start = index + marker.length
    const end = Math.min(start + 8, stopAtTurn(text, start, endOfClause(text, start)))
    const lacking = marker !== '不' && asksWhetherStill.test(around)
    return [{ start, end, factor: lacking ? factors.lacking : factors.no }]
  })

/** “跟X有啥区别”, “和X一样吗”, “跟X是两张证”: X is what it is compared with. */
const comparedScopes = (text: string): Scope[] =>
  [
    ...text.matchAll(
      /(跟|和|与|同|比)([^\s,，。；;！？!?]{1,12}?)(的)?(有(啥|什么|何|什麼)?(区别|不同|两样|差别)|(办的|手续)?一样|是不是(一|两|二)|两码事|是两张)/g,
    ),
  ].map(({ index, 1: marker, 2: object }) => ({
    start: index + marker!.length,
    end: index + marker!.length + object!.length,
    factor: factors.compared,
  }))

const besidePlace =
  /^(的)?(门口|对面|旁边|边上|旁|附近|隔壁|楼下|楼上|斜对面|周边|外面|后面|背后|对过|\d+ ?米)/
const nearBefore = /(离|距|距离|靠近|挨着|紧邻|紧挨|隔壁是|楼上是|楼下是|对面是|旁边是)$/
/** “卖给饭店”, “送到超市”: who buys is not who asks. */
const buyerBefore = /(卖给|送给|批给|供给|供应给|配送到|送到|送去|送进|卖到|批发给|放到|给各)$/
/** “攀岩没有，就器械”: the denial stands after. */
const noAfter = /^(都|也|是)?(没有|没|不要|不做|不卖|不弄|不搞|不设)(?=$|[\s,，。；;！？!?的就只])/
const pastAfter = /^(的)?(改(成|做|为|的|建成|造成|开)|关(掉|了|门)|不做了|不干了|转行|倒闭)/
const pastBefore = /(原来是|以前是|原先是|以前开|原来开|之前开|本来是|从)$/

/** S14 “开一家X”: what is said to be opened is the trade, whatever else it sells. */
const openedBefore = /(开|办|弄|搞|盘)(了|下|起)?(一)?(个|间|家|爿|所|座|片)(小|大)?$/
const opened = 1.4

/** S6 How much the words between two places of the question count. */
export const scopesOf = (text: string): Scope[] => [
  ...contrastScopes(text),
  ...noScopes(text),
  ...comparedScopes(text),
]

export const factorOf = (text: string, scopes: readonly Scope[], start: number, end: number): number => {
  let factor = 1
  for (const scope of scopes)
    if (scope.start <= start && end <= scope.end) factor = Math.min(factor, scope.factor)
  const before = text.slice(Math.max(0, start - 4), start)
  const after = text.slice(end, end + 6)
  if (noAfter.test(after)) factor = Math.min(factor, factors.no)
  if (besidePlace.test(after) || nearBefore.test(before) || buyerBefore.test(before))
    factor = Math.min(factor, factors.place)
  if (pastAfter.test(after) || pastBefore.test(before)) factor = Math.min(factor, factors.past)
  return factor === 1 && openedBefore.test(before) ? opened : factor
}
