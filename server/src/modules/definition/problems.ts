import { defineProblems } from '#engine/kernel'

export const failRow = defineProblems({
  version_row_unknown: {
    kind: 'invalid',
    zh: '这个版本里没有“{row}”这一行，可能已经改掉了。请重新选一行，或者选“整份草案”。',
    en: 'This version has no row “{row}”; it may have changed. Choose a row again, or the whole draft.',
  },
})
