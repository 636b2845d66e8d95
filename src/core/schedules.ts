import { addDays, laterOf, type CalendarDate } from './calendar.ts'
import { retract, state, withEffects, type Effect } from './decision.ts'
import type { InductionRecord, ScheduleInUse } from './facts.ts'
import type { Cohort, FactId, LeadProviderId, ProfileId } from './identity.ts'
import { leadProviderOf } from './notices.ts'
import { begunOn, staysOf, stepOn } from './settle.ts'
import { schoolCohortOf, type Situation } from './situation.ts'
import { of, type Entry } from './timeline.ts'
import type { Training } from './training.ts'

/*
 * Which schedule somebody follows. What holds whoever trains her is said of her alone; what a lead
 * provider says is its own word, and holds on its own records: the later of the two counts. A
 * schedule belongs to a cohort, so that on a record only those of its cohort are looked at, and the
 * standard one where nothing was said.
 */

/** The schedule that somebody follows, and from which closed cohort she was moved with it. */
export type Followed = Pick<ScheduleInUse, 'schedule' | 'closedCohort'>

/** Up to which day what is said of her, and what the provider says, is looked at. */
interface UpTo {
  readonly ofHer: CalendarDate
  readonly ofProvider: CalendarDate
}

/** The schedule on a record of a provider, or of none, as on a day: after it ended, by its word. */
export const scheduleOn = (
  situation: Situation,
  leadProvider: LeadProviderId | null,
  { record, schoolCohort, from, until }: Entry,
  day: CalendarDate,
): Followed | null => {
  const isOver = until !== null && day >= until
  return followed(situation, record.profile, leadProvider, schoolCohort.cohort, {
    ofHer: isOver ? addDays(until, -1) : laterOf(day, from),
    ofProvider: laterOf(day, from),
  })
}

function followed(
  situation: Situation,
  profile: ProfileId,
  leadProvider: LeadProviderId | null,
  cohort: Cohort,
  upTo: UpTo,
): Followed | null {
  const { schedules } = situation.reference
  const inCohort = schedules.filter(schedule => schedule.cohort === cohort)
  const said = of(situation, 'schedule-in-use', profile).filter(
    step =>
      (step.leadProvider === null
        ? step.from <= upTo.ofHer
        : step.leadProvider === leadProvider && step.from <= upTo.ofProvider) &&
      inCohort.some(({ id }) => id === step.schedule),
  )
  return said.toSorted(byTurn).at(-1) ?? standardIn(situation, cohort)
}

/** The later counts; of two from the same day the provider's own word. */
const byTurn = (one: ScheduleInUse, other: ScheduleInUse) =>
  one.from === other.from
    ? Number(one.leadProvider !== null) - Number(other.leadProvider !== null)
    : one.from < other.from
      ? -1
      : 1

/** The standard schedule of a cohort, on which everybody begins. */
export function standardIn({ reference }: Situation, cohort: Cohort): Followed | null {
  const standard = reference.schedules.find(
    schedule => schedule.cohort === cohort && schedule.identifier === 'ecf-standard-september',
  )
  return standard ? { schedule: standard.id, closedCohort: null } : null
}

/** What a provider said of her schedule; or, without one, what is said whoever trains her. */
export const schedulesSaid = (
  situation: Situation,
  profile: ProfileId,
  leadProvider: LeadProviderId | null,
) => of(situation, 'schedule-in-use', profile).filter(step => step.leadProvider === leadProvider)

/** Somebody begins at a school: she has a schedule of the cohort, hers if she has one in it. */
export function scheduleBegins(
  situation: Situation,
  training: Training,
  newId: () => string,
): readonly Effect[] {
  const gone = leftBehind(situation, training)
  const cleared = withEffects(situation, gone)
  const { profile, programme, from } = training
  const { cohort } = schoolCohortOf(situation, programme)
  const said = stepOn(schedulesSaid(cleared, profile, null), from)
  const isInCohort = situation.reference.schedules.some(
    schedule => schedule.id === said?.schedule && schedule.cohort === cohort,
  )
  const { kept, read } = keptAndRead(cleared, training)
  if (kept === null) throw new Error(`Cohort ${cohort} has no standard schedule`)
  const stated = isInCohort && read !== null && sameSchedule(kept, read)
  const hers = { profile, leadProvider: null, from }
  return stated ? gone : [...gone, follows(cleared, hers, kept, newId)]
}

/** Her schedule goes with somebody whose provider changes, from the day of the change. */
export function scheduleGoesOn(
  situation: Situation,
  training: Training,
  newId: () => string,
): readonly Effect[] {
  const gone = leftBehind(situation, training)
  const cleared = withEffects(situation, gone)
  const { kept, read } = keptAndRead(cleared, training)
  if (kept === null || (read !== null && sameSchedule(kept, read))) return gone
  const { profile, from } = training
  return [...gone, follows(cleared, { profile, leadProvider: null, from }, kept, newId)]
}

/** What her provider said of an earlier training, late too, where this one does not continue it. */
function leftBehind(
  situation: Situation,
  { profile, programme, from }: Training,
): readonly Effect[] {
  const leadProvider = leadProviderOf(situation, programme)
  const before = recordBefore(situation, profile, from)
  const goesOn =
    before !== null &&
    leadProviderOf(situation, before.programme) === leadProvider &&
    (before.until === null || before.until >= from)
  if (leadProvider === null || goesOn) return []
  return schedulesSaid(situation, profile, leadProvider)
    .filter(step => step.from >= from)
    .map(({ id }) => retract(id))
}

/** The schedule that she has had until a day, and the one that would be read with her provider. */
function keptAndRead(situation: Situation, { profile, programme, from }: Training) {
  const { cohort } = schoolCohortOf(situation, programme)
  const before = recordBefore(situation, profile, from)
  const wasOver = before !== null && before.until !== null && before.until <= from
  return {
    kept: followed(
      situation,
      profile,
      before && leadProviderOf(situation, before.programme),
      cohort,
      { ofHer: from, ofProvider: wasOver ? addDays(before.until, -1) : from },
    ),
    read: followed(situation, profile, leadProviderOf(situation, programme), cohort, {
      ofHer: from,
      ofProvider: from,
    }),
  }
}

const recordBefore = (
  situation: Situation,
  profile: ProfileId,
  day: CalendarDate,
): InductionRecord | null =>
  staysOf(situation, profile)
    .flatMap(({ records }) => records)
    .findLast(({ from }) => from < day) ?? null

export const sameSchedule = (one: Followed, other: Followed) =>
  one.schedule === other.schedule && one.closedCohort === other.closedCohort

/** From a day on she follows a schedule, as is said of her alone or by a provider. */
export const follows = (
  situation: Situation,
  { profile, leadProvider, from }: Pick<ScheduleInUse, 'profile' | 'leadProvider' | 'from'>,
  { schedule, closedCohort }: Followed,
  newId: () => string,
): Effect =>
  state({
    facet: 'schedule-in-use',
    id: begunOn(schedulesSaid(situation, profile, leadProvider), from)?.id ?? (newId() as FactId),
    profile,
    leadProvider,
    schedule,
    closedCohort,
    from,
    until: null,
  })
