import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { crc32, deflateSync } from 'node:zlib'
import { afterAll, describe, expect, test } from 'vitest'
import { problemText } from '#engine/kernel'
import { makePdf } from '../../../cli/src/stand-ins/registry/document.ts'
import { grey, line, smallPdf } from '../../../tests/support/small-pdf.ts'
import { createFiles } from './files.ts'
import { writeZip } from './zip.ts'

const folder = mkdtempSync(join(tmpdir(), 'onevisit-flaws-'))
const files = createFiles(folder)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The type it is taken as, or the code of the refusal. */
const taken = async (bytes: Buffer): Promise<string> => {
  const stored = await files.store(Readable.from([bytes]), 5_000_000)
  return stored.ok ? stored.value.mediaType : (stored.problems[0]?.code ?? '')
}
const expectEach = (cases: readonly (readonly [name: string, bytes: Buffer, answer: string])[]) =>
  test.each(cases)('%s', async (_name, bytes, answer) => expect(await taken(bytes)).toBe(answer))

const licence = makePdf('营业执照', ['演示材料']).bytes
const pdf = 'application/pdf'
const latin = (text: string) => Buffer.from(text, 'latin1')

describe('PDFs', () => {
  const one = { pages: [line] }
  const body = licence.toString('latin1')
  expectEach([
    ['a whole one', licence, pdf],
    ['the head behind an empty line', latin(`\n${body}`), pdf],
    ['behind a byte order mark', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), licence]), pdf],
    ['behind the lines of a mail', smallPdf({ ...one, before: 'Content-Type: x\r\n'.repeat(55) }), pdf],
    ['behind 1,019 signs', smallPdf({ ...one, before: 'x'.repeat(1019) }), pdf],
    ['behind 2,000 signs it is none', smallPdf({ ...one, before: 'x'.repeat(2000) }), 'file_type'],
    [
      'without a table, as written by hand',
      latin(
        '\n%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
      ),
      pdf,
    ],
    ['ends of lines and noughts behind the end', Buffer.concat([licence, Buffer.alloc(5000, '\n\0')]), pdf],
    ['locked by a password', smallPdf({ ...one, lock: { user: 'secret', owner: 'own' } }), 'file_locked'],
    ['a password only forbids changes', smallPdf({ ...one, lock: { user: '', owner: 'own' } }), pdf],
    ['cut in half', licence.subarray(0, licence.length / 2), 'file_cut_off'],
    ['cut by its last line', licence.subarray(0, licence.length - 30), 'file_cut_off'],
    [
      'cut, then filled up with noughts',
      Buffer.concat([licence.subarray(0, 900), Buffer.alloc(900)]),
      'file_cut_off',
    ],
    [
      'locked and cut',
      smallPdf({ ...one, lock: { user: 's', owner: 'o' } }).subarray(0, 300),
      'file_cut_off',
    ],
    ['the head and nothing', latin('%PDF-1.7\nnothing\n%%EOF\n'), 'file_broken'],
    ['no page', smallPdf({ pages: [] }), 'file_blank'],
    ['three empty pages', smallPdf({ pages: ['', 'q Q', 'BT ET'] }), 'file_blank'],
    ['pages of blanks', smallPdf({ pages: ['0 0 200 200 re W n', ' '] }), 'file_blank'],
    ['an empty page before a drawn one', smallPdf({ pages: ['', line] }), pdf],
    ['a page that is a small picture', smallPdf({ pages: [grey] }), pdf],
    [
      'a page that is a scan',
      latin(
        `${smallPdf({ pages: ['/I Do'] })
          .toString('latin1')
          .replace('xref', '90 0 obj<</Subtype /Image/Length 0>>stream\nendstream\nendobj xref')}`,
      ),
      pdf,
    ],
  ])
})

const chunk = (type: string, data: Buffer): Buffer => {
  const [length, sum, head] = [Buffer.alloc(4), Buffer.alloc(4), Buffer.concat([latin(type), data])]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(head))
  return Buffer.concat([length, head, sum])
}
const png = (width: number, height: number): Buffer => {
  const size = Buffer.alloc(13)
  size.writeUInt32BE(width, 0)
  size.writeUInt32BE(height, 4)
  size.set([8, 0], 8)
  const pixels = deflateSync(Buffer.alloc((width + 1) * height))
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', size),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ])
}
/** Head, a frame of that width, a scan of a few bytes, the end mark. */
const jpeg = (width: number, preview = ''): Buffer =>
  Buffer.from(
    `ffd8${preview}ffc0000b080010${width.toString(16).padStart(4, '0')}01011100ffda0008010100003f00d2cf20ffd9`,
    'hex',
  )
const small = jpeg(16).toString('hex')
const preview = `ffe1${(small.length / 2 + 2).toString(16).padStart(4, '0')}${small}`

describe('photos', () => {
  const webp = Buffer.concat([latin('RIFF\x1e\0\0\0WEBPVP8L\x11\0\0\0'), Buffer.alloc(18, 1)])
  expectEach([
    ['a PNG', png(4, 4), 'image/png'],
    ['a PNG that was cut', png(40, 40).subarray(0, 50), 'file_cut_off'],
    ['a PNG of no points', png(0, 4), 'file_blank'],
    ['a JPEG', jpeg(16), 'image/jpeg'],
    [
      'a JPEG with what a phone hangs behind it',
      Buffer.concat([jpeg(16), latin('SEFT trailer')]),
      'image/jpeg',
    ],
    ['a JPEG that was cut', jpeg(16).subarray(0, -2), 'file_cut_off'],
    ['one whose preview is whole but not the photo', jpeg(16, preview).subarray(0, -2), 'file_cut_off'],
    ['a JPEG of no points', jpeg(0), 'file_blank'],
    ['a WebP', webp, 'image/webp'],
    ['a WebP that was cut', webp.subarray(0, 30), 'file_cut_off'],
  ])
})

const box = (type: string, data: Buffer): Buffer => {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length + 8)
  return Buffer.concat([length, latin(type), data])
}
const heif = (major: string, ...also: string[]): Buffer =>
  Buffer.concat([
    box('ftyp', latin(`${major}\0\0\0\0${also.join('')}`)),
    box('meta', Buffer.alloc(8)),
    box('mdat', Buffer.alloc(40)),
  ])

describe('pictures of phones', () => {
  const heic = 'image/heic'
  expectEach([
    ...['heic', 'heix', 'hevc', 'hevx', 'heim', 'heis', 'hevm', 'hevs'].map(
      (brand) => [`the brand ${brand}`, heif(brand, 'mif1'), heic] as const,
    ),
    ['mif1 and what it can be read as', heif('mif1', 'mif1', 'heic', 'hevc'), heic],
    ['msf1', heif('msf1', 'msf1', 'hevc'), heic],
    ['mif1 alone', heif('mif1'), heic],
    ['AVIF', heif('avif', 'mif1'), 'file_avif'],
    ['AVIF that calls itself mif1', heif('mif1', 'mif1', 'avif'), 'file_avif'],
    ['a sequence in AV1', heif('avis', 'msf1'), 'file_avif'],
    ['a film', heif('isom', 'mp42'), 'file_type'],
    ['cut', heif('heic', 'mif1').subarray(0, -20), 'file_cut_off'],
    ['cut before it says what it is', heif('heic', 'mif1').subarray(0, 20), 'file_cut_off'],
  ])
})

describe('documents that are packages', () => {
  const types = latin(
    '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
  )
  const word = (content: string) =>
    writeZip(
      new Map([
        ['[Content_Types].xml', types],
        ['word/document.xml', latin(content)],
      ]),
    )
  const ofd = writeZip(new Map([['OFD.xml', latin('<ofd/>')]]))
  const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
  const compound = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)])
  expectEach([
    ['a Word file', word('<w:document/>'), docx],
    ['a Word file that was cut', word('<w:document/>'.repeat(99)).subarray(0, -60), 'file_cut_off'],
    ['a Word file without a text', word(''), 'file_blank'],
    ['an OFD', ofd, 'application/ofd'],
    ['an OFD that was cut', ofd.subarray(0, -30), 'file_cut_off'],
    [
      'a Word file with a password',
      Buffer.concat([compound, Buffer.from('EncryptedPackage', 'utf16le')]),
      'file_locked',
    ],
    ['a Word file of the time before 2007', compound, 'file_type'],
  ])
})

test.each(['file_locked', 'file_cut_off', 'file_blank', 'file_broken', 'file_avif', 'file_too_complex'])(
  '%s says in both languages what to do',
  (code) => {
    expect(problemText(code)?.zh).toMatch(/请.+(再上传|拍照后再上传)/)
    expect(problemText(code)?.en).toMatch(/attach/)
  },
)
