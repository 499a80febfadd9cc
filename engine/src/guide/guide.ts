import {
  type Answers,
  type AnswerValue,
  answerSaid,
  type Catalogue,
  isNotKnown,
  leadReasons,
  type OneThing,
  type Question,
  saidCode,
  sampleAnswers,
  totalOf,
  zones,
} from '#engine/catalogue'
import { columnsOf, type Plan, plan } from '#engine/composer'
import { promiseRules, remedies } from './general-law.ts'
import { guideDepartment, guideItem } from './guide-item.ts'
import { deferrableOf, guideMaterial, materialName, matterName, notNeeded } from './guide-materials.ts'
import type { Guide, GuideItem, GuideMaterial, NotStated } from './guide-types.ts'
import * as missing from './not-stated.ts'
import { type GuideText, said, word } from './said.ts'

export type GuideOptions = {
  readonly version?: number | string
  readonly publishedAt?: string
  /** false: as if no data source were connected. */
  readonly sources?: boolean
}

/** English only where every option has it. */
const answerText = (question: Question, answer: AnswerValue): GuideText => {
  const { zh, en } = answerSaid(question, answer)
  const chosen = typeof answer === 'string' ? [answer] : Array.isArray(answer) ? answer : []
  const lacks = (value: string) => {
    const option = question.options?.find((one) => one.value === value)
    return option ? !option.label_en : !isNotKnown(question, value)
  }
  return said(zh, chosen.some(lacks) ? undefined : en)
}

const scenarioOf = (
  catalogue: Catalogue,
  thing: OneThing,
  composed: Plan,
  sample: boolean,
): Guide['scenario'] => {
  const asked = (question: Question) => ({ id: question.id, question: said(question.ask, question.ask_en) })
  const questions = thing.questions ?? []
  return {
    sample,
    answers: questions.flatMap((question) => {
      const answer = composed.answers[question.id]
      return answer === undefined ? [] : [{ ...asked(question), answer: answerText(question, answer) }]
    }),
    open: questions
      .filter(({ id }) => composed.remaining.includes(id) || composed.unsettled.includes(id))
      .map(asked),
    undecided: composed.undecided.map((code) => ({ code, name: matterName(catalogue, code) })),
  }
}

const itemsOf = (catalogue: Catalogue, thing: OneThing, composed: Plan): GuideItem[] =>
  composed.matters.flatMap((row) => {
    const matter = catalogue.matter.get(row.code)
    if (!matter) return []
    const active = matter.materials.filter(
      ({ when }) => catalogue.condition(thing, when).evaluate(composed.answers) === true,
    )
    return [guideItem(catalogue, matter, row, active)]
  })

const visitsOf = (catalogue: Catalogue, { visits }: Plan): Guide['visits'] => ({
  before: visits.before,
  after: visits.after,
  reasons: visits.reasons.map(({ code, subject }) => {
    const name = code === 'original_paper' ? materialName(catalogue, subject) : matterName(catalogue, subject)
    const en = name.en ?? name.zh
    return {
      code,
      text:
        code === 'original_paper'
          ? said(`要核对“${name.zh}”的原件。`, `The original of “${en}” must be seen.`)
          : said(`办理“${name.zh}”须本人到场。`, `“${en}” needs you in person.`),
    }
  }),
})

const feesOf = (items: readonly GuideItem[]): Guide['fees'] => {
  const charged = items.filter(({ fee }) => fee?.charged)
  return {
    total: totalOf(items.map(({ fee }) => fee)),
    texts: charged.map(({ name, fee }) =>
      said(
        `${name.zh}：${fee?.amount}${typeof fee?.amount === 'number' ? ' 元' : ''}${fee?.basis ? `（${fee.basis}）` : ''}`,
        typeof fee?.amount === 'number' ? `${name.en ?? name.zh}: ${fee.amount} yuan` : undefined,
      ),
    ),
  }
}

/** I8 What is not on file beside the papers that are handed in. */
const notBeside = (papers: readonly GuideMaterial[]): NotStated[] => {
  const without = (has: (paper: GuideMaterial) => boolean) => papers.filter((paper) => !has(paper)).length
  const criteria = without((paper) => paper.criteria.length > 0)
  const blank = without((paper) => paper.blank)
  const sample = without((paper) => paper.sample)
  return [
    ...(criteria ? [missing.criteriaNotStated(criteria)] : []),
    ...(blank ? [missing.blankNotStated(blank)] : []),
    ...(sample ? [missing.sampleNotStated(sample)] : []),
  ]
}

const notStatedOf = (
  thing: OneThing,
  { items, materials }: Pick<Guide, 'items' | 'materials'>,
  options: GuideOptions,
): NotStated[] => [
  ...(options.version === undefined ? [missing.versionNotStated] : []),
  ...(options.publishedAt === undefined ? [missing.publicationNotStated] : []),
  ...(thing.audience ? [] : [missing.audienceNotStated]),
  ...(thing.zone ? [] : [missing.zoneNotStated]),
  ...(thing.lead_reason ? [] : [missing.leadReasonNotStated]),
  ...(thing.faq?.length ? [] : [missing.faqNotStated]),
  ...items
    .filter(({ basis }) => !basis.length)
    .map(({ code }) => ({ ...missing.basisNotStated, item: code })),
  ...items.filter(({ fee }) => !fee).map(({ code }) => ({ ...missing.feeNotStated, item: code })),
  ...notBeside(materials),
  ...missing.neverStated,
]

const identityOf = (catalogue: Catalogue, thing: OneThing): Guide['identity'] => ({
  code: thing.code,
  name: said(thing.name, thing.name_en),
  ...(thing.audience && { audience: word(thing.audience) }),
  ...(thing.zone && { zone: saidCode(zones, thing.zone) }),
  alsoSaid: thing.also_said ?? [],
  lead: {
    department: guideDepartment(catalogue, thing.lead_department),
    ...(thing.lead_reason && { reason: saidCode(leadReasons, thing.lead_reason) }),
  },
})

const formOf = (catalogue: Catalogue, composed: Plan): Guide['form'] =>
  composed.form.flatMap(({ element, prefillFrom, columns }) => {
    const list = catalogue.element.get(element)
    // D10 Of a list the reader learns its columns.
    return columnsOf(catalogue, element, columns).map((column) => {
      const known = catalogue.element.get(column)
      const [name, nameEn] = [known?.name ?? column, known?.name_en]
      return {
        element: column,
        name:
          column === element
            ? said(name, nameEn)
            : said(`${list?.name}：${name}`, nameEn && list?.name_en && `${list.name_en}: ${nameEn}`),
        type: known?.type ?? 'string',
        ...(prefillFrom && { prefillFrom: materialName(catalogue, prefillFrom) }),
      }
    })
  })

/**
 * G1–G4 The public guide of a one thing for one scenario, the sample's when no answers are given. Answers must have passed
 * `checkAnswers`. Days are working days, money is yuan. Pure: the same input gives the same guide.
 */
export const guideOf = (
  catalogue: Catalogue,
  thing: OneThing,
  answers?: Answers,
  options: GuideOptions = {},
): Guide => {
  const composed = plan(catalogue, thing, answers ?? sampleAnswers(thing), {
    sources: options.sources ?? true,
  })
  const items = itemsOf(catalogue, thing, composed)
  const { before, merged, after, submit, dropped } = composed.materials
  const materials = submit.map((row) => guideMaterial(catalogue, row, dropped))
  return {
    format: 'onevisit-guide/1',
    ...(options.version !== undefined && { version: options.version }),
    ...(options.publishedAt !== undefined && { publishedAt: options.publishedAt }),
    identity: identityOf(catalogue, thing),
    scenario: scenarioOf(catalogue, thing, composed, answers === undefined),
    items,
    materials,
    deferrable: deferrableOf(catalogue, composed),
    notNeeded: dropped.map((row) => notNeeded(catalogue, row)),
    form: formOf(catalogue, composed),
    visits: visitsOf(catalogue, composed),
    fees: feesOf(items),
    results: items
      .filter(({ conduct }) => conduct.closing)
      .map(({ code, result: { kind: _kind, ...result } }) => ({ matter: code, ...result })),
    figures: {
      materials: { before, merged, after },
      fields: composed.fields,
      days: composed.days,
      visits: { before: composed.visits.before, after: composed.visits.after },
    },
    promises: items.some(({ commitment }) => commitment) ? promiseRules : [],
    remedies,
    faq: (thing.faq ?? []).map(({ q, a }) => ({ question: q, answer: a })),
    notStated: notStatedOf(thing, { items, materials }, options),
  }
}
