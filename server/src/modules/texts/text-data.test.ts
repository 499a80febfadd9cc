import { afterAll, expect, test } from 'vitest'
import { drawnBy, type ModelText } from '#engine/catalogue'
import { drawText, type TextGround, untouched } from '#engine/form'
import { createTypesetter } from '#platform/typeset'
import { cixi } from '../../../../tests/support/cixi.ts'
import { pdfText } from '../../../../tests/support/pdf-text.ts'
import { textData } from './text-data.ts'

const typesetter = createTypesetter()
afterAll(() => typesetter.close())

const textOf = (thing: string, material: string): ModelText => {
  const catalogue = cixi()
  const found = catalogue.thing.get(thing)
  const text = found && drawnBy(catalogue.material.get(material), found)
  if (!text) throw new Error(`no text for ${material} in ${thing}`)
  return text
}
const nothing: TextGround = { fields: [], values: {}, answers: {}, questions: [] }
const who = {
  shop: '老王面馆',
  address: '慈溪市浒山街道开发大道 1166 号',
  head: '王大力',
  headPhone: '13800000000',
}
const people = {
  manager: '王小芳',
  managerPhone: '13800000001',
  fireManager: '陈建国',
  fireManagerPhone: '13800000002',
}

const paperOf = async (thing: string, material: string, said: Readonly<Record<string, string>>) => {
  const text = textOf(thing, material)
  const work = { ...untouched, said: { ...who, ...people, ...said }, used: true }
  const drawn = drawText(text, nothing, work)
  expect(drawn.open).toEqual([])
  const data = textData(
    { material, text, askedBy: [], work, drawn },
    { queryCode: null, handedIn: null, day: '2026-12-02' },
  )
  const made = await typesetter.set({ template: 'modules/texts/text.typ', data, day: '2026-12-02' })
  if (!made.ok) throw new Error(made.problems[0]?.code)
  return pdfText(made.value.pdf)
}

test('F67 the sign sheet is set with its picture: words, lengths, the width of the front and the scale', async () => {
  const words = await paperOf('canyin-qiye', 'sign_effect_drawing', {
    signText: '老王面馆',
    signPlace: '店铺门头',
    signLength: '6',
    signHeight: '1.2',
    signLighting: '内发光',
    frontWidth: '8',
    signBottom: '3',
    signGround: '红',
    signLetters: '白',
  })
  for (const said of ['6m', '1.2m', '3m', '门面宽8m，招牌左右各留1m', '比例1:100', '红底，白字'])
    expect(words).toContain(said)
})

test('F67 the location sheet is set with its picture: the streets, the neighbours, north', async () => {
  const words = await paperOf('lvguan', 'location_map', {
    frontStreet: '开发大道',
    doorFaces: '南',
    crossStreet: '三北大街',
    crossSide: '左',
    neighbours: '便利店、药店',
  })
  for (const said of ['开发大道', '三北大街', '便利店', '药店', '北']) expect(words).toContain(said)
})

test('F67 the flow is set with the steps that apply, in their order', async () => {
  const said = { coldDishes: 'false', delivers: 'true', ownWashing: 'true' }
  const words = await paperOf('canyin-qiye', 'food_process_flow', said)
  expect(words).toContain('烹饪')
  expect(words).not.toContain('专间制作')
})

test('I12 the record of the training says its day, hours, people and what was not done', async () => {
  const words = await paperOf('lvguan', 'fire_training_record', {
    trainedOn: '2026-11-20',
    trainingHours: '4',
    trainedPeople: '王小芳、李明',
    triedExtinguisher: 'true',
    walkedOut: 'false',
  })
  for (const said of ['2026-11-20', '共4小时', '王小芳、李明', '疏散路线还没有实地走过'])
    expect(words).toContain(said)
})
