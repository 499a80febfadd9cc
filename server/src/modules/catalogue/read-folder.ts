import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { type Document, isNode, LineCounter, parseDocument } from 'yaml'
import {
  type Catalogue,
  type CatalogueFault,
  failCatalogue,
  indexCatalogue,
  type JsonPath,
  type ParsedFile,
  validateCatalogue,
} from '#engine/catalogue'

const lineFinder =
  (document: Document, counter: LineCounter) =>
  (path: JsonPath): number => {
    for (let length = path.length; length >= 0; length -= 1) {
      const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true)
      if (isNode(node) && node.range) return counter.linePos(node.range[0]).line
    }
    return 1
  }

/** Parses one YAML text. A BOM and CRLF are fine; a duplicate key is a fault. */
export const parseFile = (file: string, text: string): ParsedFile => {
  const counter = new LineCounter()
  const document = parseDocument(text.replace(/^\uFEFF/, ''), {
    lineCounter: counter,
    uniqueKeys: true,
    prettyErrors: false,
  })
  const faults = document.errors.map((error) => ({
    line: counter.linePos(error.pos[0]).line,
    what: error.message,
  }))
  return {
    file,
    value: faults.length ? undefined : document.toJS({ maxAliasCount: 100 }),
    lineOf: lineFinder(document, counter),
    faults,
  }
}

const yamlFiles = (folder: string): string[] =>
  readdirSync(folder, { recursive: true })
    .map((name) => join(folder, String(name)))
    .filter((path) => /\.ya?ml$/i.test(path) && statSync(path).isFile())

export type FolderReading =
  | { readonly catalogue: Catalogue; readonly faults: readonly [] }
  | { readonly catalogue: undefined; readonly faults: readonly CatalogueFault[] }

/** Reads a catalogue folder: either the whole of it, or every fault with file, line and path. Never throws for bad content. */
export const readCatalogueFolder = (folder: string): FolderReading => {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    return {
      catalogue: undefined,
      faults: [{ file: folder, line: 0, path: '', problem: failCatalogue('folder_missing', { folder }) }],
    }
  }
  const files = yamlFiles(folder).map((path) =>
    parseFile(relative(folder, path).split(sep).join('/'), readFileSync(path, 'utf8')),
  )
  const { document, faults } = validateCatalogue(files)
  return faults.length
    ? { catalogue: undefined, faults }
    : { catalogue: indexCatalogue(document), faults: [] }
}
