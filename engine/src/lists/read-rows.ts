import {
  codeOf,
  codesOf,
  compileCondition,
  type DraftRequirement,
  libraryConditionProblems,
  necessities,
  paperForms,
  variablesOf,
  wordOf,
} from '#engine/catalogue'
import { type Problem, sentence } from '#engine/kernel'
import type { RowCells } from './blocks.ts'
import { type Faults, type Spot, spotCell } from './faults.ts'
import type { Lookups } from './lookups.ts'
import { pairRows } from './pair-rows.ts'
import { fieldWord } from './problems.ts'
import { limits, readClosed } from './read-own.ts'
import { readMaterial } from './read-result.ts'
import { type Found, type Reading, readOne, required } from './reading.ts'
import { splitWordings, withoutNumbers } from './split-wordings.ts'
import { folded, isFormulaError, isNothing, oneLine, readNumber, readYesNo } from './values.ts'
import { writeRequirement } from './write-matter.ts'

/** A requirement with the cell its wording stands in. */
export type ReadRow = { readonly row: DraftRequirement; readonly spot: Spot }
type Form = DraftRequirement['form']

const formSynonyms: Readonly<Record<string, string>> = {
  正本: '原件',
  纸质: '原件',
  纸质件: '原件',
  书面: '原件',
  复制件: '复印件',
  复印: '复印件',
  影印件: '复印件',
  副本复印件: '复印件',
  验原件收复印件: '复印件',
  原件核验收复印件: '复印件',
  电子件: '电子',
  电子版: '电子',
  电子文档: '电子',
  电子文件: '电子',
  扫描件: '电子',
}

/** A column of one of the closed lists: its cells say words, the library keeps codes. */
const readCode = <Words extends Parameters<typeof codesOf>[0]>(
  reading: Reading,
  column: 'form' | 'necessity',
  before: (keyof Words & string) | undefined,
  words: Words,
  synonyms: Readonly<Record<string, string>>,
): (keyof Words & string) | undefined => {
  const known = codesOf(words).map((code) => wordOf(words, code))
  const said = readClosed(reading, column, before && wordOf(words, before), { known, synonyms })
  return said === undefined ? undefined : codeOf(words, said)
}

/** What the wording itself says: 身份证（复印件）. */
const formOfWording = (wording: string): Form | undefined => {
  if (/复印件|复制件|影印件/.test(wording)) return 'copy'
  return /电子(版|件|文档)|扫描件/.test(wording) ? 'electronic' : undefined
}

const countBehind = /[,，、:：\s]*([\d０-９]+|[一二三四五六七八九十两]+)\s*份$/

/** 原件2份 says form and copies in one cell. */
const readForm = (reading: Reading, before: Form | undefined, wording: string): Form | undefined => {
  const plain = { ...reading, cells: { ...reading.cells } }
  const spots = reading.cells.form
  if (spots)
    plain.cells.form = spots.map((spot) => ({ ...spot, text: spot.text.trim().replace(countBehind, '') }))
  const form = readCode(plain, 'form', before, paperForms, formSynonyms)
  const said = form ?? (reading.faulty.has('form') ? undefined : formOfWording(wording))
  if (!reading.table.columns.has('form')) return said ?? 'original'
  return required(reading, 'form', said)
}

const copiesBehindForm = ({ cells, table }: Reading): number | undefined => {
  const text = table.columns.has('copies') ? undefined : cells.form?.[0]?.text.trim()
  const count = text ? countBehind.exec(text)?.[1] : undefined
  return count === undefined ? undefined : readNumber(count, [])
}

const readCopies = (reading: Reading, before: number | undefined): number => {
  const copies = readOne(reading, 'copies', before, (spot) => {
    const count = readNumber(spot.text, ['份', '套', '张', '本'])
    const fits = count !== undefined && Number.isInteger(count) && count >= 1 && count <= 1000
    return fits ? count : reading.faults.add(spot, 'list_copies', { found: spot.text.trim() })
  })
  return copiesBehindForm(reading) ?? copies ?? 1
}

const necessitySynonyms: Readonly<Record<string, string>> = {
  必需: '必要',
  必须: '必要',
  必备: '必要',
  必要材料: '必要',
  是: '必要',
  '√': '必要',
  容缺: '可容缺',
  可以容缺: '可容缺',
  容缺材料: '可容缺',
}

const readNecessity = (
  reading: Reading,
  before: DraftRequirement['necessity'] | undefined,
): DraftRequirement['necessity'] => {
  const said = readCode(reading, 'necessity', before, necessities, necessitySynonyms)
  const deferrable = readOne(reading, 'deferrable', undefined, (spot) => {
    const answer = readYesNo(spot.text)
    const values = { field: fieldWord('deferrable'), found: spot.text.trim(), known: '是、否' }
    return answer ?? reading.faults.add(spot, 'list_unknown_word', values)
  })
  if (deferrable !== undefined) return deferrable ? 'deferrable' : 'required'
  return said ?? 'required'
}

const conditionFault = (
  reading: Reading,
  text: string,
  code: string,
):
  | { code: 'list_condition_unreadable' | 'list_condition_refused'; values: Problem['values'] }
  | undefined => {
  const unreadable = (position: number) =>
    ({ code: 'list_condition_unreadable', values: { text, position } }) as const
  const syntax = compileCondition(text, new Map(), '')
  const [first] = syntax.ok ? [] : syntax.problems
  if (first?.code === 'condition_syntax') return unreadable(Number(first.values.position))
  const things = reading.lookups.thingsOf(code)
  if (!things.length) {
    const [problem] = libraryConditionProblems(text, reading.lookups.document.things)
    if (!problem) return undefined
    return unreadable(text.indexOf(String(problem.values.name ?? problem.values.value ?? '')) + 1)
  }
  for (const thing of things) {
    const [problem] = refusals(text, thing)
    if (problem)
      return {
        code: 'list_condition_refused',
        values: { text, thing: thing.name, why: sentence(problem, 'zh'), whyEn: sentence(problem, 'en') },
      }
  }
  return undefined
}

const refusals = (text: string, thing: Parameters<typeof variablesOf>[0]): readonly Problem[] => {
  const compiled = compileCondition(text, variablesOf(thing), thing.code)
  return compiled.ok ? [] : compiled.problems
}

/** L17 A condition in FEEL, over the questions of every one thing that uses the matter. */
const readCondition = (reading: Reading, before: string | undefined, code: string): string | undefined =>
  readOne(reading, 'when', before, (spot) => {
    const text = oneLine(spot.text)
    const fault = conditionFault(reading, text, code)
    return fault ? reading.faults.add(spot, fault.code, fault.values) : text
  })

const readRow = (
  reading: Reading,
  wording: string,
  known: DraftRequirement | undefined,
  code: string,
): DraftRequirement => {
  const material = readMaterial(reading, 'material', known?.material)
  const form = readForm(reading, known?.form, wording)
  const copies = readCopies(reading, known?.copies)
  const necessity = readNecessity(reading, known?.necessity)
  const when = readCondition(reading, known?.when, code)
  return {
    as_named: wording,
    ...(material === undefined ? {} : { material }),
    form: form ?? 'original',
    copies,
    necessity,
    ...(when === undefined ? {} : { when }),
  }
}

/** Spaces and widths are no change. */
const keptSpelling = (text: string, old: DraftRequirement | undefined): string =>
  old && folded(old.as_named) === folded(text) ? old.as_named : text

type Wording = { readonly text: string; readonly cells: RowCells; readonly spot: Spot }

/** The wordings of a matter's rows, each with the cells beside it. */
const wordingsOf = (
  requirements: readonly RowCells[],
  faults: Faults,
  isKnown: (wording: string) => boolean,
): Wording[] => {
  const found = requirements.flatMap((cells): Wording[] => {
    const spot = cells.cells.as_named?.[0]
    if (!spot || isNothing(spot.text)) return []
    if (isFormulaError(spot.text)) {
      faults.add(spot, 'list_formula_error', { found: spot.text.trim() })
      return []
    }
    return splitWordings(spot.text, isKnown).map((text) => ({ text, cells, spot }))
  })
  const plain = withoutNumbers(
    found.map(({ text }) => text),
    isKnown,
  )
  return found.map((wording, index) => ({ ...wording, text: plain[index] ?? wording.text }))
}

const tellTooLong = ({ text, spot }: Wording, faults: Faults): void => {
  if (text.length > limits.as_named)
    faults.add(spot, 'list_name_too_long', {
      field: fieldWord('as_named'),
      length: text.length,
      limit: limits.as_named,
    })
}

/** L18 A paper is asked for once: the same wording under the same condition is a fault. */
const tellTwice = (rows: readonly ReadRow[], faults: Faults): void => {
  const first = new Map<string, Spot>()
  for (const { row, spot } of rows) {
    const key = `${row.as_named}\n${row.when ?? ''}`
    const before = first.get(key)
    if (before) faults.add(spot, 'list_row_twice', { name: row.as_named, first: spotCell(before) })
    else first.set(key, spot)
  }
}

/** The requirements of a matter; undefined when no sheet of the list has a column of materials for it. */
export const readRows = (
  { block, known, code }: Found,
  faults: Faults,
  lookups: Lookups,
): ReadRow[] | undefined => {
  if (!block.requirements.length && !block.table.columns.has('as_named')) return undefined
  const before = known?.materials ?? []
  const isKnown = (wording: string) => before.some(({ as_named }) => as_named === wording)
  const wordings = wordingsOf(block.requirements, faults, isKnown)
  const pairs = pairRows(
    before,
    wordings.map(({ text, cells: { cells } }) => ({
      as_named: text,
      when: cells.when?.[0]?.text,
      material: lookups.materials.find(cells.material?.[0]?.text ?? ''),
    })),
  )
  const rows = wordings.map((wording, index): ReadRow => {
    tellTooLong(wording, faults)
    const old = pairs[index]
    const { table, row: start, cells } = wording.cells
    const texts = old && writeRequirement(old, lookups.names)
    const reading: Reading = { table, start, cells, before: texts, faults, lookups, faulty: new Set() }
    return { row: readRow(reading, keptSpelling(wording.text, old), old, code), spot: wording.spot }
  })
  tellTwice(rows, faults)
  return rows
}
