import { defineProblems, type Problem } from '#engine/kernel'
import type { PaperHint } from './paper-hints.ts'

const failHint = defineProblems({
  paper_criterion_long: {
    kind: 'refused',
    zh: '“{material}”受理标准第 {line} 条有 {length} 个字，超过 60 个。请一条只写一件事。',
    en: 'Criterion {line} of “{material}” has {length} characters, more than 60. Say one thing a criterion.',
  },
  paper_criterion_twice: {
    kind: 'refused',
    zh: '“{material}”受理标准第 {line} 条和前面的一样。请删掉一条。',
    en: 'Criterion {line} of “{material}” says the same as one before it. Remove one.',
  },
  paper_criterion_no_english: {
    kind: 'refused',
    zh: '“{material}”受理标准第 {line} 条没有英文，英文页面里只能显示中文。请补上。',
    en: 'Criterion {line} of “{material}” has no English; English pages show Chinese there. Add it.',
  },
  paper_blank_no_english: {
    kind: 'refused',
    zh: '“{material}”空白表第 {line} 行没有英文。请补上。',
    en: 'Line {line} of the blank form of “{material}” has no English. Add it.',
  },
  paper_no_sample: {
    kind: 'refused',
    zh: '“{material}”有空白表，没有样例。请填一份编的样子，让人照着填。',
    en: '“{material}” has a blank form but no sample. Fill one in with made-up values.',
  },
  paper_not_made_up: {
    kind: 'refused',
    zh: '“{material}”的样例里有号码 {value}，却没有人写明是编的。请核对不是真人的，再勾上。',
    en: 'The sample of “{material}” has the number {value}, which nobody calls made up. Make sure that it is nobody’s, then say so.',
  },
  paper_number_wrong: {
    kind: 'refused',
    zh: '“{material}”的样例里号码 {value} 的校验位不对，照着填会被退回。请换一个。',
    en: 'The number {value} in the sample of “{material}” has a wrong check digit: whoever copies it is refused. Take another.',
  },
  paper_value_wrong: {
    kind: 'refused',
    zh: '“{material}”的样例里“{name}”这样填，一张表不会收。请改。',
    en: 'What the sample of “{material}” says for “{name}” would be refused by the one form. Change it.',
  },
  paper_sample_empty: {
    kind: 'refused',
    zh: '“{material}”的样例没有填“{name}”。请填上。',
    en: 'The sample of “{material}” leaves “{name}” empty. Fill it in.',
  },
})

const codes = {
  criterionLong: 'paper_criterion_long',
  criterionTwice: 'paper_criterion_twice',
  criterionNoEnglish: 'paper_criterion_no_english',
  blankNoEnglish: 'paper_blank_no_english',
  noSample: 'paper_no_sample',
  notMadeUp: 'paper_not_made_up',
  numberWrong: 'paper_number_wrong',
  valueWrong: 'paper_value_wrong',
  sampleEmpty: 'paper_sample_empty',
} as const satisfies Record<PaperHint['kind'], string>

const parts = {
  criterionLong: 'criteria',
  criterionTwice: 'criteria',
  criterionNoEnglish: 'criteria',
  blankNoEnglish: 'blank',
  noSample: 'sample',
  notMadeUp: 'sample',
  numberWrong: 'sample',
  valueWrong: 'sample',
  sampleEmpty: 'sample',
} as const satisfies Record<PaperHint['kind'], string>

/** F35 A hint as a sentence in both languages; its place is the part of the material it is about. */
export const sayPaperHint = (material: string, { kind, ...values }: PaperHint): Problem =>
  failHint(codes[kind], { material, ...values }, parts[kind])
