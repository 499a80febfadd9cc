import { defineProblems } from '#engine/kernel'

const nounWords = {
  material: { zh: '标准材料', en: 'canonical material' },
  element: { zh: '数据元', en: 'data element' },
}

export const failWording = defineProblems({
  words_invalid: {
    kind: 'invalid',
    zh: '用词表格式不对：{what}。请按 docs/how-to/settle-wordings.md 改正后再试。',
    en: 'The file of words has a wrong shape: {what}. Mend it as docs/how-to/settle-wordings.md says and try again.',
  },
  wordings_folder_missing: {
    kind: 'not_found',
    zh: '找不到文件夹“{folder}”。请给出存放 materials.yaml 和 matters/ 的文件夹。',
    en: 'There is no folder {folder}. Name the folder that holds materials.yaml and matters/.',
  },
  wordings_without_materials: {
    kind: 'invalid',
    zh: '文件夹“{folder}”里没有标准材料。请放入 materials.yaml，每条至少写明 id 和 name。',
    en: 'The folder {folder} holds no canonical materials. Put a materials.yaml there, each entry with an id and a name.',
  },
  wordings_without_elements: {
    kind: 'invalid',
    zh: '文件夹“{folder}”里没有数据元。请放入 elements.yaml，每条至少写明 id 和 name。',
    en: 'The folder {folder} holds no data elements. Put an elements.yaml there, each entry with an id and a name.',
  },
  wordings_unreadable: {
    kind: 'invalid',
    zh: '{file} 第 {line} 行不是合法的 YAML：{what}。请改正后再试。',
    en: 'Line {line} of {file} is not valid YAML: {what}. Mend it and try again.',
  },
  suggestions_top_invalid: {
    kind: 'invalid',
    zh: '“{top}”不是建议条数。请写 1 到 50 的整数。',
    en: '{top} is no number of suggestions. Give a whole number from 1 to 50.',
  },
  wording_nothing_chosen: {
    kind: 'invalid',
    zh: '没有选中要定的用词。请至少选一条。',
    en: 'No wording was chosen. Choose at least one.',
  },
  wording_matter_unknown: {
    kind: 'not_found',
    zh: '事项库里没有编码为“{matter}”的事项。请刷新后再选。',
    en: 'The library has no matter “{matter}”. Refresh and choose again.',
  },
  wording_gone: {
    kind: 'conflict',
    zh: '“{wording}”已经不在“{matter}”里了，部门可能改过清单。请刷新后再看。',
    en: '“{wording}” no longer stands in “{matter}”; the department may have changed its list. Refresh and look again.',
  },
  wording_target_unknown: {
    words: nounWords,
    kind: 'conflict',
    zh: '没有“{target}”这个{noun}，可能已经合并或改名。请从列表里另选。',
    en: 'There is no {noun} “{target}”; it may have been merged or renamed. Choose another from the list.',
  },
  wording_settled_meanwhile: {
    kind: 'conflict',
    zh: '“{wording}”刚才已由别人定为“{now}”。您的选择没有写进去；请看过之后再决定。',
    en: '“{wording}” was settled as “{now}” by somebody meanwhile. Your choice was not written; look at it and decide again.',
  },
  wording_unsettled_meanwhile: {
    kind: 'conflict',
    zh: '“{wording}”刚才已由别人改回待定。您的选择没有写进去；请看过之后再决定。',
    en: '“{wording}” was put back among the open ones by somebody meanwhile. Your choice was not written; look at it and decide again.',
  },
  canonical_name_needed: {
    kind: 'invalid',
    zh: '请写名称，例如“食品安全管理制度”。',
    en: 'Give a name, such as “食品安全管理制度”.',
  },
  canonical_name_taken: {
    words: nounWords,
    kind: 'conflict',
    zh: '已经有叫“{name}”的{noun}了。请直接选它，或换一个能分清的名称。',
    en: 'There is a {noun} called “{name}” already. Choose that one, or give a name that tells the two apart.',
  },
  canonical_id_taken: {
    kind: 'conflict',
    zh: '刚才有人同时新建了条目，这次没有写进去，什么都没丢。请再点一次。',
    en: 'Somebody created an entry at the same moment; nothing was written and nothing is lost. Press once more.',
  },
  canonical_options_needed: {
    kind: 'invalid',
    zh: '选项型的数据元至少要有两个不同的选项。请逐行写上。',
    en: 'A data element with options needs at least two different ones. Write one a line.',
  },
  merge_same: {
    kind: 'invalid',
    zh: '不能合并到自己。请选另一个。',
    en: 'An entry cannot be merged into itself. Choose another.',
  },
  merge_kinds_differ: {
    kind: 'refused',
    zh: '“{from}”是{fromKind}，“{into}”是{intoKind}，不能合并。如果其中一个的种类写错了，请先改种类。',
    en: '“{from}” is {fromKind} and “{into}” is {intoKind}; they cannot be merged. If one of the kinds is wrong, mend that first.',
    words: {
      licence: { zh: '证照', en: 'a licence' },
      certificate: { zh: '证明或批文', en: 'a certificate' },
      form: { zh: '表格', en: 'a form' },
      drawing: { zh: '图纸', en: 'a drawing' },
      plan: { zh: '方案', en: 'a plan' },
      report: { zh: '报告', en: 'a report' },
      contract: { zh: '合同', en: 'a contract' },
      personal: { zh: '身份材料', en: 'a personal document' },
      photo: { zh: '照片', en: 'a photo' },
      declaration: { zh: '承诺或声明', en: 'a declaration' },
      other: { zh: '其他材料', en: 'another paper' },
      string: { zh: '文字', en: 'a text' },
      number: { zh: '数值', en: 'a number' },
      integer: { zh: '整数', en: 'a whole number' },
      date: { zh: '日期', en: 'a date' },
      boolean: { zh: '是否', en: 'yes or no' },
      enum: { zh: '选项', en: 'a choice' },
      address: { zh: '地址', en: 'an address' },
      person: { zh: '人名', en: 'a person' },
      id_number: { zh: '证件号码', en: 'an identity number' },
      uscc: { zh: '统一社会信用代码', en: 'a credit code' },
      phone: { zh: '电话', en: 'a phone number' },
      file: { zh: '文件', en: 'a file' },
    },
  },
  merge_results_differ: {
    kind: 'refused',
    zh: '“{from}”是“{fromMatter}”的结果，“{into}”是“{intoMatter}”的结果。两件事项的结果不是同一份材料，不能合并。',
    en: '“{from}” is the result of “{fromMatter}” and “{into}” that of “{intoMatter}”. Results of two matters are not one paper and cannot be merged.',
  },
  merge_issuers_differ: {
    kind: 'refused',
    zh: '“{from}”由{fromIssuer}发，“{into}”由{intoIssuer}发，不能合并。如果写错了，请先改正发证部门。',
    en: '“{from}” is issued by {fromIssuer} and “{into}” by {intoIssuer}; they cannot be merged. If one of them is wrong, mend the issuer first.',
  },
  merge_values_differ: {
    kind: 'refused',
    zh: '“{from}”和“{into}”的单位或选项不一样，填的不是同样的内容，不能合并。',
    en: 'Units or options of “{from}” and “{into}” differ: they do not ask for the same, and cannot be merged.',
  },
})
