import type { CaseEvent } from './case.ts'
import type { CasePlan } from './case-plan.ts'
import type { Sight } from './view.ts'

type Seeing = Exclude<Sight, { sees: 'nothing' }>
type Part = Extract<Sight, { sees: 'part' }>

/** What the events before one tell: the plan as it was, and which paper a file or a request is about. */
type Known = {
  readonly plan: CasePlan | undefined
  readonly about: ReadonlyMap<string, string>
}
const learn = ({ plan, about }: Known, { type, data }: CaseEvent): Known => {
  const next = 'plan' in data && data.plan ? data.plan : plan
  if (type === 'file_attached')
    return { plan: next, about: new Map([...about, [data.attachmentId, data.material]]) }
  if (type === 'facts_fetched') {
    const asked = data.facts.map(({ requestId, material }) => [requestId, material] as const)
    return { plan: next, about: new Map([...about, ...asked]) }
  }
  return { plan: next, about }
}

/** What a plan has of some matters: whether they are in it, what they ask for, and what they ask for no more. */
const partOf = (plan: CasePlan | undefined, matters: ReadonlySet<string>) => ({
  matters: plan?.matters.filter(({ code }) => matters.has(code)).map(({ code }) => code) ?? [],
  asked: (plan?.requirements ?? [])
    .map(({ material, form, copies, askedBy }) => ({
      ...{ material, form, copies },
      by: askedBy.filter(({ matter }) => matters.has(matter)),
    }))
    .filter(({ by }) => by.length > 0),
  dropped: (plan?.dropped ?? []).filter(({ matter }) => matters.has(matter)),
})

const papersOf = (plan: CasePlan | undefined, { matters, materials }: Part): ReadonlySet<string> =>
  new Set([...materials, ...partOf(plan, matters).dropped.map(({ material }) => material)])

/** Of what is told in one sentence about several papers, what speaks of one's own; undefined where nothing does. */
const narrowed = (event: CaseEvent, own: ReadonlySet<string>): CaseEvent | undefined => {
  const ofOwn = <One extends { readonly material: string }>(list: readonly One[]): One[] =>
    list.filter(({ material }) => own.has(material))
  if (event.type === 'papers_received') {
    const papers = ofOwn(event.data.papers)
    return papers.length ? { ...event, data: { papers } } : undefined
  }
  if (event.type === 'consent_given') {
    const asks = ofOwn(event.data.asks)
    return asks.length ? { ...event, data: { ...event.data, asks } } : undefined
  }
  if (event.type === 'facts_fetched') {
    const facts = ofOwn(event.data.facts)
    return facts.length ? { ...event, data: { ...event.data, facts } } : undefined
  }
  return event
}

/** Of the whole case and of nobody's part: where the person went, and to whom the results went. */
const ofTheWhole: ReadonlySet<CaseEvent['type']> = new Set(['visit_recorded', 'delivered', 'delivered_early'])

/** C10 Of what is said of several matters, or of papers that did not follow, what is of one's own. That an acceptance is withdrawn concerns everybody. */
const ofSeveral = (
  event: CaseEvent,
  matters: ReadonlySet<string>,
  own: ReadonlySet<string>,
): CaseEvent | undefined => {
  if (event.type === 'committed' || event.type === 'commitment_taken_back') {
    const seen = event.data.matters.filter((code) => matters.has(code))
    return seen.length ? { ...event, data: { matters: seen } } : undefined
  }
  // C107 One record for all whose matters were visited: nobody else reads it.
  if (event.type === 'joint_visit' || event.type === 'visit_photographed')
    return event.data.matters.some((code) => matters.has(code)) ? event : undefined
  if (event.type === 'issued_early') {
    const results = event.data.results.filter(({ matter }) => matters.has(matter))
    return results.length ? { ...event, data: { results } } : undefined
  }
  if (event.type === 'deferred_ran_out') {
    const materials = event.data.materials.filter((one) => own.has(one))
    return materials.length ? { ...event, data: { materials } } : undefined
  }
  if (event.type === 'acceptance_withdrawn')
    return {
      ...event,
      data: { ...event.data, materials: event.data.materials.filter((one) => own.has(one)) },
    }
  return narrowed(event, own)
}

/** C87 Of what the person answered later, what one's own matters asked for. */
const laterSeen = (
  event: Extract<CaseEvent, { readonly type: 'later_answered' }>,
  { matters }: Part,
  plan: CasePlan | undefined,
): CaseEvent | undefined => {
  const asked = (plan?.afterwards ?? []).filter((field) => field.matters.some((code) => matters.has(code)))
  const elements = event.data.elements.filter((one) => asked.some(({ element }) => element === one))
  return elements.length ? { ...event, data: { ...event.data, elements } } : undefined
}

type What = Extract<CaseEvent, { readonly type: 'later_asked' }>['data']
/** C117 C119 Of what was said to come later, and asked for, what one's own matters read. */
const laterWhat = <W extends Pick<What, 'materials' | 'fields'>>(
  data: W,
  own: ReadonlySet<string>,
  { matters }: Part,
): W => ({
  ...data,
  materials: data.materials.filter((one) => own.has(one)),
  fields: data.fields.filter((field) => field.matters.some((code) => matters.has(code))),
})
const isAny = ({ materials, fields }: Pick<What, 'materials' | 'fields'>): boolean =>
  materials.length + fields.length > 0

/** C10 What speaks of papers and fields that come later; undefined where none is one's own, null where it speaks of none. */
const laterPart = (event: CaseEvent, own: ReadonlySet<string>, sight: Part): CaseEvent | undefined | null => {
  switch (event.type) {
    case 'known_later':
    case 'later_taken_back':
    case 'later_left': {
      const data = laterWhat(event.data, own, sight)
      return isAny(data) ? { ...event, data } : undefined
    }
    case 'later_asked': {
      const data = laterWhat(event.data, own, sight)
      return isAny(data) ? { ...event, data } : undefined
    }
    case 'accepted':
      return event.data.later
        ? { ...event, data: { ...event.data, later: laterWhat(event.data.later, own, sight) } }
        : null
    default:
      return null
  }
}

const ofPart = (
  event: CaseEvent,
  sight: Part,
  { plan, about }: Known,
  own: ReadonlySet<string>,
): CaseEvent | undefined => {
  const { type, data } = event
  if (ofTheWhole.has(type)) return undefined
  const later = laterPart(event, own, sight)
  if (later !== null) return later
  if ('matter' in data) return sight.matters.has(data.matter) ? event : undefined
  if ('material' in data) return own.has(data.material) ? event : undefined
  if (type === 'file_removed') return own.has(about.get(data.attachmentId) ?? '') ? event : undefined
  if (type === 'fact_disputed') return own.has(about.get(data.requestId) ?? '') ? event : undefined
  if (type === 'later_answered') return laterSeen(event, sight, plan)
  if (type === 'question_settled') {
    const [before, after] = [plan, data.plan].map((one) => JSON.stringify(partOf(one, sight.matters)))
    return before === after ? undefined : event
  }
  return ofSeveral(event, sight.matters, own)
}

/**
 * C10 What somebody reads of what happened to a case. A department reads what was done to its own matters and to what they ask for, what
 * concerns all alike, and the settling of a question where its answer changed any of this. A draft that was saved is told to nobody.
 */
export const eventsSeen = <Told extends { readonly event: CaseEvent }>(
  sight: Seeing,
  happened: readonly Told[],
): Told[] => {
  let known: Known = { plan: undefined, about: new Map() }
  const newest = happened.reduce((before, { event }) => learn(before, event), known)
  const own = sight.sees === 'part' ? papersOf(newest.plan, sight) : undefined
  return happened.flatMap((one) => {
    const before = known
    known = learn(known, one.event)
    if (one.event.type === 'draft_saved') return []
    const event = sight.sees === 'part' && own ? ofPart(one.event, sight, before, own) : one.event
    return event ? [{ ...one, event }] : []
  })
}
