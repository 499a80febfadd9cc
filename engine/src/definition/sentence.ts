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
  sign_cut: ['签字同意不再要 {material}（{matter}）', 'signed the cut of {material} ({matter})'],
  answer_remark: ['答复意见（{taken}）：{text}', 'answered a remark ({taken}): {text}'],
  back_to_draft: ['退回起草：{reason}', 'took it back to draft: {reason}'],
  open_comment: ['向社会公开征求意见，到 {until} 为止', 'opened public comment until {until}'],
  comment: ['（公众）提出意见：{text}', '(public) commented: {text}'],
  open_review: ['提交联合审查', 'put it to joint review'],
  sign: ['代表{office}签字', 'signed for the {office}'],
  send_back: ['审查退回：{text}', 'sent it back: {text}'],
  list: ['入库', 'listed it'],
  publish: ['向社会公开', 'published it'],
  supersede: ['被新版本 {successor} 代替', 'was superseded by {successor}'],
}

const valuesOf = ({ data }: VersionEvent, language: Language, name: (id: string) => string) => {
  const remarks = (data.remarks as readonly { row: string; text: string }[] | undefined) ?? []
  const section = sectionNames[data.section as Section]
  const office = officeNames[data.office as Office]
  return {
    ...data,
    section: section?.[language === 'zh' ? 0 : 1] ?? '',
    text: remarks.length
      ? remarks.map(({ row, text }) => (row ? `[${row}] ${text}` : text)).join('；')
      : data.text,
    department: name(String(data.department ?? '')),
    office: office?.[language] ?? '',
    taken: data.taken
      ? { zh: '采纳', en: 'taken up' }[language]
      : { zh: '未采纳', en: 'not taken up' }[language],
  } as Record<string, unknown>
}

/** V12 One event as a sentence an outsider can read. `name` turns a department's id into its name. */
export const versionSentence = (
  event: VersionEvent,
  language: Language,
  name: (id: string) => string = (id) => id,
): string => {
  const values = valuesOf(event, language, name)
  const text = told[event.type][language === 'zh' ? 0 : 1].replace(/\{(\w+)\}/g, (_, key: string) =>
    String(values[key] ?? ''),
  )
  const office = officeNames[event.from as Office]
  const from = office ? office[language] : event.from ? name(event.from) : ''
  return language === 'zh'
    ? `${from}${event.name}${text}`
    : `${event.name}${from ? ` (${from})` : ''} ${text}`
}
