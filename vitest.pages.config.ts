import { defineConfig } from 'vitest/config'

/** Pages in a browser, in a checker of HTML and on paper, for which `npm run test:pages` looks first. */
export default defineConfig({
  test: {
    include: ['tests/pages/**/*.test.ts'],
    // A handout of everything has more than a hundred pages of paper.
    testTimeout: 600_000,
    hookTimeout: 120_000,
  },
})
