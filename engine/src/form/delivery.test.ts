import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { deliveryElementOf, indexCatalogue, sampleAnswers } from '#engine/catalogue'
import { plan } from '#engine/composer'
import { sentence } from '#engine/kernel'
import { readCatalogueFolder } from '../../../server/src/modules/catalogue/read-folder.ts'
import { deliveryFilled, deliverySection, wayOf } from './delivery.ts'
import { deliveryWays } from './delivery-words.ts'
import { fieldsOf, formSections, wholeForm } from './form-sections.ts'
import type { FormValues } from './types.ts'
import { draftFaults, validateValues } from './validate-values.ts'

const { catalogue } = readCatalogueFolder(join(import.meta.dirname, '../../../catalogue/cixi'))
if (!catalogue) throw new Error('the shipped catalogue does not import')
const address = '浙江省慈溪市浒山街道新城大道100号'
const sent = {
  delivery_method: 'courier',
  delivery_recipient: '李四',
  delivery_phone: '13805740000',
  delivery_address: address,
}
const check = (values: FormValues) => validateValues(deliverySection.fields, values)
const faults = (values: FormValues) => {
  const checked = check(values)
  return checked.ok ? [] : checked.problems.map(({ code, place }) => `${place} ${code}`)
}

describe('F15 the way of the results', () => {
  test('must be chosen; by courier it needs a recipient, a phone and an address', () => {
    expect(faults({})).toEqual(['delivery_method delivery_missing'])
    expect(faults({ delivery_method: '随便' })).toEqual(['delivery_method delivery_missing'])
    expect(faults({ delivery_method: 'courier' })).toEqual([
      'delivery_recipient value_missing',
      'delivery_phone value_missing',
      'delivery_address value_missing',
    ])
    expect(check(sent)).toEqual({ ok: true, value: sent })
  })
  test('at the counter or electronically needs nothing else, keeps nothing else and checks nothing else', () => {
    for (const way of ['counter', 'electronic'])
      expect(check({ ...sent, delivery_method: way, delivery_phone: '12' })).toEqual({
        ok: true,
        value: { delivery_method: way },
      })
    expect(draftFaults(deliverySection.fields, { delivery_method: 'counter', delivery_phone: '1' })).toEqual(
      [],
    )
  })
  test('a recipient is a name of at most forty characters, a phone rings, an address leads somewhere', () => {
    expect(faults({ ...sent, delivery_recipient: '王'.repeat(41) })).toEqual([
      'delivery_recipient value_too_long',
    ])
    expect(faults({ ...sent, delivery_recipient: '王'.repeat(40) })).toEqual([])
    expect(faults({ ...sent, delivery_recipient: '123' })).toEqual(['delivery_recipient value_not_name'])
    expect(faults({ ...sent, delivery_phone: '138057400' })).toEqual(['delivery_phone value_not_phone'])
    const nowhere = [
      '同上',
      '111111111',
      '。。。。。。。。',
      '啊啊啊啊啊啊啊',
      '见营业执照',
      'abc',
      'aaaaaaaa 1',
    ]
    for (const text of nowhere)
      expect([text, faults({ ...sent, delivery_address: text })]).toEqual([
        text,
        ['delivery_address delivery_address'],
      ])
    const somewhere = [
      address,
      '坎墩街道大道东路8号',
      '观海卫镇东山头村三组',
      'Room 302, 88 Xincheng Road, Cixi',
    ]
    for (const text of somewhere)
      expect([text, faults({ ...sent, delivery_address: text })]).toEqual([text, []])
  })
  test('what is missing is said in words, never in codes', () => {
    const none = check({})
    const [problem] = none.ok ? [] : none.problems
    if (!problem) throw new Error('a way is needed')
    expect(sentence(problem, 'zh')).not.toMatch(/courier|counter|electronic/)
    expect(sentence(problem, 'zh')).toContain('快递')
  })
  test('whatever is typed, no form passes without a complete way', () => {
    const text = fc.oneof(
      fc.constantFrom('courier', 'counter', 'electronic', '', ' ', '快递', ...Object.values(sent)),
      fc.string(),
    )
    const typed = fc.record(
      { delivery_method: text, delivery_recipient: text, delivery_phone: text, delivery_address: text },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(typed, (values) => {
        const checked = check(values as FormValues)
        if (!checked.ok) return
        const way = wayOf(checked.value)
        expect(deliveryWays).toContain(way)
        expect(deliveryWays).toContain(checked.value.delivery_method)
        const kept = Object.keys(checked.value)
        expect(kept).toEqual(way === 'courier' ? Object.keys(sent) : ['delivery_method'])
        for (const value of Object.values(checked.value)) expect(value.trim()).not.toBe('')
      }),
      { numRuns: 2000 },
    )
  })
})

describe('F15 filled in front', () => {
  const person = { name: '张三', phone: '13805741111' }
  const values = (typed: FormValues) =>
    Object.fromEntries(
      Object.entries(deliveryFilled(catalogue, typed, person)).map(([element, { value }]) => [
        element,
        value,
      ]),
    )
  test('with the person, and the address of the business before that of their home; never the way', () => {
    expect(values({})).toEqual({ delivery_recipient: '张三', delivery_phone: '13805741111' })
    const home = { legal_rep_domicile: '慈溪市古塘街道孙塘北路1号' }
    expect(values(home).delivery_address).toBe(home.legal_rep_domicile)
    expect(values({ ...home, premises_address: address }).delivery_address).toBe(address)
    expect(values({ premises_address: '同上', warehouse_address: address }).delivery_address).toBeUndefined()
  })
  test('what was typed stays, an emptied field too', () => {
    expect(values({ delivery_recipient: '李四', delivery_phone: '', premises_address: address })).toEqual({
      delivery_address: address,
    })
  })
  test('a draft of before keeps its way, in the words of its form', () => {
    expect(values({ delivery_method: '快递送达' }).delivery_method).toBe('courier')
    expect(values({ delivery_method: '窗口领取' }).delivery_method).toBe('counter')
    expect(values({ delivery_method: '随便' }).delivery_method).toBeUndefined()
  })
})

describe('C8 D7 other cities’ own fields of that kind', () => {
  const own = [
    { id: 'lqfs', name: '证照领取方式', type: 'enum' as const, options: ['邮寄', '自取'] },
    { id: 'yjdz', name: '邮寄地址', type: 'address' as const },
    { id: 'sjr', name: '收件人', type: 'person' as const },
    { id: 'sjrdh', name: '收件人联系电话', type: 'phone' as const },
  ]
  test('are known by what they are called, and letters of the law are not among them', () => {
    expect(own.map(deliveryElementOf)).toEqual([
      'delivery_method',
      'delivery_address',
      'delivery_recipient',
      'delivery_phone',
    ])
    expect(deliveryElementOf({ id: 'x', name: '法律文书送达地址', type: 'address' })).toBeNull()
    expect(deliveryElementOf({ id: 'y', name: '经营方式', type: 'enum' })).toBeNull()
    const kept = catalogue.elements.filter((element) => deliveryElementOf(element)).map(({ id }) => id)
    expect(kept.toSorted()).toEqual(['delivery_address', 'delivery_method'])
  })
  const thing = catalogue.thing.get('bianlidian')
  if (!thing) throw new Error('no convenience shop')
  const asking = [...own.map(({ id }) => id), 'delivery_method', 'delivery_address']
  const other = indexCatalogue({
    ...catalogue,
    elements: [...catalogue.elements, ...own],
    matters: catalogue.matters.map((matter) => ({
      ...matter,
      form_fields: [...(matter.form_fields ?? []), ...asking],
    })),
  })
  test('nothing is asked twice and no figure counts it', () => {
    const before = plan(catalogue, thing, sampleAnswers(thing))
    const after = plan(other, thing, sampleAnswers(thing))
    expect(after.fields).toEqual(before.fields)
    expect(after.form).toEqual(before.form)
    const fields = fieldsOf(wholeForm(after, other)).map(({ element }) => element)
    expect(fields.filter((element) => asking.includes(element))).toEqual([
      'delivery_method',
      'delivery_address',
    ])
    expect(new Set(fields).size).toBe(fields.length)
    expect(fieldsOf(formSections(after, other)).length).toBe(after.form.length)
  })
  test('what a draft of before says there is filled in front', () => {
    const filled = deliveryFilled(
      other,
      { lqfs: '邮寄', yjdz: address, sjr: '王五' },
      { name: '', phone: '' },
    )
    expect(filled).toEqual({
      delivery_method: { value: 'courier', from: { element: 'lqfs' } },
      delivery_address: { value: address, from: { element: 'yjdz' } },
      delivery_recipient: { value: '王五', from: { element: 'sjr' } },
    })
  })
})
