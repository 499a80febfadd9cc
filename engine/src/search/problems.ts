import { defineProblems } from '#engine/kernel'

export const failSearch = defineProblems({
  question_empty: {
    kind: 'invalid',
    zh: '没有写要办什么。请用平常的话写一句，例如“想开个面馆”。',
    en: 'Nothing to look for. Say in everyday words what is wanted, for example “想开个面馆”.',
  },
  questions_missing: {
    kind: 'not_found',
    zh: '找不到文件“{file}”。请给一个每行一句话的文本文件。',
    en: 'There is no file “{file}”. Give a text file with one question a line.',
  },
  top_invalid: {
    kind: 'invalid',
    zh: '--top 要写大于 0 的整数，不能是“{top}”。',
    en: '--top takes a whole number above 0, not “{top}”.',
  },
})
