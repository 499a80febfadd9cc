/** Widths in units of the font's size; a drawing has no font to measure with, so these are on the safe side. */
const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u
const widthOf = (char: string): number => {
  if (wide.test(char) || /[“”‘’…—]/.test(char)) return 1
  if (/[A-ZMWmw@%&]/.test(char)) return 0.72
  return char === ' ' ? 0.28 : 0.56
}

export const textWidth = (text: string): number => [...text].reduce((sum, char) => sum + widthOf(char), 0)

/** What may stand together on a line: a Latin word, or one Chinese character with the mark that may not start a line. */
const pieces = (text: string): string[] =>
  text.match(/[^\s\u2e80-\u{3fffd}]+\s*|[\u2e80-\u{3fffd}][，。、；：？！）》”’]*\s*|\s+/gu) ?? []

/** A word wider than a line is cut where the line ends. */
const cut = (piece: string, width: number): string[] => {
  const parts: string[] = []
  for (const char of piece) {
    const last = parts.at(-1)
    if (last === undefined || textWidth(last + char) > width) parts.push(char)
    else parts[parts.length - 1] = last + char
  }
  return parts
}

const shortened = (line: string, width: number): string => {
  let text = line.trimEnd()
  while (text && textWidth(`${text}…`) > width) text = [...text].slice(0, -1).join('').trimEnd()
  return `${text}…`
}

const filled = (text: string, width: number): string[] => {
  const lines: string[] = []
  const all = pieces(text.trim()).flatMap((one) =>
    textWidth(one.trimEnd()) > width ? cut(one, width) : [one],
  )
  for (const piece of all) {
    const last = lines.at(-1)
    if (last !== undefined && textWidth((last + piece).trimEnd()) <= width)
      lines[lines.length - 1] = last + piece
    else lines.push(piece.trimStart())
  }
  return lines.map((one) => one.trimEnd()).filter(Boolean)
}

/** Breaks a text into at most `most` lines of `width` times the font's size; what does not fit ends in an ellipsis. */
export const wrap = (text: string, width: number, most: number): string[] => {
  const lines = filled(text, width)
  if (lines.length > most)
    return [...lines.slice(0, most - 1), shortened(lines.slice(most - 1).join(''), width)]
  // As many lines, but even ones: no last line of a single character.
  for (let narrow = Math.ceil(textWidth(text) / Math.max(1, lines.length)); narrow < width; narrow += 1) {
    const even = filled(text, narrow)
    if (even.length === lines.length) return even
  }
  return lines
}
