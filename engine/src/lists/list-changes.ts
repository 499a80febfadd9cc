import type { DraftMatter, DraftRequirement } from '#engine/catalogue'
import { sameJson } from '#engine/kernel'
import { fieldIds } from './fields.ts'
import type { Lookups } from './lookups.ts'
import { pairRows } from './pair-rows.ts'
import type { FieldChange, ListChange } from './types.ts'
import { type Names, writeMatter, writeRequirement } from './write-matter.ts'

type Texts = ReturnType<typeof writeMatter>

const fieldChanges = (before: Texts, after: Texts, row?: string): FieldChange[] =>
  fieldIds.flatMap((field) => {
    const [old, now] = [before[field] ?? '', after[field] ?? '']
    return old === now ? [] : [{ field, before: old, after: now, ...(row === undefined ? {} : { row }) }]
  })

const rowChanges = (
  before: readonly DraftRequirement[],
  after: readonly DraftRequirement[],
  names: Names,
): FieldChange[] => {
  const pairs = pairRows(before, after)
  const kept = new Set(pairs)
  const changed = after.flatMap((row, index) => {
    const old = pairs[index]
    return fieldChanges(old ? writeRequirement(old, names) : {}, writeRequirement(row, names), row.as_named)
  })
  const gone = before.filter((row) => !kept.has(row))
  return [
    ...changed,
    ...gone.map(
      (row): FieldChange => ({ field: 'as_named', row: row.as_named, before: row.as_named, after: '' }),
    ),
  ]
}

/** L26 What an import would do to one matter, field by field, in the texts a list would hold. */
export const matterChange = (
  known: DraftMatter | undefined,
  matter: DraftMatter,
  names: Names,
): ListChange => {
  const { code, name } = matter
  if (known && sameJson(known, matter)) return { kind: 'same', matter: code, name, fields: [] }
  const own = fieldChanges(known ? writeMatter(known, names) : {}, writeMatter(matter, names))
  const rows = rowChanges(known?.materials ?? [], matter.materials, names)
  return { kind: known ? 'change' : 'add', matter: code, name, fields: [...own, ...rows] }
}

/** Matters of the department that the list does not have; an import leaves them as they are. */
export const missingMatters = (listed: ReadonlySet<string>, { own }: Lookups): ListChange[] =>
  own
    .filter(({ code }) => !listed.has(code))
    .map(({ code, name }) => ({ kind: 'missing', matter: code, name, fields: [] }))
