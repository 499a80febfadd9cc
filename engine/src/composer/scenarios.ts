import type { Answers, AnswerValue, Condition, Cut, OneThing, Question } from '#engine/catalogue'

const sideOrder = { before: 0, after: 1 } as const
const ascending = (a: Cut, b: Cut): number => a.at - b.at || sideOrder[a.side] - sideOrder[b.side]

const distinctCuts = (cuts: readonly Cut[]): Cut[] =>
  [...cuts]
    .sort(ascending)
    .filter((cut, index, all) => index === 0 || ascending(cut, all[index - 1] as Cut) !== 0)

/** The middle of two numbers; a whole one where there is one, so that a scenario reads like an answer. */
const middle = (low: number, high: number): number => {
  const half = (low + high) / 2
  return Math.floor(half) > low ? Math.floor(half) : half
}

/** A part of the number line on which no condition changes: a number that stands for it, and the cuts it lies between. */
export type NumberPart = { readonly value: number; readonly from?: Cut; readonly to?: Cut }

/**
 * The parts of the range on which no condition changes. A part that starts with `>= 300` is stood for by 300 itself, one that starts
 * with `> 300` by the middle between 300 and the next cut.
 */
export const numberParts = (question: Question, conditions: readonly Condition[]): NumberPart[] => {
  const ordered = distinctCuts(conditions.flatMap(({ cuts }) => cuts.get(question.id) ?? []))
  const low = question.range?.[0] ?? (ordered[0]?.at ?? 0) - 1
  const high = question.range?.[1] ?? (ordered.at(-1)?.at ?? 0) + 1
  const parts = new Map<number, Omit<NumberPart, 'to'>>([[low, { value: low }]])
  ordered.forEach((cut, index) => {
    const next = ordered[index + 1]?.at ?? high
    const empty = cut.side === 'after' && next <= cut.at
    const value = cut.side === 'before' ? cut.at : middle(cut.at, Math.min(next, high))
    if (!empty && !parts.has(value)) parts.set(value, { value, from: cut })
  })
  const within = [...parts.values()].filter(({ value }) => value >= low && value <= high)
  return within.map((part, index) => {
    const to = within[index + 1]?.from
    return { ...part, ...(to ? { to } : {}) }
  })
}

const subsets = (options: readonly string[]): string[][] =>
  Array.from({ length: 2 ** options.length }, (_, mask) =>
    options.filter((_option, index) => (mask >> index) % 2 === 1),
  )

export const optionsNamed = (question: Question, conditions: readonly Condition[]): string[] => {
  const all = (question.options ?? []).map(({ value }) => value)
  if (conditions.some(({ counted }) => counted.has(question.id))) return all
  const named = new Set(conditions.flatMap(({ options }) => [...(options.get(question.id) ?? [])]))
  return all.filter((value) => named.has(value))
}

/** The values of one question that tell all conditions apart. */
const valuesOf = (question: Question, conditions: readonly Condition[]): AnswerValue[] => {
  if (question.type === 'boolean') return [true, false]
  if (question.type === 'number') return numberParts(question, conditions).map(({ value }) => value)
  const named = optionsNamed(question, conditions)
  if (question.type === 'multi') return subsets(named)
  // Options no condition names behave alike: one of them stands for all.
  const other = (question.options ?? []).map(({ value }) => value).find((value) => !named.includes(value))
  return other === undefined ? named : [...named, other]
}

/** Sixteen times the largest one thing of 慈溪. Nobody answers fourteen questions; a machine would stand still for the thirtieth. */
export const scenarioLimit = 16_384

const openQuestions = (thing: OneThing, conditions: readonly Condition[], fixed: Answers): Question[] => {
  const read = new Set(conditions.flatMap(({ variables }) => [...variables]))
  return (thing.questions ?? []).filter(({ id }) => read.has(id) && fixed[id] === undefined)
}

export type Choice = { readonly id: string; readonly values: readonly AnswerValue[] }

/** The questions some conditions read, each with the values that tell them apart, in the order they are asked. */
export const choicesOf = (
  thing: OneThing,
  conditions: readonly Condition[],
  fixed: Answers = {},
): Choice[] => {
  return openQuestions(thing, conditions, fixed).map((question) => ({
    id: question.id,
    values: valuesOf(question, conditions),
  }))
}

const sizeOf = (question: Question, conditions: readonly Condition[]): number =>
  question.type === 'multi'
    ? 2 ** optionsNamed(question, conditions).length
    : valuesOf(question, conditions).length

/** How many scenarios there would be, without making one: twenty multiple choices make more than fit into any memory. */
export const countScenarios = (
  thing: OneThing,
  conditions: readonly Condition[],
  fixed: Answers = {},
): number =>
  openQuestions(thing, conditions, fixed).reduce((count, question) => count * sizeOf(question, conditions), 1)

/**
 * D8 The whole scenario space of some conditions: every combination of values that tells them apart, given answers fixed.
 * Questions that no condition reads are left out, they cannot change anything.
 */
export const scenarios = function* (
  thing: OneThing,
  conditions: readonly Condition[],
  fixed: Answers = {},
): Generator<Answers> {
  const choices = choicesOf(thing, conditions, fixed)
  const walk = function* (index: number, answers: Answers): Generator<Answers> {
    const choice = choices[index]
    if (!choice) {
      yield answers
      return
    }
    for (const value of choice.values) yield* walk(index + 1, { ...answers, [choice.id]: value })
  }
  yield* walk(0, fixed)
}
