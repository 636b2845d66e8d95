import { covers, type CalendarDate, type Span } from './calendar.ts'
import type { Dated, ThingToCome } from './coming.ts'
import type { Fact } from './facts.ts'
import type { FactId, SchoolCohortId, SchoolId } from './identity.ts'
import { boundaryBetween, livesAt, type Boundary, type Life } from './lives-at-school.ts'
import { mentoringToCome } from './mentoring-to-come.ts'
import { factsOf, the, type Situation } from './situation.ts'

/**
 * Everything of a school that is known to be another way from some day after today, oldest day
 * first. What another school will do with somebody who leaves is not among it.
 */
export function thingsToCome(
  situation: Situation,
  school: SchoolId,
  today: CalendarDate,
): readonly ThingToCome[] {
  const lives = livesAt(situation, school)
  const goings = lives.flatMap(comingAndGoing)
  return [
    ...goings,
    ...lives.flatMap(saidOfPerson),
    ...mentoringToCome(situation, { school, today, lives, goings }),
    ...saidOfCohorts(situation, school),
  ]
    .filter(({ on }) => on > today)
    .toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0))
    .map(thing => ({ ...thing, by: situation.authors.get(thing.fact) ?? null }))
}

/** Every arrival, departure and change of programme at the school, whenever it is. */
const comingAndGoing = (life: Life): readonly Dated[] => [
  ...life.stays.flatMap((stay, at) => {
    const [first, ...others] = stay.records
    if (stay.school !== life.school) return []
    return [
      ...arrival(life, first, boundaryBetween(life.stays[at - 1], stay)),
      ...others.map(record => ({ ...programmeOf(record), on: record.from, fact: record.id })),
      ...departure(life, at),
    ]
  }),
  ...life.further.flatMap(time => [
    ...(isThereBefore(life, time.from) ? [] : [joins(life, time.from, time.id, null)]),
    ...(time.until === null || isThereOn(life, time.until)
      ? []
      : [leaves(life, time.until, life.reportOf(time.id)?.id ?? time.id, null)]),
  ]),
]

type FirstRecord = Life['stays'][number]['records'][0]

const programmeOf = ({ profile, programme }: FirstRecord) => ({
  thing: 'changes-programme' as const,
  profile,
  programme,
})

/** Somebody who mentors there already, and whose training comes there too, does not join. */
const arrival = (life: Life, record: FirstRecord, boundary: Boundary | null): readonly Dated[] =>
  isThereBefore(life, record.from)
    ? [{ ...programmeOf(record), on: record.from, fact: record.id }]
    : [joins(life, record.from, record.id, boundary)]

function departure(life: Life, at: number): readonly Dated[] {
  const [stay, next] = [life.stays[at], life.stays[at + 1]]
  const until = stay?.records.at(-1)?.until ?? null
  if (stay === undefined || until === null || isThereOn(life, until)) return []
  const said = stay.report?.leavesOn === until ? stay.report.id : next?.records[0].id
  return [leaves(life, until, said ?? stay.records[0].id, boundaryBetween(stay, next))]
}

const joins = (
  { profile }: Life,
  on: CalendarDate,
  fact: FactId,
  boundary: Boundary | null,
): Dated => ({ thing: 'joins', profile: profile.id, boundary, on, fact })

const leaves = (
  { profile }: Life,
  on: CalendarDate,
  fact: FactId,
  boundary: Boundary | null,
): Dated => ({ thing: 'leaves', profile: profile.id, boundary, on, fact })

const isThereOn = ({ times }: Life, day: CalendarDate) => times.some(time => covers(time, day))

const isThereBefore = ({ times }: Life, day: CalendarDate) =>
  times.some(time => time.from < day && covers(time, day))

/** What is said of somebody from a day on which she is at the school. */
const saidOfPerson = (life: Life): readonly Dated[] =>
  life.facts.flatMap(fact =>
    'from' in fact && isThereOn(life, fact.from) ? saidIn(life, fact) : [],
  )

function saidIn({ profile, facts }: Life, fact: Extract<Fact, Span>): readonly Dated[] {
  const { from: on, id } = fact
  const about = { profile: profile.id, on, fact: id }
  if (fact.facet === 'appropriate-body-of-ect')
    return [{ thing: 'appropriate-body-of-ect', answer: fact.appropriateBody, ...about }]
  const isAnother =
    fact.facet === 'email-in-use' &&
    facts.some(other => other.facet === 'email-in-use' && other.from < on)
  return isAnother ? [{ thing: 'email-changes', email: fact.email, ...about }] : []
}

function saidOfCohorts(situation: Situation, school: SchoolId): readonly Dated[] {
  const isHere = (id: SchoolCohortId) => the(situation.schoolCohorts, id).school === school
  return [
    ...factsOf(situation, 'appropriate-body-of-cohort')
      .filter(({ schoolCohort }) => isHere(schoolCohort))
      .map(({ id, from, schoolCohort, appropriateBody }) => ({
        thing: 'appropriate-body-of-cohort' as const,
        schoolCohort,
        answer: appropriateBody,
        on: from,
        fact: id,
      })),
    ...factsOf(situation, 'school-cohort-choice')
      .filter(({ schoolCohort }) => isHere(schoolCohort))
      .map(choice => ({
        thing: 'cohort-choice' as const,
        choice,
        on: choice.from,
        fact: choice.id,
      })),
  ]
}
