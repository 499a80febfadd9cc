import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { paletteFiles } from '../../scripts/generate-palette.ts'
import { root } from './source-files.ts'

test('drawings, documents and the component library have the colours of tokens.css (cure: npm run palette)', () => {
  const written = Object.keys(paletteFiles()).map((path) => [path, readFileSync(join(root, path), 'utf8')])
  expect(Object.fromEntries(written)).toEqual(paletteFiles())
})

test('a colour has its name in web/ui/tokens.css and is nowhere written as a number', () => {
  const named = new Set(['web/ui/tokens.css', ...Object.keys(paletteFiles())])
  const files = ['engine/src', 'server/src', 'web'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true })
      .map((name) => `${folder}/${String(name).replaceAll('\\', '/')}`)
      .filter((path) => /\.(css|tsx?|typ)$/.test(path) && !path.endsWith('.test.ts') && !named.has(path)),
  )
  expect(files.length).toBeGreaterThan(500)
  const numbers = files.flatMap((path) =>
    [...readFileSync(join(root, path), 'utf8').matchAll(/#[0-9a-f]{6}\b/gi)].map(
      ([hex]) => `${path}: ${hex}`,
    ),
  )
  expect(numbers).toEqual([])
})

test('what a browser is told before any style has the colours of tokens.css too', () => {
  const read = (path: string) => readFileSync(join(root, path), 'utf8').toLowerCase()
  const known = read('web/ui/tokens.css').replaceAll(/#fff\b/g, '#ffffff')
  const files = ['portal', 'desk'].flatMap((app) =>
    ['index.html', 'public/icon.svg', 'public/site.webmanifest'].map((name) => `web/${app}/${name}`),
  )
  const unknown = files.flatMap((path) =>
    [...read(path).matchAll(/#[0-9a-f]{6}\b/g)].map(([hex]) => hex).filter((hex) => !known.includes(hex)),
  )
  expect(unknown).toEqual([])
})
