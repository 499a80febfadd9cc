import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { closingReport } from './tests/support/closing-report.ts'

// A busy machine must not decide a test; these only end one that hangs. A journey may walk through thirty pages.
const slow = { testTimeout: 300_000, hookTimeout: 300_000 }
const slower = { testTimeout: 600_000, hookTimeout: 600_000 }

export default defineConfig({
  test: {
    // Loading the platform and the catalogue takes longer than most tests: files of one worker share what they loaded.
    isolate: false,
    // Left at Node's sixteen megabytes, a tenth of the time goes into throwing away what is new.
    execArgv: ['--max-semi-space-size=64'],
    // A worker often waits for PostgreSQL, a browser or a command it started.
    maxWorkers: availableParallelism() + 1,
    // A busy machine must not decide what is asked until it is so: vitest would give it one second.
    expect: { poll: { timeout: 120_000 } },
    reporters: process.env.ONEVISIT_CLOSING_REPORT ? ['default', closingReport] : ['default'],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: [
            'engine/**/*.test.ts',
            'web/**/*.test.ts',
            'tests/{access,architecture,docs}/**/*.test.ts',
            'tests/records/formats.test.ts',
          ],
          ...slow,
        },
      },
      {
        extends: true,
        test: {
          name: 'server',
          include: [
            'server/**/*.test.ts',
            'cli/**/*.test.ts',
            'tests/{cli,how-to}/**/*.test.ts',
            'tests/records/store.test.ts',
          ],
          globalSetup: ['tests/support/server-setup.ts'],
          ...slow,
        },
      },
      {
        extends: true,
        test: {
          name: 'journeys',
          include: ['tests/journeys/**/*.test.ts'],
          globalSetup: ['tests/support/journeys-setup.ts'],
          ...slower,
        },
      },
    ],
  },
})
