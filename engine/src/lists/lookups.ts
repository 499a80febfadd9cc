import { type DraftMatter, type LibraryDocument, nearest } from '#engine/catalogue'
import { folded, idAndName } from './values.ts'
import { type Names, namesOf } from './write-matter.ts'

type Entry = { readonly id: string; readonly name: string }
type Finder = {
  /** The id a text means: an id, a name that only one entry has, or 名称（id）. */
  readonly find: (text: string) => string | undefined
  readonly hint: (text: string) => string
}

const createFinder = (entries: readonly Entry[]): Finder => {
  const ids = new Set(entries.map(({ id }) => id))
  const byName = new Map<string, string | undefined>()
  for (const { id, name } of entries) byName.set(folded(name), byName.has(folded(name)) ? undefined : id)
  return {
    find: (text) => {
      const [id, name] = idAndName(text)
      if (ids.has(id)) return id
      return ids.has(text.trim())
        ? text.trim()
        : (byName.get(folded(text)) ?? byName.get(folded(name ?? text)))
    },
    hint: (text) => nearest(text, [...ids, ...entries.map(({ name }) => name)]),
  }
}

const types = ['行政许可', '备案', '行政确认', '公共服务', '其他行政权力']
export const resultKinds = ['许可证', '执照', '批文', '备案凭证', '无']

/** What a reader asks of the library, indexed once a list. */
export type Lookups = {
  readonly document: LibraryDocument
  readonly department: LibraryDocument['departments'][number]
  readonly names: Names
  readonly own: readonly DraftMatter[]
  readonly byCode: ReadonlyMap<string, DraftMatter>
  readonly ownByName: ReadonlyMap<string, DraftMatter>
  readonly materials: Finder
  readonly elements: Finder
  readonly things: Finder
  readonly types: readonly string[]
  readonly resultKinds: readonly string[]
  readonly procedureKinds: readonly string[]
  readonly thingsOf: (code: string) => LibraryDocument['things']
}

const distinct = (words: readonly string[]): string[] => [...new Set(words)]

export const createLookups = (
  document: LibraryDocument,
  department: LibraryDocument['departments'][number],
): Lookups => {
  const { matters } = document
  const own = matters.filter((matter) => matter.department === department.id)
  return {
    document,
    department,
    names: namesOf(document),
    own,
    byCode: new Map(matters.map((matter) => [matter.code, matter])),
    ownByName: new Map(own.map((matter) => [folded(matter.name), matter])),
    materials: createFinder(document.materials),
    elements: createFinder(document.elements),
    things: createFinder(document.things.map(({ code, name }) => ({ id: code, name }))),
    types: distinct([...types, ...matters.map(({ type }) => type)]),
    resultKinds: distinct([...resultKinds, ...matters.flatMap(({ result }) => result?.kind ?? [])]),
    procedureKinds: distinct(
      matters.flatMap(({ special_procedures }) => (special_procedures ?? []).map(({ type }) => type)),
    ),
    thingsOf: (code) =>
      document.things.filter((thing) => thing.matters.some((matter) => matter.code === code)),
  }
}

/** The five types of the drop-down list. */
export const matterTypes: readonly string[] = types
