import type { AnyRefusal } from '../core/decision.ts'
import type { PersonId } from '../core/identity.ts'
import type { TeacherRecord } from '../core/organisations.ts'
import { personWith, type Concerns, type Situation } from '../core/situation.ts'
import type { Database } from '../store/database.ts'
import { violationOf } from '../store/faults.ts'
import { positionOfChange } from '../store/read/change-log.ts'
import { readSituation } from '../store/read/situation.ts'
import { recordDecision } from '../store/write/record-decision.ts'
import { previewIn, teacherRecordsFor, type Asked, type Preview } from './preview.ts'
import type { World } from './world.ts'

/** A change that somebody confirms, perhaps after it was shown. */
export interface Confirming<Name extends string, Request, Refusal extends AnyRefusal> extends Asked<
  Name,
  Request,
  Refusal
> {
  readonly reason?: string
  /** The fingerprint of what was shown: if the decision is another now, nothing is recorded. */
  readonly expecting?: string
}

export type Confirmed<Refusal extends AnyRefusal> =
  | { readonly outcome: 'recorded'; readonly position: number; readonly preview: Preview }
  /** A form sent twice is one change. */
  | { readonly outcome: 'already-recorded'; readonly position: number }
  | { readonly outcome: 'refused'; readonly refusal: Refusal }
  /** What would happen now is not what was shown. */
  | { readonly outcome: 'moved-on'; readonly preview: Preview }

/** Decides again, on what is held still, and records all of the decision or none of it. */
export async function confirm<Name extends string, Request, Refusal extends AnyRefusal>(
  world: World,
  asked: Confirming<Name, Request, Refusal>,
): Promise<Confirmed<Refusal>> {
  const concerns = asked.change.concerns(asked.request)
  const teacherRecords = await teacherRecordsFor(world, concerns)
  return world.database.transaction(
    held => confirmHeld(held, world, asked, concerns, teacherRecords),
    { plannedOnce: true, againAfter: isLostRace },
  )
}

async function confirmHeld<Name extends string, Request, Refusal extends AnyRefusal>(
  held: Database,
  world: World,
  asked: Confirming<Name, Request, Refusal>,
  concerns: Concerns,
  teacherRecords: readonly TeacherRecord[],
): Promise<Confirmed<Refusal>> {
  const before = await readSituation(held, concerns, { held: true, teacherRecords })
  const recorded = await positionOfChange(held, asked.id)
  if (recorded !== null) return { outcome: 'already-recorded', position: recorded }

  const decided = previewIn(before, world, asked)
  if (!decided.ok) return { outcome: 'refused', refusal: decided.refusal }
  const preview = decided.value
  if (asked.expecting !== undefined && asked.expecting !== preview.fingerprint)
    return { outcome: 'moved-on', preview }

  const position = await recordDecision(held, {
    change: {
      id: asked.id,
      kind: asked.change.name,
      request: asked.request,
      effectiveOn: preview.decision.effectiveOn,
      nature: preview.decision.nature,
      by: asked.by,
      reason: asked.reason ?? null,
      undoes: concerns.changes?.at(0) ?? null,
      recordedAt: world.clock.now(),
    },
    ...preview,
    named: peopleNamed(concerns, preview.after),
    // What is kept of what providers see is read by all, and not as of one request's moment.
    today: (world.clockOfOthers ?? world.clock).today(),
  })
  return { outcome: 'recorded', position, preview }
}

/** Whoever is named and known: a request may leave out somebody whom nobody has registered. */
const peopleNamed = (
  { people = [], trns = [] }: Concerns,
  after: Situation,
): readonly PersonId[] => [
  ...people.filter(person => after.people.has(person)),
  ...trns.flatMap(trn => personWith(after, trn)?.id ?? []),
]

/**
 * Rules that only break when two sessions at once bring about what neither could see of the other.
 * Whoever loses decides again, and now sees it.
 */
const brokenByRaces = new Set([
  'one_change_an_id',
  'a_change_is_undone_once',
  'one_trn_one_person',
  'one_profile_of_a_kind_a_person',
  'one_school_cohort_a_school_and_cohort',
  'one_programme_an_offer',
  'one_live_partnership_a_provider_and_partner',
  'one_default_programme_a_school_cohort',
  'one_record_a_day',
  'one_live_email_one_person',
])

/** Whether the same, decided again, may well be recorded. */
export function isLostRace(error: unknown): boolean {
  const violated = violationOf(error)
  return violated !== null && brokenByRaces.has(violated)
}
