import type { PaperCondition } from './one-thing.ts'

/** The matters of a one thing, or of a draft of it. */
type Chosen = {
  readonly matters: readonly { readonly code: string; readonly papers?: readonly PaperCondition[] }[]
}

/** What a one thing itself says of a paper of one of its matters; undefined where only the department's list speaks. */
export const paperCondition = (
  { matters }: Chosen,
  code: string,
  material: string | undefined,
): PaperCondition | undefined =>
  matters.find((one) => one.code === code)?.papers?.find((one) => one.material === material)

/** I9 The rows of a matter as this one thing asks for them: a condition it writes itself stands before that of the list. */
export const papersAsked = <R extends { readonly material?: string; readonly when?: string }>(
  thing: Chosen,
  { code, materials }: { readonly code: string; readonly materials: readonly R[] },
): readonly R[] => {
  if (!thing.matters.find((one) => one.code === code)?.papers?.length) return materials
  return materials.map((row) => {
    const own = paperCondition(thing, code, row.material)
    if (!own) return row
    const { when: _listed, ...rest } = row
    return { ...rest, ...(own.when !== undefined && { when: own.when }) } as R
  })
}
