import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    projects: [
      { extends: true, test: { name: 'unit', include: ['engine/**/*.test.ts', 'cli/**/*.test.ts', 'web/**/*.test.ts', 'tests/architecture/**/*.test.ts'] } },
      { extends: true, test: { name: 'server', include: ['server/**/*.test.ts', 'tests/access/**/*.test.ts', 'tests/cli/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 120_000 } },
      { extends: true, test: { name: 'journeys', include: ['tests/journeys/**/*.test.ts'], testTimeout: 240_000, hookTimeout: 240_000, fileParallelism: false } },
    ],
  },
})
