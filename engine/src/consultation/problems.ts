import { defineProblems } from '#engine/kernel'

export const failConsultation = defineProblems({
  question_empty: {
    kind: 'invalid',
    zh: '没有写要办什么。请用平常的话写一句，例如“想开个面馆”。',
    en: 'Nothing to look for. Say in everyday words what is wanted, for example “想开个面馆”.',
  },
})
