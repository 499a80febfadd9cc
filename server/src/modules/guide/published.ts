import type { Catalogue, OneThing } from '#engine/catalogue'
import { ok, type Result } from '#engine/kernel'
import type { CatalogueService } from '#modules/catalogue'

export type Published = {
  readonly thing: OneThing
  readonly catalogue: Catalogue
  readonly version: string
  /** The day it was published, YYYY-MM-DD. */
  readonly publishedAt: string | undefined
}

/** The one place that asks which version of a one thing the public sees now, and since when (D2). */
export const publishedOf = (catalogues: CatalogueService) => {
  const days = new Map<string, string | undefined>()
  return async (code: string): Promise<Result<Published>> => {
    const thing = catalogues.find(code)
    if (!thing.ok) return thing
    const { catalogue, version } = catalogues.standing(code)
    const key = `${code} ${version}`
    // A version is published once: its day is asked for once.
    if (!days.get(key)) days.set(key, await catalogues.publishedOn(code))
    return ok({ thing: thing.value, catalogue, version, publishedAt: days.get(key) })
  }
}
