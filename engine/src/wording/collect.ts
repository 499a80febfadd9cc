import { findSpans } from './find-spans.ts'
import type { Lexicon } from './lexicon.ts'

/** A token and how much it says: `c:` a concept, `r:` a person, `g:` two neighbouring characters, `u:` one character. */
export type Tokens = ReadonlyMap<string, number>

export type Collector = {
  readonly tokens: Map<string, number>
  readonly roles: Set<string>
  /** What the persons are besides: an accountant is technical staff, too. */
  readonly kin: Set<string>
  readonly papers: Set<string>
  /** What its papers have in common with others: a list may have one material for title and lease. */
  readonly families: Set<string>
  readonly subjects: Set<string>
}

export const raise = (tokens: Map<string, number>, token: string, weight: number) => {
  if ((tokens.get(token) ?? 0) < weight) tokens.set(token, weight)
}

/** What stands before the last 的 describes the paper; the paper itself stands behind it. */
const describing = 0.55
/** Of 经营场所和仓库的平面图 the first place is the one meant; what is named after it comes along. */
const alongside = 0.6

/** What a concept carries besides: a lease speaks of renting, an accountant is technical staff, both title and lease give a right to premises. */
const addPart = (lexicon: Lexicon, part: string, value: number, into: Collector) => {
  const kind = lexicon.concept.get(part)?.kind
  if (kind === 'family') {
    into.families.add(part)
    return
  }
  raise(into.tokens, `${kind === 'role' ? 'r' : 'c'}:${part}`, value * 0.6)
  if (kind === 'role') into.kin.add(part)
}

/** Puts the tokens of one piece of text into a collector; the last paper it names is returned. */
export const collect = (lexicon: Lexicon, piece: string, into: Collector): string | undefined => {
  const turn = piece.slice(0, Math.max(0, piece.lastIndexOf('的'))).replaceAll('的', '').length
  const text = piece.replaceAll('的', '')
  const list = text.search(/[、和及与]/)
  const worth = Float64Array.from(text, (_, at) => (at < turn ? describing : 1))
  let lastPaper: string | undefined
  for (const { concept, at, end } of findSpans(lexicon, text)) {
    const { name, kind, parts } = concept
    if (kind !== 'paper' && list >= 0 && at > list) worth.fill(worth[at]! * alongside, at, end)
    const value = kind === 'role' ? worth[at]! / (at < turn ? describing : 1) : worth[at]!
    raise(into.tokens, kind === 'role' ? `r:${name}` : `c:${name}`, value)
    for (const part of parts) addPart(lexicon, part, value, into)
    if (kind === 'role') into.roles.add(name)
    if (kind === 'topic' && !lexicon.neutral.has(name)) into.subjects.add(name)
    if (kind !== 'paper') continue
    into.papers.add(name)
    lastPaper = name
  }
  for (let at = 0; at < text.length; at += 1) {
    raise(into.tokens, `u:${text[at]}`, worth[at]! * 0.4)
    if (at + 1 < text.length)
      raise(into.tokens, `g:${text.slice(at, at + 2)}`, Math.min(worth[at]!, worth[at + 1]!))
  }
  return lastPaper
}
