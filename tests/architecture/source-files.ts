import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

export const root = join(import.meta.dirname, '../..')

export type SourceFile = { readonly path: string; readonly text: string; readonly imports: readonly string[] }

const importPattern =
  /(?:^|\n)\s*(?:import|export)\s[^'"`;]*?from\s*['"]([^'"]+)['"]|(?:^|[^.\w])import\(\s*['"]([^'"]+)['"]\s*\)|(?:^|\n)import\s+['"]([^'"]+)['"]/g

const importsOf = (text: string): string[] =>
  [...text.matchAll(importPattern)].map((match) => match[1] ?? match[2] ?? match[3] ?? '')

/** Every source file below a folder, with what it imports (types too: a wall is a wall for types). */
export const sourceFiles = (folder: string, endings = ['.ts', '.tsx']): SourceFile[] =>
  readdirSync(join(root, folder), { recursive: true })
    .map(String)
    .filter((name) => endings.some((ending) => name.endsWith(ending)) && !name.includes('node_modules'))
    .map((name) => {
      const path = relative(root, join(root, folder, name))
        .split(sep)
        .join('/')
      const text = readFileSync(join(root, path), 'utf8')
      return { path, text, imports: importsOf(text) }
    })

export const isTest = (file: { path: string }): boolean => /\.test\.tsx?$/.test(file.path)
