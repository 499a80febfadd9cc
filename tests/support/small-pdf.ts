import { createHash } from 'node:crypto'

/** RC4, which Node no longer offers; the locks of old PDFs are made of it. */
const rc4 = (key: Buffer, data: Buffer): Buffer => {
  const box = Uint8Array.from({ length: 256 }, (_, index) => index)
  const swap = (a: number, b: number) => {
    const kept = box[a] ?? 0
    box[a] = box[b] ?? 0
    box[b] = kept
  }
  let second = 0
  for (let first = 0; first < 256; first += 1) {
    second = (second + (box[first] ?? 0) + (key[first % key.length] ?? 0)) & 255
    swap(first, second)
  }
  let [at, other] = [0, 0]
  return data.map((byte) => {
    at = (at + 1) & 255
    other = (other + (box[at] ?? 0)) & 255
    swap(at, other)
    return byte ^ (box[((box[at] ?? 0) + (box[other] ?? 0)) & 255] ?? 0)
  }) as Buffer
}
const md5 = (...parts: Buffer[]): Buffer => createHash('md5').update(Buffer.concat(parts)).digest()

const padding = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex')
const padded = (password: string): Buffer => Buffer.concat([Buffer.from(password), padding]).subarray(0, 32)

type Lock = { readonly user: string; readonly owner: string }

/** The standard lock of 40 bits (PDF 1.7, 7.6.3), and what turns a stream of object `number` into what is written. */
const lockOf = ({ user, owner }: Lock) => {
  const [id, permissions] = [Buffer.alloc(16, 7), -3904]
  const own = rc4(md5(padded(owner)).subarray(0, 5), padded(user))
  const allowed = Buffer.alloc(4)
  allowed.writeInt32LE(permissions)
  const key = md5(padded(user), own, allowed, id).subarray(0, 5)
  const checked = rc4(key, padding)
  const hex = (bytes: Buffer) => `<${bytes.toString('hex')}>`
  return {
    entry: `<< /Filter /Standard /V 1 /R 2 /Length 40 /P ${permissions} /O ${hex(own)} /U ${hex(checked)} >>`,
    id: `/ID [${hex(id)} ${hex(id)}]`,
    seal: (number: number, content: Buffer) =>
      rc4(md5(key, Buffer.from([number, 0, 0, 0, 0])).subarray(0, 10), content),
  }
}

type SmallPdf = {
  /** What each page draws; none for a file without pages. */
  readonly pages: readonly string[]
  readonly lock?: Lock
  /** Stands before the head. */
  readonly before?: string
}

/** A little PDF for tests, object by object: locked, without pages, with pages that draw nothing. */
export const smallPdf = ({ pages, lock, before = '' }: SmallPdf): Buffer => {
  const locked = lock && lockOf(lock)
  const kids = pages.map((_, index) => `${3 + index * 2} 0 R`).join(' ')
  const objects: string[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
  ]
  for (const content of pages) {
    const number = objects.length + 2
    const plain = Buffer.from(content, 'latin1')
    const written = (locked ? locked.seal(number, plain) : plain).toString('latin1')
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents ${number} 0 R /Resources << /XObject << /I 90 0 R >> >> >>`,
      `<< /Length ${written.length} >>\nstream\n${written}\nendstream`,
    )
  }
  if (locked) objects.push(locked.entry)
  let text = `${before}%PDF-1.4\n`
  const offsets = objects.map((object, index) => {
    const offset = text.length - before.length
    text += `${index + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const lockEntry = locked ? `/Encrypt ${objects.length} 0 R ${locked.id}` : ''
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${lockEntry} >>\nstartxref\n${text.length - before.length}\n%%EOF\n`
  return Buffer.from(
    `${text}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}${trailer}`,
    'latin1',
  )
}

/** A picture of one grey point, drawn over the page. */
export const grey = 'q 200 0 0 200 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x80 EI Q'
/** A line across the page. */
export const line = '0 0 m 200 200 l S'
