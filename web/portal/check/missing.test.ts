import { expect, test } from 'vitest'
import type { CaseMaterial, CaseView, FormField, FormView } from '../../../contract/client.ts'
import { findMissing } from './missing.ts'

const field = (element: string, required: boolean, value: string) =>
  ({ element, name: element, nameEn: element, required, value }) as FormField
const paper = (material: string, necessity: 'required' | 'deferrable', files: number) =>
  ({
    material,
    name: material,
    nameEn: material,
    necessity,
    attachments: Array(files).fill({}),
  }) as CaseMaterial

test('missing are required empty fields and necessary papers without a file, in the order of the form', () => {
  const form = {
    sections: [
      { fields: [field('a', true, ''), field('b', false, ''), field('c', true, 'x')] },
      { fields: [field('d', true, ' ')] },
    ],
  } as unknown as FormView
  const view = {
    materials: [paper('lease', 'required', 0), paper('photo', 'deferrable', 0), paper('plan', 'required', 2)],
  } as unknown as CaseView
  expect(findMissing(view, form).map(({ anchor }) => anchor)).toEqual([
    'field-a',
    'field-d',
    'material-lease',
  ])
})

test('C118 a paper marked as there only later is not missing; taken back it is', () => {
  const form = { sections: [] } as unknown as FormView
  const later = { at: '2026-11-02T09:00:00.000+08:00', asked: [], leftAt: null, cameAt: null }
  const seen = (mark: CaseMaterial['later']) =>
    findMissing(
      {
        materials: [{ ...paper('contract', 'required', 0), mayComeLater: true, later: mark }],
      } as unknown as CaseView,
      form,
    ).map(({ anchor }) => anchor)
  expect(seen(later)).toEqual([])
  expect(seen(null)).toEqual(['material-contract'])
})
