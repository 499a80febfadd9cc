import { Type } from '@sinclair/typebox'
import {
  type Answers,
  type Blank,
  blanksIn,
  figureOf,
  type ModelText,
  textCondition,
} from '#engine/catalogue'
import type { Data, Problem, Said } from '#engine/kernel'
import { articleNumber, chapterNumber } from './article-number.ts'
import { checkValue } from './check-value.ts'
import type { DrawnBlank, DrawnParagraph, DrawnText } from './drawn-text.ts'
import { drawFigure } from './figure.ts'
import type { Figure } from './figure-parts.ts'
import { signFaults } from './sign-faults.ts'
import type { FieldShape, FormField } from './types.ts'
import { valueSaid } from './value-said.ts'

/** What a person did with a text: what they said in its blanks, which paragraphs they wrote anew, and whether they use it. */
export const TextWork = Type.Object({
  said: Type.Record(Type.String(), Type.String()),
  /** `over`: what the model said when the paragraph was written. */
  edits: Type.Record(Type.String(), Type.Object({ text: Type.String(), over: Type.String() })),
  used: Type.Boolean(),
})
export type TextWork = Data<typeof TextWork>
export const untouched: TextWork = { said: {}, edits: {}, used: false }

/** What a text is drawn up from: the form with the values that hold, and the answers. */
export type TextGround = {
  readonly fields: readonly FormField[]
  readonly values: Readonly<Record<string, string>>
  readonly answers: Answers
  /** Questions of the one thing, to name where a value came from. */
  readonly questions: readonly { readonly id: string; readonly ask: string; readonly ask_en?: string }[]
  /** F54 What the person said in the other papers of the case, by the name and kind of the blank, with that paper's title. */
  readonly elsewhere?: ReadonlyMap<string, Found>
}

const shapeOf = ({ id, name, name_en: nameEn = name, type, options = [] }: Blank): FieldShape => ({
  element: id,
  name,
  nameEn,
  type,
  options,
  ...(type === 'string' && { longest: 200 }),
})

type Found = { readonly value: string; readonly from: Said | null }

const asText = (answer: Answers[string] | undefined): string =>
  answer === undefined || answer === 'unknown' || Array.isArray(answer) ? '' : String(answer)

const chosen = (answer: Answers[string] | undefined, option: string): string => {
  if (answer === undefined || answer === 'unknown') return ''
  return String(Array.isArray(answer) ? answer.includes(option) : answer === option)
}

/** F54 Blanks of one name and one kind are one fact in a case. */
const factOf = ({ id, type }: Pick<Blank, 'id' | 'type'>): string => `${type} ${id}`

/** F54 What was said in papers, so that no other paper of the case asks it again; the paper that comes first counts. */
export const saidInTexts = (
  papers: readonly { readonly text: ModelText; readonly work: TextWork }[],
): ReadonlyMap<string, Found> => {
  const said = new Map<string, Found>()
  for (const { text, work } of papers)
    for (const blank of text.blanks ?? []) {
      const value = work.said[blank.id]?.trim()
      if (value && !said.has(factOf(blank)))
        said.set(factOf(blank), { value, from: { zh: text.title, en: text.title_en ?? text.title } })
    }
  return said
}

/** I10 The first of what may fill a blank that this one thing has and that says something; F54 else what another paper says. */
const foundFor = (blank: Blank, { fields, values, answers, questions, elsewhere }: TextGround): Found => {
  const { from = [] } = blank
  for (const source of from) {
    const field = fields.find(({ element }) => element === source)
    const value = field && values[source]?.trim()
    if (value) return { value, from: { zh: field.name, en: field.nameEn } }
    const [id = '', option] = source.split('/')
    const question = questions.find((one) => one.id === id)
    const answer = option === undefined ? asText(answers[id]) : chosen(answers[id], option)
    if (question && answer)
      return { value: answer, from: { zh: question.ask, en: question.ask_en ?? question.ask } }
  }
  return elsewhere?.get(factOf(blank)) ?? { value: '', from: null }
}

type Filled = Found & { readonly blank: Blank; readonly said: string | null; readonly fault: Problem | null }

const fill = (blank: Blank, ground: TextGround, { said }: TextWork): Filled => {
  const own = said[blank.id]?.trim() ?? ''
  const found = own ? { value: own, from: null } : foundFor(blank, ground)
  const checked = found.value ? checkValue(shapeOf(blank), found.value) : undefined
  // What another form says and this blank would not take is asked here.
  if (checked && !checked.ok && !own) return { blank, value: '', from: null, said: null, fault: null }
  return {
    blank,
    value: checked?.ok ? checked.value : found.value,
    from: found.from,
    said: own || null,
    fault: checked && !checked.ok ? (checked.problems[0] ?? null) : null,
  }
}

const isOpen = ({ value, fault }: Filled): boolean => value === '' || fault !== null

const answersOf = (filled: readonly Filled[]): Answers =>
  Object.fromEntries(
    filled.flatMap(({ blank: { id, type }, value, fault }): [string, Answers[string]][] => {
      if (value === '' || fault) return []
      if (type === 'boolean') return [[id, value === 'true']]
      return [[id, type === 'number' ? Number(value) : value]]
    }),
  )

const wordOf = ({ blank, value, fault }: Filled): string => {
  if (value === '' || fault) return `＿＿＿＿（${blank.name}）`
  return valueSaid(
    { type: blank.type, options: blank.options ?? [], optionsEn: blank.options_en ?? [] },
    value,
  ).zh
}

const filledIn = (text: string, filled: ReadonlyMap<string, Filled>): string =>
  text.replace(/<([^<>]*)>/g, (whole, id) => {
    const found = filled.get(id)
    return found ? wordOf(found) : whole
  })

/** Blanks the text needs as it stands: in a paragraph that is there and was not written anew, or deciding whether one is there. */
const needed = (text: ModelText, answers: Answers, { edits }: TextWork): ReadonlySet<string> => {
  const names = new Set<string>()
  for (const { id, text: said, when } of text.paragraphs) {
    const condition = when === undefined ? undefined : textCondition(text, when)
    const holds = condition?.evaluate(answers) ?? (condition ? null : true)
    if (holds === null) for (const name of condition?.variables ?? []) names.add(name)
    if (holds === true && !edits[id]) for (const name of blanksIn(said)) names.add(name)
  }
  return names
}

const said = (zh: string, en: string | undefined): Said => ({ zh, en: en || zh })

const optionsOf = ({ type, options = [], options_en: english = [] }: Blank): DrawnBlank['options'] =>
  type === 'boolean'
    ? ['true', 'false'].map((value) => ({
        value,
        said: valueSaid({ type, options: [], optionsEn: [] }, value),
      }))
    : options.map((value, index) => ({ value, said: said(value, english[index]) }))

/** F67 What cannot be so of a sign is told at its blank. */
const withSignFaults = (text: ModelText, filled: readonly Filled[]): readonly Filled[] => {
  if (!text.paragraphs.some((one) => figureOf(one.text) === 'sign')) return filled
  const faults = signFaults(valueIn(filled), (name) => {
    const found = filled.find(({ blank }) => blank.id === name)?.blank
    return { zh: found?.name ?? name, en: found?.name_en ?? name }
  })
  return filled.map((one) => ({ ...one, fault: one.fault ?? faults.get(one.blank.id) ?? null }))
}

const valueIn =
  (filled: readonly Filled[]) =>
  (blank: string): string | undefined => {
    const found = filled.find((one) => one.blank.id === blank)
    return found && !isOpen(found) ? found.value : undefined
  }

const undrawn = '＿＿＿＿（图：填齐要用的几项，就自动画出来）'

/** F67 A picture has no number and is not written anew: what is on it is changed in its blanks. */
const picture = (id: string, figure: Figure | null): DrawnParagraph => {
  const said = figure?.said ?? undrawn
  return {
    id,
    isHeading: false,
    number: null,
    text: said,
    model: said,
    isEdited: false,
    isOutdated: false,
    figure,
  }
}

const plainHeading = (text: string): string => text.replace(/^[一二三四五六七八九十]+、/, '')

const paragraphsOf = (
  text: ModelText,
  filled: readonly Filled[],
  answers: Answers,
  work: TextWork,
): readonly DrawnParagraph[] => {
  const byId = new Map(filled.map((one) => [one.blank.id, one]))
  const standing = text.paragraphs.filter(
    ({ when }) => when === undefined || textCondition(text, when).evaluate(answers) !== false,
  )
  let [articles, chapters] = [0, 0]
  return standing.map(({ id, heading = false, text: said }, index): DrawnParagraph => {
    const kind = figureOf(said)
    if (kind) {
      const after = standing.slice(index).filter((one) => one.heading)
      const steps = after.map((one) => plainHeading(filledIn(one.text, byId)))
      return picture(id, drawFigure(kind, { value: valueIn(filled), steps }))
    }
    if (heading) chapters += 1
    else articles += 1
    const own = filledIn(said, byId)
    // Texts of older versions wrote the numbers themselves.
    const model = heading ? `${chapterNumber(chapters)}、${plainHeading(own)}` : own
    const edit = work.edits[id]
    return {
      id,
      isHeading: heading,
      number: heading ? null : articleNumber(articles),
      text: edit?.text ?? model,
      model,
      isEdited: edit !== undefined,
      isOutdated: edit !== undefined && edit.over !== model,
      figure: null,
    }
  })
}

/**
 * F50 A model text drawn up for one person: its blanks from the form, the answers and what they said here; paragraphs that do not
 * apply are left out, those of which it is not known stay; chapters and articles are numbered as far as they stand. F51 What the person wrote anew stands, whatever the facts do.
 */
export const drawText = (text: ModelText, ground: TextGround, work: TextWork): DrawnText => {
  const filled = withSignFaults(
    text,
    (text.blanks ?? []).map((blank) => fill(blank, ground, work)),
  )
  const answers = answersOf(filled)
  const wanted = needed(text, answers, work)
  const paragraphs = paragraphsOf(text, filled, answers, work)
  const blanks = filled.map((one): DrawnBlank => {
    const { blank, value, from, said: own, fault } = one
    return {
      id: blank.id,
      name: said(blank.name, blank.name_en),
      ask: said(blank.ask, blank.ask_en),
      type: blank.type,
      options: optionsOf(blank),
      example: blank.example ?? '',
      value,
      said: own,
      from,
      isOpen: wanted.has(blank.id) && isOpen(one),
      fault,
    }
  })
  // What is neither needed nor said is not shown: a question of a paragraph that is not there.
  const shown = blanks.filter(({ id, said: own }) => wanted.has(id) || own !== null || decides(text, id))
  return { blanks: shown, paragraphs, open: shown.filter((one) => one.isOpen).map(({ name }) => name) }
}

/** A blank that decides about paragraphs stays where it can be changed. */
const decides = ({ paragraphs }: ModelText, id: string): boolean =>
  paragraphs.some(({ when }) => when !== undefined && new RegExp(`\\b${id}\\b`).test(when))
