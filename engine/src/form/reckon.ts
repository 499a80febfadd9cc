import { type Answers, type FieldCut, isFault, type Scope, valueExpression, valueFor } from '#engine/catalogue'
import { checkValue } from './check-value.ts'
import type { FieldShape, FormValues } from './types.ts'

/** D9 How a field the person is not asked for gets its value: the decision, what was answered, and its condition where that reads the form. */
export type FieldRule = {
  readonly cut: FieldCut
  readonly given: Answers
  /** only_when: false while it does not apply, null while that is not known. */
  readonly applies?: (scope: Scope) => boolean | null
}

/** A field with its rule, as reckoning needs it. */
type Ruled = FieldShape & { readonly rule: FieldRule | null }

/** D9 What becomes of a field: asked of the person, told to them, or neither. */
export type FieldState = {
  readonly shown: 'ask' | 'tell' | 'hide'
  /** The value that holds; empty while there is none. */
  readonly value: string
  /** A value the person wrote that is set aside, because the field does not apply or is reckoned. */
  readonly aside: string
}

const last = new Map<string, { readonly key: string; readonly value: string }>()

/** FEEL is slow beside all else, and most saves change one field: what was reckoned last of the same inputs stands. */
const reckoned = (text: string, scope: Scope): string => {
  const read = valueExpression(text)
  if (isFault(read)) return ''
  const inputs = [...read.inputs]
  const key = JSON.stringify(inputs.map((name) => scope[name] ?? null))
  const known = last.get(text)
  if (known?.key === key) return known.value
  const value = read.evaluate(scope)
  const said = value === null ? '' : String(value)
  if (last.size > 2000) last.clear()
  last.set(text, { key, value: said })
  return said
}

const takes = (field: Ruled, value: string): string => {
  const checked = value === '' ? undefined : checkValue(field, value)
  return checked?.ok ? checked.value : ''
}

const asked = (typed: string): FieldState => ({ shown: 'ask', value: typed, aside: '' })
const told = (value: string, typed: string): FieldState => ({
  shown: 'tell',
  value,
  aside: typed !== value ? typed : '',
})
const hidden = (typed: string): FieldState => ({ shown: 'hide', value: '', aside: typed })

/**
 * F37 D9 The state of every field. A value a person wrote holds where the row lets them (`default`, `changeable`); what cannot be
 * reckoned although all it needs is there, and what the field would not take, is asked instead. Values are the texts as typed.
 */
export const fieldStates = (fields: readonly Ruled[], values: FormValues): ReadonlyMap<string, FieldState> => {
  const byElement = new Map(fields.map((field) => [field.element, field]))
  const states = new Map<string, FieldState>()
  const typedOf = (element: string) => (values[element] ?? '').trim()
  const scopeOf = (names: Iterable<string>, given: Answers): Scope => {
    const scope: Record<string, Scope[string]> = {}
    for (const name of names) {
      const field = byElement.get(name)
      const value = given[name] ?? (field && valueFor(field.type, stateOf(field).value))
      if (value !== undefined) scope[name] = value
    }
    return scope
  }
  const valued = (field: Ruled, { cut, given }: FieldRule, typed: string): FieldState => {
    const text = cut.is ?? ''
    if ((cut.reason === 'default' || cut.changeable) && typed) return { shown: 'tell', value: typed, aside: '' }
    const read = valueExpression(text)
    const inputs = isFault(read) ? [] : [...read.inputs]
    const scope = scopeOf(inputs, given)
    const value = takes(field, reckoned(text, scope))
    if (value) return told(value, typed)
    const isWaiting = inputs.some((name) => scope[name] === undefined)
    return isWaiting && cut.reason === 'derived' ? told('', typed) : asked(typed)
  }
  const ruled = (field: Ruled, rule: FieldRule, typed: string): FieldState => {
    const { cut, given } = rule
    switch (cut.reason) {
      case 'same_fact': {
        const kept = byElement.get(cut.as ?? '')
        const value = kept ? stateOf(kept).value : ''
        // Two shapes of one fact: what the kept one takes and this one does not is asked here.
        if (value && !takes(field, value)) return asked(typed)
        return told(value, typed)
      }
      case 'answered': {
        const answer = given[cut.question ?? '']
        const value = takes(field, cut.says ? (cut.says[String(answer)] ?? '') : String(answer ?? ''))
        return value ? told(value, typed) : asked(typed)
      }
      case 'derived':
      case 'default':
        return valued(field, rule, typed)
      case 'only_when': {
        if (!rule.applies) return hidden(typed)
        return rule.applies(scopeOf(byElement.keys(), given)) === false ? hidden(typed) : asked(typed)
      }
      default:
        return hidden(typed)
    }
  }
  const underWay = new Set<string>()
  const stateOf = (field: Ruled): FieldState => {
    const known = states.get(field.element)
    if (known) return known
    const typed = typedOf(field.element)
    // A circle is refused at import (D9); of what was stored before that, the field itself is asked.
    if (!field.rule || underWay.has(field.element)) return asked(typed)
    underWay.add(field.element)
    const state = ruled(field, field.rule, typed)
    underWay.delete(field.element)
    states.set(field.element, state)
    return state
  }
  for (const field of fields) states.set(field.element, stateOf(field))
  return states
}

/** Only fields of which some have rules need reckoning. */
export const hasRules = (fields: readonly Ruled[]): boolean => fields.some(({ rule }) => rule !== null)
