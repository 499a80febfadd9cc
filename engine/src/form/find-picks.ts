/** F43 One entry of a list to choose from. */
export type Pick = {
  readonly code: string
  readonly name: string
  readonly nameEn: string
  /** What people say and mean this. */
  readonly said: readonly string[]
  /** Initials of its name in pinyin, and of what people say. */
  readonly initials: readonly string[]
}

const plain = (text: string): string => text.normalize('NFKC').replace(/\s/g, '').toLowerCase()

const scoreOf = (asked: string, { code, name, nameEn, said, initials }: Pick): number => {
  const names = [name, ...said].map(plain)
  if (plain(code) === asked || names[0] === asked) return 9
  if (names.includes(asked)) return 8
  if (names.some((one) => one.startsWith(asked))) return 7
  if (names.some((one) => one.includes(asked))) return 6
  // 我想开一家面馆: the longer the word of ours that stands in it, the surer.
  const within = Math.max(
    0,
    ...names.filter((one) => one.length > 1 && asked.includes(one)).map(({ length }) => length),
  )
  if (within > 0) return 3 + Math.min(within, 9) / 10
  if (/^[a-z]{2,}$/.test(asked)) {
    if (initials.some((one) => one.startsWith(asked))) return 5
    return plain(nameEn).includes(asked) ? 4 : 0
  }
  return code.startsWith(asked) ? 2 : 0
}

/** F43 The best few for what somebody types: a name, an everyday word, initials in pinyin, English, a code. Nothing typed finds nothing. */
export const findPicks = (picks: readonly Pick[], text: string, most = 5): readonly Pick[] => {
  const asked = plain(text)
  if (!asked) return []
  return picks
    .map((pick) => ({ pick, score: scoreOf(asked, pick) }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ pick }) => pick)
}
