import { promiseGrounds } from '#engine/catalogue'
import { defineProblems } from '#engine/kernel'
import { type FieldId, fieldIds, fieldOf } from './fields.ts'

/** A field as a value of a refusal: its sentence says the field's name in the reader's language. */
export const fieldWord = (id: FieldId): string => `field:${id}`
const words = Object.fromEntries(
  fieldIds.map((id) => [fieldWord(id), { zh: fieldOf(id).zh, en: fieldOf(id).en }]),
)

/** Faults of a department's list, each told at its own cell, so the sentence itself need not repeat where. */
export const failList = defineProblems({
  list_without_headings: {
    kind: 'invalid',
    zh: '这个工作簿里没有找到清单的表头。至少要有“事项名称”一列；请在“表头对应”里写明表头在第几行，或者先下载模板。',
    en: 'No headings of a list were found in this workbook. It needs at least a column for the matter. Say in the matching of headings in which row they stand, or download the template.',
  },
  list_heading_missing: {
    words,
    kind: 'invalid',
    zh: '缺少“{field}”一列。请加上这一列，或者在“表头对应”里指出哪一列是它。',
    en: 'There is no column for “{field}”. Add it, or say in the matching of headings which column it is.',
  },
  list_heading_twice: {
    words,
    kind: 'invalid',
    zh: '“{field}”有两列：{first} 和这里。请删去一列，或者在“表头对应”里只留一列。',
    en: 'Two columns hold “{field}”: {first} and this one. Remove one, or keep one in the matching of headings.',
  },
  list_name_missing: {
    kind: 'invalid',
    zh: '这里开始一个新事项，但没有写名称。请写上；如果仍属于上一个事项，请把它的格子留空或合并。',
    en: 'A new matter begins here without a name. Write it; if the row belongs to the matter above, leave its own cells empty or merge them.',
  },
  list_material_name_missing: {
    kind: 'invalid',
    zh: '这一行写了材料的要求，却没有材料名称。请写上材料名称。',
    en: 'This row says how a material is handed in but not which. Write the material.',
  },
  list_material_before_matter: {
    kind: 'invalid',
    zh: '这份材料上面还没有事项。请在它之前写上事项名称。',
    en: 'No matter stands above this material. Write the matter before it.',
  },
  list_name_too_long: {
    words,
    kind: 'invalid',
    zh: '“{field}”有 {length} 个字，最多 {limit} 个。请写短，细节放到备注里。',
    en: '“{field}” has {length} characters, at most {limit} fit. Shorten it and put details into the note.',
  },
  list_value_missing: {
    words,
    kind: 'invalid',
    zh: '缺少“{field}”。请填写。',
    en: '“{field}” is missing. Fill it in.',
  },
  list_second_value: {
    words,
    kind: 'invalid',
    zh: '同一个事项的“{field}”写了两个不同的值：{first} 处已有一个。请只留一个。',
    en: 'One matter has two different values of “{field}”: the first stands at {first}. Keep one.',
  },
  list_code_twice: {
    kind: 'invalid',
    zh: '编码“{code}”在 {first} 已经用过。请改成它自己的编码，新事项可以留空。',
    en: 'The code “{code}” is used already at {first}. Give its own code, or leave it empty for a new matter.',
  },
  list_matter_twice: {
    kind: 'invalid',
    zh: '事项“{name}”在 {first} 已经写过。请合并成一个，或用不同的名称。',
    en: 'The matter “{name}” stands already at {first}. Join the two, or give them different names.',
  },
  list_code_of_other: {
    kind: 'invalid',
    zh: '编码“{code}”是{department}的事项。请改正，或者留空。',
    en: 'The code “{code}” belongs to a matter of {department}. Correct it or leave it empty.',
  },
  list_code_unreadable: {
    kind: 'invalid',
    zh: '编码“{found}”里有空格或不能用的字符。只用字母、数字、“-”、“_”、“.”。',
    en: 'The code “{found}” has spaces or signs that cannot be used. Use letters, digits, “-”, “_” and “.”.',
  },
  list_other_department: {
    kind: 'invalid',
    zh: '这里写的部门是“{found}”，而这份清单是{department}的。请移到那个部门的清单里。',
    en: 'The department here is “{found}”, the list is of {department}. Move the matter to the list of its department.',
  },
  list_unknown_word: {
    words,
    kind: 'invalid',
    zh: '“{field}”不能是“{found}”。请用：{known}。',
    en: '“{field}” cannot be “{found}”. Use one of: {known}.',
  },
  list_not_a_number: {
    words,
    kind: 'invalid',
    zh: '“{field}”要写数字，现在是“{found}”。例如：20，或 20个工作日；当场办结写 0。',
    en: '“{field}” must be a number, it is “{found}”. For example 20, or 20个工作日; 0 = on the spot.',
  },
  list_calendar_days: {
    kind: 'invalid',
    zh: '“{found}”不是工作日。请折算成工作日，并在备注里写明折算。',
    en: '“{found}” is not in working days. Convert it and say so in the note.',
  },
  list_out_of_range: {
    words,
    kind: 'invalid',
    zh: '“{field}”是 {found}，应当在 {least} 到 {most} 之间。',
    en: '“{field}” is {found}; it must lie between {least} and {most}.',
  },
  list_promise_too_long: {
    kind: 'invalid',
    zh: '承诺 {promised} 个工作日，比法定的 {statutory} 个还长。请缩短承诺时限或核对法定时限。',
    en: 'The promised {promised} working days are longer than the statutory {statutory}. Shorten the promise or check the statutory limit.',
  },
  list_copies: {
    kind: 'invalid',
    zh: '份数“{found}”应当是 1 到 1000 的整数。',
    en: 'Copies must be a whole number from 1 to 1000, not “{found}”.',
  },
  list_date_unreadable: {
    kind: 'invalid',
    zh: '看不懂日期“{found}”。请写成 2017-06-01 或 2017年6月1日。',
    en: 'The date “{found}” cannot be read. Write 2017-06-01 or 2017年6月1日.',
  },
  list_date_impossible: {
    kind: 'invalid',
    zh: '没有“{found}”这一天。请核对年月日。',
    en: 'There is no day “{found}”. Check year, month and day.',
  },
  list_unknown_prerequisite: {
    kind: 'invalid',
    zh: '前置事项“{found}”既不在这份清单里，也不在事项库里。请写它的编码或完整名称。{hint}',
    en: 'The prerequisite “{found}” is neither in this list nor in the library. Write its code or full name. {hint}',
  },
  list_own_prerequisite: {
    kind: 'invalid',
    zh: '事项不能以自己为前置。请删去“{found}”。',
    en: 'A matter cannot be its own prerequisite. Remove “{found}”.',
  },
  list_prerequisite_cycle: {
    kind: 'invalid',
    zh: '前置关系转成了圈：{path}。请去掉其中一个前置。',
    en: 'The prerequisites run in a circle: {path}. Remove one of them.',
  },
  list_fee_without_basis: {
    kind: 'invalid',
    zh: '收费 {amount} 元，没有写依据。请写上价格文件的文号，没有依据的不得收费。',
    en: 'A fee of {amount} yuan has no basis. Give the number of the pricing document; without one nothing may be charged.',
  },
  list_commitment_basis: {
    kind: 'invalid',
    zh: '告知承诺依据没有写明条款或文号。请写上第几条，或者文件的文号。',
    en: 'The basis for a promise names no article and no document number. Give one of them.',
  },
  list_commitment_excluded: {
    words: promiseGrounds,
    kind: 'invalid',
    zh: '这个事项涉及{ground}（“{word}”），不能以告知承诺代替先审查。请清空告知承诺的几格。',
    en: 'This matter concerns {ground} (“{word}”): a promise may not stand for the examination. Empty the cells of the promise.',
  },
  list_commitment_procedure: {
    kind: 'invalid',
    zh: '这个事项有“{procedure}”，要听别人的意见或者先考先比，不能放到决定之后。请清空告知承诺的几格。',
    en: 'This matter has the procedure “{procedure}”, in which others are heard or compete before the decision. Empty the cells of the promise.',
  },
  list_unknown_thing: {
    kind: 'invalid',
    zh: '没有“{found}”这件一件事。请写它的名称或代码。{hint}',
    en: 'There is no one thing “{found}”. Write its name or code. {hint}',
  },
  list_law_without_article: {
    kind: 'invalid',
    zh: '《{title}》没有写第几条。请写上条款，引用全文的写“全文”。',
    en: '《{title}》 is cited without an article. Add it, or 全文 for the whole text.',
  },
  list_law_unreadable: {
    kind: 'invalid',
    zh: '看不懂依据“{found}”。请一行写一部：《法律名称》第几条。',
    en: 'The basis “{found}” cannot be read. Write one law a line: 《title》 and its article.',
  },
  list_procedure_unreadable: {
    kind: 'invalid',
    zh: '看不懂特别程序“{found}”。请一行写一个，例如：{example}。',
    en: 'The special procedure “{found}” cannot be read. Write one a line, such as {example}.',
  },
  list_condition_unreadable: {
    kind: 'invalid',
    zh: '条件“{text}”第 {position} 个字符附近写法有误。例如：areaSqm >= 300。文字说明请放到备注里。',
    en: 'The condition “{text}” is not valid near character {position}. For example areaSqm >= 300. Put explanations into the note.',
  },
  list_condition_refused: {
    kind: 'invalid',
    zh: '条件“{text}”不能用在一件事“{thing}”里：{why}。请核对问题编号和答案的类型。',
    en: 'The condition “{text}” cannot be used in the one thing “{thing}”: {whyEn} Check the question ids and the kinds of their answers.',
  },
  list_unknown_material: {
    kind: 'invalid',
    zh: '标准材料里没有“{found}”。请从下拉列表选，或者留空由联合小组认定。{hint}',
    en: 'There is no canonical material “{found}”. Choose from the list, or leave it empty for the joint team. {hint}',
  },
  list_unknown_element: {
    kind: 'invalid',
    zh: '数据元里没有“{found}”。请写它的名称或正确的编号。{hint}',
    en: 'There is no data element “{found}”. Write its name or the right id. {hint}',
  },
  list_merge_spans_matters: {
    kind: 'invalid',
    zh: '这个合并的格子跨了两个事项（{range}）。请按事项拆开合并。',
    en: 'This merged cell spans two matters ({range}). Split it so that each matter has its own.',
  },
  list_row_twice: {
    kind: 'invalid',
    zh: '材料“{name}”在 {first} 已经写过，条件也一样。同一份材料只要一次，请删去一行或写清区别。',
    en: 'The material “{name}” stands already at {first} under the same condition. A paper is asked for once: remove a row or say how they differ.',
  },
  list_formula_error: {
    kind: 'invalid',
    zh: '这里的公式出错了（{found}）。请改好公式，或者直接填值。',
    en: 'The formula here fails ({found}). Mend it or type the value.',
  },
  list_department_unknown: {
    kind: 'not_found',
    zh: '没有编号为“{department}”的部门。{hint}',
    en: 'There is no department “{department}”. {hint}',
  },
})

export type ListCode = Parameters<typeof failList>[0]
