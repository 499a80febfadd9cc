import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { type Document, isNode, LineCounter, parseDocument } from 'yaml'
import {
  type Catalogue,
  type CatalogueDocument,
  type CatalogueFault,
  failCatalogue,
  indexCatalogue,
  type JsonPath,
  type ParsedFile,
  type Validation,
  validateCatalogue,
} from '#engine/catalogue'
import { codeInputs, type Input, keptJson } from '#platform/kept-json'

const lineFinder =
  (document: Document, counter: LineCounter) =>
  (path: JsonPath): number => {
    for (let length = path.length; length >= 0; length -= 1) {
      const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true)
      if (isNode(node) && node.range) return counter.linePos(node.range[0]).line
    }
    return 1
  }

type TextFault = ParsedFile['faults'][number]

const yamlFault = (line: number, error: unknown): TextFault => ({
  line,
  problem: failCatalogue('yaml_fault', { what: error instanceof Error ? error.message : String(error) }),
})

/** One mistake upsets the parser several times; the first of a line says it. */
const firstOfLine = (faults: readonly TextFault[]): TextFault[] =>
  faults.filter(({ line }, index) => faults.findIndex((other) => other.line === line) === index)

/** The value of a document without faults. Aliases that multiply without end are a fault, no accident. */
const contentOf = (document: Document): { value: unknown; faults: TextFault[] } => {
  try {
    return { value: document.toJS({ maxAliasCount: 100 }), faults: [] }
  } catch (error) {
    return { value: undefined, faults: [yamlFault(1, error)] }
  }
}

/** Parses one YAML text. A BOM and CRLF are fine; a duplicate key is a fault. */
export const parseFile = (file: string, text: string): ParsedFile => {
  const counter = new LineCounter()
  const document = parseDocument(text.replace(/^\uFEFF/, ''), {
    lineCounter: counter,
    uniqueKeys: true,
    prettyErrors: false,
  })
  const faults = document.errors.map((error) => yamlFault(counter.linePos(error.pos[0]).line, error))
  const read = faults.length ? { value: undefined, faults: firstOfLine(faults) } : contentOf(document)
  return { file, ...read, lineOf: lineFinder(document, counter) }
}

const readUtf8 = (file: string, bytes: Uint8Array): ParsedFile => {
  try {
    return parseFile(file, new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    const faults = [{ line: 1, problem: failCatalogue('not_utf8') }]
    return { file, value: undefined, lineOf: () => 1, faults }
  }
}

const yamlFiles = (folder: string): Input[] =>
  readdirSync(folder, { recursive: true })
    .map((name) => join(folder, String(name)))
    .filter((path) => /\.ya?ml$/i.test(path) && statSync(path).isFile())
    .map((path) => ({ name: relative(folder, path).split(sep).join('/'), bytes: readFileSync(path) }))

export type FolderReading =
  | { readonly catalogue: Catalogue; readonly faults: readonly [] }
  | { readonly catalogue: undefined; readonly faults: readonly CatalogueFault[] }

const validated = (files: readonly Input[]) =>
  validateCatalogue(files.map(({ name, bytes }) => readUtf8(name, bytes)))

const reading = ({ document, faults }: Validation): FolderReading =>
  faults.length ? { catalogue: undefined, faults } : { catalogue: indexCatalogue(document), faults: [] }

const whenThere = (folder: string, read: (files: Input[]) => Validation): FolderReading => {
  if (existsSync(folder) && statSync(folder).isDirectory()) return reading(read(yamlFiles(folder)))
  const faults = [{ file: folder, line: 0, path: '', problem: failCatalogue('folder_missing', { folder }) }]
  return { catalogue: undefined, faults }
}

/** Reads a catalogue folder: either the whole of it, or every fault with file, line and path. Never throws for bad content. */
export const readCatalogueFolder = (folder: string): FolderReading => whenThere(folder, validated)

const readingCode = [
  'engine/src/catalogue',
  'engine/src/kernel',
  'server/src/modules/catalogue/read-folder.ts',
]

/** The same, from what was made of the same bytes before: parsing and checking YAML is most of a light command. */
export const loadCatalogueFolder = (folder: string): FolderReading =>
  whenThere(folder, (files) => {
    let faulty: Validation | undefined
    const document = keptJson('catalogue', [...files, ...codeInputs(...readingCode)], () => {
      const made = validated(files)
      if (made.faults.length) faulty = made
      return faulty ? undefined : made.document
    })
    return faulty ?? { document: document as CatalogueDocument, faults: [] }
  })
