import { defineProblems } from '#engine/kernel'

export const failRatings = defineProblems({
  rating_missing: {
    kind: 'not_found',
    zh: '没有找到这个办件。请从“我的办件”打开再评价。',
    en: 'This case was not found. Open it from “My cases” and rate it there.',
  },
  rating_early: {
    kind: 'refused',
    zh: '还没有办完，也没有到窗口来过，现在还不能评价。办完后请再来。',
    en: 'It is not finished and no visit took place, so it cannot be rated yet. Please come back when it is done.',
  },
  rating_given: {
    kind: 'conflict',
    zh: '这个办件已经评价过了。一个办件评一次，评了不改。',
    en: 'This case has been rated already. A case is rated once, and a rating is not changed.',
  },
  rating_place_unknown: {
    kind: 'invalid',
    zh: '这一页的地址不对，请从第一页看起。',
    en: 'No list wrote this place; begin at the first page.',
  },
  rating_reasons_good: {
    kind: 'invalid',
    zh: '只有“不满意”和“非常不满意”才选哪里不好。请去掉原因，或改选等级。',
    en: 'What was wrong is chosen with “dissatisfied” and “very dissatisfied” only. Take the reasons away or choose another grade.',
  },
  rating_words_long: {
    kind: 'invalid',
    zh: '写了 {length} 个字，最多 {most} 个字。请写短一点。',
    en: 'It has {length} characters, at most {most} are possible. Please say it shorter.',
  },
})
