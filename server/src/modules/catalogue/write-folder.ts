import { Document, isCollection, isMap, isScalar, isSeq, Scalar, visit } from 'yaml'
import { type CatalogueDocument, documentWithWords } from '#engine/catalogue'

/** One file of a catalogue folder: where, relative to it with forward slashes, and its text. */
export type FolderFile = { readonly path: string; readonly text: string }

/** Words another reader of YAML would take for yes, no, nothing, a number or a date; they are written in quotes. */
const misread = /^(?:y|n|yes|no|on|off|true|false|null|~)$|^[-+.]?\d/i
/** Line ends, tabs and what no page shows: written as escapes, so that no editor changes them. */
const unprintable = /\p{C}|[\u2028\u2029]/u

const quoteStrings = (document: Document): void => {
  visit(document, {
    Scalar: (_key, node) => {
      if (typeof node.value === 'string' && (misread.test(node.value) || unprintable.test(node.value)))
        node.type = unprintable.test(node.value) ? Scalar.QUOTE_DOUBLE : Scalar.QUOTE_SINGLE
    },
  })
}

/** The layout of FORMAT.md: an entry a line; of matters and one things a member a line, its rows on lines of their own. */
const layOut = (document: Document, roomy: boolean): void => {
  if (!isSeq(document.contents)) return
  for (const entry of document.contents.items) {
    if (!isMap(entry)) continue
    // A material with criteria or a blank form is too long for a line.
    entry.flow = !roomy && !entry.has('criteria') && !entry.has('blank')
    for (const { value } of entry.items) {
      if (!isCollection(value)) continue
      const rows = isSeq(value) && value.items.length > 0 && value.items.every((item) => !isScalar(item))
      value.flow = !rows
      if (rows) for (const row of value.items) if (isCollection(row)) row.flow = true
    }
  }
}

/** `\p{C}` has characters JSON leaves as they are; a reader may drop those. */
const escaped = (text: string): string =>
  text.replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

const yamlOf = (entries: readonly unknown[], roomy: boolean): string => {
  const document = new Document(entries, { aliasDuplicateObjects: false })
  quoteStrings(document)
  layOut(document, roomy)
  const text = document.toString({
    lineWidth: 0,
    minContentWidth: 0,
    doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
    flowCollectionPadding: false,
  })
  return escaped(text)
}

type Run<T> = { readonly name: string; readonly entries: readonly T[] }

const runsOf = <T>(list: readonly T[], nameOf: (entry: T) => string): Run<T>[] => {
  const runs: { name: string; entries: T[] }[] = []
  for (const entry of list) {
    const name = nameOf(entry)
    const last = runs.at(-1)
    if (last?.name === name) last.entries.push(entry)
    else runs.push({ name, entries: [entry] })
  }
  return runs
}

const plainName = /^[a-z0-9][a-z0-9_-]{0,60}$/

/**
 * Files are read in the order of their names, so names keep the order of the entries: those of FORMAT.md where they do, numbered
 * ones where a library has grown in another order. A number never is a department's id, for that would claim the file.
 */
const inFiles = <T>(
  folder: string,
  list: readonly T[],
  nameOf: (entry: T) => string,
  taken: ReadonlySet<string>,
): FolderFile[] => {
  const runs = runsOf(list, nameOf)
  const inOrder = runs.every(
    ({ name }, index) =>
      plainName.test(name) && (index === 0 || `${runs[index - 1]?.name}.yaml` < `${name}.yaml`),
  )
  const digits = String(runs.length).length
  const numbered = (name: string, index: number): string => {
    const number = String(index + 1).padStart(digits, '0')
    let file = plainName.test(name) ? `${number}-${name}` : number
    while (taken.has(file)) file = `${file}_`
    return file
  }
  return runs.map(({ name, entries }, index) => ({
    path: `${folder}/${inOrder ? name : numbered(name, index)}.yaml`,
    text: yamlOf(entries, true),
  }))
}

/**
 * The folder of a catalogue in FORMAT.md's layout. Reading it gives the same document, entry by entry in the same order, and so
 * the same version. Shared decisions stand in each one thing they apply to.
 */
export const writeCatalogueFolder = (document: CatalogueDocument): FolderFile[] => {
  // The fact files keep the words of their city (FORMAT.md).
  const { departments, elements, materials, matters, things, sources } = documentWithWords(document)
  const whole = { departments, elements, materials, sources }
  const ids = new Set(departments.map(({ id }) => id))
  return [
    ...Object.entries(whole).flatMap(([noun, entries]): FolderFile[] =>
      entries.length ? [{ path: `${noun}.yaml`, text: yamlOf(entries, false) }] : [],
    ),
    ...inFiles('matters', matters, ({ department }) => department, ids),
    ...inFiles('things', things, ({ code }) => code, new Set()),
  ]
}
