import type { CalendarDate } from '../../../core/calendar.ts'
import type { SchoolId } from '../../../core/identity.ts'
import { namesOtherSchools, sightOf } from '../../../core/sight-of-school.ts'
import { the, type ParticipantProfile, type Situation } from '../../../core/situation.ts'
import { timelineOf } from '../../../core/timeline.ts'
import type { Preview } from '../../../operations/preview.ts'
import { lanesOf } from '../../history.ts'
import type { WhatFollows } from '../../journey/pages.ts'
import type { SchoolVisit } from '../../pages/school-page.ts'
import { drawHistory } from '../../pictures/history.ts'
import { fromTo } from '../../words/days.ts'
import { tellingOf } from '../../words/notices.ts'
import { programmeName } from '../../words/programmes.ts'
import { toldTogether } from '../../words/told.ts'
import { bodyLines } from './body-lines.ts'
import { changesThatWereNot, firstDayLines } from './first-day-lines.ts'
import { joiningLines } from './joining-lines.ts'
import { changedFacts, linesOf, unnamedSchool, type Changed } from './lines.ts'
import { goingOn, spokenOf, trainingLines } from './training-lines.ts'
import { isChallenge, waitingLines } from './waiting-lines.ts'
import { withoutMentorLines } from './without-mentor.ts'

/** Who looks at what would follow. */
type Looking = Pick<SchoolVisit, 'school' | 'today'>

/** What will follow from a decision, as far as the school that reports it may know. */
export function whatFollows({ before, after, decision }: Preview, looking: Looking): WhatFollows {
  const { school, today } = looking
  const changed = changedFacts(before, after)
  const onward = isChallenge(changed) ? [] : goingOn(changed, after, school.id)
  const isOfMany = isChallenge(changed) || new Set(onward.map(({ profile }) => profile)).size > 1
  const subject = isOfMany ? null : subjectOf(after, changed)
  const isStranger =
    subject !== null &&
    !(namesOtherSchools(subject.kind) && isSeen(before, subject, school.id, today))
  const seen = isStranger ? unnamed(after, school.id) : after
  const seenBefore = isStranger ? unnamed(before, school.id) : before
  const corrected = decision.nature === 'correction' ? changed : []
  const spoken = spokenOf(changed, onward).union(
    new Set(changesThatWereNot(corrected).map(({ id }) => id)),
  )
  const stated = linesOf(seenBefore, seen, school.id, spoken)
  const later = trainingLines(onward, seen)
  const more = subject && historyOf(seenBefore, seen, subject, looking)
  return {
    lines: [
      ...(changed.some(isArrival) ? [...stated, ...later] : [...later, ...stated]),
      ...joiningLines(changed, seen, school.id),
      ...firstDayLines(corrected, seen, school.id),
      ...waitingLines(changed, seen, today),
      ...bodyLines(changed, { before: seenBefore, after: seen, school: school.id }),
      ...withoutMentorLines(changed, seen, school.id),
    ],
    told: toldTogether(decision.notices.map(notice => tellingOf(seen, notice, school.id))),
    ...(more ? { more } : {}),
  }
}

/** A record that a stay begins with: what she trains on from a later day is said after it. */
const isArrival = ({ was, is }: Changed) =>
  was === null && is?.facet === 'induction-record' && is.begunBy !== 'change-programme'

/** Whether she is at the school, or is coming to it, so that it sees all of her history. */
const isSeen = (
  situation: Situation,
  profile: ParticipantProfile,
  school: SchoolId,
  today: CalendarDate,
) =>
  situation.profiles.has(profile.id) && sightOf(situation, profile, school, today)?.until === null

/** Until an ECT is at a school, it is not told the names of the others; of a mentor it never is. */
const unnamed = (situation: Situation, school: SchoolId): Situation => ({
  ...situation,
  schools: new Map(
    [...situation.schools].map(([id, other]) => [
      id,
      id === school ? other : { ...other, name: unnamedSchool },
    ]),
  ),
})

/** Whose history changes: of several, the one whose own stay does. */
function subjectOf(situation: Situation, changed: ReturnType<typeof changedFacts>) {
  const profiles = changed.flatMap(({ was, is }) => {
    const fact = is ?? was
    switch (fact?.facet) {
      case 'induction-record':
      case 'leaving-report':
        return [{ rank: 0, id: fact.profile }]
      case 'mentor-at-school':
        return [{ rank: 1, id: fact.mentor }]
      case 'mentorship':
        return [{ rank: 2, id: fact.ect }]
      default:
        return []
    }
  })
  const first = profiles.toSorted((one, other) => one.rank - other.rank).at(0)
  return first ? the(situation.profiles, first.id) : null
}

/**
 * The history as it reads now and as it will, and the picture of the latter. Nothing where the
 * lines say it all: a first record, or a change that leaves the records as they are.
 */
function historyOf(
  before: Situation,
  after: Situation,
  profile: ParticipantProfile,
  { school, today }: Looking,
) {
  const sight = sightOf(after, profile, school.id, today)
  if (sight === null) return null
  const now = before.profiles.has(profile.id) ? entriesOf(before, profile, sight.until) : []
  const afterwards = entriesOf(after, profile, sight.until)
  const isFirst = now.length === 0 && afterwards.length < 2
  if (isFirst || JSON.stringify(now) === JSON.stringify(afterwards)) return null
  const name = timelineOf(after, profile.id).fullName
  const title = `Training history of ${name} as it will read`
  return {
    template: 'journeys/binding/history.njk',
    page: {
      name,
      now,
      afterwards,
      picture: drawHistory(lanesOf(after, profile, { school: school.id, today, sight }), {
        today,
        title,
      }),
    },
  }
}

const entriesOf = (situation: Situation, profile: ParticipantProfile, until: CalendarDate | null) =>
  timelineOf(situation, profile.id)
    .entries.filter(({ from }) => until === null || from < until)
    .map(({ record, schoolCohort, ...span }) => ({
      days: fromTo(span),
      school: the(situation.schools, schoolCohort.school).name,
      programme: programmeName(situation, record.programme),
    }))
