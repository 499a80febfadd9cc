import { inflateSync } from 'node:zlib'

type PdfObject = { readonly head: string; readonly stream?: string }

/** The objects of a PDF as our typesetter writes it: no object streams, streams plain or deflated. */
const objectsOf = (pdf: Buffer): Map<string, PdfObject> => {
  const text = pdf.toString('latin1')
  const objects = new Map<string, PdfObject>()
  for (const match of text.matchAll(/(\d+) 0 obj\s*([\s\S]*?)(?:stream\r?\n|endobj)/g)) {
    const [whole, number = '', head = ''] = match
    const length = Number(/\/Length (\d+)/.exec(head)?.[1])
    if (!whole.endsWith('endobj')) {
      const start = match.index + whole.length
      const raw = pdf.subarray(start, start + length)
      const stream = (head.includes('/FlateDecode') ? inflateSync(raw) : raw).toString('latin1')
      objects.set(number, { head, stream })
    } else objects.set(number, { head })
  }
  return objects
}

const utf16 = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le')

/** Glyph → text of one font. */
const glyphsOf = (cmap: string): Map<number, string> => {
  const glyphs = new Map<number, string>()
  for (const [, block = ''] of cmap.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, glyph = '', text = ''] of block.matchAll(/<(\w+)>\s*<(\w+)>/g))
      glyphs.set(Number.parseInt(glyph, 16), utf16(text))
  for (const [, block = ''] of cmap.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, from = '', to = '', text = ''] of block.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g)) {
      const first = Number.parseInt(from, 16)
      for (let glyph = first; glyph <= Number.parseInt(to, 16); glyph += 1)
        glyphs.set(glyph, String.fromCodePoint(Number.parseInt(text, 16) + glyph - first))
    }
  return glyphs
}

const escapes: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12 }

/** The bytes of a literal string `(…)`. */
const bytesOf = (literal: string): number[] => {
  const bytes: number[] = []
  for (const [token] of literal.matchAll(/\\[0-7]{1,3}|\\[\s\S]|[\s\S]/g)) {
    const rest = token.slice(1)
    if (!token.startsWith('\\')) bytes.push(token.charCodeAt(0))
    else if (/^[0-7]/.test(rest)) bytes.push(Number.parseInt(rest, 8))
    else bytes.push(escapes[rest] ?? rest.charCodeAt(0))
  }
  return bytes
}

const glyphText = (bytes: readonly number[], glyphs: ReadonlyMap<number, string>): string => {
  let text = ''
  for (let at = 0; at + 1 < bytes.length; at += 2)
    text += glyphs.get((bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0)) ?? '\ufffd'
  return text
}

const pageText = (content: string, fonts: ReadonlyMap<string, ReadonlyMap<number, string>>): string => {
  let text = ''
  let glyphs: ReadonlyMap<number, string> = new Map()
  // Escaped signs, and parentheses in pairs (two deep), may stand inside a string.
  const token =
    /\/(\w+) [\d.]+ Tf|\(((?:\\[\s\S]|[^\\()]|\((?:\\[\s\S]|[^\\()])*\))*)\)|<([0-9A-Fa-f]+)>|\bET\b/g
  // What stands between << and >> is said about the text (its language, the words for a picture), not shown.
  for (const [whole, font, literal, hex] of content.replace(/<<[\s\S]*?>>/g, '').matchAll(token)) {
    if (font) glyphs = fonts.get(font) ?? glyphs
    else if (whole === 'ET') text += '\n'
    else text += glyphText(hex ? [...Buffer.from(hex, 'hex')] : bytesOf(literal ?? ''), glyphs)
  }
  return text
}

/** What a person can mark and copy from each page of a PDF made by our typesetter; pictures are left out. */
export const pdfPages = (pdf: Buffer): string[] => {
  const objects = objectsOf(pdf)
  const pages = [...objects.values()].filter(({ head }) => /\/Type \/Page\b/.test(head))
  return pages.map(({ head }) => {
    const block = /\/Font <<([\s\S]*?)>>/.exec(head)?.[1] ?? ''
    const fonts = new Map(
      [...block.matchAll(/\/(\w+) (\d+) 0 R/g)].map(([, name = '', font = '']) => {
        const cmap = /\/ToUnicode (\d+) 0 R/.exec(objects.get(font)?.head ?? '')?.[1] ?? ''
        return [name, glyphsOf(objects.get(cmap)?.stream ?? '')] as const
      }),
    )
    const content = /\/Contents (\d+) 0 R/.exec(head)?.[1] ?? ''
    return pageText(objects.get(content)?.stream ?? '', fonts)
  })
}

/** The text of the whole document without line breaks and blanks: lines break where the page wants them. */
export const pdfText = (pdf: Buffer): string => pdfPages(pdf).join('').replace(/\s+/g, '')
