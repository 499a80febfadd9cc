import type { Catalogue, OneThing } from '#engine/catalogue'
import { ok, type Result } from '#engine/kernel'
import type { CatalogueService } from '#modules/catalogue'

export type Published = {
  readonly thing: OneThing
  readonly catalogue: Catalogue
  readonly version: string
}

/** The one place that asks which version of a one thing the public sees now (D2). */
export const publishedOf =
  (catalogues: CatalogueService) =>
  (code: string): Result<Published> => {
    const thing = catalogues.find(code)
    return thing.ok ? ok({ thing: thing.value, ...catalogues.standing(code) }) : thing
  }
