import { matterOf } from '#engine/casework'
import type { CaseMaterial, CaseView } from '../../../contract/client.ts'

type Marked = Pick<CaseMaterial, 'mayComeLater' | 'later'>

/** C118 Marked as there only later and not there yet: nothing else waits for it. */
export const isKnownLater = ({ mayComeLater, later }: Marked): boolean =>
  mayComeLater && later?.cameAt === null

type Named = Pick<CaseView['tasks'][number], 'matter' | 'name' | 'nameEn'>

/** C120 The matters that read a paper, each once whatever rows it has, as the case calls them. */
export const readersOf = <T extends Named>(
  { tasks }: { readonly tasks: readonly T[] },
  { askedBy }: { readonly askedBy: readonly Pick<CaseMaterial['askedBy'][number], 'matter'>[] },
): readonly T[] =>
  askedBy.flatMap(({ matter }) => tasks.find((task) => matterOf(task.matter) === matter) ?? [])
