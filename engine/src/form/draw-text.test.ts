import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { ModelText } from '#engine/catalogue'
import { drawText, saidInTexts, type TextGround, untouched } from './draw-text.ts'
import { workOnText } from './work-on-text.ts'

type Case = {
  readonly name: string
  readonly form?: Readonly<Record<string, string>>
  readonly answers?: TextGround['answers']
  readonly said?: Readonly<Record<string, string>>
  readonly reads: readonly string[]
  readonly open: readonly string[]
}
const { text, cases } = JSON.parse(
  readFileSync(new URL('../../../cases/form/model-text.json', import.meta.url), 'utf8'),
) as { text: ModelText; cases: Case[] }

const field = (element: string): TextGround['fields'][number] =>
  ({ element, name: element, nameEn: element, type: 'string', options: [] }) as never
const groundOf = ({ form = {}, answers = {} }: Pick<Case, 'form' | 'answers'>): TextGround => ({
  fields: Object.keys(form).map(field),
  values: form,
  answers,
  questions: [{ id: 'sells', ask: '卖什么？' }],
})

describe('cases/form/model-text.json', () => {
  test.each(cases)('F50 $name', (one) => {
    const drawn = drawText(text, groundOf(one), { ...untouched, said: one.said ?? {} })
    expect(drawn.paragraphs.map(({ number, text: said }) => `${number ?? ''}${said}`)).toEqual(one.reads)
    expect(drawn.open.map(({ zh }) => zh)).toEqual(one.open)
  })
})

const whole = groundOf({ form: { shop: '老王面馆' }, answers: { sells: ['cold'] } })

describe('what the person wrote anew', () => {
  const said = { phone: '13800000000' }
  const edited = workOnText(
    text,
    whole,
    { ...untouched, said },
    { edits: { name: ' 本店叫老王面馆。\u200b\n\n 开在街口。 ' } },
  )
  const work = edited.ok ? edited.value : untouched

  test('F51 stands when the facts change, and is marked; the model goes on beside it', () => {
    const moved = { ...whole, values: { shop: '新面馆' } }
    const [, first] = drawText(text, moved, work).paragraphs
    expect(first).toMatchObject({ text: '本店叫老王面馆。\n开在街口。', isEdited: true, isOutdated: true })
    expect(first?.model).toContain('新面馆')
    expect(drawText(text, whole, work).paragraphs[1]).toMatchObject({ isEdited: true, isOutdated: false })
  })

  test('F52 is tidied, put back by null, and is the model again when it says the same', () => {
    for (const back of [null, '本店叫老王面馆。']) {
      const reset = workOnText(text, whole, work, { edits: { name: back } })
      expect(reset.ok && reset.value.edits).toEqual({})
    }
  })

  test('F52 beyond the bounds, empty or in a place that is not there is refused by name', () => {
    const codes = (change: Parameters<typeof workOnText>[3]) => {
      const done = workOnText(text, whole, work, change)
      return done.ok ? [] : done.problems.map(({ code, place }) => `${code} ${place}`)
    }
    expect(codes({ edits: { name: '长'.repeat(2001) } })).toEqual(['text_paragraph_long name'])
    expect(codes({ edits: { name: ' \n\u200b ' } })).toEqual(['text_paragraph_empty name'])
    expect(codes({ edits: { nowhere: '有' }, said: { nothing: '有' } })).toEqual([
      'text_place_unknown nothing',
      'text_place_unknown nowhere',
    ])
    expect(codes({ said: { phone: '1'.repeat(301) } })).toEqual(['text_said_long phone'])
  })
})

describe('F53 taking a text', () => {
  test('is refused while a blank is open, and says which', () => {
    const done = workOnText(text, whole, untouched, { used: true })
    expect(done.ok ? [] : done.problems.map(({ code, values }) => [code, values?.names])).toEqual([
      ['text_open', '电话'],
    ])
  })
  test('is done with the blanks filled in the same change', () => {
    const done = workOnText(text, whole, untouched, { said: { phone: '138 0000 0000' }, used: true })
    expect(done.ok && done.value.used).toBe(true)
  })
})

describe('F54 what one paper says', () => {
  const other = { ...text, id: 'plan', title: '应急预案', title_en: 'Plan' }
  const papers = [
    { text: other, work: { ...untouched, said: { phone: '13800000000', shop: '招牌上的名字' } } },
  ]
  const drawn = drawText(text, { ...whole, elsewhere: saidInTexts(papers) }, untouched)
  const blank = (id: string) => drawn.blanks.find((one) => one.id === id)

  test('F54 fills the blank of the same name and kind in another, and says from where', () => {
    expect(blank('phone')).toMatchObject({
      value: '13800000000',
      from: { zh: '应急预案', en: 'Plan' },
      said: null,
    })
    expect(drawn.open).toEqual([])
  })

  test('F54 goes after the form, and never fills a blank of another kind', () => {
    expect(blank('shop')?.value).toBe('老王面馆')
    const boolean = {
      ...other,
      blanks: [{ id: 'phone', name: '电话', ask: '有电话吗？', type: 'boolean' as const }],
    }
    const said = saidInTexts([{ text: boolean, work: { ...untouched, said: { phone: 'true' } } }])
    expect(drawText(text, { ...whole, elsewhere: said }, untouched).open).toHaveLength(1)
  })
})
