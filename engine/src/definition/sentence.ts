import { type Office, officeNames } from '#engine/identity'
import type { Section, VersionEvent } from './version-types.ts'

type Language = 'zh' | 'en'

const sectionNames: Record<Section, readonly [string, string]> = {
  basics: ['基本情况', 'the basics'],
  questions: ['问题', 'the questions'],
  matters: ['事项与条件', 'matters and conditions'],
  cuts: ['精简台账', 'the cut ledger'],
  said: ['说法与问答', 'sayings and questions asked'],
}

const told: Record<VersionEvent['type'], readonly [string, string]> = {
  created: ['新建了第 {number} 版草稿', 'made draft number {number}'],
  save: ['修改了{section}', 'changed {section}'],
  open_consultation: [
    '开始征求部门意见，到 {until} 为止',
    'opened the departments’ consultation until {until}',
  ],
  remark: ['提出意见：{text}', 'remarked: {text}'],
  agree: ['表示同意', 'agreed'],
  object_lead: ['对牵头部门提出异议：{reason}', 'objected to being the lead department: {reason}'],
  rule_lead: ['裁定由{department}牵头：{reason}', 'ruled that {department} leads: {reason}'],
  sign_cut: [
    '签字同意“{matter}”不再要“{material}”',
    'signed that “{matter}” no longer asks for “{material}”',
  ],
  answer_remark: [
    '答复了{about}的意见（{taken}）：{text}',
    'answered the remark of {about} ({taken}): {text}',
  ],
  training_remark: ['记下{about}在培训中的问题：{text}', 'noted a question of {about} in a training: {text}'],
  back_to_draft: ['退回起草：{reason}', 'took it back to draft: {reason}'],
  discard: ['作废了这份草稿：{reason}', 'discarded the draft: {reason}'],
  open_comment: ['向社会公开征求意见，到 {until} 为止', 'opened public comment until {until}'],
  comment: ['（公众）提出意见：{text}', '(public) commented: {text}'],
  open_review: ['提交联合审查', 'put it to joint review'],
  sign: ['代表{office}签字', 'signed for the {office}'],
  send_back: ['审查退回：{text}', 'sent it back: {text}'],
  list: ['入库', 'listed it'],
  publish: ['向社会公开', 'published it'],
  supersede: [
    '公开了第 {number} 版，这一版不再使用',
    'published version {number}, which takes the place of this one',
  ],
}

type Name = (id: string) => string

/** A row as people call it: `matters/scjgj-spjy` is the name of that matter. */
const rowSaid = (row: string, language: Language, name: Name): string => {
  const [first = '', ...rest] = row.split('/')
  if (rest.length) return rest.map(name).join(' · ')
  return sectionNames[first as Section]?.[language === 'zh' ? 0 : 1] ?? name(first)
}

const remarkSaid = ({ row, text }: { row: string; text: string }, language: Language, name: Name): string => {
  if (!row) return text
  const called = rowSaid(row, language, name)
  return language === 'zh' ? `（${called}）${text}` : `(${called}) ${text}`
}

type About = { readonly from: string; readonly name: string; readonly row: string }
const aboutSaid = (about: About | undefined, language: Language, name: Name): string => {
  if (!about) return ''
  const from = officeNames[about.from as Office]?.[language] ?? (about.from ? name(about.from) : '')
  const who = language === 'zh' ? `${from}${about.name}` : `${about.name}${from ? ` (${from})` : ''}`
  if (!about.row) return who
  const row = rowSaid(about.row, language, name)
  return language === 'zh' ? `${who}关于“${row}”` : `${who} on “${row}”`
}

const valuesOf = ({ data }: VersionEvent, language: Language, name: Name): Record<string, unknown> => {
  const remarks = (data.remarks as readonly { row: string; text: string }[] | undefined) ?? []
  const called = (id: unknown) => (id ? name(String(id)) : '')
  return {
    ...data,
    section: sectionNames[data.section as Section]?.[language === 'zh' ? 0 : 1] ?? '',
    text: remarks.length
      ? remarks.map((remark) => remarkSaid(remark, language, name)).join(language === 'zh' ? '；' : '; ')
      : data.text,
    about: aboutSaid(data.about as About | undefined, language, name),
    department: called(data.department),
    matter: called(data.matter),
    material: called(data.material),
    number: data.number ?? data.successor ?? '',
    office: officeNames[data.office as Office]?.[language] ?? '',
    taken: (data.taken ? { zh: '采纳', en: 'taken up' } : { zh: '未采纳', en: 'not taken up' })[language],
  }
}

/**
 * V12 One event as a sentence an outsider can read. `name` turns an id (of a department, matter, material or question) into what it
 * is called, and gives back what it does not know.
 */
export const versionSentence = (event: VersionEvent, language: Language, name: Name = (id) => id): string => {
  const values = valuesOf(event, language, name)
  const text = told[event.type][language === 'zh' ? 0 : 1].replace(/\{(\w+)\}/g, (_, key: string) =>
    String(values[key] ?? ''),
  )
  const office = officeNames[event.from as Office]
  const where = office ? office[language] : event.from ? name(event.from) : ''
  // Some accounts are named after their office: it is not said twice.
  const from = event.name.startsWith(where) ? '' : where
  return language === 'zh'
    ? `${from}${event.name}${text}`
    : `${event.name}${from ? ` (${from})` : ''} ${text}`
}
