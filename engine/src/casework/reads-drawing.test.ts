import { expect, test } from 'vitest'
import { sampleAnswers } from '#engine/catalogue'
import type { Actor } from '#engine/kernel'
import { cixi } from '../../../tests/support/cixi.ts'
import { type CaseState, composeCase, readsPaper, sightOf } from './index.ts'

test('C83 D11 the one floor plan of a hotel is read by every department whose matter asked for it or for one it stands for', () => {
  const catalogue = cixi()
  const thing = catalogue.thing.get('lvguan')
  if (!thing) throw new Error('lvguan')
  const { casePlan: plan } = composeCase(catalogue, thing, sampleAnswers(thing), [])
  const at = '2026-10-20T09:30:00.000+08:00'
  const state = { plan, submittedAt: at, acceptedAt: at, tasks: [] } as unknown as CaseState
  const askedBy = plan.requirements.find(({ material }) => material === 'floor_plan')?.askedBy ?? []
  const readers = [...new Set(plan.matters.map(({ department }) => department))].filter((department) => {
    const actor: Actor = {
      id: 'o',
      name: 'o',
      role: 'department_officer',
      department,
      division: '330282000000',
    }
    const sight = sightOf(state, actor)
    return (
      sight.sees !== 'nothing' &&
      readsPaper(
        sight,
        askedBy.map(({ matter }) => matter),
      )
    )
  })
  expect(readers).toEqual(expect.arrayContaining(['gaj', 'scjgj', 'wjj', 'xfdd']))
  expect(readers).not.toContain('zhzfj')
})
