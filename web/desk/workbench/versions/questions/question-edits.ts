import { conditionNames, papersAsked, renameInCondition } from '#engine/catalogue'
import type { MatterChoice } from '../../../../../contract/client.ts'
import type { DraftFieldCut, DraftMatter, DraftQuestion, DraftSettled } from '../draft/sections.ts'

type Type = DraftQuestion['type']

const freeName = (stem: string, taken: ReadonlySet<string>): string => {
  let number = 1
  while (taken.has(`${stem}${number}`)) number += 1
  return `${stem}${number}`
}

/** A new question at the end of the list, with an id that is free. */
export const newQuestion = (questions: readonly DraftQuestion[], ask: string): DraftQuestion => ({
  id: freeName('question', new Set(questions.map(({ id }) => id))),
  ask,
  type: 'boolean',
})

export const newOption = (question: DraftQuestion, label: string) => ({
  value: freeName('option', new Set((question.options ?? []).map(({ value }) => value))),
  label,
})

/** Another type keeps what still makes sense: options between the two kinds of choice, nothing else. */
export const withType = (question: DraftQuestion, type: Type): DraftQuestion => {
  if (type === question.type) return question
  const { unit: _unit, range: _range, options, sample: _sample, reckoned: _total, ...kept } = question
  const choice = type === 'single' || type === 'multi'
  return choice ? { ...kept, type, options: options ?? [] } : { ...kept, type }
}

/** Options without one; a sample that named it goes with it. */
export const withoutOption = (question: DraftQuestion, index: number): DraftQuestion => {
  const gone = question.options?.[index]?.value
  const options = (question.options ?? []).filter((_option, at) => at !== index)
  const { sample, ...rest } = question
  if (Array.isArray(sample)) return { ...rest, options, sample: sample.filter((value) => value !== gone) }
  return sample === gone || sample === undefined ? { ...rest, options } : { ...rest, options, sample }
}

export const moved = <T>(list: readonly T[], index: number, by: number): T[] => {
  const to = index + by
  if (to < 0 || to >= list.length) return [...list]
  const result = [...list]
  const [taken] = result.splice(index, 1)
  result.splice(to, 0, taken as T)
  return result
}

export const idPattern = /^[A-Za-z_][A-Za-z0-9_]*$/

/** The condition under the new id of a question. */
const renamed = <T extends { readonly when?: string }>(row: T, from: string, to: string): T =>
  row.when && conditionNames(row.when).includes(from)
    ? { ...row, when: renameInCondition(row.when, from, to) }
    : row

/** The same rows, and papers of them, asking about a question under its new id. */
export const withRenamed = <T extends DraftMatter | DraftSettled>(
  rows: readonly T[],
  from: string,
  to: string,
): T[] =>
  rows.map((row) => {
    const asked = renamed(row, from, to)
    const own =
      'each' in asked && asked.each && conditionNames(asked.each).includes(from)
        ? { ...asked, each: renameInCondition(asked.each, from, to) }
        : asked
    return 'papers' in own && own.papers
      ? { ...own, papers: own.papers.map((paper) => renamed(paper, from, to)) }
      : own
  })

/** D9 Rows on fields asking about a question under its new id. */
export const withRenamedField = (
  rows: readonly DraftFieldCut[],
  from: string,
  to: string,
): readonly DraftFieldCut[] =>
  rows.map((row) => {
    const asked = renamed(row, from, to)
    const own = asked.question === from ? { ...asked, question: to } : asked
    return own.is && conditionNames(own.is).includes(from)
      ? { ...own, is: renameInCondition(own.is, from, to) }
      : own
  })

type PapersOf = (code: string) => MatterChoice['papers']

/** Ids a matter of the draft asks about: its own condition, and those of its papers as this one thing asks for them (I9). */
const namesIn = (row: DraftMatter, papersOf: PapersOf): string[] =>
  [row, ...papersAsked({ matters: [row] }, { code: row.code, materials: papersOf(row.code) })].flatMap(
    ({ when }) => conditionNames(when ?? ''),
  )

/** Codes of the matters that ask about a question, for themselves, for a paper, or for which rows of their list. */
export const usersOf = (id: string, matters: readonly DraftMatter[], papersOf: PapersOf): string[] =>
  matters
    .filter((row) => [...namesIn(row, papersOf), ...conditionNames(row.each ?? '')].includes(id))
    .map(({ code }) => code)

/** Ids that the chosen matters ask about and nobody asks the citizen. */
export const unasked = (
  questions: readonly DraftQuestion[],
  matters: readonly DraftMatter[],
  papersOf: PapersOf,
): string[] => {
  const asked = new Set(questions.map(({ id }) => id))
  const needed = matters.flatMap((row) => namesIn(row, papersOf))
  return [...new Set(needed)].filter((id) => !asked.has(id))
}
