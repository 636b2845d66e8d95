import type { CalendarDate, Span } from './calendar.ts'
import type { Fact, LeavingReport, MentorAtSchool } from './facts.ts'
import type { FactId, ProfileId, SchoolId } from './identity.ts'
import { staysOf, type Stay } from './settle.ts'
import type { ParticipantProfile, Situation } from './situation.ts'
import { timesAt } from './timeline.ts'

/** Somebody in one role, as one school has to do with her. */
export interface Life {
  readonly school: SchoolId
  readonly profile: ParticipantProfile
  /** What is said of her alone. */
  readonly facts: readonly Fact[]
  /** Her stays at all schools, oldest first. */
  readonly stays: readonly Stay[]
  /** When a mentor may be chosen at the school without training there. */
  readonly further: readonly MentorAtSchool[]
  /** All her time at the school. */
  readonly times: readonly Span[]
  /** What the school said of the end of the time that began with a fact. */
  readonly reportOf: (began: FactId) => LeavingReport | null
}

/** Everybody who was, is or will be at a school; each fact is looked at once. */
export function livesAt(situation: Situation, school: SchoolId): readonly Life[] {
  const factsOfEach = Map.groupBy(situation.facts.values(), ownerOf)
  return [...situation.profiles.values()].flatMap(profile => {
    const facts = factsOfEach.get(profile.id) ?? []
    const own = { ...situation, facts: new Map(facts.map(fact => [fact.id, fact])) }
    const times = timesAt(own, profile, school)
    return times.length === 0 ? [] : [lifeOf(own, { school, profile, facts, times })]
  })
}

function ownerOf(fact: Fact): ProfileId | null {
  if (fact.facet === 'mentor-at-school') return fact.mentor
  return 'profile' in fact ? fact.profile : null
}

function lifeOf(own: Situation, about: Pick<Life, 'school' | 'profile' | 'facts' | 'times'>): Life {
  const { school, profile, facts } = about
  return {
    ...about,
    stays: staysOf(own, profile.id),
    further: facts.flatMap(fact =>
      fact.facet === 'mentor-at-school' && fact.school === school && fact.stay === null
        ? [fact]
        : [],
    ),
    reportOf: began => {
      const report = facts.find(fact => fact.facet === 'leaving-report' && fact.stay === began)
      return report?.facet === 'leaving-report' ? report : null
    },
  }
}

/** Two schools that reported different days of one move. */
export interface Boundary {
  readonly oldSchool: SchoolId
  readonly newSchool: SchoolId
  /** The first day on which she is no longer there, as the old school said. */
  readonly leavesOn: CalendarDate
  readonly joinsOn: CalendarDate
  /** The earlier day ends the time at the old school: nobody is at two schools. */
  readonly holds: 'leaving' | 'joining'
}

/** What two schools said of one move, if they do not say the same. */
export function boundaryBetween(stay: Stay | undefined, next: Stay | undefined): Boundary | null {
  if (!stay?.report || next === undefined || stay.school === next.school) return null
  const { leavesOn } = stay.report
  const joinsOn = next.records[0].from
  if (leavesOn === joinsOn) return null
  return {
    oldSchool: stay.school,
    newSchool: next.school,
    leavesOn,
    joinsOn,
    holds: leavesOn < joinsOn ? 'leaving' : 'joining',
  }
}
