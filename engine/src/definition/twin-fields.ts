import type { Catalogue, DataElement, OneThing } from '#engine/catalogue'
import type { Said } from '#engine/kernel'

/** Two fields of one form that look like one fact: `element` would be asked as `as` only, in the forms of these departments. */
export type TwinFields = {
  readonly element: string
  readonly as: string
  readonly owners: readonly string[]
  readonly why: Said
}

/** What a field is of, by how its name ends, and the words in it that say only whose form it stands in. */
const heads: readonly { readonly head: string; readonly ends: RegExp; readonly left: RegExp }[] = [
  {
    head: '名称',
    ends: /(名称|字号)$/,
    left: /企业|公司|单位|商户|店铺|门店|机构|学校|申请人|拟用|用人/g,
  },
  {
    head: '地址',
    ends: /(地址|地点|坐落|住所|位置)$/,
    left: /经营|营业|工程|项目|建设|房屋|场所|企业|公司|单位|店铺|门店|所在|详细|查询/g,
  },
  { head: '面积', ends: /面积$/, left: /经营|营业|使用|场所|店铺|门店/g },
  {
    head: '电话',
    ends: /(电话号码|手机号码|手机号|电话|手机|联系方式)$/,
    left: /企业|公司|单位|申请人|联系|固定/g,
  },
  { head: '人数', ends: /(人员数量|员工数|人数)$/, left: /从业|职工|员工|用工|企业|公司|单位/g },
]
const aside = /[（(][^）)]*[）)]|[\s、，的]/g

const meaning = (name: string): string => {
  const words = name.replace(aside, '')
  const known = heads.find(({ ends }) => ends.test(words))
  return known ? `${words.replace(known.ends, '').replace(known.left, '')}|${known.head}` : words
}

const alike = (one: DataElement, other: DataElement): boolean =>
  one.type === other.type &&
  (one.unit ?? '') === (other.unit ?? '') &&
  (one.options ?? []).join() === (other.options ?? []).join() &&
  meaning(one.name) === meaning(other.name)

/**
 * V27 Fields worth a look as one fact: same type, unit and options, names that say the same, and no form that asks for both, as that form
 * tells them apart. What more forms ask for is kept; what was decided already is not proposed.
 */
export const proposeTwins = (catalogue: Catalogue, thing: OneThing): TwinFields[] => {
  const forms = thing.matters.flatMap(({ code }) => catalogue.matter.get(code) ?? [])
  const asking = new Map<string, typeof forms>()
  for (const matter of forms)
    for (const id of matter.form_fields ?? []) asking.set(id, [...(asking.get(id) ?? []), matter])
  const decided = new Set((thing.field_cuts ?? []).map(({ element }) => element))
  const asked = [...asking.keys()].flatMap((id) => catalogue.element.get(id) ?? [])
  const found = new Map<string, TwinFields>()
  asked.forEach((one, index) => {
    for (const other of asked.slice(index + 1)) {
      const [left, right] = [asking.get(one.id) ?? [], asking.get(other.id) ?? []]
      if (!alike(one, other) || left.some((matter) => right.includes(matter))) continue
      const [kept, gone] = right.length > left.length ? [other, one] : [one, other]
      if (decided.has(gone.id) || decided.has(kept.id) || found.has(gone.id) || found.has(kept.id)) continue
      found.set(gone.id, {
        element: gone.id,
        as: kept.id,
        owners: [...new Set((asking.get(gone.id) ?? []).map(({ department }) => department))],
        why: {
          zh: '名称说的是一回事，类型相同，没有一张表两个都问',
          en: 'Names say the same, the kind is the same, and no form asks for both',
        },
      })
    }
  })
  return [...found.values()]
}
