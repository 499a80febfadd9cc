import { defineConfig } from 'vitest/config'

const slow = { testTimeout: 300_000, hookTimeout: 300_000 }

export default defineConfig({
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: [
            'engine/**/*.test.ts',
            'web/**/*.test.ts',
            'tests/{access,architecture,docs}/**/*.test.ts',
          ],
          // A busy machine must not decide a test; this only ends one that hangs.
          ...slow,
        },
      },
      {
        extends: true,
        test: {
          name: 'server',
          include: ['server/**/*.test.ts', 'cli/**/*.test.ts', 'tests/{cli,records}/**/*.test.ts'],
          globalSetup: ['tests/support/postgres-setup.ts'],
          ...slow,
        },
      },
      {
        extends: true,
        test: {
          name: 'journeys',
          include: ['tests/journeys/**/*.test.ts'],
          fileParallelism: false,
          // Some walk through thirty pages; on a busy machine that is minutes.
          testTimeout: 600_000,
          hookTimeout: 600_000,
        },
      },
    ],
  },
})
