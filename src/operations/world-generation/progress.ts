import type { Clock } from '../../clock.ts'
import type { Instant } from '../../core/calendar.ts'
import type { GenerationStage } from '../../store/read/world-generation.ts'

/** How far a world is in one of its stages, and how fast. */
export interface WorldStep {
  readonly stage: Exclude<GenerationStage, 'complete'>
  readonly done: number
  /** `null` where it is not known before. */
  readonly of: number | null
  /** `null` before any time has passed. */
  readonly perSecond: number | null
  readonly secondsLeft: number | null
}

export type OnProgress = (step: WorldStep) => void

/** Tells how far a stage is, from when it began in this run and how much was done before. */
export function pace(
  clock: Pick<Clock, 'now'>,
  { stage, of, before = 0 }: Pick<WorldStep, 'stage' | 'of'> & { readonly before?: number },
  onProgress: OnProgress | undefined,
): (done: number) => void {
  const began = clock.now()
  return done => {
    const perSecond = rateOf(done - before, began, clock.now())
    const left = of === null || !perSecond ? null : Math.ceil((of - done) / perSecond)
    onProgress?.({ stage, done, of, perSecond, secondsLeft: left })
  }
}

function rateOf(done: number, from: Instant, until: Instant) {
  const seconds = Temporal.Instant.from(from).until(until).total('seconds')
  return seconds > 0 ? Math.round(done / seconds) : null
}
