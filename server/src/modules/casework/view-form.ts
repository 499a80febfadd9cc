import { noticeEdition } from '#engine/calendar'
import {
  available,
  type CaseEvent,
  type CaseState,
  caseExpectedBy,
  doneForPerson,
  eventsSeen,
  type FieldsSeen,
  failCasework,
  fieldsSeen,
  laterAsks,
  mayMove,
  namesOf,
  outcomeOf,
  sayEvent,
  sayToPerson,
  taskClock,
  taskEnded,
  tidyQueryCode,
  toldByCode,
  toldInList,
} from '#engine/casework'
import { type Catalogue, deliveryElements } from '#engine/catalogue'
import type { Plan } from '#engine/composer'
import { composeAgain, heldForm, type ValueSource, type Vault, valueSourceSaid } from '#engine/exchange'
import {
  type FieldState,
  type FormSection,
  isRequired,
  judgedBy,
  listFor,
  maskPerson,
  maskValue,
  mayShow,
  notSoSaid,
  ruleSaid,
  wholeForm,
} from '#engine/form'
import { type Actor, actorRef, type Context, chinaDay, ok, type Result, refuse } from '#engine/kernel'
import { departmentName, matterNamed, thingNamed } from '#modules/catalogue'
import { createDerived } from '#platform/derived'
import { acceptedTypes } from '#platform/files'
import { createInHand } from '#platform/in-hand'
import type { CaseworkParts, OpenedCase } from './keep-case.ts'
import type { CaseSummary, FormField, FormView, ProgressView, TimelineEntry } from './read-schemas.ts'

type Shown = {
  /** F22 F37 The values that hold, and what becomes of each field with them. */
  readonly held: Vault['values']
  readonly states: ReadonlyMap<string, FieldState>
  readonly catalogue: Catalogue
  readonly plan: Plan
  readonly vault: Vault
  readonly uploadLimit: number
  readonly reader: Actor
} & Pick<FormView, 'revision' | 'savedAt' | 'today'> &
  FieldsSeen

const sourceOf = (
  { catalogue, vault: { outcomes }, reader }: Shown,
  source: ValueSource | undefined,
): FormField['source'] => {
  if (!source) return null
  const { kind } = source
  if (kind !== 'registry') {
    const { zh, en } = valueSourceSaid(kind, reader)
    return { kind, name: zh, nameEn: en, requestId: null, disputed: false }
  }
  const outcome = outcomes.find(({ requestId }) => requestId === source.requestId)
  const { id: _id, ...names } = departmentName(catalogue, outcome?.need.department ?? '')
  return { kind, ...names, requestId: source.requestId, disputed: Boolean(outcome?.disputedAt) }
}

const fieldView =
  (shown: Shown, section: FormSection, all: FormSection['fields']) =>
  (field: (typeof section.fields)[number]): FormField => {
    const state = shown.states.get(field.element) ?? { shown: 'ask', value: '', aside: '' }
    const { shown: how, value } = state
    const mayRead = !shown.open || shown.open.has(field.element)
    const read = field.list && listFor(field.list, value, shown.closed, shown.only ? 'without' : 'masked')
    return {
      ...{ element: field.element, name: field.name, nameEn: field.nameEn, type: field.type },
      ...{ unit: field.unit, ...notSoSaid(state) },
      ...{ options: [...field.options], optionsEn: [...field.optionsEn] },
      required: how === 'ask' && isRequired(field, all, shown.held),
      ...{ shown: how, aside: mayRead && !(read && shown.closed.size) ? state.aside : '' },
      decision: field.rule && ruleSaid(field.rule),
      value: mayRead ? (read?.value ?? value) : maskValue(field, value),
      ...(read && { list: read.list as NonNullable<FormField['list']> }),
      askedBy: field.askedBy.length,
      ...judgedBy(field),
      ...{ decidedBy: field.decidedBy, isFixed: field.fixed !== null },
      source: sourceOf(shown, shown.vault.sources[field.element]),
    }
  }

/** The one form as a person recognises it, with where each filled-in value came from. */
const viewForm = (shown: Shown): FormView => {
  const sections = wholeForm(shown.plan, shown.catalogue)
  const all = sections.flatMap(({ fields }) => fields)
  // C10 Who faces the person, or is it, reads to whom the results go; whoever reads the rest masked reads the way only.
  const hidden = (field: FormSection['fields'][number]) => shown.open && field.requiredWhen === 'courier'
  const wanted = sections
    .map((section) => ({
      ...section,
      fields: section.fields.filter(
        (field) =>
          !hidden(field) && mayShow(field, shown.states) && (!shown.only || shown.only.has(field.element)),
      ),
    }))
    .filter(({ fields }) => fields.length > 0)
  const { before, after } = shown.plan.fields
  const asked = new Set<string>(deliveryElements)
  return {
    revision: shown.revision,
    savedAt: shown.savedAt,
    today: shown.today,
    sections: wanted.map((section) => ({
      id: section.id,
      title: section.title,
      titleEn: section.titleEn,
      fields: section.fields.map(fieldView(shown, section, all)),
    })),
    // D7 The way of the results is none of the departments' fields.
    fields: {
      before,
      after,
      filled: new Set([
        ...Object.keys(shown.vault.sources).filter((one) => !asked.has(one)),
        ...[...shown.states].flatMap(([one, { shown: how, value }]) =>
          how === 'tell' && value ? [one] : [],
        ),
      ]).size,
    },
    upload: { maxBytes: shown.uploadLimit, accepts: Object.keys(acceptedTypes) },
  }
}

/** The form of an opened case as far as the actor may read it (C10). */
export const formOf = async (
  parts: CaseworkParts,
  opened: OpenedCase,
  context: Context,
): Promise<FormView> => {
  const { state, sight, savedAt } = opened
  const catalogue = await parts.catalogue.ofVersion(state.catalogueVersion)
  const { plan } = composeAgain(catalogue, state, opened.vault)
  const [{ formRevision: revision }, { uploadLimit }] = [state, parts]
  const seen = { ...fieldsSeen(sight, plan), reader: context.actor, today: chinaDay(context.now) }
  const { held, states, vault } = heldForm(catalogue, plan, opened.vault)
  return viewForm({ held, states, catalogue, plan, vault, revision, savedAt, uploadLimit, ...seen })
}

export const formFor = async (
  parts: CaseworkParts,
  caseId: string,
  context: Context,
): Promise<Result<FormView>> => {
  const opened = await parts.keep.open(caseId, 'form', context)
  return opened.ok ? ok(await formOf(parts, opened.value, context)) : opened
}

/** C87 What comes after hand-in, with the form it is part of and which of its values the reader reads. */
export const afterwardsFor = (parts: CaseworkParts) => async (caseId: string, context: Context) => {
  const opened = await parts.keep.open(caseId, 'form', context)
  if (!opened.ok) return opened
  const { state, vault, sight } = opened.value
  const catalogue = await parts.catalogue.ofVersion(state.catalogueVersion)
  const { plan } = composeAgain(catalogue, state, vault)
  const [form, may] = [heldForm(catalogue, plan, vault), available(state, context.actor)]
  return ok({ state, sight, catalogue, records: vault.recorded, form, seen: fieldsSeen(sight, plan), may })
}

/** What a query code alone may see (C35): no personal data, no decision. */
const progressOf = async (parts: CaseworkParts, state: CaseState, now: string): Promise<ProgressView> => {
  const catalogue = await parts.catalogue.ofVersion(state.catalogueVersion)
  const told = toldByCode(state)
  const expectedBy = told.expects ? caseExpectedBy(state) : null
  return {
    queryCode: state.queryCode ?? '',
    thing: thingNamed(catalogue, state.plan.thing),
    status: told.status,
    submittedAt: state.submittedAt ?? '',
    expectedBy,
    provisional: mayMove(expectedBy),
    datesMoved: told.expects
      ? state.datesMoved && { ...state.datesMoved, notices: [...state.datesMoved.notices] }
      : null,
    tasks: state.tasks.map((task, place) => {
      const clock = taskClock(state, task, now)
      const department = state.plan.matters.find(({ code }) => code === task.matter)?.department ?? ''
      return {
        ...matterNamed(catalogue, task.matter),
        department: departmentName(catalogue, department),
        status: told.tasks[place]?.status ?? 'waiting',
        ...{ expectedBy: clock.expectedBy, light: clock.light, provisional: clock.provisional },
      }
    }),
    way: state.way,
    delivery: state.delivery && { method: state.delivery.method },
  }
}

const progressViews = createDerived<CaseState, ProgressView>(1)
export const progress = async (
  parts: CaseworkParts,
  division: string,
  queryCode: string,
  now: string,
): Promise<Result<ProgressView>> => {
  const state = await parts.store.stateOfCode(division, tidyQueryCode(queryCode))
  if (!state?.submittedAt) return refuse(failCasework('case_missing'))
  return ok(await progressViews(state, [chinaDay(now), noticeEdition()], () => progressOf(parts, state, now)))
}

const withNamesOpen = ({ people }: CaseworkParts, division: string, caseId: string, event: CaseEvent) =>
  event.type === 'delivered' || event.type === 'delivered_early'
    ? { ...event, data: people.withCollector(division, caseId, event.data) }
    : event

export const timeline = async (
  parts: CaseworkParts,
  caseId: string,
  context: Context,
): Promise<Result<{ entries: TimelineEntry[]; lookedAt: { at: string; name: string; role: string }[] }>> => {
  const opened = await parts.keep.open(caseId, 'timeline', context)
  if (!opened.ok) return opened
  const { sight, state, vault } = opened.value
  const person = maskPerson(vault.person, sight.sees === 'whole' && sight.person)
  const catalogue = await parts.catalogue.ofVersion(state.catalogueVersion)
  const names = namesOf(catalogue)
  const happened = await parts.store.happened(context.actor.division, caseId)
  const own = context.actor.role === 'applicant'
  const entries = eventsSeen(sight, happened).flatMap(({ sequence, event }) => {
    const { role, department } = event.actor
    const opened = withNamesOpen(parts, context.actor.division, caseId, event)
    const said = own ? sayToPerson(opened, names) : sayEvent(opened, names)
    if (!said) return []
    return {
      sequence,
      type: event.type,
      at: event.at,
      place: event.place,
      actor: { name: actorRef(event.actor), role, department },
      forPerson: doneForPerson(event) ? person.name : null,
      ...said,
    }
  })
  return ok({ entries, lookedAt: own ? await parts.audit.looks(context.actor.division, caseId) : [] })
}

const summaryOf = async (parts: CaseworkParts, state: CaseState, now: string): Promise<CaseLine> => {
  const catalogue = await parts.catalogue.ofVersion(state.catalogueVersion)
  return {
    ...{ caseId: state.caseId, queryCode: state.queryCode, status: state.status },
    thing: thingNamed(catalogue, state.plan.thing),
    submittedAt: state.submittedAt,
    ...toldInList(state),
    tasksDone: state.tasks.filter(({ status }) => taskEnded(status)).length,
    tasksDenied: outcomeOf(state.tasks).denied.length,
    tasksTotal: state.plan.matters.length,
    expectedBy: caseExpectedBy(state),
    provisional: mayMove(caseExpectedBy(state)),
    later: laterAsks(state, now),
    correctionDueOn: state.status === 'correcting' ? (state.corrections.at(-1)?.deadline ?? null) : null,
  }
}

/** Lines of "my cases" in memory, each of one version of a case: an agent's two hundred states are read once, then only what changed. */
type CaseLine = Omit<CaseSummary, 'updatedAt'>
type Mine = Awaited<ReturnType<CaseworkParts['lists']['mine']>>
const [mostLines, lineMilliseconds] = [10_000, 10 * 60_000]

/** Everybody's own cases, drafts first, the newest first among each. */
export const createListMine = (parts: CaseworkParts) => {
  const kept = createInHand<CaseLine>(mostLines, lineMilliseconds)
  const derived = createDerived<Mine, { cases: CaseSummary[] }>(1)
  const show = async (division: string, mine: Mine, now: string): Promise<{ cases: CaseSummary[] }> => {
    const keyOf = ({ caseId, version }: { caseId: string; version: number }) =>
      `${division} ${caseId} ${version} ${noticeEdition()} ${chinaDay(now)}`
    const lines = new Map(mine.map((one) => [one.caseId, kept.get(keyOf(one))]))
    const away = mine.filter(({ caseId }) => !lines.get(caseId)).map(({ caseId }) => caseId)
    for (const state of away.length ? await parts.store.statesOf(division, away) : []) {
      const line = await summaryOf(parts, state, now)
      kept.keep(keyOf(state), line)
      lines.set(state.caseId, line)
    }
    const cases = mine.flatMap(({ caseId, updatedAt }) => {
      const line = lines.get(caseId)
      return line ? [{ ...line, updatedAt }] : []
    })
    return { cases: cases.sort((a, b) => Number(b.status === 'draft') - Number(a.status === 'draft')) }
  }
  return async ({ actor: { division, id }, now }: Context): Promise<Result<{ cases: CaseSummary[] }>> => {
    const mine = await parts.lists.mine({ division, applicantId: id })
    return ok(await derived(mine, [noticeEdition(), chinaDay(now)], () => show(division, mine, now)))
  }
}
