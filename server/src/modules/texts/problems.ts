import { defineProblems } from '#engine/kernel'

export const failTexts = defineProblems({
  text_missing: {
    kind: 'not_found',
    zh: '这个办件里没有这份起草好的材料。请回到材料页重新打开。',
    en: 'This case has no such paper drawn up. Open it again from the page of papers.',
  },
})
