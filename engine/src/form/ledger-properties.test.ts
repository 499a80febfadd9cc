import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isFault, type OneThing, sampleAnswers, valueExpression, valueFor } from '#engine/catalogue'
import { plan } from '#engine/composer'
import { cixi } from '../../../tests/support/cixi.ts'
import { checkValue } from './check-value.ts'
import { exampleFor, fieldStates, fieldsOf, formSections, missingFields } from './index.ts'
import type { FormField } from './types.ts'

/** Over every one thing of the city, with whatever a person may type: what the ledger of fields may do to a form and what it may not. */

const catalogue = cixi()
const formOf = (thing: OneThing, cut: boolean) =>
  fieldsOf(
    formSections(
      plan(catalogue, thing, sampleAnswers(thing), {
        sources: true,
        ...(!cut && { fieldCuts: 'none' as const }),
      }),
      catalogue,
    ),
  )
const forms = new Map<OneThing, readonly FormField[]>()
const cutForm = (thing: OneThing) => {
  const known = forms.get(thing) ?? formOf(thing, true)
  forms.set(thing, known)
  return known
}
/** Empty, right, or something else: each field by itself. */
const typedIn = (fields: readonly FormField[]) =>
  fc
    .array(fc.constantFrom('', '', 'right', 'x', '7'), { minLength: fields.length, maxLength: fields.length })
    .map((kinds) =>
      Object.fromEntries(
        fields.map((field, at) => [
          field.element,
          kinds[at] === 'right' ? exampleFor(field) : (kinds[at] ?? ''),
        ]),
      ),
    )
const filled = fc
  .constantFrom(...catalogue.things)
  .chain((thing) => typedIn(cutForm(thing)).map((values) => ({ thing, fields: cutForm(thing), values })))

test.each(catalogue.things.map((thing) => [thing.code, thing] as const))(
  'D9 %s: nothing that must be filled disappears without a row of the ledger',
  (_code, thing) => {
    const after = new Map(cutForm(thing).map((field) => [field.element, field]))
    for (const before of formOf(thing, false)) {
      const now = after.get(before.element)
      expect([before.element, now !== undefined]).toEqual([before.element, true])
      if (now && !now.rule)
        expect([before.element, now.required, now.requiredWhen]).toEqual([
          before.element,
          before.required,
          before.requiredWhen,
        ])
    }
  },
)

test('F37 whatever is typed: without a row a field is asked, and what was written is the value or is set aside, never gone', () => {
  fc.assert(
    fc.property(filled, ({ fields, values }) => {
      const states = fieldStates(fields, values)
      const missing = new Set(missingFields(fields, values).map(({ element }) => element))
      for (const { element, rule, fixed, required } of fields) {
        const state = states.get(element)
        const written = (values[element] ?? '').trim()
        if (!rule) expect([element, state?.shown]).toEqual([element, 'ask'])
        if (!rule && required && !written && fixed === null)
          expect([element, missing.has(element)]).toEqual([element, true])
        if (written && fixed === null)
          expect([element, [state?.value.trim(), state?.aside].includes(written)]).toEqual([element, true])
        // What does not apply is never silently hidden: the person is told what they wrote there.
        if (state?.shown === 'hide' && fixed === null)
          expect([element, state.aside]).toEqual([element, written])
      }
    }),
    { numRuns: 150 },
  )
})

test('F37 whatever is typed: what is derived equals its expression over the form as it stands', () => {
  fc.assert(
    fc.property(filled, ({ fields, values }) => {
      const states = fieldStates(fields, values)
      const byElement = new Map(fields.map((field) => [field.element, field]))
      for (const field of fields) {
        const { element, rule } = field
        const state = states.get(element)
        if (rule?.cut.reason !== 'derived' || rule.cut.changeable || state?.shown !== 'tell' || !state.value)
          continue
        const read = valueExpression(rule.cut.is ?? '')
        if (isFault(read)) throw new Error(rule.cut.is)
        // Totals of lists have their own tests (D10).
        if ([...read.inputs].some((name) => !byElement.has(name) && rule.given[name] === undefined)) continue
        const scope = Object.fromEntries(
          [...read.inputs].flatMap((name) => {
            const other = byElement.get(name)
            const value = rule.given[name] ?? (other && valueFor(other.type, states.get(name)?.value ?? ''))
            return value === undefined ? [] : [[name, value] as const]
          }),
        )
        const said = checkValue(field, String(read.evaluate(scope) ?? ''))
        expect([element, state.value]).toEqual([element, said.ok ? said.value : 'refused'])
      }
    }),
    { numRuns: 150 },
  )
})
