import { expect, test } from 'vitest'
import { unitWords } from '#engine/catalogue'
import { valueSaid } from '#engine/form'
import { valueWord } from './field-words.ts'
import en from './texts/en.json' with { type: 'json' }
import innerEn from './texts/inner/en.json' with { type: 'json' }
import innerZh from './texts/inner/zh.json' with { type: 'json' }
import zh from './texts/zh.json' with { type: 'json' }
import { unitKeys } from './units.ts'
import { deliveryKeys } from './words.ts'

const words = { zh: { ...zh, ...innerZh }, en: { ...en, ...innerEn } }

/** The screens carry their own words, because the engine's tables are too heavy for a first page; both say the same. */
const screens: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = Object.fromEntries(
  Object.entries(words.zh).map(([key, said]) => [
    key,
    { zh: said, en: words.en[key as keyof typeof words.en] },
  ]),
)

test('a unit is called the same on screens and in documents', () => {
  const onScreens = Object.entries(unitKeys).map(([unit, key]) => [unit, screens[key]])
  expect(Object.fromEntries(onScreens)).toEqual(unitWords)
})

test('F33 yes, no and the ways of delivery are called the same on screens and on paper', () => {
  const said = (element: string, value: string) =>
    valueSaid({ element, type: 'boolean', options: [], optionsEn: [] }, value)
  for (const [way, key] of Object.entries(deliveryKeys))
    expect(said('delivery_method', way)).toEqual(screens[key])
  for (const value of ['true', 'false', '是', '否', 'x'])
    expect(said('any', value).zh).toBe(
      valueWord({ type: 'boolean', options: [], optionsEn: [] }, value, {
        t: (key) => screens[key]?.zh ?? key,
        pick: (chinese) => chinese,
      }),
    )
})
