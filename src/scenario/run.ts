import { compare } from './compare.ts'
import type { Difference } from './compare.ts'
import type { ChangeStep, ExpectStep, Scenario, Step } from './scenario.ts'
import type { Mark, OpenStage, Performed, Stage } from './stage.ts'

/** What became of a step; after the first that differs, none is played. */
export interface StepPlayed {
  readonly step: Step
  readonly outcome: 'ok' | 'differs' | 'not played'
  /** The plan that was made, or the refusal, of a step that is a change. */
  readonly performed: Performed | null
  readonly differences: readonly Difference[]
}

export interface ScenarioPlayed {
  readonly scenario: Scenario
  readonly ok: boolean
  readonly steps: readonly StepPlayed[]
}

interface Marks {
  readonly stepBefore: Mark
  readonly lastExpect: Mark
}

/** Plays a scenario on a stage of its own, to its end or to the first step that differs. */
export async function playScenario(scenario: Scenario, open: OpenStage): Promise<ScenarioPlayed> {
  const [first] = scenario.steps
  if (!first) return { scenario, ok: true, steps: [] }
  const stage = await open(scenario, first.on)
  try {
    return await playOn(stage, scenario)
  } finally {
    await stage.close()
  }
}

/** Plays a scenario on a stage that stays open, as for serving it afterwards. */
export async function playOn(stage: Stage, scenario: Scenario): Promise<ScenarioPlayed> {
  const steps: StepPlayed[] = []
  let today = scenario.steps[0]?.on
  let stepBefore = await stage.mark()
  let lastExpect = stepBefore
  let ok = true
  for (const step of scenario.steps) {
    if (!ok) {
      steps.push({ step, outcome: 'not played', performed: null, differences: [] })
      continue
    }
    const start = await stage.mark()
    if (step.on !== today) await stage.advanceTo(step.on)
    today = step.on
    const played = await playStep(stage, step, { stepBefore, lastExpect })
    stepBefore = start
    if (step.kind === 'expect') lastExpect = await stage.mark()
    ok = played.outcome === 'ok'
    steps.push(played)
  }
  return { scenario, ok, steps }
}

async function playStep(stage: Stage, step: Step, marks: Marks): Promise<StepPlayed> {
  if (step.kind === 'change') return playChange(stage, step)
  const differences = step.kind === 'expect' ? await playExpect(stage, step, marks) : []
  return played(step, null, differences)
}

const played = (
  step: Step,
  performed: Performed | null,
  differences: readonly Difference[],
): StepPlayed => ({
  step,
  outcome: differences.length === 0 ? 'ok' : 'differs',
  performed,
  differences,
})

async function playChange(stage: Stage, step: ChangeStep): Promise<StepPlayed> {
  const before = await stage.mark()
  const performed = await stage.perform(step)
  const untouched = performed.ok || (await stage.mark()) === before
  return played(step, performed, differencesOf(step, performed, untouched))
}

function differencesOf(
  { change, refused }: ChangeStep,
  performed: Performed,
  untouched: boolean,
): readonly Difference[] {
  const path = change.verb
  const expected = refused === null ? 'accepted' : `refused: ${refused}`
  const seen = performed.ok
    ? 'accepted'
    : `refused: ${performed.refusal.code} (${performed.refusal.sentence})`
  const asSaid = performed.ok
    ? refused === null
    : refused === 'any' || refused === performed.refusal.code
  if (!asSaid) return [{ path, expected: [expected], seen: [seen] }]
  if (untouched) return []
  return [{ path, expected: ['refused, and everything as it was'], seen: ['something recorded'] }]
}

async function playExpect(stage: Stage, { expectations }: ExpectStep, marks: Marks) {
  const differences: Difference[] = []
  for (const { question, expected, path } of expectations) {
    const seen = await stage.seen({ question, ...marks })
    differences.push(...compare(expected, seen, path))
  }
  return differences
}
