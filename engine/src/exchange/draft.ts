import {
  branchesIn,
  branchesSince,
  type CaseOrder,
  type CaseState,
  type Composed,
  composeCase,
  failCasework,
  fieldsOfPlan,
  sameRevision,
  undecided,
  withBranches,
} from '#engine/casework'
import { type Answers, type Catalogue, checkAnswers, type OneThing, reckonedAnswers } from '#engine/catalogue'
import {
  cellsIn,
  checkPerson,
  type DeliveryWay,
  draftFaults,
  fieldStates,
  mask,
  optionOfKind,
  prefillFromAnswers,
  type TextChange,
  tidyPerson,
  toldNow,
  validateValues,
  wayOf,
} from '#engine/form'
import { assuranceOf, type DocumentKind, type Person } from '#engine/identity'
import { type Actor, ok, type Problem, type Result, refuse } from '#engine/kernel'
import { openTexts, textsUsed, workOnTexts } from './case-texts.ts'
import { withDelivery } from './delivery.ts'
import { fallbackMaterials } from './fallback-materials.ts'
import { mayPrefill } from './may-fetch.ts'
import { numbered, rowsMoved } from './rows-handed-in.ts'
import { emptyVault, fillVault, type PersonDetails, typeIntoVault, type Vault, writtenIn } from './vault.ts'

type Sent = Readonly<Record<string, unknown>>
type Order<Type extends CaseOrder['type']> = Extract<CaseOrder, { readonly type: Type }>

/** C16 The plan of a case that is there already, from the catalogue version it began with (D2). */
export const composeAgain = (
  catalogue: Catalogue,
  state: Pick<CaseState, 'caseId' | 'plan' | 'submittedAt'>,
  { outcomes, texts, values }: Pick<Vault, 'outcomes' | 'texts' | 'values'>,
  answers: Answers = state.plan.answers,
): Composed => {
  const thing = catalogue.thing.get(state.plan.thing)
  if (!thing) throw new Error(`case ${state.caseId} names a one thing its catalogue version does not have`)
  const composeFor = (said: Answers) =>
    composeCase(catalogue, thing, said, fallbackMaterials(outcomes), textsUsed(texts))
  const composed = composeFor(answers)
  if (state.submittedAt === null) return composed
  const asked = { now: composed.casePlan, before: composeFor(state.plan.answers).casePlan }
  const branches = branchesSince(catalogue, thing, asked, { plan: state.plan, values })
  return branches.size === 0 ? composed : { ...composed, casePlan: withBranches(composed.casePlan, branches) }
}

/** D10 What the lists answer now, over what was answered before; the answers as they were where nothing changes. */
const withReckoned = (catalogue: Catalogue, thing: OneThing, answers: Answers, vault: Vault): Answers => {
  const reckoned = reckonedAnswers(catalogue, thing, (element) => {
    const list = catalogue.element.get(element)?.list
    const columns = (list?.columns ?? []).flatMap((id) => {
      const column = catalogue.element.get(id)
      return column ? [{ element: id, type: column.type, unit: column.unit ?? null }] : []
    })
    return list && cellsIn(vault.values[element] ?? '', list.tells, columns)
  })
  const news = Object.entries(reckoned).filter(([question, value]) => answers[question] !== value)
  return news.length ? { ...answers, ...Object.fromEntries(news) } : answers
}

/** The elements that say who somebody is; the account fills them where the form has them. */
const accountFields = (
  { name, documentKind, idNumber, phone }: PersonDetails,
  kinds: readonly string[],
): Record<string, string> => ({
  legal_rep_name: name,
  legal_rep_id_type: idNumber ? (optionOfKind(documentKind, kinds) ?? '') : '',
  legal_rep_id_number: idNumber,
  legal_rep_phone: phone,
})

/** X7 X12 A form begins with what the answers say already, and the account where it is known whose it is, in the fields it has. */
const startVault = (
  catalogue: Catalogue,
  { plan }: Composed,
  answers: Answers,
  { person, isProven }: Applicant,
): Vault => {
  const fields = fieldsOfPlan(catalogue, plan)
  const elements = new Map(fields.map((field) => [field.element, field]))
  const answered = fillVault(emptyVault(person), prefillFromAnswers(answers, fields), () => ({
    kind: 'answer',
  }))
  if (!isProven) return answered
  const said = accountFields(person, elements.get('legal_rep_id_type')?.options ?? [])
  const known = Object.entries(said).filter(([element]) => elements.has(element))
  return fillVault(answered, Object.fromEntries(known), () => ({ kind: 'account' }))
}

/** Whose a draft is; `isProven`: it is known that they are who they say, or they stand before the clerk. */
type Applicant = { readonly person: PersonDetails; readonly isProven: boolean }
type Said = Omit<PersonDetails, 'documentKind'> & { readonly documentKind?: DocumentKind }

/** C19 X12 Whose a draft is: an applicant's own, or of the person a clerk names, with a number and a phone that can be right. */
export const draftedFor = (
  { role, name }: Actor,
  own: Person | undefined,
  represented: Said | undefined,
): Result<Applicant> => {
  if (role === 'applicant') {
    const { phoneVerifiedAt: _phone, realName: _name, ...said } = own ?? { ...nobody, name }
    return ok({ person: said, isProven: mayPrefill(assuranceOf(own)) })
  }
  if (!represented) return refuse(failCasework('reason_needed', {}, 'represented'))
  const problems = checkPerson(represented)
  return problems.length ? refuse(...problems) : ok({ person: tidyPerson(represented), isProven: true })
}

const nobody: Person = {
  name: '',
  documentKind: 'resident_card',
  idNumber: '',
  phone: '',
  phoneVerifiedAt: null,
  realName: null,
}

type Begun = { readonly vault: Vault; readonly act: Order<'create_draft'> }

/** C17 C19 What a draft begins with; refused while a question that decides is open. */
export const beginDraft = (
  on: { readonly catalogue: Catalogue; readonly catalogueVersion: string; readonly thing: OneThing },
  sent: Sent,
  applicant: Applicant,
  by: { readonly actor: Actor; readonly caseId: string },
): Result<Begun> => {
  const { catalogue, catalogueVersion, thing } = on
  const answers = checkAnswers(thing, sent)
  if (!answers.ok) return answers
  const composed = composeCase(catalogue, thing, answers.value, [])
  const open = undecided(thing, composed.plan)
  if (open.length) return refuse(...open)
  const own = by.actor.role === 'applicant'
  return ok({
    vault: startVault(catalogue, composed, answers.value, applicant),
    act: {
      type: 'create_draft',
      caseId: by.caseId,
      applicantId: own ? by.actor.id : `represented:${by.caseId}`,
      applicantLabel: mask(applicant.person.name, 'person'),
      onBehalf: !own,
      catalogueVersion,
      plan: composed.casePlan,
    },
  })
}

type Typed = {
  readonly vault: Vault
  /** The plan of new answers; null where the answers stand. */
  readonly plan: CaseState['plan'] | null
  /** D10 Whether the rows of a list changed an answer, and so the plan. */
  readonly moved: boolean
  /** C101 Matters that read a field whose value changed since it was handed in. */
  readonly touched: readonly string[]
  readonly faults: readonly Problem[]
  /** F37 What the fields nobody is asked for say now. */
  readonly told: ReturnType<typeof toldNow>
}

const touchedBy = (
  fields: ReturnType<typeof fieldsOfPlan>,
  before: Vault['values'],
  values: Vault['values'],
): string[] => [
  ...new Set(
    fields.flatMap(({ element, askedBy }) =>
      (before[element] ?? '') === (values[element] ?? '') ? [] : askedBy,
    ),
  ),
]

/** C18 Answers and values as they were typed: a wrong value is told, never refused (F6). */
export const typeIntoDraft = (
  catalogue: Catalogue,
  state: CaseState,
  before: Vault,
  sent: {
    readonly revision: number
    readonly answers?: Sent
    /** The catalogue version whose questions were answered. */
    readonly askedBy?: string
    readonly values?: Readonly<Record<string, string>>
    /** C80 Material → what changes in the text that is drawn up for it. */
    readonly texts?: Readonly<Record<string, TextChange>>
  },
  today: string,
): Result<Typed> => {
  const newest = sameRevision(state, sent.revision)
  if (!newest.ok) return newest
  // C18 Questions of another version ask for something else, whatever their names.
  if (sent.answers && sent.askedBy !== undefined && sent.askedBy !== state.catalogueVersion)
    return refuse(failCasework('answers_older'))
  const thing = catalogue.thing.get(state.plan.thing)
  const answers = sent.answers && thing ? checkAnswers(thing, sent.answers) : ok(undefined)
  if (!answers.ok) return answers
  const typed = typeIntoVault(before, sent.values ?? {})
  const worked = sent.texts
    ? workOnTexts(catalogue, composeAgain(catalogue, state, typed, answers.value), typed, sent.texts)
    : ok(typed)
  if (!worked.ok) return worked
  const vault = worked.value
  const said = answers.value ?? state.plan.answers
  // C54 What was handed in stands: lists decide while the draft is the person's.
  const whole = thing && !state.submittedAt ? withReckoned(catalogue, thing, said, vault) : said
  const composed = composeAgain(catalogue, state, vault, whole)
  const written = writtenIn(withDelivery(catalogue, vault))
  const fields = fieldsOfPlan(catalogue, composed.plan)
  const faults = draftFaults(fields, written, { today })
  return ok({
    vault,
    plan: answers.value || sent.texts || whole !== said ? composed.casePlan : null,
    moved: whole !== said,
    touched: state.submittedAt ? touchedBy(fields, before.values, vault.values) : [],
    faults,
    told: toldNow(fields, written),
  })
}

/** F37 Beside what is told and nobody wrote stands that it was decided so; a mark of an earlier hand-in that holds no more goes. */
const decidedSources = (
  fields: ReturnType<typeof fieldsOfPlan>,
  { values: before, sources }: Vault,
  values: Vault['values'],
): Vault['sources'] => {
  const kept = Object.entries(sources).filter(([, { kind }]) => kind !== 'decided')
  const written = writtenIn({ values: before, sources })
  const states = fieldStates(fields, written)
  const told = Object.keys(values).filter(
    (element) => states.get(element)?.shown === 'tell' && !(written[element] ?? '').trim(),
  )
  return Object.fromEntries([
    ...kept,
    ...told.map((element) => [element, { kind: 'decided' as const }] as const),
  ])
}

type HandedIn = {
  readonly vault: Vault
  readonly way: DeliveryWay | null
  /** C54 The matters with the parts that rows have; left out where no row has any, and after the first hand-in. */
  readonly branches?: CaseState['plan']['matters']
}

/** C18 The form as it is handed in: of the newest revision, every value tidied and right, nothing of another form (F6). */
export const formToHandIn = (
  catalogue: Catalogue,
  state: CaseState,
  vault: Vault,
  { revision, today }: { readonly revision: number; readonly today: string },
): Result<HandedIn> => {
  const newest = sameRevision(state, revision)
  if (!newest.ok) return newest
  const composed = composeAgain(catalogue, state, vault)
  const fields = fieldsOfPlan(catalogue, composed.plan)
  const whole = withDelivery(catalogue, vault)
  const written = writtenIn(whole)
  const checked = validateValues(fields, written, { today })
  const open = openTexts(catalogue, composed, vault)
  if (!checked.ok || open.length) return refuse(...(checked.ok ? [] : checked.problems), ...open)
  const thing = catalogue.thing.get(state.plan.thing)
  const isFirst = state.submittedAt === null
  const moved =
    thing && !isFirst
      ? rowsMoved(catalogue, thing, { plan: state.plan, asked: composed.plan.matters, fields }, checked.value)
      : []
  if (moved.length) return refuse(...moved)
  const values = isFirst ? numbered(fields, checked.value) : checked.value
  const branches = thing && isFirst ? branchesIn(catalogue, thing, state.plan, values) : undefined
  const sources = decidedSources(fields, whole, values)
  return ok({
    vault: { ...whole, values, sources },
    way: wayOf(values),
    ...(branches?.size && { branches: withBranches(composed.casePlan, branches).matters }),
  })
}
