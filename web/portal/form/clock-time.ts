/** 14:05, in Chinese standard time. */
export const clockTime = (instant: string): string =>
  new Intl.DateTimeFormat('sv-SE', { hour: '2-digit', minute: '2-digit', timeZone: 'Asia/Shanghai' }).format(
    new Date(instant),
  )
