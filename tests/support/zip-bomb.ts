import { deflateRawSync } from 'node:zlib'
import { writeZip } from '#platform/zip'

/** A workbook of one part that says of itself that it is small, and unpacks to `size` bytes. */
export const zipBomb = (size: number): Buffer => {
  const packed = deflateRawSync(Buffer.alloc(size), { level: 1 })
  const stored = writeZip(new Map([['xl/workbook.xml', packed]]))
  for (const [signature, method] of [
    [0x04034b50, 8],
    [0x02014b50, 10],
  ] as const) {
    const mark = Buffer.alloc(4)
    mark.writeUInt32LE(signature)
    stored.writeUInt16LE(8, stored.indexOf(mark) + method)
  }
  return stored
}
