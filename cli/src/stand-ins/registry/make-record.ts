import type { DataElement, Department, Material } from '#engine/catalogue'
import { rowsText } from '#engine/form'
import { makePdf, type PaperDocument } from './document.ts'
import { makeValue, type Value } from './make-value.ts'
import { type DemoFirm, type DemoPerson, demoFirms, demoPeople } from './people.ts'
import { hashOf, seeded } from './seeded.ts'

/** The part of a catalogue a registry lives by. */
export type RegistryCatalogue = {
  readonly departments: readonly Department[]
  readonly elements: readonly DataElement[]
  readonly materials: readonly Material[]
}

export type RegistryRecord = {
  readonly fields: Readonly<Record<string, Value>>
  readonly title: string
  readonly number: string
  readonly issuedOn: string
  readonly validUntil: string | null
  readonly paper: PaperDocument
  /** Numbers of the people the record is about. */
  readonly about: readonly string[]
}

/** People and firms before this place have every paper: they are the ones whom rehearsals use. */
const complete = 40
/** Of the others, one paper in seven is not on record, as in life. */
const gaps = 7

type Subject = { readonly person: DemoPerson; readonly firm: DemoFirm | null; readonly place: number }

const people = new Map(demoPeople.map((person, place) => [person.idNumber, { person, place }]))
const firms = new Map(demoFirms.map((firm, place) => [firm.uscc, { firm, place }]))
const firmsByPerson = new Map(demoFirms.map((firm) => [firm.legalRep, firm]))

const subjectOf = (number: string): Subject | null => {
  const known = people.get(number)
  if (known) return { ...known, firm: firmsByPerson.get(number) ?? null }
  const firm = firms.get(number)
  const leader = firm && people.get(firm.firm.legalRep)
  return firm && leader ? { person: leader.person, firm: firm.firm, place: firm.place } : null
}

/** Papers about somebody else than the applicant (staff, lessor, drivers …) name another person of the town. */
const aboutOthers =
  /从业人员|员工|职工|质量负责人|出租人|房屋所有人|驾驶|医师|护士|教师|兽医|救生员|押运|作业人员/

const holderOf = (subject: Subject, material: Material) => {
  const random = seeded(`${material.id} ${subject.person.idNumber} ${subject.firm?.uscc ?? ''}`)
  const person = aboutOthers.test(material.name) ? random.pick(demoPeople) : subject.person
  return { person, firm: subject.firm, random }
}

const onRecord = (
  subject: Subject,
  number: string,
  material: Material,
  fields: RegistryRecord['fields'],
  wanted: number,
) => {
  // A licence of a firm that does not exist yet is not on record; the person came to get it.
  if (wanted > 0 && Object.keys(fields).length === 0) return false
  if (material.kind === 'licence' && !subject.firm) return false
  return (
    material.kind === 'personal' ||
    subject.place < complete ||
    hashOf(`${number} ${material.id}`) % gaps !== 0
  )
}

const day = (year: number, seed: number) =>
  `${year}-${String((seed % 12) + 1).padStart(2, '0')}-${String((seed % 28) + 1).padStart(2, '0')}`

/** D10 Of a list the record tells one row, in the columns it knows; the person says whether that is all. */
const listsOf = (
  elements: RegistryCatalogue['elements'],
  single: ReadonlyMap<string, Value>,
): [string, string][] =>
  elements.flatMap(({ id, list }): [string, string][] => {
    const cells = (list?.columns ?? []).flatMap((column) => {
      const value = single.get(column)
      return value === undefined ? [] : [[column, String(value)] as const]
    })
    return cells.length
      ? [[id, rowsText({ rows: [{ id: '1', cells: Object.fromEntries(cells) }], closed: false })]]
      : []
  })

/** What a department holds about a subject under one material; null when it has no record. The same on every call. */
export const makeRecord = (
  catalogue: RegistryCatalogue,
  material: Material,
  number: string,
): RegistryRecord | null => {
  const subject = subjectOf(number)
  if (!subject) return null
  const holder = holderOf(subject, material)
  const elements = catalogue.elements.filter(({ from }) => from === material.id)
  const made = elements.map((element) => [element.id, makeValue(element, holder)] as const)
  const single = made.filter((entry): entry is readonly [string, Value] => entry[1] !== null)
  const fields = Object.fromEntries([...single, ...listsOf(elements, new Map(single))])
  if (!onRecord(subject, number, material, fields, elements.length)) return null
  const seed = hashOf(`${material.id} ${number}`)
  const department = catalogue.departments.find(({ id }) => id === material.issued_by)
  const drawn = day(2010 + (seed % 7), seed)
  // No paper of a firm is older than the firm.
  const issuedOn = [drawn, holder.firm?.establishedOn ?? ''].toSorted().at(-1) ?? drawn
  const documentNumber = `330299${String(seed).padStart(10, '0')}`
  const paper = makePdf(material.name, [
    `编号：${documentNumber}`,
    `持有人：${holder.firm?.name ?? holder.person.name}`,
    `发证机关：${department?.name ?? material.issued_by ?? ''}`,
    `发证日期：${issuedOn}`,
    '演示数据，人物和企业均为虚构。',
  ])
  const about = [holder.person.idNumber]
  return { fields, title: material.name, number: documentNumber, issuedOn, validUntil: null, paper, about }
}
