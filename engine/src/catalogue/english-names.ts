import type { LibraryDocument } from './library.ts'
import type { OneThing } from './one-thing.ts'

type Named = { readonly name: string; readonly name_en?: string | undefined }

type Document = Pick<LibraryDocument, 'departments' | 'matters' | 'materials' | 'elements'> & {
  readonly things: readonly Pick<OneThing, 'name' | 'name_en' | 'questions'>[]
}

/**
 * What things of the catalogue are called in English, by the Chinese name that stands in refusals and findings; several names
 * joined by 、 are said one by one. What has no English name, and what is no name, stays as it is.
 */
export const englishNames = (document: Document): ((name: string) => string) => {
  const known = new Map<string, string>()
  const learn = ({ name, name_en }: Named) => {
    if (name_en?.trim() && !known.has(name)) known.set(name, name_en)
  }
  const { departments, matters, materials, elements, things } = document
  for (const list of [departments, matters, materials, elements, things]) for (const one of list) learn(one)
  for (const { questions = [] } of things)
    for (const { ask, ask_en, options = [] } of questions) {
      learn({ name: ask, name_en: ask_en })
      for (const { label, label_en } of options) learn({ name: label, name_en: label_en })
    }
  return (name) => {
    const whole = known.get(name)
    if (whole !== undefined) return whole
    const parts = name.split('、')
    return parts.every((part) => known.has(part)) ? parts.map((part) => known.get(part)).join(', ') : name
  }
}
