import { type CaseState, failRecording, fieldsOfPlan, laterAsked, siteFields } from '#engine/casework'
import type { Catalogue } from '#engine/catalogue'
import type { Plan } from '#engine/composer'
import { asAnswered, type FieldState, fieldStates, fieldsOf, validateValues, wholeForm } from '#engine/form'
import { ok, type Problem, type Result, refuse } from '#engine/kernel'
import { withDelivery } from './delivery.ts'
import { composeAgain } from './draft.ts'
import { type ValueSource, type Vault, writtenIn } from './vault.ts'

/** Values that came after hand-in (C84, C86): judged as the form judges (F66), read with the form. */

type Field = ReturnType<typeof fieldsOfPlan>[number]
type Values = Readonly<Record<string, string>>

/** What holds of the fields that were recorded or answered: of each the newest. */
const valuesRecorded = ({ recorded }: Pick<Vault, 'recorded'>): Values => Object.assign({}, ...recorded)

/** F65 A field as whoever gives it a value is asked for it: no decision stands in the way any more. */
export const askedAfter = (field: Field, required: boolean): Field => ({
  ...field,
  rule: null,
  required,
  requiredWhen: null,
})

const sourceOf = ({ rule }: Field): ValueSource =>
  rule?.cut.reason === 'on_site' ? { kind: 'on_site' } : { kind: 'later' }

/** F37 C87 The form with the values that hold, those too that came after hand-in, and where each of these came from. */
export const heldForm = (catalogue: Catalogue, plan: Plan, opened: Vault) => {
  const vault = withDelivery(catalogue, opened)
  const [fields, written] = [fieldsOfPlan(catalogue, plan), writtenIn(vault)]
  const after = valuesRecorded(vault)
  const states = new Map<string, FieldState>(fieldStates(fields, written))
  const sources = { ...vault.sources }
  for (const field of fields) {
    const value = after[field.element]
    if (value === undefined) continue
    states.set(field.element, { shown: 'tell', value, aside: '' })
    sources[field.element] = sourceOf(field)
  }
  return { fields, held: { ...asAnswered(fields, written), ...after }, states, vault: { ...vault, sources } }
}

/** What is sent for fields that are not asked for now is said, and nothing of it is kept. */
const notAsked = (values: Values, asked: readonly { readonly element: string }[]): Problem[] =>
  Object.keys(values)
    .filter((element) => !asked.some((field) => field.element === element))
    .map((element) => failRecording('after_unknown', { field: element }, element))

type Came = { readonly vault: Vault; readonly elements: readonly string[] }

/** F66 What came is right as it would have to be in the form, every fault at once; then it is part of the form. */
const taken = (
  catalogue: Catalogue,
  state: CaseState,
  vault: Vault,
  { values, elements, today }: { values: Values; elements: readonly string[]; today: string },
): Result<Came> => {
  const { plan } = composeAgain(catalogue, state, vault)
  const { fields, held } = heldForm(catalogue, plan, vault)
  const asked = fields
    .filter(({ element }) => elements.includes(element))
    .map((field) => askedAfter(field, true))
  const sent = Object.fromEntries(elements.map((element) => [element, values[element] ?? '']))
  const checked = validateValues(asked, { ...held, ...sent }, { today })
  if (!checked.ok) return checked
  return ok({
    vault: { ...vault, recorded: [...vault.recorded, checked.value] },
    elements: Object.keys(checked.value),
  })
}

/** C84 The record of a visit, whole: of each field what was seen, or that there is nothing of it. */
export const recordOnSite = (
  catalogue: Catalogue,
  state: CaseState,
  vault: Vault,
  {
    matter,
    values,
    absent,
    today,
  }: {
    readonly matter: string
    readonly values: Values
    readonly absent: readonly string[]
    readonly today: string
  },
): Result<Came> => {
  const asked = siteFields(state, matter)
  const none = Object.fromEntries(absent.map((element) => [element, '']))
  const strange = notAsked({ ...values, ...none }, asked)
  if (strange.length) return refuse(...strange)
  const elements = asked.map(({ element }) => element).filter((element) => !absent.includes(element))
  const came = taken(catalogue, state, vault, { values, elements, today })
  if (!came.ok) return came
  const recorded = [...vault.recorded, { ...came.value.vault.recorded.at(-1), ...none }]
  return ok({ vault: { ...vault, recorded }, elements: [...came.value.elements, ...absent] })
}

/** C86 What the person can say by now: each by itself, as many as they know. */
export const answerLater = (
  catalogue: Catalogue,
  state: CaseState,
  vault: Vault,
  { values, today }: { readonly values: Values; readonly today: string },
): Result<Came> => {
  const strange = notAsked(values, laterAsked(state))
  if (strange.length) return refuse(...strange)
  const elements = Object.keys(values).filter((element) => values[element]?.trim())
  return taken(catalogue, state, vault, { values, elements, today })
}

/** C99 The fields that the form of a case has. */
export const elementsOf = (
  catalogue: Catalogue,
  state: Parameters<typeof composeAgain>[1],
  vault: Parameters<typeof composeAgain>[2],
): ReadonlySet<string> =>
  new Set(
    fieldsOf(wholeForm(composeAgain(catalogue, state, vault).plan, catalogue)).map(({ element }) => element),
  )
