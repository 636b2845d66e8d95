import type { CalendarDate } from '../core/calendar.ts'
import type { Json } from './compare.ts'
import type { Question } from './question.ts'
import type { ChangeStep, Scenario } from './scenario.ts'

/** What a change was decided to do: each effect in words and as data. */
export interface Plan {
  readonly effects: readonly { readonly words: string; readonly data: Json }[]
}

/** Why a change was refused: the code, the rule of the policy behind it, and the sentence. */
export interface Refusal {
  readonly code: string
  readonly rule: string
  readonly sentence: string
}

export type Performed =
  { readonly ok: true; readonly plan: Plan } | { readonly ok: false; readonly refusal: Refusal }

/**
 * Where a product stands between two steps: two marks are equal if nothing was recorded or queued
 * between them. Only the stage reads one.
 */
declare const mark: unique symbol
export type Mark = string & { readonly [mark]: true }

/** A question, and the marks since which `emails` and `moved` are asked. */
export interface Asked {
  readonly question: Question
  /** At the start of the step before. */
  readonly stepBefore: Mark
  /** At the end of the last `expect`, or at the scenario's beginning. */
  readonly lastExpect: Mark
}

/** The product as a scenario plays on it: a fresh one, in which the scenario's world is there. */
export interface Stage {
  /** Lets the days pass until this one begins; what falls due on them falls due. */
  readonly advanceTo: (day: CalendarDate) => Promise<void>
  /** Does what the step says, on the present day, as the pages and the API would. */
  readonly perform: (step: ChangeStep) => Promise<Performed>
  readonly seen: (asked: Asked) => Promise<Json>
  readonly mark: () => Promise<Mark>
  readonly close: () => Promise<void>
}

/** Makes a stage for a scenario: its world in a database of its own, on its first day. */
export type OpenStage = (scenario: Scenario, firstDay: CalendarDate) => Promise<Stage>
