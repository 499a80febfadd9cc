import type { BlankLine, Criterion, Material } from '#engine/catalogue'

export type PaperHelp = Pick<Material, 'criteria' | 'blank' | 'sample'>

const spoken = (text: string | undefined): string => text?.trim() ?? ''

const tidyCriterion = ({ id, says, says_en, basis }: Criterion): Criterion => {
  const english = spoken(says_en)
  const [title, article] = [spoken(basis?.title), spoken(basis?.article)]
  return {
    id,
    says: spoken(says),
    ...(english && { says_en: english }),
    ...((title || article) && { basis: { title, ...(article && { article }) } }),
  }
}

/** Columns without a name are no columns; their English goes with them. */
const columnsOf = ({ columns = [], columns_en: english = [] }: BlankLine) => {
  const kept = columns
    .map((column, index) => [spoken(column), spoken(english[index])] as const)
    .filter(([column]) => column)
  const inEnglish = kept.map(([, word]) => word)
  return {
    columns: kept.map(([column]) => column),
    // English of some columns only is no English: nobody could say of which.
    ...(inEnglish.length > 0 && inEnglish.every(Boolean) && { columns_en: inEnglish }),
  }
}

const tidyLine = (line: BlankLine): BlankLine => {
  const { kind, id, element, wide, rows } = line
  const [name, english] = [spoken(line.name), spoken(line.name_en)]
  return {
    kind,
    ...((kind === 'field' || kind === 'table') && id && { id }),
    ...(name && { name }),
    ...(english && { name_en: english }),
    ...(kind === 'field' && element && { element }),
    ...(kind === 'field' && wide && { wide }),
    ...(kind === 'table' && columnsOf(line)),
    ...(kind === 'table' && rows !== undefined && { rows }),
  }
}

type Sample = NonNullable<PaperHelp['sample']>

const tidySample = ({ made_up, values }: Sample): Sample | undefined => {
  const filled = values.flatMap(({ id, value, rows }): Sample['values'] => {
    const written = (rows ?? []).map((row) => row.map(spoken)).filter((row) => row.some(Boolean))
    if (written.length) return [{ id, rows: written }]
    return spoken(value) ? [{ id, value: spoken(value) }] : []
  })
  return filled.length ? { ...(made_up && { made_up }), values: filled } : undefined
}

/** M7 As it is kept: without space around words, and without parts, lines and cells that say nothing. */
export const tidyPaper = ({ criteria = [], blank = [], sample }: PaperHelp): PaperHelp => {
  const filledIn = sample && tidySample(sample)
  return {
    ...(criteria.length > 0 && { criteria: criteria.map(tidyCriterion) }),
    ...(blank.length > 0 && { blank: blank.map(tidyLine) }),
    ...(filledIn && { sample: filledIn }),
  }
}

const longest = { criteria: 20, lines: 80, columns: 8, rows: 40 }

/** M7 More than a paper of one kind can be asked to show, or a sheet can hold. */
export const isTooLong = ({ criteria = [], blank = [], sample }: PaperHelp): boolean =>
  criteria.length > longest.criteria ||
  blank.length > longest.lines ||
  blank.some(({ columns = [] }) => columns.length > longest.columns) ||
  (sample?.values.some(({ rows = [] }) => rows.length > longest.rows) ?? false)
