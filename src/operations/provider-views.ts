import { buildStep, type BuildStage } from '../store/write/provider-view-build.ts'
import type { World } from './world.ts'

/** How far the writing of what providers see has come: people, of all, in one of its stages. */
export interface BuildProgress {
  readonly stage: BuildStage
  readonly done: number
}

export interface BuildOptions {
  readonly onProgress?: (progress: BuildProgress) => void
  /** Stops after the people at hand; asked again, it goes on from there. */
  readonly signal?: AbortSignal
}

/**
 * Writes what each provider sees, its feed and its sums, where that was not done with each change:
 * after an update of the product, or for a world that was loaded at once. Answers with whether all
 * is written. Nobody may change anything in the meantime.
 */
export async function buildProviderViews(
  { database, clock }: Pick<World, 'database' | 'clock'>,
  { onProgress, signal }: BuildOptions = {},
): Promise<boolean> {
  const done = { people: 0, mentors: 0, sums: 0 }
  for (;;) {
    if (signal?.aborted) return false
    const step = await database.transaction(held => buildStep(held, clock.today()))
    if (step === null) return true
    done[step.stage] += step.people
    onProgress?.({ stage: step.stage, done: done[step.stage] })
  }
}
