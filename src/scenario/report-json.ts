import { problemLine } from './read/scenario.ts'
import { stepInWords } from './report.ts'
import { held } from './run-all.ts'
import type { ScenarioRun } from './run-all.ts'
import type { StepPlayed } from './run.ts'

/** The document that `scenario run --json` prints: every scenario, its steps and their plans. */
export interface RunDocument {
  readonly scenarios: readonly ScenarioDocument[]
  readonly passed: number
  readonly failed: number
}

export interface ScenarioDocument {
  readonly scenario: string
  readonly because: string | null
  readonly file: string
  readonly line: number
  readonly outcome: 'ok' | 'failed'
  /** Why it could not be read or played to the end: lines that name file and line. */
  readonly errors: readonly string[]
  readonly steps: readonly StepDocument[]
}

export interface StepDocument {
  readonly line: number
  readonly on: string
  readonly step: string
  /** The change's fields, of a step that is a change. */
  readonly fields: object | null
  readonly outcome: StepPlayed['outcome']
  readonly plan: object | null
  readonly refusal: object | null
  readonly differences: StepPlayed['differences']
}

/** All runs as one document. */
export function documentOf(runs: readonly ScenarioRun[]): RunDocument {
  const passed = runs.filter(held).length
  return { scenarios: runs.map(scenarioOf), passed, failed: runs.length - passed }
}

function scenarioOf(run: ScenarioRun): ScenarioDocument {
  const outcome = held(run) ? ('ok' as const) : ('failed' as const)
  if (run.kind === 'unreadable') {
    const [{ file, line } = { file: '', line: 1 }] = run.problems
    const errors = run.problems.map(problemLine)
    return { scenario: run.name, because: null, file, line, outcome, errors, steps: [] }
  }
  const { name: scenario, because, file, line } = run.scenario
  const errors = run.kind === 'fault' ? [`${file}:${line}: ${run.message}`] : []
  const steps = run.kind === 'fault' ? [] : run.steps.map(stepOf)
  return { scenario, because, file, line, outcome, errors, steps }
}

const stepOf = ({ step, outcome, performed, differences }: StepPlayed): StepDocument => ({
  line: step.line,
  on: step.on,
  step: stepInWords(step),
  fields: step.kind === 'change' ? step.change.fields : null,
  outcome,
  plan: performed?.ok ? performed.plan : null,
  refusal: performed && !performed.ok ? performed.refusal : null,
  differences,
})
