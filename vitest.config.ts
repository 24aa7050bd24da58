import { defineConfig } from 'vitest/config'

/**
 * A worker for each of two cores reads the modules once: a test file has a database of its own, and no module keeps state.
 * Each project says so itself, as a project inherits nothing from what stands around it.
 */
const shared = { isolate: false }

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'rules',
          ...shared,
          include: ['domain/**/*.test.ts', 'contract/**/*.test.ts', 'web/**/*.test.ts', 'test/tidy.test.ts'],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'server',
          ...shared,
          include: ['server/**/*.test.ts', 'tools/**/*.test.ts'],
          globalSetup: ['test/postgres.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'e2e',
          ...shared,
          include: ['test/e2e/**/*.e2e.ts'],
          globalSetup: ['test/pages.ts', 'test/postgres.ts'],
          testTimeout: 300_000,
          hookTimeout: 300_000,
          expect: { poll: { timeout: 15_000 } },
        },
      },
    ],
  },
})
