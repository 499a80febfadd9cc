import { englishNames, type LibraryDocument, type Material } from '#engine/catalogue'
import { paperHints, sayPaperHint } from '#engine/form'
import { type Context, ok, type Result, sentence } from '#engine/kernel'
import {
  askersOf,
  changePaper,
  departmentFor,
  editKey,
  helpOfPaper,
  mayChangePaper,
  type PaperChange,
  paperFor,
} from '#engine/library'
import type { LibraryService } from '#modules/library'
import type { LibraryPaper, LibraryPaperRow } from './schemas.ts'

type Parts = { readonly library: Pick<LibraryService, 'read' | 'change' | 'changesOf'> }

/** The shape of a reply knows no `readonly`. */
type Written = LibraryPaper['beside']

const nameOf = ({ name, name_en: english }: { readonly name: string; readonly name_en?: string }) => ({
  name,
  nameEn: english || name,
})

const hintsOf = (document: LibraryDocument, material: Material) => {
  const elements = new Map(document.elements.map((element) => [element.id, element]))
  return paperHints(material, elements).map((hint) => sayPaperHint(material.name, hint))
}

const headOf = (document: LibraryDocument, material: Material, { actor }: Context) => ({
  material: material.id,
  ...nameOf(material),
  askedBy: askersOf(document, material.id).map((id) => {
    const department = document.departments.find((one) => one.id === id)
    return { id, ...(department ? nameOf(department) : { name: id, nameEn: id }) }
  }),
  mayChange: mayChangePaper(document, material.id, actor),
})

const rowOf = (document: LibraryDocument, material: Material, context: Context): LibraryPaperRow => ({
  ...headOf(document, material, context),
  criteria: material.criteria?.length ?? 0,
  blank: material.blank?.length ?? 0,
  sample: material.sample !== undefined,
  hints: hintsOf(document, material).length,
})

const papersOf = (document: LibraryDocument, department: string): readonly Material[] => {
  const own = document.matters.filter((matter) => matter.department === department)
  const asked = new Set(own.flatMap(({ materials }) => materials.map(({ material }) => material)))
  return document.materials.filter(({ id }) => asked.has(id))
}

const viewOf = async (
  library: Parts['library'],
  id: string,
  context: Context,
): Promise<Result<LibraryPaper>> => {
  const { document } = await library.read()
  const found = paperFor(document, id, context.actor)
  if (!found.ok) return found
  const material = found.value
  const called = englishNames(document)
  return ok({
    ...headOf(document, material, context),
    beside: helpOfPaper(material) as Written,
    hints: hintsOf(document, material).map((hint) => ({
      part: hint.place ?? '',
      said: { zh: sentence(hint, 'zh'), en: sentence(hint, 'en', called) },
    })),
    elements: document.elements.map((element) => ({ id: element.id, ...nameOf(element) })),
    changes: await library.changesOf(editKey({ noun: 'materials', id })),
  })
}

/** I8 What stands beside papers, in the library: read, and changed by the joint team and the department concerned. */
export const createBeside = ({ library }: Parts) => ({
  get: (id: string, context: Context) => viewOf(library, id, context),
  list: async (department: string, context: Context) => {
    const { document } = await library.read()
    const may = departmentFor(document, department, context.actor)
    if (!may.ok) return may
    return ok({ papers: papersOf(document, department).map((one) => rowOf(document, one, context)) })
  },
  change: async (change: PaperChange, context: Context): Promise<Result<LibraryPaper>> => {
    const first = changePaper((await library.read()).document, change, context.actor)
    if (!first.ok) return first
    const { told, department } = first.value
    const done = await library.change(context, {
      kind: 'paper',
      ...told,
      ...(department !== null && { department }),
      apply: (document) => {
        const again = changePaper(document, change, context.actor)
        return again.ok ? ok(again.value.document) : again
      },
    })
    return done.ok ? viewOf(library, change.material, context) : done
  },
})
export type BesideService = ReturnType<typeof createBeside>
