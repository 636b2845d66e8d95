import type { AnyRefusal, Change } from '../../core/decision.ts'
import type { ChangeId, PersonId } from '../../core/identity.ts'
import type { Words } from '../../core/refusals.ts'
import type { Situation } from '../../core/situation.ts'
import { nameOf } from '../../core/timeline.ts'
import type { Spoken } from '../../core/word-of-provider.ts'
import { newId } from '../../ids.ts'
import type { Response } from '../../http/responses.ts'
import { confirm } from '../../operations/confirm.ts'
import { preview } from '../../operations/preview.ts'
import { inWholeSeconds } from '../../provider-contract/moments.ts'
import type { ParticipantJson } from '../../provider-contract/participant.ts'
import { readSituation } from '../../store/read/situation.ts'
import { data, dataText, unprocessable, type ErrorSaid } from './answers.ts'
import type { Writing } from './reading.ts'
import { pageSeen } from './seen.ts'
import { whoIsMeant, type Meant } from './who-is-meant.ts'

/** One of the things that a provider can do with a participant. */
export interface Action<Name extends string, Request, Refusal extends AnyRefusal> {
  readonly change: Change<Name, Request, Refusal>
  /** What is asked of the core: where what was sent is no good, something good in its place. */
  readonly request: (spoken: Spoken) => Request
  /** What is wrong with what was sent, whoever is meant. */
  readonly errors: (meant: Meant) => readonly ErrorSaid[]
  /** All that a refusal says. */
  readonly said: (refusal: Refusal) => readonly ErrorSaid[]
}

/** A refusal in the words that an action has for it. */
export const inWords = <Refusal extends AnyRefusal>(
  words: Words<Refusal, ErrorSaid>,
  refusal: Refusal,
): ErrorSaid => words[refusal.reason as Refusal['reason']](refusal as never)

/**
 * Does what a provider asks with a participant, or says all that stands in its way: who is meant,
 * what is wrong with what was sent, and then how the provider trains her. (Contract 11.)
 */
export async function act<Name extends string, Request, Refusal extends AnyRefusal>(
  writing: Writing,
  { id, course }: { readonly id: string; readonly course: string | null },
  { change, request, errors, said }: Action<Name, Request, Refusal>,
): Promise<Response> {
  const participant = id as PersonId
  const leadProvider = writing.provider.id
  // Held at once is all that the change will hold: schools are never held after people.
  const concerns = change.concerns(request({ leadProvider, participant, kind: 'ect' }))
  const situation = await readSituation(writing.database, concerns, { held: true })
  const meant = whoIsMeant(situation, { leadProvider, participant, course, day: writing.day })
  const faults = [...meant.errors, ...errors(meant)]
  if (meant.kind === null) return unprocessable(faults)

  const spoken = { leadProvider, participant, kind: meant.kind }
  const asked = { change, request: request(spoken), id: newId() as ChangeId, by: writing.by }
  if (faults.length > 0) {
    const decided = await preview(writing.world, asked)
    return unprocessable(decided.ok ? faults : [...faults, ...said(decided.refusal)])
  }
  const confirmed = await confirm(writing.world, asked)
  return confirmed.outcome === 'refused'
    ? unprocessable(said(confirmed.refusal))
    : participantNow(writing, situation, participant)
}

/**
 * The participant as the provider reads her now. Where it sees nothing of her, because its
 * partnership was challenged, it reads no enrolment. (Contract 11.1, A-42.)
 */
async function participantNow(
  writing: Writing,
  situation: Situation,
  person: PersonId,
): Promise<Response> {
  const { cohorts } = situation.reference
  const [text] = await pageSeen(
    writing,
    { list: 'participants', person, cohorts },
    { order: [], offset: 0, limit: 1 },
  )
  if (text !== undefined) return dataText(text)
  const unseen: ParticipantJson = {
    id: person,
    type: 'participant',
    attributes: {
      full_name: nameOf(situation, person),
      teacher_reference_number: situation.people.get(person)?.trn ?? null,
      updated_at: inWholeSeconds(writing.now),
      ecf_enrolments: [],
      participant_id_changes: [],
    },
  }
  return data(unseen)
}
