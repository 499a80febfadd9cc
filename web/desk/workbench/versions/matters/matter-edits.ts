import type { DraftMatter } from '../draft/sections.ts'

/** The matter with another condition of its own; an empty one is none. */
export const withWhen = ({ when: _before, ...row }: DraftMatter, when: string): DraftMatter =>
  when ? { ...row, when } : row

/** I9 What the draft says of a paper. The same as the list says is nothing of its own; an empty text is “always”. */
export const withPaper = (
  { papers = [], ...row }: DraftMatter,
  material: string,
  text: string,
  listed = '',
): DraftMatter => {
  const own = text.trim() === listed.trim() ? [] : [text ? { material, when: text } : { material }]
  const at = papers.findIndex((one) => one.material === material)
  const kept = at < 0 ? [...papers, ...own] : papers.flatMap((one, index) => (index === at ? own : [one]))
  return kept.length ? { ...row, papers: kept } : row
}

/** D13 The list each row of which has the matter by itself, and which rows; without a list nothing is said of rows. */
export const withRows = (
  { per: _per, each: _each, ...row }: DraftMatter,
  per: string,
  each = '',
): DraftMatter => {
  if (!per) return row
  return each ? { ...row, per, each } : { ...row, per }
}
