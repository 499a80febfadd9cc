import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type OneThing, type ParsedFile, validateCatalogue } from '#engine/catalogue'
import { cixi } from '../../../tests/support/cixi.ts'
import {
  type Draft,
  draftFaults,
  effectOf,
  findLead,
  ledgerOf,
  previewDraft,
  proposeCuts,
  publishedDocument,
  remainingRows,
  toDraft,
  versionFaults,
} from './index.ts'

const things = cixi().things.map((thing) => [thing.code, toDraft(thing)] as const)
const draftOf = (code: string): Draft => toDraft(cixi().thing.get(code) as OneThing)
const printing = draftOf('yinshua')

const asFile = (file: string, value: unknown): ParsedFile => ({ file, value, lineOf: () => 0, faults: [] })
/** What an import of the whole folder tells of this thing. */
const imported = (thing: OneThing) =>
  validateCatalogue([
    asFile('departments.yaml', cixi().departments),
    asFile('elements.yaml', cixi().elements),
    asFile('materials.yaml', cixi().materials),
    asFile('matters/all.yaml', cixi().matters),
    asFile('things/draft.yaml', [thing]),
    // The other one things stay: their questions are what conditions of matters that this one does not use are about.
    asFile(
      'things/others.yaml',
      cixi().things.filter(({ code }) => code !== thing.code),
    ),
  ]).faults.map(({ path }) => path)

const everything = (draft: Draft) => {
  const { catalogue, thing } = previewDraft(cixi(), draft)
  return {
    effect: effectOf(catalogue, thing),
    ledger: ledgerOf(catalogue, thing, draft),
    proposals: proposeCuts(catalogue, thing),
    remaining: remainingRows(catalogue, thing),
    lead: findLead(catalogue, thing),
    faults: versionFaults(cixi(), draft),
  }
}

describe('V3 faults of a draft', () => {
  test.each(things)('V3 %s has none', (_code, draft) => {
    expect(draftFaults(cixi(), draft)).toEqual([])
    expect(versionFaults(cixi(), draft).filter(({ severity }) => severity === 'error')).toEqual([])
  })
  test.each<[string, Partial<Draft>, string, string]>([
    ['an empty name', { name: '' }, 'basics/name', 'empty_text'],
    ['no lead department', { lead_department: '' }, 'basics/lead_department', 'empty_text'],
    [
      'a lead department without a matter',
      { lead_department: 'slj' },
      'basics/lead_department',
      'lead_not_concerned',
    ],
    [
      'a lead department nobody knows',
      { lead_department: 'nobody' },
      'basics/lead_department',
      'unknown_reference',
    ],
    ['no matters', { matters: [] }, 'matters', 'empty_list'],
    [
      'a matter nobody knows',
      { matters: [...printing.matters, { code: 'x-y' }] },
      'matters/x-y',
      'unknown_reference',
    ],
    [
      'a matter twice',
      { matters: [...printing.matters, { code: 'gaj-gzba' }] },
      'matters/gaj-gzba',
      'duplicate_id',
    ],
    [
      'a question id with a space',
      { questions: [...(printing.questions ?? []), { id: 'my id', ask: '？', type: 'boolean' }] },
      'questions/my id',
      'wrong_shape',
    ],
    [
      'two questions of one id',
      { questions: [...(printing.questions ?? []), { id: 'entityType', ask: '？', type: 'boolean' }] },
      'questions/entityType',
      'duplicate_id',
    ],
    [
      'a question named like a word of FEEL',
      { questions: [...(printing.questions ?? []), { id: 'true', ask: '？', type: 'boolean' }] },
      'questions/true',
      'reserved_name',
    ],
    [
      'a choice without options',
      { questions: [...(printing.questions ?? []), { id: 'size', ask: '？', type: 'single' }] },
      'questions/size',
      'options_missing',
    ],
    [
      'a cut without a basis',
      {
        cuts: [
          {
            matter: 'gaj-gzba',
            material: 'business_licence',
            reason: 'commitment',
            basis: '',
            owner: 'gaj',
            proposedBy: '',
            by: '',
            on: '',
          },
        ],
      },
      'cuts/gaj-gzba/business_licence',
      'empty_text',
    ],
  ])('V3 %s is told on its row', (_name, change, row, code) => {
    const faults = draftFaults(cixi(), { ...printing, ...change })
    expect(faults.map((fault) => [fault.row, fault.problem.code])).toContainEqual([row, code])
  })
  test('V3 one fault does not hide another: a nameless draft is told its broken condition too', () => {
    const matters = printing.matters.map((row) => ({ ...row, when: 'size >' }))
    const codes = draftFaults(cixi(), { ...printing, name: '', matters }).map(({ problem }) => problem.code)
    expect(codes).toContain('empty_text')
    expect(codes.filter((code) => code === 'condition_syntax')).toHaveLength(printing.matters.length)
  })
  test('V3 tells what an import of the folder would tell', () => {
    const bits = fc.constantFrom('', 'nobody', 'slj', 'scjgj', 'areaSqm >', 'entityType = "company"', 'a b')
    fc.assert(
      fc.property(bits, bits, fc.nat(30), bits, (lead, when, index, id) => {
        const [question] = printing.questions ?? []
        const thing: OneThing = {
          ...(cixi().thing.get('yinshua') as OneThing),
          lead_department: lead,
          matters: printing.matters.map((row, at) => (at === index && when ? { ...row, when } : row)),
          questions: [...(printing.questions ?? []), { ...question, id, ask: '再问' } as never],
        }
        const mine = draftFaults(cixi(), toDraft(thing)).map(({ path }) => path)
        const theirs = imported(thing)
        for (const path of theirs) expect(mine).toContain(path)
        if (!theirs.length) expect(mine).toEqual([])
      }),
      { numRuns: 40 },
    )
  })
})

describe('V14 a draft with faults shows as much as can be shown', () => {
  test.each(things)(
    'V14 %s: one broken condition leaves out that matter and nothing else',
    (_code, draft) => {
      const at = draft.matters.findIndex(({ when }) => when !== undefined)
      const broken = draft.matters[at]
      if (!broken) throw new Error('no conditional matter')
      const matters = draft.matters.map((row) => (row === broken ? { ...row, when: `${row.when} and` } : row))
      const preview = previewDraft(cixi(), { ...draft, matters })
      expect(preview.left).toEqual([broken.code])
      expect(preview.faults.map(({ row, problem }) => [row, problem.code])).toEqual([
        [`matters/${broken.code}`, 'condition_syntax'],
      ])
      const whole = previewDraft(cixi(), draft)
      const without = effectOf(preview.catalogue, preview.thing)
      const before = effectOf(whole.catalogue, whole.thing)
      expect(without.occurrences.map(({ code }) => code)).toEqual(
        before.occurrences.map(({ code }) => code).filter((code) => code !== broken.code),
      )
      // The share of scenarios is the same although a question may have fallen out with the condition.
      for (const { code, scenarios } of without.occurrences) {
        const known = before.occurrences.find((one) => one.code === code)
        expect(scenarios / without.scenarios).toBeCloseTo((known?.scenarios ?? 0) / before.scenarios)
      }
    },
  )
  test('V14 what only a left-out matter could cause is not told as a fault of its own', () => {
    const draft = draftOf('canyin-qiye')
    const matters = draft.matters.map((row) =>
      row.code === 'zhzfj-lszd' ? { ...row, when: 'outdoorSeats = maybe' } : row,
    )
    const errors = versionFaults(cixi(), { ...draft, matters }).filter(({ severity }) => severity === 'error')
    expect(errors.map(({ row, problem }) => [row, problem.code])).toEqual([
      ['matters/zhzfj-lszd', 'condition_unknown'],
    ])
  })
  test('V14 a row condition about a question the draft does not ask counts as always', () => {
    const draft = draftOf('bianlidian')
    const questions = (draft.questions ?? []).filter(({ id }) => id !== 'ownsPremises')
    const { catalogue, thing, faults } = previewDraft(cixi(), { ...draft, questions })
    expect(faults.length).toBeGreaterThan(0)
    expect(faults.every(({ row, file }) => row.startsWith('matters/') && file.startsWith('matters/'))).toBe(
      true,
    )
    const { sample } = effectOf(catalogue, thing)
    const whole = previewDraft(cixi(), draft)
    expect(sample.materials.before).toBeGreaterThanOrEqual(
      effectOf(whole.catalogue, whole.thing).sample.materials.before,
    )
  })
  test('V14 an unfinished matter of the library is shown with what is known of it', () => {
    const library = {
      ...cixi(),
      matters: cixi().matters.map(({ result, counter_visits, ...matter }) =>
        matter.code === 'gaj-gzba'
          ? { ...matter, materials: matter.materials.map(({ material: _unsettled, ...row }) => row) }
          : { ...matter, result, counter_visits },
      ),
    }
    const { catalogue, thing, faults, left } = previewDraft(library, printing)
    expect(left).toEqual([])
    expect(new Set(faults.map(({ row }) => row))).toEqual(new Set(['matters/gaj-gzba']))
    const effect = effectOf(catalogue, thing)
    expect(effect.occurrences.find(({ code }) => code === 'gaj-gzba')?.scenarios).toBeGreaterThan(0)
    expect(Number.isFinite(effect.worst.visits.before)).toBe(true)
  })
  test('D2 a draft over a department’s list: what only the list says is no fault, and stays out of what is published', () => {
    const own = { labels: ['负责人手机'], effective_from: '2026-05-01' }
    const library = { ...cixi(), matters: cixi().matters.map((matter) => ({ ...matter, own })) }
    const thing = cixi().thing.get('yinshua') as OneThing
    expect(versionFaults(library, printing)).toEqual(versionFaults(cixi(), printing))
    expect(publishedDocument(library, thing)).toEqual(publishedDocument(cixi(), thing))
  })

  test('D2 an unsettled matter of others stays out of what is published; one of its own is refused loudly', () => {
    const thing = cixi().thing.get('yinshua') as OneThing
    const without = (code: string) => ({
      ...cixi(),
      matters: cixi().matters.map((matter) =>
        matter.code === code ? { ...matter, result: undefined } : matter,
      ),
    })
    const other = cixi().matters.find(
      ({ code }) => !publishedDocument(cixi(), thing).matters.some((one) => one.code === code),
    )
    expect(publishedDocument(without(other?.code ?? ''), thing)).toEqual(publishedDocument(cixi(), thing))
    expect(() => publishedDocument(without('gaj-gzba'), thing)).toThrow('yinshua reaches an unsettled matter')
  })

  test('V14 an empty draft shows nothing and says what is missing', () => {
    const empty: Draft = { code: 'x', name: '', questions: [], matters: [], cuts: [], lead_department: '' }
    const { effect, ledger, proposals, lead, faults } = everything(empty)
    expect(effect).toMatchObject({ scenarios: 1, occurrences: [], idleQuestions: [] })
    expect(effect.worst.days.promised).toBe(0)
    expect([ledger, proposals, lead]).toEqual([[], [], null])
    expect(faults.map(({ row }) => row)).toEqual(
      expect.arrayContaining(['basics/name', 'basics/lead_department', 'matters']),
    )
  })
  test('V3 what questions decide is looked at once there is a matter; without one the draft stays where it is', () => {
    const codes = (draft: Draft) =>
      versionFaults(cixi(), draft)
        .filter(({ severity }) => severity === 'error')
        .map(({ row, problem }) => `${row} ${problem.code}`)
    const bare = codes({ ...printing, matters: [], cuts: [] })
    expect(bare).toContain('matters empty_list')
    expect(bare.filter((one) => one.includes('idle_'))).toEqual([])
    const one = codes({ ...printing, field_cuts: [], matters: [{ code: 'gaj-gzba' }], cuts: [] })
    expect(one).toContain('questions/entityType idle_question')
  })
})

describe('V14 no draft, however odd, brings it down', () => {
  const word = fc.oneof(
    fc.constantFrom(
      '',
      ' ',
      'a',
      'entityType',
      'areaSqm',
      'true',
      'constructor',
      '__proto__',
      '名',
      'x y',
      '"',
    ),
    fc.string({ maxLength: 8 }),
  )
  const code = fc.oneof(
    fc.constantFrom(
      ...cixi()
        .matters.slice(0, 40)
        .map((matter) => matter.code),
    ),
    word,
  )
  const when = fc.oneof(
    word,
    fc.constantFrom(
      'a = true',
      'a > 5 or a <= 3',
      'list contains(a, "x")',
      'a = "x" and entityType != "x"',
      'count(a) > 1',
      'some x in a satisfies x = "x"',
      'a = null',
      'not(a = true)',
    ),
  )
  const question = fc.record({
    id: fc.oneof(fc.constant('a'), word),
    ask: word,
    type: fc.constantFrom('boolean', 'number', 'single', 'multi'),
    range: fc.option(fc.tuple(fc.integer({ min: -5, max: 5 }), fc.integer({ min: -5, max: 5 })), {
      nil: undefined,
    }),
    options: fc.option(fc.array(fc.record({ value: word, label: word }), { maxLength: 4 }), {
      nil: undefined,
    }),
    sample: fc.option(fc.oneof<fc.Arbitrary<unknown>[]>(fc.boolean(), fc.integer(), word, fc.array(word)), {
      nil: undefined,
    }),
  })
  const draft = fc.record({
    code: fc.constant('odd'),
    name: word,
    lead_department: word,
    lead_reason: fc.option(word, { nil: undefined }),
    questions: fc.array(question, { maxLength: 4 }),
    matters: fc.array(fc.record({ code, when: fc.option(when, { nil: undefined }) }), { maxLength: 8 }),
    settled: fc.option(fc.array(fc.record({ code, when, why: word }), { maxLength: 3 }), { nil: undefined }),
    cuts: fc.array(
      fc.record({
        matter: code,
        material: word,
        reason: fc.constantFrom('generated', 'commitment', 'no_legal_basis'),
        basis: word,
        owner: word,
        proposedBy: word,
        by: word,
        on: fc.constantFrom('', '2026-03-02'),
      }),
      { maxLength: 3 },
    ),
  })
  test('V14 effect, ledger, proposals, lead and faults of any draft', () => {
    fc.assert(
      fc.property(draft, (odd) => {
        const { effect, faults } = everything(odd as unknown as Draft)
        expect(effect.scenarios).toBeGreaterThan(0)
        expect(JSON.stringify(effect)).not.toContain('null,"promised"')
        for (const fault of faults) expect(fault.problem.code).toBeTruthy()
      }),
      { numRuns: 300 },
    )
  })
})
