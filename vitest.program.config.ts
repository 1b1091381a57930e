import { defineConfig } from 'vitest/config'

/** Tests that start the built program, many times: `npm run test:nodes` runs them on each Node. */
export default defineConfig({
  test: {
    isolate: false,
    // Keeps what it made of the sources below node_modules/ for the next run.
    experimental: { fsModuleCache: true },
    // One for each core: a worker that has started the program waits for it.
    maxWorkers: '100%',
    include: ['tests/program/**/*.test.ts'],
    // The real program in a pseudo-terminal shares two cores with everything else.
    testTimeout: 15_000,
  },
})
