import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { frozenStore } from './old-store.ts'
import { nounsOfFirstVersion, type Stored } from './stored-nouns.ts'

/**
 * How the frozen samples `<noun>.v1.json` were cut out of the frozen store: `node tests/records/freeze-samples.ts`. As stored, one of
 * each kind, the smallest there is, one a line.
 */
const nouns = nounsOfFirstVersion(frozenStore('store.v1'))
const of = (noun: string): readonly Stored[] => nouns[noun] ?? []

const sizeOf = (value: unknown): number => JSON.stringify(value).length
/** The smallest of each kind, in the order of the kinds. */
const oneOfEach = (values: readonly Stored[], kind: (value: Stored) => string): Stored[] =>
  [...Map.groupBy(values, kind)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, same]) => [...same].sort((a, b) => sizeOf(a) - sizeOf(b)).slice(0, 1))

const kindOfForm = ({ outcomes }: Stored): string =>
  [...new Set(outcomes.map(({ answer, disputedAt }: Stored) => `${answer.kind} ${disputedAt !== null}`))]
    .sort()
    .join()

/** A library without most of its rows: the shape counts. */
const small = (document: Stored) => ({
  ...document,
  ...{ departments: document.departments.slice(0, 3), elements: document.elements.slice(0, 20) },
  ...{ materials: document.materials.slice(-20), sources: document.sources.slice(0, 3) },
  matters: [...document.matters.slice(0, 6), ...document.matters.slice(-4)],
  things: document.things.slice(0, 2),
})

const samples: Readonly<Record<string, readonly Stored[]>> = {
  ...nouns,
  case: [
    ...oneOfEach(of('case'), ({ status }) => status),
    ...of('case').filter(({ deemed, handledBy }) => deemed || handledBy),
  ],
  'case event': oneOfEach(of('case event'), ({ type }) => type),
  form: oneOfEach(of('form'), kindOfForm),
  version: oneOfEach(of('version'), ({ status }) => status),
  'version event': oneOfEach(of('version event'), ({ type, data }) => `${type} ${data.section ?? ''}`),
  'wording decision': oneOfEach(of('wording decision'), ({ act }) => act),
  'library document': of('library document').map(small),
  'library change': oneOfEach(of('library change'), (edits) => edits.map(({ noun }: Stored) => noun).join()),
  'data request': oneOfEach(of('data request'), ({ why }) => why ?? ''),
  catalogue: of('catalogue').map(small),
}

for (const [noun, values] of Object.entries(samples)) {
  const file = join(import.meta.dirname, `${noun.replaceAll(' ', '-')}.v1.json`)
  writeFileSync(file, `[\n${values.map((value) => JSON.stringify(value)).join(',\n')}\n]\n`)
  process.stdout.write(`${noun} ${values.length} ${sizeOf(values)}\n`)
}
