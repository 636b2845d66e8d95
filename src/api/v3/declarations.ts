import { Type } from 'typebox'
import { declarationTypes, type DeclarationId } from '../../core/declarations.ts'
import type { PersonId } from '../../core/identity.ts'
import { kindsOfEvidence } from '../../core/payments/evidence.ts'
import { declarationsSeen } from '../../core/payments/seen.ts'
import { newId } from '../../ids.ts'
import { submitDeclaration } from '../../operations/payments/submit-declaration.ts'
import { voidOwnDeclaration } from '../../operations/payments/void-declaration.ts'
import { declarationJson, declarationSchema } from '../../provider-contract/declaration.ts'
import { among, dateTime, oneOf, pageOf, uuid } from '../../provider-contract/schemas.ts'
import { declarationById, declarationsOnPage } from '../../store/read/payments-declarations.ts'
import { readSituation } from '../../store/read/situation.ts'
import { inWords } from './act.ts'
import { data, notFound, unprocessable } from './answers.ts'
import { whyNotDeclared, whyNotVoided } from './declaration-refusals.ts'
import { declaredMoment } from './declared-moment.ts'
import { reads, writes } from './operation.ts'
import { page } from './pages.ts'
import { cohorts, listFilter, updatedSince } from './parameters.ts'
import { course_identifier } from './participant-actions.ts'
import type { Reading } from './reading.ts'
import { uuidIn } from './uuid-in.ts'

const tag = 'Participant declarations'

const listDeclarations = reads({
  path: '/api/v3/participant-declarations',
  operationId: 'listDeclarations',
  tag,
  summary: 'The declarations that you may read, oldest first, a page at a time',
  description:
    'Yours in every state; and those of other providers about participants that you train or' +
    ' trained, while they are paid or will be.',
  parameters: {
    cohorts,
    people: listFilter('participant_id', 'Only about these participants, by their ids.'),
    deliveryPartners: listFilter('delivery_partner_id', 'Only with these, by their ids.'),
    updatedSince,
    page,
  },
  answers: pageOf(declarationSchema),
  answer: async (
    { params: { page, people, deliveryPartners, ...filters } },
    { database, provider },
  ) => {
    const found = await declarationsOnPage(
      database,
      {
        provider: provider.id,
        people: idsAmong(people),
        deliveryPartners: idsAmong(deliveryPartners),
        ...filters,
      },
      page,
    )
    return data(found.map(declarationJson))
  },
})

/** What is no id finds nothing. */
const idsAmong = (texts: readonly string[] | null) =>
  texts && texts.flatMap(text => uuidIn(text) ?? [])

const showDeclaration = reads({
  path: '/api/v3/participant-declarations/:id',
  operationId: 'showDeclaration',
  tag,
  summary: 'One declaration',
  parameters: { cohorts },
  answers: oneOf(declarationSchema),
  answer: async ({ id, params: { cohorts } }, reading) => {
    const found = await declarationSeen(reading, id as DeclarationId)
    return found && (cohorts === null || cohorts.includes(found.cohort))
      ? data(declarationJson(found))
      : notFound
  },
})

async function declarationSeen({ database, provider }: Reading, id: DeclarationId) {
  const found = await declarationById(database, id)
  if (found === null || found.leadProvider === provider.id) return found
  const situation = await readSituation(database, { people: [found.person] }, { held: false })
  return declarationsSeen(situation, [found], provider.id)[0] ?? null
}

const submitOne = writes({
  method: 'POST',
  path: '/api/v3/participant-declarations',
  operationId: 'submitDeclaration',
  tag,
  summary: 'Declare that a participant reached a point of their training',
  description:
    'For a moment in the window of the milestone on their schedule, while a statement is open.' +
    ' Repeating a declaration is refused, unless its Idempotency-Key says that it is the same.',
  sends: {
    type: 'participant-declaration',
    attributes: Type.Object({
      participant_id: uuid,
      declaration_type: among(declarationTypes),
      declaration_date: dateTime,
      course_identifier,
      evidence_held: Type.Optional(among(kindsOfEvidence)),
    }),
  },
  answers: oneOf(declarationSchema),
  answer: async ({ attributes }, writing) => {
    const { participant_id, declaration_type: type, course_identifier: course } = attributes
    const submitted = await submitDeclaration(writing.world, {
      id: newId() as DeclarationId,
      by: writing.by,
      request: {
        leadProvider: writing.provider.id,
        participant: participant_id === null ? null : (uuidIn(participant_id) as PersonId | null),
        course,
        type,
        declaredFor: declaredMoment(attributes.declaration_date),
        evidence: attributes.evidence_held,
      },
    })
    return submitted.ok
      ? shown(writing, submitted.value)
      : unprocessable(submitted.refusal.map(refusal => inWords(whyNotDeclared, refusal)))
  },
})

const voidOne = writes({
  method: 'PUT',
  path: '/api/v3/participant-declarations/:id/void',
  operationId: 'voidDeclaration',
  tag,
  summary: 'Void a declaration of yours',
  description: 'One that was paid is clawed back by the statement that is open for its cohort.',
  sends: null,
  answers: oneOf(declarationSchema),
  answer: async ({ id }, writing) => {
    const { world, by, provider } = writing
    const declaration = id as DeclarationId
    const voided = await voidOwnDeclaration(world, {
      id: declaration,
      leadProvider: provider.id,
      by,
    })
    if (voided.ok) return shown(writing, declaration)
    return voided.refusal.reason === 'not-found'
      ? notFound
      : unprocessable([inWords(whyNotVoided, voided.refusal)])
  },
})

async function shown({ database }: Reading, id: DeclarationId) {
  const declared = await declarationById(database, id)
  return declared ? data(declarationJson(declared)) : notFound
}

/** The ways in to declarations. (Contract 15.) */
export const declarationOperations = [listDeclarations, showDeclaration, submitOne, voidOne]
