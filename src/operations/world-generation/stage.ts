import type {
  FactId,
  PartnershipId,
  PersonId,
  ProfileId,
  SchoolCohortId,
} from '../../core/identity.ts'
import type { Fact } from '../../core/facts.ts'
import type { TeacherRecord } from '../../core/organisations.ts'
import { noTimetable } from '../../core/declarations.ts'
import type { Difference } from '../../core/decision.ts'
import type { ParticipantProfile, Person, Situation, Thing } from '../../core/situation.ts'
import type { Lists } from './lists.ts'
import type { Character, Planned } from './report.ts'
import type { SchoolYear } from './school-years.ts'

/** All that is known of one character. */
export interface Known {
  person: Person | null
  readonly profiles: ParticipantProfile[]
  readonly facts: Map<FactId, Fact>
  /** Where she has been. */
  readonly frames: Set<Frame>
}

/** All that is known of a school's cohort, whoever is in it. */
export interface Frame {
  readonly year: SchoolYear
  /** It is told elsewhere, so nothing here may alter it. */
  readonly isForeign: boolean
  readonly things: Thing[]
  readonly facts: Map<FactId, Fact>
}

/** What is known so far at one school, kept so that a decision is given only what it looks at. */
export interface Stage {
  readonly known: (character: Character) => Known
  readonly situation: (
    planned: Pick<Planned, 'about'>,
    frames: readonly Frame[],
    teachers: readonly TeacherRecord[],
  ) => Situation
  readonly keep: (
    planned: Pick<Planned, 'about'>,
    frames: readonly Frame[],
    did: Difference,
  ) => void
}

export function emptyStage({ reference }: Lists): Stage {
  const characters = new Map<Character, Known>()
  const known = (character: Character) => {
    const there = characters.get(character)
    if (there) return there
    const made: Known = { person: null, profiles: [], facts: new Map(), frames: new Set() }
    characters.set(character, made)
    return made
  }
  return {
    known,
    situation: ({ about }, frames, teachers) => {
      const people = [...new Set(about)].map(known)
      const all = new Set([...frames, ...people.flatMap(person => [...person.frames])])
      return {
        ...emptySituation(reference),
        people: new Map(people.flatMap(({ person }) => (person ? [[person.id, person]] : []))),
        profiles: new Map(people.flatMap(({ profiles }) => profiles.map(one => [one.id, one]))),
        ...thingsOf([...all]),
        facts: factsAbout(people, [...all]),
        teacherRecords: new Map(teachers.map(teacher => [teacher.trn, teacher])),
      }
    },
    keep: ({ about }, frames, did) => {
      keepDifference([...new Set(about)].map(known), frames, did)
    },
  }
}

const emptySituation = (reference: Lists['reference']) => ({
  reference,
  declarations: new Map(),
  timetable: noTimetable,
  traces: new Map(),
  authors: new Map(),
})

function thingsOf(frames: readonly Frame[]) {
  const things = frames.flatMap(frame => frame.things)
  const ofKind = <Kind extends Thing['thing']>(kind: Kind) =>
    new Map(
      things
        .filter((thing): thing is Extract<Thing, { thing: Kind }> => thing.thing === kind)
        .map(thing => [thing.id, thing] as [(typeof thing)['id'], typeof thing]),
    )
  return {
    schools: new Map(frames.map(({ year: { school } }) => [school.id, school.school])),
    schoolCohorts: ofKind('school-cohort'),
    partnerships: ofKind('partnership'),
    programmes: ofKind('induction-programme'),
  }
}

/** Who mentors whom is looked at where both are. */
function factsAbout(people: readonly Known[], frames: readonly Frame[]) {
  const facts = new Map<FactId, Fact>()
  const present = new Set(people.flatMap(({ profiles }) => profiles.map(({ id }) => id)))
  for (const frame of frames) for (const [id, fact] of frame.facts) facts.set(id, fact)
  for (const person of people)
    for (const [id, fact] of person.facts)
      if (fact.facet !== 'mentorship' || present.has(fact.mentor)) facts.set(id, fact)
  return facts
}

function keepDifference(
  people: readonly Known[],
  frames: readonly Frame[],
  { established, superseded, stated }: Difference,
) {
  for (const thing of established) keepThing(thing, people, frames)
  for (const fact of superseded) ownerOf(fact, people, frames).facts.delete(fact.id)
  for (const fact of stated) {
    const owner = ownerOf(fact, people, frames)
    if ('isForeign' in owner && owner.isForeign)
      throw new Error(`${fact.facet} of another school was altered`)
    owner.facts.set(fact.id, fact)
  }
  for (const person of people) for (const frame of frames) person.frames.add(frame)
}

function keepThing(thing: Thing, people: readonly Known[], frames: readonly Frame[]) {
  if (thing.thing === 'person') {
    const newcomer = people.find(({ person }) => person === null)
    if (newcomer) newcomer.person = thing
    return
  }
  if (thing.thing === 'participant-profile') {
    withPerson(people, thing.person).profiles.push(thing)
    return
  }
  const frame = frames.find(({ year, things }) =>
    thing.thing === 'induction-programme'
      ? things.some(other => other.thing === 'school-cohort' && other.id === thing.schoolCohort)
      : year.school.id === thing.school && year.cohort.cohort === thing.cohort,
  )
  found(frame, thing.id).things.push(thing)
}

const withPerson = (people: readonly Known[], id: PersonId) =>
  found(
    people.find(({ person }) => person?.id === id),
    id,
  )

const withProfile = (people: readonly Known[], id: ProfileId) =>
  found(
    people.find(({ profiles }) => profiles.some(profile => profile.id === id)),
    id,
  )

const withThing = (frames: readonly Frame[], id: SchoolCohortId | PartnershipId) =>
  found(
    frames.find(({ things }) => things.some(thing => thing.id === id)),
    id,
  )

function ownerOf(fact: Fact, people: readonly Known[], frames: readonly Frame[]): Known | Frame {
  switch (fact.facet) {
    case 'person-details':
      return withPerson(people, fact.person)
    case 'mentorship':
      return withProfile(people, fact.ect)
    case 'mentor-at-school':
      return withProfile(people, fact.mentor)
    case 'school-cohort-choice':
    case 'appropriate-body-of-cohort':
      return withThing(frames, fact.schoolCohort)
    case 'partnership-standing':
      return withThing(frames, fact.partnership)
    default:
      return withProfile(people, fact.profile)
  }
}

function found<Value>(value: Value | undefined, id: string): Value {
  if (value === undefined) throw new Error(`Nobody here knows of ${id}`)
  return value
}
