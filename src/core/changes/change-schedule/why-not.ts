import { dayInUtc, type CalendarDate } from '../../calendar.ts'
import type { Declaration } from '../../declarations.ts'
import { partnershipsIn } from '../../offers.ts'
import type { Situation } from '../../situation.ts'
import type { Cohort, ScheduleId } from '../../identity.ts'
import type { ReasonAgainstSchedule } from './change-schedule.ts'
import type { Subject } from './subject.ts'

/** Every reason that stands in the way, in the order of the contract. */
export function whyNot(
  situation: Situation,
  subject: Subject,
  today: CalendarDate,
): readonly ReasonAgainstSchedule[] {
  const { wanted, target, withdrawnSince } = subject
  return [
    ...(wanted === null ? [{ reason: 'schedule-unknown', cohort: target } as const] : []), // CS-2
    ...(withdrawnSince === null
      ? []
      : [{ reason: 'already-withdrawn', ...withdrawnSince } as const]), // CS-3
    ...(wanted === null ? [] : againstSchedule(situation, subject, wanted.id, today)),
    ...againstCohort(situation, subject), // CS-7, CS-8
  ]
}

function againstSchedule(
  situation: Situation,
  subject: Subject,
  schedule: ScheduleId,
  today: CalendarDate,
): readonly ReasonAgainstSchedule[] {
  const { now, profile } = subject
  const { forMentorsOnly } = situation.timetable
  const outside = declaredOutside(situation, subject, schedule, today)
  return [
    ...(now?.schedule === schedule ? [{ reason: 'nothing-would-change' } as const] : []), // CS-4
    ...(profile.kind === 'ect' && forMentorsOnly.has(schedule)
      ? [{ reason: 'schedule-for-mentors-only' } as const]
      : []), // CS-5
    ...(outside.length > 0
      ? [{ reason: 'declarations-outside-schedule', types: typesOf(outside) } as const]
      : []), // CS-6
  ]
}

function againstCohort(
  situation: Situation,
  { leadProvider, seen, hasLeft, target, present, declared, mayMove }: Subject,
): readonly ReasonAgainstSchedule[] {
  if (target === present) return []
  const { school } = seen.schoolCohort
  const isThere = partnershipsIn(situation, school, target).some(
    other => other.leadProvider === leadProvider && other.status === 'confirmed',
  )
  return [
    ...(declared.length > 0 && !mayMove
      ? [{ reason: 'cohort-has-declarations', types: typesOf(declared) } as const]
      : []), // CS-7
    ...(hasLeft && seen.until !== null
      ? [{ reason: 'no-longer-with-this-provider', until: seen.until } as const]
      : []), // CS-8
    ...(isThere ? [] : [{ reason: 'no-partnership-in-cohort', cohort: target } as const]), // CS-8
  ]
}

const typesOf = (declared: readonly Declaration[]) => [...new Set(declared.map(({ type }) => type))]

/** What was declared for days that a schedule does not have for its type. (CS-6, CS-9 to CS-11) */
function declaredOutside(
  { timetable }: Situation,
  { declared, mayMove, now, present, target }: Subject,
  schedule: ScheduleId,
  today: CalendarDate,
): readonly Declaration[] {
  if (mayMove) return []
  const isAway = target === present && now !== null && now.closedCohort !== null
  const isClosed = (cohort: Cohort) => {
    const closedOn = timetable.frozen.get(cohort)
    return closedOn !== undefined && closedOn <= today
  }
  const counting = declared.filter(({ cohort }) => !(isAway && isClosed(cohort)))
  const milestones = timetable.milestones.filter(milestone => milestone.schedule === schedule)
  return counting.filter(({ type, declaredFor }) => {
    const day = dayInUtc(declaredFor)
    const milestone = milestones.find(other => other.type === type)
    return (
      milestone === undefined ||
      day < milestone.firstDay ||
      (milestone.lastDay !== null && day > milestone.lastDay)
    )
  })
}
