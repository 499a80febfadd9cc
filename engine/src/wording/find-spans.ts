import type { Concept, Lexicon } from './lexicon.ts'

export type Span = { readonly concept: Concept; readonly at: number; readonly end: number }

/** 人员配备一览表: so many characters may stand between the person and the list. */
const nearby = 2

/** 技术人员汇总表 and 人员情况表 are both a 名册: a list that follows a person is a list of persons, a photo of a person a portrait. */
const ofPersons: Readonly<Record<string, string>> = { 清单: '名册', 照片: '免冠照片' }

const afterPerson = (lexicon: Lexicon, span: Span, before: Span | undefined): Span => {
  const near = before?.concept.kind === 'role' && span.at - before.end <= nearby
  const concept = near ? lexicon.concept.get(ofPersons[span.concept.name] ?? '') : undefined
  return concept ? { ...span, concept } : span
}

/**
 * The phrases of a text, none over another, so that long ones are kept whole: 单位法人证照 is 单位 and 法人证照, not 单位法人 and 证照. What counts is the
 * sum of the squares of their lengths.
 */
export const findSpans = (lexicon: Lexicon, text: string): Span[] => {
  const best = new Float64Array(text.length + 1)
  const chosen = new Array<Span | undefined>(text.length)
  for (let at = text.length - 1; at >= 0; at -= 1) {
    best[at] = best[at + 1]!
    for (const { concept, length } of lexicon.phrasesAt(text, at)) {
      const value = length * length + best[at + length]!
      if (value <= best[at]!) continue
      best[at] = value
      chosen[at] = { concept, at, end: at + length }
    }
  }
  const spans: Span[] = []
  for (let at = 0; at < text.length; ) {
    const span = chosen[at]
    if (span) spans.push(afterPerson(lexicon, span, spans.at(-1)))
    at = span?.end ?? at + 1
  }
  return spans
}
