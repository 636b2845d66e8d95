import { addDays, dayInLondon, type CalendarDate } from './calendar.ts'
import type { Fact, InductionRecord, LeavingReport } from './facts.ts'
import type { FactId, SchoolId } from './identity.ts'
import { livesAt } from './lives-at-school.ts'
import type { ChangeEntry, Situation } from './situation.ts'

/** A fact that is no longer believed, and the change that took it away. */
export interface TakenAway {
  readonly fact: Fact
  readonly takenBy: ChangeEntry
}

/** What a school had planned and will not come about, because somebody else reported otherwise. */
export interface PlanGone extends TakenAway {
  readonly plannedBy: ChangeEntry
  /** The day on which it would have been. */
  readonly on: CalendarDate
}

/** For how long a school reads that a plan of its own has gone. */
const daysShown = 90

/** The first day of which the changes are looked at. */
export const planGoneSince = (today: CalendarDate) => addDays(today, -daysShown)

/** A report of leaving that a day of joining overtook, and the record that begins on that day. */
export interface Overtaken {
  readonly report: LeavingReport
  readonly joining: FactId
}

/** The leaving days reported by a school that did not come, since she joined another before. */
export const leavingsOvertaken = (
  situation: Situation,
  school: SchoolId,
  today: CalendarDate,
): readonly Overtaken[] =>
  livesAt(situation, school)
    .flatMap(({ stays }) => stays.map((stay, at) => ({ ...stay, next: stays[at + 1]?.records[0] })))
    .flatMap(({ report, next, ...stay }) =>
      stay.school === school && report && next && next.from < report.leavesOn && next.from <= today
        ? [{ report, joining: next.id }]
        : [],
    )

/**
 * The plans of a school that somebody else's report took away while they were still to come, the
 * latest first. Where she is at the school after all, or is to come, it is no news that an earlier
 * joining fell away, nor what was planned with it.
 */
export function plansGone(
  situation: Situation,
  { school, today, taken }: { school: SchoolId; today: CalendarDate; taken: readonly TakenAway[] },
): readonly PlanGone[] {
  const overtaken = leavingsOvertaken(situation, school, today).flatMap(({ report, joining }) => {
    const takenBy = situation.authors.get(joining)
    return takenBy ? [{ fact: report, takenBy }] : []
  })
  const there = new Set(
    livesAt(situation, school)
      .filter(({ times }) => times.some(({ until }) => until === null || until > today))
      .map(({ profile }) => profile.id),
  )
  const plans = [...taken, ...overtaken]
    .flatMap(one => gone(situation, school, one))
    .filter(({ takenBy }) => dayInLondon(takenBy.recordedAt) >= planGoneSince(today))
  const noNews = new Set(
    plans.flatMap(({ fact, takenBy }) =>
      isJoining(fact) && there.has(fact.profile) ? [takenBy.id] : [],
    ),
  )
  return plans
    .filter(({ takenBy }) => !noNews.has(takenBy.id))
    .toSorted((one, other) => other.takenBy.position - one.takenBy.position)
}

function gone(
  { authors }: Situation,
  school: SchoolId,
  { fact, takenBy }: TakenAway,
): readonly PlanGone[] {
  const plannedBy = authors.get(fact.id)
  const on = dayOf(fact)
  if (plannedBy === undefined || on === null) return []
  const wasToCome = on > dayInLondon(takenBy.recordedAt)
  const cameAfter = takenBy.position > plannedBy.position
  return wasToCome && cameAfter && isOf(plannedBy, school) && !isOf(takenBy, school)
    ? [{ fact, takenBy, plannedBy, on }]
    : []
}

const isOf = ({ by }: ChangeEntry, school: SchoolId) => by.role === 'school' && by.school === school

const isJoining = (fact: Fact): fact is InductionRecord =>
  fact.facet === 'induction-record' && fact.begunBy !== 'change-programme'

function dayOf(fact: Fact): CalendarDate | null {
  if (fact.facet === 'leaving-report') return fact.leavesOn
  return 'from' in fact ? fact.from : null
}
