/** The same day so many years on; of the 29th of February the 28th, where there is none. */
export const withYears = (day: string, years: number): string => {
  const year = String(Number(day.slice(0, 4)) + years).padStart(4, '0')
  const same = `${year}${day.slice(4)}`
  return new Date(`${same}T00:00:00Z`).toISOString().startsWith(same) ? same : `${year}-02-28`
}

/** C3 C7 A day that can be meant: after today, and at most so many years ahead. */
export const withinYears = (day: string, today: string, years: number): boolean =>
  day > today && day <= withYears(today, years)
