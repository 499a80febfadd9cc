import { describe, expect, test } from 'vitest'
import { type FieldCut, indexCatalogue, type OneThing } from '#engine/catalogue'
import { plan, remainingQuestions, survey } from '#engine/composer'
import { cixi } from '../../../tests/support/cixi.ts'
import { compareWords } from './compare-words.ts'
import { sectionValue } from './draft.ts'
import {
  type Draft,
  draftRows,
  previewDraft,
  proposeTwins,
  toDraft,
  type VersionState,
  versionFaults,
} from './index.ts'
import { touchedBy } from './parties.ts'

/** Without the rows of its own: each test writes the one it is about. */
const printing: Draft = { ...toDraft(cixi().thing.get('yinshua') as OneThing), field_cuts: [] }
const culture = cixi().matter.get('wgj-ysjy')
const [element = ''] = culture?.form_fields ?? []
const row = (more: Partial<FieldCut> = {}): FieldCut => ({
  element,
  owner: 'wgj',
  reason: 'struck',
  basis: '没有条文要',
  by: '',
  on: '',
  verified: 'recalled',
  ...more,
})
const drafted = (...rows: FieldCut[]): Draft => ({ ...printing, field_cuts: rows })
const errors = (draft: Draft) =>
  versionFaults(cixi(), draft)
    .filter(({ severity }) => severity === 'error')
    .map(({ row, problem }) => [row, problem.code])

describe('V26 rows on fields in a draft', () => {
  test('V26 are judged with every other check, each on its row, and one that is wrong does not hide the rest', () => {
    expect(errors(drafted(row()))).toEqual([])
    const place = `field_cuts/wgj/${element}`
    expect(errors(drafted(row({ reason: 'derived' })))).toEqual([[place, 'field_cut_part']])
    expect(errors(drafted(row({ reason: 'derived', is: 'nobody_knows + 1' })))).toEqual([
      [place, 'field_cut_name'],
    ])
    expect(errors(drafted(row({ reason: 'only_when', when: 'refits = 3' })))).toEqual([
      [place, 'condition_type'],
    ])
    expect(errors(drafted(row({ reason: 'on_site' }))).map(([, code]) => code)).toContain('field_cut_site')
    expect(errors(drafted(row(), row()))).toEqual([[place, 'field_cut_doubled']])
    expect(errors(drafted(row({ element: 'nothing' }))).map(([, code]) => code)).toEqual([
      'unknown_reference',
    ])
    const preview = previewDraft(
      cixi(),
      drafted(row({ reason: 'derived' }), row({ reason: 'later', before: 'wgj-ysjy' })),
    )
    expect(preview.left).toEqual([])
  })

  test('V26 an unsigned row counts in the preview and not in what is published; a signed one stays signed while nothing of it changes', () => {
    const state = { draft: drafted(row({ by: '李文广', on: '2026-03-01' })) } as VersionState
    const { by: _by, on: _on, ...typed } = row()
    const save = (value: unknown) =>
      sectionValue(state, 'field_cuts', value, { name: '编办', ownerOf: () => '' })
    expect(save([typed])).toMatchObject({ ok: true, value: [{ by: '李文广', on: '2026-03-01' }] })
    expect(save([{ ...typed, basis: '另一条' }])).toMatchObject({
      ok: true,
      value: [{ by: '', proposedBy: '编办' }],
    })
    expect(save([{ ...typed, by: '我' }]).ok).toBe(false)
    expect(save([{ ...typed, reason: 'because' }]).ok).toBe(false)
    const { catalogue, thing } = previewDraft(cixi(), drafted(row()))
    const fields = plan(catalogue, thing, { entityType: 'individual', printKinds: ['other'] }).form
    expect(thing.field_cuts).toHaveLength(1)
    expect(
      fields.filter((field) => field.element === element && !field.askedBy.includes('wgj-ysjy')),
    ).toEqual([])
  })

  test('D8, D9 a question that only a row on a field reads is not idle and is asked; a field asked in no scenario is told', () => {
    const question = {
      id: 'hasPlan',
      ask: '有平面图吗？',
      ask_en: 'A plan?',
      type: 'boolean',
      sample: true,
    } as const
    const asking = (more: Partial<FieldCut>): Draft => ({
      ...drafted(row(more)),
      questions: [...(printing.questions ?? []), question],
    })
    expect(errors(asking({}))).toEqual([['questions/hasPlan', 'idle_question']])
    const only = { reason: 'only_when', when: 'hasPlan = true' } as const
    expect(errors(asking(only))).toEqual([])
    const { catalogue, thing } = previewDraft(cixi(), asking(only))
    const known = {
      entityType: 'individual',
      printKinds: ['other'],
      usesPress: false,
      areaSqm: 50,
      ownsPremises: true,
    }
    const rest = { ...known, refits: false, drainsWater: false }
    expect(remainingQuestions(catalogue, thing, rest)).toEqual(['hasPlan'])
    const groups = survey(catalogue, thing).answers.map(({ hasPlan }) => hasPlan)
    expect(new Set(groups)).toEqual(new Set([true, false]))
    expect(errors(asking({ reason: 'answered', question: 'hasPlan' }))).toEqual([])
    expect(errors(asking({ ...only, when: 'hasPlan = true and hasPlan = false' }))).toEqual([
      [`field_cuts/wgj/${element}`, 'contradictory_condition'],
    ])
  })

  test('V5, V26 only the owner is asked again', () => {
    const agreed = ['wgj', 'scjgj'].map((department) => ({ department, name: '', at: '' }))
    const state = { agreed, draft: printing } as unknown as VersionState
    expect(touchedBy(state, drafted(row()), () => '')).toEqual(['wgj'])
  })

  test('V20, V10 it is read under its owner, and compared in words', () => {
    const draft = drafted(row())
    const read = draftRows(cixi(), draft).find(({ kind }) => kind === 'field')
    expect(read).toMatchObject({ row: `field_cuts/wgj/${element}`, department: { id: 'wgj' } })
    expect(read?.says.zh).toBe('表里不再问：没有依据，不问。依据：没有条文要')
    const [before, after] = [printing, draft].map((one) => previewDraft(cixi(), one))
    if (!before || !after) throw new Error('nothing to compare')
    const [change, ...others] = compareWords(before, after)
    expect(others).toEqual([])
    expect(change?.where.zh).toBe('字段的精简')
    expect(change?.is.zh).toContain('没有依据，不问')
  })
})

describe('V27 twins', () => {
  const first =
    culture?.form_fields?.find(
      (id) => !/(名称|字号|地址|地点|住所|坐落|电话|面积|人数)/.test(cixi().element.get(id)?.name ?? '名称'),
    ) ?? ''
  /** A library in which the police ask for the first field of the culture office under another name. */
  const library = (name: string, type?: 'date') => {
    const known = cixi().element.get(first)
    if (!known) throw new Error('no field')
    const twin = { ...known, id: 'twin', name, ...(type && { type }) }
    return indexCatalogue({
      ...cixi(),
      elements: [...cixi().elements, { ...twin }],
      matters: cixi().matters.map((matter) =>
        matter.code === 'gaj-gzba' ? { ...matter, form_fields: ['twin'] } : matter,
      ),
    })
  }
  const thing = cixi().thing.get('yinshua') as OneThing
  const found = (catalogue: ReturnType<typeof cixi>, of = thing) =>
    proposeTwins(catalogue, of).filter(({ element: id, as }) => id === 'twin' || as === 'twin')
  const name = cixi().element.get(first)?.name ?? ''

  test('V27 names that say the same, of one kind, in no form together; the one more forms ask for is kept', () => {
    expect(found(library(`${name}（全称）`))).toMatchObject([{ element: 'twin', as: first, owners: ['gaj'] }])
    expect(found(library(`${name}编号`))).toEqual([])
    expect(found(library(name, 'date'))).toEqual([])
  })

  test('V27 a form that asks for both tells them apart; what was decided is not proposed again', () => {
    const catalogue = library(name)
    const both = indexCatalogue({
      ...catalogue,
      matters: catalogue.matters.map((matter) =>
        matter.code === 'gaj-gzba' ? { ...matter, form_fields: ['twin', first] } : matter,
      ),
    })
    expect(found(both)).toEqual([])
    const decided = {
      ...thing,
      field_cuts: [row({ element: 'twin', owner: 'gaj', reason: 'same_fact', as: first })],
    }
    expect(found(catalogue, decided)).toEqual([])
  })

  test('V27 in the fifty, nothing is proposed as one fact with itself', () => {
    const all = cixi().things.flatMap((one) => proposeTwins(cixi(), one))
    expect(all.filter(({ element: id, as, owners }) => id === as || owners.length === 0)).toEqual([])
    expect(all.length).toBeGreaterThan(0)
  })
})
