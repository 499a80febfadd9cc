const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** 一 … 九十九, as chapters are numbered. */
export const chapterNumber = (number: number): string => {
  const [tens, ones] = [Math.floor(number / 10), number % 10]
  const ten = tens === 0 ? '' : tens === 1 ? '十' : `${digits[tens]}十`
  return `${ten}${digits[ones]}`
}

/** 第一条 … 第九十九条, as rules and statutes number what they say. */
export const articleNumber = (number: number): string => `第${chapterNumber(number)}条`
