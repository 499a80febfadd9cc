import { defineProblems } from '#engine/kernel'

export const failTable = defineProblems({
  table_empty: {
    kind: 'invalid',
    zh: '这个文件里没有表格内容。请选有名单的那个文件，或者下载空白表填好再传。',
    en: 'This file holds no table. Choose the one with the list, or download the empty sheet and fill it in.',
  },
  table_too_long: {
    kind: 'too_large',
    zh: '这个表太长：最多读到第 {most} 行、1 MB 文字。请只留下要填的那些行再传。',
    en: 'This table is too long: at most {most} rows and 1 MB of text are read. Keep only the rows you need and upload it again.',
  },
  table_needed: {
    kind: 'invalid',
    zh: '没有收到文件。请选一个表格文件（.xlsx 或 .csv）再传。',
    en: 'No file arrived. Choose a spreadsheet (.xlsx or .csv) and send it again.',
  },
  table_list_unknown: {
    kind: 'not_found',
    zh: '这张表里没有这个名单。请回到表格重新打开。',
    en: 'This form has no such list. Open it again from the form.',
  },
})
