import { defineProblems } from '#engine/kernel'

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
})
