import { defineProblems } from '#engine/kernel'

const example = { zh: '例如：{example}。', en: 'For example: {example}.' }
const text = (zh: string, en: string) =>
  ({ kind: 'invalid', zh: `“{name}”${zh}${example.zh}`, en: `“{nameEn}” ${en} ${example.en}` }) as const

/** F10: which field, what is wrong, how to mend it, an example. */
export const failForm = defineProblems({
  delivery_missing: {
    kind: 'invalid',
    zh: '还没有选办好以后怎么取：快递送到家、到窗口取，或者要电子证照。请选一种。',
    en: 'How you get the results is not chosen yet: by courier, at the counter or electronically. Please choose one.',
  },
  delivery_address: text(
    '看不出寄到哪里，请写清区县、路名和门牌。',
    'does not say where to deliver. Give the district, the street and the number of the house.',
  ),
  rows_open: {
    kind: 'invalid',
    zh: '“{name}”还没说填完没有。请看一眼，按“就这些了”。',
    en: 'It is not said yet whether “{nameEn}” is complete. Look at it and press “That is all”.',
  },
  rows_too_many: {
    kind: 'invalid',
    zh: '“{name}”有 {count} 行，最多 {most} 行。请分成几次申请，或者删去多余的行。',
    en: '“{nameEn}” has {count} rows, at most {most} are possible. Apply in several parts, or remove what is not needed.',
  },
  rows_too_few: {
    kind: 'invalid',
    zh: '“{name}”有 {count} 行，至少要 {least} 行。请再加。',
    en: '“{nameEn}” has {count} rows, at least {least} are needed. Please add them.',
  },
  rows_not_so: {
    kind: 'invalid',
    zh: '“{name}”：{told}',
    en: '“{nameEn}”: {toldEn}',
  },
  row_twice: {
    kind: 'invalid',
    zh: '“{name}”第 {row} 行和第 {first} 行都是“{value}”。请改正，或者删去一行。',
    en: 'Rows {row} and {first} of “{nameEn}” both say “{value}”. Correct one of them or remove it.',
  },
  value_missing: text('还没有填，请填写。', 'is not filled in. Please fill it in.'),
  value_too_long: text(
    '有 {length} 个字，最多 {limit} 个字，请缩短，长的内容可以作为附件上传。',
    'has {length} characters, at most {limit} are possible. Shorten it, or attach the long text as a file.',
  ),
  value_not_number: text(
    '看不出是多少，请只填数字。',
    'is not a number that can be read. Please give the number alone.',
  ),
  value_not_integer: text(
    '要填整数，请只填数字，不带小数点。',
    'must be a whole number. Please give the number alone, without decimals.',
  ),
  value_below_zero: text('不能小于 0，请改正。', 'cannot be below 0. Please correct it.'),
  value_beyond: text(
    '不会是这个数，应在 {least} 到 {most} 之间，请核对数字和单位。',
    'cannot be this number: between {least} and {most}. Check the figures and the unit.',
  ),
  value_no_place: text(
    '看不出在哪里，请写清区县、路名（村）和门牌。',
    'does not say where it is. Give the district, the street or village and the number of the house.',
  ),
  value_day_far: text('的年份不对，请核对。', 'is not in a year that can be right. Check the year.'),
  value_day_passed: text(
    '已经过了，应是今天或以后的日期，请改正。',
    'has passed: give today or a later day.',
  ),
  value_day_to_come: text(
    '还没到，应是今天或以前的日期，请改正。',
    'is still to come: give today or an earlier day.',
  ),
  value_before: text('早于“{first}”，请核对两个日期。', 'is before “{firstEn}”. Check both days.'),
  value_not_as_answered: text(
    '和前面的回答对不上。请从 {options} 里选，或者先改回答。',
    'does not agree with the answer given before. Choose from {options}, or change the answer first.',
  ),
  value_not_date: text(
    '不是完整的日期，请写明年、月、日。',
    'is not a complete date. Give year, month and day.',
  ),
  value_no_such_day: text(
    '写的日期不存在，请核对月份和日子。',
    'names a day that does not exist. Check the month and the day.',
  ),
  value_day_unclear: text(
    '看不出哪个是月、哪个是日。请按年、月、日的顺序写。',
    'does not say which number is the month. Give year, month and day in this order.',
  ),
  value_money_unclear: text(
    '看不出是多少元还是多少万元。请写上“元”或“万元”，或者只写以万元为单位的数字。',
    'does not say whether it is yuan or ten thousand yuan (万元). Add 元 or 万元, or give the number in 万元 alone.',
  ),
  value_not_option: text('要从给出的选项里选一个：{options}。', 'must be one of the choices: {options}.'),
  value_not_yes_no: text('要选“是”或“否”。', 'must be answered with yes (是) or no (否).'),
  value_not_phone: text(
    '不是能打通的号码。请填 11 位手机号，或者区号加座机号。',
    'is not a phone number. Give 11 digits of a mobile, or area code and number of a landline.',
  ),
  value_phone_without_area: text(
    '像是座机号，还缺区号，请补上。',
    'looks like a landline without its area code. Please add it.',
  ),
  value_uscc_shape: text(
    '应为 18 位数字和大写字母（没有 I、O、S、V、Z），现在是 {length} 位。请照营业执照核对。',
    'must be 18 digits and capital letters (never I, O, S, V, Z); this has {length}. Compare it with the business licence.',
  ),
  value_uscc_check: text(
    '的校验位对不上，有一位抄错了。请照营业执照逐位核对。',
    'does not pass its check digit: one character is wrong. Compare it with the business licence.',
  ),
  value_identity_shape: text(
    '应为 18 位数字（最后一位可以是 X），现在是 {length} 位或含有别的字符。请照身份证核对。',
    'must be 18 digits (the last may be X); this has {length} or other characters. Compare it with the identity card.',
  ),
  value_identity_birth: text(
    '第 7 到 14 位的出生日期不存在。请照身份证核对。',
    'holds a date of birth (digits 7 to 14) that does not exist. Compare it with the identity card.',
  ),
  value_identity_check: text(
    '的校验位对不上，有一位抄错了。请照身份证逐位核对。',
    'does not pass its check digit: one digit is wrong. Compare it with the identity card.',
  ),
  value_document_shape: text(
    '不像是{document}的号码。请照证件核对，或者改选证件类型。',
    'does not look like the number of the document chosen ({document}). Compare it with the document or choose another type.',
  ),
  person_document: {
    kind: 'invalid',
    zh: '“{name}”不像是{document}的号码。请照证件核对，或者改选证件类型。例如：{example}。',
    en: '“{nameEn}” does not look like a number of this kind: {documentEn}. Compare it with the document or choose another kind. For example: {example}.',
  },
  value_not_email: text('不是完整的邮箱地址，请核对。', 'is not a complete e-mail address. Please check it.'),
  value_not_postcode: text('应为 6 位数字，请核对。', 'must be six digits. Please check it.'),
  value_whole_name: text(
    '只写您自己取的那几个字；地名、行业和“有限公司”会自动加上。请删掉这些。',
    'takes only the words you chose yourself; the place, the trade and “company” are added for you. Leave them out.',
  ),
  value_no_name: text(
    '要用文字，不能用表情和符号。请改正。',
    'must be in words, without pictures and signs. Please mend it.',
  ),
  text_place_unknown: {
    kind: 'invalid',
    zh: '示范文本里没有“{id}”。请刷新页面。',
    en: 'The model text has no “{id}”. Reload the page.',
  },
  text_said_long: {
    kind: 'invalid',
    zh: '太长了，最多 {most} 个字。',
    en: 'That is too long: at most {most} characters.',
  },
  text_paragraph_long: {
    kind: 'invalid',
    zh: '这一条有 {length} 个字，最多 {most} 个字。请分成几条来写，或者改短。',
    en: 'This paragraph has {length} characters, at most {most} are possible. Make it shorter.',
  },
  text_paragraph_empty: {
    kind: 'invalid',
    zh: '这一条不能空着。写上您的做法，或者恢复示范文本。',
    en: 'This paragraph cannot be empty. Write what you do, or put the model text back.',
  },
  text_open: {
    kind: 'invalid',
    zh: '《{title}》还缺：{names}。填上就能用。',
    en: '“{titleEn}” still lacks: {namesEn}. Fill it in, then it can be used.',
  },
  figure_sign_wide: {
    kind: 'invalid',
    zh: '招牌长 {length} 米，门面只有 {front} 米宽，请核对这两个数。',
    en: 'The sign is {length} m long and the front only {front} m wide. Check both.',
  },
  value_name_signs: text(
    '里有姓名里不会有的符号，请照证件上的写。',
    'holds signs that no name has. Write it as on the document.',
  ),
  value_not_name: text('里没有文字，请填写姓名。', 'holds no letters. Give the name.'),
})
