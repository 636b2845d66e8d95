import type { CalendarDate, Instant } from './calendar.ts'
import type { Declaration, DeclarationId, Timetable } from './declarations.ts'
import type { Facet, Fact, FactOf } from './facts.ts'
import type {
  ChangeId,
  Cohort,
  FactId,
  LeadProviderId,
  PartnershipId,
  PersonId,
  ProfileId,
  ProgrammeId,
  SchoolCohortId,
  SchoolId,
  Trn,
} from './identity.ts'
import type { InductionProgramme, Partnership, SchoolCohort } from './induction-programme.ts'
import type { Reference, School, TeacherRecord } from './organisations.ts'

/** A TRN belongs to one person; a person may be an ECT and later a mentor. */
export interface Person {
  readonly thing: 'person'
  readonly id: PersonId
  readonly trn: Trn
  readonly dateOfBirth: CalendarDate
}

export type Kind = 'ect' | 'mentor'

/** A person in one role: the training record that a provider knows by one id. */
export interface ParticipantProfile {
  readonly thing: 'participant-profile'
  readonly id: ProfileId
  readonly person: PersonId
  readonly kind: Kind
}

/** What never changes once it has come about. */
export type Thing =
  | Person
  | ParticipantProfile
  | (SchoolCohort & { readonly thing: 'school-cohort' })
  | (Partnership & { readonly thing: 'partnership' })
  | (InductionProgramme & { readonly thing: 'induction-programme' })

/** Who reports a change, and for whom. */
export type Actor =
  | { readonly role: 'school'; readonly school: SchoolId; readonly name: string }
  | { readonly role: 'lead-provider'; readonly leadProvider: LeadProviderId; readonly name: string }
  | { readonly role: 'dfe'; readonly name: string }
  | { readonly role: 'nobody'; readonly name: string }

/** One entry of the log of changes, without its request. */
export interface ChangeEntry {
  readonly id: ChangeId
  readonly position: number
  readonly kind: string
  readonly by: Actor
  readonly effectiveOn: CalendarDate
  readonly recordedAt: Instant
  readonly undoes: ChangeId | null
  readonly undone: boolean
}

/** What one change did to one fact: how it was before and after, or `null` where it was not. */
export interface Touched {
  readonly before: Fact | null
  readonly after: Fact | null
}

/** A change that may be undone, with all that it did. */
export interface Trace {
  readonly change: ChangeEntry
  readonly touched: readonly Touched[]
}

/**
 * Everything that a decision looks at, as it stands now: the people, schools and lists that the
 * request concerns, and every current fact about them. A decision sees nothing else.
 */
export interface Situation {
  readonly people: ReadonlyMap<PersonId, Person>
  readonly profiles: ReadonlyMap<ProfileId, ParticipantProfile>
  readonly schools: ReadonlyMap<SchoolId, School>
  readonly schoolCohorts: ReadonlyMap<SchoolCohortId, SchoolCohort>
  readonly partnerships: ReadonlyMap<PartnershipId, Partnership>
  readonly programmes: ReadonlyMap<ProgrammeId, InductionProgramme>
  readonly facts: ReadonlyMap<FactId, Fact>
  readonly teacherRecords: ReadonlyMap<Trn, TeacherRecord>
  readonly reference: Reference
  /** What was declared about these people, and under the partnerships of these schools. */
  readonly declarations: ReadonlyMap<DeclarationId, Declaration>
  readonly timetable: Timetable
  /** The changes that a request wants undone, and who changed what since. */
  readonly traces: ReadonlyMap<ChangeId, Trace>
  /** Which change made the version of a fact that holds now. */
  readonly authors: ReadonlyMap<FactId, ChangeEntry>
}

/** Whom and what a request concerns: what has to be read, and held still, before it is decided. */
export interface Concerns {
  readonly people?: readonly PersonId[]
  readonly trns?: readonly Trn[]
  readonly emails?: readonly string[]
  readonly schools?: readonly SchoolId[]
  /** Everybody with a record in this cohort of this school. */
  readonly everybodyIn?: { readonly school: SchoolId; readonly cohort: Cohort }
  readonly changes?: readonly ChangeId[]
  /** The milestones of all schedules are looked at. */
  readonly timetable?: true
  /** People whose past is restated: the schools they were at, and who uses an address of theirs. */
  readonly historyOf?: readonly PersonId[]
}

/** Every current fact of one kind. */
export const factsOf = <Kind extends Facet>(situation: Situation, facet: Kind) =>
  [...situation.facts.values()].filter(
    fact => fact.facet === facet,
  ) as unknown as readonly FactOf<Kind>[]

/** The thing that must be there; its absence is a fault of ours. */
export function the<Key, Value>(things: ReadonlyMap<Key, Value>, key: Key): Value {
  const found = things.get(key)
  if (found === undefined) throw new Error(`Nothing was read under ${String(key)}`)
  return found
}

export const schoolCohortOf = (situation: Situation, programme: ProgrammeId) =>
  the(situation.schoolCohorts, the(situation.programmes, programme).schoolCohort)

/** The participant profile of a person in a role, if there is one. */
export const profileOf = (situation: Situation, person: PersonId, kind: Kind) =>
  [...situation.profiles.values()].find(
    profile => profile.person === person && profile.kind === kind,
  ) ?? null

export const personWith = (situation: Situation, trn: Trn) =>
  [...situation.people.values()].find(person => person.trn === trn) ?? null

export const schoolCohortAt = (situation: Situation, school: SchoolId, cohort: Cohort) =>
  [...situation.schoolCohorts.values()].find(
    schoolCohort => schoolCohort.school === school && schoolCohort.cohort === cohort,
  ) ?? null
