import fc from 'fast-check'
import { expect, test } from 'vitest'
import { branchesIn, type CaseState, fieldsOfPlan, type Sight, withBranches } from '#engine/casework'
import { type Answers, type Catalogue, indexCatalogue, notKnown, type OneThing } from '#engine/catalogue'
import { maskValue, readRows, validateValues } from '#engine/form'
import { begunDraft } from '../../../tests/support/begun-draft.ts'
import { cixi } from '../../../tests/support/cixi.ts'
import { composeAgain, settleWith, type Vault } from './index.ts'
import { numbered, rowsMoved, rowTold } from './rows-handed-in.ts'

const ofCixi = indexCatalogue(cixi())
const permit = 'jtj-dlysz'

const thingOf = (catalogue: Catalogue) => catalogue.thing.get('huoyun') as OneThing
type HandedIn = { readonly catalogue: Catalogue; readonly state: CaseState; readonly vault: Vault }

const fleet = (...masses: string[]) =>
  JSON.stringify({
    rows: masses.map((mass, at) => ({
      id: String(at + 1),
      cells: { vehicle_mark: `浙BB${at + 1}`, vehicle_gross_mass: mass, vehicle_load: '1' },
    })),
    closed: true,
  })

/** A firm that has handed in its list of vehicles. */
const handedIn = (vehicles: string, some: Answers = {}, catalogue = ofCixi) => {
  const thing = thingOf(catalogue)
  const answers = {
    ...{ entityType: 'company', trucksPlated: notKnown, heavyTruck: notKnown, carriesHazard: false },
    ...{ runsYard: false, ownsPremises: false, irregularHours: false, staffCount: 50, ...some },
  }
  const { state, vault: begun } = begunDraft(catalogue, thing, answers)
  const vault = { ...begun, values: { ...begun.values, vehicles } }
  const branches = branchesIn(catalogue, thing, state.plan, vault.values)
  const plan = { ...state.plan, matters: withBranches(state.plan, branches).matters }
  return { catalogue, state: { ...state, submittedAt: '2026-09-28T10:00:00.000+08:00', plan }, vault }
}
const permits = ({ matters }: CaseState['plan']) =>
  matters.map(({ code }) => code).filter((code) => code.startsWith(permit))
const settled = ({ catalogue, state, vault }: HandedIn, question: string, answer: unknown) => {
  const made = settleWith(catalogue, state, vault, { question, answer })
  if (!made.ok) throw new Error(JSON.stringify(made.problems))
  return made.value.plan
}
const moved = ({ catalogue, state, vault }: HandedIn, vehicles: string) => {
  const { plan: asked } = composeAgain(catalogue, state, vault)
  const context = { plan: state.plan, asked: asked.matters, fields: fieldsOfPlan(catalogue, asked) }
  return rowsMoved(catalogue, thingOf(catalogue), context, { ...vault.values, vehicles }).map(
    ({ code }) => code,
  )
}

test('C54 a firm of vans alone has no permit a vehicle, and none comes when something else is settled afterwards', () => {
  const vans = handedIn(fleet('4.4', '3'))
  expect(permits(vans.state.plan)).toEqual([])
  expect(permits(composeAgain(ofCixi, vans.state, vans.vault).casePlan)).toEqual([])
  expect(permits(settled(vans, 'trucksPlated', false))).toEqual([])
})

test('C54 what stands is neither doubled nor lost when something else is settled', () => {
  const mixed = handedIn(fleet('18', '3', '12'))
  expect(permits(mixed.state.plan)).toEqual(['jtj-dlysz~1', 'jtj-dlysz~3'])
  expect(permits(settled(mixed, 'trucksPlated', false))).toEqual(['jtj-dlysz~1', 'jtj-dlysz~3'])
})

test('C54 a question that decides which rows have the matter keeps or takes their parts when it is settled', () => {
  const vans = handedIn(fleet('4.4', '3', '18'), { carriesHazard: notKnown })
  const all = ['jtj-dlysz~1', 'jtj-dlysz~2', 'jtj-dlysz~3']
  expect(permits(vans.state.plan)).toEqual(all)
  expect(permits(settled(vans, 'carriesHazard', true))).toEqual(all)
  expect(permits(settled(vans, 'carriesHazard', false))).toEqual(['jtj-dlysz~3'])
})

test('C54 a matter of rows that only an answer settled afterwards brings has its parts then', () => {
  const { things, ...rest } = cixi()
  const matters = (thing: OneThing) =>
    thing.matters.map((one) => (one.code === permit ? { ...one, when: 'trucksPlated = true' } : one))
  const catalogue = indexCatalogue({
    ...rest,
    things: things.map((thing) => (thing.code === 'huoyun' ? { ...thing, matters: matters(thing) } : thing)),
  })
  const firm = handedIn(fleet('18', '3'), {}, catalogue)
  expect(permits(firm.state.plan)).toEqual([])
  expect(permits(settled(firm, 'trucksPlated', true))).toEqual(['jtj-dlysz~1'])
  expect(permits(settled(firm, 'trucksPlated', false))).toEqual([])
})

test('C54 where no row had the matter, a correction brings none either', () => {
  const vans = handedIn(fleet('4.4'))
  expect(moved(vans, fleet('4.4', '3'))).toEqual([])
  expect(moved(vans, fleet('18'))).toEqual(['row_late'])
  const mixed = handedIn(fleet('18', '3'))
  expect(moved(mixed, fleet('18'))).toEqual([])
  expect(moved(mixed, fleet('18', '18'))).toEqual(['row_late'])
  expect(moved(mixed, JSON.stringify({ rows: [], closed: true }))).toEqual(['row_under_way'])
})

test('F40 C54 whatever fleet is handed in: its rows survive being numbered, read by departments, masked, corrected and handed in again', () => {
  const vans = handedIn(fleet('3'))
  const { plan: asked } = composeAgain(ofCixi, vans.state, vans.vault)
  const list = fieldsOfPlan(ofCixi, asked).filter(({ element }) => element === 'vehicles')
  const [field] = list
  if (!field) throw new Error('no list of vehicles')
  const rows = fc.uniqueArray(
    fc.record({
      vehicle_mark: fc.stringMatching(/^浙B[A-Z0-9]{5}$/),
      vehicle_gross_mass: fc.constantFrom('2', '4.5', ' 12 ', '18'),
      vehicle_load: fc.constantFrom('1', '9.99'),
    }),
    { selector: ({ vehicle_mark: mark }) => mark, minLength: 1, maxLength: 40 },
  )
  const handIn = (vehicles: string) => {
    const checked = validateValues(list, { vehicles })
    if (!checked.ok) throw new Error(JSON.stringify(checked.problems))
    return numbered(list, checked.value).vehicles ?? ''
  }
  const read = (text: string) => readRows(text, 'vehicle_mark')
  fc.assert(
    fc.property(rows, (cells) => {
      const ids = cells.map((_row, at) => `r${cells.length - at}`)
      const typed = JSON.stringify({
        rows: cells.map((one, at) => ({ id: ids[at], cells: one })),
        closed: true,
      })
      const once = handIn(typed)
      const found = read(once).rows
      expect(found.map(({ id }) => id)).toEqual(cells.map((_row, at) => `${at + 1}`))
      expect(found.map((row) => row.cells)).toEqual(
        cells.map((row) => ({ ...row, vehicle_gross_mass: row.vehicle_gross_mass.trim() })),
      )
      // Handed in again as it is, it is the same text: nothing moves, no digest changes.
      expect(handIn(once)).toBe(once)
      const masked = read(maskValue(field, once)).rows
      expect(masked.map(({ id, cells: { vehicle_gross_mass: mass } }) => [id, mass])).toEqual(
        found.map(({ id, cells: { vehicle_gross_mass: mass } }) => [id, mass]),
      )
      const firm = handedIn(once)
      expect(moved(firm, once)).toEqual([])
      const reader: Sight = { sees: 'whole', person: false, own: new Set(permits(firm.state.plan)) }
      for (const code of permits(firm.state.plan)) {
        const told = rowTold(ofCixi, { ...firm, sight: reader }, code)
        expect(told?.told).toBe(found.find(({ id }) => code === `${permit}~${id}`)?.cells.vehicle_mark)
      }
    }),
    { numRuns: 60 },
  )
})
