import type { Difference } from './compare.ts'
import { problemLine } from './read/scenario.ts'
import { held } from './run-all.ts'
import type { ScenarioRun } from './run-all.ts'
import type { StepPlayed } from './run.ts'
import type { Actor, Step } from './scenario.ts'

/** What the command prints of a scenario: one line if it held, else also what differs. */
export function reportOf(run: ScenarioRun): string {
  if (run.kind === 'unreadable') {
    return [`FAILED  ${run.name}`, ...run.problems.map(each => `  ${problemLine(each)}`)].join('\n')
  }
  const { scenario } = run
  if (run.kind === 'fault') {
    const broke = `  ${scenario.file}:${scenario.line}  the product broke: ${run.message}`
    return [`FAILED  ${scenario.name}`, broke].join('\n')
  }
  const differing = run.steps.find(({ outcome }) => outcome === 'differs')
  if (!differing) return `ok      ${scenario.name}`
  return [`FAILED  ${scenario.name}`, ...stepLines(scenario.file, differing)].join('\n')
}

/** The last line: how many held. */
export function countOf(runs: readonly ScenarioRun[]): string {
  const passed = runs.filter(held).length
  return `${passed} passed, ${runs.length - passed} failed`
}

const stepLines = (file: string, { step, differences }: StepPlayed) => [
  `  ${file}:${step.line}  ${stepInWords(step)}, on ${step.on}`,
  ...differences.flatMap(sideBySide),
]

/** `oak: transfer in`, `expect` or `on`. */
export function stepInWords(step: Step): string {
  if (step.kind === 'expect') return 'expect'
  return step.kind === 'clock' ? 'on' : `${actorName(step.actor)}: ${step.change.verb}`
}

export function actorName(actor: Actor): string {
  if (actor.kind === 'DfE') return 'DfE'
  return actor.kind === 'school' ? actor.school : actor.provider
}

/** Expected and seen in two columns under the path of what differs. */
function sideBySide({ path, expected, seen }: Difference): readonly string[] {
  const left = ['expected', ...expected]
  const right = ['seen', ...seen]
  const width = Math.max(...left.map(line => line.length))
  const rows = Array.from({ length: Math.max(left.length, right.length) }, (_, at) =>
    `      ${(left[at] ?? '').padEnd(width)}  |  ${right[at] ?? ''}`.trimEnd(),
  )
  return [`    ${path}`, ...rows]
}
