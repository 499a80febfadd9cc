import { Type } from '@sinclair/typebox'
import { type Actor, ok, refuse } from '#engine/kernel'
import { notFollowed } from '../clock.ts'
import { failByLaw } from '../law-problems.ts'
import { failCasework } from '../problems.ts'
import { askedMaterials, type CaseState, stillAsked } from '../state.ts'
import { isEnough } from '../words.ts'
import { act, asks, happening, Line, needsReason, openOn, Reason } from './vocabulary.ts'

/** C127 R09 A paper that proves what is known otherwise is waived, on record: by whom, and what it is known from. */

const Text = Type.String()

const paperWaived = happening({
  type: 'paper_waived',
  schema: Type.Object({ material: Text, reason: Text }),
  apply: (state, { material, reason }, { at }) => {
    const { [material]: _owed, ...deferred } = state.deferred
    return { ...state, deferred, checks: { ...state.checks, [material]: { verdict: 'waived', reason, at } } }
  },
  say: ({ material, reason }, names) => ({
    zh: `免交“${names.material(material).zh}”：${reason}`,
    en: `“${names.material(material).en}” is not asked for: ${reason}`,
  }),
})

/** Until acceptance whatever is not there or not right; afterwards what was to follow (C12) and has not come. */
const mayBeWaived = (state: CaseState, actor: Pick<Actor, 'role'>): string[] => {
  if (actor.role !== 'window_clerk') return []
  if (state.status === 'submitted')
    return stillAsked(state).flatMap(({ material }) =>
      isEnough(state.checks[material]?.verdict) ? [] : [material],
    )
  return state.status === 'accepted' ? notFollowed(state).map(([material]) => material) : []
}

const waivePaper = act()({
  type: 'waive_paper',
  called: { zh: '免交材料', en: 'Ask for a paper no more' },
  permission: 'case.check',
  asked: asks({ material: Line(100), reason: Reason }),
  example: { material: 'lease', reason: '不动产登记系统已核验，产权人与申请人一致（行政许可法第三十一条）' },
  open: (state, actor) => state && openOn(mayBeWaived(state, actor)),
  decide: (state, { material, reason }, { actor }) => {
    const place = `materials.${material}`
    if (!askedMaterials(state).includes(material))
      return refuse(failCasework('material_unknown', { material }, place))
    const name = state.plan.requirements.find((row) => row.material === material)?.name ?? material
    if (!mayBeWaived(state, actor).includes(material))
      return refuse(failByLaw('waive_needless', { material: name }, place))
    const unsaid = needsReason(reason)
    return unsaid.length ? refuse(...unsaid) : ok([paperWaived.of({ material, reason: reason.trim() })])
  },
})

export const waiving = { acts: [waivePaper], happenings: [paperWaived] } as const
