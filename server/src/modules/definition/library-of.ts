import type { CatalogueDocument } from '#engine/catalogue'
import { checkThing } from '#engine/composer'
import { draftCatalogue, draftFaults, type Library, type VersionState } from '#engine/definition'
import { lintGuide } from '#engine/guide'
import type { Problem } from '#engine/kernel'
import { sentence } from '#engine/kernel'

/** A fault of a draft at its place: a path of the draft, or of the library where the fault is a matter's. */
export type DraftFault = {
  readonly place: string
  readonly kind: 'draft' | 'check' | 'guide'
  readonly severity: 'error' | 'warning'
  readonly code: string
  readonly zh: string
  readonly en: string
}

const told = (
  kind: DraftFault['kind'],
  severity: DraftFault['severity'],
  place: string,
  problem: Problem,
): DraftFault => ({
  kind,
  severity,
  place,
  code: problem.code,
  zh: sentence(problem, 'zh'),
  en: sentence(problem, 'en'),
})

const pathOf = (path: string): string => path.replace(/^\[0\]\.?/, '')

/** V3 Everything that is wrong with a draft: its shape and references, its scenario space (D8), its guide (R04, R36, 2b, 2c). */
export const faultsOf = (library: CatalogueDocument, { draft }: VersionState): DraftFault[] => {
  const shape = draftFaults(library, draft)
  if (shape.length)
    return shape.map(({ file, path, problem }) =>
      told('draft', 'error', file.startsWith('things') ? pathOf(path) : `${file} ${path}`, problem),
    )
  const composed = draftCatalogue(library, draft)
  if (!composed) return []
  const { errors, warnings } = checkThing(composed.catalogue, composed.thing)
  const findings = [
    ...errors.map((finding) => ({ finding, severity: 'error' as const })),
    ...warnings.map((finding) => ({ finding, severity: 'warning' as const })),
  ].map(({ finding, severity }) =>
    told(
      'check',
      severity,
      finding.question ? `questions/${finding.question}` : finding.matter ? `matters/${finding.matter}` : '',
      finding.problem,
    ),
  )
  const lint = lintGuide(composed.catalogue, composed.thing).findings.map((finding) =>
    told('guide', finding.severity, finding.place, finding),
  )
  return [...findings, ...lint]
}

/** What a decision about a version may know of the library. */
export const libraryOf = (document: CatalogueDocument, newId: () => string): Library => {
  const owners = new Map(document.matters.map(({ code, department }) => [code, department]))
  const names = new Map(document.departments.map(({ id, name }) => [id, name]))
  return {
    ownerOf: (matter) => owners.get(matter) ?? '',
    departmentName: (id) => names.get(id) ?? id,
    faults: (state) =>
      faultsOf(document, state)
        .filter(({ severity }) => severity === 'error')
        .map(({ zh }) => zh),
    newId,
  }
}
