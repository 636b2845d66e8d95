import { appointForEct, bodyOfCohort, sameAnswer } from '../../bodies.ts'
import { byFrom, laterOf, type CalendarDate } from '../../calendar.ts'
import { recordsIn } from '../../choices.ts'
import type { Effect } from '../../decision.ts'
import type { AppropriateBodyAnswer, InductionRecord } from '../../facts.ts'
import type { SchoolCohort } from '../../induction-programme.ts'
import { staysOf, stepOn } from '../../settle.ts'
import { the, type Situation } from '../../situation.ts'
import { of } from '../../timeline.ts'

/** A school that was not asked has appointed no body yet. */
const unanswered: AppropriateBodyAnswer = { answer: 'not-appointed-yet' }

/**
 * What is said of the ECTs who follow their cohort: those of whom the same was said as of it. Of
 * whom nothing was said has the cohort's body as it is, and anybody else has one of her own.
 */
export function followersOf(
  before: Situation,
  after: Situation,
  { schoolCohort, from }: { schoolCohort: SchoolCohort; from: CalendarDate },
  newId: () => string,
): readonly Effect[] {
  const follow = (record: InductionRecord): readonly Effect[] => {
    const { profile } = record
    const day = laterOf(from, record.from)
    const [was, answer] = [before, after].map(
      situation => bodyOfCohort(situation, schoolCohort.id, day) ?? unanswered,
    )
    const own = stepOn(of(before, 'appropriate-body-of-ect', profile), day)?.appropriateBody
    return own && was && answer && sameAnswer(own, was)
      ? appointForEct(before, { profile, answer, from: day }, newId)
      : []
  }
  const records = recordsIn(before, schoolCohort.school, schoolCohort.cohort)
    .filter(record => mayFollow(before, schoolCohort, record, from))
    .toSorted(byFrom)
  return [...Map.groupBy(records, ({ profile }) => profile).values()].flatMap(([first]) =>
    first ? follow(first) : [],
  )
}

/** An ECT who is there on the day or comes later, has not completed, and goes on nowhere else. */
function mayFollow(
  situation: Situation,
  { school }: SchoolCohort,
  { profile, from, until }: InductionRecord,
  day: CalendarDate,
) {
  const isThere = until === null || until > day
  const goesOn = staysOf(situation, profile).some(
    stay => stay.school !== school && stay.records[0].from > from,
  )
  const hasCompleted = of(situation, 'completion', profile).some(
    ({ completedOn }) => completedOn <= day,
  )
  return the(situation.profiles, profile).kind === 'ect' && isThere && !goesOn && !hasCompleted
}
