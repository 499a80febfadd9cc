import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { pdfPages, pdfText } from '../../../tests/support/pdf-text.ts'
import { createTypesetter } from './typeset.ts'

const sources = join(import.meta.dirname, '..')
const files: string[] = []
/** A template of the test's own, in the one folder Typst may read. */
const template = (name: string, text: string): string => {
  const file = join(sources, `platform/zz-${process.pid}-${name}.typ`)
  writeFileSync(file, text)
  files.push(file)
  return `platform/zz-${process.pid}-${name}.typ`
}
const typesetter = createTypesetter()
afterAll(async () => {
  await typesetter.close()
  for (const file of files) rmSync(file)
})

const plain = template(
  'plain',
  '#import "/platform/form.typ": *\n#let data = json(bytes(sys.inputs.data))\n#show: form-page.with(data)\n= #data.title\n#for line in data.lines { par(line) }\n#facts(data.lines.map(one => (one, one)))',
)
const document = (title: string, lines: readonly string[] = []) => ({
  template: plain,
  data: {
    language: 'zh',
    title,
    lines,
    foot: { kicker: '样张', left: '版本 1', page: '第 {n} 页，共 {m} 页' },
  },
  day: '2026-10-16',
})
const made = async (title: string, lines: readonly string[] = []) => {
  const set = await typesetter.set(document(title, lines))
  if (!set.ok) throw new Error(JSON.stringify(set.problems))
  return set.value
}
const plainText = (text: string): string => text.replace(/\s+/g, '')

describe('texts are data, never markup', () => {
  test.each([
    '#let x = 1; #x',
    '$a^2$ 与 $ 5',
    'C:\\目录\\n \\u{41}',
    '"引号" 与 \'单引\'',
    '*粗* _斜_ `码` ~ ---',
    '@引用 <标签> = 标题',
    '[方括] {花括} // 注 /* 注 */',
    '- 一\n+ 二\n/ 三: 四',
    `${'四十个字的名称'.repeat(6)}`,
  ])('%s', async (text) => {
    const { pdf } = await made(text, [text])
    const shown = pdfText(pdf)
    // As the title, as a paragraph and in both columns of a table.
    expect(shown.split(plainText(text)).length - 1).toBeGreaterThanOrEqual(4)
    expect(pdf.toString('latin1')).toContain('pdfuaid')
  })
})

describe('a document', () => {
  test('has numbered pages, and the same data gives the same bytes', async () => {
    const lines = Array.from({ length: 90 }, (_, index) => `第 ${index + 1} 行`)
    const [one, two] = [await made('多页', lines), await made('多页', lines)]
    expect(one.pages).toBeGreaterThan(2)
    expect(one.pdf.equals(two.pdf)).toBe(true)
    const pages = pdfPages(one.pdf).map(plainText)
    expect(pages).toHaveLength(one.pages)
    pages.forEach((page, index) => {
      expect(page).toContain(`第${index + 1}页，共${one.pages}页`)
    })
  })

  test('with a sign no font has is still made, without the claim of PDF/UA', async () => {
    const { pdf } = await made('稀见字', ['名字里有 \u{2A6D6} 和 \u{1F600}'])
    expect(pdfText(pdf)).toContain('名字里有')
    expect(pdf.toString('latin1')).not.toContain('pdfuaid')
  })

  test('that cannot be set is an accident and spoils no other', async () => {
    const broken = template('broken', '#let data = json(bytes(sys.inputs.data))\n#data.nothing')
    await expect(typesetter.set({ template: broken, data: {}, day: '2026-10-16' })).rejects.toThrow(/nothing/)
    expect(pdfText((await made('接着来')).pdf)).toContain('接着来')
  })

  test('reads no file outside the sources', async () => {
    const outside = template('outside', '#read("/../../package.json")')
    await expect(typesetter.set({ template: outside, data: {}, day: '2026-10-16' })).rejects.toThrow()
  })
})

describe('the thread', () => {
  test('too many at once are refused with what to do; those accepted are made', async () => {
    const small = createTypesetter({ mostWaiting: 2, longestMilliseconds: 60_000 })
    const replies = await Promise.all([1, 2, 3].map((n) => small.set(document(`第 ${n} 份`))))
    expect(replies.map(({ ok }) => ok)).toEqual([true, true, false])
    expect(replies[2]).toMatchObject({ problems: [{ code: 'documents_busy' }] })
    expect((await small.set(document('再来'))).ok).toBe(true)
    await small.close()
  })

  test('a thread that is stopped fails its jobs, and the next job starts a new one', async () => {
    const fragile = createTypesetter()
    expect((await fragile.set(document('一'))).ok).toBe(true)
    const lost = fragile.set(document('二'))
    const failed = expect(lost).rejects.toThrow(/typesetter stopped/)
    await fragile.close()
    await failed
    expect((await fragile.set(document('三'))).ok).toBe(true)
    await fragile.close()
  })
})

describe('columns as wide as what stands in them', () => {
  const columns = template(
    'columns',
    `#import "/platform/form.typ": *
#import "/platform/columns.typ": fitting-columns
#let data = json(bytes(sys.inputs.data))
#show: form-page.with(data)
#context {
  let (size, widths) = fitting-columns(data.columns, 168mm)
  for (texts, width) in data.columns.zip(widths) { for one in texts {
    for run in one.matches(regex("[!-~]+")) { if measure(text(size: size, run.text)).width > width - 2.8mm [crosses #run.text;] }
  } }
  [sum #calc.round(widths.sum() / 1mm) size #(size / 1pt) end]
}`,
  )
  test.each([
    [
      'a sample of staff',
      [
        ['姓名', '张三'],
        ['身份证号码', '330299199209301040'],
        ['岗位', '食品安全管理人员'],
        ['电话', '13805740000'],
        ['健康证或资格证号', '样例证 0001'],
      ],
      9.5,
    ],
    [
      'words of any length beside a number',
      [['说明'.repeat(60)], ['330299199209301040'], ['用途'.repeat(40)]],
      9.5,
    ],
    ['one column', [['名称']], 9.5],
    ['eight columns of numbers', Array.from({ length: 8 }, () => ['330299199209301040']), undefined],
  ] as const)('%s', async (_, given, size) => {
    const foot = { kicker: '样张', left: '版本 1', page: '第 {n} 页，共 {m} 页' }
    const data = { language: 'zh', title: '表', foot, columns: given }
    const set = await typesetter.set({ template: columns, data, day: '2026-10-16' })
    if (!set.ok) throw new Error(JSON.stringify(set.problems))
    const shown = pdfText(set.value.pdf)
    expect(shown).not.toContain('crosses')
    expect(shown).toContain('sum168')
    if (size !== undefined) expect(shown).toContain(`size${size}end`)
  })
})
