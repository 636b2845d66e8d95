import { standingClock, type StandingClock } from '../../clock.ts'
import type { CalendarDate, Instant } from '../../core/calendar.ts'
import type { PersonId, Trn } from '../../core/identity.ts'
import type { Database } from '../../store/database.ts'
import { positionAtEndOf } from '../../store/read/change-log.ts'
import { demonstrationTeachers } from '../../store/read/demonstration-teachers.ts'
import { referenceLists } from '../../store/read/reference-lists.ts'
import { demonstrationUsers } from '../../store/read/service-users.ts'
import { peopleByTrn } from '../../store/read/people-by-trn.ts'
import { forgetDaysPassed } from '../../store/write/demonstration-days.ts'
import { writeDemonstrationTeachers } from '../../store/write/demonstration-teachers.ts'
import { writeDemonstrationTutors } from '../../store/write/demonstration-tutors.ts'
import { passDays } from '../day.ts'
import { passPaymentDays } from '../payments/pass-payment-days.ts'
import type { World } from '../world.ts'
import { daysAround, firstDayOfDemonstration } from './days.ts'
import { knownBy, schoolsOf } from './known.ts'
import { addProviderPeople } from './provider-people.ts'
import { changeIdOf, type Known, type Step } from './steps.ts'
import { storyOf, type Story } from './story.ts'
import { tutors } from './tutors.ts'

/** How far the demonstration is: changes told, of all. */
export interface DemonstrationStep {
  readonly told: number
  readonly of: number
}

export interface DemonstrationOptions {
  readonly onProgress?: (step: DemonstrationStep) => void
  /** Stops after the change that is being recorded. */
  readonly signal?: AbortSignal
}

/** How it went. One that was interrupted can be asked for again: it carries on. */
export type DemonstrationReport =
  | { readonly outcome: 'completed'; readonly recorded: number }
  | { readonly outcome: 'interrupted'; readonly recorded: number }
  | { readonly outcome: 'already-there' }
  /** Somebody uses this database in earnest: invented people are not mixed in. */
  | { readonly outcome: 'left-alone' }
  /** The first story cannot be told yet, by the clock of this product. */
  | { readonly outcome: 'too-early'; readonly from: CalendarDate }
  /** The schools are imported first. */
  | { readonly outcome: 'schools-missing'; readonly urns: readonly string[] }

/**
 * Lets invented people live at real schools, by changes that were reported since 2021: after the
 * lists and the schools are in, and never in production. Running it twice changes nothing.
 */
export async function seedDemonstration(
  world: World,
  options: DemonstrationOptions = {},
): Promise<DemonstrationReport> {
  const { database, clock } = world
  if ((await demonstrationUsers(database)).length > 0) {
    await addProviderPeople(database)
    return { outcome: 'already-there' }
  }
  if (clock.today() < firstDayOfDemonstration)
    return { outcome: 'too-early', from: firstDayOfDemonstration }
  const { ids, missing } = await schoolsOf(database)
  if (missing.length > 0) return { outcome: 'schools-missing', urns: missing }
  const reference = await referenceLists(database)
  const story = storyOf(daysAround(clock.today(), reference.cohorts))
  if (await isInUse(database, story, clock.today())) return { outcome: 'left-alone' }

  await forgetDaysPassed(database)
  await writeDemonstrationTeachers(database, story.teachers)
  const people = new Map(
    await peopleByTrn(
      database,
      story.teachers.map(({ trn }) => trn),
    ),
  )
  const known = knownBy(reference, ids, people)
  const report = await tell(world, story.steps, { known, people }, options)
  if (report.outcome === 'interrupted') return report
  await passDays(world)
  await passPaymentDays(world)
  await database.transaction(held =>
    writeDemonstrationTutors(
      held,
      tutors.map(tutor => ({ ...tutor, schools: tutor.schools.map(known.school) })),
    ),
  )
  await addProviderPeople(database)
  return report
}

/** Something is in the log, and not because a demonstration was interrupted. */
async function isInUse(database: Database, { teachers }: Story, today: CalendarDate) {
  const begun = await demonstrationTeachers(
    database,
    teachers.map(({ trn }) => trn),
  )
  return begun.length === 0 && (await positionAtEndOf(database, today)) > 0
}

/** The people are filled in as they come to be registered. */
interface Telling {
  readonly known: Known
  readonly people: Map<Trn, PersonId>
}

/** Confirms each change on its own day, and lets the days between pass. */
async function tell(
  world: World,
  steps: readonly Step[],
  telling: Telling,
  { onProgress, signal }: DemonstrationOptions,
): Promise<Extract<DemonstrationReport, { readonly recorded: number }>> {
  const clock = standingClock('2021-01-01T09:00:00.000Z' as Instant)
  const then = { ...world, clock }
  let recorded = 0
  for (const [told, step] of steps.entries()) {
    onProgress?.({ told, of: steps.length })
    if (signal?.aborted) return { outcome: 'interrupted', recorded }
    const isNewDay = clock.today() !== step.on
    moveOn(clock, step.on, isNewDay)
    if (isNewDay) {
      await passDays(then)
      await passPaymentDays(then)
    }
    recorded += await tellStep(then, step, telling)
  }
  onProgress?.({ told: steps.length, of: steps.length })
  return { outcome: 'completed', recorded }
}

/** A day's reports begin at nine in the morning, one a minute. */
function moveOn(clock: StandingClock, on: CalendarDate, isNewDay: boolean) {
  clock.set(
    isNewDay
      ? (`${on}T08:00:00.000Z` as Instant)
      : (Temporal.Instant.from(clock.now()).add({ minutes: 1 }).toString() as Instant),
  )
}

/** How many changes were recorded: none, if it was recorded before an interruption. */
async function tellStep(world: World, step: Step, { known, people }: Telling): Promise<number> {
  const confirmed = await step.confirm(world, known)
  if (confirmed.outcome === 'already-recorded') return 0
  if (confirmed.outcome !== 'recorded')
    throw new Error(
      `The demonstration cannot go on on ${step.on} with "${step.key}" (${changeIdOf(step)}): ` +
        JSON.stringify('refusal' in confirmed ? confirmed.refusal : confirmed.outcome),
    )
  for (const { trn, id } of confirmed.preview.after.people.values()) people.set(trn, id)
  return 1
}
