import { creditCodeCheckCharacter, identityCheckCharacter } from '#engine/form'
import { type Seeded, seeded } from './seeded.ts'
import { ethnicities, givenNames, places, surnames, tradeNames, trades } from './word-lists.ts'

/** A made-up person. The check digit is valid; the district 330299 was never given to a place, so the number is nobody's. */
export type DemoPerson = {
  readonly name: string
  readonly idNumber: string
  readonly phone: string
  readonly gender: '男' | '女'
  readonly birth: string
  readonly ethnicity: string
  readonly domicile: string
}

/** A made-up firm; `legalRep` is the identity number of one of the people. */
export type DemoFirm = {
  readonly name: string
  readonly uscc: string
  readonly entityType: '有限责任公司' | '个体工商户'
  readonly capital: number
  readonly scope: string
  readonly address: string
  readonly establishedOn: string
  readonly legalRep: string
}

/** People before this one have no firm yet: they are the ones who come to open one. */
const firstFounder = 60
const peopleCount = 240
const firmCount = 120
const district = '330299'
const two = (value: number) => String(value).padStart(2, '0')

const addressOf = (random: Seeded): string => {
  const [town, road] = random.pick(places)
  return `浙江省慈溪市${town}${road}${random.between(1, 699)}号`
}

const makePerson = (index: number): DemoPerson => {
  const random = seeded(`person ${index}`)
  const birth = `${random.between(1958, 2000)}-${two(random.between(1, 12))}-${two(random.between(1, 28))}`
  // The sequence keeps numbers apart even for two people born on one day; its last digit is odd for men.
  const first17 = `${district}${birth.replaceAll('-', '')}${String(index + 100).slice(-3)}`
  return {
    name: random.pick(surnames) + random.pick(givenNames),
    idNumber: first17 + identityCheckCharacter(first17),
    phone: `138000${String(index * 397 + 10_000).slice(-5)}`,
    gender: Number(first17.at(-1)) % 2 === 1 ? '男' : '女',
    birth,
    ethnicity: random.pick(ethnicities),
    domicile: addressOf(random),
  }
}

/** Check character of an organisation code (GB 11714), which stands inside the credit code. */
const organisationCheck = (first8: string): string => {
  const weights = [3, 7, 9, 10, 5, 8, 4, 2]
  const sum = weights.reduce(
    (total, weight, place) => total + weight * Number.parseInt(first8[place] ?? '0', 36),
    0,
  )
  const value = 11 - (sum % 11)
  return value === 10 ? 'X' : String(value % 11)
}

const makeCreditCode = (index: number, individual: boolean): string => {
  const organisation = `MA2${String(index * 811 + 10_007).slice(-5)}`
  const first17 = `${individual ? '92' : '91'}${district}${organisation}${organisationCheck(organisation)}`
  return first17 + creditCodeCheckCharacter(first17)
}

const makeFirm = (index: number, people: readonly DemoPerson[]): DemoFirm => {
  const random = seeded(`firm ${index}`)
  const individual = index % 4 === 3
  const [trade, scope] = random.pick(trades)
  const person = people[firstFounder + index]
  if (!person) throw new Error('more firms than people to lead them')
  const trading = random.pick(tradeNames)
  return {
    name: individual ? `慈溪市${trading}${trade}店` : `慈溪市${trading}${trade}有限公司`,
    uscc: makeCreditCode(index, individual),
    entityType: individual ? '个体工商户' : '有限责任公司',
    capital: individual ? random.between(1, 20) : random.between(1, 50) * 10,
    scope,
    address: addressOf(random),
    establishedOn: `${random.between(2001, 2016)}-${two(random.between(1, 12))}-${two(random.between(1, 28))}`,
    legalRep: person.idNumber,
  }
}

/** The first sixty have no firm; number 60 + n leads firm n. Always the same on every start. */
export const demoPeople: readonly DemoPerson[] = Array.from({ length: peopleCount }, (_, index) =>
  makePerson(index),
)
export const demoFirms: readonly DemoFirm[] = Array.from({ length: firmCount }, (_, index) =>
  makeFirm(index, demoPeople),
)
