/**
 * What a handler may answer. These are values: only the server writes to a socket, so a handler
 * can be read, and tested, as a function from a request to one of these.
 */
export type Response = View | Redirect | Json | Text | Failure

/** A page: a template, and all that it shows. */
export interface View {
  readonly kind: 'view'
  readonly template: string
  readonly page: object
  readonly status: number
}

/** The way on, after a form was taken or where another page is the right one. */
export interface Redirect {
  readonly kind: 'redirect'
  readonly to: string
}

export interface Json {
  readonly kind: 'json'
  readonly body: unknown
  readonly status: number
  readonly headers: Headers
}

/** Plain text, or a file of text such as CSV. */
export interface Text {
  readonly kind: 'text'
  readonly body: string
  readonly status: number
  readonly headers: Headers
}

/** The error page of a status, or its JSON where a machine asks. */
export interface Failure {
  readonly kind: 'failure'
  readonly status: FailureStatus
}

export type FailureStatus = 403 | 404 | 413 | 422 | 500 | 503

export type Headers = Readonly<Record<string, string>>

/** Answers with a page. */
export const view = (
  template: string,
  page: object,
  { status = 200 }: { readonly status?: number } = {},
): View => ({ kind: 'view', template, page, status })

/** Sends the reader on; the next request is a GET, whatever this one was. */
export const redirect = (to: string): Redirect => ({ kind: 'redirect', to })

interface Extras {
  readonly status?: number
  readonly headers?: Headers
}

/** Answers a machine. */
export const json = (body: unknown, { status = 200, headers = {} }: Extras = {}): Json => ({
  kind: 'json',
  body,
  status,
  headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
})

/** Answers with text. */
export const text = (body: string, { status = 200, headers = {} }: Extras = {}): Text => ({
  kind: 'text',
  body,
  status,
  headers: { 'content-type': 'text/plain; charset=utf-8', ...headers },
})

/** There is nothing here, or it is not for this reader to see: never told apart. */
export const notFound: Failure = { kind: 'failure', status: 404 }

/** The reader is known, and may not do this. */
export const forbidden: Failure = { kind: 'failure', status: 403 }

/** What was sent cannot be read, and no field of a form is to blame. */
export const unprocessable: Failure = { kind: 'failure', status: 422 }
