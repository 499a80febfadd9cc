import { type Catalogue, excludedDays, type Matter, type OneThing } from '#engine/catalogue'
import { departmentName, matterName } from './guide-materials.ts'

const days = (count: number): string => (count === 0 ? '即办' : `${count} 个工作日`)
const daysInEnglish = (count: number): string =>
  count === 0 ? 'on the spot' : `${count} working day${count === 1 ? '' : 's'}`

const basisText = ({ legal_basis }: Matter): string =>
  (legal_basis ?? []).map(({ title, article }) => `《${title}》${article ?? ''}`).join('、')

/** What a reader of the diagram needs beside the name: who, both limits, what the law leaves out of them, result, basis. */
export const taskDocumentation = (
  catalogue: Catalogue,
  matter: Matter,
  before: readonly string[],
): string => {
  const department = departmentName(catalogue, matter.department)
  const excluded = excludedDays(matter)
  const names = before.map((code) => matterName(catalogue, code).zh).join('、')
  const lines = [
    `事项 ${matter.code}：${matter.name}（${matter.type}）`,
    `部门：${department.zh}`,
    `法定时限：${days(matter.statutory_days)}；承诺时限：${days(matter.promised_days)}`,
    excluded ? `特别程序不计入时限：${excluded} 个工作日` : '',
    names ? `前置事项：${names}` : '',
    `结果：${matter.result.name}`,
    basisText(matter) ? `依据：${basisText(matter)}` : '',
    `${matter.name_en ?? matter.name}, ${department.en ?? department.zh}: statutory limit ${daysInEnglish(matter.statutory_days)}, promised ${daysInEnglish(matter.promised_days)}${excluded ? `, special procedures outside the limit ${daysInEnglish(excluded)}` : ''}`,
  ]
  return lines.filter(Boolean).join('\n')
}

export const thingDocumentation = (catalogue: Catalogue, thing: OneThing): string => {
  const lead = departmentName(catalogue, thing.lead_department)
  return [
    `一件事 ${thing.code}：${thing.name}，牵头部门：${lead.zh}`,
    `${thing.name_en ?? thing.name}, lead department: ${lead.en ?? lead.zh}`,
  ].join('\n')
}
