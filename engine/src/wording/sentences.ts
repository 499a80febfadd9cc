import type { LibraryDocument } from '#engine/catalogue'
import type { Said } from '#engine/kernel'
import type { Merge } from './merge.ts'
import type { Noun, Pick } from './types.ts'

const named = (document: LibraryDocument, noun: Noun, id: string) => {
  const list: readonly { id: string; name: string; name_en?: string | undefined }[] =
    noun === 'material' ? document.materials : document.elements
  const entry = list.find((one) => one.id === id)
  return { zh: entry?.name ?? id, en: entry?.name_en ?? entry?.name ?? id }
}

const matterOf = (document: LibraryDocument, code: string) => {
  const matter = document.matters.find((one) => one.code === code)
  return { zh: matter?.name ?? code, en: matter?.name_en ?? matter?.name ?? code }
}

const nouns = {
  material: { zh: '标准材料', en: 'canonical material' },
  element: { zh: '数据元', en: 'data element' },
} as const

const oneSettled = (document: LibraryDocument, pick: Pick): Said => {
  const target = named(document, pick.noun, pick.target)
  const matter = matterOf(document, pick.matter)
  const before = pick.expected === null ? undefined : named(document, pick.noun, pick.expected)
  const kept = pick.expected === pick.target
  if (kept)
    return {
      zh: `确认“${matter.zh}”的“${pick.wording}”就是“${target.zh}”`,
      en: `confirmed that “${pick.wording}” of “${matter.en}” is “${target.en}”`,
    }
  return {
    zh: `把“${matter.zh}”的“${pick.wording}”${before ? `从“${before.zh}”改` : ''}定为“${target.zh}”`,
    en: `settled “${pick.wording}” of “${matter.en}” as “${target.en}”${before ? ` instead of “${before.en}”` : ''}`,
  }
}

/** SE9 What was settled, without name and date: one wording in full, several with the first as an example. */
export const settledSentence = (document: LibraryDocument, picks: readonly Pick[]): Said => {
  const [first] = picks
  if (!first) return { zh: '', en: '' }
  const one = oneSettled(document, first)
  if (picks.length === 1) return one
  const matters = new Set(picks.map(({ matter }) => matter)).size
  return {
    zh: `一次定了 ${matters} 个事项的 ${picks.length} 处用词，例如${one.zh}`,
    en: `settled ${picks.length} wordings of ${matters} matters at once, such as: ${one.en}`,
  }
}

/** SE9 `document` is the library before the merge. */
export const mergedSentence = (document: LibraryDocument, { noun, from, into }: Merge): Said => {
  const [left, right] = [named(document, noun, from), named(document, noun, into)]
  return {
    zh: `把${nouns[noun].zh}“${left.zh}”并入“${right.zh}”`,
    en: `merged the ${nouns[noun].en} “${left.en}” into “${right.en}”`,
  }
}

export const apartSentence = (document: LibraryDocument, noun: Noun, one: string, other: string): Said => {
  const [left, right] = [named(document, noun, one), named(document, noun, other)]
  return {
    zh: `确认${nouns[noun].zh}“${left.zh}”和“${right.zh}”不是一个`,
    en: `confirmed that the ${nouns[noun].en}s “${left.en}” and “${right.en}” are two`,
  }
}

/** SE9 A new entry, and what was settled as it at once. `document` holds it already. */
export const createdSentence = (
  document: LibraryDocument,
  noun: Noun,
  id: string,
  picks: readonly Pick[],
): Said => {
  const entry = named(document, noun, id)
  const settled = settledSentence(document, picks)
  return {
    zh: `新建${nouns[noun].zh}“${entry.zh}”${settled.zh ? `，并${settled.zh}` : ''}`,
    en: `created the ${nouns[noun].en} “${entry.en}”${settled.en ? ` and ${settled.en}` : ''}`,
  }
}
