import type { DraftMatter, LibraryDocument } from '#engine/catalogue'
import { ok, type Problem, type Result, refuse } from '#engine/kernel'
import { failWording } from './problems.ts'
import type { Noun, Pick } from './types.ts'

const entriesOf = (document: LibraryDocument, noun: Noun) =>
  noun === 'material' ? document.materials : document.elements

/** What a wording of a matter is settled as: undefined where it stands unsettled, null where it does not stand at all. */
const standing = (matter: DraftMatter, { noun, wording }: Pick): string | undefined | null => {
  if (noun === 'element') return matter.own?.labels?.includes(wording) ? undefined : null
  const rows = matter.materials.filter((row) => row.as_named === wording)
  return rows.length ? rows[0]?.material : null
}

const nameOf = (document: LibraryDocument, noun: Noun, id: string): string =>
  entriesOf(document, noun).find((entry) => entry.id === id)?.name ?? id

const faultOf = (document: LibraryDocument, pick: Pick): Problem | undefined => {
  const { noun, wording, target, expected } = pick
  const matter = document.matters.find(({ code }) => code === pick.matter)
  if (!matter) return failWording('wording_matter_unknown', { matter: pick.matter })
  if (!entriesOf(document, noun).some(({ id }) => id === target))
    return failWording('wording_target_unknown', { noun, target })
  const now = standing(matter, pick)
  if (now === null) return failWording('wording_gone', { wording, matter: matter.name })
  if ((now ?? null) === expected || now === target) return undefined
  return now === undefined
    ? failWording('wording_unsettled_meanwhile', { wording })
    : failWording('wording_settled_meanwhile', { wording, now: nameOf(document, noun, now) })
}

const settleLabel = (matter: DraftMatter, label: string, element: string): DraftMatter => {
  const { labels: old = [], ...own } = matter.own ?? {}
  const labels = old.filter((one) => one !== label)
  const { own: _own, ...rest } = matter
  const fields = matter.form_fields ?? []
  const kept = { ...own, ...(labels.length ? { labels } : {}) }
  return {
    ...rest,
    form_fields: fields.includes(element) ? fields : [...fields, element],
    ...(Object.keys(kept).length ? { own: kept } : {}),
  }
}

const settleOne = (matter: DraftMatter, { noun, wording, target }: Pick): DraftMatter =>
  noun === 'element'
    ? settleLabel(matter, wording, target)
    : {
        ...matter,
        materials: matter.materials.map((row) =>
          row.as_named === wording ? { ...row, material: target } : row,
        ),
      }

/** SE1, SE2 The library with these words settled: all of them, or none and why. */
export const settleWordings = (
  document: LibraryDocument,
  picks: readonly Pick[],
): Result<LibraryDocument> => {
  if (!picks.length) return refuse(failWording('wording_nothing_chosen'))
  const faults = picks.flatMap((pick) => faultOf(document, pick) ?? [])
  if (faults.length) return refuse(...faults)
  const byMatter = Map.groupBy(picks, ({ matter }) => matter)
  return ok({
    ...document,
    matters: document.matters.map((matter) => (byMatter.get(matter.code) ?? []).reduce(settleOne, matter)),
  })
}
