import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { type Language, loadTexts, SpeechProvider } from '../../ui/language.tsx'
import uiEn from '../../ui/texts/en.json' with { type: 'json' }
import innerEn from '../../ui/texts/inner/en.json' with { type: 'json' }
import innerZh from '../../ui/texts/inner/zh.json' with { type: 'json' }
import uiZh from '../../ui/texts/zh.json' with { type: 'json' }
import en from '../texts/en.json' with { type: 'json' }
import zh from '../texts/zh.json' with { type: 'json' }
import { GalleryPage } from './gallery-page.tsx'

const texts = { zh: { ...uiZh, ...innerZh, ...zh }, en: { ...uiEn, ...innerEn, ...en } }
const folder = join(import.meta.dirname, '../../ui')
/** Says what others say, looks like nothing itself. */
const withoutLook = ['language', 'draw-app']
const components = readdirSync(folder)
  .filter((name) => name.endsWith('.tsx') && !name.endsWith('.example.tsx'))
  .map((name) => name.replace('.tsx', ''))
  .filter((name) => !withoutLook.includes(name))

test.each(['zh', 'en'] as const)(
  'the gallery shows every shared component, in %s',
  async (language: Language) => {
    await loadTexts((which) => texts[which], language)
    const page = renderToStaticMarkup(
      createElement(SpeechProvider, { initial: language }, createElement(GalleryPage)),
    )
    const shown = [...page.matchAll(/<section aria-labelledby="([\w-]+)"/g)].map(([, name]) => name)
    expect(shown).toEqual(expect.arrayContaining(components))
    const empty = [...page.matchAll(/<div class="gallery-row"><\/div>/g)]
    expect(empty).toEqual([])
    // A key that stands on the page is a text that is missing.
    const keys = Object.keys(texts.zh)
    expect(keys.filter((key) => page.includes(`>${key}<`))).toEqual([])
    if (language === 'en') {
      const own = readFileSync(join(folder, 'texts/zh.json'), 'utf8')
      const chinese = (page.match(/\p{Script=Han}+/gu) ?? []).filter((word) => own.includes(word))
      expect(chinese).toEqual([])
    }
  },
)
