import { changes, type ChangeName, type RequestOf } from '../../src/core/changes/all.ts'
import { day } from '../../src/core/calendar.ts'
import { state as stateFact, type AnyRefusal, type Change } from '../../src/core/decision.ts'
import type { Fact, TrainingStatus } from '../../src/core/facts.ts'
import type {
  ChangeId,
  FactId,
  LeadProviderId,
  PersonId,
  SchoolId,
  Trn,
} from '../../src/core/identity.ts'
import { accept } from '../../src/core/result.ts'
import {
  factsOf,
  profileOf,
  type Actor,
  type Kind,
  type Situation,
} from '../../src/core/situation.ts'
import { confirm } from '../../src/operations/confirm.ts'
import type { World } from '../../src/operations/world.ts'
import { sql, type Database } from '../../src/store/database.ts'
import { born, freshChangeId, offerOf, tutorOf, type Pair } from '../database/small-world.ts'

/** Confirms a report as a page would; one that is refused fails the test. */
export async function report<Name extends ChangeName>(
  world: World,
  name: Name,
  request: RequestOf<Name>,
  by: Actor,
): Promise<ChangeId> {
  const id = freshChangeId()
  const change = changes[name] as unknown as Change<Name, RequestOf<Name>, AnyRefusal>
  const confirmed = await confirm(world, { change, request, id, by })
  if (confirmed.outcome === 'recorded') return id
  throw new Error(
    `${name}: ${confirmed.outcome} ${'refusal' in confirmed ? confirmed.refusal.reason : ''}`,
  )
}

/** A school trains a cohort with a provider, which confirms it. */
export async function trainWith(world: World, school: SchoolId, pair: Pair, cohort = 2023) {
  const chosen = { school, cohort, chosen: offerOf(pair), appropriateBody: null }
  await report(world, 'choose-programme', chosen, tutorOf(school))
  await report(world, 'confirm-partnership', { ...pair, school, cohort }, providerActor(pair))
}

export const providerActor = ({ leadProvider }: { leadProvider: LeadProviderId }): Actor => ({
  role: 'lead-provider',
  leadProvider,
  name: 'Partnership manager',
})

interface Newcomer {
  readonly trn: Trn
  readonly email: string
  readonly start: string
  readonly kind?: Kind
  readonly mentor?: PersonId
}

/** A school registers somebody on its default programme. */
export async function registerAt(
  world: World,
  school: SchoolId,
  { trn, email, start, kind = 'ect', mentor }: Newcomer,
): Promise<PersonId> {
  const request = {
    school,
    trn,
    dateOfBirth: born,
    kind,
    email,
    start: day(start),
    cohort: null,
    programme: { choose: 'default' },
    mentor: mentor ?? null,
    appropriateBody: null,
  } as const
  await report(world, 'register', request, tutorOf(school))
  return personWithTrn(world.database, trn)
}

/** A school reports that somebody joins it from another. */
export const joins = (
  world: World,
  school: SchoolId,
  participant: PersonId,
  joiningOn: string,
  programme: RequestOf<'transfer-in'>['programme'],
) =>
  report(
    world,
    'transfer-in',
    {
      school,
      participant,
      kind: 'ect',
      joiningOn: day(joiningOn),
      programme,
      email: null,
      mentor: null,
    },
    tutorOf(school),
  )

/** A school reports that somebody leaves it for another. */
export const leaves = (world: World, school: SchoolId, participant: PersonId, leavesOn: string) =>
  report(
    world,
    'transfer-out',
    { school, participant, kind: 'ect', leavesOn: day(leavesOn) },
    tutorOf(school),
  )

async function personWithTrn(database: Database, trn: Trn): Promise<PersonId> {
  const [person] = await database.rows<{ id: PersonId }>(
    sql`select person.id from person where person.trn = ${trn}`,
  )
  if (person === undefined) throw new Error(`Nobody has TRN ${trn}`)
  return person.id
}

/**
 * States facts about somebody in the name of a change that has no journey of its own yet, and
 * records it like any other.
 */
export const state = (
  world: World,
  person: PersonId,
  by: Actor,
  facts: (situation: Situation, newId: () => FactId) => readonly Fact[],
) => {
  const change: Change<'stated', PersonId, never> = {
    name: 'stated',
    concerns: () => ({ people: [person] }),
    rules: {},
    decide: (situation, _person, { today, newId }) =>
      accept({
        effects: facts(situation, () => newId() as FactId).map(stateFact),
        notices: [],
        effectiveOn: today,
        nature: 'circumstance',
      }),
  }
  return confirm(world, { change, request: person, id: freshChangeId(), by })
}

/** A provider defers, withdraws or resumes an ECT from a day on. */
export const treatsAs = (
  world: World,
  { leadProvider }: Pair,
  ect: PersonId,
  { status, reason, from }: { status: TrainingStatus['status']; reason?: string; from: string },
) =>
  state(world, ect, providerActor({ leadProvider }), (situation, newId) => [
    {
      facet: 'training-status',
      id: newId(),
      profile: profileMeant(situation, ect),
      leadProvider,
      status,
      reason: reason ?? null,
      from: day(from),
      until: null,
    },
  ])

export function profileMeant(situation: Situation, person: PersonId, kind: Kind = 'ect') {
  const profile = profileOf(situation, person, kind)
  if (profile === null) throw new Error(`${person} is no ${kind}`)
  return profile.id
}

/** The partnership is challenged, and those under it stay where they are. */
export const challengedInPlace = (world: World, school: SchoolId, person: PersonId) =>
  state(world, person, tutorOf(school), situation =>
    factsOf(situation, 'partnership-standing').map(standing => ({
      ...standing,
      status: 'challenged',
      challengeReason: 'mistake',
    })),
  )
