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
