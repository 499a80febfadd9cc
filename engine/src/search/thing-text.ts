import type { Catalogue, OneThing, Question } from '#engine/catalogue'
import type { SizeUnit } from './types.ts'

/** What a one thing says of itself, by how surely it tells what the thing is. */
export type ThingText = {
  readonly code: string
  readonly name: string
  readonly said: readonly string[]
  /** Its English name, small letters; empty where it has none. */
  readonly english: string
  /** Matters that always belong to it, and those that only may. */
  readonly matters: readonly string[]
  readonly possibleMatters: readonly string[]
  readonly questions: readonly string[]
  readonly faq: readonly string[]
  readonly sizes: readonly { unit: SizeUnit; range: readonly [number, number]; sample: number | undefined }[]
}

const unitOf = (question: Question): SizeUnit | undefined => {
  const { unit } = question
  if (unit === '平方米' || unit === '㎡') return 'area'
  if (unit === '间') return 'rooms'
  if (unit === '亩') return 'land'
  return unit === '人' ? 'staff' : undefined
}

const sizesOf = (questions: readonly Question[]): ThingText['sizes'] =>
  questions.flatMap((question) => {
    const unit = unitOf(question)
    if (!unit || question.type !== 'number' || !question.range) return []
    const sample = typeof question.sample === 'number' ? question.sample : undefined
    return [{ unit, range: question.range, sample }]
  })

export const thingText = (
  catalogue: Catalogue,
  thing: OneThing,
  simplify: (text: string) => string,
): ThingText => {
  const plain = (text: string) => simplify(text).toLowerCase()
  const namesOf = (possible: boolean) =>
    thing.matters
      .filter(({ when }) => (when !== undefined) === possible)
      .flatMap(({ code }) => {
        const matter = catalogue.matter.get(code)
        return matter ? [plain(matter.name), plain(matter.result.name)] : []
      })
  const questions = thing.questions ?? []
  return {
    code: thing.code,
    name: plain(thing.name),
    said: (thing.also_said ?? []).map(plain),
    english: plain(thing.name_en ?? ''),
    matters: namesOf(false),
    possibleMatters: namesOf(true),
    questions: questions.map(({ ask, options }) =>
      plain([ask, ...(options ?? []).map(({ label }) => label)].join('，')),
    ),
    faq: (thing.faq ?? []).map(({ q, a }) => plain(`${q}，${a}`)),
    sizes: sizesOf(questions),
  }
}
