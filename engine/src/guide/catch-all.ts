/** R36 A paper named by one of these says nothing a person could bring, whatever stands around it. Longer ones first. */
const catchAllPhrases = [
  '其他有关证明材料',
  '其他相关证明材料',
  '其他有关材料',
  '其他相关材料',
  '其他有关资料',
  '其他相关资料',
  '其他有关文件',
  '其他相关文件',
  '其他有关证明',
  '其他相关证明',
  '其他证明材料',
  '其他证明文件',
  '其他申请材料',
  '其他必要材料',
  '其他材料',
  '其它材料',
  '其余材料',
  '其他资料',
  '其它资料',
  '其他文件',
  '其它文件',
  '规定的其他',
  '要求的其他',
  '提供的其他',
  '需要的其他',
  '认为需要提供',
  '认为必要',
  '视情况提供',
  '必要时提供',
  '等材料',
  '等资料',
] as const

/** R36 Catch-alls unless something definite stands right before them: 规划相关文件 at least says of what. */
const vaguePhrases = [
  '有关证明材料',
  '相关证明材料',
  '有关证明文件',
  '相关证明文件',
  '有关申请材料',
  '相关申请材料',
  '有关的材料',
  '相关的材料',
  '有关材料',
  '相关材料',
  '有关资料',
  '相关资料',
  '有关文件',
  '相关文件',
  '有关证明',
  '相关证明',
  '有关手续',
  '相关手续',
] as const

/** What is nothing definite before a vague phrase: the start, a joining word, or the law's own open end. */
const nothingDefinite = /(?:^|[、，；,;和与及或等]|规定|要求|需要|必要|提供|认为|申请|申请事项|法律|法规)的?$/

/** Open ends that leave one more paper to the clerk's taste; a person can at least bring those named before. */
const openEnds = [/或者?其他[^（）]*(?:证明|文件|材料)/] as const

export type Wording =
  | { readonly kind: 'catch_all' | 'vague' | 'open_end'; readonly phrase: string }
  | { readonly kind: 'definite' }

export const readWording = (text: string): Wording => {
  const open = openEnds.map((pattern) => pattern.exec(text)?.[0]).find((hit) => hit !== undefined)
  // “A 或者其他证明材料” names A: an open end, no catch-all.
  const rest = open ? text.replace(open, '') : text
  const phrase = catchAllPhrases.find((one) => rest.includes(one))
  if (phrase) return { kind: 'catch_all', phrase }
  const vague = vaguePhrases.find((one) => rest.includes(one))
  if (vague) {
    const before = rest.slice(0, rest.indexOf(vague)).trim()
    return { kind: nothingDefinite.test(before) ? 'catch_all' : 'vague', phrase: vague }
  }
  return open ? { kind: 'open_end', phrase: open } : { kind: 'definite' }
}
