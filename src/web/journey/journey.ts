import type { AnyRefusal, Change } from '../../core/decision.ts'
import type { Words } from '../../core/refusals.ts'
import type { Question } from './question.ts'
import type { AnyStep, Answers, Questions, Step } from './walk.ts'

/** A journey, told once: everything else about its pages follows from this. */
export interface Journey<Visit, Find, Recorded> {
  /** Its address, and the name of its folder. */
  readonly name: string
  readonly title: string
  /** Whom or what it is about, given in the address that starts it. */
  readonly about: readonly string[]
  readonly reads: Reads<Visit, Find, object>
  readonly questions: Questions<never>
  readonly steps: readonly AnyStep[]
  readonly wanted: (answers: Answers, facts: object, visit: Visit) => AnyWanted
  readonly say: (refusal: AnyRefusal, facts: object) => Said<string>
  readonly ending: Ending<Visit, Recorded>
}

/** A change whose request and refusals only its own journey knows. */
export type AnyChange = Change<string, never, AnyRefusal>

/** What the answers ask for: which change, and the request of it. */
export interface AnyWanted {
  readonly change: AnyChange
  readonly request: never
}

/** The same where a journey may ask for one of several changes: which, by its name. */
export type Wanted<Each> =
  Each extends Change<infer Name, infer Request, AnyRefusal> ? Wanting<Name, Request> : never

interface Wanting<Name extends string, Request> {
  readonly change: Name
  readonly request: Request
}

type RefusalOf<Each extends AnyChange> = RefusalIn<ReturnType<Each['decide']>>

type RefusalIn<Answer> = Answer extends {
  readonly ok: false
  readonly refusal: infer Refusal extends AnyRefusal
}
  ? Refusal
  : never

/** Reads all that the questions need; `null` if it is not for this visitor to see. */
export type Reads<Visit, Find, Facts extends object> = (
  visit: Visit & { readonly typed: (field: string) => string | undefined },
  find: Find,
) => Promise<Facts | null>

/** How a refusal is said: beside the question that would mend it, or as a page that stops. */
export type Said<Name extends string> =
  | { readonly beside: Name; readonly text: string; readonly part?: string }
  | { readonly heading: string; readonly paragraphs: readonly string[] }

/** Says a refusal beside the question whose answer would mend it. */
export const beside = <Name extends string>(question: Name, text: string) => ({
  beside: question,
  text,
})

/** Says a refusal beside one part of a question that has several. */
export const besidePart = <Name extends string>(question: Name, part: string, text: string) => ({
  beside: question,
  part,
  text,
})

/** Says a refusal that no answer would mend. */
export const stopping = (heading: string, ...paragraphs: readonly string[]) => ({
  heading,
  paragraphs,
})

/** How a journey ends: the button that records, and the page after it. */
export interface Ending<Visit, Recorded> {
  readonly button: string
  readonly done: (recorded: Recorded, visit: Visit) => Confirmation
}

/** What a confirmation page says. */
export interface Confirmation {
  readonly heading: string
  readonly text?: string
  readonly next: readonly string[]
  readonly told: readonly string[]
  readonly links: readonly { readonly text: string; readonly href: string }[]
}

/** The answers as they are when nothing is left to ask: those under a condition may be missing. */
export type Complete<Asked, Steps extends readonly unknown[]> = Partial<Asked> &
  Pick<Asked, Always<Steps[number]> & keyof Asked>

type Always<Each> = Each extends { readonly asks: infer Name }
  ? Each extends { readonly when: unknown }
    ? never
    : Name
  : never

/** A journey of which all is told but what it says. */
type Begun<Visit, Find, Recorded> = Omit<Journey<Visit, Find, Recorded>, 'say' | 'ending'>

/** The last verb: what a journey says when refused, and how it ends. */
const saying =
  <Visit, Find, Recorded, Asked, Facts, Refusal extends AnyRefusal>(
    begun: Begun<Visit, Find, Recorded>,
  ) =>
  (
    words: Words<Refusal, Said<keyof Asked & string>, [Facts]>,
    ending: Ending<Visit, Recorded>,
  ): Journey<Visit, Find, Recorded> => ({
    ...begun,
    say: (refusal, facts) =>
      words[refusal.reason as Refusal['reason']](refusal as never, facts as Facts),
    ending,
  })

/**
 * Begins the description of a journey. Given once what a visit is, what can be looked up, and what
 * is known of a recorded change; each journey then reads, asks, walks, decides and says.
 */
export const journeysFor =
  <Visit, Find, Recorded>() =>
  (name: string, title: string, { about = [] }: { readonly about?: readonly string[] } = {}) => ({
    reads: <Facts extends object>(reads: Reads<Visit, Find, Facts>) => ({
      asks: <Asked>(asked: { readonly [Name in keyof Asked]: Question<Asked[Name], Facts> }) => ({
        walks: <const Steps extends readonly Step<Facts, Asked>[]>(walked: Steps) => {
          type Known = [answers: Complete<Asked, Steps>, facts: Facts, visit: Visit]
          const questions = asked as Questions<never>
          const steps = walked as readonly unknown[] as readonly AnyStep[]
          const deciding = <Refusal extends AnyRefusal>(wanted: (...known: Known) => object) => ({
            says: saying<Visit, Find, Recorded, Asked, Facts, Refusal>({
              name,
              title,
              about,
              reads,
              questions,
              steps,
              wanted: wanted as Begun<Visit, Find, Recorded>['wanted'],
            }),
          })
          return {
            decides: <Request, Refusal extends AnyRefusal>(
              change: Change<string, Request, Refusal>,
              requestOf: (...known: Known) => Request,
            ) => deciding<Refusal>((...known) => ({ change, request: requestOf(...known) })),
            /** Where the answers say which of several changes is asked for. */
            decidesAmong: <const Changes extends readonly AnyChange[]>(
              changes: Changes,
              wantedOf: (...known: Known) => Wanted<Changes[number]>,
            ) =>
              deciding<RefusalOf<Changes[number]>>((...known) => {
                const { change, request } = wantedOf(...known) as Wanting<string, unknown>
                return { change: changes.find(({ name: other }) => other === change), request }
              }),
          }
        },
      }),
    }),
  })
