import { byFrom, covers, earliest, type CalendarDate, type Span } from './calendar.ts'
import type { Fact, InductionRecord, LeavingReport, MentorAtSchool, Mentorship } from './facts.ts'
import type { FactId, ProfileId, SchoolId } from './identity.ts'
import { factsOf, schoolCohortOf, type Situation } from './situation.ts'

/*
 * Ends follow. A record ends when the school says that she leaves, or when the next record begins,
 * whichever is earlier; a stay ends with its last record; a mentorship ends with the next one, when
 * a school takes the mentor away, or when either of the two is no longer there. Because ends are
 * never stated, any order of reports leads to one lawful history, and taking a report back leaves
 * what the others say.
 */

/** The records between an arrival at a school and the departure, and what was said of it. */
export interface Stay {
  readonly school: SchoolId
  readonly records: readonly [InductionRecord, ...InductionRecord[]]
  readonly report: LeavingReport | null
}

/** The situation with every end as it follows from what is stated. */
export function settle(situation: Situation): Situation {
  const facts = new Map(situation.facts)
  const settled = { ...situation, facts }
  const put = (fact: Fact) => facts.set(fact.id, fact)

  for (const profile of profilesIn(situation))
    staysOf(settled, profile).flatMap(recordsWithEnds).forEach(put)
  for (const time of factsOf(settled, 'mentor-at-school'))
    put({ ...time, until: endOfTimeAtSchool(settled, time) })
  for (const steps of stepsIn(settled)) steps.map(untilTheNext).forEach(put)
  for (const mentorship of factsOf(settled, 'mentorship'))
    put({ ...mentorship, until: endOfMentorship(settled, mentorship) })
  return settled
}

/** A participant's stays, oldest first. */
export function staysOf(situation: Situation, profile: ProfileId): readonly Stay[] {
  const records = factsOf(situation, 'induction-record')
    .filter(record => record.profile === profile)
    .toSorted(byFrom)
  const reports = factsOf(situation, 'leaving-report')
  const starts = records.flatMap((record, at) => (beginsStay(situation, records, at) ? [at] : []))

  return starts.map((start, at) => {
    const [first, ...others] = records.slice(start, starts[at + 1])
    if (first === undefined) throw new Error('A stay begins with a record')
    const report = reports.find(({ stay }) => stay === first.id) ?? null
    const next = records[starts[at + 1] ?? records.length]
    return {
      school: schoolCohortOf(situation, first.programme).school,
      records: endedBy([first, ...others], report, next ?? null),
      report,
    }
  })
}

/** A record that is not the first at its school, and not joined anew, goes on with the stay. */
function beginsStay(situation: Situation, records: readonly InductionRecord[], at: number) {
  const [record, before] = [records[at], records[at - 1]]
  if (record === undefined || before === undefined || record.begunBy !== 'change-programme')
    return true
  const [school, schoolBefore] = [record, before].map(
    ({ programme }) => schoolCohortOf(situation, programme).school,
  )
  return school !== schoolBefore
}

function endedBy(
  records: Stay['records'],
  report: LeavingReport | null,
  next: InductionRecord | null,
): Stay['records'] {
  const end = (record: InductionRecord, following: InductionRecord | null) => ({
    ...record,
    until: earliest(following?.from, report?.leavesOn),
  })
  const [first, ...others] = records
  return [
    end(first, others[0] ?? next),
    ...others.map((record, at) => end(record, others[at + 1] ?? next)),
  ]
}

const recordsWithEnds = ({ records }: Stay) => records

const profilesIn = (situation: Situation) =>
  new Set(factsOf(situation, 'induction-record').map(({ profile }) => profile))

const lastOf = ({ records }: Stay) => records.at(-1) ?? records[0]

export const spanOf = (stay: Stay): Span => ({
  from: stay.records[0].from,
  until: lastOf(stay).until,
})

function endOfTimeAtSchool(situation: Situation, time: MentorAtSchool) {
  const next = nextTimeAt(situation, time)
  if (time.stay === null)
    return earliest(next?.from, ...reportsAbout(situation, time).map(report => report.leavesOn))
  const stay = staysOf(situation, time.mentor).find(({ records }) => records[0].id === time.stay)
  return stay ? earliest(spanOf(stay).until, next?.from) : time.from
}

const nextTimeAt = (situation: Situation, { mentor, school, from }: MentorAtSchool) =>
  mentorTimeAt(situation, mentor, school)
    .filter(other => other.from > from)
    .toSorted(byFrom)
    .at(0)

/**
 * What a school said of a mentor's leaving it: of her time at a further school, or of a stay within
 * it, where her training has moved on and she has not.
 */
export function reportsAbout(situation: Situation, time: MentorAtSchool): readonly LeavingReport[] {
  const days = { from: time.from, until: nextTimeAt(situation, time)?.from ?? null }
  const stays = staysOf(situation, time.mentor).filter(
    ({ school, records }) => school === time.school && covers(days, records[0].from),
  )
  const began = new Set<FactId>([time.id, ...stays.map(({ records }) => records[0].id)])
  return factsOf(situation, 'leaving-report').filter(({ stay }) => began.has(stay))
}

/** The days without a break on which somebody is at a school, around one day; `null` if none. */
export function presenceAround(spans: readonly Span[], day: CalendarDate): Span | null {
  const sorted = spans.toSorted(byFrom)
  const merged: Span[] = []
  for (const span of sorted) {
    const last = merged.at(-1)
    if (last?.until === span.from) merged[merged.length - 1] = { ...last, until: span.until }
    else merged.push({ from: span.from, until: span.until })
  }
  return merged.find(span => covers(span, day)) ?? null
}

/** The spans in which an ECT is at a school. */
export const timeAt = (situation: Situation, profile: ProfileId, school: SchoolId) =>
  staysOf(situation, profile)
    .filter(stay => stay.school === school)
    .map(spanOf)

/** The spans in which a mentor may be chosen at a school. */
export const mentorTimeAt = (situation: Situation, profile: ProfileId, school: SchoolId) =>
  factsOf(situation, 'mentor-at-school').filter(
    time => time.mentor === profile && time.school === school,
  )

const presences = (situation: Situation, { ect, mentor, school, from }: Mentorship) => ({
  ect: presenceAround(timeAt(situation, ect, school), from),
  mentor: presenceAround(mentorTimeAt(situation, mentor, school), from),
})

/** The mentorships of which the first day is not in the time of both at the school. */
export const mentorshipsOutOfPlace = (situation: Situation): readonly Mentorship[] =>
  factsOf(situation, 'mentorship').filter(mentorship => {
    const { ect, mentor } = presences(situation, mentorship)
    return ect === null || mentor === null
  })

function endOfMentorship(situation: Situation, mentorship: Mentorship) {
  const { ect, mentor } = presences(situation, mentorship)
  const next = factsOf(situation, 'mentorship')
    .filter(other => other.ect === mentorship.ect && other.from > mentorship.from)
    .toSorted(byFrom)
    .at(0)
  return earliest(next?.from, mentorship.unassignedOn, ect?.until, mentor?.until)
}

/** What a fact takes turns with: of these one holds at a time, until the next. */
export const stepKey = (fact: Fact): string | null => {
  switch (fact.facet) {
    case 'training-status':
    case 'schedule-in-use':
      return `${fact.facet} ${fact.profile} ${fact.leadProvider}`
    case 'email-in-use':
    case 'appropriate-body-of-ect':
      return `${fact.facet} ${fact.profile}`
    case 'appropriate-body-of-cohort':
    case 'school-cohort-choice':
      return `${fact.facet} ${fact.schoolCohort}`
    default:
      return null
  }
}

/** What holds until something else of the same kind does: e-mails, schedules, bodies, statuses. */
type Step = Extract<Fact, Span>

function stepsIn(situation: Situation): readonly (readonly Step[])[] {
  const steps = [...situation.facts.values()].filter(
    (fact): fact is Step => 'from' in fact && stepKey(fact) !== null,
  )
  return [...Map.groupBy(steps, stepKey).values()].map(group => group.toSorted(byFrom))
}

const untilTheNext = (step: Step, at: number, steps: readonly Step[]): Fact => ({
  ...step,
  until: steps[at + 1]?.from ?? null,
})

/** The value of a kind that steps, on a day: the last one stated on or before it. */
export const stepOn = <S extends Span>(steps: readonly S[], day: CalendarDate) =>
  steps
    .filter(({ from }) => from <= day)
    .toSorted(byFrom)
    .at(-1) ?? null

/** What a change of one step replaces: the step that began on the very day. */
export const begunOn = <S extends Span & { readonly id: FactId }>(
  steps: readonly S[],
  day: CalendarDate,
) => steps.find(({ from }) => from === day) ?? null
