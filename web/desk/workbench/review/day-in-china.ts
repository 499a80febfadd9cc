/** The calendar day in China, some days from now, as YYYY-MM-DD. */
export const dayInChina = (later = 0, now = new Date()): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(
    new Date(now.getTime() + later * 86_400_000),
  )
