import {
  type Catalogue,
  columnQuestions,
  conditionSaid,
  type OneThing,
  totalsByName,
} from '#engine/catalogue'
import type { Said } from '#engine/kernel'
import { copiesOf, nothing, valueWords, workingDays, yesNo } from './word-labels.ts'

/** One of two versions, as the words of the comparison need it. */
export type Version = { readonly catalogue: Catalogue; readonly thing: OneThing }
type Entry = { readonly name: string; readonly name_en?: string | undefined }

const bothSaid = (text: string): Said => ({ zh: text, en: text })
const named = (entry: Entry | undefined, id: string): Said => ({
  zh: entry?.name || id,
  en: entry?.name_en || entry?.name || id,
})

export const joinSaid = (parts: readonly Said[], zh: string, en: string): Said => {
  const there = parts.filter((part) => part.zh !== '')
  return { zh: there.map((part) => part.zh).join(zh), en: there.map((part) => part.en).join(en) }
}

/** What an id is called in a version: a department, matter, material, element or question. */
export const nameIn = ({ catalogue, thing }: Version, id: string): Said => {
  const question = (thing.questions ?? []).find((one) => one.id === id)
  if (question) return { zh: question.ask || id, en: question.ask_en || question.ask || id }
  const entry =
    catalogue.matter.get(id) ??
    catalogue.material.get(id) ??
    catalogue.department.get(id) ??
    catalogue.element.get(id)
  return named(entry, id)
}

const namedMembers = new Set([
  'lead_department',
  'department',
  'owner',
  'code',
  'matter',
  'material',
  'prerequisites',
  'form_fields',
  'fields',
  'adds',
  'element',
  'as',
  'before',
  'question',
  'per',
])
const daysMembers = new Set(['statutory_days', 'promised_days', 'days'])

/** A matter of a one thing, or a paper of it, with what decides it. */
const conditional = new Set(['code', 'material', 'when', 'papers', 'per', 'each'])

/** D13 A row condition in the words of the columns and questions it reads. */
const eachSaid = ({ catalogue, thing }: Version, text: string): Said => {
  const columns = catalogue.elements.flatMap(({ list }) => columnQuestions(list, catalogue.element))
  return conditionSaid([...(thing.questions ?? []), ...columns], text)
}

const rowsSaid = (version: Version, per: string, each: unknown): Said => {
  const list = nameIn(version, per)
  const only = typeof each === 'string' && each.trim() ? eachSaid(version, each) : undefined
  return {
    zh: `“${list.zh}”的每一行各办一次${only ? `，只办${only.zh}的行` : ''}`,
    en: `once for each row of “${list.en}”${only ? `, only where ${only.en}` : ''}`,
  }
}

/** A whole entry that came or went, told by what a reader needs of it. */
const entrySaid = (version: Version, entry: Readonly<Record<string, unknown>>): Said => {
  const part = (member: string) => valueSaid(version, member, entry[member])
  const rows = typeof entry.per === 'string' ? [rowsSaid(version, entry.per, entry.each)] : []
  // A matter of the one thing without a condition is needed always, which is worth saying.
  if (Object.keys(entry).every((key) => conditional.has(key)) && !('why' in entry))
    return joinSaid(
      [
        conditionSaid(version.thing.questions ?? [], entry.when as string | undefined),
        ...rows,
        part('papers'),
      ],
      '，',
      ', ',
    )
  const shown = [
    'as_named',
    'ask',
    'label',
    'a',
    'title',
    'article',
    'name',
    'why',
    'amount',
    'reason',
    'as',
    'is',
    'basis',
    'conditions',
  ]
  const own = shown.filter((member) => entry[member] !== undefined).map(part)
  const procedure = 'excluded_from_limit' in entry ? [bothSaid(String(entry.type)), part('days')] : []
  const paper = 'copies' in entry ? [part('form'), part('copies'), part('necessity')] : []
  const parts = [...procedure, ...own, ...paper]
  if (parts.length) return joinSaid(parts, '，', ', ')
  return joinSaid(
    Object.keys(entry).map((member) => part(member)),
    '，',
    ', ',
  )
}

const textSaid = (version: Version, member: string, text: string): Said => {
  if (member === 'when') return conditionSaid(version.thing.questions ?? [], text)
  if (member === 'each') return eachSaid(version, text)
  if (member === 'reckoned') {
    const total = totalsByName(version.catalogue.elements).get(text)?.total
    return named(total, text)
  }
  if (namedMembers.has(member)) return nameIn(version, text)
  return valueWords[member]?.[text] ?? bothSaid(text)
}

/** A value as an official reads it: names for ids, words for conditions and codes, never JSON. */
export const valueSaid = (version: Version, member: string, value: unknown): Said => {
  if (value === undefined || value === null) return nothing
  if (typeof value === 'boolean') return yesNo(value)
  if (typeof value === 'number') {
    if (daysMembers.has(member)) return workingDays(value)
    return member === 'copies' ? copiesOf(value) : bothSaid(String(value))
  }
  if (typeof value === 'string') return textSaid(version, member, value)
  if (!Array.isArray(value)) return entrySaid(version, value as Record<string, unknown>)
  if (member === 'range') return bothSaid(value.join(' – '))
  return joinSaid(
    value.map((one) => valueSaid(version, member, one)),
    '、',
    ', ',
  )
}
