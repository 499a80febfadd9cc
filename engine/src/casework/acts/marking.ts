import { Type } from '@sinclair/typebox'
import { type Actor, ok, oneOf, optional, type Problem, refuse } from '#engine/kernel'
import { failByLaw } from '../law-problems.ts'
import { failCasework } from '../problems.ts'
import { matterOf } from '../row-branches.ts'
import { askedMaterials, type CaseState, CorrectionItem } from '../state.ts'
import { markVerdicts } from '../words.ts'
import { itemsUnknown, itemsWritten, NoticeItem } from './notice-items.ts'
import { act, asks, counted, happening, Line, openOn } from './vocabulary.ts'

/**
 * C100 From intake every department looks at its own part while the window looks at the whole, without a clock of its own, within the five days: fit,
 * or what it objects to. What they object to leaves as one notice (C3).
 */

const Text = Type.String()

const partMarked = happening({
  type: 'part_marked',
  schema: Type.Object({
    matter: Text,
    verdict: oneOf(markVerdicts),
    items: Type.Array(CorrectionItem),
  }),
  apply: (state, { matter, verdict, items }, { at, actor }) => ({
    ...state,
    marks: { ...state.marks, [matter]: { verdict, items, at, by: actor.id } },
  }),
  say: ({ matter, verdict, items }, names) => {
    const what = names.matter(matter)
    return verdict === 'fit'
      ? { zh: `部门看过“${what.zh}”的材料：符合`, en: `The department looked at “${what.en}”: fit` }
      : {
          zh: `部门看过“${what.zh}”的材料：有 ${items.length} 项要补正`,
          en: `The department looked at “${what.en}”: ${counted(items.length, 'item')} to mend`,
        }
  },
})

/** Matters of a department, each once however many rows have it (C54). */
const ownMatters = (state: CaseState, department: string | undefined): string[] => [
  ...new Set(
    state.plan.matters.filter((one) => one.department === department).map(({ code }) => matterOf(code)),
  ),
]

/** C10 An officer objects to what their own matters ask for, and to nothing else. */
const notTheirs = (state: CaseState, matter: string, items: readonly CorrectionItem[]): Problem[] =>
  items.flatMap(({ material }) => {
    if (material === null || !askedMaterials(state).includes(material)) return []
    const row = state.plan.requirements.find((one) => one.material === material)
    return row?.askedBy.some((asker) => matterOf(asker.matter) === matter)
      ? []
      : [failByLaw('objection_not_theirs', { material: row?.name ?? material }, 'items')]
  })

const mark = act<{
  /** Fields that the matters of the case ask for; left out where nobody looked. */
  readonly elements?: ReadonlySet<string>
}>()({
  type: 'mark',
  called: { zh: '初看本部门的部分', en: 'Look at the own part' },
  permission: 'task.decide',
  asked: asks({
    matter: Line(100),
    verdict: oneOf(markVerdicts),
    items: optional(Type.Array(NoticeItem, { maxItems: 200 })),
  }),
  example: { matter: 'scjgj-spjy', verdict: 'fit' },
  open: (state, { role, department }: Actor) =>
    state?.status === 'submitted' && role === 'department_officer'
      ? openOn(ownMatters(state, department))
      : undefined,
  aim: ({ matter }) => matter,
  whyNot: (state, { matter }, { actor: { role, department } }) => {
    const planned = state.plan.matters.find(({ code }) => matterOf(code) === matter)
    if (!planned) return failCasework('task_unknown', { matter })
    return planned.department !== department || role !== 'department_officer'
      ? failCasework('not_yours', { who: planned.department })
      : undefined
  },
  decide: (state, { matter, verdict, items, elements }) => {
    const written = itemsWritten(items ?? [])
    if (verdict === 'fit') {
      return written.length
        ? refuse(failByLaw('fit_with_objections', {}, 'items'))
        : ok([partMarked.of({ matter, verdict, items: [] })])
    }
    const problems = [
      ...(written.length === 0 ? [failCasework('correction_empty', {}, 'items')] : []),
      ...itemsUnknown(state, written, elements),
      ...notTheirs(state, matter, written),
    ]
    return problems.length ? refuse(...problems) : ok([partMarked.of({ matter, verdict, items: written })])
  },
})

export const marking = { acts: [mark], happenings: [partMarked] } as const
