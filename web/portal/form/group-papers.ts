import type { CaseMaterial } from '../../../contract/client.ts'

/** Where a paper comes from, in the order a person goes about it. */
const paperGroups = ['held', 'agreed', 'made', 'written', 'office', 'later'] as const
export type PaperGroup = (typeof paperGroups)[number]

const groupOfKind: Readonly<Record<string, PaperGroup>> = {
  licence: 'held',
  certificate: 'held',
  personal: 'held',
  contract: 'agreed',
  drawing: 'made',
  photo: 'made',
  report: 'office',
}

type Paper = Pick<CaseMaterial, 'kind' | 'necessity' | 'attachments'>
export type GroupedPapers<T> = {
  readonly group: PaperGroup
  readonly papers: readonly T[]
  /** How many of them have no file yet. */
  readonly open: number
}

/** At most so many papers stand beside one another unfolded; what is more is grouped. */
const mostAtOnce = 8
/** Of a group that is opened for the person. */
const mostOpened = 6

/**
 * F72 Papers by where they come from: what is in the drawer, agreed with others, drawn or photographed, written and signed, reported by
 * an office, and what may follow later. Few papers need no groups.
 */
export const groupPapers = <T extends Paper>(papers: readonly T[]): readonly GroupedPapers<T>[] => {
  if (papers.length <= mostAtOnce) return []
  const groupOf = ({ kind, necessity }: T): PaperGroup =>
    necessity === 'deferrable' ? 'later' : (groupOfKind[kind] ?? 'written')
  const grouped = Map.groupBy(papers, groupOf)
  return paperGroups.flatMap((group) => {
    const own = grouped.get(group) ?? []
    const open = own.filter(({ attachments }) => attachments.length === 0).length
    return own.length > 0 ? [{ group, papers: own, open }] : []
  })
}

/** F72 The next to do is open: the first group with something missing, unless it alone fills the screens; all others are folded. */
export const openedFirst = <T>(groups: readonly GroupedPapers<T>[]): PaperGroup | undefined => {
  const next = groups.find(({ open, group }) => open > 0 && group !== 'later')
  return next && next.papers.length <= mostOpened ? next.group : undefined
}
