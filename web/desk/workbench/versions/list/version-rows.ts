import type { DepartmentName, ThingSummary, VersionSummary } from '../../../../../contract/client.ts'

/** One one thing in the list: what is published of it, and the version that is being worked on. */
export type ThingRow = {
  readonly thing: string
  readonly name: string
  readonly nameEn: string
  readonly lead: DepartmentName | null
  readonly departments: readonly DepartmentName[]
  /** Departments of what was imported: only their number is known. */
  readonly departmentCount: number
  /** Number of the published version; 1 when it was imported and never revised; null when nothing is published. */
  readonly published: {
    readonly number: number
    readonly versionId: string | null
    readonly at: string | null
  } | null
  readonly open: VersionSummary | null
  /** Superseded versions, the latest first. */
  readonly past: readonly VersionSummary[]
  /** Drafts that were given up (V17), the latest first. */
  readonly discarded: readonly VersionSummary[]
  readonly waits: readonly string[]
}

const finalStatuses: readonly VersionSummary['status'][] = ['published', 'superseded', 'discarded']
const isOpen = ({ status }: VersionSummary): boolean => !finalStatuses.includes(status)

/** What waits for the reader in a version, the most pressing first. Acts that are merely possible (typing a remark) do not wait. */
export const waitsFor = ({ available, ...version }: VersionSummary): string[] => {
  const may = (act: VersionSummary['available'][number]) => available.includes(act)
  return [
    may('sign') ? 'sign' : '',
    may('answer_remark') && version.openRemarks > 0 ? 'answer_remark' : '',
    may('sign_cut') || may('sign_field_cut') ? 'sign_cut' : '',
    may('agree') ? 'agree' : '',
    may('publish') ? 'publish' : '',
    may('list') && version.signatures >= 4 ? 'list' : '',
    may('open_comment') ? 'open_comment' : '',
    may('open_review') ? 'open_review' : '',
    may('save') ? 'save' : '',
  ].filter(Boolean)
}

/** Every published one thing and every version, one row a one thing: those being worked on first, the latest first. */
export const thingRows = (
  things: readonly ThingSummary[],
  versions: readonly VersionSummary[],
): ThingRow[] => {
  const known = new Map(things.map((thing) => [thing.code, thing]))
  const codes = [...new Set([...known.keys(), ...versions.map(({ thing }) => thing)])]
  const rows = codes.map((code): ThingRow => {
    const own = versions.filter(({ thing }) => thing === code).sort((a, b) => b.number - a.number)
    const open = own.find(isOpen) ?? null
    const published = own.find(({ status }) => status === 'published')
    const thing = known.get(code)
    const discarded = own.filter(({ status }) => status === 'discarded')
    const shown = open ?? published ?? discarded[0]
    return {
      thing: code,
      name: thing?.name ?? shown?.name ?? code,
      nameEn: thing?.nameEn ?? shown?.nameEn ?? '',
      lead: thing?.lead ?? shown?.lead ?? null,
      departments: shown?.departments ?? [],
      departmentCount: shown?.departments.length ?? thing?.departments ?? 0,
      published: published
        ? { number: published.number, versionId: published.versionId, at: published.publishedAt }
        : thing
          ? { number: 1, versionId: null, at: null }
          : null,
      open,
      past: own.filter(({ status }) => status === 'superseded'),
      discarded,
      waits: open ? waitsFor(open) : [],
    }
  })
  const when = ({ open }: ThingRow) => open?.updatedAt ?? ''
  return rows.sort((a, b) => when(b).localeCompare(when(a)))
}

export const filters = ['all', 'mine', 'open', 'published', 'discarded'] as const
export type Filter = (typeof filters)[number]

const passes: Record<Filter, (row: ThingRow) => boolean> = {
  // A one thing of which nothing is left but a draft that was given up is in nobody's way (V17).
  all: ({ open, published }) => open !== null || published !== null,
  mine: ({ waits }) => waits.length > 0,
  open: ({ open }) => open !== null,
  published: ({ published, open }) => published !== null && open === null,
  discarded: ({ discarded }) => discarded.length > 0,
}

export const filterRows = (
  rows: readonly ThingRow[],
  { filter, status, text }: { filter: Filter; status: string; text: string },
): ThingRow[] => {
  const wanted = text.trim().toLowerCase()
  return rows.filter(
    (row) =>
      passes[filter](row) &&
      (!status || row.open?.status === status) &&
      (!wanted ||
        [row.thing, row.name, row.nameEn, row.open?.name ?? '', row.lead?.name ?? '', row.lead?.nameEn ?? '']
          .concat(row.departments.flatMap(({ name, nameEn }) => [name, nameEn]))
          .some((word) => word.toLowerCase().includes(wanted))),
  )
}
