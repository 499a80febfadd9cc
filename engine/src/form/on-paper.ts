import { type Catalogue, unitSaid } from '#engine/catalogue'
import type { Said } from '#engine/kernel'
import { isEmail, isPostcode } from './example-values.ts'
import type { FieldShape, FormField, FormSection } from './types.ts'
import { valueSaid } from './value-said.ts'

/** F31 How an answer is written by hand: on a line, over the whole width, in one box a sign, as a date, or by ticking. */
export type PaperEntry = 'line' | 'wide' | 'signs' | 'date' | 'ticks' | 'attached'

export type PaperField = {
  readonly element: string
  readonly name: Said
  readonly unit: Said | null
  readonly entry: PaperEntry
  /** Boxes to tick, and which one the answers ticked already. */
  readonly options: readonly { readonly said: Said; readonly ticked: boolean }[]
  /** What the answers fix of a field that is written: it is printed, not asked again (F22). */
  readonly printed: string | null
  readonly need: 'must' | 'may' | NonNullable<FormField['requiredWhen']>
  /** F32 Why it may be left blank although it is asked; null where it may not. */
  readonly known: Said | null
  readonly hints: readonly Said[]
}
type PaperSection = { readonly title: Said; readonly fields: readonly PaperField[] }

/** What takes more than a line to say. */
const longAnswers = /范围|内容|说明|情况|措施|设施|清单|方案|工艺|流程|名单|理由|用途|品种|污染|规模|制度/
const signsOfTypes: Partial<Record<FormField['type'], number>> = { id_number: 18, uscc: 18 }

export const entryOf = ({
  type,
  name,
  options,
}: Pick<FormField, 'type' | 'name' | 'options'>): PaperEntry => {
  if (type === 'boolean' || options.length > 0) return 'ticks'
  if (type === 'date') return 'date'
  if (type === 'file' || type === 'rows') return 'attached'
  if (signsOfTypes[type]) return 'signs'
  return type === 'address' || (type === 'string' && longAnswers.test(name)) ? 'wide' : 'line'
}

const optionsOf = (field: FormField): PaperField['options'] => {
  if (field.type === 'boolean')
    return ['true', 'false'].map((one) => ({ said: valueSaid(field, one), ticked: field.fixed === one }))
  return field.options.map((option) => ({ said: valueSaid(field, option), ticked: field.fixed === option }))
}

const materialSaid = (catalogue: Catalogue, id: string): Said => {
  const material = catalogue.material.get(id)
  return { zh: material?.name ?? id, en: material?.name_en ?? material?.name ?? id }
}

/** F32 What a department knows or this handling makes is not written a second time by hand. */
const knownOf = (field: FormField, catalogue: Catalogue): Said | null => {
  if (field.fixed !== null)
    return { zh: '和前面的回答一致，不用再写', en: 'As answered before; nothing to write' }
  if (field.comesFrom !== null) {
    const result = catalogue.matter.get(field.comesFrom)?.result.name ?? ''
    return {
      zh: `这次办下来的${result ? `《${result}》` : '证件'}上才有，不用写`,
      en: 'It comes with a result of this very handling; leave it blank',
    }
  }
  if (field.prefillFrom === null || field.required) return null
  const { zh, en } = materialSaid(catalogue, field.prefillFrom)
  return {
    zh: `《${zh}》上有，部门查得到，可以不写`,
    en: `On the ${en}, which the departments can look up; may stay blank`,
  }
}

/** Ranges beyond these say nothing to whoever writes: any number is among them. */
const wideRange = 10_000

const rangeHint = ({ range, unit }: FormField): readonly Said[] => {
  const [least = 0, most = 0] = range ?? []
  if (!range || (least === 0 && most > wideRange) || most - least > wideRange * 10) return []
  const said = unit ? unitSaid(unit) : { zh: '', en: '' }
  return [
    {
      zh: `${least} 到 ${most}${said.zh && ` ${said.zh}`}`,
      en: `${least} to ${most}${said.en && ` ${said.en}`}`,
    },
  ]
}

export const kindHints = (field: FieldShape): readonly Said[] => {
  const { type } = field
  if (isEmail(field)) return [{ zh: '例：zhangsan@example.com', en: 'e.g. zhangsan@example.com' }]
  if (isPostcode(field)) return [{ zh: '例：315300', en: 'e.g. 315300' }]
  if (type === 'id_number')
    return [
      {
        zh: '居民身份证 18 位；护照、通行证等从左边第一格写起',
        en: '18 signs of a resident identity card; a passport or permit begins in the first box',
      },
    ]
  if (type === 'uscc') return [{ zh: '营业执照上的 18 位代码', en: 'The 18 signs on the business licence' }]
  if (type === 'phone') return [{ zh: '手机，或区号-座机', en: 'Mobile, or area code and landline' }]
  if (type === 'address')
    return [{ zh: '写到门牌号，例：浒山街道新城大道 100 号', en: 'Down to the house number' }]
  if (type === 'person') return [{ zh: '和身份证件上的一样', en: 'As on the identity document' }]
  if (field.list) {
    const [zh, en] = [
      field.list.columns.map(({ name }) => name),
      field.list.columns.map(({ nameEn }) => nameEn),
    ]
    return [
      { zh: `另纸列表附后，每行写：${zh.join('、')}`, en: `Attach a list; each line says: ${en.join(', ')}` },
    ]
  }
  if (type === 'file') return [{ zh: '附在本表后面', en: 'Attach it to this form' }]
  return []
}

const dayHints = (field: FormField, fields: readonly FormField[]): readonly Said[] => {
  const first = fields.find(({ element }) => element === field.notBefore)
  return [
    ...(field.day === 'past' ? [{ zh: '已经过去的日子', en: 'A day that has come' }] : []),
    ...(field.day === 'coming' ? [{ zh: '今天或以后的日子', en: 'Today or later' }] : []),
    ...(first ? [{ zh: `不早于“${first.name}”`, en: `Not before “${first.nameEn}”` }] : []),
  ]
}

const needed = ({ required, requiredWhen, fixed, rule }: FormField): PaperField['need'] => {
  if (fixed !== null || rule !== null) return 'may'
  return requiredWhen ?? (required ? 'must' : 'may')
}

/** F37 Whether a hand fills it in: what nobody is asked for is not on the paper. */
const isWritten = ({ rule }: FormField): boolean =>
  rule === null || rule.applies !== undefined || rule.cut.reason === 'default'

/** F31, F32 The one form to be filled in by hand: the same sections and fields as on the screen, each with all one needs to answer it. */
export const formOnPaper = (
  sections: readonly FormSection[],
  catalogue: Catalogue,
): readonly PaperSection[] => {
  const all = sections.flatMap(({ fields }) => fields)
  return sections.map(({ title, titleEn, fields }) => ({
    title: { zh: title, en: titleEn },
    // F37 What is told, comes later or is recorded at the visit is not written by hand; a usual value may be.
    fields: fields.filter(isWritten).map((field) => {
      const entry = entryOf(field)
      return {
        element: field.element,
        name: { zh: field.name, en: field.nameEn },
        unit: field.unit ? unitSaid(field.unit) : null,
        entry,
        options: optionsOf(field),
        printed: entry === 'ticks' ? null : field.fixed,
        need: needed(field),
        known: knownOf(field, catalogue),
        hints: [...rangeHint(field), ...dayHints(field, all), ...kindHints(field)],
      }
    }),
  }))
}
