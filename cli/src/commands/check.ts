import type { Command } from 'commander'
import { type Catalogue, englishNames, type OneThing } from '#engine/catalogue'
import { type CheckReport, checkThing, type Finding } from '#engine/composer'
import { type LintFinding, paperFindings } from '#engine/guide'
import { sentence } from '#engine/kernel'
import { exitCodes } from '../exit-codes.ts'
import { findThing, loadCatalogue } from '../load-catalogue.ts'
import { printJson } from '../print.ts'
import { progress } from '../progress.ts'
import { defaultCatalogue } from '../project.ts'

type Options = { readonly catalogue: string; readonly json?: boolean }

const message =
  (called: (name: string) => string) =>
  ({ problem, ...finding }: Finding) => ({
    ...finding,
    message: sentence(problem, 'en', called),
    zh: sentence(problem, 'zh'),
  })

type Report = CheckReport & { readonly hints: readonly LintFinding[] }

/** F35 A paper that several one things ask for is looked at once. */
const hintsOf = (catalogue: Catalogue, things: readonly OneThing[]): LintFinding[] => {
  const found = things.flatMap((thing) => paperFindings(catalogue, thing))
  return [...new Map(found.map((one) => [`${one.place} ${sentence(one, 'zh')}`, one])).values()]
}

const printReport = ({ errors, warnings, hints, scenarios }: Report): void => {
  for (const [sign, list] of [
    ['✗', errors],
    ['!', warnings],
  ] as const) {
    for (const finding of list) {
      process.stdout.write(`${sign} ${sentence(finding.problem, 'zh')}\n`)
      for (const answers of finding.scenarios) process.stdout.write(`    ${JSON.stringify(answers)}\n`)
    }
  }
  for (const hint of hints) process.stdout.write(`· ${hint.place} ${sentence(hint, 'zh')}\n`)
  const told = hints.length ? `，${hints.length} 处建议` : ''
  process.stdout.write(`${scenarios} 种情形，${errors.length} 处错误，${warnings.length} 处提醒${told}\n`)
}

export const register = (program: Command): void => {
  program
    .command('check [thing]')
    .description('check the whole scenario space of one or all one things (D8); exit 1 on errors')
    .option('--catalogue <folder>', 'the folder of fact files', defaultCatalogue)
    .option('--json', 'print one JSON document')
    .action((wanted: string | undefined, options: Options) => {
      const catalogue = loadCatalogue(options.catalogue, options.json)
      if (!catalogue) return
      const thing = wanted === undefined ? undefined : findThing(catalogue, wanted, options.json)
      if (wanted !== undefined && !thing) return
      const things = thing ? [thing] : catalogue.things
      const bar = progress('check', things.length)
      const reports = things.map((one) => {
        const report = checkThing(catalogue, one)
        bar.step(one.name)
        return report
      })
      bar.end()
      const report: Report = {
        errors: reports.flatMap((one) => one.errors),
        warnings: reports.flatMap((one) => one.warnings),
        hints: hintsOf(catalogue, things),
        scenarios: reports.reduce((sum, one) => sum + one.scenarios, 0),
      }
      const called = englishNames(catalogue)
      const told = message(called)
      if (options.json)
        printJson({
          errors: report.errors.map(told),
          warnings: report.warnings.map(told),
          hints: report.hints.map((hint) => ({
            code: hint.code,
            place: hint.place,
            message: sentence(hint, 'en', called),
            zh: sentence(hint, 'zh'),
          })),
          scenarios: report.scenarios,
        })
      else printReport(report)
      if (report.errors.length) process.exitCode = exitCodes.refused
    })
}
