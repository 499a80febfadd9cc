import type { ListChoice, MatterChoice } from '../../../../../contract/client.ts'
import type { DraftMatter } from '../draft/sections.ts'

/** The lists some form of the draft asks for. */
export const listsOf = (
  rows: readonly Pick<DraftMatter, 'code'>[],
  lists: readonly ListChoice[],
  matters: ReadonlyMap<string, Pick<MatterChoice, 'lists'>>,
): ListChoice[] => {
  const asked = new Set(rows.flatMap(({ code }) => matters.get(code)?.lists ?? []))
  return lists.filter(({ id }) => asked.has(id))
}
