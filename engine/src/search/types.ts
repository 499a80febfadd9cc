/** How many of what a trade usually has: unit → [fewest, most]. Units: area (m²), rooms, staff, land (mu), vehicles, machines, chairs. */
type SizeRanges = Readonly<Partial<Record<SizeUnit, readonly [number, number]>>>

export const sizeUnits = ['area', 'rooms', 'staff', 'land', 'vehicles', 'machines', 'chairs'] as const
export type SizeUnit = (typeof sizeUnits)[number]

/**
 * One entry of the words people use. It is keyed by a trade, a licence or an event of life, never by a city's codes (S2):
 * it attaches to every one thing whose own text mentions one of `means`.
 */
export type WordEntry = {
  readonly concept: string
  /** What a one thing of this concept calls itself. */
  readonly means: readonly string[]
  /** A one thing whose name holds one of these is something else. */
  readonly not?: readonly string[]
  /** Where nothing attaches: the concepts whose one things take it. */
  readonly within?: readonly string[]
  /** What people say and mean this. `a…b` means a and then, within the sentence part, b. */
  readonly said?: readonly string[]
  /** The same in everyday English, singular. */
  readonly english?: readonly string[]
  /** What people mention with it, though others do too. */
  readonly hints?: readonly string[]
  readonly size?: SizeRanges
  /** A licence many trades need tells less than a trade; common words tell nothing and only keep sound-alikes away. */
  readonly kind?: 'trade' | 'licence' | 'life' | 'common'
}

/** What the index needs from language libraries; the engine holds none (adapters are the server's). */
export type Reader = {
  /** Traditional to simplified, with the words of Taiwan and Hong Kong. */
  readonly simplify: (text: string) => string
  /** Toneless pinyin of one character, all its readings. */
  readonly readings: (char: string) => readonly string[]
  /** The words of a text, in order; joined they give the text. */
  readonly words: (text: string) => readonly string[]
}

export type SearchMatch = {
  readonly code: string
  readonly name: string
  /** 0 and up; comparable within one answer. */
  readonly score: number
  /** A short reason in Chinese, and in English. */
  readonly why: string
  readonly whyEn: string
}

export type SearchAnswer = {
  readonly query: string
  readonly matches: readonly SearchMatch[]
  /** S9 The first is far enough ahead to be opened directly. */
  readonly confident: boolean
}
