import { byFrom, overlap, type Span } from './calendar.ts'
import type { Facet, Fact, InductionRecord, Mentorship } from './facts.ts'
import type { FactId, ProfileId } from './identity.ts'
import { mentorshipsOutOfPlace, stepKey } from './settle.ts'
import { factsOf, schoolCohortOf, the, type Situation } from './situation.ts'

/** What is not as it must be, and the fact that it is said of. */
export interface Fault {
  readonly fault: string
  readonly fact: FactId
}

/** What is unlawful in a settled situation; nothing, if it is as it must be. */
export const faultsIn = (situation: Situation): readonly Fault[] => [
  ...emptySpans(situation),
  ...records(situation),
  ...leavingReports(situation),
  ...mentorships(situation),
  ...mentorTimes(situation),
  ...steps(situation),
  ...emails(situation),
  ...partnerships(situation),
  ...choices(situation),
]

const fault = (fault: string, { id }: { readonly id: FactId }): Fault => ({ fault, fact: id })

const emptySpans = (situation: Situation) =>
  [...situation.facts.values()]
    .filter(fact => 'until' in fact && fact.until !== null && fact.until <= fact.from)
    .map(fact => fault(`a span of ${fact.facet} is empty`, fact))

function records(situation: Situation): readonly Fault[] {
  const histories = Map.groupBy(factsOf(situation, 'induction-record'), ({ profile }) => profile)
  return [...histories.values()].flatMap(history =>
    history.toSorted(byFrom).flatMap((record, at, sorted) => {
      const before = sorted[at - 1]
      const goesOn = record.begunBy !== 'change-programme' || continues(situation, before, record)
      return [
        ...(before && overlap(before, record) ? [fault('two records share a day', record)] : []),
        ...(goesOn ? [] : [fault('a change of programme continues nothing', record)]),
      ]
    }),
  )
}

/** A change of programme goes on where the record before ended: same school, another programme. */
function continues(
  situation: Situation,
  before: InductionRecord | undefined,
  record: InductionRecord,
) {
  if (before === undefined || before.until !== record.from) return false
  const [school, other] = [before, record].map(
    ({ programme }) => schoolCohortOf(situation, programme).school,
  )
  return school === other && before.programme !== record.programme
}

const leavingReports = (situation: Situation) =>
  factsOf(situation, 'leaving-report').flatMap(report => {
    const began = situation.facts.get(report.stay)
    if (began === undefined || !('from' in began))
      return [fault('a report of leaving is about no stay', report)]
    return report.leavesOn <= began.from
      ? [fault('somebody leaves before she has come', report)]
      : []
  })

const mentorships = (situation: Situation) => [
  ...sharedDays(situation, 'mentorship', ({ ect }) => ect),
  ...mentorshipsOutOfPlace(situation).map(mentorship =>
    fault('a mentorship is outside the time of either at the school', mentorship),
  ),
  ...factsOf(situation, 'mentorship')
    .filter(mentorship => mentorsHerself(situation, mentorship))
    .map(mentorship => fault('somebody mentors herself', mentorship)),
]

const mentorsHerself = ({ profiles }: Situation, { ect, mentor }: Mentorship) =>
  the(profiles, ect).person === the(profiles, mentor).person

function mentorTimes(situation: Situation) {
  const unregistered = hasNoRecord(situation)
  return [
    ...sharedDays(situation, 'mentor-at-school', ({ mentor, school }) => `${mentor} ${school}`),
    ...factsOf(situation, 'mentor-at-school')
      .filter(({ mentor }) => unregistered(mentor))
      .map(time => fault('a mentor may be chosen who was never registered', time)),
  ]
}

const hasNoRecord = (situation: Situation) => {
  const registered = new Set(factsOf(situation, 'induction-record').map(({ profile }) => profile))
  return (profile: ProfileId) => !registered.has(profile)
}

/** What holds until something else of its kind does, and is said of somebody who is there. */
function steps(situation: Situation): readonly Fault[] {
  const said = [...situation.facts.values()].filter(
    (fact): fact is Extract<Fact, Span> => 'from' in fact && stepKey(fact) !== null,
  )
  const unregistered = hasNoRecord(situation)
  return [...Map.groupBy(said, stepKey).values()].flatMap(group => [
    ...overlapping(group).map(step => fault(`two of ${step.facet} share a day`, step)),
    ...group
      .filter(step => 'profile' in step && unregistered(step.profile))
      .map(step => fault(`${step.facet} is said of somebody with no record`, step)),
  ])
}

function emails(situation: Situation): readonly Fault[] {
  const person = (profile: Parameters<typeof situation.profiles.get>[0]) =>
    the(situation.profiles, profile).person
  const uses = Map.groupBy(factsOf(situation, 'email-in-use'), ({ email }) => email)
  return [...uses.values()].flatMap(group =>
    group
      .filter((use, at) =>
        group
          .slice(0, at)
          .some(other => person(use.profile) !== person(other.profile) && overlap(use, other)),
      )
      .map(use => fault('two people use an e-mail address at once', use)),
  )
}

function partnerships(situation: Situation): readonly Fault[] {
  const standings = factsOf(situation, 'partnership-standing')
  const live = standings.filter(({ status }) => status !== 'challenged')
  return [
    ...again(standings, ({ partnership }) => partnership).map(standing =>
      fault('a partnership stands in two ways', standing),
    ),
    ...again(live, ({ partnership, deliveryPartner }) => {
      const { school, cohort, leadProvider } = the(situation.partnerships, partnership)
      return `${school} ${cohort} ${leadProvider} ${deliveryPartner}`
    }).map(standing => fault('two live partnerships are the same', standing)),
  ]
}

function choices(situation: Situation): readonly Fault[] {
  const made = factsOf(situation, 'school-cohort-choice')
  const astray = made.filter(({ choice, defaultProgramme, schoolCohort }) =>
    defaultProgramme === null
      ? choice === 'programme'
      : choice !== 'programme' ||
        the(situation.programmes, defaultProgramme).schoolCohort !== schoolCohort,
  )
  return astray.map(choice => fault('a choice and its default do not agree', choice))
}

function sharedDays<Kind extends Facet & ('mentorship' | 'mentor-at-school')>(
  situation: Situation,
  facet: Kind,
  key: (fact: Extract<Fact, { readonly facet: Kind }>) => string,
) {
  const groups = Map.groupBy(factsOf(situation, facet), fact => key(fact))
  return [...groups.values()].flatMap(group =>
    overlapping<Span & { readonly id: FactId }>(group).map(later =>
      fault(`two of ${facet} share a day`, later),
    ),
  )
}

/** Those that begin before the one before them has ended. */
const overlapping = <S extends Span>(spans: readonly S[]) =>
  spans.toSorted(byFrom).filter((span, at, sorted) => {
    const before = sorted[at - 1]
    return before !== undefined && overlap(before, span)
  })

/** Those whose key one before them has. */
const again = <Item>(items: readonly Item[], key: (item: Item) => string) =>
  [...Map.groupBy(items, key).values()].flatMap(group => group.slice(1))
