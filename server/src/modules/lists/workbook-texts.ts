import type { Language } from '#engine/kernel'

/** Texts that go into workbooks; the screens have theirs in web/. */
export const markTexts: Record<
  Language,
  { readonly title: (count: number) => string; readonly heads: readonly string[] }
> = {
  zh: {
    title: (count) =>
      `共 ${count} 处要改，一项都没有导入。红底的格子就是要改的地方，批注里写着怎么改；点“单元格”可以直接跳过去。改好后，把这个文件再传一次就行，这张表和红底会自动去掉。`,
    heads: ['序号', '工作表', '单元格', '现在写的', '哪里不对，怎么改'],
  },
  en: {
    title: (count) =>
      `${count} places to mend; nothing was imported. They are the cells on red, their comments say how. “Cell” leads to each. When done, upload this file again; this sheet and the red go away by themselves.`,
    heads: ['No.', 'Sheet', 'Cell', 'What it says', 'What is wrong and how to mend it'],
  },
}

export type TemplateTexts = {
  readonly title: (department: string, filled: boolean) => string
  readonly guideHeads: readonly string[]
  readonly needed: string
  readonly ifNew: string
  readonly optional: string
  readonly rules: readonly string[]
  readonly materialHeads: readonly string[]
  readonly elementHeads: readonly string[]
  readonly choose: string
}

export const templateTexts: Record<Language, TemplateTexts> = {
  zh: {
    title: (department, filled) =>
      `${department}事项清单${filled ? '' : '（模板）'}　一个事项占一块，材料一行一个；第 2 行说明每栏怎么填，第 3 行是表头，从第 4 行开始填。`,
    guideHeads: ['栏目', '要不要填', '怎么填'],
    needed: '必填',
    ifNew: '新事项必填',
    optional: '可以不填',
    rules: [
      '用本部门自己的表也可以：表头不一样没关系，上传后系统会自动对应，对错了可以改，改过一次就会记住。',
      '表里没有的栏目，库里的内容原样保留；有这一栏但格子空着，表示没有（编码、英文名称、标准材料、适用条件除外，空着就保留）。',
      '库里有、表里没写的事项，原样保留，不会删除。',
      '只要有一处错误，就一项都不导入；错误会标在这个工作簿里还给您。',
    ],
    materialHeads: ['标准材料', '编号', '填到清单里的写法'],
    elementHeads: ['数据元', '编号', '填到清单里的写法'],
    choose: '请从列表里选，或者直接写。',
  },
  en: {
    title: (department, filled) =>
      `${filled ? 'List of matters' : 'Template of a list of matters'}: ${department}. One matter is a block, one material a row; row 2 says what to write, row 3 are the headings, fill in from row 4.`,
    guideHeads: ['Column', 'Needed', 'What to write'],
    needed: 'always',
    ifNew: 'for a new matter',
    optional: 'no',
    rules: [
      'Your own list will do as well: other headings are matched after the upload, can be corrected, and are remembered.',
      'A column that is not there leaves what the library has; an empty cell of a column that is there means there is nothing (except codes, English names, canonical materials and conditions: empty leaves them).',
      'Matters of the library that the list does not have stay as they are; nothing is deleted.',
      'A single fault, and nothing is imported; the faults come back marked in this workbook.',
    ],
    materialHeads: ['Canonical material', 'Id', 'How to write it in the list'],
    elementHeads: ['Data element', 'Id', 'How to write it in the list'],
    choose: 'Choose from the list, or type.',
  },
}
