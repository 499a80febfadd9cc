import { defineProblems } from '#engine/kernel'

const holidayNames = {
  new_year: { zh: '元旦', en: 'New Year’s Day' },
  spring: { zh: '春节', en: 'the Spring Festival' },
  qingming: { zh: '清明节', en: 'Qingming' },
  labour: { zh: '劳动节', en: 'Labour Day' },
  duanwu: { zh: '端午节', en: 'the Dragon Boat Festival' },
  mid_autumn: { zh: '中秋节', en: 'the Mid-Autumn Festival' },
  national: { zh: '国庆节', en: 'National Day' },
} as const

export const failCalendar = defineProblems({
  date_wrong: {
    kind: 'invalid',
    zh: '“{value}”不是一个真实的日期，请写成 2026-09-28 这样。',
    en: '“{value}” is no real date. Write it like 2026-09-28.',
  },
  days_wrong: {
    kind: 'invalid',
    zh: '天数“{value}”不对，要写 0 到 3650 之间的整数。',
    en: 'The number of days “{value}” is not right: a whole number from 0 to 3650.',
  },
  unit_wrong: {
    kind: 'invalid',
    zh: '单位“{value}”不对，只能是 working（工作日）或 calendar（自然日）。',
    en: 'The unit “{value}” is not right: working or calendar.',
  },
  pause_reversed: {
    kind: 'invalid',
    zh: '暂停从 {from} 到 {until}，先后颠倒了。请把早的日期写在前面。',
    en: 'The pause from {from} until {until} is reversed. Put the earlier date first.',
  },
  pause_wrong: {
    kind: 'invalid',
    zh: '暂停“{value}”写法不对，请写成 2026-10-09..2026-10-12（到 12 日恢复）。',
    en: 'The pause “{value}” is not right. Write it like 2026-10-09..2026-10-12 (running again on the 12th).',
  },
  start_or_before_needed: {
    kind: 'invalid',
    zh: '请写从哪天起算（--start 2026-09-28），或者要在哪天之前办完（--before 2026-10-30）。',
    en: 'Say the day it starts (--start 2026-09-28), or the day before which it must be over (--before 2026-10-30).',
  },
  start_and_before: {
    kind: 'invalid',
    zh: '--start（从哪天起算）和 --before（在哪天之前办完）只能写一个。',
    en: 'Give either --start (the day it starts) or --before (the day before which it must be over), not both.',
  },
  year_unknown: {
    kind: 'refused',
    zh: '{year} 年太早了，本系统没有收录那一年的放假通知，不能推算工作日。请核对日期。',
    en: 'The year {year} is too early: its holiday notice is not on file here, so its working days cannot be told. Check the date.',
  },
  notice_rest_wrong: {
    kind: 'invalid',
    zh: '“{value}”本来就是周六或周日，不用写进放假的日子。放假只写工作日（周一至周五）。',
    en: '“{value}” is a Saturday or Sunday anyway. List only the weekdays on which offices rest.',
  },
  notice_work_wrong: {
    kind: 'invalid',
    zh: '“{value}”是周一至周五，不是调休上班的日子。上班只写周六、周日。',
    en: '“{value}” is a weekday. List only the Saturdays and Sundays on which offices work.',
  },
  notice_day_twice: {
    kind: 'invalid',
    zh: '“{value}”写了两次。',
    en: '“{value}” stands there twice.',
  },
  notice_holiday_worked: {
    kind: 'invalid',
    words: holidayNames,
    zh: '“{value}”是{holiday}，法定放假，这里却是上班的日子。可能漏了一行，请对照通知核对。',
    en: '“{value}” is {holiday}, a day off by law, and offices would work on it here. A line may have been left out; compare with the notice.',
  },
  notice_number_needed: {
    kind: 'invalid',
    zh: '请写通知的文号或标题，例如“国办发明电〔2026〕9号”，别人好查对。',
    en: 'Give the number or title of the notice, such as “国办发明电〔2026〕9号”, so that others can look it up.',
  },
  notice_year_far: {
    kind: 'refused',
    zh: '现在只能录入 {from} 年和 {until} 年的放假通知，不能录入 {year} 年的。请核对年份。',
    en: 'Only the notices of {from} and {until} can be entered now, not that of {year}. Check the year.',
  },
  notice_waits: {
    kind: 'conflict',
    zh: '{year} 年已经有一份通知等着确认。请先确认它，或者把它作废再录入。',
    en: 'A notice of {year} is waiting to be confirmed already. Confirm it, or drop it before entering another.',
  },
  notice_own: {
    kind: 'refused',
    zh: '这份 {year} 年的通知是您录入的，要由另一位管理员或联合小组的人确认。',
    en: 'You entered this notice of {year} yourself; another administrator or somebody of the joint team confirms it.',
  },
  notice_settled: {
    kind: 'conflict',
    zh: '这份通知已经确认或作废，不能再改。要改就另外录入一份。',
    en: 'This notice was confirmed or dropped already and does not change. Enter another one to amend it.',
  },
  notice_not_yours: {
    kind: 'forbidden',
    zh: '放假通知由管理员录入，由另一位管理员或联合小组的人确认。',
    en: 'An administrator enters holiday notices, and another one or somebody of the joint team confirms them.',
  },
  notice_missing: {
    kind: 'not_found',
    zh: '没有这份通知，请刷新后再看。',
    en: 'There is no such notice. Reload the page.',
  },
  notice_changed: {
    kind: 'conflict',
    zh: '这份通知刚刚被别人处理过，请刷新后再看。',
    en: 'Somebody dealt with this notice a moment ago. Reload the page.',
  },
  notice_reason_needed: {
    kind: 'invalid',
    zh: '请写为什么作废。',
    en: 'Say why it is dropped.',
  },
  notice_count_wrong: {
    kind: 'invalid',
    zh: '“{value}”写着共 {said} 天，数出来是 {count} 天。请对照通知核对。',
    en: '“{value}” says {said} days, but {count} are counted. Compare with the notice.',
  },
  notice_weekday_wrong: {
    kind: 'invalid',
    zh: '“{value}”写着{said}，{year} 年的这一天不是。请核对年份和日期。',
    en: '“{value}” says {said}, which that day of {year} is not. Check the year and the date.',
  },
  notice_year_other: {
    kind: 'invalid',
    zh: '“{value}”在 {year} 年，不在这一年。请到 {year} 年另外录入一份。',
    en: '“{value}” lies in {year}, not in this year. Enter it as a notice of {year}.',
  },
  notice_unread: {
    kind: 'invalid',
    zh: '没看懂“{value}”，没有写是放假还是上班。请照通知原文粘贴，或者在下面的日历里点选。',
    en: '“{value}” was not understood: neither off nor at work. Paste the notice as it is written, or choose the days in the calendar below.',
  },
  clock_sound: {
    kind: 'conflict',
    zh: '系统时间没有疑问，不用确认。请刷新后再看。',
    en: 'Nobody doubts the clock; there is nothing to confirm. Reload the page.',
  },
  clock_moved: {
    kind: 'conflict',
    zh: '系统时间刚刚变了，请核对现在显示的时间再确认。',
    en: 'The clock changed a moment ago. Look at the time that is shown now before you confirm it.',
  },
  alarm_notice_missing: {
    kind: 'unavailable',
    zh: '{year} 年的放假通知还没有录入，进入那一年的期限都是暂定的。请管理员录入通知，再由另一人确认。',
    en: 'The holiday notice of {year} is not on file, so limits that run into that year are provisional. An administrator enters it and another person confirms it.',
  },
  alarm_notice_waits: {
    kind: 'unavailable',
    zh: '{name}录入了 {year} 年的放假通知，等另一位管理员或联合小组的人确认。',
    en: '{name} entered the holiday notice of {year}; another administrator or somebody of the joint team is to confirm it.',
  },
  alarm_clock_ahead: {
    kind: 'unavailable',
    zh: '系统时间是 {now}，而最近一次有把握的时间是 {trusted}。在有人确认之前，到期不自动视为受理。请先核对时间。',
    en: 'The clock says {now}, but the last time that is sure is {trusted}. Until somebody confirms it, nothing is deemed accepted by itself. Check the clock first.',
  },
  alarm_cases_failing: {
    kind: 'unavailable',
    zh: '有 {count} 件到期的办件三次都没有能自动视为受理，系统还在重试。请联系维护人员查看日志。',
    en: '{count} cases could not be deemed accepted after three tries; the platform goes on trying. Have the log looked at.',
  },
})
