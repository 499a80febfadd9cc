import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createSecret } from '#platform/secret'
import { frozenStore } from './old-store.ts'

/**
 * Cuts the frozen samples `<noun>.v1.json` out of the frozen store: `node tests/records/freeze-samples.ts`. As stored, one of each kind,
 * the smallest there is, one a line.
 */
type Row = Readonly<Record<string, unknown>>
// biome-ignore lint/suspicious/noExplicitAny: rows as they were stored, before anybody has read them
type Stored = any

const { rows, key } = frozenStore('store.v1')
const secret = createSecret(Buffer.from(key, 'hex'))
const of = (table: string): readonly Row[] => rows[table] ?? []

const sizeOf = (value: unknown): number => JSON.stringify(value).length
/** The smallest of each kind, in the order of the kinds. */
const oneOfEach = (values: readonly Stored[], kind: (value: Stored) => string): Stored[] =>
  [...Map.groupBy(values, kind)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, same]) => [...same].sort((a, b) => sizeOf(a) - sizeOf(b)).slice(0, 1))

const states = of('case_record').map(({ state }) => state as Stored)
const bodies = of('case_event').map(({ body }) => JSON.parse(String(body)) as Stored)
const versions = of('thing_version').map(({ state }) => state as Stored)
const acts = of('thing_version_event').map(({ event }) => event as Stored)

const vaults = of('case_form').map(({ division_code, case_id, ciphertext }) =>
  secret.open<Stored>(
    `case_form ${division_code} ${case_id}`,
    Buffer.from(String(ciphertext).slice(2), 'hex'),
  ),
)
const kindOfForm = ({ outcomes }: Stored): string =>
  [...new Set(outcomes.map(({ answer, disputedAt }: Stored) => `${answer.kind} ${disputedAt !== null}`))]
    .sort()
    .join()

const changes = of('library_change').map(({ touched, undo, kind }) => ({ kind, touched, undo }) as Stored)

/** A library without most of its rows: the shape counts. */
const smallLibrary = ({ document }: Stored) => ({
  ...document,
  ...{ departments: document.departments.slice(0, 3), elements: document.elements.slice(0, 20) },
  ...{ materials: document.materials.slice(-20), sources: document.sources.slice(0, 3) },
  matters: [...document.matters.slice(0, 6), ...document.matters.slice(-4)],
  things: document.things.slice(0, 2),
})

const samples: Readonly<Record<string, readonly Stored[]>> = {
  case: [
    ...oneOfEach(states, ({ status }) => status),
    ...states.filter(({ deemed, handledBy }) => deemed || handledBy),
  ],
  'case-event': oneOfEach(bodies, ({ type }) => type),
  form: oneOfEach(vaults, kindOfForm),
  version: oneOfEach(versions, ({ status }) => status),
  'version-event': oneOfEach(acts, ({ type, data }) => `${type} ${data.section ?? ''}`),
  training: of('training_session').map(({ body }) => body),
  'list-upload': of('list_upload').map(({ headings }) => headings),
  'list-heading': of('list_heading').map(({ headings }) => headings),
  'wording-decision': oneOfEach(
    of('wording_decision').map(({ noun, act, matter, wording, target, other }) => ({
      ...{ noun, act, matter, wording, target, other },
    })),
    ({ act }) => act,
  ),
  'library-document': of('library_document').map(smallLibrary),
  'library-change': oneOfEach(changes, ({ kind }) => kind).map(({ touched, undo }) => ({ touched, undo })),
}

for (const [noun, values] of Object.entries(samples)) {
  const file = join(import.meta.dirname, `${noun}.v1.json`)
  writeFileSync(file, `[\n${values.map((value) => JSON.stringify(value)).join(',\n')}\n]\n`)
  process.stdout.write(`${noun} ${values.length} ${sizeOf(values)}\n`)
}
