import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { sqlFunctions } from '../../server/src/platform/sql-functions.ts'
import { moduleTables } from './module-tables.ts'
import { isTest, root, sourceFiles } from './source-files.ts'
import { statementsOf } from './sql-of-code.ts'

const migrations = join(root, 'server/migrations')
const functions = sqlFunctions()
const withoutComments = (sql: string): string => sql.replace(/--.*$/gm, '')

/** Tables of a list that a text of SQL names. */
const named = (sql: string, tables: readonly string[]): string[] =>
  tables.filter((table) => new RegExp(`\\b${table}\\b`, 'i').test(withoutComments(sql)))
const othersThan = (module: string): string[] =>
  Object.entries(moduleTables).flatMap(([owner, tables]) => (owner === module ? [] : tables))

test('every table of the migrations belongs to one module', () => {
  const texts = readdirSync(migrations)
    .filter((name) => name.endsWith('.sql'))
    .map((name) => readFileSync(join(migrations, name), 'utf8'))
  const tablesAfter = (word: RegExp) =>
    texts.flatMap((text) => [...text.matchAll(word)]).map((match) => match[1] ?? '')
  const dropped = tablesAfter(/^drop table (\w+);/gm)
  const made = tablesAfter(/^create table (\w+)/gm).filter((table) => !dropped.includes(table))
  expect(made.length).toBeGreaterThan(20)
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
  expect(named('SELECT 1 FROM CASE_RECORD', othersThan('audit'))).toEqual(['case_record'])
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

const divided = Object.entries(moduleTables).flatMap(([module, tables]) =>
  module === 'platform' ? [] : tables,
)
const oneDivision =
  /\bdivision_code\s*=\s*\$(?:\d|\{division\})|\binto\s+\w+\s*\(\s*division_code\b|'division_code', '=', [\w.]*division\b|division_code: division\b/
const clock =
  /\b(now|clock_timestamp|statement_timestamp|random|gen_random_uuid)\s*\(\s*\)|\bcurrent_(timestamp|date)\b/i

/** Statements that do not say it themselves, and why. */
const exempt = {
  'server/src/modules/audit/store.ts casesInTrail': 'verify: the cases of all divisions',
  'server/src/modules/audit/store.ts nextDivision': 'verify: which divisions have a trail',
  'server/src/modules/calendar/store.ts confirmedNotices': 'a notice holds for the whole country',
  'server/src/modules/casework/list-store.ts found': 'its scope, which is put in, says it',
  'server/src/modules/casework/upkeep-store.ts countOfCases': 'verify: the cases of all divisions',
  'server/src/modules/casework/upkeep-store.ts orphanEvents': 'verify: the orphans of all divisions',
  'server/src/modules/casework/upkeep-store.ts pageOfCases': 'verify: the cases of all divisions',
  'server/src/modules/casework/upkeep-store.ts sealedSample': 'one key seals all divisions',
  'server/src/modules/catalogue/store.ts divisionsWithCatalogue': 'which divisions there are',
  'server/src/modules/definition/store.ts pageOfVersions': 'verify: the versions of all divisions',
  'server/src/modules/exchange/store.ts kysely': 'toColumns writes it',
  'server/src/modules/identity/account-store.ts namesInClear': 'what stands in clear in all divisions',
  'server/src/modules/identity/store.ts accountsAfter': 'verify: the accounts of all divisions',
  'server/src/modules/identity/store.ts divisionsWithoutAccounts': 'which divisions nobody can enter yet',
  'server/src/modules/library/store.ts librariesOfAll': 'verify: the libraries of all divisions',
  'server/src/modules/ratings/store.ts ratingsOfAll': 'verify: the ratings of all divisions',
  'server/src/modules/training/store.ts pageOfTrainings': 'verify: the sessions of all divisions',
}

test('every statement in TypeScript on a table of divisions names its division, but for these', () => {
  const statements = [...sourceFiles('server/src'), ...sourceFiles('cli/src')]
    .filter((file) => !isTest(file))
    .flatMap(statementsOf)
    .filter(({ text }) => named(text, divided).length)
  expect(statements.length).toBeGreaterThan(30)
  const without = statements.filter(({ text }) => !oneDivision.test(text)).map(({ where }) => where)
  expect([...new Set(without)].sort()).toEqual(Object.keys(exempt))
  expect(statements.filter(({ text }) => clock.test(text)).map(({ where }) => where)).toEqual([])
})

test('the scan sees a statement without its division, in SQL and in the query builder', () => {
  const text = `
    const good = (q) => q('select 1 from case_record where division_code = $1')
    const bad = (q) => q(\`select \${columns} from case_record where case_id = $1\`)
    const late = (q) => q('insert into case_form (division_code, saved_at) values ($1, now())')
    const built = (k) => k.selectFrom('app_user').where('username', '=', name).execute()
    const cut = (k) => k.selectFrom('app_user').where('division_code', '=', division).execute()`
  const found = statementsOf({ path: 'a.ts', text })
  expect(found.map(({ where }) => where)).toEqual([
    'a.ts good',
    'a.ts bad',
    'a.ts late',
    'a.ts built',
    'a.ts cut',
  ])
  expect(found.filter((one) => !oneDivision.test(one.text)).map(({ where }) => where)).toEqual([
    'a.ts bad',
    'a.ts built',
  ])
  expect(found.filter((one) => clock.test(one.text)).map(({ where }) => where)).toEqual(['a.ts late'])
})

test('no migration makes a trigger', () => {
  const wrong = readdirSync(migrations).filter(
    (name) =>
      name.endsWith('.sql') &&
      /create\s+(constraint\s+)?trigger/i.test(readFileSync(join(migrations, name), 'utf8')),
  )
  expect(wrong).toEqual([])
})
