import type { Catalogue, Matter, OneThing } from '#engine/catalogue'
import { lintConduct } from './lint-conduct.ts'
import { lintFields } from './lint-fields.ts'
import { lintPapers } from './lint-papers.ts'
import { lintPublication } from './lint-publication.ts'
import type { GuideLint } from './lint-types.ts'
import { lintWording } from './lint-wording.ts'
import { notDecidable } from './not-decidable.ts'

/**
 * G5–G7 Lints the guide of a one thing over all its matters, whatever the scenario. Publication is refused while one finding
 * is an error. The catalogue must have passed `validateCatalogue`, as conditions are evaluated for the sample scenario.
 */
export const lintGuide = (catalogue: Catalogue, thing: OneThing): GuideLint => {
  const matters = thing.matters
    .map(({ code }) => catalogue.matter.get(code))
    .filter((matter): matter is Matter => matter !== undefined)
  const scope = { catalogue, thing, matters }
  return {
    findings: [
      ...lintPublication(scope),
      ...lintFields(scope),
      ...lintConduct(scope),
      ...lintWording(scope),
      ...lintPapers(scope),
    ],
    notDecidable,
  }
}
