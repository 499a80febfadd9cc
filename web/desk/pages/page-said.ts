type Page = {
  readonly page: number
  readonly size: number
  /** Rows on this page; undefined while they are asked for. */
  readonly shown: number | undefined
  /** Every page before is known to be full; a filter leaves short ones in the middle. */
  readonly wereFull: boolean
}

/** Which rows of the list these are, where that is known; else which page; nothing while nothing is there. */
export const pageSaid = ({
  page,
  size,
  shown,
  wereFull,
}: Page): { page: number } | { from: number; to: number } | null => {
  if (shown === undefined) return null
  if (shown === 0 || !wereFull) return { page }
  const from = (page - 1) * size + 1
  return { from, to: from + shown - 1 }
}
