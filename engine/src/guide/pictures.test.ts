import { describe, expect, test } from 'vitest'
import { type Catalogue, indexCatalogue, type OneThing, sampleAnswers } from '#engine/catalogue'
import { plan } from '#engine/composer'
import { guideOf, guideSheets, toBpmn, toSvg } from '#engine/guide'
import { cixi } from '../../../tests/support/cixi.ts'
import { textWidth, wrap } from './wrap.ts'

const catalogue = cixi()
const thing = (code: string): OneThing => catalogue.thing.get(code) as OneThing
const things = catalogue.things.map((one) => [one.code, one] as const)

const withName = (code: string, name: string): Catalogue =>
  indexCatalogue({
    ...catalogue,
    matters: catalogue.matters.map((matter) => (matter.code === code ? { ...matter, name } : matter)),
  })

describe('G15 the picture of the process', () => {
  test.each(things)('G15 %s stands where BPMN puts it, in both languages', (_code, one) => {
    const bpmn = toBpmn(catalogue, one, sampleAnswers(one))
    const boxes = [
      ...bpmn.matchAll(
        /<bpmndi:BPMNShape [^>]*bpmnElement="Task_[^>]*>\s*<dc:Bounds x="([\d.]+)" y="([\d.]+)"/g,
      ),
    ]
    expect(boxes.length).toBeGreaterThan(0)
    for (const language of ['zh', 'en'] as const) {
      const svg = toSvg(catalogue, one, sampleAnswers(one), { language })
      for (const [, x, y] of boxes) expect(svg).toContain(`<rect x="${x}" y="${y}" width="150" height="80"`)
      expect(svg).not.toMatch(/NaN|undefined/)
    }
  })

  test('G15 the whole one thing is drawn with its choices', () => {
    const one = thing('canyin-qiye')
    expect(toSvg(catalogue, one, 'all')).toContain('stroke-dasharray')
    expect(toSvg(catalogue, one, sampleAnswers(one))).not.toContain('stroke-dasharray')
  })

  test('G15 markup in a name stays text, a name of any length keeps inside its box', () => {
    const one = thing('yinshua')
    const odd = `<script>"&" ${'很长的名称'.repeat(30)}`
    const svg = toSvg(withName('wgj-ysjy', odd), one, sampleAnswers(one))
    expect(svg).not.toContain('<script>')
    expect(svg).toContain('&lt;script&gt;')
    expect(svg).toContain('…</text>')
  })
})

describe('G17 the picture people re-engineer from', () => {
  test('G17 every matter shows its days, what sets the pace is drawn strongly, in both languages', () => {
    const one = thing('canyin-qiye')
    const answers = sampleAnswers(one)
    const { matters } = plan(catalogue, one, answers)
    const critical = matters.filter((matter) => matter.critical).length
    expect(critical).toBeGreaterThan(0)
    expect(critical).toBeLessThan(matters.length)
    const zh = toSvg(catalogue, one, answers, { paced: true })
    expect(zh.match(/stroke-width="3"/g)).toHaveLength(critical)
    expect(zh.match(/承诺 \d+ 天，法定 \d+ 天/g)).toHaveLength(matters.length)
    const en = toSvg(catalogue, one, answers, { language: 'en', paced: true })
    expect(en.match(/\d+ days, \d+ by law/g)).toHaveLength(matters.length)
    expect(toSvg(catalogue, one, answers)).not.toContain('承诺')
  })
})

describe('G15 lines of a name', () => {
  test('G15 even lines, no mark at the start of a line, nothing lost', () => {
    expect(wrap('企业设立登记（公司）', 9.7, 4)).toEqual(['企业设立登', '记（公司）'])
    const text = '从事包装装潢印刷品和其他印刷品印刷经营活动企业（单位、个人）设立审批'
    const lines = wrap(text, 9.7, 4)
    expect(lines.join('')).toBe(text)
    for (const line of lines) {
      expect(textWidth(line)).toBeLessThanOrEqual(9.7)
      expect(line).not.toMatch(/^[，。、；：）》]/)
    }
  })

  test('G15 English breaks between words; a word longer than a line is cut; what does not fit ends in an ellipsis', () => {
    expect(wrap('Registration of a company', 9.7, 4)).toEqual(['Registration', 'of a company'])
    expect(wrap('a'.repeat(40), 9.7, 4).join('')).toBe('a'.repeat(40))
    const short = wrap('名'.repeat(200), 9.7, 4)
    expect(short).toHaveLength(4)
    expect(short.at(-1)).toMatch(/…$/)
    expect(wrap('', 9.7, 4)).toEqual([])
  })
})

const sheetOf = (material: string, kind: string) => `/${material}/${kind}`

describe('G16 the guide as sheets', () => {
  test.each(things)('G16 %s has a row for everything the guide says', (_code, one) => {
    const guide = guideOf(catalogue, one, undefined, { version: 'v1' })
    for (const language of ['zh', 'en'] as const) {
      const sheets = guideSheets(guide, language, sheetOf)
      const [, , papers, dropped, matters, fields] = sheets.map(({ rows }) => rows.length)
      expect([papers, dropped, matters, fields]).toEqual([
        guide.materials.length,
        guide.notNeeded.length,
        guide.items.length,
        guide.form.length,
      ])
      for (const { name, columns, rows } of sheets) {
        // What Excel allows for the name of a sheet.
        expect(name).toMatch(/^[^:\\/?*[\]]{1,31}$/)
        for (const row of rows) expect(row).toHaveLength(columns.length)
      }
    }
  })

  test('G16 numbers are numbers, before and after stand side by side', () => {
    const guide = guideOf(catalogue, thing('yinshua'))
    const [, figures, papers] = guideSheets(guide, 'zh', sheetOf)
    const { before, merged, after } = guide.figures.materials
    expect(figures?.rows[0]).toEqual(['材料（份）', before, merged, after])
    expect(papers?.rows.map((row) => typeof row[4])).toEqual(guide.materials.map(() => 'number'))
  })

  test('G16 I8 a paper has its criteria and where its sheets are, or the word that there is nothing', () => {
    const guide = guideOf(catalogue, thing('canyin-qiye'))
    const [, , papers] = guideSheets(guide, 'zh', sheetOf)
    for (const [index, { material, criteria, blank, sample }] of guide.materials.entries()) {
      const [says, ...sheets] = papers?.rows[index]?.slice(-3) ?? []
      expect(String(says)).toContain(criteria[0]?.says.zh ?? '没有写到')
      expect(sheets).toEqual([blank ? `/${material}/blank` : '没有', sample ? `/${material}/sample` : '没有'])
    }
  })
})
