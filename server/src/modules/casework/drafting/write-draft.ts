import { createHash } from 'node:crypto'
import { failCasework } from '#engine/casework'
import { type Answers, type Catalogue, checkAnswers, type OneThing } from '#engine/catalogue'
import { emptyVault, fillVault, type PersonDetails, typeIntoVault, type Vault } from '#engine/exchange'
import { checkValue, draftFaults, fieldsOf, formSections, mask, prefillFromAnswers } from '#engine/form'
import { type Context, ok, type Problem, type Result, refuse, sentence } from '#engine/kernel'
import { canonical } from '#platform/event-chain'
import type { HeldCase, OpenedCase } from '../keep-case.ts'
import type { CaseworkParts } from '../service-parts.ts'
import { composeCase, recompose } from './compose-case.ts'

export const digestOf = (vault: Vault): string =>
  createHash('sha256').update(canonical(vault.values)).digest('hex')

type DraftBody = {
  readonly thing: string
  readonly answers: Readonly<Record<string, unknown>>
  readonly represented?: PersonDetails
}
type SaveBody = {
  readonly revision: number
  readonly answers?: Readonly<Record<string, unknown>>
  readonly values?: Readonly<Record<string, string>>
}

/** The elements that hold who the person is; the account fills them where the form has them. */
const accountFields = (person: PersonDetails): Record<string, string> => ({
  legal_rep_name: person.name,
  legal_rep_id_type: person.idNumber ? '居民身份证' : '',
  legal_rep_id_number: person.idNumber,
  legal_rep_phone: person.phone,
})

const onForm = (values: Record<string, string>, elements: ReadonlySet<string>): Record<string, string> =>
  Object.fromEntries(Object.entries(values).filter(([element]) => elements.has(element)))

const checkPerson = (person: PersonDetails): Problem[] => {
  const shape = { name: '', nameEn: '', options: [] }
  const parts = [
    checkValue(
      { ...shape, element: 'idNumber', name: '身份证号码', nameEn: 'identity number', type: 'id_number' },
      person.idNumber,
    ),
    checkValue(
      { ...shape, element: 'phone', name: '联系电话', nameEn: 'phone', type: 'phone' },
      person.phone,
    ),
  ]
  return parts.flatMap((part) => (part.ok ? [] : part.problems))
}

/** Fills what answers and the account already say into a new form. */
const startVault = (
  catalogue: Catalogue,
  thing: OneThing,
  answers: Answers,
  person: PersonDetails,
): Vault => {
  const empty = emptyVault(person)
  const fields = fieldsOf(formSections(composeCase(catalogue, thing, answers, empty).plan, catalogue))
  const elements = new Set(fields.map(({ element }) => element))
  const answered = fillVault(empty, prefillFromAnswers(answers, fields), () => ({ kind: 'answer' }))
  return fillVault(answered, onForm(accountFields(person), elements), () => ({ kind: 'account' }))
}

const personFor = async (
  parts: CaseworkParts,
  body: DraftBody,
  { actor }: Context,
): Promise<Result<PersonDetails>> => {
  if (actor.role === 'applicant')
    return ok((await parts.personOf(actor.id)) ?? { name: actor.name, idNumber: '', phone: '' })
  if (!body.represented) return refuse(failCasework('reason_needed', {}, 'represented'))
  const problems = checkPerson(body.represented)
  return problems.length ? refuse(...problems) : ok(body.represented)
}

/** Starts a draft on the current catalogue version. All questions that matter must be answered. */
export const createDraft = async (
  parts: CaseworkParts,
  body: DraftBody,
  context: Context,
): Promise<Result<HeldCase>> => {
  const thing = parts.catalogue.find(body.thing)
  if (!thing.ok) return thing
  const { catalogue, version } = parts.catalogue.standing(body.thing)
  const answers = checkAnswers(thing.value, body.answers)
  if (!answers.ok) return answers
  const person = await personFor(parts, body, context)
  if (!person.ok) return person
  const vault = startVault(catalogue, thing.value, answers.value, person.value)
  const composed = composeCase(catalogue, thing.value, answers.value, vault)
  const open = (thing.value.questions ?? []).filter(({ id }) => composed.plan.remaining.includes(id))
  if (open.length)
    return refuse(
      failCasework('plan_undecided', { questions: open.map(({ ask }) => ask).join(' / ') }, 'answers'),
    )
  const caseId = parts.newId()
  const own = context.actor.role === 'applicant'
  const applicantId = own ? context.actor.id : `represented:${caseId}`
  const act = {
    type: 'create_draft',
    caseId,
    applicantId,
    applicantLabel: mask(person.value.name, 'person'),
    onBehalf: !own,
    catalogueVersion: version,
    plan: composed.casePlan,
  } as const
  const done = await parts.keep.act(undefined, { act, vault }, context)
  return done.ok ? ok(done.value.held) : done
}

const answersFor = (catalogue: Catalogue, thing: string, body: SaveBody): Result<Answers | undefined> => {
  const found = catalogue.thing.get(thing)
  return body.answers && found ? checkAnswers(found, body.answers) : ok(undefined)
}

export type Saved = {
  readonly revision: number
  readonly savedAt: string
  readonly version: number
  readonly faults: { element: string; zh: string; en: string }[]
}

/** Saves answers and values as they are: a wrong value is told, never refused (F6); a newer revision is. */
export const saveDraft = (
  parts: CaseworkParts,
  caseId: string,
  body: SaveBody,
  context: Context,
): Promise<Result<Saved>> =>
  parts.keep.work(caseId, context, (opened) => saveOpened(parts, opened, body, context))

const saveOpened = async (
  parts: CaseworkParts,
  opened: OpenedCase,
  body: SaveBody,
  context: Context,
): Promise<Result<Saved>> => {
  const { state } = opened
  if (body.revision !== state.formRevision)
    return refuse(failCasework('revision_old', { newer: state.formRevision }))
  const catalogue = await parts.catalogue.ofVersion(state.catalogueVersion)
  const answers = answersFor(catalogue, state.plan.thing, body)
  if (!answers.ok) return answers
  const vault = typeIntoVault(opened.vault, body.values ?? {})
  const composed = recompose(catalogue, state, vault, answers.value ?? state.plan.answers)
  const plan = answers.value ? composed.casePlan : null
  const revision = state.formRevision + 1
  const act = { type: 'save_draft', plan, formRevision: revision, formDigest: digestOf(vault) } as const
  const done = await parts.keep.act(opened, { act, vault }, context)
  if (!done.ok) return done
  const faults = draftFaults(fieldsOf(formSections(composed.plan, catalogue)), vault.values)
  return ok({
    revision,
    savedAt: context.now,
    version: done.value.held.version,
    faults: faults.map((fault) => ({
      element: fault.place ?? '',
      zh: sentence(fault, 'zh'),
      en: sentence(fault, 'en'),
    })),
  })
}
