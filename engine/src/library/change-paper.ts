import { type LibraryDocument, type Material, paperHelpFaults } from '#engine/catalogue'
import { type Actor, ok, type Problem, type Result, refuse, type Said, sameJson } from '#engine/kernel'
import { failLibrary } from './problems.ts'
import { isTooLong, type PaperHelp, tidyPaper } from './tidy-paper.ts'

/** Which departments ask for a paper, in the order of their matters. */
export const askersOf = ({ matters }: LibraryDocument, material: string): readonly string[] => [
  ...new Set(
    matters
      .filter(({ materials }) => materials.some((row) => row.material === material))
      .map(({ department }) => department),
  ),
]

const isOnlyAsker = (
  document: LibraryDocument,
  material: string,
  department: string | undefined,
): boolean => {
  const askers = askersOf(document, material)
  return department !== undefined && askers.length === 1 && askers[0] === department
}

/** M6 The joint team changes any paper; a department one that only its own matters ask for. */
export const mayChangePaper = (document: LibraryDocument, material: string, actor: Actor): boolean =>
  actor.role === 'joint_team' ||
  (actor.role === 'department_officer' && isOnlyAsker(document, material, actor.department))

/** M3 A department's people see what stands beside the papers their own matters ask for. */
export const paperFor = (document: LibraryDocument, id: string, actor: Actor): Result<Material> => {
  const material = document.materials.find((one) => one.id === id)
  if (!material) return refuse(failLibrary('library_paper_unknown', { material: id }))
  if (actor.role === 'department_officer' && !askersOf(document, id).includes(actor.department ?? ''))
    return refuse(failLibrary('library_other_department'))
  return ok(material)
}

const partNames = {
  criteria: { zh: '受理标准', en: 'acceptance criteria' },
  blank: { zh: '空白表', en: 'blank form' },
  sample: { zh: '样例', en: 'sample' },
} as const
const partsOfPaper = ['criteria', 'blank', 'sample'] as const

/** What stands beside a material, without what else it is. */
export const helpOfPaper = ({ criteria, blank, sample }: PaperHelp): PaperHelp => ({
  ...(criteria && { criteria }),
  ...(blank && { blank }),
  ...(sample && { sample }),
})

const toldOf = (name: string, before: PaperHelp, after: PaperHelp): Said => {
  const changed = partsOfPaper.filter((part) => !sameJson(before[part] ?? null, after[part] ?? null))
  return {
    zh: `改了“${name}”的${changed.map((part) => partNames[part].zh).join('、')}`,
    en: `Changed the ${changed.map((part) => partNames[part].en).join(', ')} of “${name}”`,
  }
}

const faultsOf = (material: Material): Problem[] => {
  const { name, criteria = [] } = material
  if (isTooLong(material)) return [failLibrary('library_paper_too_long', { material: name })]
  return [
    ...criteria.flatMap(({ says, basis }, index) => {
      const values = { material: name, line: index + 1 }
      return [
        ...(says ? [] : [failLibrary('library_criterion_empty', values)]),
        ...(basis && !basis.title ? [failLibrary('library_basis_untitled', values)] : []),
      ]
    }),
    ...paperHelpFaults(material).map(({ problem, path }) => ({ ...problem, place: path.join('.') })),
  ]
}

export type PaperChange = {
  readonly material: string
  /** What the change was written over. */
  readonly was: PaperHelp
  readonly next: PaperHelp
}
export type ChangedPaper = {
  readonly document: LibraryDocument
  readonly told: Said
  /** The one department that asks for it; null where several do, or none. */
  readonly department: string | null
}

/** M6, M7 The library with another set of criteria, blank form and sample beside a paper, or why it cannot be so. */
export const changePaper = (
  document: LibraryDocument,
  { material: id, was, next }: PaperChange,
  actor: Actor,
): Result<ChangedPaper> => {
  const found = paperFor(document, id, actor)
  if (!found.ok) return found
  const material = found.value
  const { name } = material
  if (!mayChangePaper(document, id, actor))
    return refuse(failLibrary('library_paper_shared', { material: name }))
  const tidy = tidyPaper(next)
  const stands = sameJson(helpOfPaper(material), tidy)
  // Pressed twice, or sent again after a lost answer: what is wanted stands already.
  if (!stands && !sameJson(helpOfPaper(material), helpOfPaper(was)))
    return refuse(failLibrary('library_paper_changed', { material: name }))
  const { criteria: _criteria, blank: _blank, sample: _sample, ...rest } = material
  const changed: Material = { ...rest, ...tidy }
  const faults = faultsOf(changed)
  if (faults.length) return refuse(...faults)
  const [only, ...others] = askersOf(document, id)
  return ok({
    document: {
      ...document,
      materials: document.materials.map((one) => (one.id === id ? changed : one)),
    },
    told: toldOf(name, material, tidy),
    department: only !== undefined && others.length === 0 ? only : null,
  })
}
