import { inflateSync } from 'node:zlib'
import { afterAll, expect, test } from 'vitest'
import { startOf } from '#engine/drawings'
import { createTypesetter } from '#platform/typeset'
import { drawingData } from './drawing-data.ts'

const typesetter = createTypesetter()
afterAll(() => typesetter.close())

/** Everything that is drawn on the pages of a PDF, as its operators say it. */
const drawnIn = (pdf: Buffer): string => {
  const text = pdf.toString('latin1')
  return [...text.matchAll(/stream\r?\n/g)]
    .map(({ index, 0: head }) => {
      try {
        return inflateSync(pdf.subarray(index + head.length)).toString('latin1')
      } catch {
        return ''
      }
    })
    .join('\n')
}

test('F58 what the PDF draws is as long as the room through the scale: 8 by 6 m at 1:50 are 160 by 120 mm', async () => {
  const drawing = { ...startOf(48, '店堂'), north: 'up' as const }
  const about = {
    title: '平面图',
    applicant: '样例店',
    address: '样例路1号',
    queryCode: null,
    isDraft: false,
    day: '2026-12-02',
  }
  const data = drawingData(drawing, about)
  expect(data.plan).toMatchObject({ scale: 50, sheet: 'a4', width: 160, depth: 120 })
  const made = await typesetter.set({ template: 'modules/drawings/drawing.typ', data, day: '2026-12-02' })
  if (!made.ok) throw new Error(JSON.stringify(made.problems))
  expect(made.value.pages).toBe(1)
  const numbers = (drawnIn(made.value.pdf).match(/-?\d+\.\d+/g) ?? []).map(Number)
  const points = (mm: number) => (mm * 72) / 25.4
  for (const mm of [160, 120])
    expect(numbers.some((one) => Math.abs(Math.abs(one) - points(mm)) < 0.01)).toBe(true)
  expect(made.value.pdf.toString('latin1')).toMatch(/MediaBox ?\[0 0 595\.\d+ 841\.\d+\]/)
})
