import type { ErrorText } from './error-text.ts'
import { errorsOfDeclarations } from './of-declarations.ts'
import { errorsOfParameters } from './of-parameters.ts'
import { errorsOfParticipants } from './of-participants.ts'
import { errorsOfPartnerships } from './of-partnerships.ts'
import { errorsOfRequests } from './of-requests.ts'

/**
 * Every error that the API can answer, under the id of its page. Answers take their texts from
 * here, so that there is none without a page in the reference documentation.
 */
const errors = {
  ...errorsOfRequests,
  ...errorsOfParameters,
  ...errorsOfParticipants,
  ...errorsOfPartnerships,
  ...errorsOfDeclarations,
}

export type ErrorId = keyof typeof errors

/** An error with its id. */
export interface ErrorListed extends ErrorText {
  readonly id: ErrorId
}

const entries = Object.entries(errors) as readonly (readonly [ErrorId, ErrorText])[]

/** Every error, in the order of the reference documentation. */
export const errorsListed: readonly ErrorListed[] = entries.map(([id, error]) => ({ id, ...error }))

/** An error as it is answered: in its text, `values` stand for what is in braces. */
export function errorAnswered(
  id: ErrorId,
  values: Readonly<Record<string, string>> = {},
): Pick<ErrorText, 'title' | 'text'> {
  const { title, text }: ErrorText = errors[id]
  const filled = text.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name]
    if (value === undefined) throw new Error(`The error ${id} wants a ${name}`)
    return value
  })
  return { title, text: filled }
}
