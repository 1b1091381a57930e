import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // The real program in a pseudo-terminal shares two cores with everything else.
    testTimeout: 15_000,
    coverage: { include: ['src/**'], reporter: ['text-summary'] },
  },
})
