import { defineConfig } from 'vitest/config'

/** Rough use at length, as `npm run soak` starts it: the tests of tests/soak/ try more when SOAK_SEED is set. */
export default defineConfig({
  test: {
    maxWorkers: '100%',
    include: ['tests/soak/**/*.test.ts'],
    testTimeout: 3_600_000,
    disableConsoleIntercept: true,
  },
})
