import { createHash } from 'node:crypto'

export type PaperDocument = {
  readonly contentType: 'application/pdf'
  readonly bytes: Buffer
  readonly sha256: string
}

/** Text as the hexadecimal UTF-16BE string a PDF takes; no character can end it early. */
const hex = (text: string): string => `<${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`

const font = [
  '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [5 0 R] >>',
  '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /W [1 95 500] /FontDescriptor 6 0 R >>',
  '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
]

const page = (title: string, lines: readonly string[]): string => {
  const body = lines.map((line) => `0 -28 Td ${hex(line)} Tj`).join('\n')
  return `BT /F1 20 Tf 60 760 Td ${hex(title)} Tj /F1 12 Tf 0 -20 Td\n${body}\nET`
}

/** A one-page PDF written by hand: enough to be opened, stored and recognised by its content. Same input, same bytes. */
export const makePdf = (title: string, lines: readonly string[]): PaperDocument => {
  const content = page(title, lines)
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 7 0 R /Resources << /Font << /F1 4 0 R >> >> >>',
    ...font,
    `<< /Length ${Buffer.byteLength(content)} >>\nstream\n${content}\nendstream`,
  ]
  let text = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const offset = text.length
    text += `${index + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  const trailer = `trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`
  const bytes = Buffer.from(`${text}xref\n0 ${size}\n0000000000 65535 f \n${table}${trailer}`, 'latin1')
  return { contentType: 'application/pdf', bytes, sha256: createHash('sha256').update(bytes).digest('hex') }
}
