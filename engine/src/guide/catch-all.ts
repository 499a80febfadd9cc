/** R36 A paper named by one of these says nothing a person could bring. Longer phrases first, so that the finding quotes the whole. */
export const catchAllPhrases = [
  '其他有关材料',
  '其他相关材料',
  '其他有关文件',
  '其他相关文件',
  '其他有关证明',
  '其他相关证明',
  '其他证明材料',
  '其他证明文件',
  '其他申请材料',
  '其他材料',
  '其它材料',
  '其余材料',
  '其他资料',
  '其它资料',
  '其他文件',
  '其它文件',
  '有关证明材料',
  '相关证明材料',
  '有关材料',
  '相关材料',
  '有关资料',
  '相关资料',
  '有关文件',
  '相关文件',
  '有关手续',
  '相关手续',
  '规定的其他',
  '要求的其他',
  '要求提供的其他',
  '需要提供的其他',
  '认为需要提供',
  '认为必要',
  '视情况提供',
  '必要时提供',
] as const

/** Open ends that leave one more paper to the clerk's taste; a person can at least bring the ones named before them. */
export const openEnds = [
  /或者?其他[^（）]*(?:证明|文件|材料)/,
  /等(?:有关|相关)?(?:材料|证明材料|资料)/,
] as const

export const catchAllIn = (text: string): string | undefined =>
  catchAllPhrases.find((phrase) => text.includes(phrase))

export const openEndIn = (text: string): string | undefined =>
  openEnds.map((pattern) => pattern.exec(text)?.[0]).find((hit) => hit !== undefined)
