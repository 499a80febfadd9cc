import type { Concept, Lexicon } from './lexicon.ts'

/** A token and how much it says: `c:` a concept, `r:` a person, `g:` two neighbouring characters, `u:` one character. */
export type Tokens = ReadonlyMap<string, number>

export type Collector = {
  readonly tokens: Map<string, number>
  readonly roles: string[]
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

type Span = { readonly concept: Concept; readonly at: number; readonly end: number }

/** 人员配备一览表: so many characters may stand between the person and the list. */
const nearby = 2

/** 技术人员汇总表 and 人员情况表 are both a 名册: a list that follows a person is a list of persons. */
const listOfPersons = (lexicon: Lexicon, span: Span, before: Span | undefined): Span => {
  const persons =
    span.concept.name === '清单' && before?.concept.kind === 'role' && span.at - before.end <= nearby
  const concept = persons ? lexicon.concept.get('名册') : undefined
  return concept ? { ...span, concept } : span
}

const findSpans = (lexicon: Lexicon, text: string): Span[] => {
  const spans: Span[] = []
  for (let at = 0; at < text.length; ) {
    const found = lexicon.phraseAt(text, at)
    if (!found) {
      at += 1
      continue
    }
    const span = { concept: found.concept, at, end: at + found.length }
    spans.push(listOfPersons(lexicon, span, spans.at(-1)))
    at = span.end
  }
  return spans
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
export const collect = (lexicon: Lexicon, text: string, into: Collector): string | undefined => {
  const turn = text.lastIndexOf('的')
  const list = text.search(/[、和及与]/)
  const worth = (at: number) => (at < turn ? describing : 1)
  let lastPaper: string | undefined
  for (const { concept, at } of findSpans(lexicon, text)) {
    const { name, kind, parts } = concept
    const later = kind !== 'paper' && list >= 0 && at > list ? alongside : 1
    const value = (kind === 'role' ? 1 : worth(at)) * later
    raise(into.tokens, kind === 'role' ? `r:${name}` : `c:${name}`, value)
    for (const part of parts) addPart(lexicon, part, value, into)
    if (kind === 'role' && !into.roles.includes(name)) into.roles.push(name)
    if (kind === 'topic' && !lexicon.neutral.has(name)) into.subjects.add(name)
    if (kind !== 'paper') continue
    into.papers.add(name)
    lastPaper = name
  }
  for (let at = 0; at < text.length; at += 1) {
    raise(into.tokens, `u:${text[at]}`, worth(at) * 0.4)
    if (at + 1 < text.length) raise(into.tokens, `g:${text.slice(at, at + 2)}`, worth(at))
  }
  return lastPaper
}
