import type { FileProblem, ScenarioRead } from './read/scenario.ts'
import { playScenario } from './run.ts'
import type { ScenarioPlayed } from './run.ts'
import type { Scenario } from './scenario.ts'
import type { OpenStage } from './stage.ts'

/** What became of a scenario of a file. */
export type ScenarioRun =
  | ({ readonly kind: 'played' } & ScenarioPlayed)
  /** It could not be read: nothing of it was played. */
  | {
      readonly kind: 'unreadable'
      readonly name: string
      readonly problems: readonly FileProblem[]
    }
  /** The product itself broke while it played. */
  | {
      readonly kind: 'fault'
      readonly scenario: Scenario
      readonly message: string
      /** Where it broke, for whoever mends it. */
      readonly stack: string | null
    }

/** Runs every scenario, one after the other, each told as soon as it is known. */
export async function* runAll(
  reads: readonly ScenarioRead[],
  open: OpenStage,
): AsyncGenerator<ScenarioRun> {
  for (const read of reads) {
    if (read.ok) yield await runOne(read.scenario, open)
    else yield { kind: 'unreadable', name: read.name, problems: read.problems }
  }
}

async function runOne(scenario: Scenario, open: OpenStage): Promise<ScenarioRun> {
  try {
    return { kind: 'played', ...(await playScenario(scenario, open)) }
  } catch (fault) {
    const stack = fault instanceof Error ? (fault.stack ?? null) : null
    return { kind: 'fault', scenario, message: String(fault), stack }
  }
}

export const held = (run: ScenarioRun) => run.kind === 'played' && run.ok
