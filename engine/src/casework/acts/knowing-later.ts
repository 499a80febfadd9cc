import { Type } from '@sinclair/typebox'
import { type Actor, ok, type Problem, refuse } from '#engine/kernel'
import { laterMarks, neededNow, papersMayWait } from '../known-later.ts'
import { failByLaw } from '../law-problems.ts'
import { failCasework } from '../problems.ts'
import type { CaseState } from '../state.ts'
import { isEnough } from '../words.ts'
import { called, elementsOf, type Fields, listed, What, whatOf, without } from './later-what.ts'
import { plannedOf } from './own-tasks.ts'
import { act, asks, happening, isApplicantSide, Line, openWhen } from './vocabulary.ts'

/** C117 Begin with what is known: what only a later matter reads may come when there is such a thing. */

const Named = Type.Optional(Type.Array(Line(100), { maxItems: 200 }))
const fresh = (at: string) => ({ at, asked: [], leftAt: null, cameAt: null })

const knownLater = happening({
  type: 'known_later',
  schema: Type.Object(What),
  apply: (state, { materials, fields }, { at }) => {
    const marks = laterMarks(state)
    return {
      ...state,
      later: {
        papers: [...marks.papers, ...materials.map((material) => ({ material, ...fresh(at) }))],
        fields: [...marks.fields, ...fields.map((field) => ({ ...field, ...fresh(at) }))],
      },
    }
  },
  say: (data, names) => ({
    zh: `${called(data, names).zh}以后才有，办到那一步时再交`,
    en: `Not there before later, to follow when its matter comes: ${called(data, names).en}`,
  }),
})

const isOpen = (state: CaseState | undefined, actor: Actor): state is CaseState =>
  state !== undefined &&
  ['draft', 'submitted', 'correcting'].includes(state.status) &&
  isApplicantSide(state, actor)

/** C117 What starts at once needs it now; there the way is that of papers that may follow (C12). */
const notLater = (state: CaseState, name: string, matters: readonly string[], place: string): Problem[] => {
  const now = neededNow(state, matters)
  return now === undefined
    ? []
    : [failByLaw('later_needed_now', { what: name, matter: plannedOf(state, now)?.name ?? now }, place)]
}

const isHandedIn = ({ attachments, checks }: CaseState, material: string): boolean =>
  attachments.some((file) => file.material === material) || isEnough(checks[material]?.verdict)

const paperWrong = (state: CaseState, material: string): Problem[] => {
  const place = `materials.${material}`
  const asked = state.plan.requirements.find((row) => row.material === material)
  if (!asked) return [failCasework('material_unknown', { material }, place)]
  const now = notLater(
    state,
    asked.name,
    asked.askedBy.map(({ matter }) => matter),
    place,
  )
  return now.length || !isHandedIn(state, material)
    ? now
    : [failByLaw('later_there', { what: asked.name }, place)]
}

/** C117 Papers that may be marked: those that may wait, and that are neither there nor marked. */
const markable = (state: CaseState): string[] => {
  const marked = new Set(laterMarks(state).papers.map(({ material }) => material))
  return papersMayWait(state).filter((material) => !marked.has(material) && !isHandedIn(state, material))
}

const unmarked = (state: CaseState, materials: readonly string[], elements: readonly string[]) => {
  const { papers, fields } = laterMarks(state)
  return {
    materials: [...new Set(materials)].filter((one) => !papers.some(({ material }) => material === one)),
    elements: [...new Set(elements)].filter((one) => !fields.some(({ element }) => element === one)),
  }
}

type Brought = {
  /** The fields of the form by their element, with the matters that ask for them; left out where no field is named. */
  readonly asked?: Fields
}

const fieldWrong = (state: CaseState, element: string, asked: Fields): Problem[] => {
  const field = asked.find((one) => one.element === element)
  return field
    ? notLater(state, field.name, field.matters, `fields.${element}`)
    : [failByLaw('field_unknown', { field: element }, `fields.${element}`)]
}

const know = act<Brought>()({
  type: 'known_later',
  called: { zh: '以后才有', en: 'There only later' },
  permission: 'case.draft',
  asked: asks({ materials: Named, fields: Named }),
  example: { materials: ['labour_contracts'] },
  open: (state, actor) => (isOpen(state, actor) ? markable(state) : undefined),
  decide: (state, { materials = [], fields = [], asked = [] }) => {
    if (materials.length + fields.length === 0) return refuse(failByLaw('later_nothing', {}, 'materials'))
    const fresh = unmarked(state, materials, fields)
    const problems = [
      ...fresh.materials.flatMap((material) => paperWrong(state, material)),
      ...fresh.elements.flatMap((element) => fieldWrong(state, element, asked)),
    ]
    if (problems.length) return refuse(...problems)
    const own = asked
      .filter(({ element }) => fresh.elements.includes(element))
      .map((field) => ({ ...field, matters: [...field.matters] }))
    return ok([knownLater.of({ materials: fresh.materials, fields: own })])
  },
})

const itemsNamed = (materials: readonly string[], fields: readonly string[]) => [
  ...materials.map((id) => ({ id, kind: 'paper' as const })),
  ...fields.map((id) => ({ id, kind: 'field' as const })),
]

const laterTakenBack = happening({
  type: 'later_taken_back',
  schema: Type.Object(What),
  apply: (state, { materials, fields }) => ({
    ...state,
    later: without(laterMarks(state), materials, elementsOf(fields)),
  }),
  say: (data, names) => ({
    zh: `${called(data, names).zh}现在就交，不等以后`,
    en: `Not left for later any more: ${called(data, names).en}`,
  }),
})

const takeLaterBack = act()({
  type: 'take_later_back',
  called: { zh: '现在就交', en: 'Hand it in now after all' },
  permission: 'case.draft',
  asked: asks({ materials: Named, fields: Named }),
  example: { materials: ['labour_contracts'] },
  open: (state, actor) => {
    if (!isOpen(state, actor)) return undefined
    const { papers, fields } = laterMarks(state)
    return openWhen(papers.length + fields.length > 0)
  },
  whyNot: (state, { materials = [], fields = [] }, { actor }) =>
    isOpen(state, actor)
      ? failByLaw('later_not_marked', { what: listed([...materials, ...fields]) })
      : undefined,
  decide: (state, { materials = [], fields = [] }) => {
    if (materials.length + fields.length === 0) return refuse(failByLaw('later_nothing', {}, 'materials'))
    const left = unmarked(state, materials, fields)
    const problems = [
      ...left.materials.map((one) => failByLaw('later_not_marked', { what: one }, `materials.${one}`)),
      ...left.elements.map((one) => failByLaw('later_not_marked', { what: one }, `fields.${one}`)),
    ]
    return problems.length
      ? refuse(...problems)
      : ok([laterTakenBack.of(whatOf(state, itemsNamed(materials, fields)))])
  },
})

export const knowingLater = {
  acts: [know, takeLaterBack],
  happenings: [knownLater, laterTakenBack],
} as const
