// Sums what the runs of the suite counted. In CI a test that is skipped is a test that fails.
import { existsSync, readFileSync } from 'node:fs'

const runs = process.argv
  .slice(2)
  .map(file =>
    existsSync(file)
      ? JSON.parse(readFileSync(file, 'utf8'))
      : { numFailedTests: 1, success: false },
  )
const sum = (...names) =>
  runs.reduce((total, run) => names.reduce((so, name) => so + (run[name] ?? 0), total), 0)

const passed = sum('numPassedTests')
const failed = sum('numFailedTests')
const skipped = sum('numPendingTests', 'numTodoTests')
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`)
process.exitCode = failed + skipped === 0 && runs.every(({ success }) => success) ? 0 : 1
