import { setImmediate } from 'node:timers/promises'
import type { DraftMatter } from '#engine/catalogue'
import { type Context, ok, type Result } from '#engine/kernel'
import type { WordingWords } from '#engine/wording'
import { type LibraryWording, type Noun, openSettling, type Proposed, type Settling } from '#engine/wording'
import type { LibraryService } from '#modules/library'
import type { Canonical, CanonicalTwins, WordingPage, WordingRow } from './schemas.ts'
import type { WordingStore } from './store.ts'
import { canonicalsOf, departmentView, wordingView } from './views.ts'

export type WordingFilter = {
  readonly noun: Noun
  readonly show: 'open' | 'doubtful' | 'settled'
  readonly department?: string | undefined
  readonly text?: string | undefined
  /** Only rows whose best proposal is at least this sure. */
  readonly sure?: number | undefined
  readonly page?: number | undefined
  readonly size?: number | undefined
}
type Opened = Awaited<ReturnType<LibraryService['read']>> & {
  readonly settling: Settling
  readonly proposed: Map<string, Proposed[]>
}
const pageSize = 50
type Parts = {
  readonly store: WordingStore
  readonly library: Pick<LibraryService, 'read'>
  readonly words: () => WordingWords
}

/** The library opened for settling, as long as neither it nor the decisions changed. */
const createOpener = ({ store, library, words }: Parts) => {
  let opened: Opened | undefined
  let key = ''
  return async (): Promise<Opened> => {
    const [row, decisions] = await Promise.all([library.read(), store.decisions()])
    const now = `${row.revision} ${decisions.length}`
    if (opened && key === now) return opened
    const settling = openSettling({ document: row.document, decisions, words: words() })
    opened = { ...row, settling, proposed: new Map() }
    key = now
    return opened
  }
}

const isOpen = ({ target }: LibraryWording): boolean => target === undefined

const mayShow = (show: WordingFilter['show'], wording: LibraryWording): boolean =>
  show === 'open' ? isOpen(wording) : !isOpen(wording)

const plain = (text: string): string => text.normalize('NFKC').replace(/\s/g, '').toLowerCase()

type Heard = { readonly wording: LibraryWording; readonly matter: DraftMatter }

/** The wordings of a filter, before anything is judged: by state, department and what was typed. */
const heardBy = ({ document, settling }: Opened, filter: WordingFilter): Heard[] => {
  const { noun, show, department, text } = filter
  const matters = new Map(document.matters.map((matter) => [matter.code, matter]))
  const canonicals = canonicalsOf(document, noun)
  const typed = plain(text ?? '')
  return settling.wordings(noun).flatMap((wording) => {
    const matter = matters.get(wording.matter)
    if (!matter || !mayShow(show, wording) || (department && wording.department !== department)) return []
    const names = [
      wording.wording,
      matter.name,
      matter.code,
      canonicals.get(wording.target ?? '')?.name ?? '',
    ]
    return names.some((name) => plain(name).includes(typed)) ? [{ wording, matter }] : []
  })
}

/** Judges matter by matter and lets other requests in between: a whole city takes a second. */
const proposeFor = async (
  { settling, proposed }: Opened,
  noun: Noun,
  matter: DraftMatter,
): Promise<Proposed[]> => {
  const key = `${noun} ${matter.code}`
  const known = proposed.get(key)
  if (known) return known
  await setImmediate()
  const fresh = settling.propose(noun, matter)
  proposed.set(key, fresh)
  return fresh
}

/** The rows of these wordings, in order. */
const judged = async (opened: Opened, noun: Noun, heard: readonly Heard[]): Promise<WordingRow[]> => {
  const canonicals = canonicalsOf(opened.document, noun)
  const rows: WordingRow[] = []
  for (const { wording, matter } of heard) {
    const all = await proposeFor(opened, noun, matter)
    const proposed = all.find((one) => one.wording === wording.wording && one.target === wording.target)
    if (proposed) rows.push(wordingView(opened.document, canonicals, matter, proposed))
  }
  return rows
}

/** Only where a filter asks for the judgement itself must all be judged; else the page alone is. */
const pageRows = async (opened: Opened, filter: WordingFilter) => {
  const { noun, show, sure } = filter
  const size = filter.size ?? pageSize
  const first = ((filter.page ?? 1) - 1) * size
  const heard = heardBy(opened, filter)
  if (show !== 'doubtful' && sure === undefined)
    return { rows: await judged(opened, noun, heard.slice(first, first + size)), total: heard.length }
  const rows = (await judged(opened, noun, heard)).filter(
    (row) => (show !== 'doubtful' || row.doubtful) && (row.proposals[0]?.score ?? 0) >= (sure ?? 0),
  )
  return { rows: rows.slice(first, first + size), total: rows.length }
}

const countsOf = (wordings: readonly LibraryWording[]) => {
  const open = wordings.filter(isOpen).length
  return { open, settled: wordings.length - open }
}

const pageOf = async (opened: Opened, filter: WordingFilter): Promise<WordingPage> => {
  const { document, settling } = opened
  const all = settling.wordings(filter.noun)
  const own = filter.department ? all.filter(({ department }) => department === filter.department) : all
  const byDepartment = Map.groupBy(all, ({ department }) => department)
  return {
    ...countsOf(own),
    ...(await pageRows(opened, filter)),
    departments: [...byDepartment].map(([id, wordings]) => ({
      department: departmentView(document, id),
      ...countsOf(wordings),
    })),
  }
}

const twinViews = ({ document, settling }: Opened, noun: Noun): CanonicalTwins[] => {
  const canonicals = canonicalsOf(document, noun)
  const byTarget = Map.groupBy(settling.wordings(noun), ({ target }) => target)
  const wordingsOf = (id: string) => [...new Set((byTarget.get(id) ?? []).map(({ wording }) => wording))]
  return settling.twins(noun).flatMap(({ one, other, score, why }) => {
    const [left, right] = [canonicals.get(one), canonicals.get(other)]
    if (!left || !right) return []
    return [
      {
        ...{ one: left, other: right, score, why },
        wordings: { one: wordingsOf(one).slice(0, 6), other: wordingsOf(other).slice(0, 6) },
      },
    ]
  })
}

const departmentOf = ({ actor }: Context): string | undefined =>
  actor.role === 'department_officer' ? (actor.department ?? '') : undefined

/** Reading words and what the product proposes for them. People of a department see their own list only (M3). */
export const createWordingReader = (parts: Parts) => {
  const open = createOpener(parts)
  return {
    list: async (filter: WordingFilter, context: Context): Promise<Result<WordingPage>> => {
      const own = departmentOf(context)
      const page = await pageOf(await open(), { ...filter, department: own ?? filter.department })
      const mine = page.departments.filter(({ department }) => own === undefined || department.id === own)
      return ok({ ...page, departments: mine })
    },
    canonicals: async (noun: Noun): Promise<Result<{ canonicals: Canonical[] }>> => {
      const { document } = await open()
      return ok({ canonicals: [...canonicalsOf(document, noun).values()] })
    },
    twins: async (noun: Noun): Promise<Result<{ twins: CanonicalTwins[] }>> =>
      ok({ twins: twinViews(await open(), noun) }),
  }
}
