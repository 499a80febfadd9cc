import type { DataElement } from '#engine/catalogue'
import type { DemoFirm, DemoPerson } from './people.ts'
import type { Seeded } from './seeded.ts'
import { educations, places } from './word-lists.ts'

/** Whom a record is about, and the generator that belongs to the record. */
export type RecordHolder = {
  readonly person: DemoPerson
  readonly firm: DemoFirm | null
  readonly random: Seeded
}

export type Value = string | number | boolean
type Maker = (holder: RecordHolder, element: DataElement) => Value | null
type Rule = readonly [words: RegExp, make: Maker]

const two = (value: number) => String(value).padStart(2, '0')
const place = ({ random }: RecordHolder): string => {
  const [town, road] = random.pick(places)
  return `浙江省慈溪市${town}${road}${random.between(1, 699)}号`
}
const day = ({ random }: RecordHolder, from: number, until: number): string =>
  `${random.between(from, until)}-${two(random.between(1, 12))}-${two(random.between(1, 28))}`

const ofFirm =
  (make: (firm: DemoFirm) => Value): Maker =>
  ({ firm }) =>
    firm ? make(firm) : null

/** Facts that must agree with one another: a record never gives a firm two names or a person two birthdays. */
const knownFacts: readonly Rule[] = [
  [/信用代码/, ofFirm(({ uscc }) => uscc)],
  [/申请人.*名称|用人单位|^(企业|单位)名称|印章刻制名称/, ofFirm(({ name }) => name)],
  [/主体类型|企业类型/, ofFirm(({ entityType }) => entityType)],
  [/^住所$|注册地址/, ofFirm(({ address }) => address)],
  [/注册资本/, ofFirm(({ capital }) => capital)],
  [/^经营范围$/, ofFirm(({ scope }) => scope)],
  [/成立日期|工商登记日期/, ofFirm(({ establishedOn }) => establishedOn)],
  [/经济性质/, ofFirm(({ entityType }) => (entityType === '个体工商户' ? '个体' : '私营'))],
  [/经营期限/, () => '长期'],
  [/证件类型/, () => '居民身份证'],
  [/^股东.*姓名/, ({ person }) => person.name],
  [/(身份证|证件)(号|号码)$/, ({ person }) => person.idNumber],
  [/性别/, ({ person }) => person.gender],
  [/出生/, ({ person }) => person.birth],
  [/民族/, ({ person }) => person.ethnicity],
  [/户籍/, ({ person }) => person.domicile],
]

/** Plain words by which a made-up value becomes believable; the first that fits is taken. */
const likelyTexts: readonly Rule[] = [
  [/(号牌|车牌)/, ({ random }) => `浙B${random.digits(5)}`],
  [/学历|职称/, ({ random }) => random.pick(educations)],
  [/识别代号/, ({ random }) => `LZZ1CLSB${random.digits(9)}`],
  [/编号|号码|证号|文号|编码|代码|号$/, ({ random }) => `330299${random.digits(9)}`],
  [/车辆类型/, () => '重型普通货车'],
  [/型号/, ({ random }) => `CX${random.between(100, 999)}`],
  [/名称|单位|机构/, (_, { name }) => `慈溪市${name.replace(/名称.*$/, '')}有限公司`],
]

const options = (holder: RecordHolder, { options = [] }: DataElement): Value | null =>
  options.length > 0 ? holder.random.pick(options) : null

const yearOr = ({ random }: RecordHolder, { name }: DataElement): number =>
  /年份/.test(name) ? random.between(2008, 2016) : random.between(2, 60)

const byType: Record<DataElement['type'], Maker> = {
  // A list is made of the columns that are on the same record.
  rows: () => null,
  string: (holder, element) =>
    likelyTexts.find(([words]) => words.test(element.name))?.[1](holder, element) ??
    `${element.name}以登记为准`,
  number: ({ random }, { unit }) =>
    unit === '平方米' ? random.between(400, 6000) / 10 : random.between(20, 900) / 10,
  integer: yearOr,
  // What runs on, runs on in any year this is shown in.
  date: (holder, { day: which }) => (which === 'coming' ? day(holder, 2060, 2069) : day(holder, 2010, 2016)),
  boolean: ({ random }) => random.between(0, 1) === 1,
  enum: options,
  address: place,
  person: ({ person }) => person.name,
  id_number: ({ person }) => person.idNumber,
  uscc: ofFirm(({ uscc }) => uscc),
  phone: ({ person }) => person.phone,
  file: () => null,
}

/** A value of one element in one record; null where the record has none (a firm's fact of a person without a firm). */
export const makeValue = (element: DataElement, holder: RecordHolder): Value | null => {
  const known = knownFacts.find(([words]) => words.test(element.name))?.[1]
  const value = known ? known(holder, element) : byType[element.type](holder, element)
  if (element.type !== 'enum' || value === null) return value
  return element.options?.includes(String(value)) ? value : options(holder, element)
}
