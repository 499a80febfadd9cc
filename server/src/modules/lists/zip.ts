import { crc32, inflateRawSync } from 'node:zlib'
import { ok, type Result, refuse } from '#engine/kernel'
import { failWorkbook } from './problems.ts'

export type ZipLimits = { readonly entries: number; readonly bytes: number }
type Entry = { readonly name: string; readonly method: number; readonly data: Buffer }

const broken = () => refuse(failWorkbook('workbook_broken'))

/** Where the list of entries begins, read from the end as the format wants; -1 when this is no zip. */
const endOf = (bytes: Buffer): number => bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))

/** One entry by its line in the central list; undefined when its bytes are not there or are encrypted. */
const readEntry = (bytes: Buffer, at: number): (Entry & { readonly next: number }) | undefined => {
  if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== 0x02014b50) return undefined
  const [flags, method, size] = [
    bytes.readUInt16LE(at + 8),
    bytes.readUInt16LE(at + 10),
    bytes.readUInt32LE(at + 20),
  ]
  const [nameLength, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset)) as [
    number,
    number,
    number,
  ]
  const local = bytes.readUInt32LE(at + 42)
  if (flags & 1 || local + 30 > bytes.length || bytes.readUInt32LE(local) !== 0x04034b50) return undefined
  const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
  if (start + size > bytes.length) return undefined
  const name = bytes.toString('utf8', at + 46, at + 46 + nameLength)
  return {
    name,
    method,
    data: bytes.subarray(start, start + size),
    next: at + 46 + nameLength + extra + comment,
  }
}

/** The bytes of an entry, never more than `most`: what a zip says of its own sizes proves nothing. */
const inflate = ({ method, data }: Entry, most: number): Buffer | 'too much' | undefined => {
  if (method === 0) return data.length > most ? 'too much' : data
  if (method !== 8) return undefined
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(1, most) })
  } catch (error) {
    return (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? 'too much' : undefined
  }
}

/** The files of a zip by name, unpacked within limits. A later entry of the same name wins, as office programs have it. */
export const readZip = (bytes: Buffer, limits: ZipLimits): Result<Map<string, Buffer>> => {
  const end = endOf(bytes)
  if (end < 0 || end + 22 > bytes.length) return broken()
  const count = bytes.readUInt16LE(end + 10)
  const tooMuch = () =>
    refuse(failWorkbook('workbook_too_much', { limit: `${Math.floor(limits.bytes / 1024 / 1024)} MB` }))
  if (count > limits.entries) return tooMuch()
  const files = new Map<string, Buffer>()
  let [at, left] = [bytes.readUInt32LE(end + 16), limits.bytes]
  for (let index = 0; index < count; index += 1) {
    const entry = readEntry(bytes, at)
    if (!entry) return broken()
    const content = inflate(entry, left)
    if (content === 'too much') return tooMuch()
    if (!content) return broken()
    left -= content.length
    at = entry.next
    files.set(entry.name, content)
  }
  return ok(files)
}

const headOf = (
  name: Buffer,
  content: Buffer,
  signature: number,
  central: boolean,
  offset: number,
): Buffer => {
  const head = Buffer.alloc(central ? 46 : 30)
  head.writeUInt32LE(signature, 0)
  const at = central ? 2 : 0
  head.writeUInt16LE(20, 4)
  if (central) head.writeUInt16LE(20, 6)
  // Names are UTF-8; the day is 1 January 1980, so that the same content is the same file.
  head.writeUInt16LE(0x0800, 6 + at)
  head.writeUInt16LE(0x21, 12 + at)
  head.writeUInt32LE(crc32(content), 14 + at)
  head.writeUInt32LE(content.length, 18 + at)
  head.writeUInt32LE(content.length, 22 + at)
  head.writeUInt16LE(name.length, 26 + at)
  if (central) head.writeUInt32LE(offset, 42)
  return head
}

/** A zip of files as they are, not packed: for handing on within this process. */
export const writeZip = (files: ReadonlyMap<string, Buffer>): Buffer => {
  const [locals, centrals]: [Buffer[], Buffer[]] = [[], []]
  let offset = 0
  for (const [path, content] of files) {
    const name = Buffer.from(path, 'utf8')
    locals.push(headOf(name, content, 0x04034b50, false, 0), name, content)
    centrals.push(headOf(name, content, 0x02014b50, true, offset), name)
    offset += 30 + name.length + content.length
  }
  const central = Buffer.concat(centrals)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(files.size, 8)
  end.writeUInt16LE(files.size, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, central, end])
}
