import { expect, test } from 'vitest'
import { fieldsNamed } from '#engine/casework'
import { readMarks, withMark, writeMarks } from './field-marks.ts'

const area = { name: '经营面积', wrong: '和产权证不一致' }

test('a field is marked, said otherwise and let go', () => {
  const marked = withMark({}, 'area', { ...area, wrong: ' 和产权证不一致 ' })
  expect(marked).toEqual({ area })
  expect(withMark(marked, 'area', { ...area, wrong: '少了阁楼' })).toEqual({
    area: { ...area, wrong: '少了阁楼' },
  })
  expect(withMark(marked, 'area', { ...area, wrong: '  ' })).toEqual({})
})

test('C3 C21 what is marked is found again at its own field of the form', () => {
  const fields = [
    { element: 'area', name: '经营面积' },
    { element: 'area_total', name: '经营面积合计' },
  ]
  const marks = withMark({ area }, 'area_total', { name: '经营面积合计', wrong: '没有合计' })
  const items = Object.values(marks).map((mark) => ({ ...mark, material: null, cure: '请改这一栏' }))
  expect(fieldsNamed(items, fields).map(({ field }) => field.element)).toEqual(['area', 'area_total'])
})

test('marks last as long as the tab, and nothing is left when the last is gone', () => {
  writeMarks('a', { area })
  expect(readMarks('a')).toEqual({ area })
  expect(readMarks('b')).toEqual({})
  writeMarks('a', {})
  expect(readMarks('a')).toEqual({})
})
