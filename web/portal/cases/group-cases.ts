import { type Standing, standingOf, standingOrder, tidyQueryCode } from '#engine/casework'
import type { CaseSummary } from '../../../contract/client.ts'

const keys: Readonly<Record<Standing, string>> = {
  needs_you: 'cases.needYou',
  draft: 'cases.drafts',
  under_way: 'cases.underWay',
  ended: 'cases.done',
}

export type CaseGroup = { readonly key: string; readonly cases: readonly CaseSummary[] }

/** C86 C12 What is asked of them later, or is to follow, waits for the person too, while everybody else goes on. */
const standsAs = ({ status, later, toFollow }: CaseSummary): Standing =>
  later || toFollow ? 'needs_you' : standingOf(status)

/** C13 What waits for the person comes first; an empty group is left out. */
export const groupCases = (cases: readonly CaseSummary[]): CaseGroup[] =>
  standingOrder
    .map((standing) => ({
      key: keys[standing],
      cases: cases.filter((one) => standsAs(one) === standing),
    }))
    .filter((group) => group.cases.length > 0)

/** As it is compared: brackets and letters of any width and case are one. */
const plain = (text: string): string => text.normalize('NFKC').trim().toLowerCase()

/** The cases whose name in either language, or whose code, holds what was typed; all where nothing was. */
export const findCases = (cases: readonly CaseSummary[], text: string): readonly CaseSummary[] => {
  const wanted = plain(text)
  if (!wanted) return cases
  const code = tidyQueryCode(text).replaceAll('-', '')
  return cases.filter(({ thing, queryCode }) => {
    const names = [thing.name, thing.nameEn].map(plain)
    const isCode = code.length >= 3 && (queryCode ?? '').replaceAll('-', '').includes(code)
    return isCode || names.some((name) => name.includes(wanted))
  })
}
