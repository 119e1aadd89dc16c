import { defineConfig } from 'vitest/config';

const BUILDS = 'tests/unit/building/**/*.test.ts';

export default defineConfig({
  test: {
    // Bounds for what hangs, not for what is slow: a busy machine with old processors may take its time.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    sequence: { hooks: 'list' },
    setupFiles: ['tests/unit/seed.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'parts',
          include: ['tests/unit/**/*.test.ts'],
          exclude: [BUILDS],
          // One process reads the modules once for all files, a quarter of the whole time: whoever changes what is global puts it back.
          isolate: false,
          sequence: { groupOrder: 0 },
        },
      },
      {
        // Whole builds run one after the other, and in `npm run unit` apart from all else: each takes every processor there is.
        extends: true,
        test: { name: 'builds', include: [BUILDS], fileParallelism: false, sequence: { groupOrder: 1 } },
      },
    ],
  },
});
