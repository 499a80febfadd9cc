import type { Office } from '#engine/identity'
import { replaceSection } from './draft.ts'
import type {
  Draft,
  LeadRecord,
  Remark,
  Section,
  Signature,
  VersionEvent,
  VersionState,
} from './version-types.ts'

const noSaves = { basics: 0, questions: 0, matters: 0, cuts: 0, said: 0 }

const created = ({ at: _at, data }: VersionEvent): VersionState => ({
  versionId: String(data.versionId),
  thing: String(data.thing),
  number: Number(data.number),
  status: 'draft',
  draft: data.draft as Draft,
  revisions: noSaves,
  edited: {},
  basedOn: (data.basedOn as string | null) ?? null,
  consultationUntil: null,
  commentUntil: null,
  agreed: [],
  heard: [],
  remarks: [],
  lead: { objections: [] },
  signatures: [],
  publishedAt: null,
})

/**
 * Back among the drafts: signatures fall; remarks and their answers stay to be read; agreements stand until a change touches
 * what was agreed to (V5), so that only those departments are asked again whom it concerns.
 */
const reopened = (state: VersionState): VersionState => ({
  ...state,
  status: 'draft',
  consultationUntil: null,
  commentUntil: null,
  heard: [],
  signatures: [],
})

const withoutAgreements = ({ agreed }: VersionState, touched: unknown): VersionState['agreed'] => {
  const gone = (touched as readonly string[] | undefined) ?? []
  return agreed.filter(({ department }) => !gone.includes(department))
}

const hears = ({ heard }: VersionState, department: string): readonly string[] =>
  heard.includes(department) ? heard : [...heard, department]

const answered = (state: VersionState, { data, name, at }: VersionEvent): VersionState => ({
  ...state,
  remarks: state.remarks.map((remark) =>
    remark.id === data.remark
      ? { ...remark, answer: { text: String(data.text), taken: data.taken === true, by: name, at } }
      : remark,
  ),
})

const signedCut = (state: VersionState, { data, from, name, at }: VersionEvent): VersionState => ({
  ...state,
  draft: {
    ...state.draft,
    cuts: state.draft.cuts.map((cut) =>
      cut.matter === data.matter && cut.material === data.material
        ? { ...cut, owner: from, by: name, on: at.slice(0, 10) }
        : cut,
    ),
  },
})

const objected = (state: VersionState, event: VersionEvent): LeadRecord => ({
  ...state.lead,
  objections: [
    ...state.lead.objections,
    { department: event.from, name: event.name, reason: String(event.data.reason), at: event.at },
  ],
})

const basicsSaved = (state: VersionState, name: string, at: string) => ({
  revisions: { ...state.revisions, basics: state.revisions.basics + 1 },
  edited: { ...state.edited, basics: { name, at } },
})

/**
 * V7 The ruling settles every open objection and stands with each. It changes the basics, so it counts as a save of them: whoever
 * typed on the old ones cannot overwrite it. The reason of the default finding no longer says why another department leads.
 */
const ruled = (state: VersionState, { data, name, at }: VersionEvent): VersionState => {
  const ruling = { department: String(data.department), reason: String(data.reason), by: name, at }
  const { lead_reason: found, ...draft } = state.draft
  const same = draft.lead_department === ruling.department
  return {
    ...state,
    ...basicsSaved(state, name, at),
    agreed: withoutAgreements(state, data.touched),
    lead: {
      objections: state.lead.objections.map((one) => (one.ruling ? one : { ...one, ruling })),
      ruling,
    },
    draft: {
      ...draft,
      lead_department: ruling.department,
      ...(same && found !== undefined ? { lead_reason: found } : {}),
    },
  }
}

const withRemarks = (state: VersionState, remarks: readonly Remark[]): VersionState => ({
  ...state,
  remarks: [...state.remarks, ...remarks],
})

const step = {
  save: (state, { data, name, at }) => {
    const section = data.section as Section
    return {
      ...state,
      draft: replaceSection(state.draft, section, data.value),
      agreed: withoutAgreements(state, data.touched),
      revisions: { ...state.revisions, [section]: state.revisions[section] + 1 },
      edited: { ...state.edited, [section]: { name, at } },
    }
  },
  open_consultation: (state, { data }) => ({
    ...state,
    status: 'consultation',
    consultationUntil: String(data.until),
    heard: [],
  }),
  remark: (state, { data, from }) => ({
    ...withRemarks(state, data.remarks as Remark[]),
    heard: hears(state, from),
  }),
  comment: (state, { data }) => withRemarks(state, data.remarks as Remark[]),
  training_remark: (state, { data }) => withRemarks(state, data.remarks as Remark[]),
  agree: (state, { from, name, at }) => ({
    ...state,
    agreed: [...state.agreed.filter(({ department }) => department !== from), { department: from, name, at }],
  }),
  object_lead: (state, event) => ({
    ...state,
    lead: objected(state, event),
    heard: hears(state, event.from),
  }),
  rule_lead: ruled,
  sign_cut: signedCut,
  answer_remark: answered,
  back_to_draft: reopened,
  // Everything else stays as it was, so that it can still be read what was given up.
  discard: (state, { data, name, at }) => ({
    ...state,
    status: 'discarded',
    discarded: { by: name, at, reason: String(data.reason) },
  }),
  open_comment: (state, { data }) => ({ ...state, status: 'comment', commentUntil: String(data.until) }),
  open_review: (state) => ({ ...state, status: 'review', signatures: [] }),
  sign: (state, { data, by, name, at }) => ({
    ...state,
    signatures: [...state.signatures, { office: data.office as Office, by, name, at } satisfies Signature],
  }),
  send_back: (state, { data }) => reopened(withRemarks(state, data.remarks as Remark[])),
  list: (state) => ({ ...state, status: 'listed' }),
  publish: (state, { at }) => ({ ...state, status: 'published', publishedAt: at }),
  supersede: (state) => ({ ...state, status: 'superseded' }),
} satisfies Record<
  Exclude<VersionEvent['type'], 'created'>,
  (state: VersionState, event: VersionEvent) => VersionState
>

/** The state after an event. The first event of a version is `created`. */
export const evolveVersion = (state: VersionState | undefined, event: VersionEvent): VersionState => {
  if (event.type === 'created') return created(event)
  if (!state) throw new Error('a version begins with created')
  return step[event.type](state, event)
}
