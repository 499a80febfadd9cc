import type { DraftMatter } from '#engine/catalogue'
import { nearest } from '#engine/catalogue'
import type { Spot } from './faults.ts'
import type { FieldId } from './fields.ts'
import type { Lookups } from './lookups.ts'
import { type Found, missingAt, type Reading, readMany } from './reading.ts'
import { folded, idAndName, splitList } from './values.ts'

/** Finds the matter a text means: its code, its name in the list, in the department's own library, in the whole one. */
export const createMatterFinder = (found: readonly Found[], { document, byCode, ownByName }: Lookups) => {
  const inList = new Map(found.map(({ name, code }) => [folded(name), code]))
  const codes = new Set([...found.map(({ code }) => code), ...byCode.keys()])
  const elsewhere = new Map<string, string | undefined>()
  for (const { name, code } of document.matters)
    elsewhere.set(folded(name), elsewhere.has(folded(name)) ? undefined : code)
  const byName = (name: string) =>
    inList.get(folded(name)) ?? ownByName.get(folded(name))?.code ?? elsewhere.get(folded(name))
  return {
    find: (text: string): string | undefined => {
      const [id, name] = idAndName(text)
      if (codes.has(id)) return id
      return byName(text) ?? (name === undefined ? undefined : byName(name))
    },
    hint: (text: string): string =>
      nearest(text, [
        ...codes,
        ...found.map(({ name }) => name),
        ...document.matters.map(({ name }) => name),
      ]),
  }
}
export type MatterFinder = ReturnType<typeof createMatterFinder>

/** L22 Matters decided before: codes or names, of this list or of the library. */
export const readPrerequisites = (
  reading: Reading,
  code: string,
  before: DraftMatter['prerequisites'],
  finder: MatterFinder,
): DraftMatter['prerequisites'] =>
  readMany(reading, 'prerequisites', before, (spot) =>
    splitList(spot.text, (part) => finder.find(part) !== undefined).flatMap((part) => {
      const id = finder.find(part)
      if (id === undefined)
        reading.faults.add(spot, 'list_unknown_prerequisite', { found: part, hint: finder.hint(part) })
      else if (id === code) reading.faults.add(spot, 'list_own_prerequisite', { found: part })
      return id === undefined || id === code ? [] : [id]
    }),
  ) as DraftMatter['prerequisites']

type FieldWord = string | { readonly label: string }
type Fields = { readonly ids: string[] | undefined; readonly labels: readonly string[] | undefined }

/** L23 Fields of the form: data elements by name or id; other labels stay in the department's words for the joint team to settle. */
export const readFormFields = (reading: Reading, before: DraftMatter | undefined): Fields => {
  const { find, hint } = reading.lookups.elements
  const labels = before?.own?.labels ?? []
  const old = [...(before?.form_fields ?? []), ...labels.map((label) => ({ label }))]
  const read = readMany<FieldWord>(reading, 'form_fields', before ? old : undefined, (spot) =>
    splitList(spot.text, (part) => find(part) !== undefined).flatMap<FieldWord>((part) => {
      const id = find(part)
      if (id !== undefined) return [id]
      // What looks like an id was meant as one.
      const unknown = /^[a-z][a-z0-9_]*$/.test(idAndName(part)[0])
      if (unknown) reading.faults.add(spot, 'list_unknown_element', { found: part, hint: hint(part) })
      return unknown ? [] : [{ label: part }]
    }),
  )
  const ids = read?.filter((one) => typeof one === 'string')
  const words = read?.flatMap((one) => (typeof one === 'string' ? [] : [one.label]))
  return {
    ids: ids?.length || before?.form_fields ? ids : undefined,
    labels: words?.length ? words : undefined,
  }
}

/** One circle through a matter, from it and back to it, by the shortest way; undefined when there is none. */
const circleOf = (start: string, next: (code: string) => readonly string[]): string[] | undefined => {
  const from = new Map<string, string>()
  const queue = [start]
  for (let code = queue.shift(); code !== undefined; code = queue.shift())
    for (const other of next(code)) {
      if (other === start) {
        const path = [start]
        for (let at: string | undefined = code; at !== undefined && at !== start; at = from.get(at))
          path.unshift(at)
        return [start, ...path]
      }
      if (!from.has(other)) {
        from.set(other, code)
        queue.push(other)
      }
    }
  return undefined
}

/** L22 Prerequisites that run in a circle, told once at the first matter of the list that is in it. */
export const tellCircles = (
  matters: ReadonlyMap<string, DraftMatter>,
  listed: readonly { readonly matter: DraftMatter; readonly reading: Reading }[],
): void => {
  const told = new Set<string>()
  const next = (code: string) => matters.get(code)?.prerequisites ?? []
  for (const { matter, reading } of listed) {
    if (!matter.prerequisites?.length || told.has(matter.code)) continue
    const circle = circleOf(matter.code, next)
    if (!circle) continue
    for (const code of circle) told.add(code)
    const spot: Spot = reading.cells.prerequisites?.[0] ?? missingAt(reading, columnFor(reading))
    const path = circle.map((code) => matters.get(code)?.name ?? code).join(' → ')
    reading.faults.add(spot, 'list_prerequisite_cycle', { path })
  }
}

const columnFor = ({ table }: Reading): FieldId =>
  table.columns.has('prerequisites') ? 'prerequisites' : 'name'
