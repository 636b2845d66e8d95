/** One error that the API can answer: its text, and what its page of the reference says of it. */
export interface ErrorText {
  readonly status: ErrorStatus
  /** The field that is wrong, or the kind of error; `null` where the answer is one text alone. */
  readonly title: string | null
  /** As it is answered, but for what stands in braces; empty where the answer has no body. */
  readonly text: string
  /** What it says about the request, or about what it names. */
  readonly means: string
  readonly remedy: string
  readonly givenBy: GivenBy
}

export type ErrorStatus = 400 | 401 | 403 | 404 | 413 | 422 | 429 | 500 | 503

/** Which operations can answer with an error. */
export type GivenBy =
  | 'all'
  /** Those whose path has an id that nobody need have. */
  | 'named'
  | 'writes'
  /** The writes that are sent a body. */
  | 'bodies'
  | { readonly parameter: string }
  | { readonly operations: readonly string[] }
