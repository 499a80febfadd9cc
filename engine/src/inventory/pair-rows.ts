import type { DraftRequirement } from '#engine/catalogue'
import { folded } from './values.ts'

type Wording = { readonly as_named: string; readonly when?: string | undefined }

/**
 * For each row after, the row before that it is: the same wording, spaces and width aside; where a matter words two rows
 * alike, their conditions tell them apart, then their order.
 */
export const pairRows = (
  before: readonly DraftRequirement[],
  after: readonly Wording[],
): (DraftRequirement | undefined)[] => {
  const free = new Set(before)
  const paired: (DraftRequirement | undefined)[] = after.map(() => undefined)
  const take = (index: number, fits: (old: DraftRequirement) => boolean) => {
    if (paired[index]) return
    const found = [...free].find(
      (old) => folded(old.as_named) === folded(after[index]?.as_named ?? '') && fits(old),
    )
    if (!found) return
    free.delete(found)
    paired[index] = found
  }
  for (const [index, row] of after.entries())
    take(index, (old) => folded(old.when ?? '') === folded(row.when ?? ''))
  for (const index of after.keys()) take(index, () => true)
  return paired
}
