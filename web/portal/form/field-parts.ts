import { isUnfilled, readRows } from '#engine/form'
import type { FormField, FormView } from '../../../contract/client.ts'
import { fieldOf } from '../../ui/judge-here.ts'
import type { Values } from './draft-state.ts'

type Section = FormView['sections'][number]

/** Required and not there yet: empty, or a list nobody called complete. */
export const isOpen = (field: FormField, typed: Values): boolean => {
  const value = typed[field.element] ?? field.value
  if (isUnfilled(field, value)) return true
  return field.list !== undefined && value !== '' && !readRows(value, field.list.tells).closed
}

/** An answer fixed it, or a source gave it and nothing else was written since: it is read, and opens where it stands. */
const isKnown = (field: FormField, typed: Values): boolean => {
  const { element, value, isFixed, source } = field
  if (isFixed) return true
  // A list that a source began is not folded away: somebody must say that it is complete.
  if (source === null || source.disputed || value === '' || isOpen(field, typed)) return false
  return (typed[element] ?? value) === value
}

/** Fields that need an eye, those that may stay empty and are folded away, and those that are told (F37). What the person wrote is always shown. */
export const splitFields = (
  section: Section,
  typed: Values = {},
): { shown: FormField[]; folded: FormField[]; told: FormField[] } => {
  const isTold = (field: FormField) =>
    field.shown === 'tell' ? field.value !== '' : field.shown === 'ask' && isKnown(field, typed)
  const told = section.fields.filter(isTold)
  const asked = section.fields.filter((field) => field.shown === 'ask' && !told.includes(field))
  const shown = asked.filter(({ required, value }) => required || value !== '')
  return { shown, folded: asked.filter((field) => !shown.includes(field)), told }
}

/** A part of which nothing is asked and nothing told is not there. */
export const saysSomething = (section: Section): boolean => {
  const { shown, folded, told } = splitFields(section)
  return shown.length + folded.length + told.length > 0
}

/** How many of the required fields still are empty, by what is on the screen. */
export const countMissing = (section: Section, typed: Values): number =>
  section.fields.filter((field) => isOpen(field, typed)).length

/** The field or material that a problem's place points to, as the id of its element on the form page. */
export const anchorOfPlace = (place: string): string =>
  place.startsWith('materials.') ? `material-${place.slice('materials.'.length)}` : `field-${fieldOf(place)}`
