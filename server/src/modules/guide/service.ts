import { type Guide, guideOf } from '#engine/guide'
import { type Language, ok, type Result } from '#engine/kernel'
import type { CatalogueService } from '#modules/catalogue'
import { createBoundedCache } from '#platform/bounded-cache'
import type { Typesetter } from '#platform/typeset'
import { type FileKind, makeFile } from './make-file.ts'
import { createScenarios, type Scenario } from './published.ts'

type Parts = {
  readonly catalogue: CatalogueService
  readonly typesetter: Typesetter
  readonly cache: GuideCache
  /** The division the services belong to, for the linked-data export. */
  readonly division: string
}
export type AskedFile = {
  readonly thing: string
  readonly query: Readonly<Record<string, string>>
  readonly language: Language
  /** Where the platform is reached, as people type it. */
  readonly origin: string
  /** Today in China, YYYY-MM-DD. */
  readonly day: string
}
export type GuideFile = { readonly name: string; readonly bytes: Buffer }

/** The shape of a reply knows no `readonly`; otherwise the compiler compares it with the engine's to the last member. */
type Writable<T> = T extends readonly (infer Row)[]
  ? Writable<Row>[]
  : T extends object
    ? { -readonly [K in keyof T]: Writable<T[K]> }
    : T

const cacheBytes = 48 * 1024 * 1024

/** Files made before, of all divisions together. */
export const createGuideCache = () => createBoundedCache<Buffer>(cacheBytes)
export type GuideCache = ReturnType<typeof createGuideCache>

/** The public guide and its files: always of the published version, for the scenario an address names. */
export const createGuide = ({ catalogue, typesetter, cache, division }: Parts) => {
  const scenarioOf = createScenarios(catalogue)
  const guideIn = ({ catalogue: facts, thing, answers, version, publishedAt }: Scenario): Guide =>
    guideOf(facts, thing, answers, { version, ...(publishedAt && { publishedAt }) })

  return {
    guide: async (
      code: string,
      query: Readonly<Record<string, string>>,
    ): Promise<Result<Writable<Guide>>> => {
      const scenario = await scenarioOf(code, query)
      return scenario.ok ? ok(guideIn(scenario.value) as Writable<Guide>) : scenario
    },
    /** A file of the guide. Made once for a version, scenario and day, and kept for the next who asks. */
    file: async (kind: FileKind, asked: AskedFile): Promise<Result<GuideFile>> => {
      const found = await scenarioOf(asked.thing, asked.query)
      if (!found.ok) return found
      const scenario = found.value
      const { day, language, origin } = asked
      const { version, query } = scenario
      const key = [division, kind, language, version, asked.thing, query, day, origin].join('\n')
      const make = () =>
        makeFile[kind]({ ...scenario, guide: guideIn(scenario), language, origin, day, division, typesetter })
      const bytes = await cache.get(key, make)
      return bytes.ok ? ok({ bytes: bytes.value, name: scenario.thing.name }) : bytes
    },
  }
}
export type GuideService = ReturnType<typeof createGuide>
