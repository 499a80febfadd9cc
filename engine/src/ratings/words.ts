import type { Said } from '#engine/kernel'

/** The closed lists of 好差评 (GB/T 39734), and how people say their words. Nothing but words, so that a page carries no rule it does not ask. */

/** The five grades, the best first. */
export const grades = [
  'very_satisfied',
  'satisfied',
  'basically_satisfied',
  'dissatisfied',
  'very_dissatisfied',
] as const
export type Grade = (typeof grades)[number]

export const gradeWords: Readonly<Record<Grade, Said>> = {
  very_satisfied: { zh: '非常满意', en: 'Very satisfied' },
  satisfied: { zh: '满意', en: 'Satisfied' },
  basically_satisfied: { zh: '基本满意', en: 'Fairly satisfied' },
  dissatisfied: { zh: '不满意', en: 'Dissatisfied' },
  very_dissatisfied: { zh: '非常不满意', en: 'Very dissatisfied' },
}

/** E3 The two lowest are bad (R41). */
export const isBad = (grade: Grade): boolean => grade === 'dissatisfied' || grade === 'very_dissatisfied'

/** What may have been wrong; anything else is said in words. */
export const ratingReasons = [
  'slow',
  'asked_again',
  'unclear',
  'many_trips',
  'rude',
  'charged',
  'hard_online',
] as const
export type RatingReason = (typeof ratingReasons)[number]

export const ratingReasonWords: Readonly<Record<RatingReason, Said>> = {
  slow: { zh: '比说好的时间慢', en: 'Slower than promised' },
  asked_again: {
    zh: '要了清单以外的东西，或同样的东西要了两次',
    en: 'Asked for more than the list, or twice',
  },
  unclear: { zh: '说得不清楚，或几个地方说得不一样', en: 'Unclear, or told differently in different places' },
  many_trips: { zh: '跑了不止一次', en: 'More than one trip' },
  rude: { zh: '态度不好', en: 'Unfriendly' },
  charged: { zh: '多收了钱，或指定了中介', en: 'Charged too much, or made to use an agency' },
  hard_online: { zh: '网上不好用', en: 'Hard to do online' },
}

/** E4 So many characters a person may add in their own words. */
export const longestWords = 500
