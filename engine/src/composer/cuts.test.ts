import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Answers,
  type Catalogue,
  indexCatalogue,
  type JointCut,
  type Matter,
  type OneThing,
  sampleAnswers,
} from '#engine/catalogue'
import { cixi } from '../../../tests/support/cixi.ts'
import { allScenarios, checkThing, type PaperForm, plan } from './index.ts'

const requirement = (material: string, form: PaperForm = 'copy', copies = 1) => ({
  as_named: `交${material}`,
  material,
  form,
  copies,
  necessity: 'deferrable' as const,
})
const matter = (code: string, materials: Matter['materials'], more: Partial<Matter> = {}): Matter => ({
  code,
  name: code,
  department: 'gov',
  type: '行政许可',
  statutory_days: 5,
  promised_days: 2,
  counter_visits: 1,
  result: { name: '证', kind: '许可证' },
  materials,
  form_fields: ['who'],
  ...more,
})
const cut = (of: string, material: string, more: Partial<JointCut> = {}): JointCut => ({
  matter: of,
  material,
  reason: 'no_legal_basis',
  basis: '某条例第一条',
  owner: 'gov',
  by: '审批科',
  on: '2020-12-21',
  ...more,
})

/** Two matters that ask for the same list; the first makes a licence, the card has a source. */
const city = (cuts: readonly JointCut[], change: (matters: Matter[]) => Matter[] = (same) => same) => {
  const matters = change([
    matter('a', [requirement('list', 'original', 3), requirement('card')], {
      result: { name: '执照', kind: '执照', material: 'licence' },
    }),
    matter('b', [requirement('list'), requirement('licence'), requirement('form')]),
  ])
  const thing: OneThing = {
    code: 'open',
    name: '开张',
    matters: matters.map(({ code }) => ({ code })),
    lead_department: 'gov',
    cuts: [...cuts],
  }
  const catalogue = indexCatalogue({
    departments: [{ id: 'gov', name: '政府' }],
    elements: ['who', 'items', 'amount'].map((id) => ({ id, name: id, type: 'string' })),
    materials: [
      { id: 'list', name: '清单', kind: 'other' },
      { id: 'card', name: '身份证', kind: 'personal', issued_by: 'gov' },
      { id: 'licence', name: '执照', kind: 'licence', issued_by: 'gov', result_of: 'a' },
      { id: 'form', name: '申请表', kind: 'form' },
    ],
    matters,
    things: [thing],
    sources: [],
  })
  return { catalogue, thing }
}
const planned = (cuts: readonly JointCut[], options = { sources: true }) => {
  const { catalogue, thing } = city(cuts)
  return plan(catalogue, thing, {}, options)
}
const reasons = ({ materials }: ReturnType<typeof planned>) =>
  materials.dropped.map(({ matter: of, material, reason, by }) => [of, material, reason, by].join(' '))

describe('D5 what the joint team decided', () => {
  test('D5 a cut does not apply where the form, a result or a source serves the row already', () => {
    expect(reasons(planned([cut('a', 'card'), cut('b', 'licence'), cut('b', 'form')]))).toEqual([
      'a card data_source gov',
      'b list same_material a',
      'b licence result_of_matter a',
      'b form one_form one_form',
    ])
  })

  test('D5 without its source the cut applies', () => {
    expect(reasons(planned([cut('a', 'card')], { sources: false }))).toContain('a card no_legal_basis 审批科')
  })

  test('D5 D6 cut for the first matter, the second asks, and only its own need counts', () => {
    const { materials } = planned([cut('a', 'list')])
    expect(materials.submit).toEqual([
      expect.objectContaining({ material: 'list', askedBy: ['b'], form: 'copy', copies: 1 }),
    ])
    expect(materials.dropped.filter(({ material }) => material === 'list')).toEqual([
      expect.objectContaining({ matter: 'a', reason: 'no_legal_basis', by: '审批科' }),
    ])
  })

  test('D5 D6 cut for the second matter, the first asks as before and the reason is the decision in either order', () => {
    const change = (same: Matter[]) => [...same].reverse()
    for (const { catalogue, thing } of [city([cut('b', 'list')]), city([cut('b', 'list')], change)]) {
      const { materials } = plan(catalogue, thing, {})
      expect(materials.submit).toEqual([
        expect.objectContaining({ material: 'list', askedBy: ['a'], form: 'original', copies: 3 }),
      ])
      expect(materials.dropped.find(({ material }) => material === 'list')).toMatchObject({
        matter: 'b',
        reason: 'no_legal_basis',
      })
    }
  })

  test('D5 cut for all who ask, nobody asks; the baselines stay', () => {
    const [bare, whole] = [planned([]), planned([cut('a', 'list'), cut('b', 'list')])]
    expect(whole.materials.submit).toEqual([])
    expect(whole.materials).toMatchObject({ before: bare.materials.before, merged: bare.materials.merged })
    expect(whole.days).toEqual(bare.days)
  })

  test('D5 a decision says its basis, owner and day, and what a paper is drawn up from', () => {
    const { materials } = planned([
      cut('a', 'list', { reason: 'generated', fields: ['who'], adds: ['items'] }),
    ])
    expect(materials.dropped[0]?.decision).toEqual({
      basis: '某条例第一条',
      owner: 'gov',
      on: '2020-12-21',
      fields: ['who', 'items'],
    })
  })

  test('D5 a paper whose content no form asks for is not generated', () => {
    const generated = cut('a', 'list', { reason: 'generated', fields: ['who', 'amount'] })
    expect(planned([generated]).materials.submit[0]).toMatchObject({ askedBy: ['a', 'b'] })
    expect(planned([generated]).form.map(({ element }) => element)).toEqual(['who'])
  })

  test('D5 D7 what the form asks in place of a paper counts as a field, once and only where it replaces one', () => {
    const generated = (of: string) => cut(of, 'list', { reason: 'generated', adds: ['items'] })
    const { form, fields } = planned([generated('a'), generated('b')])
    expect(form).toContainEqual({ element: 'items', askedBy: ['a', 'b'], prefillFrom: null })
    expect(fields).toEqual({ before: 2, after: 2, prefilled: 0 })
    const useless = cut('b', 'form', { reason: 'generated', adds: ['items'] })
    expect(planned([useless]).fields.after).toBe(1)
  })

  test('D8 the check warns of a generated paper whose content is not named or not asked for', () => {
    const { catalogue, thing } = city([
      cut('a', 'list', { reason: 'generated' }),
      cut('b', 'list', { reason: 'generated', fields: ['amount'] }),
    ])
    expect(
      checkThing(catalogue, thing).warnings.flatMap(({ code, matter: of }) =>
        /^cut/.test(code) ? [[of, code]] : [],
      ),
    ).toEqual([
      ['a', 'cut_content_unnamed'],
      ['b', 'cut_content_missing'],
    ])
  })
})

describe('the fifty', () => {
  const catalogue = cixi()
  const scenario = fc
    .constantFrom(...catalogue.things)
    .chain((thing) =>
      fc.record({ thing: fc.constant(thing), answers: fc.constantFrom(...take(catalogue, thing)) }),
    )

  test('D5 decisions change neither baselines nor automatic reasons, and never ask for more papers', () => {
    fc.assert(
      fc.property(scenario, fc.boolean(), ({ thing, answers }, sources) => {
        const [bare, whole] = [false, true].map((cuts) => plan(catalogue, thing, answers, { sources, cuts }))
        if (!bare || !whole) throw new Error('two plans')
        expect(whole.materials).toMatchObject({
          before: bare.materials.before,
          merged: bare.materials.merged,
        })
        expect({ ...whole.days }).toEqual(bare.days)
        expect(whole.matters).toEqual(bare.matters)
        expect(whole.fields.before).toBe(bare.fields.before)
        const sure = (composed: typeof bare) =>
          composed.materials.dropped.filter(({ reason }) =>
            ['one_form', 'result_of_matter', 'data_source'].includes(reason),
          )
        expect(sure(whole)).toEqual(sure(bare))
        const asked = new Set(bare.materials.submit.map(({ material }) => material))
        for (const { material } of whole.materials.submit) expect(asked).toContain(material)
        const cutRows = new Set(
          whole.materials.dropped.flatMap(({ matter: of, material, decision }) =>
            decision ? [`${of}|${material}`] : [],
          ),
        )
        for (const { askedBy, material } of whole.materials.submit)
          for (const of of askedBy) expect(cutRows).not.toContain(`${of}|${material}`)
      }),
      { numRuns: 200 },
    )
  })

  test('D5 everything a generated paper is drawn up from stands in the one form', () => {
    fc.assert(
      fc.property(scenario, ({ thing, answers }) => {
        const { materials, form } = plan(catalogue, thing, answers)
        const asked = new Set(
          form.flatMap(({ element, columns = [] }) => [element, ...columns.map((column) => column.element)]),
        )
        for (const { decision } of materials.dropped)
          for (const element of decision?.fields ?? []) expect(asked).toContain(element)
      }),
      { numRuns: 200 },
    )
  })

  test('D5 no list is handed in beside the field that replaces it', () => {
    for (const thing of catalogue.things) {
      const { materials } = plan(catalogue, thing, sampleAnswers(thing))
      const replaced = new Set(
        (thing.cuts ?? [])
          .filter(({ adds }) => adds?.includes('equipment_items'))
          .map(({ material }) => material),
      )
      expect(
        materials.submit.filter(({ material }) => replaced.has(material)).map(({ askedBy }) => askedBy),
      ).toEqual([])
    }
  })
})

function take(catalogue: Catalogue, thing: OneThing): Answers[] {
  const all = [...allScenarios(catalogue, thing)]
  return all.filter((_, index) => index % Math.ceil(all.length / 20) === 0)
}
