import { expect, test } from 'vitest'
import { sampleAnswers } from '#engine/catalogue'
import { cixi } from '../../../tests/support/cixi.ts'
import { plan } from './index.ts'

const catalogue = cixi()
const fieldOf = (ownsPremises: boolean | undefined, element: string) => {
  const thing = catalogue.thing.get('bianlidian')
  if (!thing) throw new Error('no convenience shop')
  const answers = { ...sampleAnswers(thing) }
  if (ownsPremises === undefined) delete answers.ownsPremises
  else answers.ownsPremises = ownsPremises
  return plan(catalogue, thing, answers).form.find((field) => field.element === element)
}

test('D16 the deed of whoever rents is of another house: its source says nothing of the shop', () => {
  expect(fieldOf(true, 'premises_owner')?.prefillFrom).toBe('premises_ownership')
  expect(fieldOf(undefined, 'premises_owner')?.prefillFrom).toBe('premises_ownership')
  expect(fieldOf(false, 'premises_owner')).toMatchObject({ prefillFrom: null })
  expect(fieldOf(false, 'premises_owner')?.cut).toBeUndefined()
})
