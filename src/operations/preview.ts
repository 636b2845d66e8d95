import { applyEffects, type AnyRefusal, type Change, type Decision } from '../core/decision.ts'
import type { ChangeId } from '../core/identity.ts'
import { accept, type Result } from '../core/result.ts'
import type { Actor, Concerns, Situation } from '../core/situation.ts'
import { idsOf } from '../ids.ts'
import { digestOf } from '../store/digest.ts'
import { readSituation } from '../store/read/situation.ts'
import type { World } from './world.ts'

/** A change that somebody asks for. Its id is its own from the draft on. */
export interface Asked<Name extends string, Request, Refusal extends AnyRefusal> {
  readonly change: Change<Name, Request, Refusal>
  readonly request: Request
  readonly id: ChangeId
  readonly by: Actor
}

/** What would be, if a change were confirmed. */
export interface Preview {
  readonly before: Situation
  readonly after: Situation
  readonly decision: Decision
  /** The same for the same decision: what was shown is what is confirmed. */
  readonly fingerprint: string
}

/** What a change would do, or why it may not be. Nothing is written and nobody waits. */
export async function preview<Name extends string, Request, Refusal extends AnyRefusal>(
  world: World,
  asked: Asked<Name, Request, Refusal>,
): Promise<Result<Preview, Refusal>> {
  const concerns = asked.change.concerns(asked.request)
  const teacherRecords = await teacherRecordsFor(world, concerns)
  const situation = await readSituation(world.database, concerns, { held: false, teacherRecords })
  return previewIn(situation, world, asked)
}

/** What a change would do in a situation. */
export function previewIn<Name extends string, Request, Refusal extends AnyRefusal>(
  before: Situation,
  { clock }: Pick<World, 'clock'>,
  { change, request, id, by }: Asked<Name, Request, Refusal>,
): Result<Preview, Refusal> {
  const decided = change.decide(before, request, {
    today: clock.today(),
    now: clock.now(),
    by,
    newId: idsOf(id),
  })
  if (!decided.ok) return decided
  const decision = decided.value
  const after = applyEffects(before, decision.effects)
  return accept({ before, after, decision, fingerprint: digestOf(decision) })
}

/** Asked before anything is held: another service may be slow. */
export const teacherRecordsFor = async (
  { teacherRecords }: Pick<World, 'teacherRecords'>,
  { trns = [] }: Concerns,
) => (trns.length === 0 ? [] : teacherRecords(trns))
