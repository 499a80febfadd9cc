import type { Language } from './language.tsx'

const zhDays = ['周日', '周一', '周二', '周三', '周四', '周五', '周六']

const chinaYear = (): number =>
  Number(new Intl.DateTimeFormat('en', { year: 'numeric', timeZone: 'Asia/Shanghai' }).format(new Date()))

/** A date with its weekday, as look.md asks: 10月16日 周五 · Fri 16 Oct. `day` is YYYY-MM-DD. */
export const formatDay = (day: string, language: Language): string => {
  const date = new Date(`${day.slice(0, 10)}T12:00:00+08:00`)
  if (Number.isNaN(date.getTime())) return day
  const [year, month, number] = day.slice(0, 10).split('-').map(Number)
  if (language === 'zh') {
    const sameYear = year === chinaYear()
    return `${sameYear ? '' : `${year}年`}${month}月${number}日 ${zhDays[date.getUTCDay()]}`
  }
  return new Intl.DateTimeFormat('en-GB', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'Asia/Shanghai',
  }).format(date)
}

const movable = {
  zh: '（暂按周末和法定节假日推算，放假通知公布后可能调整）',
  en: ' (reckoned by weekends and statutory holidays for now; it may move once the holiday notice is out)',
}
const movableShort = { zh: '（暂）', en: ' (provisional)' }

/** K15 A day that was reckoned, as `formatDay`, and whether a holiday notice still to come may move it; `short` where many stand in a table. */
export const formatDue = (day: string, provisional: boolean, language: Language, short = false): string =>
  `${formatDay(day, language)}${provisional ? (short ? movableShort : movable)[language] : ''}`

/** K21 How a holiday notice moved a date, for whoever was told the former one. */
export const formatMove = (
  { from, to, notices }: { readonly from: string; readonly to: string; readonly notices: readonly string[] },
  language: Language,
): { readonly from: string; readonly to: string; readonly notice: string } => ({
  from: formatDay(from, language),
  to: formatDay(to, language),
  notice: notices.join(language === 'zh' ? '、' : ', '),
})

/** An instant as date, weekday and time in Chinese standard time. */
export const formatInstant = (instant: string, language: Language): string => {
  const parts = new Intl.DateTimeFormat('sv-SE', {
    dateStyle: 'short',
    timeStyle: 'short',
    timeZone: 'Asia/Shanghai',
  }).format(new Date(instant))
  const [day, time] = parts.split(' ')
  return `${formatDay(day ?? instant, language)} ${time ?? ''}`
}

/** A sentence of the API with its calendar days (YYYY-MM-DD) said as look.md asks, with their weekdays. */
export const sayDays = (sentence: string, language: Language): string =>
  sentence.replace(/(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)/g, (day) => formatDay(day, language))
