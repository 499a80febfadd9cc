const zh = {
  blank: '空白表',
  sample: '样例',
  blankNote: '用黑色笔写。这是平台排的格式，不是法定格式：部门另有自己的格式，用它的也算数。',
  sampleNote: '这是一份填好的样子。里面的人、单位、地址和号码都是编的，请写您自己的，不要照抄。',
  signNote: '签字要本人手写，所以这里空着。',
  criteria: '交之前，自己对一遍（窗口也按这几条看）',
  basis: (law: string) => `依据：${law}`,
  asked: '哪个部门要这份材料',
  whom: '拿不准的，打 12345 问上面的部门。本站没有部门自己的电话。',
  date: '日期',
  dateSigns: ['年', '月', '日'],
  attached: '附后：□ 已附',
  foot: (version: string, day: string) => `版本 ${version}　${day} 生成`,
  page: '第 {n} 页，共 {m} 页',
}
type Texts = typeof zh

const en: Texts = {
  blank: 'Blank form',
  sample: 'Sample',
  blankNote:
    'Write in black. The platform laid this form out; it is not prescribed by law. A form of the department’s own is as good.',
  sampleNote:
    'This is how it looks filled in, in Chinese as the office reads it. People, firms, addresses and numbers are made up: write your own.',
  signNote: 'Signatures are written by hand, so they stay empty here.',
  criteria: 'Go through this before you hand it in (the window does, too)',
  basis: (law) => `Basis: ${law}`,
  asked: 'Who asks for this paper',
  whom: 'When in doubt, call 12345 and ask for the department above. No phone of their own is on file here.',
  date: 'Date',
  dateSigns: ['year', 'month', 'day'],
  attached: 'Attached: □ yes',
  foot: (version, day) => `Version ${version} · made on ${day}`,
  page: 'Page {n} of {m}',
}

export const paperTexts = { zh, en }
