import type { DataElement, LibraryDocument, Material } from '#engine/catalogue'
import { ok, type Result, refuse } from '#engine/kernel'
import { failWording } from './problems.ts'
import type { Noun } from './types.ts'

export type NewCanonical =
  | ({ readonly noun: 'material' } & Pick<Material, 'name' | 'name_en' | 'kind'>)
  | ({ readonly noun: 'element' } & Pick<DataElement, 'name' | 'name_en' | 'type' | 'unit' | 'options'>)
export type Added = { readonly document: LibraryDocument; readonly id: string }

/** Width, case and spaces do not make another name. */
const plain = (name: string): string => name.normalize('NFKC').replace(/\s/g, '').toLowerCase()

const slug = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .slice(0, 40)

/** The English name in snake_case where there is one; else the noun with the next free number. */
const freeId = (noun: Noun, nameEn: string | undefined, taken: ReadonlySet<string>): string => {
  const base = slug(nameEn ?? '')
  if (base && !taken.has(base)) return base
  for (let number = base ? 2 : 1; ; number += 1) {
    const id = `${base || noun}_${number}`
    if (!taken.has(id)) return id
  }
}

/** Names as they are written: no spaces around; an empty English name is none. */
const trimmed = (wanted: NewCanonical): NewCanonical => {
  const { name_en, ...rest } = wanted
  const english = name_en?.trim()
  return { ...rest, name: wanted.name.trim(), ...(english ? { name_en: english } : {}) }
}

const optionsOf = (options: readonly string[] = []): string[] => [
  ...new Set(options.map((option) => option.trim()).filter((option) => option.length > 0)),
]

const withMaterial = (document: LibraryDocument, entry: Material): Added => ({
  document: { ...document, materials: [...document.materials, entry] },
  id: entry.id,
})

const withElement = (document: LibraryDocument, { unit, options, ...entry }: DataElement): Result<Added> => {
  const choices = optionsOf(options)
  if (entry.type === 'enum' && choices.length < 2) return refuse(failWording('canonical_options_needed'))
  const element = {
    ...entry,
    ...(unit?.trim() ? { unit: unit.trim() } : {}),
    ...(entry.type === 'enum' ? { options: choices } : {}),
  }
  return ok({ document: { ...document, elements: [...document.elements, element] }, id: entry.id })
}

/** SE3 The library with a new canonical material or data element; its name stands for nothing else yet. */
export const addCanonical = (document: LibraryDocument, wanted: NewCanonical): Result<Added> => {
  const entry = trimmed(wanted)
  if (!entry.name) return refuse(failWording('canonical_name_needed'))
  const others: readonly { readonly id: string; readonly name: string }[] =
    entry.noun === 'material' ? document.materials : document.elements
  const twin = others.find(({ name }) => plain(name) === plain(entry.name))
  if (twin) return refuse(failWording('canonical_name_taken', { noun: entry.noun, name: twin.name }))
  const id = freeId(entry.noun, entry.name_en, new Set(others.map((other) => other.id)))
  if (entry.noun === 'material') {
    const { noun: _noun, ...rest } = entry
    return ok(withMaterial(document, { id, ...rest }))
  }
  const { noun: _noun, ...rest } = entry
  return withElement(document, { id, ...rest })
}
