import type { CalendarDate, Instant } from './calendar.ts'
import { saysTheSame, type Fact } from './facts.ts'
import type { FactId, LeadProviderId, PersonId, SchoolId, AppropriateBodyId } from './identity.ts'
import type { Result } from './result.ts'
import { faultsIn } from './faults.ts'
import { settle } from './settle.ts'
import type { Actor, Concerns, Situation, Thing } from './situation.ts'

/** What a decision does: something comes about, a fact is stated (anew), a fact is retracted. */
export type Effect =
  | { readonly effect: 'establish'; readonly thing: Thing }
  | { readonly effect: 'state'; readonly fact: Fact }
  | { readonly effect: 'retract'; readonly id: FactId }

/** It changed on that day; it was never so; it should never have been recorded. */
export type Nature = 'circumstance' | 'correction' | 'retraction'

export type Recipient =
  | { readonly kind: 'participant'; readonly person: PersonId }
  | { readonly kind: 'school'; readonly school: SchoolId }
  | { readonly kind: 'lead-provider'; readonly leadProvider: LeadProviderId }
  | { readonly kind: 'appropriate-body'; readonly appropriateBody: AppropriateBodyId }

/** Somebody is told something; the words are at the edge. */
export interface Notice {
  readonly template: NoticeTemplate
  readonly to: Recipient
  readonly about: PersonId | null
  readonly school: SchoolId | null
  readonly on: CalendarDate | null
}

export type NoticeTemplate =
  | 'programme-chosen'
  | 'programme-changed'
  | 'partnership-confirmed'
  | 'partnership-confirmed-beside-own-programme'
  | 'partnership-accepted'
  | 'partnership-challenged'
  | 'delivery-partner-changed'
  | 'provider-confirmed'
  | 'provider-to-be-confirmed'
  | 'participant-registered'
  | 'participant-joins-provider'
  | 'participant-leaves-provider'
  | 'participant-moves-with-provider'
  | 'participant-leaves-school'
  | 'participant-withdrawn-by-provider'
  | 'mentor-trains-elsewhere'
  | 'joining-superseded'
  | 'plan-given-up'
  | 'leaving-reported'
  | 'mentor-assigned'
  | 'mentor-assigned-to-ect'
  | 'mentor-unassigned'
  | 'mentor-unassigned-from-ect'
  | 'change-undone'
  | 'change-at-school-undone'
  | 'details-changed'
  | 'induction-completed'
  | 'training-deferred'
  | 'training-resumed'
  | 'schedule-changed'
  | 'record-corrected'
  | 'appropriate-body-told'
  | 'appropriate-body-ended'
  | 'appropriate-body-of-cohort-told'
  | 'appropriate-body-of-cohort-ended'

export interface Decision {
  readonly effects: readonly Effect[]
  readonly notices: readonly Notice[]
  /** The day from which what was decided holds. */
  readonly effectiveOn: CalendarDate
  readonly nature: Nature
}

/** What the shell knows and the core may not ask for. */
export interface Circumstances {
  readonly today: CalendarDate
  readonly now: Instant
  readonly by: Actor
  /** Ids for what comes about: the same ids, in the same order, for the same change. */
  readonly newId: () => string
}

export interface AnyRefusal {
  readonly reason: string
}

/** A rule of a `policy.md`, by the id that it has there. */
export type RuleId = `${Uppercase<string>}-${number}`

export type Decide<Request, Refusal> = (
  situation: Situation,
  request: Request,
  circumstances: Circumstances,
) => Result<Decision, Refusal>

/** A change of circumstances: what has to be read for it, and the one function that decides it. */
export interface Change<Name extends string, Request, Refusal extends AnyRefusal> {
  readonly name: Name
  readonly concerns: (request: Request) => Concerns
  /** The rule of the policy that each refusal comes from. */
  readonly rules: { readonly [Reason in Refusal['reason']]: RuleId }
  readonly decide: Decide<Request, Refusal>
}

export const establish = (thing: Thing): Effect => ({ effect: 'establish', thing })
export const state = (fact: Fact): Effect => ({ effect: 'state', fact })
export const retract = (id: FactId): Effect => ({ effect: 'retract', id })

/** The situation as it would be, its ends settled anew. Nothing unlawful may come of a decision. */
export function applyEffects(situation: Situation, effects: readonly Effect[]): Situation {
  const settled = settle(withEffects(situation, effects))
  const faults = faultsIn(settled)
  if (faults.length > 0)
    throw new Error(`An unlawful situation: ${faults.map(({ fault }) => fault).join('; ')}`)
  return settled
}

/** The situation with the effects as stated, ends not yet settled. */
export function withEffects(situation: Situation, effects: readonly Effect[]): Situation {
  const next = {
    ...situation,
    people: new Map(situation.people),
    profiles: new Map(situation.profiles),
    schoolCohorts: new Map(situation.schoolCohorts),
    partnerships: new Map(situation.partnerships),
    programmes: new Map(situation.programmes),
    facts: new Map(situation.facts),
  }
  for (const effect of effects)
    if (effect.effect === 'establish') addThing(next, effect.thing)
    else if (effect.effect === 'state') next.facts.set(effect.fact.id, effect.fact)
    else next.facts.delete(effect.id)
  return next
}

type Growing = {
  -readonly [Key in keyof Situation]: Situation[Key] extends ReadonlyMap<infer Id, infer Value>
    ? Map<Id, Value>
    : Situation[Key]
}

function addThing(
  situation: Pick<Growing, 'people' | 'profiles' | 'schoolCohorts' | 'partnerships' | 'programmes'>,
  thing: Thing,
) {
  switch (thing.thing) {
    case 'person':
      situation.people.set(thing.id, thing)
      break
    case 'participant-profile':
      situation.profiles.set(thing.id, thing)
      break
    case 'school-cohort':
      situation.schoolCohorts.set(thing.id, thing)
      break
    case 'partnership':
      situation.partnerships.set(thing.id, thing)
      break
    case 'induction-programme':
      situation.programmes.set(thing.id, thing)
      break
  }
}

/** What is no longer believed, and what is believed instead. */
export interface Difference {
  readonly established: readonly Thing[]
  readonly superseded: readonly Fact[]
  readonly stated: readonly Fact[]
}

/** What has to be recorded, so that `before` becomes `after`. */
export function differenceBetween(
  before: Situation,
  after: Situation,
  effects: readonly Effect[],
): Difference {
  const changed = [...after.facts.values()].filter(fact => {
    const earlier = before.facts.get(fact.id)
    return earlier === undefined || !saysTheSame(earlier, fact)
  })
  const gone = [...before.facts.values()].filter(({ id }) => !after.facts.has(id))
  const restated = changed.flatMap(({ id }) => before.facts.get(id) ?? [])
  return {
    established: effects.flatMap(effect => (effect.effect === 'establish' ? [effect.thing] : [])),
    superseded: [...restated, ...gone],
    stated: changed,
  }
}
