import { defineProblems } from '#engine/kernel'

export const failTurns = defineProblems({
  figures_reversed: {
    kind: 'invalid',
    zh: '起始日 {since} 在截止日 {asOf} 之后。请把两个日子对调。',
    en: 'The first day {since} lies after the last one {asOf}. Exchange the two.',
  },
})
