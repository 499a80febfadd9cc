import { isNothing, oneLine } from './values.ts'

const circled = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'
const numbered = /^\s*(?:[（(](\d{1,2})[)）]|(\d{1,2})\s*[.．、)）]|([①-⑳]))\s*/

/** The number a wording begins with: 3 of 3、营业执照 or ③营业执照; undefined without one. */
const numberOf = (text: string): number | undefined => {
  const match = numbered.exec(text.replace(/[０-９]/g, (digit) => digit.normalize('NFKC')))
  if (!match) return undefined
  return match[3] ? circled.indexOf(match[3]) + 1 : Number(match[1] ?? match[2])
}

const withoutNumber = (text: string): string =>
  text.replace(/^\s*(?:[（(][\d０-９]{1,2}[)）]|[\d０-９]{1,2}\s*[.．、)）]|[①-⑳])\s*/, '')

const countsUp = (texts: readonly string[]): boolean =>
  texts.length > 0 && texts.every((text, index) => numberOf(text) === index + 1)

/** One line that counts up inside itself: 1.申请书；2.身份证. */
const insideLine = (line: string): string[] => {
  const parts = line.split(/[；;。]\s*(?=[（(]?[\d０-９]{1,2}\s*[.．、)）]|[①-⑳])/)
  return parts.length > 1 && countsUp(parts) ? parts : [line]
}

/** A line that goes on the one above it: a remark in brackets, or the rest of a numbered one. */
const joinContinued = (lines: readonly string[]): string[] => {
  const counting = lines.length > 1 && numberOf(lines[0] ?? '') === 1
  const joined: string[] = []
  for (const line of lines) {
    const goesOn = /^[（(【]/.test(line)
      ? numberOf(line) === undefined
      : counting && numberOf(line) === undefined
    if (goesOn && joined.length) joined.push(`${joined.pop()}${line}`)
    else joined.push(line)
  }
  return joined
}

/**
 * L16 The wordings of one cell: a line each, or counted up in one line; numbers before them are taken off. A wording the
 * library has as a whole stays whole.
 */
export const splitWordings = (text: string, known: (wording: string) => boolean): string[] => {
  if (known(oneLine(text))) return [oneLine(text)]
  const lines = text
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter(Boolean)
  const parts = joinContinued(lines).flatMap(insideLine)
  if (parts.length < 2) return parts.map(oneLine)
  return parts
    .map((part) =>
      oneLine((numberOf(part) === undefined ? part : withoutNumber(part)).replace(/[；;。]\s*$/, '')),
    )
    .filter((part) => !isNothing(part))
}

/** L16 Wordings one a row that count up over a matter's rows lose their numbers; known ones are left alone. */
export const withoutNumbers = (wordings: readonly string[], known: (wording: string) => boolean): string[] =>
  wordings.length > 1 && countsUp(wordings) && !wordings.some(known)
    ? wordings.map((wording) => oneLine(withoutNumber(wording)))
    : [...wordings]
