import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { isTest, root, sourceFiles } from './source-files.ts'

const all = ['engine', 'server', 'cli', 'web', 'tests', 'bench', 'scripts']
  .filter((folder) => existsSync(join(root, folder)))
  .flatMap((folder) => sourceFiles(folder))
const server = all.filter((file) => file.path.startsWith('server/src/') && !isTest(file))
const lines = (text: string) => text.split('\n').length - 1

test('files stay small: 300 lines, tests 500', () => {
  const long = all.filter(
    (file) => lines(file.text) > (isTest(file) || file.path.startsWith('tests/') ? 500 : 300),
  )
  expect(long.map((file) => `${file.path} ${lines(file.text)}`)).toEqual([])
})

/** Whoever hangs a hook on every request may answer before any permission is asked: only these do, and a reader checks them. */
const hooked = [
  'main.ts',
  'platform/doors.ts',
  'platform/edge.ts',
  'platform/security-headers.ts',
  'reference-page.ts',
]

test('no hook of requests is hung outside the doors', () => {
  const hooks = server.filter((file) =>
    /\.addHook\(|\bonRequest:|\bpreHandler:|\.setNotFoundHandler\(/.test(file.text),
  )
  const known = [...hooked, 'platform/errors.ts'].map((name) => `server/src/${name}`)
  expect(hooks.map(({ path }) => path).filter((path) => !known.includes(path))).toEqual([])
})

test("only a module's index.ts re-exports", () => {
  const barrels = all.filter(
    (file) =>
      !file.path.endsWith('/index.ts') &&
      /(^|\n)export\s+(\*|\{[^}]*\}|type\s*\{[^}]*\})\s*from\s/.test(file.text),
  )
  expect(barrels.map((file) => file.path)).toEqual([])
})

test('a server module reaches another only through its index', () => {
  const wrong = server.flatMap((file) => {
    const own = /^server\/src\/modules\/([^/]+)\//.exec(file.path)?.[1]
    if (!own) return []
    return (
      file.imports
        .filter(
          (name) =>
            /(^|\/)modules\/|^\.\.\/[a-z]/.test(name) &&
            !name.includes('/platform/') &&
            !name.startsWith('#modules/'),
        )
        // A room inside a module reaches the rest of its own module.
        .filter((name) => !join(dirname(file.path), name).startsWith(`server/src/modules/${own}/`))
        // Shapes of the API are shared as schemas: a type without behaviour.
        .filter((name) => !name.endsWith('/schemas.ts'))
        .map((name) => `${file.path} → ${name}`)
    )
  })
  expect(wrong).toEqual([])
})

/** The other modules a module imports, shapes and types too. */
const modulesUsed = (module: string): Set<string> =>
  new Set(
    server
      .filter(({ path }) => path.startsWith(`server/src/modules/${module}/`))
      .flatMap(({ imports }) => imports)
      .map((name) => /^(?:#modules|\.\.)\/([a-z]+)(?:\/|$)/.exec(name)?.[1] ?? module)
      .filter((name) => name !== module),
  )
const modules = [
  ...new Set(server.flatMap(({ path }) => /^server\/src\/modules\/([^/]+)\//.exec(path)?.[1] ?? [])),
]

test('no module of the server stands on itself by way of others (ADR 17)', () => {
  const below = (module: string, seen = new Set<string>()): Set<string> => {
    for (const name of modulesUsed(module))
      if (!seen.has(name)) {
        seen.add(name)
        below(name, seen)
      }
    return seen
  }
  expect(modules.length).toBeGreaterThan(10)
  expect(below('casework')).toContain('people')
  expect(modules.filter((module) => below(module).has(module))).toEqual([])
})

/** ADR 17 Modules from before that are larger, and how many files each may have: a number here only goes down, another one needs an ADR. */
const larger: Readonly<Record<string, number>> = { definition: 45, identity: 40, lists: 23, wording: 16 }

test('a module of the server has at most fifteen files beside its tests (ADR 17)', () => {
  const sizes = modules.map((module) => ({
    module,
    files: server.filter(({ path }) => path.startsWith(`server/src/modules/${module}/`)).length,
  }))
  expect(sizes.filter(({ module, files }) => files > (larger[module] ?? 15))).toEqual([])
  const small = sizes.filter(({ module, files }) => module in larger && files <= 15)
  expect(small.map(({ module }) => `${module} needs no exemption`)).toEqual([])
})

const endpoints = server.filter(
  (file) => file.path.includes('/modules/') && /(?<!\.)\b(route|upload|download)\(\{/.test(file.text),
)

test("a handler holds no rule and no SQL: endpoints import shapes, refusals and the type of their module's own service", () => {
  expect(endpoints.length).toBeGreaterThan(25)
  const shapes =
    /typebox|platform\/(route|file-route|files|named-schema|said-schema)\.ts|schemas\.ts|#engine\/(kernel|identity)|^\.\/(service|attachments|problems|make-file)\.ts$/
  const wrong = endpoints.flatMap((file) => [
    ...file.imports.filter((name) => !shapes.test(name)).map((name) => `${file.path} → ${name}`),
    ...[...file.text.matchAll(/^import (?!type )[^\n]*'\.\/(service|attachments|make-file)\.ts'/gm)].map(
      ([line]) => `${file.path}: ${line} is more than a type`,
    ),
  ])
  expect(wrong).toEqual([])
})

test('platform imports no module and nothing that assembles them', () => {
  const platform = server.filter((file) => file.path.startsWith('server/src/platform/'))
  expect(platform.length).toBeGreaterThan(20)
  const wrong = platform.flatMap((file) =>
    file.imports
      .filter((name) => /^#modules\/|modules\/|^\.\.\//.test(name))
      .map((name) => `${file.path} → ${name}`),
  )
  expect(wrong).toEqual([])
})

test('SQL lives in stores and in the platform', () => {
  const sql =
    /'\s*select\b[^'\n]*\sfrom\s|`\s*select\b[^`]*\sfrom\s|\b(insert\s+into|update\s+\w+\s+set|delete\s+from)\b|\.(selectFrom|insertInto|updateTable|deleteFrom)\(/i
  const wrong = server.filter(
    (file) =>
      !/store\.ts$|-store\.ts$|\/platform\/|verify/.test(file.path) &&
      sql.test(file.text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')),
  )
  expect(wrong.map((file) => file.path)).toEqual([])
})

test('each table is named by one module only', () => {
  const tables = new Set<string>()
  for (const name of readFileSync(join(root, 'server/migrations/HEAD'), 'utf8').trim()
    ? migrationTexts()
    : []) {
    for (const match of name.matchAll(/create table (?:if not exists )?"?(\w+)"?/gi))
      tables.add(match[1] ?? '')
  }
  expect(tables.size).toBeGreaterThan(8)
  const owners = [...tables].map((table) => {
    const pattern = new RegExp(`['"\`\\s.]${table}['"\`\\s.(]`, 'i')
    const modules = server
      .filter((file) => file.path.includes('/modules/') && pattern.test(file.text))
      .map((file) => file.path.split('/')[3] ?? '')
    return { table, modules: [...new Set(modules)] }
  })
  expect(owners.filter(({ modules }) => modules.length > 1)).toEqual([])
})

const migrationTexts = (): string[] => sourceFiles('server/migrations', ['.sql']).map((file) => file.text)

test('no path of one machine and no download host stands in the sources', () => {
  const wrong = all.filter(
    (file) =>
      /(?<![.\w])\/(work|root|home|Users)\/[a-z]/i.test(file.text) &&
      !file.path.endsWith('house-rules.test.ts'),
  )
  expect(wrong.map((file) => file.path)).toEqual([])
})

/** Browsers take these away where a page came over plain http; what uses one must say what it does without it. */
const overTlsOnly =
  /\.randomUUID\b|\bcrypto\.subtle\b|\bnavigator\.(clipboard|share|canShare|serviceWorker|geolocation|mediaDevices|credentials|storage|locks|wakeLock|bluetooth|usb|serial|hid|requestMIDIAccess|getBattery|permissions|presentation|setAppBadge|contacts|xr|gpu)\b|\bshow(Open|Save|Directory)\w*Picker\b|\bnew (Notification|PaymentRequest|IdleDetector|EyeDropper|NDEFReader|AudioWorkletNode)\b|\b(window|globalThis|self)\.caches\b|\bcaches\.(open|match|delete|has|keys)\b|\bcookieStore\b|\bPublicKeyCredential\b/

test('what browsers offer over TLS only is named in one file (f03)', () => {
  for (const told of ['crypto.randomUUID()', 'navigator.clipboard.writeText(x)', 'crypto.subtle.digest'])
    expect(told).toMatch(overTlsOnly)
  const wrong = all.filter(
    ({ path, text }) =>
      /^web\/(portal|desk|ui)\//.test(path) &&
      !/\.test\.tsx?$/.test(path) &&
      path !== 'web/ui/over-tls.ts' &&
      overTlsOnly.test(text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')),
  )
  expect(wrong.map(({ path }) => path)).toEqual([])
})

test('what a browser may refuse to keep is asked in one file of the portal, which never throws', () => {
  const wrong = all.filter(
    ({ path, text }) =>
      /^web\/(portal|ui)\//.test(path) &&
      !/\.test\.tsx?$/.test(path) &&
      path !== 'web/ui/tab-store.ts' &&
      /\bsessionStorage\b/.test(text),
  )
  expect(wrong.map(({ path }) => path)).toEqual([])
})
