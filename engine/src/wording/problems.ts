import { defineProblems } from '#engine/kernel'

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
})
