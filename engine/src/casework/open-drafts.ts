import type { Problem } from '#engine/kernel'
import { failCasework } from './problems.ts'

/** C42 How many drafts one account may have open: of one thing, and of all. */
export const openDrafts = { ofThing: 20, ofAll: 100 } as const

/** C42 Whether another one may be begun; the refusal says which to go on with. */
export const mayBegin = (
  thing: { readonly code: string; readonly name: string; readonly nameEn: string },
  drafts: ReadonlyMap<string, number>,
): Problem[] => {
  const { ofThing, ofAll } = openDrafts
  const { name, nameEn } = thing
  const ofIt = drafts.get(thing.code) ?? 0
  if (ofIt >= ofThing) return [failCasework('drafts_of_thing', { count: ofIt, name, nameEn })]
  const all = [...drafts.values()].reduce((sum, count) => sum + count, 0)
  return all >= ofAll ? [failCasework('drafts_in_all', { count: all })] : []
}
