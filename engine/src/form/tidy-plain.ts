import { withoutUnseen } from '#engine/kernel'

/** Full-width digits, letters and signs to their usual width: phones with a Chinese keyboard type them without notice. */
const halfWidth = (text: string): string =>
  text
    .replace(/[！-～￥]/g, (sign) => (sign === '￥' ? '¥' : String.fromCharCode(sign.charCodeAt(0) - 0xfee0)))
    .replace(/[\u3000\u00a0]/g, ' ')

/** F42 What stands in front of a value on the page it was copied from: 电话：…, Tel: … A digit before the colon is a part of the value. */
const withoutLabel = (text: string): string => text.replace(/^(?:[^\d:]{1,30}:)+\s*(?=\S)/u, '')

/** A value of one line in usual width, without its label and the marks nobody sees; blanks within stand. */
export const plainLine = (text: string): string =>
  withoutLabel(
    withoutUnseen(halfWidth(text))
      .replace(/\p{Cf}/gu, '')
      .trim(),
  ).trim()

/** The same without any blank. */
export const compact = (text: string): string => plainLine(text).replace(/\s/g, '')
