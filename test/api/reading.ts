import { Value } from 'typebox/value'
import type { TSchema } from 'typebox'
import { participantSchema, type ParticipantJson } from '../../src/provider-contract/participant.ts'
import { oneOf, pageOf } from '../../src/provider-contract/schemas.ts'
import { participantTransferSchema } from '../../src/provider-contract/transfers.ts'
import type { Answer } from './listening-api.ts'

/** The body of an answer, which must be what a schema says. */
export function bodyAs<Schema extends TSchema>(schema: Schema, { status, text, body }: Answer) {
  if (!Value.Check(schema, body)) throw new Error(`${status} ${text}`)
  return body
}

export const participants = (answer: Answer) => bodyAs(pageOf(participantSchema), answer).data
export const participant = (answer: Answer) => bodyAs(oneOf(participantSchema), answer).data
export const transfersOfAll = (answer: Answer) =>
  bodyAs(pageOf(participantTransferSchema), answer).data
export const transfersOfOne = (answer: Answer) =>
  bodyAs(oneOf(participantTransferSchema), answer).data

/** The names on a page, in its order. */
export const names = (answer: Answer) =>
  participants(answer).map(({ attributes }) => attributes.full_name)

/** The first enrolment of a participant. */
export function enrolment({ attributes }: ParticipantJson) {
  const [first] = attributes.ecf_enrolments
  if (first === undefined) throw new Error(`${attributes.full_name} has no enrolment`)
  return first
}

/** How somebody stands with a provider: school, participant status and training status. */
export function standing(answer: Answer) {
  const { school_urn, participant_status, training_status } = enrolment(participant(answer))
  return `${school_urn} ${participant_status} ${training_status}`
}

/** Asks as on another day. */
export const on = (moment: string) => ({
  'x-with-server-date': moment.includes('T') ? moment : `${moment}T12:00:00Z`,
})
