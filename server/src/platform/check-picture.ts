/** What makes a file useless for whoever must read it. */
export type Flaw = 'locked' | 'cut' | 'blank' | 'broken'

const pngHead = 8

/** Walks the chunks of a PNG: the picture has pixels, and its last chunk is there. */
const checkPng = (bytes: Buffer): Flaw | undefined => {
  if (bytes.length < 33 || bytes.toString('latin1', 12, 16) !== 'IHDR') return 'cut'
  if (!bytes.readUInt32BE(16) || !bytes.readUInt32BE(20)) return 'blank'
  let data = 0
  for (let at = pngHead; at + 12 <= bytes.length; ) {
    const [length, type] = [bytes.readUInt32BE(at), bytes.toString('latin1', at + 4, at + 8)]
    if (type === 'IEND') return data ? undefined : 'blank'
    if (type === 'IDAT') data += length
    at += 12 + length
  }
  return 'cut'
}

const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

/** Walks the segments of a JPEG to its pixels; they end with a mark of their own (a preview inside has one too, before them). */
const checkJpeg = (bytes: Buffer): Flaw | undefined => {
  let framed = false
  for (let at = 2; at + 4 <= bytes.length; ) {
    if (bytes[at] !== 0xff) return 'broken'
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (marker === 0xd9) return 'blank'
    const length = bytes.readUInt16BE(at + 2)
    if (isFrame(marker)) {
      if (at + 9 > bytes.length) return 'cut'
      // A height of nought is told after the first scan (DNL); a width never is.
      if (!bytes.readUInt16BE(at + 7)) return 'blank'
      framed = true
    }
    if (marker === 0xda) {
      if (!framed) return 'broken'
      return bytes.indexOf(Buffer.from([0xff, 0xd9]), at + 2 + length) < 0 ? 'cut' : undefined
    }
    at += 2 + length
  }
  return 'cut'
}

/** The size a WebP says of itself is there, and it holds a picture. */
const checkWebp = (bytes: Buffer): Flaw | undefined => {
  if (bytes.length < 20 || bytes.readUInt32LE(4) + 8 > bytes.length) return 'cut'
  return /VP8[ LX]/.test(bytes.toString('latin1', 12, 16)) ? undefined : 'broken'
}

/** What a HEIF is made of; phones hang boxes of their own behind. */
const needed = new Set(['ftyp', 'meta', 'moov', 'mdat'])

/** The boxes of a HEIF that say what it is and hold its pixels end within the file; the last one may reach to its end. */
const checkHeif = (bytes: Buffer): Flaw | undefined => {
  let described = false
  for (let at = 0; at + 8 <= bytes.length; ) {
    const type = bytes.toString('latin1', at + 4, at + 8)
    const short = bytes.readUInt32BE(at)
    described ||= type === 'meta' || type === 'moov'
    if (short === 0) break
    if (short === 1 && at + 16 > bytes.length) return 'cut'
    const length = short === 1 ? Number(bytes.readBigUInt64BE(at + 8)) : short
    if (at + length > bytes.length && needed.has(type)) return 'cut'
    if (length < 8) break
    at += length
  }
  return described ? undefined : 'cut'
}

const checks: Readonly<Record<string, (bytes: Buffer) => Flaw | undefined>> = {
  'image/png': checkPng,
  'image/jpeg': checkJpeg,
  'image/webp': checkWebp,
  'image/heic': checkHeif,
}

/** What is wrong with a photo, by its structure only: nothing is decoded. Undefined for whole ones and other kinds. */
export const checkPicture = (mediaType: string, bytes: Buffer): Flaw | undefined => checks[mediaType]?.(bytes)
