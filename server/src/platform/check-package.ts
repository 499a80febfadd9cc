import { fromBufferPromise } from 'yauzl'
import type { Flaw } from './check-picture.ts'

/** What must be in the package, and be whole, for the document to be one. */
const hearts: Readonly<Record<string, string>> = {
  'application/ofd': 'OFD.xml',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'word/document.xml',
}
const most = { entries: 10_000, bytes: 64 * 1024 * 1024 }

/** A document that is a zip (docx, OFD): it opens by its table at the end, and its main part can be unpacked. */
export const checkPackage = async (mediaType: string, bytes: Buffer): Promise<Flaw | undefined> => {
  const heart = hearts[mediaType]
  try {
    const zip = await fromBufferPromise(bytes, { lazyEntries: true })
    let seen = 0
    for await (const entry of zip.eachEntry()) {
      seen += 1
      if (seen > most.entries) return 'broken'
      if (entry.fileName !== heart) continue
      if (entry.isEncrypted()) return 'locked'
      let size = 0
      for await (const chunk of await zip.openReadStreamPromise(entry)) {
        size += chunk.length
        if (size > most.bytes) return 'broken'
      }
      return size ? undefined : 'blank'
    }
    return 'broken'
  } catch {
    // Whatever the reader stumbles over. The table stands at the end: without it the file was cut.
    return bytes.includes(Buffer.from('PK\x05\x06', 'latin1'), Math.max(0, bytes.length - 66_000))
      ? 'broken'
      : 'cut'
  }
}
