import type { AnyRefusal, Change } from '../../core/decision.ts'
import type { Question, Reading, Typed } from './question.ts'

/** A step of a journey: a question, or a page that goes no further. */
export type Step<Facts, Answers> =
  | {
      readonly asks: keyof Answers & string
      readonly when?: (known: Known<Facts, Answers>) => boolean
      /** The condition in words, for the diagram. */
      readonly because?: string
    }
  | {
      readonly stops: string
      readonly when: (known: Known<Facts, Answers>) => boolean
      readonly because?: string
      /** What would be asked for if it went on: the change then says why it is refused. */
      readonly wouldAsk?: (known: Known<Facts, Answers>) => WouldAsk
    }

/** A change and the request of it, of which a page that stops asks why it would be refused. */
export interface WouldAsk {
  readonly change: Change<string, never, AnyRefusal>
  readonly request: never
}

/** Puts a change and its own request together. */
export const wouldAsk = <Request, Refusal extends AnyRefusal>(
  change: Change<string, Request, Refusal>,
  request: Request,
) => ({ change, request }) as unknown as WouldAsk

/** What a condition may ask about: the facts, and the answers so far. */
export interface Known<Facts, Answers> {
  readonly facts: Facts
  readonly answers: Partial<Answers>
}

export type AnyStep = Step<never, Readonly<Record<string, never>>>
export type Questions<Facts> = Readonly<Record<string, Question<unknown, Facts>>>
export type Answers = Readonly<Record<string, unknown>>

/** A page that a walk comes by. */
export interface Page {
  /** As in the address. */
  readonly name: string
  readonly asks: string | null
  readonly reading: Reading<unknown> | null
}

/** The pages that may be opened, the answers that count, and the page to go on at. */
export interface Walk {
  readonly pages: readonly Page[]
  readonly answers: Answers
  readonly at: string
}

/** Where a walk ends that nothing stops. */
export const checkAnswers = 'check-answers'

/** The page after that, once the change is recorded. */
export const confirmation = 'confirmation'

/**
 * Every page whose condition holds, up to the first that is unanswered or stops. What was typed on
 * any other page has lapsed: it is kept, and counts for nothing.
 */
export function walk(
  steps: readonly AnyStep[],
  questions: Questions<never>,
  facts: object,
  typed: Typed,
): Walk {
  const pages: Page[] = []
  const answers: Record<string, unknown> = {}
  for (const step of steps) {
    if (step.when && !step.when({ facts, answers } as Known<never, Answers> as never)) continue
    const page = pageOf(step, questions, facts, typed)
    pages.push(page)
    if (!page.reading?.ok) return { pages, answers, at: page.name }
    answers[page.asks ?? ''] = page.reading.value
  }
  return { pages, answers, at: checkAnswers }
}

function pageOf(step: AnyStep, questions: Questions<never>, facts: object, typed: Typed): Page {
  if ('stops' in step) return { name: step.stops, asks: null, reading: null }
  const reading = questions[step.asks]?.read(typed, step.asks, facts as never) ?? null
  return { name: addressOf(step.asks), asks: step.asks, reading }
}

/** The page before: what Back leads to. */
export const pageBefore = ({ pages }: Walk, name: string) =>
  pages[(name === checkAnswers ? pages.length : pages.findIndex(page => page.name === name)) - 1]

/** A question's name as it stands in an address: `joiningOn` is `joining-on`. */
export const addressOf = (question: string) =>
  question.replaceAll(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)
