import { expect, test } from 'vitest'
import type { CaseView, FormField, FormView } from '../../../contract/client.ts'
import { formParts, minutesLeft, nextOpen, partOfAnchor, secondsFor } from './form-parts.ts'

const field = (element: string, more: Partial<FormField> = {}) =>
  ({
    ...{ element, name: element, nameEn: element, type: 'string', unit: null, options: [], optionsEn: [] },
    ...{ required: true, value: '', askedBy: 1, range: null, day: null, decidedBy: null, isFixed: false },
    ...{ source: null, shown: 'ask', decision: null },
    ...more,
  }) as FormField
const section = (id: string, ...fields: FormField[]) => ({ id, title: id, titleEn: id, fields })
const form = {
  sections: [
    section('business', field('name')),
    section('responsible', field('head', { value: '张三' })),
    section('agent', field('agent', { required: false })),
    section('safety', field('exits', { shown: 'hide' })),
    section('operations', field('scope'), field('opens', { type: 'date' })),
    section('somewhere new', field('other', { required: false })),
  ],
} as unknown as FormView
const paper = (necessity: string, files: number) => ({ necessity, attachments: Array(files).fill({}) })
const view = {
  materials: [paper('required', 0), paper('required', 1), paper('deferrable', 0)],
} as unknown as CaseView
const parts = (typed = {}, faulty: string[] = []) =>
  formParts(form, view, typed, (element) => faulty.includes(element))

test('few pages, those with nothing to say left out, a section nobody thought of with the trade, papers last', () => {
  expect(parts().map(({ id, sections, missing }) => [id, sections.map((one) => one.id), missing])).toEqual([
    ['shop', ['business'], 1],
    ['people', ['responsible', 'agent'], 0],
    ['trade', ['operations', 'somewhere new'], 2],
    ['materials', [], 1],
  ])
})

test('what is typed counts at once, for what is missing and for the time', () => {
  expect(parts({ name: '阿明面馆', scope: ' ' }).map(({ missing }) => missing)).toEqual([0, 0, 2, 1])
  expect(parts()[0]?.secondsLeft).toBe(secondsFor([{ type: 'string' }]))
  expect(parts({ name: '阿明面馆' })[0]?.secondsLeft).toBe(0)
  expect([minutesLeft(0), minutesLeft(59), minutesLeft(60), minutesLeft(290)]).toEqual([null, null, 1, 5])
})

test('one goes on to the next page that lacks something, then to those before, then to the end', () => {
  expect(nextOpen(parts(), null)).toBe('shop')
  expect(nextOpen(parts(), 'shop')).toBe('trade')
  expect(nextOpen(parts(), 'materials')).toBe('shop')
  expect(nextOpen(parts({ name: 'x', scope: 'y', opens: 'z' }), 'materials')).toBe(undefined)
  expect(nextOpen(parts({ name: 'x' }, ['head']), 'shop')).toBe('people')
})

test('a place elsewhere leads to its page', () => {
  const at = (anchor: string) => partOfAnchor(parts(), anchor)
  expect(['field-opens', 'section-agent', 'material-lease', 'materials', 'field-none'].map(at)).toEqual([
    'trade',
    'people',
    'materials',
    'materials',
    undefined,
  ])
})
