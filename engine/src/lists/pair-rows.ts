import type { DraftRequirement } from '#engine/catalogue'
import { likeness, pairsOf } from './likeness.ts'
import { folded } from './values.ts'

type Wording = {
  readonly as_named: string
  readonly when?: string | undefined
  /** Its canonical material, where it is known. */
  readonly material?: string | undefined
}

const sure = 0.6

/** The one of some rows whose wording is most like a text; undefined when none is like it enough, or two are equally. */
const mostLike = (text: string, rows: Iterable<DraftRequirement>): DraftRequirement | undefined => {
  const own = pairsOf(folded(text))
  const ranked = [...rows]
    .map((row) => ({ row, like: likeness(own, new Set(pairsOf(folded(row.as_named)))) }))
    .sort((a, b) => b.like - a.like)
  const [best, second] = ranked
  return best && best.like >= sure && best.like > (second?.like ?? 0) ? best.row : undefined
}

/**
 * For each row after, the row before that it is. The same wording, spaces and width aside; where a matter words two rows
 * alike, their conditions tell them apart, then their order. Of what is left, the only row of the same material, then the
 * wording most like it (L26): a reworded row keeps what was settled of it.
 */
export const pairRows = (
  before: readonly DraftRequirement[],
  after: readonly Wording[],
): (DraftRequirement | undefined)[] => {
  const free = new Set(before)
  const paired: (DraftRequirement | undefined)[] = after.map(() => undefined)
  const pass = (find: (row: Wording, left: readonly DraftRequirement[]) => DraftRequirement | undefined) => {
    for (const [index, row] of after.entries()) {
      const found = paired[index] ? undefined : find(row, [...free])
      if (!found) continue
      free.delete(found)
      paired[index] = found
    }
  }
  const sameWording = (row: Wording, old: DraftRequirement) => folded(old.as_named) === folded(row.as_named)
  const sameWhen = (row: Wording, old: DraftRequirement) => folded(old.when ?? '') === folded(row.when ?? '')
  pass((row, left) => left.find((old) => sameWording(row, old) && sameWhen(row, old)))
  pass((row, left) => left.find((old) => sameWording(row, old)))
  pass((row, left) => {
    const same = left.filter(({ material }) => material !== undefined && material === row.material)
    return same.length === 1 ? same[0] : undefined
  })
  pass((row, left) => mostLike(row.as_named, left))
  return paired
}
