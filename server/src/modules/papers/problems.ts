import { defineProblems } from '#engine/kernel'

export const failPapers = defineProblems({
  version_unknown: {
    kind: 'not_found',
    zh: '没有版本“{version}”。请从办事指南重新打开。',
    en: 'There is no version “{version}”. Open it again from the guide.',
  },
  paper_not_on_file: {
    kind: 'not_found',
    zh: '这件事的“{material}”没有空白表或样例。请打 12345 问收材料的部门。',
    en: 'No blank form or sample of “{material}” is on file for this one thing. Call 12345 and ask the department.',
  },
})
