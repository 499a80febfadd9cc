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
    ...readFileSync(join(root, `engine/src/${module}/SPEC.md`), 'utf8').matchAll(/^- \*\*([A-Z]+\d+)\*\*/gm),
  ].map(([, rule = '']) => rule)

const byNumber = (a: string, b: string): number =>
  a.replace(/\d/g, '').localeCompare(b.replace(/\d/g, '')) ||
  Number(a.replace(/\D/g, '')) - Number(b.replace(/\D/g, ''))

/** A table row a rule; a rule without a case says so. */
export const rulesAndCases = (): string => {
  const named = namesIn('cases')
  const rules = [...rulesOf('casework'), ...rulesOf('calendar'), ...statutes].sort(byNumber)
  const row = (rule: string) => {
    const shown = named.filter(({ name }) => new RegExp(`\\b${rule}\\b`).test(name))
    const listed = shown.map(({ file, name }) => `${name} (\`${file}\`)`.replaceAll('|', '/')).join('<br>')
    return `| ${rule} | ${shown.length} | ${listed || '—'} |`
  }
  const without = rules.filter((rule) => !named.some(({ name }) => new RegExp(`\\b${rule}\\b`).test(name)))
  return `# Rules and the cases that show them

Made by \`node scripts/rule-cases.ts\` from the names of the cases in \`cases/\`; a test compares. The rules stand in \`engine/src/casework/SPEC.md\`, \`engine/src/calendar/SPEC.md\` and, as R05–R31, in the statutes; unit tests by the number show them besides. What stands in \`cases/play\` is played by the engine and over HTTP (\`tests/cli/play-over-http.test.ts\`).

${rules.length - without.length} of ${rules.length} rules have a case. Without one: ${without.join(', ')}.

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
