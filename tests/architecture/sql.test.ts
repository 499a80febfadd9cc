import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { sqlFunctions } from '../../server/src/platform/sql-functions.ts'
import { moduleTables } from './module-tables.ts'
import { isTest, root, sourceFiles } from './source-files.ts'

const migrations = join(root, 'server/migrations')
const functions = sqlFunctions()
const withoutComments = (sql: string): string => sql.replace(/--.*$/gm, '')

/** Tables of a list that a text of SQL names. */
const named = (sql: string, tables: readonly string[]): string[] =>
  tables.filter((table) => new RegExp(`\\b${table}\\b`).test(withoutComments(sql)))
const othersThan = (module: string): string[] =>
  Object.entries(moduleTables).flatMap(([owner, tables]) => (owner === module ? [] : tables))

test('every table of the migrations belongs to one module', () => {
  const made = readdirSync(migrations)
    .filter((name) => name.endsWith('.sql'))
    .flatMap((name) => [...readFileSync(join(migrations, name), 'utf8').matchAll(/^create table (\w+)/gm)])
    .map((match) => match[1] ?? '')
  const listed = Object.values(moduleTables).flat()
  expect(listed.length).toBe(new Set(listed).size)
  expect(made.filter((table) => !listed.includes(table))).toEqual([])
})

test("a module's function touches its own tables only", () => {
  expect(functions.length).toBeGreaterThan(6)
  expect(functions.filter(({ module }) => !moduleTables[module]).map(({ name }) => name)).toEqual([])
  const wrong = functions.flatMap(({ module, name, text }) =>
    named(text, othersThan(module)).map((table) => `${name} → ${table}`),
  )
  expect(wrong).toEqual([])
})

test("the check above sees another module's table", () => {
  const text =
    '-- case_record in a comment is none\ninsert into audit_entry (division_code) values (division);'
  expect(named(text, othersThan('casework'))).toEqual(['audit_entry'])
  expect(named(text, othersThan('audit'))).toEqual([])
})

test("a module's TypeScript names no table of another module in its SQL", () => {
  const stores = sourceFiles('server/src/modules').filter(
    (file) => !isTest(file) && /store\.ts$/.test(file.path),
  )
  expect(stores.length).toBeGreaterThan(7)
  const wrong = stores.flatMap((file) => {
    const module = file.path.split('/')[3] ?? ''
    return named(file.text, othersThan(module)).map((table) => `${file.path} → ${table}`)
  })
  expect(wrong).toEqual([])
})

test('one function adds to the audit trail, and it alone', () => {
  const inserts = functions.filter(({ text }) => /into\s+audit_entry\b/.test(withoutComments(text)))
  expect(inserts.map(({ name }) => name)).toEqual(['onevisit_write_audit'])
  const elsewhere = sourceFiles('server/src').filter(({ text }) => /into\s+audit_entry\b/.test(text))
  expect(elsewhere.map(({ path }) => path)).toEqual([])
})

test('migrations after the third make no function: those stand in server/functions', () => {
  const wrong = readdirSync(migrations).filter(
    (name) =>
      name > '0004' &&
      name.endsWith('.sql') &&
      /create (or replace )?function/i.test(readFileSync(join(migrations, name), 'utf8')),
  )
  expect(wrong).toEqual([])
})
