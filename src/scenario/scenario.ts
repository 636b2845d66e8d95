import type { CalendarDate } from '../core/calendar.ts'
import type { Expected } from './compare.ts'
import type { Question } from './question.ts'
import type { ChangeOf } from './read/verb.ts'
import type { verbsOfDfe, verbsOfProviders } from './read/verbs-of-others.ts'
import type { verbsOfSchools } from './read/verbs-of-schools.ts'
import type { World } from './world.ts'

/** A story that the product must tell as it is written here. */
export interface Scenario {
  readonly file: string
  readonly line: number
  readonly name: string
  /** Where the rule comes from. */
  readonly because: string | null
  readonly world: World
  readonly steps: readonly Step[]
}

export type Step = ChangeStep | ExpectStep | ClockStep

interface StepOnADay {
  readonly line: number
  readonly on: CalendarDate
}

/** Somebody does something: it holds, or it is refused. */
export interface ChangeStep extends StepOnADay {
  readonly kind: 'change'
  readonly actor: Actor
  readonly change: Change
  /** The code with which it must be refused, `any` for whichever, `null` where it must hold. */
  readonly refused: string | null
}

/** What each party sees on that day. */
export interface ExpectStep extends StepOnADay {
  readonly kind: 'expect'
  readonly expectations: readonly Expectation[]
}

/** Days pass, and what falls due on them falls due. */
export interface ClockStep extends StepOnADay {
  readonly kind: 'clock'
}

export type Actor =
  | { readonly kind: 'school'; readonly school: string }
  | { readonly kind: 'lead-provider'; readonly provider: string }
  | { readonly kind: 'DfE' }

/** A verb and its fields, in the language's own spelling; what was left out is `null`. */
export type Change =
  ChangeOf<typeof verbsOfSchools> | ChangeOf<typeof verbsOfProviders> | ChangeOf<typeof verbsOfDfe>

/** One thing to be asked of the product, and what of the answer must hold. */
export interface Expectation {
  readonly line: number
  /** Where it stands under `expect`: `Ambition Institute > participants`. */
  readonly path: string
  readonly question: Question
  readonly expected: Expected
}
