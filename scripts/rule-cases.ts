import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Which case an official can read shows which rule: docs/rules-and-cases.md, made from the names of the cases. `--check` only compares. */

const root = join(import.meta.dirname, '..')
const page = join(root, 'docs/rules-and-cases.md')

type Named = { readonly file: string; readonly name: string }

const namesIn = (folder: string): Named[] =>
  readdirSync(join(root, folder), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`
      if (entry.isDirectory()) return namesIn(path)
      if (!entry.name.endsWith('.json')) return []
      const file: unknown = JSON.parse(readFileSync(join(root, path), 'utf8'))
      return casesOf(file).flatMap(({ name, rule, told }) => {
        const called = name ?? (rule && told ? `${rule} ${told}` : undefined)
        return called ? [{ file: path, name: called }] : []
      })
    })

type Written = { readonly name?: string; readonly rule?: string; readonly told?: string }
/** A file is a list of cases, or says in words what its cases are about. */
const casesOf = (file: unknown): readonly Written[] => {
  const list = Array.isArray(file) ? file : (file as { readonly cases?: unknown } | null)?.cases
  return Array.isArray(list) ? (list as readonly Written[]) : []
}

/** Rules of the statutes that this house keeps (rules.md R05–R31), as far as they are about a case. */
const statutes = Array.from({ length: 27 }, (_, index) => `R${String(index + 5).padStart(2, '0')}`)

const rulesOf = (module: string): string[] =>
  [
    ...readFileSync(join(root, `engine/src/${module}/SPEC.md`), 'utf8').matchAll(
      /^- (?:\*\*)?([A-Z]+\d+)(?:\*\*)? /gm,
    ),
  ].map(([, rule = '']) => rule)

/** What the product does not do, said plainly. A rule with a case cannot stand here, and one without must (tests/docs/rule-cases.test.ts). */
export const notBuilt: Readonly<Record<string, string>> = {
  R10: 'no electronic signature and no match of a face; results leave electronically, by courier or at the counter (C8), without an e-licence of their own',
  R17: 'the notices are texts on screen and PDF without number and seal',
  R19: 'one level of offices only: no first review by a lower one',
  R28: 'nobody is reminded that a result ends, and no renewal is asked for or deemed',
  R25: 'decisions are not published; only the person and the offices read them',
}
/** What is built in part, beside its cases. */
export const partly: Readonly<Record<string, string>> = {
  R27: 'built: the pause for a hearing and its notice; not built: that third parties are told, the five days to ask, the twenty to hold it, the seven of notice',
}

const byNumber = (a: string, b: string): number =>
  a.replace(/\d/g, '').localeCompare(b.replace(/\d/g, '')) ||
  Number(a.replace(/\D/g, '')) - Number(b.replace(/\D/g, ''))

export const allRules = (): string[] =>
  [...rulesOf('casework'), ...rulesOf('calendar'), ...rulesOf('exchange'), 'X2', ...statutes].sort(byNumber)

/** Rules no case names. */
export const rulesWithoutCase = (): string[] => {
  const named = namesIn('cases')
  return allRules().filter((rule) => !named.some(({ name }) => new RegExp(`\\b${rule}\\b`).test(name)))
}

/** A table row a rule; a rule without a case says so. */
export const rulesAndCases = (): string => {
  const named = namesIn('cases')
  const rules = allRules()
  const row = (rule: string) => {
    const shown = named.filter(({ name }) => new RegExp(`\\b${rule}\\b`).test(name))
    const listed = shown.map(({ file, name }) => `${name} (\`${file}\`)`.replaceAll('|', '/')).join('<br>')
    const missing = notBuilt[rule] && `not built: ${notBuilt[rule]}`
    const part = partly[rule] ? `<br>in part: ${partly[rule]}` : ''
    return `| ${rule} | ${shown.length} | ${listed || missing || '—'}${part} |`
  }
  const without = rulesWithoutCase()
  return `# Rules and the cases that show them

Made by \`node scripts/rule-cases.ts\` from the names of the cases in \`cases/\`; a test compares. The rules stand in \`engine/src/casework/SPEC.md\`, \`engine/src/calendar/SPEC.md\`, \`engine/src/exchange/SPEC.md\` and, as R05–R31, in the statutes; unit tests by the number show them besides. What stands in \`cases/play\` is played by the engine and over HTTP (\`tests/cli/play-over-http.test.ts\`), its \`calls\` over HTTP only; \`cases/rules\` asks a rule's own function (\`rules.test.ts\` of its module).

${rules.length - without.length} of ${rules.length} rules have a case. Without one, because they are not built: ${without.join(', ')}.

| rule | cases | which |
| --- | ---: | --- |
${rules.map(row).join('\n')}
`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv.includes('--check'))
    process.exitCode = readFileSync(page, 'utf8') === rulesAndCases() ? 0 : 1
  else writeFileSync(page, rulesAndCases())
}
