import type { LibraryDocument } from '#engine/catalogue'
import { checkThing, type Finding } from '#engine/composer'
import { lintGuide } from '#engine/guide'
import type { Problem } from '#engine/kernel'
import type { Draft } from './draft-shape.ts'
import { type Preview, previewDraft } from './preview.ts'

/** V3 One thing that is wrong with a draft, on its row. Errors forbid the next stage; warnings deserve a look. */
export type VersionFault = {
  readonly kind: 'draft' | 'check' | 'guide'
  readonly severity: 'error' | 'warning'
  /** `matters/scjgj-spjy`, `questions/areaSqm`, `basics/name`, `cuts/…/…`, `said`; empty: the whole. */
  readonly row: string
  /** Where exactly: a path of the draft, or the row; of a lint finding, its place in the catalogue. */
  readonly place: string
  readonly problem: Problem
}

const rowOfFinding =
  ({ matter: known }: Preview['catalogue']) =>
  ({ question, matter, material, field }: Finding): string => {
    if (field) return `field_cuts/${field}`
    if (question) return `questions/${question}`
    if (!matter) return ''
    const paper = known.get(matter)?.materials.some((row) => row.material === material)
    return paper ? `matters/${matter}/${material}` : `matters/${matter}`
  }

/** A finding that may only be there because something had to be left out; told again, if true, when that is mended. */
const doubtful =
  ({ left, faults, catalogue }: Preview, draft: Draft) =>
  ({ code, question, matter }: Finding): boolean => {
    if (!faults.length) return false
    if (code === 'empty_scenario') return left.length > 0
    if (code === 'missing_prerequisite')
      return (catalogue.matter.get(matter ?? '')?.prerequisites ?? []).some((one) => left.includes(one))
    if (code !== 'idle_question' && code !== 'idle_option') return false
    // Nothing can depend on an answer yet; that there are no matters is a fault of its own and stops the draft.
    if (!draft.matters.length) return true
    const broken = draft.matters.filter((one) => left.includes(one.code))
    const faulty = new Set(faults.map(({ row }) => row))
    const papers = draft.matters.flatMap(({ code, papers: own = [] }) =>
      own.filter(({ material }) => faulty.has(`matters/${code}/${material}`)),
    )
    return [...broken, ...papers].some(({ when }) => new RegExp(`\\b${question}\\b`).test(when ?? ''))
  }

/** Rows of lint places: `things.x.name` is of the basics, `matters.scjgj-spjy.materials[3]` of that matter. */
const rowOfPlace = (place: string): string => {
  const [noun, subject, member] = place.split('.')
  if (noun === 'matters') return `matters/${subject}`
  return noun === 'things' && member && member !== 'matters' ? `basics/${member}` : ''
}

/** The faults of a preview, those of the draft itself first. */
const faultsOfPreview = (preview: Preview, draft: Draft): VersionFault[] => {
  const { catalogue, thing, faults } = preview
  const { errors, warnings } = checkThing(catalogue, thing)
  const unsure = doubtful(preview, draft)
  const rowOf = rowOfFinding(catalogue)
  const found = (severity: VersionFault['severity']) => (finding: Finding) => ({
    kind: 'check' as const,
    severity,
    row: rowOf(finding),
    place: rowOf(finding),
    problem: finding.problem,
  })
  const sure = (list: readonly Finding[]) => list.filter((finding) => !unsure(finding))
  return [
    ...faults.map(({ file, path, row, problem }) => ({
      kind: 'draft' as const,
      severity: 'error' as const,
      row,
      place: file.startsWith('things') ? path.replace(/^\[0\]\.?/, '') : row,
      problem,
    })),
    ...sure(errors).map(found('error')),
    ...sure(warnings).map(found('warning')),
    ...lintGuide(catalogue, thing).findings.map((finding) => ({
      kind: 'guide' as const,
      severity: finding.severity,
      row: rowOfPlace(finding.place),
      place: finding.place,
      problem: finding,
    })),
  ]
}

/**
 * V3 Everything that is wrong with a draft: shape, references and conditions, the scenario space (D8), the guide (R04, R36, 2b, 2c). A
 * draft with faults of the first kind is checked and linted as far as it can be shown (V14).
 */
export const versionFaults = (library: LibraryDocument, draft: Draft): VersionFault[] =>
  faultsOfPreview(previewDraft(library, draft), draft)
