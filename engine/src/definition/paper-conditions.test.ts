import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  indexCatalogue,
  type LibraryDocument,
  type OneThing,
  type PaperCondition,
  type Question,
  sampleAnswers,
} from '#engine/catalogue'
import { plan } from '#engine/composer'
import { cixi } from '../../../tests/support/cixi.ts'
import { compareWords } from './compare-words.ts'
import { sectionValue } from './draft.ts'
import {
  type Draft,
  draftCatalogue,
  draftRows,
  previewDraft,
  toDraft,
  type VersionState,
  versionFaults,
} from './index.ts'
import { touchedBy } from './parties.ts'

const printing = toDraft(cixi().thing.get('yinshua') as OneThing)
const ownerOf = (code: string) => cixi().matter.get(code)?.department ?? ''

type Given = {
  readonly questions: readonly Question[]
  readonly papers: Readonly<Record<string, PaperCondition[]>>
}
const drafted = ({ questions, papers }: Given): Draft => ({
  ...printing,
  questions: [...(printing.questions ?? []), ...questions],
  matters: printing.matters.map(({ code, when }) => ({
    code,
    ...(when !== undefined && { when }),
    ...(papers[code] && { papers: papers[code] }),
  })),
})

/** Cases an official can read: what the draft says of papers, what is wrong with it, what the two answers need. */
type OfficialCase = {
  readonly name: string
  readonly given: Given
  readonly then: {
    readonly faults: readonly (readonly [string, string])[]
    readonly differ?: { readonly question: string; readonly only: readonly string[] }
    readonly always?: string
  }
}
const file = join(import.meta.dirname, '../../../cases/definition/paper-conditions.json')
const cases = JSON.parse(readFileSync(file, 'utf8')) as OfficialCase[]

const papersOf = (draft: Draft, answers: Record<string, boolean>): string[] => {
  const { catalogue, thing } = previewDraft(cixi(), draft)
  const { submit, dropped } = plan(catalogue, thing, { ...sampleAnswers(thing), ...answers }).materials
  return [...new Set([...submit, ...dropped].map(({ material }) => material))].sort()
}

describe('I9 conditions of papers', () => {
  test.each(cases)('$name', ({ given, then }) => {
    const draft = drafted(given)
    const errors = versionFaults(cixi(), draft).filter(({ severity }) => severity === 'error')
    expect(errors.map(({ row, problem }) => [row, problem.code])).toEqual(then.faults)
    if (then.differ) {
      const { question, only } = then.differ
      const [yes, no] = [papersOf(draft, { [question]: true }), papersOf(draft, { [question]: false })]
      expect(yes.filter((one) => !no.includes(one))).toEqual(only)
      expect(no.filter((one) => !yes.includes(one))).toEqual([])
    }
    if (then.always) {
      expect(papersOf(printing, {})).not.toContain(then.always)
      expect(papersOf(draft, {})).toContain(then.always)
    }
  })

  const floor = { 'wgj-ysjy': [{ material: 'floor_plan', when: 'refits = true' }] }

  test('I9 the list goes on deciding in other one things, and a condition of the list that cannot be read here is stood in for', () => {
    const library: LibraryDocument = indexCatalogue({
      ...cixi(),
      matters: cixi().matters.map((matter) => ({
        ...matter,
        materials: matter.materials.map((row) =>
          matter.code === 'wgj-ysjy' && row.material === 'floor_plan'
            ? { ...row, when: 'nobodyAsks = true' }
            : row,
        ),
      })),
    })
    const errors = (draft: Draft) =>
      versionFaults(library, draft)
        .filter(({ severity }) => severity === 'error')
        .map(({ row }) => row)
    expect(errors(printing)).toEqual(['matters/wgj-ysjy/floor_plan'])
    expect(errors(drafted({ questions: [], papers: floor }))).toEqual([])
    const published = draftCatalogue(library, drafted({ questions: [], papers: floor }))
    expect(published?.thing.matters.find(({ code }) => code === 'wgj-ysjy')?.papers).toEqual(
      floor['wgj-ysjy'],
    )
  })

  test('I9 a condition that is emptied again is always; a saved one keeps its shape, another shape is refused', () => {
    const state = { draft: printing } as VersionState
    const save = (papers: unknown) =>
      sectionValue(state, 'matters', [{ code: 'wgj-ysjy', papers }], { name: '编办', ownerOf })
    expect(save([{ material: 'floor_plan', when: '' }]).ok).toBe(true)
    expect(save([{ material: 'floor_plan', why: '' }]).ok).toBe(false)
    expect(save([{ material: 'floor_plan', when: 'a'.repeat(501) }]).ok).toBe(false)
    const emptied = drafted({
      questions: [],
      papers: { 'wgj-ysjy': [{ material: 'floor_plan', when: ' ' }] },
    })
    expect(previewDraft(cixi(), emptied).faults).toEqual([])
    expect(papersOf(emptied, {})).toEqual(papersOf(printing, {}))
  })

  test('V5, V25 only the department that asks for the paper is asked again', () => {
    const asked = [...new Set(printing.matters.map(({ code }) => ownerOf(code)))]
    const agreed = asked.map((department) => ({ department, name: '', at: '' }))
    const changed = drafted({ questions: [], papers: floor })
    expect(touchedBy({ agreed, draft: printing } as unknown as VersionState, changed, ownerOf)).toEqual([
      'wgj',
    ])
  })

  test('V20, V10 it is read in its row, under its owner, and compared in words', () => {
    const draft = drafted({ questions: [], papers: floor })
    const row = draftRows(cixi(), draft).find((one) => one.row === 'matters/wgj-ysjy/floor_plan')
    expect(row?.department?.id).toBe('wgj')
    expect(row?.says.zh).toContain('这件事里只在「开业前要装修改造吗？」是“是”时要')
    expect(row?.says.en).toContain('in this one thing only when “Will you renovate?” is “yes”')
    const [before, after] = [printing, draft].map((one) => {
      const { catalogue, thing } = previewDraft(cixi(), one)
      return { catalogue, thing }
    })
    if (!before || !after) throw new Error('nothing to compare')
    const [change, ...others] = compareWords(before, after)
    expect(others).toEqual([])
    expect(change?.where.zh).toContain('印刷')
    expect(`${change?.where.zh}：${change?.is.zh}`).toContain('「开业前要装修改造吗？」是“是”')
  })
})
