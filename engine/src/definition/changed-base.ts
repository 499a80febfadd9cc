import { compareWords, type WordChange } from './compare-words.ts'
import type { Version } from './word-values.ts'

/** A place of what is published that changed after the draft was begun, and what the draft would make of it. */
export type BaseChange = {
  /** The row of the draft it stands on, as faults name rows. */
  readonly row: string
  readonly change: WordChange
}

const rowOf = (path: string): string => {
  const [part = '', name = ''] = path.split('/')
  if (part === 'library' || part === 'matters') return `matters/${name}`
  if (part === 'field_cuts') return `field_cuts/${name.replace('|', '/')}`
  if (part === 'cuts') return `cuts/${name.replace('|', '/')}`
  if (part === 'questions') return `questions/${name}`
  return part === 'faq' || part === 'also_said' ? 'said' : `basics/${part}`
}

/** The same place, or one within the other: a matter that is gone and a condition of it. */
const meets = (one: string, other: string): boolean =>
  one === other || one.startsWith(`${other}/`) || other.startsWith(`${one}/`)

/**
 * V18 What publication of the draft would silently take back: places that differ between what the draft was begun from and what is
 * published now, and that the draft does not say as it is published now.
 */
export const changedBase = (begun: Version, published: Version, draft: Version): BaseChange[] => {
  const since = compareWords(begun, published)
  if (!since.length) return []
  const unlike = compareWords(published, draft).map(({ path }) => path)
  return since
    .filter(({ path }) => unlike.some((place) => meets(place, path)))
    .map((change) => ({ row: rowOf(change.path), change }))
}
