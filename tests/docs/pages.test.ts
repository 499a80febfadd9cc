import { spawnSync } from 'node:child_process'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { commandsOf, howToPages, root } from '../support/how-to.ts'

const pages = [
  ...globSync(['*.md', 'docs/**/*.md', 'engine/src/*/SPEC.md', 'catalogue/**/*.md'], { cwd: root }),
].filter((path) => path !== 'CHANGELOG.md')
/** Decisions tell of what was there when they were taken. */
const told = pages.filter((path) => !path.startsWith('docs/adr/'))
const files = globSync(
  ['*', '.ci/*', '{engine,server,web,cli,tests,bench,scripts,contract,cases,docs,catalogue}/**'],
  {
    cwd: root,
    exclude: (path) => /node_modules/.test(String(path)),
  },
).map((path) => path.replaceAll('\\', '/'))
const byName = new Set(files.map((path) => path.split('/').at(-1)))
const folders = /^(engine|server|web|cli|tests|bench|scripts|contract|cases|docs|catalogue|\.ci)\//

/** The page without its examples; what stands in a block of shell is a step, not an example. */
const textOf = (path: string): string =>
  readFileSync(join(root, path), 'utf8').replace(
    /^[ \t]*```(\w*)[\s\S]*?^[ \t]*```$/gm,
    (block, language: string) => (language === 'sh' ? `\`${block.replaceAll('`', '')}\`` : ''),
  )

/** What stands between backticks and names a file: `engine/src/…/x.ts`, `x.ts`, `npx vitest run engine/src/wording`. */
const named = (text: string): string[] =>
  [...text.matchAll(/`([^`]+)`/g)]
    .flatMap(([, code = '']) => code.split(/\s+/))
    .map((name) => name.replace(/[:#,;].*$/, ''))

const placeholder = /[<>{}…]|NNNN/

describe.each(told)('%s', (path) => {
  test('every file it names is there', () => {
    const missing = named(textOf(path))
      .filter((name) => !placeholder.test(name))
      .filter((name) =>
        folders.test(name)
          ? !existsSync(join(root, name)) && !globSync(name, { cwd: root }).length
          : /^[\w.-]+\.(ts|tsx|mjs|sql|css|typ)$/.test(name) && !byName.has(name),
      )
    expect(missing).toEqual([])
  })

  test('every link leads somewhere', () => {
    const dead = [...textOf(path).matchAll(/\]\(([^)\s]+)\)/g)]
      .map(([, to = '']) => to.replace(/#.*$/, ''))
      .filter((to) => to && !/^[a-z]+:/.test(to))
      .filter((to) => !existsSync(join(root, dirname(path), to)))
    expect(dead).toEqual([])
  })
})

const help = new Map<string, string>()
const helpOf = (command: string): string => {
  const known = help.get(command)
  if (known !== undefined) return known
  const done = spawnSync(process.execPath, ['cli/onevisit.mjs', command, '--help'], {
    cwd: root,
    encoding: 'utf8',
  })
  help.set(command, done.status === 0 ? done.stdout : '')
  return help.get(command) ?? ''
}

test.each(howToPages.filter((page) => commandsOf(page).length))(
  '%s: every command and option it tells exists',
  (page) => {
    const unknown = commandsOf(page).flatMap(([command = '', ...words]) => {
      const text = helpOf(command)
      if (!text) return [command]
      return words
        .filter((word) => word.startsWith('--'))
        .filter((word) => !text.includes(word))
        .map((word) => `${command} ${word}`)
    })
    expect(unknown).toEqual([])
  },
)
