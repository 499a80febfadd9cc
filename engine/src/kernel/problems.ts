import { defineProblems } from './problem.ts'

/** Refusals of stored records, whatever noun they are. */
export const failRecord = defineProblems({
  record_newer: {
    kind: 'unavailable',
    zh: '这条记录（{noun}）是更新版本的程序写的：格式 {format}，本程序只认到 {known}。请先把程序更新到那个版本，数据没有丢。',
    en: 'This record ({noun}) was written by a newer version: format {format}, and this one reads up to {known}. Update the program first; nothing is lost.',
  },
  record_unreadable: {
    kind: 'unavailable',
    zh: '这条记录（{noun}，格式 {format}）读不出来：{where} 不合要求。请把编号和时间告诉系统管理员，从备份核对，不要改动它。',
    en: 'This record ({noun}, format {format}) cannot be read: {where} is not as it should be. Tell the administrator where and when, and compare it with a backup; do not change it.',
  },
})
