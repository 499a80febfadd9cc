import type { Attachment } from './attach.ts'
import type { Quantity } from './numerals.ts'
import type { ThingText } from './thing-text.ts'
import type { SizeUnit, WordEntry } from './types.ts'

type Size = { readonly unit: SizeUnit; readonly range: readonly [number, number]; readonly usual: number }
export type Sizes = readonly (readonly Size[])[]

/** Sizes of every thing: of the trades it is (the words), and of the range its own question allows. */
export const sizesOfThings = (
  things: readonly ThingText[],
  entries: readonly WordEntry[],
  attachments: readonly Attachment[],
): Sizes =>
  things.map(({ sizes }, thing) => {
    const own = sizes
      .filter(({ unit }) => unit !== 'staff')
      .map(({ range, sample, unit }) => ({
        unit,
        range,
        usual: sample ?? Math.sqrt(Math.max(1, range[0]) * range[1]),
      }))
    const known = entries.flatMap(({ size = {} }, index) =>
      (attachments[index]?.get(thing) ?? 0) > 0.5
        ? Object.entries(size).map(([unit, range]) => ({
            unit: unit as SizeUnit,
            range,
            usual: Math.sqrt(Math.max(1, range[0]) * range[1]),
          }))
        : [],
    )
    return [...own, ...known]
  })

export type SizeFit = { readonly factor: number; readonly fitting: Quantity | undefined }

/** S7 A size outside what the thing allows counts against it; one near the usual speaks a little for it. */
export const sizeFit = (sizes: readonly Size[], quantities: readonly Quantity[]): SizeFit => {
  let factor = 1
  let fitting: Quantity | undefined
  for (const quantity of quantities)
    for (const { range, unit, usual } of sizes) {
      if (unit !== quantity.unit) continue
      const inside = quantity.value >= range[0] && quantity.value <= range[1]
      if (inside) fitting = quantity
      const away = Math.abs(Math.log(quantity.value / usual))
      factor *= inside ? 1.12 - Math.min(0.24, 0.08 * away) : 0.6
    }
  return { factor, fitting: factor > 0.9 ? fitting : undefined }
}
