import { expect, test } from 'vitest'
import { act, available, doneForPerson, fieldsNamed } from './index.ts'
import { attach, by, cast, check, counterDraft, run, submit } from './test-cases.ts'

test('C21 what a clerk does in the place of a person is told as that; looking at papers is the window’s own', () => {
  const begun = act(undefined, counterDraft, by('clerk'))
  const state = run(['clerk', counterDraft], ['clerk', submit])
  const scanned = act(state, attach('lease'), by('clerk2'))
  const checked = act(state, check('lease', 'fit'), by('clerk2'))
  const told = [begun, scanned, checked].flatMap((one) => (one.ok ? one.value.events.map(doneForPerson) : []))
  expect(told).toEqual([true, true, false])
})

test('C21 the fields a correction names are found by their own name', () => {
  const fields = ['经营面积', '经营面积合计', '字号', '联系电话'].map((name, at) => ({
    element: `e${at}`,
    name,
  }))
  const line = (name: string, wrong: string, material: string | null = null) => ({
    material,
    name,
    wrong,
    cure: '改',
  })
  const found = (...items: ReturnType<typeof line>[]) =>
    fieldsNamed(items, fields).map(({ field, item }) => [field.element, item.wrong])
  expect(found(line('字号', '与营业执照不一致'))).toEqual([['e2', '与营业执照不一致']])
  expect(found(line('申请表', '“经营面积合计”和“联系电话”填错'))).toEqual([
    ['e1', '“经营面积合计”和“联系电话”填错'],
    ['e3', '“经营面积合计”和“联系电话”填错'],
  ])
  // The name of another field in what is said of it neither hides the line’s own field nor marks the other.
  expect(found(line('经营面积', '比“经营面积合计”大'), line('经营面积合计', '比“经营面积”小'))).toEqual([
    ['e0', '比“经营面积合计”大'],
    ['e1', '比“经营面积”小'],
  ])
  expect(found(line('租赁合同', '没有写经营面积', 'lease'))).toEqual([])
})

test('C21 R01 whoever brings papers back to a counter has come once more', () => {
  const asked = run(
    ['clerk', counterDraft],
    ['clerk', submit],
    [
      'clerk',
      {
        type: 'correction',
        items: [{ material: 'lease', name: '租赁合同', wrong: '缺页', cure: '补齐' }],
        deadline: null,
      },
    ],
  )
  const again = act(
    asked,
    { type: 'resubmit', formDigest: 'd', formRevision: 0, way: 'counter' },
    by('clerk2', '2026-09-29'),
  )
  expect(again.ok && again.value.state.visits.map(({ cause, at }) => [cause, at.slice(0, 10)])).toEqual([
    ['handing_in', '2026-09-28'],
    ['handing_in', '2026-09-29'],
  ])
  expect(available(asked, cast.owner as never).map(({ act: name }) => name)).toEqual([])
})
