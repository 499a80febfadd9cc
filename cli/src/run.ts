import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Command } from 'commander'
import { withoutUnseen } from '#engine/kernel'
import { exitCodes } from './exit-codes.ts'
import { endAccident, endUsage } from './print.ts'
import { projectFolder } from './project.ts'

type Registered = {
  readonly summary: string
  readonly load: () => Promise<{ register: (program: Command) => void }>
}

/** Every command of `onevisit`, loaded only when it is called, so that a light command starts fast. */
const commands: Record<string, Registered> = {
  serve: { summary: 'run the platform', load: () => import('./commands/serve.ts') },
  registry: {
    summary: 'run the stand-in registry of all departments',
    load: () => import('./commands/registry.ts'),
  },
  messages: {
    summary: 'run the stand-in for text messages',
    load: () => import('./commands/messages.ts'),
  },
  'identity-provider': {
    summary: 'run the stand-in for an identity provider (OpenID Connect)',
    load: () => import('./commands/identity-provider.ts'),
  },
  import: {
    summary: 'check a catalogue folder and load it, all or nothing',
    load: () => import('./commands/import.ts'),
  },
  things: { summary: 'list the one things', load: () => import('./commands/things.ts') },
  plan: {
    summary: 'compose the plan of a one thing for one scenario',
    load: () => import('./commands/plan.ts'),
  },
  play: {
    summary: 'play a case on virtual time, step by step',
    load: () => import('./commands/play.ts'),
  },
  check: { summary: 'check the whole scenario space (D8)', load: () => import('./commands/check.ts') },
  lint: {
    summary: 'lint the public guides (R04, R36, 2b, 2c)',
    load: () => import('./commands/lint.ts'),
  },
  figures: {
    summary: 'before and after figures over all one things',
    load: () => import('./commands/figures.ts'),
  },
  export: {
    summary: 'write the guide (JSON, PDF, Excel), BPMN or CPSV-AP of a one thing',
    load: () => import('./commands/export.ts'),
  },
  due: {
    summary: 'due date, remaining days and light on the legal calendar; counted back from an event too',
    load: () => import('./commands/due.ts'),
  },
  search: {
    summary: 'find a one thing from how a person says it',
    load: () => import('./commands/search.ts'),
  },
  normalise: {
    summary: 'propose canonical materials for the wordings of departments',
    load: () => import('./commands/normalise.ts'),
  },
  demo: { summary: 'drive 58 cases through the HTTP API', load: () => import('./commands/demo.ts') },
  account: {
    summary: 'lock, unlock, reset, end or sign out an account',
    load: () => import('./commands/account.ts'),
  },
  tidy: {
    summary: 'remove what has had its time, or count it (--dry-run)',
    load: () => import('./commands/tidy.ts'),
  },
  verify: {
    summary: 'prove the store from its events and name each fault',
    load: () => import('./commands/verify.ts'),
  },
}

const { version } = JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8')) as {
  version: string
}
const json = process.argv.includes('--json')

const program = new Command('onevisit')
  .version(version)
  .description('OneVisit 一次办: one thing, one form, at most one visit')
  .showHelpAfterError('(add --help for what this command takes)')
  .addHelpText(
    'after',
    `\nExit codes: ${exitCodes.ok} done, ${exitCodes.refused} refused or faults found, ${exitCodes.usage} wrong usage, ${exitCodes.failure} accident`,
  )
  .exitOverride((error) => {
    if (error.exitCode === 0) process.exit(exitCodes.ok)
    endUsage(error.message, json)
    process.exit()
  })

// `onevisit things | head` closes the pipe early; that is no accident.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(exitCodes.ok)
})

const wanted = commands[process.argv[2] ?? '']
if (wanted) {
  const { register } = await wanted.load()
  register(program)
} else {
  for (const [name, { summary }] of Object.entries(commands)) program.command(name).description(summary)
}

try {
  // KE7 What is pasted into a terminal brings marks nobody sees as well.
  await program.parseAsync(process.argv.map(withoutUnseen))
} catch (error) {
  endAccident(error, json)
  // What the command had opened must not keep a broken one alive.
  process.exit()
}
