import type { Matter } from '#engine/catalogue'
import { onTheSpotSteps, permitSteps } from './general-law.ts'
import type { GuideItem } from './guide-types.ts'
import { word } from './said.ts'

/** Whether a person takes something home from this matter. */
export const resultNamed = ({ result }: Matter): boolean => !['', '无'].includes(result.name.trim())

/** 2c-3 to 2c-5 How a matter ends follows from the name of its result: 批复 before 证, as 批复 is the narrower word. */
export const closingOf = (matter: Matter): string | undefined => {
  if (!resultNamed(matter)) return undefined
  if (matter.result.name.includes('批复')) return '审批办结'
  return /证|照|牌/.test(matter.result.name) ? '出证办结' : '出文办结'
}

/** 2c-1, 2c-2 A promised limit of no day is 即办件 and decided at once; everything else is 承诺件. */
export const onTheSpot = (matter: Matter): boolean => matter.promised_days === 0

/** 2c-16 A permit shows all five steps even when they are taken within an hour. */
const stepsOf = (matter: Matter): readonly string[] =>
  onTheSpot(matter) && matter.type !== '行政许可' ? onTheSpotSteps : permitSteps

export const conductOf = (matter: Matter): GuideItem['conduct'] => {
  const closing = closingOf(matter)
  return {
    kind: word(onTheSpot(matter) ? '即办件' : '承诺件'),
    mode: word(onTheSpot(matter) ? '即审即办' : '前审后批'),
    ...(closing && { closing: word(closing) }),
    steps: stepsOf(matter).map(word),
    visitsBefore: matter.counter_visits,
  }
}
