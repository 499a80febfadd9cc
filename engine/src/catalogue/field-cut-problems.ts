/** D9 What can be wrong with a row of the ledger of fields; D11 with `as` of a row on a paper. */
export const fieldCutProblems = {
  cut_as: {
    kind: 'invalid',
    zh: '“same_fact”（另一份材料上已有）要用 as 写明是哪一份别的材料，其他理由不写 as；这里减的是“{material}”，理由是“{reason}”（D11）。',
    en: '“same_fact” names in `as` the other paper that shows it, and no other reason does; here “{material}” is cut as “{reason}” (D11).',
  },
  field_cut_not_asked: {
    kind: 'invalid',
    zh: '“{owner}”的事项表单里没有字段“{element}”，不用减。{hint}',
    en: 'No form of “{owner}” asks for the field “{element}”; there is nothing to cut (D9). {hint}',
  },
  field_cut_matter: {
    kind: 'invalid',
    zh: '事项“{matter}”不是“{owner}”的，或者它的表单没有字段“{element}”（D9）。',
    en: 'Matter “{matter}” is not of “{owner}”, or its form does not ask for the field “{element}” (D9).',
  },
  field_cut_part: {
    kind: 'invalid',
    zh: '理由“{reason}”要写“{part}”（D9）。',
    en: 'A row with the reason “{reason}” must say “{part}” (D9).',
  },
  field_cut_part_strange: {
    kind: 'invalid',
    zh: '理由“{reason}”不写“{part}”（D9）。',
    en: 'A row with the reason “{reason}” does not say “{part}” (D9).',
  },
  field_cut_doubled: {
    kind: 'invalid',
    zh: '“{owner}”的字段“{element}”在 {first} 已经减过，一个字段只作一个决定。',
    en: 'The field “{element}” of “{owner}” is cut already at {first}; one decision for one field.',
  },
  field_cut_binds: {
    kind: 'invalid',
    zh: '字段“{element}”对填写人有约束力，不能默认填写（D9）。',
    en: 'Whoever writes the field “{element}” is bound by it: it cannot have a default (D9).',
  },
  field_cut_circle: {
    kind: 'invalid',
    zh: '这些字段互相推算，绕成了圈：{circle}（D9）。',
    en: 'These fields are reckoned from each other in a circle: {circle} (D9).',
  },
  field_cut_syntax: {
    kind: 'invalid',
    zh: '表达式“{text}”第 {position} 个字符附近写法有误。',
    en: 'The expression “{text}” is not valid FEEL near character {position}.',
  },
  field_cut_function: {
    kind: 'invalid',
    zh: '表达式“{text}”里的“{name}”不能用。',
    en: '“{name}” cannot be used in the expression “{text}”.',
  },
  field_cut_name: {
    kind: 'invalid',
    zh: '表达式“{text}”里的“{name}”既不是数据元也不是问题。{hint}',
    en: '“{name}” in “{text}” is neither a data element nor a question. {hint}',
  },
  field_cut_type: {
    kind: 'invalid',
    zh: '表达式“{text}”算出来的不是字段“{element}”要的{type}。',
    en: '“{text}” does not give what the field “{element}” takes ({type}).',
  },
  field_cut_option: {
    kind: 'invalid',
    zh: '字段“{element}”没有选项“{value}”。{hint}',
    en: 'The field “{element}” has no option “{value}”. {hint}',
  },
  field_cut_site: {
    kind: 'invalid',
    zh: '事项“{matter}”没有现场核查，字段“{element}”没有人去现场记（D9）。',
    en: 'Matter “{matter}” has no site visit at which the field “{element}” could be recorded (D9).',
  },
} as const
