import { Type } from '@sinclair/typebox'
import { actorRef, chinaDay, described, nullable, ok, oneOf, type Problem, refuse } from '#engine/kernel'
import { replaceSection, sectionValue } from '../draft.ts'
import { type Draft, DraftShape, sectionShapes } from '../draft-shape.ts'
import { cutSigned, faultless } from '../gates.ts'
import { touchedBy } from '../parties.ts'
import { failDefinition } from '../problems.ts'
import { type Section, sections, type VersionState } from '../version-types.ts'
import {
  act,
  asks,
  closing,
  Day,
  fromOf,
  happening,
  openTo,
  saidNothing,
  saidSection,
  Text,
  unless,
  whyClosed,
} from './vocabulary.ts'

/** Writing a draft, giving it up, and sending it out to the departments. */

const noSaves = { basics: 0, questions: 0, matters: 0, cuts: 0, field_cuts: 0, said: 0 }

/** V13 The first event of a version; `startVersion` decides it, because it looks at the other versions of the one thing. */
export const created = happening({
  type: 'created',
  schema: Type.Object({
    versionId: Text,
    thing: Text,
    number: Type.Integer(),
    draft: DraftShape,
    basedOn: nullable(Text),
  }),
  apply: (_none, { versionId, thing, number, draft, basedOn }) => ({
    versionId,
    thing,
    number,
    status: 'draft',
    // `Data` freezes what it describes; the draft keeps the catalogue's own types.
    draft: draft as Draft,
    revisions: noSaves,
    edited: {},
    basedOn,
    consultationUntil: null,
    commentUntil: null,
    agreed: [],
    heard: [],
    remarks: [],
    lead: { objections: [] },
    signatures: [],
    publishedAt: null,
  }),
  say: ({ number }) => ({ zh: `新建了第 ${number} 版草稿`, en: `made draft number ${number}` }),
})

export const withoutAgreements = (
  { agreed }: VersionState,
  touched: readonly string[] = [],
): VersionState['agreed'] => agreed.filter(({ department }) => !touched.includes(department))

type Saved = { readonly section: Section; readonly value: unknown; readonly touched?: readonly string[] }
const touched = Type.Optional(Type.Array(Text))
const savedSections = sections.map((section) =>
  Type.Object({ section: Type.Literal(section), value: sectionShapes[section], touched }),
)

const saved = happening({
  type: 'save',
  schema: described<Saved>()(Type.Union(savedSections)),
  apply: (state, { section, value, touched }, { actor, at }) => ({
    ...state,
    draft: replaceSection(state.draft, section, value),
    agreed: withoutAgreements(state, touched),
    revisions: { ...state.revisions, [section]: state.revisions[section] + 1 },
    edited: { ...state.edited, [section]: { name: actorRef(actor), at } },
  }),
  say: ({ section }) => ({
    zh: `修改了${saidSection(section).zh}`,
    en: `changed ${saidSection(section).en}`,
  }),
})

/** V4 A save names the revision it was typed on; on an older one nothing is overwritten. */
const save = act()({
  type: 'save',
  called: { zh: '保存', en: 'Save' },
  permission: 'definition.edit',
  asked: asks({ section: oneOf(sections), revision: Type.Integer({ minimum: 0 }), value: Type.Unknown() }),
  example: { section: 'said', revision: 0, value: { also_said: ['开个打印店'] } },
  ownDoor: true,
  open: openTo(['draft'], 'joint_team'),
  whyNot: whyClosed(['draft'], 'joint_team', () => ok([])),
  decide: (state, { section, revision, value }, { actor }, { library: { ownerOf } }) => {
    if (revision !== state.revisions[section])
      return refuse(failDefinition('section_changed', { by: state.edited[section]?.name ?? '' }, section))
    const checked = sectionValue(state, section, value, { name: actor.name, ownerOf })
    if (!checked.ok) return refuse(checked.problems[0] as Problem)
    const changed = replaceSection(state.draft, section, checked.value)
    return ok([saved.of({ section, value: checked.value, touched: touchedBy(state, changed, ownerOf) })])
  },
})

const consultationOpened = happening({
  type: 'open_consultation',
  schema: Type.Object({ until: Text }),
  apply: (state, { until }) => ({ ...state, status: 'consultation', consultationUntil: until, heard: [] }),
  say: ({ until }) => ({
    zh: `开始征求部门意见，到 ${until} 为止`,
    en: `opened the departments’ consultation until ${until}`,
  }),
})

const openConsultation = act()({
  type: 'open_consultation',
  called: { zh: '征求部门意见', en: 'Ask the departments' },
  permission: 'definition.act',
  asked: asks({ until: Day }),
  example: { until: '2026-12-15' },
  open: openTo(['draft'], 'joint_team'),
  whyNot: whyClosed(['draft'], 'joint_team', () => ok([])),
  decide: (state, { until }, context, { library }) =>
    unless(closing(until, context) ?? faultless(state, library), () => consultationOpened.of({ until })),
})

const cutSignedEvent = happening({
  type: 'sign_cut',
  /** D5 A decision is published with the name of whoever signed it: so it stands here. */
  schema: Type.Object({ matter: Text, material: Text, by: Type.Optional(Text) }),
  apply: (state, { matter, material, by }, { actor, at }) => ({
    ...state,
    draft: {
      ...state.draft,
      cuts: state.draft.cuts.map((cut) =>
        cut.matter === matter && cut.material === material
          ? { ...cut, owner: fromOf(actor), by: by ?? actorRef(actor), on: chinaDay(at) }
          : cut,
      ),
    },
  }),
  say: ({ matter, material }, { zh, en }) => ({
    zh: `签字同意“${zh(matter)}”不再要“${zh(material)}”`,
    en: `signed that “${en(matter)}” no longer asks for “${en(material)}”`,
  }),
})

type CutAsked = { readonly matter: string; readonly material: string }

/** V9 Only the department that owns the matter today signs, and only a cut that says its basis. */
const decideCut: Parameters<typeof whyClosed<CutAsked>>[2] = (
  { draft },
  { matter, material },
  { actor },
  { library },
) => {
  const cut = draft.cuts.find((one) => one.matter === matter && one.material === material)
  const owner = library.ownerOf(matter)
  if (!cut || (cut.by && cut.owner === owner)) return refuse(failDefinition('cut_missing'))
  if (owner !== actor.department)
    return refuse(failDefinition('version_not_yours', { who: library.departmentName(owner) }))
  return cut.basis.trim()
    ? ok([cutSignedEvent.of({ matter, material, by: actor.name })])
    : refuse(failDefinition('cut_without_basis'))
}

const writable = ['draft', 'consultation', 'comment'] as const

const signCut = act()({
  type: 'sign_cut',
  called: { zh: '签字', en: 'Sign the cut' },
  permission: 'definition.act',
  asked: asks({ matter: Text, material: Text }),
  example: { matter: 'scjgj-spjy', material: 'lease' },
  open: openTo(writable, 'department', ({ draft }, { department }, { library }) =>
    draft.cuts.some((cut) => library.ownerOf(cut.matter) === department && !cutSigned(cut, library)),
  ),
  whyNot: whyClosed(writable, 'department', decideCut),
  decide: decideCut,
})

const fieldSigned = happening({
  type: 'sign_field_cut',
  schema: Type.Object({ element: Text, owner: Text, by: Text }),
  apply: (state, { element, owner, by }, { at }) => ({
    ...state,
    draft: {
      ...state.draft,
      field_cuts: (state.draft.field_cuts ?? []).map((row) =>
        row.element === element && row.owner === owner && !row.by ? { ...row, by, on: chinaDay(at) } : row,
      ),
    },
  }),
  say: ({ element }, { zh, en }) => ({
    zh: `签字同意不再问字段“${zh(element)}”`,
    en: `signed that the field “${en(element)}” is not asked for any more`,
  }),
})

/** V26 Only the department whose forms ask for the field signs, and only rows that say their basis. */
const decideField: Parameters<typeof whyClosed<{ readonly element: string }>>[2] = (
  { draft },
  { element },
  { actor },
  { library },
) => {
  const open = (draft.field_cuts ?? []).filter((row) => row.element === element && !row.by)
  const [first] = open
  if (!first) return refuse(failDefinition('cut_missing'))
  const own = open.filter(({ owner }) => owner === actor.department)
  if (!own.length)
    return refuse(failDefinition('version_not_yours', { who: library.departmentName(first.owner) }))
  return own.every(({ basis }) => basis.trim())
    ? ok([fieldSigned.of({ element, owner: actor.department ?? '', by: actor.name })])
    : refuse(failDefinition('cut_without_basis'))
}

const signField = act()({
  type: 'sign_field_cut',
  called: { zh: '为字段签字', en: 'Sign for a field' },
  permission: 'definition.act',
  asked: asks({ element: Text }),
  example: { element: 'shop_area' },
  open: openTo(writable, 'department', ({ draft }, { department }) =>
    (draft.field_cuts ?? []).some(({ owner, by }) => owner === department && !by),
  ),
  whyNot: whyClosed(writable, 'department', decideField),
  decide: decideField,
})

/**
 * Back among the drafts: signatures fall; remarks and their answers stay to be read; agreements stand until a change touches
 * what was agreed to (V5), so that only those departments are asked again whom it concerns.
 */
export const reopened = (state: VersionState): VersionState => ({
  ...state,
  status: 'draft',
  consultationUntil: null,
  commentUntil: null,
  heard: [],
  signatures: [],
})

const tookBack = happening({
  type: 'back_to_draft',
  schema: Type.Object({ reason: Text }),
  apply: (state) => reopened(state),
  say: ({ reason }) => ({ zh: `退回起草：${reason}`, en: `took it back to draft: ${reason}` }),
})

// A listed version whose library has changed under it would otherwise stand there for ever.
const backable = ['consultation', 'comment', 'listed'] as const

const backToDraft = act()({
  type: 'back_to_draft',
  called: { zh: '退回起草', en: 'Back to draft' },
  permission: 'definition.act',
  asked: asks({ reason: Text }),
  example: { reason: '两个部门都说条件要改' },
  open: openTo(backable, 'joint_team'),
  whyNot: whyClosed(backable, 'joint_team', () => ok([])),
  decide: (_state, { reason }) => unless(saidNothing(reason), () => tookBack.of({ reason })),
})

const discarded = happening({
  type: 'discard',
  schema: Type.Object({ reason: Text }),
  // Everything else stays as it was, so that it can still be read what was given up.
  apply: (state, { reason }, { actor, at }) => ({
    ...state,
    status: 'discarded',
    discarded: { by: actorRef(actor), at, reason },
  }),
  say: ({ reason }) => ({ zh: `作废了这份草稿：${reason}`, en: `discarded the draft: ${reason}` }),
})

/** V17 Only what nobody else is busy with: a version further on goes back to draft first. */
const discard = act()({
  type: 'discard',
  called: { zh: '作废', en: 'Discard' },
  permission: 'definition.act',
  asked: asks({ reason: Text }),
  example: { reason: '和另一件事重复' },
  open: openTo(['draft'], 'joint_team'),
  whyNot: whyClosed(['draft'], 'joint_team', () => ok([])),
  decide: (_state, { reason }) => unless(saidNothing(reason), () => discarded.of({ reason })),
})

export const drafting = {
  acts: [save, openConsultation, signCut, signField],
  /** The ways back and out. */
  ending: [backToDraft, discard],
  happenings: [created, saved, consultationOpened, cutSignedEvent, fieldSigned, tookBack, discarded],
} as const
