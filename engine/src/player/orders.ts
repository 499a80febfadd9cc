import {
  type CaseOrder,
  type CaseState,
  composeCase,
  failCasework,
  fieldsOfPlan,
  laterAsked,
  matterOf,
  siteFields,
} from '#engine/casework'
import { deliveryWays } from '#engine/form'
import { type Actor, ok, type Result, refuse } from '#engine/kernel'
import { applicant } from './cast.ts'
import { branchesOf } from './lists.ts'
import { earlyOf, partOf } from './parts.ts'
import { failPlay } from './problems.ts'
import type { Entry, Scene } from './script.ts'

/** PL4 What a step of a script is to the engine: one order, or the few that a person's step consists of. */

type Ordered = { readonly actor: Actor; readonly order: CaseOrder }
/** What is to be done next, by what the case has become meanwhile. */
export type Move = (state: CaseState | undefined) => readonly Ordered[]

const form = { formDigest: 'played' }
const nextForm = ({ formRevision }: CaseState) => ({ ...form, formRevision: formRevision + 1 })

const attachOf = (material: string, id: string): CaseOrder => ({
  type: 'attach',
  attachmentId: id,
  material,
  fileHash: `played-${id}`,
  fileName: `${material}.pdf`,
  mediaType: 'application/pdf',
  size: 1,
})

/** A draft with every paper that is not missing. */
export const begin = ({ script, composed, catalogue }: Scene, actor: Actor): Move[] => {
  const isAtCounter = actor.role === 'window_clerk'
  const draft: CaseOrder = {
    type: 'create_draft',
    caseId: 'played',
    applicantId: applicant.id,
    applicantLabel: '申请人',
    onBehalf: isAtCounter,
    catalogueVersion: String(catalogue.thing.size),
    plan: composed.casePlan,
  }
  const papers = composed.casePlan.requirements.filter(({ material }) => !script.missing.has(material))
  return [
    () => [{ actor, order: draft }],
    () => papers.map(({ material }) => ({ actor, order: attachOf(material, `first-${material}`) })),
  ]
}

const submit = (scene: Scene, { way: wanted }: Entry, actor: Actor): Result<Move[]> => {
  const way = deliveryWays.find((one) => one === (wanted ?? 'courier'))
  if (!way)
    return refuse(failPlay('play_content_wrong', { act: 'submit', where: `/way (${deliveryWays})` }, '/way'))
  return ok([
    (state) => [
      {
        actor,
        order: {
          type: 'submit',
          ...{ queryCode: '0101-PLAY-0001', idempotencyKey: 'played', consent: true, ...form },
          ...{ formRevision: state?.formRevision ?? 0, way, ...branchesOf(scene) },
        } as CaseOrder,
      },
    ],
  ])
}

/** Every paper is looked at: what is there is valid, what is not there is missing. */
const accept = (entry: Entry, actor: Actor): Move[] => [
  (state) =>
    state?.status === 'submitted'
      ? state.plan.requirements.flatMap(({ material }): Ordered[] => {
          const isThere = state.attachments.some((file) => file.material === material)
          const verdict = isThere ? 'fit' : 'missing'
          const found = state.checks[material]?.verdict
          return found === verdict || found === 'waived'
            ? []
            : [{ actor, order: { type: 'check_material', material, verdict } }]
        })
      : [],
  () => [{ actor, order: { ...entry, type: 'accept' } as CaseOrder }],
]

/** C117 What comes later is not handed in with the draft: a script need not call it missing besides. */
export const knownLater = ({ materials, ...entry }: Entry, actor: Actor): Move[] => [
  (state) =>
    state?.status === 'draft'
      ? state.attachments.flatMap(({ material, attachmentId }): Ordered[] =>
          listOf(materials).includes(material) ? [{ actor, order: { type: 'detach', attachmentId } }] : [],
        )
      : [],
  () => [
    {
      actor,
      order: { ...entry, ...(materials !== undefined && { materials }), type: 'known_later' } as CaseOrder,
    },
  ],
]

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

/** What is to be mended, as a script names it: a paper or a field, and why. */
const itemsOf = ({ composed, catalogue }: Scene, items: unknown) => {
  const fields = new Map(fieldsOfPlan(catalogue, composed.plan).map((field) => [field.element, field.name]))
  const read = (one: unknown) => {
    const { material, field, reason, cure, ...rest } = (one ?? {}) as Entry
    const name = catalogue.material.get(String(material))?.name ?? fields.get(String(field)) ?? ''
    return {
      ...rest,
      ...(material !== undefined && { material }),
      ...(field !== undefined && { element: field }),
      // What neither names a paper nor a field names nothing to mend.
      name: name || String(material ?? field ?? ''),
      ...{ wrong: reason, cure: cure ?? reason },
    }
  }
  return {
    ...(items !== undefined && { items: listOf(items).map(read) }),
    elements: new Set(fields.keys()),
  }
}

const correction = (scene: Scene, { items, until, ...entry }: Entry, actor: Actor): Move[] => {
  const order = {
    ...entry,
    ...itemsOf(scene, items),
    ...(until !== undefined && { deadline: until }),
    type: 'correction',
  }
  return [() => [{ actor, order: order as unknown as CaseOrder }]]
}

/** Materials come as files, fields of the form as what the form says now. */
const resubmit = (
  { composed, catalogue }: Scene,
  { provided, ...entry }: Entry,
  actor: Actor,
): Result<Move[]> => {
  const known = new Set(composed.casePlan.requirements.map(({ material }) => material))
  const fields = new Set(fieldsOfPlan(catalogue, composed.plan).map(({ element }) => element))
  const named = listOf(provided)
  const unknown = named.find((one) => !known.has(String(one)) && !fields.has(String(one)))
  if (unknown !== undefined || (provided !== undefined && !Array.isArray(provided)))
    return refuse(failCasework('material_unknown', { material: String(unknown ?? provided) }, 'provided'))
  const papers = named.map(String).filter((one) => known.has(one))
  return ok([
    (state) =>
      papers.map((material, index) => ({
        actor,
        order: attachOf(material, `again-${state?.version}-${index}`),
      })),
    (state) =>
      state
        ? [
            {
              actor,
              order: {
                ...entry,
                ...{ type: 'resubmit', ...form, formRevision: state.formRevision, way: state.way },
              } as CaseOrder,
            },
          ]
        : [],
  ])
}

/** What the inspector saw and what is known only later belongs to a valid case: it is said before the grant (C84, C86). */
const decide = (
  { catalogue }: Scene,
  part: string,
  { outcome, reason, basis, ...entry }: Entry,
  actor: Actor,
): Move[] => {
  const own = catalogue.matter.get(matterOf(part))?.legal_basis?.[0]
  const law = own && `${own.title}${own.article ? ` ${own.article}` : ''}`
  const grants = outcome !== 'denied'
  return [
    (state) => {
      const fields = state && grants ? siteFields(state, matterOf(part)) : []
      const runs = state?.tasks.some(({ matter, status }) => matter === part && status === 'running')
      return state && runs && fields.length
        ? [
            {
              actor,
              order: {
                ...{ type: 'record_site', matter: matterOf(part), values: {}, absent: null, on: null },
                ...{ reason: '再次查验', elements: fields.map(({ element }) => element), ...nextForm(state) },
              } as CaseOrder,
            },
          ]
        : []
    },
    (state) => {
      const fields = state && grants ? laterAsked(state) : []
      return state && fields.length
        ? [
            {
              actor: applicant,
              order: {
                ...{ type: 'answer_later', values: {} },
                ...{ elements: fields.map(({ element }) => element), ...nextForm(state) },
              } as CaseOrder,
            },
          ]
        : []
    },
    () => [
      {
        actor,
        order: {
          ...entry,
          ...{ type: 'decide', matter: part, outcome, reason: reason ?? null },
          basis: basis ?? (grants ? null : law),
        } as CaseOrder,
      },
    ],
  ]
}

const deliver = ({ way, ...entry }: Entry, actor: Actor): Move[] => {
  const known: Readonly<Record<string, object>> = {
    courier: { courierCompany: '邮政 EMS', courierNumber: 'EMS0000000001' },
    counter: { collector: '申请人' },
  }
  return [
    () => [
      {
        actor,
        order: { ...(known[String(way)] ?? {}), ...entry, type: 'deliver', method: way } as CaseOrder,
      },
    ],
  ]
}

/** C49 The answer that is settled makes the plan anew. */
const settle = ({ catalogue, script }: Scene, entry: Entry, actor: Actor): Move[] => [
  (state) => {
    if (!state) return []
    const answers = { ...state.plan.answers, [String(entry.question)]: entry.answer as string }
    const { casePlan } = composeCase(catalogue, script.thing, answers, [])
    return [
      {
        actor,
        order: { ...entry, type: 'settle_question', plan: casePlan, owedFields: [] } as unknown as CaseOrder,
      },
    ]
  },
]

/** The moves of one step; a step about a part that is not there is refused before anything is done. */
export const movesOf = (
  scene: Scene,
  { at: _at, by: _by, act, ...entry }: Entry,
  actor: Actor,
  state: CaseState | undefined,
): Result<Move[]> => {
  const one = (order: object): Result<Move[]> => ok([() => [{ actor, order: order as CaseOrder }]])
  if (act === 'submit') return submit(scene, entry, actor)
  if (act === 'accept') return ok(accept(entry, actor))
  if (act === 'correction') return ok(correction(scene, entry, actor))
  if (act === 'resubmit') return resubmit(scene, entry, actor)
  if (act === 'deliver') return ok(deliver(entry, actor))
  if (act === 'settle_question') return ok(settle(scene, entry, actor))
  if (act === 'provide') return one(attachOf(String(entry.material ?? ''), `late-${state?.version}`))
  if (act === 'known_later') return ok(knownLater(entry, actor))
  if (act === 'withdraw') return one({ ...entry, type: act, signed: true })
  if (act === 'issue')
    return one({
      ...entry,
      type: act,
      ...('early' in entry && { early: earlyOf(state, entry.early) }),
    })
  if (act === 'mark') {
    const { items, row: _row, ...rest } = entry
    return one({ ...rest, ...itemsOf(scene, items), type: act })
  }
  if ('matter' in entry) {
    const part = partOf(state, entry)
    if (!part.ok) return part
    const { row: _row, ...rest } = entry
    if (act === 'decide') return ok(decide(scene, part.value, rest, actor))
    const departments = act === 'transfer' && { departments: new Set(scene.catalogue.department.keys()) }
    return one({ ...rest, ...departments, type: act, matter: part.value })
  }
  return one({ ...entry, type: act })
}
