import { fileTypeFromBuffer } from 'file-type'

/** PDF readers look for the head within the first 1,024 bytes: scanners and mail programs put lines or a byte order mark before it. */
const pdfWithin = 1024

/** An office document with a password is a compound file around the encrypted one. */
export const isLockedOffice = (bytes: Buffer): boolean =>
  bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'))

/** The brands of the box every ISO media file begins with: the major one first, then those it can also be read as. */
const brandsOf = (bytes: Buffer): string[] => {
  if (bytes.length < 16 || bytes.toString('latin1', 4, 8) !== 'ftyp') return []
  const end = Math.min(bytes.readUInt32BE(0), bytes.length, 512)
  const brands = [bytes.toString('latin1', 8, 12)]
  for (let at = 16; at + 4 <= end; at += 4) brands.push(bytes.toString('latin1', at, at + 4))
  return brands
}

/** ISO/IEC 23008-12: pictures in HEVC, single or several; mif1 and msf1 say only “a picture” and “a sequence”. */
const hevc = new Set(['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'hevm', 'hevs'])
const av1 = new Set(['avif', 'avis'])
const anyPicture = new Set(['mif1', 'mif2', 'msf1', 'miaf'])

const pictureOf = (brands: readonly string[]): string | undefined => {
  const [major = ''] = brands
  if (hevc.has(major)) return 'image/heic'
  if (av1.has(major)) return 'image/avif'
  if (!anyPicture.has(major)) return undefined
  return brands.some((brand) => av1.has(brand)) && !brands.some((brand) => hevc.has(brand))
    ? 'image/avif'
    : 'image/heic'
}

/** Decides the type by content: a name proves nothing. An OFD is a zip that holds OFD.xml. */
export const kindOf = async (bytes: Buffer): Promise<string> => {
  const picture = pictureOf(brandsOf(bytes))
  if (picture) return picture
  const found = (await fileTypeFromBuffer(bytes))?.mime
  if (found === 'application/zip' && bytes.includes('OFD.xml')) return 'application/ofd'
  if (found) return found
  if (bytes.subarray(0, pdfWithin + 5).includes('%PDF-')) return 'application/pdf'
  return bytes.subarray(0, 1024).includes(0) ? 'unknown' : 'text'
}
