import {
  type Answers,
  type FieldReason,
  isFault,
  type Scope,
  type SettledScope,
  valueExpression,
  valueFor,
} from '#engine/catalogue'
import { type Problem, type Said, sentence } from '#engine/kernel'
import { checkValue } from './check-value.ts'
import { failForm } from './problems.ts'
import { cellsIn } from './read-cells.ts'
import { tidyValue } from './tidy.ts'
import type { FieldRule, FieldShape, FormField, FormValues } from './types.ts'

/** A field with its rule and what an answer fixes (F22), as reckoning needs it. */
type Ruled = FieldShape & {
  readonly rule: FieldRule | null
  readonly totals?: FormField['totals']
  readonly musts?: FormField['musts']
  readonly fixed: string | null
  readonly required?: boolean
}

/** D9 What becomes of a field: asked of the person, told to them, or neither. */
export type FieldState = {
  readonly shown: 'ask' | 'tell' | 'hide'
  /** The value that holds; empty while there is none. */
  readonly value: string
  /** A value the person wrote that is set aside, because the field does not apply or is reckoned. */
  readonly aside: string
  /** F46 Of a list that must be something as a whole: what it is not. */
  readonly notSo?: readonly Problem[]
  /** F61 What is told beside a list and stops nobody. */
  readonly doubts?: readonly Problem[]
}

const last = new Map<string, { readonly key: string; readonly value: string }>()

/** FEEL is slow beside all else, and most saves change one field: what was reckoned last of the same inputs stands. */
const reckoned = (text: string, scope: SettledScope): string => {
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

/** What a field's state is told from: the others' states, and how it would be typed. */
type Reckoning = {
  readonly typed: string
  readonly fieldOf: (element: string) => Ruled | undefined
  readonly stateOf: (field: Ruled) => FieldState
  /** D10 The list that has a total of this name. */
  readonly listWith: (total: string) => Ruled | undefined
}

/** D10 The value of a total, from its list as it stands. */
const totalIn = ({ listWith, stateOf }: Reckoning, name: string): Scope[string] | null | undefined => {
  const field = listWith(name)
  if (!field?.list) return undefined
  const { shown, value } = stateOf(field)
  // A list that does not apply has no totals and never will: what reads one must not wait for it.
  return shown === 'hide'
    ? null
    : field.totals?.get(name)?.(cellsIn(value, field.list.tells, field.list.columns))
}

const scopeOf = (ground: Reckoning, names: Iterable<string>, given: Answers): SettledScope => {
  const scope: Record<string, Scope[string] | null> = {}
  for (const name of names) {
    const field = ground.fieldOf(name)
    const value =
      given[name] ??
      (field ? valueFor(field.type, tidyValue(field, ground.stateOf(field).value)) : totalIn(ground, name))
    if (value !== undefined) scope[name] = value
  }
  return scope
}

/** What a usual value waits for is being asked for and must be given: until then it is not asked twice. What may stay empty may never come. */
const comes = (name: string, { fieldOf, stateOf, listWith }: Reckoning): boolean => {
  const field = fieldOf(name) ?? listWith(name)
  if (!field) return false
  const { shown } = stateOf(field)
  return shown === 'tell' || (shown === 'ask' && field.required === true)
}

const byExpression = (field: Ruled, { cut, given }: FieldRule, ground: Reckoning): FieldState => {
  const { typed } = ground
  if ((cut.reason === 'default' || cut.changeable) && typed) return { shown: 'tell', value: typed, aside: '' }
  const text = cut.is ?? ''
  const read = valueExpression(text)
  const inputs = isFault(read) ? [] : [...read.inputs]
  const scope = scopeOf(ground, inputs, given)
  const value = takes(field, reckoned(text, scope))
  if (value) return told(value, typed)
  const absent = inputs.filter((name) => scope[name] === undefined)
  const isWaiting =
    absent.length > 0 && (cut.reason === 'derived' || absent.every((name) => comes(name, ground)))
  return isWaiting ? told('', typed) : asked(typed)
}

const byTwin = (field: Ruled, { cut }: FieldRule, { typed, fieldOf, stateOf }: Reckoning): FieldState => {
  const kept = fieldOf(cut.as ?? '')
  const value = kept ? stateOf(kept).value.trim() : ''
  // Two shapes of one fact: what the kept one takes and this one does not is asked here.
  return value && !takes(field, value) ? asked(typed) : told(value, typed)
}

const byAnswer = (field: Ruled, { cut, given }: FieldRule, { typed }: Reckoning): FieldState => {
  const answer = given[cut.question ?? '']
  const value = takes(field, cut.says ? (cut.says[String(answer)] ?? '') : String(answer ?? ''))
  return value ? told(value, typed) : asked(typed)
}

/** Conditions know only names with a value and names without. */
const valued = (scope: SettledScope): Scope => {
  const made: Record<string, Scope[string]> = {}
  for (const [name, value] of Object.entries(scope)) if (value !== null) made[name] = value
  return made
}

const byCondition = (
  _field: Ruled,
  { applies, reads = [], given }: FieldRule,
  ground: Reckoning,
): FieldState =>
  !applies || applies(valued(scopeOf(ground, reads, given))) === false
    ? hidden(ground.typed)
    : asked(ground.typed)

const ways: Readonly<Record<FieldReason, (field: Ruled, rule: FieldRule, ground: Reckoning) => FieldState>> =
  {
    same_fact: byTwin,
    answered: byAnswer,
    derived: byExpression,
    default: byExpression,
    only_when: byCondition,
    on_site: (_field, _rule, { typed }) => hidden(typed),
    later: (_field, _rule, { typed }) => hidden(typed),
    struck: (_field, _rule, { typed }) => hidden(typed),
  }

/** F46 F61 What must, or as a doubt should, be so of a list and is not; what is not known yet is neither. */
const notSo = (
  { musts = [], element, name, nameEn }: Ruled,
  ground: Reckoning,
  isDoubt: boolean,
): Problem[] =>
  musts.flatMap(({ is, told, told_en: toldEn = told, doubt = false }) => {
    if (doubt !== isDoubt) return []
    const read = valueExpression(is)
    const scope = isFault(read) ? {} : scopeOf(ground, read.inputs, {})
    return reckoned(is, scope) === 'false'
      ? [failForm('rows_not_so', { name, nameEn, told, toldEn }, element)]
      : []
  })

/** F46 F61 The same as people read it. */
export const notSoSaid = (
  state: Pick<FieldState, 'notSo' | 'doubts'> | undefined,
): { readonly notSo: Said[]; readonly doubts: Said[] } => {
  const said = (faults: readonly Problem[] = []) =>
    faults.map((fault) => ({ zh: sentence(fault, 'zh'), en: sentence(fault, 'en') }))
  return { notSo: said(state?.notSo), doubts: said(state?.doubts) }
}

/**
 * F37 D9 The state of every field. A value a person wrote holds where the row lets them (`default`, `changeable`); what cannot be
 * reckoned although all it needs is there, and what the field would not take, is asked instead. Values are the texts as typed.
 */
export const fieldStates = (
  fields: readonly Ruled[],
  values: FormValues,
): ReadonlyMap<string, FieldState> => {
  const byElement = new Map(fields.map((field) => [field.element, field]))
  const lists = fields.filter(({ list }) => list !== undefined)
  const listWith = (total: string) => lists.find(({ totals }) => totals?.has(total))
  const states = new Map<string, FieldState>()
  const underWay = new Set<string>()
  const stateOf = (field: Ruled): FieldState => {
    const { element, rule, fixed } = field
    const known = states.get(element)
    if (known) return known
    const written = fixed ?? values[element] ?? ''
    // A circle is refused at import (D9); of what was stored before that, the field itself is asked.
    if (!rule || underWay.has(element)) return asked(written)
    const typed = written.trim()
    underWay.add(element)
    const ground = { typed, fieldOf: (name: string) => byElement.get(name), stateOf, listWith }
    const reached = ways[rule.cut.reason](field, rule, ground)
    // What an answer says nobody wrote: there is nothing to set aside.
    const state = fixed === null ? reached : { ...reached, aside: '' }
    underWay.delete(element)
    states.set(element, state)
    return state
  }
  for (const field of fields) states.set(field.element, stateOf(field))
  const ground = { typed: '', fieldOf: (name: string) => byElement.get(name), stateOf, listWith }
  for (const field of lists) {
    const state = stateOf(field)
    if (field.musts?.length && state.shown === 'ask')
      states.set(field.element, {
        ...state,
        notSo: notSo(field, ground, false),
        doubts: notSo(field, ground, true),
      })
  }
  return states
}

/** F37 Whether a field may ever be shown: one whose condition reads what is typed may, whatever it is now. */
export const mayShow = (
  { element, rule }: Ruled,
  states: ReadonlyMap<string, Pick<FieldState, 'shown'>>,
): boolean => states.get(element)?.shown !== 'hide' || rule?.applies !== undefined

/** F37 Why the person is not asked, and whether they may write something else. */
export const ruleSaid = ({ cut }: FieldRule) => ({
  reason: cut.reason,
  basis: cut.basis,
  mayChange: cut.reason === 'default' || cut.changeable === true,
})
