import type { Block } from './blocks.ts'
import { missingSpot } from './blocks.ts'
import { type Faults, type Spot, spotCell } from './faults.ts'
import type { FieldId } from './fields.ts'
import type { Lookups } from './lookups.ts'
import { fieldWord } from './problems.ts'
import { limits } from './read-own.ts'
import type { Found } from './reading.ts'
import { folded, isFormulaError, isNothing, oneLine } from './values.ts'

const codePattern = /^[A-Za-z0-9][\w.-]*$/

/** The first cell of a field, as one line; '' when there is none, and when its formula fails, which is told. */
const textOf = (block: Block, field: FieldId, faults: Faults): string => {
  const spot = block.own[field]?.[0]
  if (!spot) return ''
  if (!isFormulaError(spot.text)) return oneLine(spot.text)
  faults.add(spot, 'list_formula_error', { found: spot.text.trim() })
  return ''
}

const readName = (block: Block, faults: Faults): string => {
  const name = textOf(block, 'name', faults)
  if (!block.own.name) faults.add(missingSpot(block, 'name'), 'list_name_missing')
  const spot = block.own.name?.[0]
  if (spot && name.length > limits.name)
    faults.add(spot, 'list_name_too_long', {
      field: fieldWord('name'),
      length: name.length,
      limit: limits.name,
    })
  return name
}

const readCode = (block: Block, faults: Faults): string => {
  const text = textOf(block, 'code', faults).normalize('NFKC')
  const spot = block.own.code?.[0]
  if (!spot || isNothing(text)) return ''
  const second = block.own.code?.[1]
  if (second) faults.add(second, 'list_second_value', { field: fieldWord('code'), first: spotCell(spot) })
  if (codePattern.test(text) && text.length <= limits.code) return text
  return faults.add(spot, 'list_code_unreadable', { found: spot.text.trim() }) ?? ''
}

/** 市场监管局 stands for 市场监督管理局: its letters in their order. */
const shortFor = (short: string, name: string): boolean => {
  let at = 0
  for (const letter of name) if (letter === short[at]) at += 1
  return short.length >= 3 && at === short.length
}

/** L19 A list is one department's; the column of departments only confirms it. */
const tellOtherDepartment = (block: Block, { department, document }: Lookups, faults: Faults): void => {
  for (const spot of block.own.department ?? []) {
    const text = folded(spot.text)
    if (isNothing(text) || isFormulaError(text)) continue
    const name = folded(department.name)
    const mine = text === folded(department.id) || text.includes(name) || shortFor(text, name)
    const others = document.departments.some(
      (other) => other.id !== department.id && (text === folded(other.name) || text === folded(other.id)),
    )
    if (!mine || others)
      faults.add(spot, 'list_other_department', { found: spot.text.trim(), department: department.name })
  }
}

type Seen = { readonly codes: Map<string, Spot>; readonly names: Map<string, Spot> }

/** L20 A code or a name that an earlier matter of the list has. The code as far as it can be trusted. */
const tellTwice = (
  block: Block,
  code: string,
  name: string,
  { codes, names }: Seen,
  faults: Faults,
): string => {
  const [codeSpot, nameSpot] = [block.own.code?.[0], block.own.name?.[0]]
  const [firstCode, firstName] = [codes.get(code), names.get(folded(name))]
  if (name && nameSpot && firstName)
    faults.add(nameSpot, 'list_matter_twice', { name, first: spotCell(firstName) })
  else if (name && nameSpot) names.set(folded(name), nameSpot)
  if (!code || !codeSpot) return ''
  if (firstCode) return faults.add(codeSpot, 'list_code_twice', { code, first: spotCell(firstCode) }) ?? ''
  codes.set(code, codeSpot)
  return code
}

/** L20 A code of another department's matter is not this matter's. The code as far as it can be trusted. */
const tellCodeOfOther = (block: Block, code: string, lookups: Lookups, faults: Faults): string => {
  const found = lookups.byCode.get(code)
  if (!found || found.department === lookups.department.id) return code
  const owner = lookups.document.departments.find(({ id }) => id === found.department)
  const spot = block.own.code?.[0] ?? missingSpot(block, 'code')
  const values = { code, department: owner?.name ?? found.department }
  return faults.add(spot, 'list_code_of_other', values) ?? ''
}

/** Codes for matters that bring none: the department's id and the next free number. */
const createNumbering = (lookups: Lookups, taken: ReadonlySet<string>) => {
  let next = 0
  return (): string => {
    do next += 1
    while (
      lookups.byCode.has(`${lookups.department.id}-${next}`) ||
      taken.has(`${lookups.department.id}-${next}`)
    )
    return `${lookups.department.id}-${next}`
  }
}

/** L20 A name of the list that another matter of the library has, which stays beside it. */
const tellNameOfOther = (found: readonly Found[], lookups: Lookups, faults: Faults): void => {
  const codes = new Set(found.map(({ code }) => code))
  for (const { block, name, code } of found) {
    const other = lookups.ownByName.get(folded(name))
    if (!other || other.code === code || codes.has(other.code)) continue
    const spot = block.own.name?.[0] ?? missingSpot(block, 'name')
    faults.add(spot, 'list_matter_twice', { name, first: other.code })
  }
}

/** L6, L19, L20 Which matter each block is. */
export const identify = (blocks: readonly Block[], lookups: Lookups, faults: Faults): Found[] => {
  const seen: Seen = { codes: new Map(), names: new Map() }
  const read = blocks.map((block) => {
    const [name, code] = [readName(block, faults), readCode(block, faults)]
    tellOtherDepartment(block, lookups, faults)
    const sure = tellCodeOfOther(block, tellTwice(block, code, name, seen, faults), lookups, faults)
    // L20 By its code, else by its name within the department.
    const known = sure ? lookups.byCode.get(sure) : lookups.ownByName.get(folded(name))
    return { block, name, code: sure, known }
  })
  const number = createNumbering(lookups, new Set(seen.codes.keys()))
  const found = read.map((one) => ({ ...one, code: one.code || one.known?.code || number() }))
  tellNameOfOther(found, lookups, faults)
  return found
}

/** A sheet that has nothing of a matter but its name or code adds its rows to the matters of the other sheets (L21). */
export const joinSheets = (blocks: readonly Block[]): Block[] => {
  const naming: readonly FieldId[] = [
    'name',
    'code',
    'department',
    'as_named',
    'material',
    'form',
    'copies',
    'necessity',
    'deferrable',
    'when',
  ]
  const onlyRows = ({ table }: Block) =>
    table.columns.has('as_named') && [...table.columns.keys()].every((field) => naming.includes(field))
  const whole = blocks.filter((block) => !onlyRows(block))
  if (!whole.length) return [...blocks]
  const keysOf = (block: Block) =>
    (['code', 'name'] as const).flatMap((field) =>
      block.own[field]?.[0] ? [`${field} ${folded(block.own[field][0].text)}`] : [],
    )
  const index = new Map(whole.flatMap((block, at) => keysOf(block).map((key) => [key, at] as const)))
  const joined: Block[] = [...whole]
  const alone: Block[] = []
  for (const block of blocks.filter(onlyRows)) {
    const at = keysOf(block)
      .map((key) => index.get(key))
      .find((found) => found !== undefined)
    const target = at === undefined ? undefined : joined[at]
    if (at === undefined || !target) alone.push(block)
    else joined[at] = { ...target, requirements: [...target.requirements, ...block.requirements] }
  }
  return [...joined, ...alone]
}
