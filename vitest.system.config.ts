import { defineConfig } from 'vitest/config'

/** Tests that need tools of the system, which `npm run test:system` looks for first, and rough use in short. */
export default defineConfig({
  test: {
    isolate: false,
    maxWorkers: '100%',
    include: ['tests/system/**/*.test.ts', 'tests/soak/**/*.test.ts'],
    // A program that is traced, or that runs inside of another terminal, takes its time.
    testTimeout: 60_000,
    // Most of the time they wait for each other's answers.
    maxConcurrency: 8,
  },
})
