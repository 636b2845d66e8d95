import type { AnyRefusal, Change, Circumstances, Decision } from '../../core/decision.ts'
import type { CalendarDate } from '../../core/calendar.ts'
import type { PersonId, Trn } from '../../core/identity.ts'
import type { Result } from '../../core/result.ts'
import type { Actor, Concerns, Situation } from '../../core/situation.ts'
import type { DayNumber } from './days.ts'
import type { SchoolYear } from './school-years.ts'

/** Somebody invented: the core comes to know her by her number when she is registered. */
export interface Character {
  /** Her number in the world, from 0; no two people have the same. */
  readonly number: number
  /** How old she is when she is first registered. */
  readonly age: number
  /** She was a qualified teacher when she was registered. */
  readonly isQualified: boolean
  /** A completion that the national record of teachers knows of, if there is one. */
  completedOn: DayNumber | null
}

/** What somebody reports, as the core is asked for it. */
export interface Report {
  readonly kind: string
  readonly request: unknown
  readonly by: Actor
  readonly concerns: Concerns
  readonly decide: (
    situation: Situation,
    circumstances: Circumstances,
  ) => Result<Decision, AnyRefusal>
}

export const report = <Name extends string, Request, Refusal extends AnyRefusal>(
  { name, concerns, decide }: Change<Name, Request, Refusal>,
  request: Request,
  by: Actor,
): Report => ({
  kind: name,
  request,
  by,
  concerns: concerns(request),
  decide: (situation, circumstances) => decide(situation, request, circumstances),
})

/** Who the characters have become by now. */
export interface Cast {
  readonly person: (character: Character) => PersonId
  readonly teacher: (character: Character) => Teacher
}

/** What a school types of somebody whom it registers. */
export interface Teacher {
  readonly trn: Trn
  readonly dateOfBirth: CalendarDate
  readonly email: string
}

/** A report that will be made on a day. */
export interface Planned {
  readonly on: DayNumber
  /** Whose facts the decision looks at: whoever is mentored by somebody among them, too. */
  readonly about: readonly Character[]
  /** The cohorts of schools that it looks at. */
  readonly at: readonly SchoolYear[]
  readonly report: (cast: Cast) => Report
}

/** The key is its own at its school, so that the change has the same id whenever it is told. */
export interface KeyedPlan extends Planned {
  readonly key: string
}
