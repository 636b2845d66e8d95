import { defineConfig } from 'vitest/config'

/** The core's own tests, which need no database. */
export default defineConfig({
  test: { include: ['src/core/**/*.test.ts'], pool: 'threads', isolate: false },
})
