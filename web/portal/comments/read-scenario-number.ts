/** A number as typed, full-width digits too; undefined while it is none or lies outside the range, so that the plan waits. */
export const readScenarioNumber = (
  typed: string,
  range: readonly [number, number] | null,
): number | undefined => {
  const text = typed.normalize('NFKC').trim()
  const number = Number(text)
  if (text === '' || !Number.isFinite(number)) return undefined
  return range && (number < range[0] || number > range[1]) ? undefined : number
}
