import type { Command } from 'commander'
import { type Catalogue, englishNames, type OneThing } from '#engine/catalogue'
import { type LintFinding, lintGuide, type NotDecidable } from '#engine/guide'
import { sentence } from '#engine/kernel'
import { exitCodes } from '../exit-codes.ts'
import { findThing, loadCatalogue } from '../load-catalogue.ts'
import { printJson } from '../print.ts'
import { progress } from '../progress.ts'
import { defaultCatalogue } from '../project.ts'

type Options = { readonly catalogue: string; readonly json?: boolean }
type Placed = { readonly finding: LintFinding; readonly things: readonly string[] }

/** One fault of a matter that several one things share is one finding that names them all. */
const gathered = (catalogue: Catalogue, things: readonly OneThing[]) => {
  const found = new Map<string, Placed>()
  let notDecidable: readonly NotDecidable[] = []
  const bar = progress('lint', things.length)
  for (const thing of things) {
    const lint = lintGuide(catalogue, thing)
    notDecidable = lint.notDecidable
    for (const finding of lint.findings) {
      const key = `${finding.rule} ${finding.place} ${sentence(finding, 'zh')}`
      found.set(key, { finding, things: [...(found.get(key)?.things ?? []), thing.code] })
    }
    bar.step(thing.name)
  }
  bar.end()
  const all = [...found.values()]
  const of = (severity: LintFinding['severity']) => all.filter(({ finding }) => finding.severity === severity)
  return { errors: of('error'), warnings: of('warning'), notDecidable }
}

const message =
  (called: (name: string) => string) =>
  ({ finding, things }: Placed) => ({
    rule: finding.rule,
    place: finding.place,
    code: finding.code,
    message: sentence(finding, 'en', called),
    zh: sentence(finding, 'zh'),
    things,
  })

const undecided = (one: NotDecidable) => ({
  rule: one.rule,
  code: one.code,
  message: sentence(one, 'en'),
  zh: sentence(one, 'zh'),
})

const printReport = ({ errors, warnings, notDecidable }: ReturnType<typeof gathered>): void => {
  const lines = [
    ...errors.map(({ finding }) => `✗ ${finding.rule} ${finding.place}\n    ${sentence(finding, 'zh')}`),
    ...warnings.map(({ finding }) => `! ${finding.rule} ${finding.place}\n    ${sentence(finding, 'zh')}`),
    ...notDecidable.map((one) => `? ${one.rule} ${sentence(one, 'zh')}`),
    `${errors.length} 处错误（改好才能公布），${warnings.length} 处提醒，${notDecidable.length} 条要人工核对`,
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
}

export const register = (program: Command): void => {
  program
    .command('lint [thing]')
    .description('lint the public guide of one or all one things (R04, R36, 2b, 2c); exit 1 on errors')
    .option('--catalogue <folder>', 'the folder of fact files', defaultCatalogue)
    .option('--json', 'print one JSON document: {errors, warnings, notDecidable}')
    .action((wanted: string | undefined, options: Options) => {
      const catalogue = loadCatalogue(options.catalogue, options.json)
      if (!catalogue) return
      const thing = wanted === undefined ? undefined : findThing(catalogue, wanted, options.json)
      if (wanted !== undefined && !thing) return
      const report = gathered(catalogue, thing ? [thing] : catalogue.things)
      const told = message(englishNames(catalogue))
      if (options.json)
        printJson({
          errors: report.errors.map(told),
          warnings: report.warnings.map(told),
          notDecidable: report.notDecidable.map(undecided),
        })
      else printReport(report)
      if (report.errors.length) process.exitCode = exitCodes.refused
    })
}
