import type { Static } from '@sinclair/typebox'
import { type Catalogue, criteriaOf, lawSaid, type Material, type OneThing, shownOn } from '#engine/catalogue'
import { paperSheet, unmetSaid } from '#engine/form'
import { type Language, ok, type Result, refuse } from '#engine/kernel'
import type { CatalogueService } from '#modules/catalogue'
import { createBoundedCache } from '#platform/bounded-cache'
import type { Typesetter } from '#platform/typeset'
import { failPapers } from './problems.ts'
import type { PaperHelp, SheetKind } from './schemas.ts'
import { sheetData } from './sheet-data.ts'

type Parts = {
  readonly catalogue: CatalogueService
  readonly typesetter: Typesetter
  readonly cache: PapersCache
  readonly division: string
}
type AskedSheet = {
  readonly thing: string
  readonly material: string
  readonly kind: SheetKind
  readonly language: Language
  /** The version a case stands on; the published one where left out. */
  readonly version: string | undefined
  /** Today in China, YYYY-MM-DD. */
  readonly day: string
}
type Found = { readonly facts: Catalogue; readonly thing: OneThing; readonly version: string }

const cacheBytes = 16 * 1024 * 1024

/** Sheets made before, of all divisions together. */
export const createPapersCache = () => createBoundedCache<Buffer>(cacheBytes)
export type PapersCache = ReturnType<typeof createPapersCache>

const helpOf = ({ facts, thing }: Found, material: Material): Static<typeof PaperHelp> => {
  const { id, blank, sample, camera } = material
  return {
    material: id,
    criteria: criteriaOf(facts, material, shownOn(thing, id)).map((one) => ({
      id: one.id,
      says: { zh: one.says, en: one.says_en ?? one.says },
      unmet: unmetSaid(one),
      basis: one.basis ? lawSaid(one.basis) : null,
    })),
    blank: blank !== undefined,
    sample: blank !== undefined && sample !== undefined,
    camera: camera
      ? {
          outline: camera.outline,
          sees: { zh: camera.sees, en: camera.sees_en },
          recalled: camera.verified === 'recalled',
        }
      : null,
  }
}

/** I8, F34 What stands beside the papers of a one thing: criteria to read, blank forms and samples to print. */
export const createPapers = ({ catalogue, typesetter, cache, division }: Parts) => {
  const find = async (code: string, version: string | undefined): Promise<Result<Found>> => {
    const now = catalogue.find(code)
    if (version === undefined || version === catalogue.standing(code).version) {
      const { catalogue: facts, version: current } = catalogue.standing(code)
      return now.ok ? ok({ facts, thing: now.value, version: current }) : now
    }
    const facts = await catalogue.findVersion(version)
    const thing = facts?.thing.get(code)
    return facts && thing ? ok({ facts, thing, version }) : refuse(failPapers('version_unknown', { version }))
  }
  /** The materials its matters ask for, each once, in the order of the catalogue. */
  const materialsOf = ({ facts, thing }: Found): readonly Material[] => {
    const rows = thing.matters.flatMap(({ code }) => facts.matter.get(code)?.materials ?? [])
    const asked = new Set(rows.map(({ material }) => material))
    return facts.materials.filter(({ id }) => asked.has(id))
  }
  return {
    list: async (code: string, version: string | undefined) => {
      const found = await find(code, version)
      return found.ok
        ? ok({
            version: found.value.version,
            papers: materialsOf(found.value).map((one) => helpOf(found.value, one)),
          })
        : found
    },
    /** Made once for a version and day, and kept for the next who asks. */
    sheet: async ({ thing: code, material: id, kind, language, version: asked, day }: AskedSheet) => {
      const found = await find(code, asked)
      if (!found.ok) return found
      const { facts, thing, version } = found.value
      const material = materialsOf(found.value).find((one) => one.id === id)
      const lines = material && paperSheet(material, facts, kind)
      if (!material || !lines) return refuse(failPapers('paper_not_on_file', { material: id }))
      const key = [division, language, version, code, id, kind, day].join('\n')
      const bytes = await cache.get(key, async () => {
        const data = sheetData(facts, thing, material, lines, { kind, language, version, day })
        const made = await typesetter.set({ template: 'modules/papers/paper.typ', data, day })
        return made.ok ? ok(made.value.pdf) : made
      })
      return bytes.ok ? ok({ bytes: bytes.value, name: material.name }) : bytes
    },
  }
}
export type PapersService = ReturnType<typeof createPapers>
