import { relative } from 'node:path'
import type { Reporter, TestModule } from 'vitest/node'

const shown = 20
const seconds = (milliseconds: number) => (milliseconds / 1000).toFixed(1).padStart(7)
const fileOf = (module: TestModule) => relative(process.cwd(), module.moduleId)

type Timed = { readonly name: string; readonly milliseconds: number }

const slowest = (title: string, all: readonly Timed[]): string[] => [
  `The slowest ${title}, in seconds:`,
  ...[...all]
    .sort((a, b) => b.milliseconds - a.milliseconds)
    .slice(0, shown)
    .map(({ name, milliseconds }) => `${seconds(milliseconds)}  ${name}`),
  '',
]

const filesOf = (modules: readonly TestModule[]): Timed[] =>
  modules.map((module) => {
    const { prepareDuration, collectDuration, setupDuration, duration } = module.diagnostic()
    return {
      name: fileOf(module),
      milliseconds: prepareDuration + collectDuration + setupDuration + duration,
    }
  })

const testsOf = (modules: readonly TestModule[]): Timed[] =>
  modules.flatMap((module) =>
    [...module.children.allTests()].map((one) => ({
      name: `${fileOf(module)}: ${one.fullName}`,
      milliseconds: one.diagnostic()?.duration ?? 0,
    })),
  )

/** What went wrong outside of tests (a file that does not load, a hook, a promise nobody waited for) is counted as failed too. */
const count = (modules: readonly TestModule[], unhandled: number): string => {
  const states = modules.flatMap((module) => [...module.children.allTests()].map((one) => one.result().state))
  const of = (state: string) => states.filter((one) => one === state).length
  const elsewhere = modules.filter(
    (module) => !module.ok() && ![...module.children.allTests('failed')].length,
  )
  return `${of('passed')} passed, ${of('failed') + elsewhere.length + unhandled} failed`
}

/** After vitest's own report: where the time went, and as the last line the counts. */
export const closingReport: Reporter = {
  onTestRunEnd: (modules, unhandled) => {
    const lines = [
      '',
      ...slowest('twenty files', filesOf(modules)),
      ...slowest('twenty tests', testsOf(modules)),
      count(modules, unhandled.length),
    ]
    process.stdout.write(`${lines.join('\n')}\n`)
  },
}
