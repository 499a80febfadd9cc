import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const project = join(import.meta.dirname, '../..')

/** Prints the package of every module that is loaded with the platform. */
const listing = `
  const { registerHooks } = await import('node:module')
  const packages = new Set()
  registerHooks({
    load: (url, context, next) => {
      packages.add(/node_modules\\/((?:@[^/]+\\/)?[^/]+)/.exec(url)?.[1])
      return next(url, context)
    },
  })
  await import(${JSON.stringify(join(project, 'server/src/main.ts'))})
  console.log(JSON.stringify([...packages]))`

/** Each costs a start up to half a second or 100 MB, and comes with the first who needs it. */
const later = [
  'better-auth',
  'zod',
  'pg',
  'file-type',
  '@node-rs/jieba',
  'pinyin-pro',
  'opencc-js',
  '@protobi/exceljs',
  '@myriaddreamin/typst-ts-node-compiler',
  '@scalar/fastify-api-reference',
]

test('a start loads nothing that only some work needs', () => {
  const printed = execFileSync(process.execPath, ['--input-type=module', '-e', listing], { encoding: 'utf8' })
  const loaded = JSON.parse(printed) as string[]
  expect(loaded).toEqual(expect.arrayContaining(['fastify', 'kysely', '@electric-sql/pglite']))
  expect(loaded.filter((name) => later.includes(name))).toEqual([])
})
