import type { DraftRow } from '../../../../contract/client.ts'
import { useSpeech } from '../../../ui/language.tsx'

const kindKeys: Record<DraftRow['kind'], string> = {
  basics: 'review.row.basics',
  said: 'review.row.basics',
  question: 'review.row.question',
  matter: 'review.row.matter',
  requirement: 'review.row.requirement',
  material: 'review.row.requirement',
  cut: 'review.row.cut',
  field: 'review.row.field',
}

/** The rows of a draft to choose from, grouped by kind; the whole first. Names that occur twice carry their path. */
export const useRowOptions = (rows: readonly DraftRow[]) => {
  const { t, pick } = useSpeech()
  const groups = new Map<string, { value: string; label: string }[]>()
  const counts = new Map<string, number>()
  for (const { name } of rows) counts.set(name, (counts.get(name) ?? 0) + 1)
  for (const row of rows) {
    const group = t(kindKeys[row.kind])
    const name = pick(row.name, row.nameEn)
    const of = (counts.get(row.name) ?? 0) > 1 ? ownerOf(row, rows, pick) : ''
    const label = of ? `${name} · ${of}` : name
    groups.set(group, [...(groups.get(group) ?? []), { value: row.row, label }])
  }
  return [
    { value: '', label: t('review.wholeDraft') },
    ...[...groups].map(([label, options]) => ({ label, title: label, options })),
  ]
}

/** A requirement that several matters ask for is told apart by its matter. */
const ownerOf = (
  { row }: DraftRow,
  rows: readonly DraftRow[],
  pick: (zh: string, en: string) => string,
): string => {
  const matter = rows.find((one) => one.row === row.split('/').slice(0, 2).join('/') && one.row !== row)
  return matter ? pick(matter.name, matter.nameEn) : ''
}
