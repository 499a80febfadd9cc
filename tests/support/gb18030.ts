/** Text in the national code, as spreadsheet programs here save CSV: signs of one and of two bytes. */
export const inNationalCode = (text: string): Buffer => {
  const decoder = new TextDecoder('gb18030')
  const codes = new Map<string, readonly number[]>()
  for (let first = 0x81; first <= 0xfe; first += 1)
    for (let second = 0x40; second <= 0xfe; second += 1) {
      const sign = decoder.decode(Uint8Array.of(first, second))
      if (sign.length === 1 && !codes.has(sign)) codes.set(sign, [first, second])
    }
  return Buffer.from(
    [...text].flatMap((sign) => {
      const own = sign.charCodeAt(0)
      const code = own < 0x80 ? [own] : codes.get(sign)
      if (!code) throw new Error(`${sign} has no code of two bytes`)
      return code
    }),
  )
}
