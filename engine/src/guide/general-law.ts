import type { PromiseRule, Remedy } from './guide-types.ts'
import { said } from './said.ts'

/**
 * What the law gives every applicant, whatever the matter (C7). The body that takes the reconsideration differs by
 * department and edition of the law and is not in the catalogue, so it is not named here.
 */
export const remedies: readonly Remedy[] = [
  {
    code: 'reasons',
    text: said(
      '不予许可的，应当以书面形式说明理由，并告知申请行政复议或者提起行政诉讼的权利。',
      'A refusal is given in writing with its reasons and tells you of the right to reconsideration and to sue.',
    ),
    law: '中华人民共和国行政许可法第三十八条',
  },
  {
    code: 'reconsideration',
    text: said(
      '不服决定的，可以自知道该决定之日起六十日内申请行政复议。',
      'You may ask for administrative reconsideration within 60 days of learning of the decision.',
    ),
    law: '中华人民共和国行政复议法',
  },
  {
    code: 'suit',
    text: said(
      '也可以自知道或者应当知道该决定之日起六个月内直接向人民法院提起行政诉讼。',
      'You may also sue in the people’s court within six months of the day you knew or should have known of the decision.',
    ),
    law: '中华人民共和国行政诉讼法第四十六条',
  },
]

/** The least a permit goes through (行政许可法 chapter 4: application and acceptance, examination, decision, delivery). */
export const permitSteps = ['受理', '审核', '审批', '办结', '送达'] as const

/** On the spot: examination and approval are one act at the window. */
export const onTheSpotSteps = ['受理', '办结', '送达'] as const

const promiseLaw = '浙江省保障“最多跑一次”改革规定第十四条'

/** R31 What holds of every promise, whatever the matter. */
export const promiseRules: readonly PromiseRule[] = [
  {
    code: 'choice',
    text: said(
      '承诺是自愿的：也可以不承诺，照常先审查后决定；作出决定前可以撤回承诺。',
      'A promise is voluntary: you may choose to be examined first, as usual, and you may take the promise back until the decision.',
    ),
    law: promiseLaw,
  },
  {
    code: 'check',
    text: said(
      '先作决定，决定后六十个工作日内核查承诺是不是真的，要看现场的也在这时看。',
      'The decision comes first. Within 60 working days afterwards it is checked whether the promise is true; site visits come then, too.',
    ),
    law: promiseLaw,
  },
  {
    code: 'broken',
    text: said(
      '和承诺不符的，责令限期改正；逾期不改或者改了还不符合的，撤销决定。',
      'What is not as promised must be put right by a date. Otherwise the decision is revoked.',
    ),
    law: promiseLaw,
  },
  {
    code: 'closed',
    text: said(
      '承诺不实的记入信用档案，以后不能再用告知承诺办理。',
      'A false promise goes into the credit record, and this way is closed to that person afterwards.',
    ),
    law: promiseLaw,
  },
]
