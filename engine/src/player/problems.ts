import { defineProblems } from '#engine/kernel'

/** What is wrong with a case somebody wrote down to be played. */
export const failPlay = defineProblems({
  play_unreadable: {
    kind: 'invalid',
    zh: '读不了这个办件剧本：{why}。格式见 onevisit play --schema。',
    en: 'This file cannot be played: {why}. onevisit play --schema tells what it may say.',
  },
  play_at_wrong: {
    kind: 'invalid',
    zh: '时间“{at}”读不懂。请写日期（2026-10-08）或带时区的时刻（2026-10-08T09:00:00+08:00）。',
    en: 'The time “{at}” cannot be read. Write a day (2026-10-08) or an instant (2026-10-08T09:00:00+08:00).',
  },
  play_at_earlier: {
    kind: 'invalid',
    zh: '{at} 比上一步（{before}）还早。请按时间先后写。',
    en: '{at} lies before the step before it ({before}). Write the steps in the order of time.',
  },
  play_by_unknown: {
    kind: 'invalid',
    zh: '没有“{by}”这个办事的人。可以写：applicant、clerk、officer:部门、head:部门、lead、joint、issue、time。',
    en: 'Nobody is called “{by}”. Write applicant, clerk, officer:<department>, head:<department>, lead, joint, issue or time.',
  },
  play_act_unknown: {
    kind: 'invalid',
    zh: '没有“{act}”这个办理动作。全部动作见 onevisit play --schema。',
    en: 'There is no act “{act}”. onevisit play --schema names them all.',
  },
  play_content_wrong: {
    kind: 'invalid',
    zh: '“{act}”的内容不对：{where}。要写什么见 onevisit play --schema。',
    en: 'What “{act}” says is wrong at {where}. onevisit play --schema tells what it takes.',
  },
  play_row_needed: {
    kind: 'invalid',
    zh: '“{matter}”有 {count} 行各办各的，请用 row 写明是哪一行：{rows}。',
    en: '“{matter}” has {count} rows, each decided by itself. Say which with row: {rows}.',
  },
  play_row_unknown: {
    kind: 'invalid',
    zh: '“{matter}”没有第 {row} 行。',
    en: '“{matter}” has no row {row}.',
  },
})
