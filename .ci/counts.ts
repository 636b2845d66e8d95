// Sums what the runs of the suite counted. In CI a test that is skipped is a test that fails.
import { existsSync, readFileSync } from 'node:fs'

interface Run {
  readonly success: boolean
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly numTodoTests: number
}

/** A run that never came to count its tests has failed once. */
const notRun: Run = {
  success: false,
  numPassedTests: 0,
  numFailedTests: 1,
  numPendingTests: 0,
  numTodoTests: 0,
}

const runs = process.argv
  .slice(2)
  .map(file => (existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Run) : notRun))
const sum = (count: (run: Run) => number) => runs.map(count).reduce((one, other) => one + other, 0)

const passed = sum(run => run.numPassedTests)
const failed = sum(run => run.numFailedTests)
const skipped = sum(run => run.numPendingTests + run.numTodoTests)
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`)
process.exitCode = failed + skipped === 0 && runs.every(({ success }) => success) ? 0 : 1
