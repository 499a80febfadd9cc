import { expect, test } from 'vitest'
import { fileAddress, pageAddress } from './guide-address.ts'

test('pages and files of a scenario keep its answers; a code of any script is one part of the path', () => {
  expect(pageAddress('yinshua', 'process', 'areaSqm=40&refits=no')).toBe(
    '/things/yinshua/process?areaSqm=40&refits=no',
  )
  expect(pageAddress('开店/1', 'guide', '')).toBe('/things/%E5%BC%80%E5%BA%97%2F1/guide')
  expect(fileAddress('yinshua', 'pdf', 'areaSqm=40')).toBe('/api/things/yinshua/guide.pdf?areaSqm=40')
  expect(fileAddress('yinshua', 'pdf', '', 'en')).toBe('/api/things/yinshua/guide.en.pdf')
  expect(fileAddress('yinshua', 'whole.bpmn', '')).toBe('/api/things/yinshua/guide.whole.bpmn')
})
