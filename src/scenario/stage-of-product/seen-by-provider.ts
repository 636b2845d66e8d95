import type { Json } from '../compare.ts'
import { keyedByProfile } from '../question.ts'
import type { ReadAsProvider } from './provider-api.ts'

/** The scenario's names by the product's ids. */
type Names = ReadonlyMap<string, string>

/** What `GET /api/v3/participants/ecf` shows a lead provider of each person. */
export async function participantsSeen(
  read: ReadAsProvider,
  provider: string,
  names: Names,
): Promise<Json> {
  const people = await read(provider, '/api/v3/participants/ecf')
  return keyedByProfile(
    people.flatMap(({ id, attributes: { ecf_enrolments: enrolments, ...ofPerson } }) =>
      (enrolments as unknown as readonly EnrolmentRead[]).map(enrolment => ({
        person: names.get(id) ?? id,
        as: enrolment.participant_type,
        value: { ...ofPerson, ...(named(enrolment, names) as object) },
      })),
    ),
  )
}

interface EnrolmentRead {
  readonly [field: string]: Json
  readonly participant_type: 'ect' | 'mentor'
}

/** What `GET /api/v3/participants/ecf/transfers` shows a lead provider of each person. */
export async function transfersSeen(
  read: ReadAsProvider,
  provider: string,
  names: Names,
): Promise<Json> {
  const people = await read(provider, '/api/v3/participants/ecf/transfers')
  return Object.fromEntries(
    people.map(({ id, attributes }) => [names.get(id) ?? id, attributes['transfers'] ?? []]),
  )
}

/** What `GET /api/v3/unfunded-mentors/ecf` shows a lead provider of each mentor. */
export async function unfundedMentorsSeen(
  read: ReadAsProvider,
  provider: string,
  names: Names,
): Promise<Json> {
  const mentors = await read(provider, '/api/v3/unfunded-mentors/ecf')
  return Object.fromEntries(mentors.map(({ id, attributes }) => [names.get(id) ?? id, attributes]))
}

/** The same answer with the scenario's name for each id that has one. */
function named(answer: Json, names: Names): Json {
  if (typeof answer === 'string') return names.get(answer) ?? answer
  if (answer === null || typeof answer !== 'object') return answer
  if (Array.isArray(answer)) return (answer as readonly Json[]).map(each => named(each, names))
  return Object.fromEntries(Object.entries(answer).map(([key, each]) => [key, named(each, names)]))
}
