import { type LibraryDocument, zones } from '#engine/catalogue'
import type { Draft } from '#engine/definition'

type Entry = { readonly name: string; readonly name_en?: string | undefined }

/** How sentences call what events name by id: departments, matters, materials, questions. What is not known stands by its id. */
export const namesOf = (document: LibraryDocument, draft?: Draft) => {
  const known = new Map<string, Entry>([
    ...Object.entries(zones).map(([code, { zh, en }]): [string, Entry] => [code, { name: zh, name_en: en }]),
    ...document.elements.map((one): [string, Entry] => [one.id, one]),
    ...document.materials.map((one): [string, Entry] => [one.id, one]),
    ...document.matters.map((one): [string, Entry] => [one.code, one]),
    ...(draft?.questions ?? []).map(({ id, ask, ask_en }): [string, Entry] => [
      id,
      { name: ask, name_en: ask_en },
    ]),
    ...document.departments.map((one): [string, Entry] => [one.id, one]),
  ])
  return {
    zh: (id: string): string => known.get(id)?.name || id,
    en: (id: string): string => known.get(id)?.name_en || known.get(id)?.name || id,
  }
}
export type Names = ReturnType<typeof namesOf>
