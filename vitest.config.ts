import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    // Importing zod and YAML once, not once a file, halves the time; no test changes what another sees.
    isolate: false,
    // Keeps what it made of the sources below node_modules/ for the next run.
    experimental: { fsModuleCache: true },
    // One for each core: a worker that has started the program waits for it.
    maxWorkers: '100%',
    include: ['tests/**/*.test.ts'],
    // Of the tests that start the built program and of rough use, a few: `npm run test:nodes` runs all of the first, on each
    // Node, and `npm run test:system` all of the second.
    exclude: [
      ...['tests/pages/**', 'tests/system/**', 'tests/program/!(pipe).test.ts'],
      'tests/soak/!(window|compiled|sources|pack).test.ts',
    ],
    // The real program in a pseudo-terminal shares two cores with everything else.
    testTimeout: 15_000,
    coverage: { include: ['src/**'], reporter: ['text-summary'] },
  },
})
