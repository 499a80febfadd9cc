import type { CaseEvent, CaseEventType } from '#engine/casework'
import type { Catalogue } from '#engine/catalogue'
import { resultNameEn } from './result-name.ts'

type Said = { readonly zh: string; readonly en: string }
type Names = {
  readonly matter: (code: string) => Said
  readonly material: (id: string) => Said
  readonly department: (id: string) => Said
  /** What a matter gives, by the matter's code. */
  readonly result: (code: string, name: string) => Said
}
type Teller<T extends CaseEventType> = (data: Extract<CaseEvent, { type: T }>['data'], names: Names) => Said

const verdicts = {
  fit: { zh: '合格', en: 'fit' },
  missing: { zh: '缺', en: 'missing' },
  unfit: { zh: '不符', en: 'not fit' },
} as const

/** A number of things in English, which knows one from many. */
const counted = (count: number, thing: string): string => `${count} ${thing}${count === 1 ? '' : 's'}`

/** A reason as part of a longer sentence: without the full stop people end it with. */
const unended = (text: string): string => text.trim().replace(/[。.；;，,]+$/, '')

const tellers: { readonly [T in CaseEventType]: Teller<T> } = {
  draft_created: () => ({ zh: '开始填写申请', en: 'Application started' }),
  draft_saved: () => ({ zh: '保存了草稿', en: 'Draft saved' }),
  file_attached: (data, { material }) => ({
    zh: `上传了“${material(data.material).zh}”：${data.fileName}`,
    en: `Attached “${material(data.material).en}”: ${data.fileName}`,
  }),
  file_removed: () => ({ zh: '删除了一个文件', en: 'Removed a file' }),
  facts_fetched: (data) => ({
    zh: `向部门查询了 ${data.facts.length} 项数据，查到 ${data.facts.filter(({ found }) => found).length} 项`,
    en: `Asked departments for ${counted(data.facts.length, 'fact')}, ${data.facts.filter(({ found }) => found).length} found`,
  }),
  fact_disputed: (data) => ({
    zh: `对一项共享数据提出异议：${data.reason}`,
    en: `Disputed a fetched fact: ${data.reason}`,
  }),
  submitted: (data) => ({
    zh: `提交了申请，查询码 ${data.queryCode}`,
    en: `Handed in, query code ${data.queryCode}`,
  }),
  material_checked: (data, { material }) => ({
    zh: `核对“${material(data.material).zh}”：${verdicts[data.verdict].zh}${data.reason ? `（${data.reason}）` : ''}`,
    en: `Checked “${material(data.material).en}”: ${verdicts[data.verdict].en}${data.reason ? ` (${data.reason})` : ''}`,
  }),
  accepted: (data) =>
    data.deemed
      ? {
          zh: `五个工作日内未答复，自 ${data.acceptedOn} 起视为受理`,
          en: `Not answered in five working days: accepted as of ${data.acceptedOn}`,
        }
      : { zh: '受理', en: 'Accepted' },
  task_released: (data, { matter }) => ({
    zh: `“${matter(data.matter).zh}”交给部门办理`,
    en: `“${matter(data.matter).en}” went to its department`,
  }),
  correction_requested: (data) => ({
    zh: `一次性告知补正 ${data.items.length} 项，请在 ${data.deadline} 前补齐`,
    en: `Correction asked once for ${counted(data.items.length, 'item')}, until ${data.deadline}`,
  }),
  correction_allowed: (data) => ({
    zh: `联合小组同意再次补正：${data.reason}`,
    en: `The joint team allows a second correction: ${data.reason}`,
  }),
  resubmitted: () => ({ zh: '补正后重新提交', en: 'Handed in again after correction' }),
  refused: (data) => ({
    zh: `不予受理：${data.reason}${data.rightOffice ? `（应找${data.rightOffice}）` : ''}`,
    en: `Not accepted: ${data.reason}${data.rightOffice ? ` (the right office: ${data.rightOffice})` : ''}`,
  }),
  task_granted: (data, { matter, result }) => ({
    zh: `准予“${matter(data.matter).zh}”，${data.result.name}（${data.result.number}）`,
    en: `Granted “${matter(data.matter).en}”: ${result(data.matter, data.result.name).en} (${data.result.number})`,
  }),
  task_denied: (data, { matter }) => ({
    zh: `不予许可“${matter(data.matter).zh}”：${unended(data.reason)}。依据：${data.basis}`,
    en: `Denied “${matter(data.matter).en}”: ${unended(data.reason)}. Basis: ${data.basis}`,
  }),
  task_not_possible: (data, { matter }) => ({
    zh: `“${matter(data.matter).zh}”因“${matter(data.because).zh}”未获准而不能办理`,
    en: `“${matter(data.matter).en}” is not possible because “${matter(data.because).en}” was not granted`,
  }),
  all_decided: () => ({
    zh: '所有部门都办结了，等待统一出件',
    en: 'All departments are done; waiting to be issued together',
  }),
  issued: (data) => ({
    zh: `统一窗口出件，共 ${data.results.length} 件`,
    en: `Issued together at the one window: ${counted(data.results.length, 'document')}`,
  }),
  delivered: (data) => {
    if (data.method === 'courier')
      return {
        zh: `${data.courierCompany}寄出，单号 ${data.courierNumber}`,
        en: `Sent by ${data.courierCompany}, number ${data.courierNumber}`,
      }
    return data.method === 'counter'
      ? { zh: `窗口领取，领取人 ${data.collector}`, en: `Collected at the counter by ${data.collector}` }
      : { zh: '电子送达', en: 'Delivered electronically' }
  },
  withdrawn: (data) => ({ zh: `撤回申请：${data.reason}`, en: `Withdrawn: ${data.reason}` }),
  visit_recorded: (data) => ({
    zh: `跑动一次：${data.where}（${data.why}）`,
    en: `One trip: ${data.where} (${data.why})`,
  }),
}

/** What happened, as a sentence in both languages. */
export const sentenceOf = (event: CaseEvent, catalogue: Catalogue): Said => {
  const said = (entry: { name: string; name_en?: string } | undefined, id: string): Said => ({
    zh: entry?.name ?? id,
    en: entry?.name_en ?? entry?.name ?? id,
  })
  const names: Names = {
    matter: (code) => said(catalogue.matter.get(code), code),
    material: (id) => said(catalogue.material.get(id), id),
    department: (id) => said(catalogue.department.get(id), id),
    result: (code, name) => ({ zh: name, en: resultNameEn(catalogue, catalogue.matter.get(code), name) }),
  }
  return (tellers[event.type] as Teller<CaseEventType>)(event.data, names)
}
