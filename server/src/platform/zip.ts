import { crc32 } from 'node:zlib'
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'

export type ZipLimits = { readonly entries: number; readonly bytes: number }

/** The bytes of an entry, never more than `most`: what a zip says of its own sizes proves nothing. */
const unpack = async (zip: ZipFile, entry: Entry, most: number): Promise<Buffer | undefined> => {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of await zip.openReadStreamPromise(entry)) {
    size += chunk.length
    if (size > most) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks, size)
}

/** The files of a zip by name, unpacked within limits. A later entry of the same name wins, as office programs have it. */
export const readZip = async (
  bytes: Buffer,
  limits: ZipLimits,
): Promise<Map<string, Buffer> | 'too much' | 'broken'> => {
  try {
    const zip = await fromBufferPromise(bytes, { lazyEntries: true, validateEntrySizes: false })
    if (zip.entryCount > limits.entries) return 'too much'
    const files = new Map<string, Buffer>()
    let left = limits.bytes
    for await (const entry of zip.eachEntry()) {
      const content = await unpack(zip, entry, left)
      if (!content) return 'too much'
      left -= content.length
      files.set(entry.fileName, content)
    }
    return files
  } catch {
    // Whatever the reader stumbles over: the file is no zip, cut off, encrypted or damaged.
    return 'broken'
  }
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
