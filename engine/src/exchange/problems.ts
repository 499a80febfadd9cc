import { defineProblems } from '#engine/kernel'

export const failExchange = defineProblems({
  dispute_without_reason: {
    kind: 'invalid',
    zh: '请写明哪里不对、正确的是什么，部门才能更正。',
    en: 'Say what is wrong and what is right, so that the department can correct it.',
  },
  dispute_too_long: {
    kind: 'invalid',
    zh: '异议最多 {limit} 个字，请缩短；证明文件可以作为附件上传。',
    en: 'A dispute takes at most {limit} characters. Shorten it; proof can be attached as a file.',
  },
  nothing_to_dispute: {
    kind: 'conflict',
    zh: '这次查询没有取得数据，没有可以异议的内容。请直接填写或提交材料。',
    en: 'This request brought no data, so there is nothing to dispute. Fill the field in or hand the paper in.',
  },
  already_disputed: {
    kind: 'conflict',
    zh: '您已在 {at} 对这条数据提出过异议，部门正在核对，以您的为准。',
    en: 'You disputed this on {at}; the department is checking it and your version counts.',
  },
  no_such_request: {
    kind: 'not_found',
    zh: '这个办件里没有这条查询记录。请刷新页面再试。',
    en: 'This case holds no such request. Reload the page and try again.',
  },
})
