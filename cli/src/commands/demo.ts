import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Command, InvalidArgumentError } from 'commander'
import { readDay } from '#engine/calendar'
import { chinaDay } from '#engine/kernel'
import { demonstrationPassword } from '#modules/identity'
import { instantInChina } from '#platform/instant'
import { mayBegin } from '../county/may-begin.ts'
import { countsOf, printCounty } from '../county/report.ts'
import { runCounty, usualBeginning } from '../county/run-county.ts'
import { type Client, createClient } from '../demo/api-client.ts'
import { type Cast, type Driven, driveCase } from '../demo/drive-case.ts'
import { ownPlatform } from '../demo/own-platform.ts'
import { exitCodes } from '../exit-codes.ts'
import { endRefused, printJson, printTable } from '../print.ts'
import { progress } from '../progress.ts'
import { projectFolder } from '../project.ts'

type Options = {
  readonly data?: string
  readonly url: string
  readonly cases: number
  readonly days?: number
  readonly from?: string
  readonly seed: string
  readonly stay?: number
  readonly json?: boolean
}

const countOf = (text: string): number => {
  if (!/^[1-9]\d{0,4}$/.test(text)) throw new InvalidArgumentError('a whole number from 1 is needed')
  return Number(text)
}

const dayOf = (text: string): string => {
  if (!readDay(text).ok) throw new InvalidArgumentError('a day is needed, as 2026-11-02')
  return text
}
const portOf = (text: string): number => {
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65_535) throw new InvalidArgumentError('a port is needed')
  return Number(text)
}
const mostDays = 366
const daysOf = (text: string): number => {
  const days = countOf(text)
  if (days > mostDays) throw new InvalidArgumentError(`at most ${mostDays} days`)
  return days
}

const isRunning = async (url: string): Promise<boolean> => {
  try {
    return (await fetch(`${url}/api/health`, { signal: AbortSignal.timeout(1_000) })).ok
  } catch {
    return false
  }
}

const signedIn = async (url: string, username: string): Promise<Client> => {
  const client = createClient(url)
  await client.signIn(username, demonstrationPassword)
  return client
}

const assembleCast = async (url: string): Promise<Cast> => {
  const officers = new Map<string, Promise<Client>>()
  const officer = (department: string): Promise<Client> => {
    const known = officers.get(department) ?? signedIn(url, `officer_${department}`)
    officers.set(department, known)
    return known
  }
  const [owner, clerk, issuer] = await Promise.all([
    signedIn(url, 'shop1'),
    signedIn(url, 'clerk1'),
    signedIn(url, 'issue1'),
  ])
  return { owner, clerk, issuer, officer }
}

/** The bulletin counts 58 cases of 50 things: every thing once, then the first ones again. */
const drive = async (
  url: string,
  count: number,
): Promise<{ done: Driven[]; failed: { thing: string; why: string }[] }> => {
  const cast = await assembleCast(url)
  const { things } = await cast.owner.call('listThings', {})
  const bar = progress('demo', count)
  const done: Driven[] = []
  const failed: { thing: string; why: string }[] = []
  const started = Date.now().toString(36)
  for (let index = 0; index < count; index += 1) {
    const thing = things[index % things.length]
    if (!thing) break
    try {
      const guide = await cast.owner.call('getThing', { params: { thing: thing.code } })
      done.push(await driveCase(cast, thing.code, guide.plan.answers, `demo-${started}-${index}`))
    } catch (error) {
      failed.push({ thing: thing.name, why: error instanceof Error ? error.message : String(error) })
    }
    bar.step(thing.name)
  }
  bar.end()
  return { done, failed }
}

const report = (
  done: readonly Driven[],
  failed: readonly { thing: string; why: string }[],
  seconds: number,
): void => {
  printTable(
    ['一件事', '查询码', '部门', '事项', '材料前', '后', '数据跑', '字段', '带出', '跑动'],
    done.map((row) => [
      row.thing,
      row.queryCode,
      row.departments,
      row.matters,
      row.papersBefore,
      row.papers,
      row.fetched,
      row.fields,
      row.filled,
      row.visits,
    ]),
  )
  for (const { thing, why } of failed) process.stdout.write(`✗ ${thing}：${why}\n`)
  process.stdout.write(`\n${done.length} 件办结，${failed.length} 件没有办成，用时 ${seconds} 秒\n`)
}

/** Waits until somebody ends the command: the platform stays as the county left it, its clock too. */
const stay = (url: string): Promise<void> => {
  process.stderr.write(`${url}  按 Ctrl+C 结束 / Ctrl+C ends it\n`)
  return new Promise((end) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => end())
  })
}

/** Some months of a county on virtual time. */
const playCounty = async (options: Options & { readonly days: number }, data: string): Promise<void> => {
  const { days, cases, seed, from = usualBeginning(chinaDay(instantInChina())), stay: port } = options
  const may = mayBegin(data, from)
  if (!may.ok) return endRefused(may.problems, options.json)
  const began = performance.now()
  const bar = progress('demo', days)
  const county = await runCounty({
    ...{ data, days, cases, from, seed, passed: (day) => bar.step(day) },
    ...(port === undefined ? {} : { port, webFolder: join(projectFolder, 'dist') }),
  })
  bar.end()
  try {
    const seconds = Math.round((performance.now() - began) / 100) / 10
    const { through, told } = county
    if (options.json) printJson({ from, through, seconds, counts: countsOf(county), failed: told.refused })
    else printCounty(county, seconds)
    if (told.refused.length) process.exitCode = exitCodes.refused
    if (port !== undefined) await stay(county.url)
  } finally {
    await county.close()
  }
}

export const register = (program: Command): void => {
  program
    .command('demo')
    .description(
      'drive 58 cases of different things through the HTTP API to completion; starts a platform of its own when none runs',
    )
    .option('--data <dir>', 'data folder of the platform it starts itself (default: a temporary one)')
    .option('--url <url>', 'a running platform with demonstration accounts', 'http://127.0.0.1:8080')
    .option('--cases <number>', 'how many cases', countOf, 58)
    .option(
      '--days <number>',
      'instead: so many days of a county on virtual time, exceptions and all',
      daysOf,
    )
    .option(
      '--from <day>',
      '--days: the first day (default: two months before a year without a holiday notice)',
      dayOf,
    )
    .option('--seed <text>', '--days: another seed is another county', '一次办')
    .option('--stay <port>', '--days: stay afterwards and show the county on this port', portOf)
    .option('--json', 'print one JSON document')
    .action(async (options: Options) => {
      const temporary = options.data === undefined ? mkdtempSync(join(tmpdir(), 'onevisit-demo-')) : undefined
      if (options.days !== undefined)
        return playCounty({ ...options, days: options.days }, options.data ?? temporary ?? 'data').finally(
          () => {
            if (temporary) rmSync(temporary, { recursive: true, force: true })
          },
        )
      const running = options.data === undefined && (await isRunning(options.url))
      const own = running ? undefined : await ownPlatform(options.data ?? temporary ?? 'data')
      const began = performance.now()
      try {
        const { done, failed } = await drive(own?.url ?? options.url, options.cases)
        const seconds = Math.round((performance.now() - began) / 100) / 10
        if (options.json) printJson({ completed: done.length, failed, seconds, cases: done })
        else report(done, failed, seconds)
        if (failed.length) process.exitCode = exitCodes.refused
      } finally {
        await own?.close()
        if (temporary) rmSync(temporary, { recursive: true, force: true })
      }
    })
}
