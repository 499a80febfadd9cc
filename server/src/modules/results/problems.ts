import { defineProblems } from '#engine/kernel'

export const failResults = defineProblems({
  results_none: {
    kind: 'refused',
    zh: '还没有任何一件有结果。有决定以后再来下载。',
    en: 'Nothing has been decided yet. Please download it once something is.',
  },
  results_missing: {
    kind: 'not_found',
    zh: '没有找到这个办件。请从“我的办件”打开。',
    en: 'This case was not found. Open it from “My cases”.',
  },
})
