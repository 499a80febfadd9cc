type Paragraph = {
  readonly id: string
  readonly isHeading: boolean
  readonly number: string | null
  readonly text: string
  readonly isEdited: boolean
  readonly isOutdated: boolean
}
/** What makes a chapter worth opening. */
type Mark = 'open' | 'outdated' | 'edited'
export type Chapter<P> = {
  /** The heading; null of a text, or its beginning, that has none. */
  readonly title: string | null
  readonly from: string | null
  readonly to: string | null
  readonly paragraphs: readonly P[]
  readonly mark: Mark | null
}

const markOf = (paragraphs: readonly Paragraph[]): Mark | null => {
  if (paragraphs.some(({ text }) => text.includes('＿＿＿＿'))) return 'open'
  if (paragraphs.some(({ isOutdated }) => isOutdated)) return 'outdated'
  return paragraphs.some(({ isEdited }) => isEdited) ? 'edited' : null
}

/** A picture (F67): it stands in no chapter, and is shown as it is. */
export const isPicture = ({ isHeading, number }: Pick<Paragraph, 'isHeading' | 'number'>): boolean =>
  !isHeading && number === null

/** F55 A drawn text by its chapters, to be folded under their titles: which articles each holds, and what in it asks to be looked at. */
export const textChapters = <P extends Paragraph>(paragraphs: readonly P[]): readonly Chapter<P>[] => {
  const groups: { title: string | null; paragraphs: P[] }[] = []
  for (const paragraph of paragraphs) {
    if (isPicture(paragraph)) continue
    const last = groups.at(-1)
    if (paragraph.isHeading) groups.push({ title: paragraph.text, paragraphs: [] })
    else if (last) last.paragraphs.push(paragraph)
    else groups.push({ title: null, paragraphs: [paragraph] })
  }
  return groups
    .filter((group) => group.paragraphs.length > 0)
    .map(({ title, paragraphs: own }) => ({
      title,
      from: own[0]?.number ?? null,
      to: own.at(-1)?.number ?? null,
      paragraphs: own,
      mark: markOf(own),
    }))
}
