import type { DataElement } from '#engine/catalogue'

type Range = readonly [least: number, most: number]

/**
 * F21 The most a number of a unit can be where its element says nothing: far beyond any shop, short of a slipped key. Beside it
 * stands the least, nought, unless a thing may be below nothing.
 */
const mostOf: Readonly<Record<string, number>> = {
  人: 100_000,
  户: 100_000,
  学时: 100_000,
  平方米: 10_000_000,
  公顷: 1_000_000,
  亩: 1_000_000,
  立方米: 100_000_000,
  万立方米: 1_000_000,
  米: 100_000,
  毫米: 10_000_000,
  公里: 10_000,
  层: 200,
  年: 100,
  天: 36_500,
  分贝: 200,
  '%': 100,
  元: 1_000_000_000_000,
  万元: 100_000_000,
  吨: 10_000_000,
  千克: 1_000_000_000,
  公斤: 1_000_000_000,
}
/** What is counted in pieces: 个, 台, 间, 辆, 支 … */
const mostPieces = 100_000
const mostAtAll = 1_000_000_000_000

const byName: readonly (readonly [RegExp, Range])[] = [
  [/经度/, [-180, 180]],
  [/纬度/, [-90, 90]],
  [/温度/, [-273, 5_000]],
  [/海拔|标高/, [-500, 9_000]],
  [/年份/, [1900, 2100]],
  // A firm has some capital, to the yuan; of a licence there is one at least, and nobody hangs up a hundred.
  [/^注册资本$/, [0.0001, 100_000_000]],
  [/副本数$/, [1, 100]],
]

/** F21 Between what a number can be true; of what is no number nothing. */
export const rangeOf = ({
  type,
  name,
  unit,
  range,
}: Pick<DataElement, 'type' | 'name' | 'unit' | 'range'>): Range | undefined => {
  if (type !== 'number' && type !== 'integer') return undefined
  const most = unit === undefined ? mostAtAll : (mostOf[unit] ?? mostPieces)
  return range ?? byName.find(([words]) => words.test(name))?.[1] ?? [0, most]
}

/** F21 A year nobody means: 0026 for 2026. A limit of use may reach a hundred years ahead. */
export const isFarDay = (day: string, today: string): boolean =>
  day < '1900-01-01' || Number(day.slice(0, 4)) > Number(today.slice(0, 4)) + 100
