import { laterOf, type CalendarDate } from '../../calendar.ts'
import { isBillable, isLive, type Declaration } from '../../declarations.ts'
import type { Cohort, LeadProviderId } from '../../identity.ts'
import type { Schedule } from '../../organisations.ts'
import { scheduleOn, type Followed } from '../../schedules.ts'
import { profileOf, type ParticipantProfile, type Situation } from '../../situation.ts'
import { timelineOf, trainingStatusOn, type Entry } from '../../timeline.ts'
import { entriesWith } from '../../word-of-provider.ts'
import type { ChangeSchedule } from './change-schedule.ts'

/** Whose schedule changes, from what to what, and what was declared of her. */
export interface Subject {
  readonly profile: ParticipantProfile
  readonly leadProvider: LeadProviderId
  /** The provider's latest record of her. */
  readonly seen: Entry
  readonly hasLeft: boolean
  /** Her first day on those records with the provider that are of its latest one's cohort. */
  readonly first: CalendarDate
  readonly present: Cohort
  readonly target: Cohort
  readonly now: Followed | null
  /** `null` for a schedule that the target cohort does not have. */
  readonly wanted: Schedule | null
  readonly withdrawnSince: { readonly from: CalendarDate | null } | null
  /** Submitted, paid or to be paid, by whichever provider. */
  readonly declared: readonly Declaration[]
  /** She may leave a closed cohort, or go back to it, in spite of what was declared. */
  readonly mayMove: boolean
  /** The closed cohort that she comes from, once the change is made. */
  readonly comesFrom: Cohort | null
}

/** The one cohort that takes people whose own has been closed. (CS-9) */
const takesFromClosed: Cohort = 2024

/** Of whom a request speaks; `null` if she was never with the provider. */
export function subjectOf(
  situation: Situation,
  { leadProvider, participant, kind, schedule, cohort }: ChangeSchedule,
  today: CalendarDate,
): Subject | null {
  const profile = profileOf(situation, participant, kind)
  const own = profile ? entriesWith(situation, leadProvider, profile) : []
  const seen = own.at(-1)
  if (profile === null || seen === undefined) return null
  const present = seen.schoolCohort.cohort
  const target = cohort ?? present
  const now = scheduleOn(situation, leadProvider, seen, today)
  const declared = [...situation.declarations.values()].filter(
    declaration => declaration.profile === profile.id && isLive(declaration),
  )
  const about = { profile, present, target, declared, closed: now?.closedCohort ?? null }
  const leaves = mayLeaveClosed(situation, about, today)
  const returns = mayReturn(about)
  const training = trainingStatusOn(situation, profile.id, leadProvider, laterOf(today, seen.from))
  return {
    profile,
    leadProvider,
    seen,
    hasLeft: seen.until !== null && seen.until <= today,
    first: firstDayIn(own, present, today),
    present,
    target,
    now,
    wanted:
      situation.reference.schedules.find(
        other => other.cohort === target && other.identifier === schedule,
      ) ?? null,
    withdrawnSince: training.status === 'withdrawn' ? { from: training.from } : null,
    declared,
    mayMove: leaves || returns,
    comesFrom: leaves ? present : target === present ? about.closed : null,
  }
}

/** The first of the last records in a row that are of one cohort and not over. */
function firstDayIn(own: readonly Entry[], cohort: Cohort, today: CalendarDate): CalendarDate {
  const there = own.filter(({ until }) => until === null || until > today)
  const before = there.findLastIndex(({ schoolCohort }) => schoolCohort.cohort !== cohort)
  return there[before + 1]?.from ?? today
}

interface About extends Pick<Subject, 'profile' | 'present' | 'target' | 'declared'> {
  readonly closed: Cohort | null
}

/** An ECT of a closed cohort of whom something is paid, but not her completion. (CS-9) */
function mayLeaveClosed(
  situation: Situation,
  { profile, present, target, declared }: About,
  today: CalendarDate,
): boolean {
  const closedOn = situation.timetable.frozen.get(present)
  const { completedOn } = timelineOf(situation, profile.id)
  const paid = declared.filter(isBillable)
  return (
    profile.kind === 'ect' &&
    target === takesFromClosed &&
    target !== present &&
    closedOn !== undefined &&
    closedOn <= today &&
    paid.length > 0 &&
    paid.every(({ type }) => type !== 'completed') &&
    (completedOn === null || completedOn > today)
  )
}

/** Back to the closed cohort that she came from, with nothing declared since. (CS-10) */
const mayReturn = ({ present, target, declared, closed }: About) =>
  target === closed &&
  declared.some(declaration => declaration.cohort === target && isBillable(declaration)) &&
  declared.every(declaration => declaration.cohort !== present)
