import { type Catalogue, type DataElement, fieldCondition, knownAnswers, listTotal } from '#engine/catalogue'
import { deliverySection } from './delivery.ts'
import { isPersonal } from './mask.ts'
import { decidedBy, saysWhatIsOpen } from './prefill-from-answers.ts'
import { rangeOf } from './ranges.ts'
import { comesFromResult, needOf } from './requirement-rules.ts'
import { otherSection, sectionRules } from './section-rules.ts'
import type {
  AskedElement,
  FieldColumn,
  FieldList,
  FieldRule,
  FormField,
  FormPlan,
  FormSection,
} from './types.ts'

/** F1. The section an element belongs to. */
export const sectionOf = (element: DataElement): string => {
  const input = { id: element.id, name: element.name, type: element.type, unit: element.unit ?? null }
  return sectionRules.find((rule) => rule.fits(input))?.id ?? otherSection.id
}

/** F21 F22 What a value is checked against: the element's own bounds, and what the answers leave of its options. */
export const shapeOf = (element: DataElement, answers: FormPlan['answers']) => {
  const { id, name, name_en: nameEn = name, type, options = [], options_en: optionsEn = [] } = element
  const range = rangeOf(element)
  const { day, example } = element
  const shape = {
    ...{ element: id, name, nameEn, type },
    ...(range ? { range } : {}),
    ...(day ? { day } : {}),
    ...(example ? { example } : {}),
  }
  const decided = decidedBy(answers, { ...shape, options })
  const left = options.map((option) => decided === null || decided.values.includes(option))
  return {
    ...shape,
    options: options.filter((_option, index) => left[index]),
    optionsEn: optionsEn.filter((_option, index) => left[index]),
    ...(left.includes(false) ? { isNarrowed: true as const } : {}),
    decidedBy: decided?.question ?? null,
    fixed: decided?.values.length === 1 ? (decided.values[0] ?? null) : null,
  }
}

/** F40 The columns of a list, each a field of its own kind; answers decide nothing of a row. */
export const listOf = (
  { list }: DataElement,
  { columns: asked = [] }: Pick<AskedElement, 'columns'>,
  catalogue: Catalogue,
): FieldList | undefined => {
  if (!list) return undefined
  const { columns, tells, optional = [], rows, starts, apart, if_asked: ifAsked = [] } = list
  return {
    columns: columns.flatMap((id): FieldColumn[] => {
      const element = catalogue.element.get(id)
      // D12
      if (!element || (ifAsked.includes(id) && !asked.some((column) => column.element === id))) return []
      const { decidedBy: _by, fixed: _fixed, ...shape } = shapeOf(element, {})
      const required = !optional.includes(id)
      const [range, day, example] = [shape.range ?? null, shape.day ?? null, shape.example ?? null]
      const unit = element.unit ?? null
      return [{ ...shape, range, day, example, unit, required, personal: isPersonal(element) }]
    }),
    tells,
    least: rows[0],
    most: rows[1],
    ...(starts && { starts }),
    ...(apart && { apart }),
  }
}

/** D10 What is reckoned over the rows of a list, by name. */
const totalsOf = ({ list }: DataElement, { element }: Catalogue): NonNullable<FormField['totals']> =>
  new Map(
    (list?.totals ?? []).map((total) => [
      total.id,
      (rows) => listTotal(total, rows, list?.columns ?? [], element),
    ]),
  )

const toField = (
  element: DataElement,
  asked: AskedElement,
  plan: FormPlan,
  catalogue: Catalogue,
): FormField => {
  const list = listOf(element, asked, catalogue)
  return {
    ...shapeOf(element, plan.answers),
    ...(list && { list, totals: totalsOf(element, catalogue), musts: element.list?.must ?? [] }),
    unit: element.unit ?? null,
    ...(saysWhatIsOpen(plan, element.id)
      ? { required: false, requiredWhen: null }
      : needOf(element, sectionOf(element), asked, plan, catalogue)),
    askedBy: asked.askedBy,
    prefillFrom: asked.prefillFrom,
    comesFrom: comesFromResult(element, plan, catalogue),
    personal: list ? list.columns.some(({ personal }) => personal) : isPersonal(element),
    notBefore: element.not_before ?? null,
    rule: ruleOf(asked, plan, catalogue),
  }
}

/** F37 What was decided of a field, with the answers it reads and its condition where what is typed decides that. */
const ruleOf = (
  { cut, dependsOnForm }: AskedElement,
  plan: FormPlan,
  catalogue: Catalogue,
): FieldRule | null => {
  if (!cut) return null
  const thing = dependsOnForm && plan.thing ? catalogue.thing.get(plan.thing) : undefined
  const condition = thing && cut.when !== undefined ? fieldCondition(catalogue, thing, cut.when) : undefined
  const given = thing ? knownAnswers(thing, plan.answers) : plan.answers
  return { cut, given, ...(condition && { applies: condition.evaluate, reads: [...condition.variables] }) }
}

/** The one form of a plan: every data element of its matters' forms once, in sections a person recognises (F1, F2). */
export const formSections = (plan: FormPlan, catalogue: Catalogue): readonly FormSection[] => {
  const known = made.get(plan)
  if (known?.catalogue === catalogue) return known.sections
  const sections = makeSections(plan, catalogue)
  made.set(plan, { catalogue, sections })
  return sections
}

/** A plan does not change, so its form is made once. */
const made = new WeakMap<
  FormPlan,
  { readonly catalogue: Catalogue; readonly sections: readonly FormSection[] }
>()

const makeSections = (plan: FormPlan, catalogue: Catalogue): readonly FormSection[] => {
  const asked = new Map(plan.form.map((entry) => [entry.element, entry]))
  const members = catalogue.elements.flatMap((element) => {
    const entry = asked.get(element.id)
    return entry ? [{ section: sectionOf(element), field: toField(element, entry, plan, catalogue) }] : []
  })
  return [...sectionRules, otherSection]
    .toSorted((a, b) => a.order - b.order)
    .map(({ id, title, titleEn }) => ({
      id,
      title,
      titleEn,
      fields: members.filter(({ section }) => section === id).map(({ field }) => field),
    }))
    .filter((section) => section.fields.length > 0)
}

/** The one form a person fills in: what the departments ask, and once for all of them the way of the results (F15). */
export const wholeForm = (plan: FormPlan, catalogue: Catalogue): readonly FormSection[] => [
  ...formSections(plan, catalogue),
  deliverySection,
]

export const fieldsOf = (sections: readonly FormSection[]): readonly FormField[] =>
  sections.flatMap(({ fields }) => fields)
