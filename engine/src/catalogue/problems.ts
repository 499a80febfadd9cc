import { defineProblems } from '#engine/kernel'
import { promiseGrounds } from './commitment.ts'
import { fieldCutProblems } from './field-cut-problems.ts'
import { listProblems } from './list-problems.ts'
import { modelTextProblems } from './model-text-problems.ts'

/** Keys of the files, as people who draft in the workbench know them. */
const keyWords = {
  name: { zh: '名称', en: 'name' },
  name_en: { zh: '英文名称', en: 'English name' },
  lead_department: { zh: '牵头部门', en: 'lead department' },
  matters: { zh: '事项', en: 'matters' },
  materials: { zh: '材料', en: 'materials' },
  ask: { zh: '问题', en: 'question' },
  id: { zh: '编号', en: 'id' },
  options: { zh: '选项', en: 'options' },
  label: { zh: '选项', en: 'option' },
  value: { zh: '选项的编号', en: 'code of the option' },
  why: { zh: '理由', en: 'reason' },
  basis: { zh: '依据', en: 'basis' },
  code: { zh: '代码', en: 'code' },
  as_named: { zh: '材料的叫法', en: 'wording of the material' },
}

const kindWords = {
  matter: { zh: '事项库', en: 'matter' },
  material: { zh: '标准材料', en: 'material' },
  element: { zh: '数据元', en: 'data element' },
  department: { zh: '部门', en: 'department' },
}

/** Refusals of an import. Each is placed at file, line and path, so the sentence itself need not repeat where. */
export const failCatalogue = defineProblems({
  ...fieldCutProblems,
  ...modelTextProblems,
  folder_missing: {
    kind: 'not_found',
    zh: '找不到文件夹“{folder}”。请检查路径。',
    en: 'There is no folder “{folder}”. Check the path.',
  },
  catalogue_empty: {
    kind: 'invalid',
    zh: '缺少 {what}。文件夹里至少要有部门、材料、数据元、事项和一件事的 YAML 文件。',
    en: '{what} missing. The folder needs YAML files for departments, materials, elements, matters and things.',
  },
  yaml_fault: { kind: 'invalid', zh: 'YAML 写法有误：{what}', en: 'Not valid YAML: {what}' },
  not_a_list: {
    kind: 'invalid',
    zh: '这个文件应当是一张列表，每条以“- ”开头。',
    en: 'This file must be a list, each entry starting with “- ”.',
  },
  wrong_shape: {
    kind: 'invalid',
    zh: '“{path}”应当是{expected}，现在是 {found}。',
    en: '“{path}” should be {expected}, it is {found}.',
  },
  empty_text: {
    kind: 'invalid',
    zh: '“{path}”还是空的，请填上。',
    en: '“{path}” is empty. Fill it in.',
    words: keyWords,
  },
  empty_list: {
    kind: 'invalid',
    zh: '“{path}”还一个都没有，请至少加一个。',
    en: 'There are no {path} yet. Add one at least.',
    words: keyWords,
  },
  missing_key: { kind: 'invalid', zh: '缺少“{key}”。', en: '“{key}” is missing.' },
  unknown_key: { kind: 'invalid', zh: '不认识的项目“{key}”。{hint}', en: 'Unknown key “{key}”. {hint}' },
  duplicate_id: {
    kind: 'invalid',
    zh: '“{id}”已经在 {first} 用过了，编号不能重复。',
    en: '“{id}” is used already at {first}; ids must differ.',
  },
  unknown_reference: {
    kind: 'invalid',
    zh: '{kind}里没有“{id}”。{hint}',
    en: 'There is no {kind} “{id}”. {hint}',
    words: kindWords,
  },
  commitment_basis: {
    kind: 'invalid',
    zh: '事项“{matter}”的告知承诺依据没有写明条款或文号。请写上第几条，或者文件的文号（D17）。',
    en: 'The basis on which “{matter}” may be promised names no article and no document number. Give one of them (D17).',
  },
  commitment_excluded: {
    kind: 'invalid',
    zh: '事项“{matter}”涉及{ground}（“{word}”），不能以告知承诺代替先审查。请删去 commitment_allowed（R31）。',
    en: '“{matter}” concerns {ground} (“{word}”): a promise may not stand for the examination. Remove commitment_allowed (R31).',
    words: promiseGrounds,
  },
  commitment_procedure: {
    kind: 'invalid',
    zh: '事项“{matter}”有“{procedure}”，要听别人的意见或者先考先比，不能放到决定之后，所以不能告知承诺。请删去 commitment_allowed（D17）。',
    en: '“{matter}” has the procedure “{procedure}”, in which others are heard or compete before the decision; it cannot be decided on a promise. Remove commitment_allowed (D17).',
  },
  commitment_thing: {
    kind: 'invalid',
    zh: '事项“{matter}”说在一件事“{thing}”里可以告知承诺，但没有这件事。{hint}',
    en: '“{matter}” may be promised in the one thing “{thing}”, which there is not. {hint}',
  },
  paper_not_asked: {
    kind: 'invalid',
    zh: '事项“{matter}”不要“{material}”，所以不能给它写条件。{hint}',
    en: 'Matter “{matter}” does not ask for “{material}”, so it can have no condition here. {hint}',
  },
  wrong_department: {
    kind: 'invalid',
    zh: '事项“{code}”写的部门是“{department}”，应当与所在文件一致。',
    en: 'Matter “{code}” names the department “{department}”, which differs from its file.',
  },
  lead_not_concerned: {
    kind: 'invalid',
    zh: '牵头部门“{department}”没有任何事项在这件事里（D1）。',
    en: 'The lead department “{department}” has no matter in this one thing (D1).',
  },
  sample_wrong: {
    kind: 'invalid',
    zh: '问题“{question}”的示例答案 {value} 不合要求：{why}',
    en: 'The sample answer {value} of question “{question}” does not fit: {why}',
  },
  options_missing: {
    kind: 'invalid',
    zh: '选择题“{question}”没有写选项。',
    en: 'The choice question “{question}” has no options.',
  },
  element_options_uneven: {
    kind: 'invalid',
    zh: '数据元“{element}”有 {options} 个选项，英文却有 {english} 个。请按同样的顺序一一对应。',
    en: 'The data element “{element}” has {options} options but {english} in English. Give one for each, in the same order.',
  },
  element_range_turned: {
    kind: 'invalid',
    zh: '数据元“{element}”的范围写反了，请把小的数写在前面。',
    en: 'The range of the data element “{element}” is turned round. Write the smaller number first.',
  },
  element_options_missing: {
    kind: 'invalid',
    zh: '数据元“{element}”是单选（enum），但没有写选项。',
    en: 'The data element “{element}” is a choice (enum) without options.',
  },
  range_reversed: {
    kind: 'invalid',
    zh: '问题“{question}”的范围 {from} 到 {until} 写反了，小的写在前面。',
    en: 'The range of question “{question}” is reversed: {from} to {until}. Put the smaller number first.',
  },
  not_utf8: {
    kind: 'invalid',
    zh: '文件不是 UTF-8 编码。请另存为 UTF-8。',
    en: 'The file is not UTF-8. Save it as UTF-8.',
  },
  reserved_name: {
    kind: 'invalid',
    zh: '“{name}”是条件语言的保留词，不能用作问题编号。',
    en: '“{name}” is a reserved word of the condition language; it cannot be a question id.',
  },
  cut_elsewhere: {
    kind: 'invalid',
    zh: '一件事“{thing}”里没有事项“{matter}”，不能减它的材料。请删去这一行，或者改成这件事里的事项（D5）。',
    en: 'One thing {thing} has no matter “{matter}” whose papers could be cut. Remove the row, or name a matter of this one thing (D5).',
  },
  cut_unused: {
    kind: 'invalid',
    zh: '没有一件事用到事项“{matter}”，这条减材料的决定落不到任何地方（D5）。',
    en: 'No one thing has the matter “{matter}”; this cut would apply nowhere (D5).',
  },
  cut_not_asked: {
    kind: 'invalid',
    zh: '事项“{matter}”没有要材料“{material}”，不用减。{hint}',
    en: 'Matter “{matter}” does not ask for “{material}”; there is nothing to cut. {hint}',
  },
  cut_owner: {
    kind: 'invalid',
    zh: '事项“{matter}”是“{department}”的，减它的材料要由“{department}”负责，不是“{owner}”（D5）。',
    en: 'Matter “{matter}” belongs to “{department}”, which owns its cuts, not “{owner}” (D5).',
  },
  cut_doubled: {
    kind: 'invalid',
    zh: '事项“{matter}”的材料“{material}”在 {first} 已经减过，一种材料只作一个决定。',
    en: '“{material}” of matter “{matter}” is cut already at {first}; one decision for one paper.',
  },
  cut_fields: {
    kind: 'invalid',
    zh: '只有“generated”（由系统生成）才写 fields 和 adds，这里的理由是“{reason}”。',
    en: 'Only “generated” names fields and adds; the reason here is “{reason}”.',
  },
  condition_syntax: {
    kind: 'invalid',
    zh: '条件“{text}”第 {position} 个字符附近写法有误。',
    en: 'The condition “{text}” is not valid FEEL near character {position}.',
  },
  condition_unknown: {
    kind: 'invalid',
    zh: '条件“{text}”用了没有问过的“{name}”（一件事：{thing}）。{hint}',
    en: 'The condition “{text}” uses “{name}”, which one thing {thing} does not ask. {hint}',
  },
  condition_type: {
    kind: 'invalid',
    zh: '条件“{text}”比较的类型对不上：{left} 与 {right}。',
    en: 'The condition “{text}” compares what cannot match: {left} with {right}.',
  },
  condition_option: {
    kind: 'invalid',
    zh: '条件“{text}”里的“{value}”不是“{name}”的选项。{hint}',
    en: 'In the condition “{text}”, “{value}” is no option of “{name}”. {hint}',
  },
  condition_unsupported: {
    kind: 'invalid',
    zh: '条件“{text}”里的“{part}”不在支持的写法之内。',
    en: 'In the condition “{text}”, “{part}” is outside the supported part of FEEL.',
  },
  condition_not_boolean: {
    kind: 'invalid',
    zh: '条件“{text}”的结果不是“是/否”。',
    en: 'The condition “{text}” does not give true or false.',
  },
  criterion_doubled: {
    kind: 'invalid',
    zh: '编号“{id}”在“{material}”的受理标准里出现了两次。每条用自己的编号。',
    en: 'The id “{id}” stands twice among the criteria of “{material}”. Give each its own.',
  },
  blank_line_unnamed: {
    kind: 'invalid',
    zh: '“{material}”的空白表第 {line} 行没有写名称。标题、说明、签字处和不是数据元的栏都要写。',
    en: 'Line {line} of the blank form of “{material}” has no words. Only a field that is a data element needs none.',
  },
  blank_line_unmarked: {
    kind: 'invalid',
    zh: '“{material}”的空白表第 {line} 行（“{name}”）要填写，就要有编号，样例靠它对上。',
    en: 'Line {line} of the blank form of “{material}” (“{name}”) is filled in, so it needs an id for the sample.',
  },
  blank_line_doubled: {
    kind: 'invalid',
    zh: '“{material}”的空白表里编号“{id}”出现了两次。每行用自己的编号。',
    en: 'The id “{id}” stands twice in the blank form of “{material}”. Give each line its own.',
  },
  blank_columns: {
    kind: 'invalid',
    zh: '“{material}”的空白表第 {line} 行是一张表，要写列名；英文列名（{english} 个）要和中文（{columns} 个）一样多。',
    en: 'Line {line} of the blank form of “{material}” is a table: name its columns, as many in English ({english}) as in Chinese ({columns}).',
  },
  sample_without_blank: {
    kind: 'invalid',
    zh: '“{material}”有样例，没有空白表。先写空白表，样例填的是它的栏。',
    en: '“{material}” has a sample and no blank form. Write the blank form first: a sample fills its lines.',
  },
  camera_basis_missing: {
    kind: 'invalid',
    zh: '“{material}”拍照要看到什么，写了有出处，却没写是哪一条。写上法规和条文，或者改成 recalled。',
    en: 'What must be seen on a photo of “{material}” is called sourced without its article. Name law and article, or say recalled.',
  },
  sample_of_nothing: {
    kind: 'invalid',
    zh: '“{material}”的样例填了“{id}”，空白表里没有这一栏，或者它已经填过。',
    en: 'The sample of “{material}” fills “{id}”, which the blank form does not have, or which is filled already.',
  },
  sample_shape: {
    kind: 'invalid',
    zh: '“{material}”的样例里“{id}”写得不对：一栏写一个值，一张表写几行，每行不超过 {columns} 格。',
    en: 'In the sample of “{material}”, “{id}” does not fit: a field has one value, a table has rows of at most {columns} cells.',
  },
  ...listProblems,
  answer_unknown: {
    kind: 'invalid',
    zh: '这件事没有问“{question}”。',
    en: 'This one thing does not ask “{question}”.',
  },
  answer_wrong: {
    kind: 'invalid',
    zh: '“{question}”的答案 {value} 不合要求：{why}',
    en: 'The answer {value} to “{question}” does not fit: {why}',
  },
  thing_unknown: {
    kind: 'not_found',
    zh: '没有编号为“{thing}”的一件事。请从一件事清单里选。{hint}',
    en: 'There is no one thing “{thing}”. Choose one from the list of one things. {hint}',
  },
})
