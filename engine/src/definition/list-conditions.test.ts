import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { OneThing, Question } from '#engine/catalogue'
import { remainingQuestions } from '#engine/composer'
import { cixi } from '../../../tests/support/cixi.ts'
import { compareWords } from './compare-words.ts'
import { sectionValue } from './draft.ts'
import {
  type Draft,
  draftRows,
  effectOf,
  previewDraft,
  toDraft,
  type VersionState,
  versionFaults,
} from './index.ts'
import { touchedBy } from './parties.ts'

const freight = toDraft(cixi().thing.get('huoyun') as OneThing)
const permit = 'jtj-dlysz'
const ownerOf = (code: string) => cixi().matter.get(code)?.department ?? ''

type Given = { readonly per?: string; readonly each?: string; readonly question?: Question }
const drafted = ({ question, ...rows }: Given): Draft => ({
  ...freight,
  questions: [...(freight.questions ?? []), ...(question ? [question] : [])],
  matters: freight.matters.map(({ per: _per, each: _each, ...matter }) =>
    matter.code === permit ? { ...matter, ...rows } : matter,
  ),
})

type OfficialCase = {
  readonly name: string
  readonly given: Given
  readonly then: {
    readonly errors: readonly (readonly [string, string])[]
    readonly warnings: readonly (readonly [string, string])[]
    /** What a preview shows of it all the same. */
    readonly kept: { readonly per?: string; readonly each?: string }
    readonly zh?: string
    readonly reckoned?: string
  }
}
const file = join(import.meta.dirname, '../../../cases/definition/list-conditions.json')
const cases = JSON.parse(readFileSync(file, 'utf8')) as OfficialCase[]

/** Faults that are there without what the case says are not its own. */
const before = new Set(versionFaults(cixi(), freight).map(({ row, problem }) => `${row} ${problem.code}`))
const faultsOf = (draft: Draft, severity: 'error' | 'warning') =>
  versionFaults(cixi(), draft)
    .filter((fault) => fault.severity === severity && !before.has(`${fault.row} ${fault.problem.code}`))
    .map(({ row, problem }) => [row, problem.code])

describe('D13, D14 what a draft says of lists', () => {
  test.each(cases)('$name', ({ given, then }) => {
    const draft = drafted(given)
    expect(faultsOf(draft, 'error')).toEqual(then.errors)
    expect(faultsOf(draft, 'warning')).toEqual(then.warnings)
    const { thing } = previewDraft(cixi(), draft)
    const { per, each } = thing.matters.find(({ code }) => code === permit) ?? {}
    expect({ ...(per && { per }), ...(each && { each }) }).toEqual(then.kept)
    const asked = thing.questions?.find(({ id }) => id === given.question?.id)
    expect(asked?.reckoned).toBe(then.reckoned)
    if (then.zh)
      expect(draftRows(cixi(), draft).find(({ row }) => row === `matters/${permit}`)?.says.zh).toContain(
        then.zh,
      )
  })

  test('D14 a question only a row condition reads is asked while its matter may be needed', () => {
    const question: Question = { id: 'rented', ask: '车是租来的吗？', type: 'boolean', sample: true }
    const open = (given: Given) => {
      const { catalogue, thing } = previewDraft(cixi(), drafted(given))
      return remainingQuestions(catalogue, thing, {})
    }
    expect(open({ per: 'vehicles', each: 'rented = true', question })).toContain('rented')
    expect(open({ per: 'vehicles', question })).not.toContain('rented')
  })

  test('D14 a question that a list answers is tried with both answers', () => {
    const draft = drafted({ per: 'vehicles', each: 'vehicle_gross_mass > 4.5' })
    const heavy = draft.matters.map((row) =>
      row.code === 'jtj-hyzc' ? { ...row, when: 'heavyTruck = true' } : row,
    )
    const { catalogue, thing } = previewDraft(cixi(), { ...draft, matters: heavy })
    expect(thing.questions?.find(({ id }) => id === 'heavyTruck')?.reckoned).toBe('anyHeavyVehicle')
    const { scenarios, occurrences } = effectOf(catalogue, thing)
    expect(occurrences.find(({ code }) => code === 'jtj-hyzc')?.scenarios).toBe(scenarios / 2)
  })

  test('D13 only the owner of the matter is asked again, and everybody what a question means', () => {
    const asked = [...new Set(freight.matters.map(({ code }) => ownerOf(code)))]
    const agreed = asked.map((department) => ({ department, name: '', at: '' }))
    const state = { agreed, draft: freight } as unknown as VersionState
    expect(touchedBy(state, drafted({ per: 'vehicles' }), ownerOf)).toEqual(['jtj'])
    const reckoned = (freight.questions ?? []).map(({ reckoned: _reckoned, ...one }) => one)
    expect(touchedBy(state, { ...freight, questions: reckoned }, ownerOf)).toEqual(asked)
  })

  test('D13 saved as it is typed, another shape is refused; compared in the words of the columns', () => {
    const state = { draft: freight } as VersionState
    const save = (row: object) =>
      sectionValue(state, 'matters', [{ code: permit, ...row }], { name: '编办', ownerOf }).ok
    expect([save({ per: '', each: '' }), save({ per: 3 }), save({ each: 'a'.repeat(501) })]).toEqual([
      true,
      false,
      false,
    ])
    const [one, other] = [
      { per: 'vehicles', each: 'vehicle_gross_mass > 4.5' },
      { per: 'vehicles', each: 'vehicle_gross_mass > 12' },
    ].map((rows) => {
      const { catalogue, thing } = previewDraft(cixi(), drafted(rows))
      return { catalogue, thing }
    })
    if (!one || !other) throw new Error('nothing to compare')
    expect(compareWords(one, other)).toEqual([
      {
        path: `matters/${permit}/each`,
        before: 'vehicle_gross_mass > 4.5',
        after: 'vehicle_gross_mass > 12',
        where: {
          zh: '事项“道路运输证（车辆营运证）配发” · 哪些行要办',
          en: expect.stringContaining('Rows that have it'),
        },
        was: { zh: '「总质量」大于 4.5 吨', en: '“Gross mass” is more than 4.5' },
        is: { zh: '「总质量」大于 12 吨', en: '“Gross mass” is more than 12' },
      },
    ])
  })
})
