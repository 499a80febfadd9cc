import type { LibraryDocument } from '#engine/catalogue'
import type { PlanChange, WordChange } from '#engine/definition'
import type { Said } from '#engine/kernel'
import { type Names, namesOf } from './names-of.ts'

const cameOrWent = ({ before, after }: WordChange, came: Said, went: Said, changed: Said): Said =>
  before === '' ? came : after === '' ? went : changed

const quoted = (names: Names, id: string): Said => ({ zh: `「${names.zh(id)}」`, en: `“${names.en(id)}”` })

const matterSaid = (change: WordChange, code: string, deeper: boolean, names: Names): Said => {
  const { zh, en } = quoted(names, code)
  const changed = { zh: `${zh}什么时候要办，条件改了`, en: `When ${en} is needed has changed` }
  if (deeper) return changed
  return cameOrWent(
    change,
    { zh: `多了一个事项：${zh}`, en: `One more matter: ${en}` },
    { zh: `少了一个事项：${zh}`, en: `One matter less: ${en}` },
    changed,
  )
}

const questionSaid = (change: WordChange, id: string, deeper: boolean, names: Names): Said => {
  const { zh, en } = quoted(names, id)
  const changed = { zh: `问法改了：${zh}`, en: `Asked differently: ${en}` }
  if (deeper) return changed
  return cameOrWent(
    change,
    { zh: `多问一个问题：${zh}`, en: `One more question: ${en}` },
    { zh: `少问一个问题：${zh}`, en: `One question less: ${en}` },
    changed,
  )
}

const cutSaid = (change: WordChange, pair: string, deeper: boolean, names: Names): Said => {
  const [matter = '', material = ''] = pair.split('|')
  const [of, paper] = [quoted(names, matter), quoted(names, material)]
  const changed = {
    zh: `${of.zh}不要${paper.zh}的理由改了`,
    en: `Why ${of.en} does not ask for ${paper.en} has changed`,
  }
  if (deeper) return changed
  return cameOrWent(
    change,
    { zh: `${of.zh}不再要${paper.zh}`, en: `${of.en} no longer asks for ${paper.en}` },
    { zh: `${of.zh}又要${paper.zh}`, en: `${of.en} asks for ${paper.en} again` },
    changed,
  )
}

const plain: Record<string, Said> = {
  name: { zh: '名称', en: 'The name' },
  name_en: { zh: '英文名称', en: 'The English name' },
  audience: { zh: '办给谁', en: 'Whom it is for' },
  zone: { zh: '服务区', en: 'The zone' },
  lead_department: { zh: '牵头部门', en: 'The lead department' },
}
const whole: Record<string, Said> = {
  faq: { zh: '常见问题改了', en: 'The questions people ask have changed' },
  also_said: { zh: '大家怎么说这件事，增减了说法', en: 'The ways people say it have changed' },
  field_cuts: {
    zh: '表里哪些栏目不用填，改了',
    en: 'Which fields of the form need not be filled in has changed',
  },
  settled: { zh: '哪些事项算已经办好，改了', en: 'Which matters count as done before has changed' },
}

const changeSaid = (change: WordChange, names: Names): Said[] => {
  const [key = '', id = '', ...more] = change.path.split('/')
  const deeper = more.length > 0
  if (key === 'matters' && id) return [matterSaid(change, id, deeper, names)]
  if (key === 'questions' && id) return [questionSaid(change, id, deeper, names)]
  if (key === 'cuts' && id) return [cutSaid(change, id, deeper, names)]
  const word = plain[key]
  if (word) {
    const [before, after] = [quoted(names, change.before), quoted(names, change.after)]
    return [
      { zh: `${word.zh}从${before.zh}改为${after.zh}`, en: `${word.en}: ${before.en} becomes ${after.en}` },
    ]
  }
  const other = whole[key]
  return other ? [other] : []
}

type Named = { readonly name: string; readonly nameEn: string }
export type PlanSaid = {
  /** In how many scenarios of how many. */
  readonly scenarios: number
  readonly of: number
  readonly matters: { readonly more: Named[]; readonly less: Named[] }
  readonly materials: { readonly more: Named[]; readonly less: Named[] }
  readonly days: { readonly before: number; readonly after: number }
}

const planSaid = (
  { matters, materials, days, scenarios }: PlanChange,
  of: number,
  names: Names,
): PlanSaid => {
  const called = (ids: readonly string[]) => ids.map((id) => ({ name: names.zh(id), nameEn: names.en(id) }))
  const both = ({ more, less }: PlanChange['matters']) => ({ more: called(more), less: called(less) })
  return { scenarios, of, matters: both(matters), materials: both(materials), days }
}

const mostGroups = 6

/** What changed against what is published, as people would say it: each sentence once, plans by how many scenarios they touch. */
export const changesSaid = (
  { words, plans, scenarios }: { words: WordChange[]; plans: PlanChange[]; scenarios: number },
  library: LibraryDocument,
  things: Parameters<typeof namesOf>[1][],
): { words: Said[]; plans: PlanSaid[] } => {
  const known = things.map((thing) => namesOf(library, thing))
  // A question that went is known to the published one thing only.
  const say = (language: 'zh' | 'en') => (id: string) =>
    known.map((names) => names[language](id)).find((name) => name !== id) ?? id
  const names = { zh: say('zh'), en: say('en') }
  const said = new Map(words.flatMap((change) => changeSaid(change, names)).map((one) => [one.zh, one]))
  const most = [...plans].sort((a, b) => b.scenarios - a.scenarios).slice(0, mostGroups)
  return { words: [...said.values()], plans: most.map((group) => planSaid(group, scenarios, names)) }
}
