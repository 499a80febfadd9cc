import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { ModelText, TextFigure } from '#engine/catalogue'
import { palette } from '#engine/kernel'
import { drawText, type TextGround, untouched } from './draw-text.ts'
import { drawFigure } from './figure.ts'
import type { Figure } from './figure-parts.ts'
import { workOnText } from './work-on-text.ts'

type Case = {
  readonly name: string
  readonly figure: TextFigure
  readonly said?: Readonly<Record<string, string>>
  readonly steps?: readonly string[]
  readonly reads: string | null
  readonly labels: readonly string[]
}
const { cases } = JSON.parse(
  readFileSync(new URL('../../../cases/form/pictures.json', import.meta.url), 'utf8'),
) as { cases: Case[] }

const drawn = ({ figure, said = {}, steps = [] }: Pick<Case, 'figure' | 'said' | 'steps'>) =>
  drawFigure(figure, { value: (blank) => said[blank], steps })
const labelOf = (figure: Figure | null, text: string) => figure?.labels.find((one) => one.text === text)

describe('cases/form/pictures.json', () => {
  test.each(cases)('F67 $name', (one) => {
    const figure = drawn(one)
    expect(figure?.said ?? null).toBe(one.reads)
    expect(figure?.labels.map(({ text }) => text) ?? []).toEqual(one.labels)
  })

  test.each(cases.filter(({ reads }) => reads))('F67 $name: nothing lies outside', (one) => {
    const { width = 0, height = 0, boxes = [], labels = [] } = drawn(one) ?? {}
    for (const { x, y, width: wide, height: high } of boxes) {
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(0)
      expect(x + wide).toBeLessThanOrEqual(width)
      expect(y + high).toBeLessThanOrEqual(height)
    }
    for (const { x, y } of labels) expect(x >= 0 && x <= width && y >= 0 && y <= height).toBe(true)
  })
})

describe('where things lie', () => {
  const place = (doorFaces: string, crossSide: string) =>
    drawn({
      figure: 'place',
      said: {
        shop: '店',
        frontStreet: '前街',
        crossStreet: '横路',
        neighbours: '甲、乙',
        doorFaces,
        crossSide,
      },
    })

  // Who looks south has the east on the left hand.
  const left = { 南: '东', 东: '北', 北: '西', 西: '南' } as const
  test.each(Object.entries(left))('F67 a door to the %s has %s on its left', (faces, side) => {
    for (const [hand, turn] of [
      ['左', 1],
      ['右', -1],
    ] as const) {
      const figure = place(faces, hand)
      const [shop, cross, first] = ['店', '横路', '甲'].map((text) => labelOf(figure, text))
      if (!shop || !cross || !first) throw new Error('labels are missing')
      const [along, sign] =
        side === '东' || side === '西'
          ? (['x', side === '东' ? 1 : -1] as const)
          : (['y', side === '南' ? 1 : -1] as const)
      expect(Math.sign(cross[along] - shop[along])).toBe(sign * turn)
      expect(Math.sign(first[along] - shop[along])).toBe(sign)
    }
  })

  test('F67 whichever way the door faces, nothing lies outside and no house stands on a street', () => {
    for (const faces of Object.keys(left))
      for (const hand of ['左', '右']) {
        const { width = 0, height = 0, boxes = [] } = place(faces, hand) ?? {}
        const apart = (one: (typeof boxes)[number], other: (typeof boxes)[number]) =>
          one.x + one.width <= other.x ||
          other.x + other.width <= one.x ||
          one.y + one.height <= other.y ||
          other.y + other.height <= one.y
        const [front, cross, ...houses] = boxes
        if (!front || !cross) throw new Error('streets are missing')
        expect(houses).toHaveLength(3)
        for (const [index, house] of houses.entries()) {
          for (const other of [front, cross, ...houses.slice(index + 1)])
            expect({ faces, hand, index, apart: apart(house, other) }).toMatchObject({ apart: true })
        }
        for (const { x, y, width: wide, height: high } of boxes)
          expect(x >= 0 && y >= 0 && x + wide <= width && y + high <= height).toBe(true)
      }
  })

  test('F67 the street is on the side of the door', () => {
    const [down, up] = [place('南', '左'), place('北', '左')]
    expect((labelOf(down, '前街')?.y ?? 0) > (labelOf(down, '店')?.y ?? 0)).toBe(true)
    expect((labelOf(up, '前街')?.y ?? 0) < (labelOf(up, '店')?.y ?? 0)).toBe(true)
  })

  test('F67 a metre of a sign is 1000 / scale millimetres', () => {
    const { said } = cases[0] ?? {}
    const figure = drawn({ figure: 'sign', said: said ?? {} })
    const [front, sign] = figure?.boxes ?? []
    expect([front?.width, sign?.width, sign?.height]).toEqual([80, 60, 12])
    expect(sign?.fill).toBe(palette.seal)
  })

  test('F67 a long name stays within its house', () => {
    const long = '慈溪市浒山街道老王手工牛肉面馆第二分店'
    const figure = drawn({
      figure: 'place',
      said: {
        shop: long,
        frontStreet: '前街',
        crossStreet: '横路',
        neighbours: '甲、乙',
        doorFaces: '南',
        crossSide: '左',
      },
    })
    const shown = figure?.labels[0]
    expect((shown?.size ?? 99) * [...(shown?.text ?? '')].length).toBeLessThanOrEqual(30)
    expect(figure?.said).toContain(long)
  })
})

describe('in a text', () => {
  const number = (id: string) => ({ id, name: id, ask: id, type: 'number' as const })
  const word = (id: string) => ({ id, name: id, ask: id, type: 'string' as const })
  const colour = (id: string) => ({ id, name: id, ask: id, type: 'enum' as const, options: ['白', '红'] })
  const text: ModelText = {
    id: 'sign',
    title: '店招',
    decided: [],
    blanks: [
      word('signText'),
      ...['signLength', 'signHeight', 'signBottom', 'frontWidth'].map(number),
      ...['signGround', 'signLetters'].map(colour),
    ],
    paragraphs: [
      { id: 'picture', text: '<figure sign>' },
      { id: 'size', text: '长<signLength>米。' },
    ],
  }
  const nothing: TextGround = { fields: [], values: {}, answers: {}, questions: [] }
  const said = {
    signText: '老王',
    signLength: '6',
    signHeight: '1',
    signBottom: '3',
    frontWidth: '8',
    signGround: '红',
    signLetters: '白',
  }

  test('F67 a picture has no number, and is open until everything it is drawn from is said', () => {
    const before = drawText(text, nothing, { ...untouched, said: { ...said, frontWidth: '' } })
    expect(before.paragraphs.map(({ number, figure }) => [number, figure === null])).toEqual([
      [null, true],
      ['第一条', true],
    ])
    expect(before.open.map(({ zh }) => zh)).toEqual(['frontWidth'])
    expect(drawText(text, nothing, { ...untouched, said }).paragraphs[0]?.figure?.width).toBeGreaterThan(0)
  })

  test('F67 a sign wider than its front, or a length nobody means, is told at its blank and not taken', () => {
    const told = (more: Record<string, string>) => {
      const { blanks, open } = drawText(text, nothing, { ...untouched, said: { ...said, ...more } })
      return [blanks.flatMap(({ id, fault }) => (fault ? [`${id} ${fault.code}`] : [])), open.length]
    }
    expect(told({ frontWidth: '5' })).toEqual([['frontWidth figure_sign_wide'], 1])
    expect(told({ signHeight: '0' })).toEqual([['signHeight value_beyond'], 1])
    expect(told({ signLength: '600' })).toEqual([['signLength value_beyond'], 1])
    expect(workOnText(text, nothing, untouched, { said: { ...said, frontWidth: '5' }, used: true }).ok).toBe(
      false,
    )
    expect(workOnText(text, nothing, untouched, { said, used: true }).ok).toBe(true)
  })

  test('F67 a picture is not written anew', () => {
    const done = workOnText(text, nothing, untouched, { edits: { picture: '我的图' } })
    expect(done.ok ? [] : done.problems.map(({ code }) => code)).toEqual(['text_place_unknown'])
  })
})
