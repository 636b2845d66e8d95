import { Type } from 'typebox'
import type { PersonId } from '../../core/identity.ts'
import { accept, refuse } from '../../core/result.ts'
import { participantSchema } from '../../provider-contract/participant.ts'
import { oneOf, pageOf } from '../../provider-contract/schemas.ts'
import { participantsOnPage } from '../../store/read/api-participants.ts'
import { badRequest, data, notFound } from './answers.ts'
import { reads } from './operation.ts'
import { oldestFirst, order, page } from './pages.ts'
import { parameter, type Parameter } from './parameter.ts'
import { cohorts, filterText, textFilter, updatedSince } from './parameters.ts'
import { seenBy } from './seen-by.ts'
import { participantsSeen } from './seen.ts'

const tag = 'Participants'

const trainingStatuses = ['active', 'deferred', 'withdrawn']

/** The one training status that is asked for, or `null` for all. */
const trainingStatus: Parameter<string | null> = parameter({
  name: 'filter[training_status]',
  description: 'Only participants with this training status with you.',
  schema: Type.String({ enum: trainingStatuses }),
  read: query => {
    const text = filterText(query, 'training_status')
    return text === null || trainingStatuses.includes(text)
      ? accept(text)
      : refuse(
          badRequest(
            'The filter \'#/training_status\' must be ["active", "deferred", "withdrawn"]',
          ),
        )
  },
})

const filters = {
  updatedSince,
  trainingStatus,
  cohorts,
  formerId: textFilter(
    'from_participant_id',
    'Only the participant who was known by this id before two records of her were made one.',
  ),
}

const listParticipants = reads({
  path: '/api/v3/participants/ecf',
  operationId: 'listParticipants',
  tag,
  summary: 'Your participants, a page at a time',
  parameters: { ...filters, page, order },
  answers: pageOf(participantSchema),
  answer: async ({ params: { formerId, page, order, ...wanted } }, reading) => {
    if (formerId !== null) return data([])
    const people = await participantsOnPage(
      reading.database,
      { provider: reading.provider.id, person: null, ...wanted },
      { order, ...page },
    )
    return data(await participantsSeen(seenBy(reading), people))
  },
})

const showParticipant = reads({
  path: '/api/v3/participants/ecf/:id',
  operationId: 'showParticipant',
  tag,
  summary: 'One participant',
  description:
    'The filters of the list hold here too: a participant of a cohort up to 2020 is there only for' +
    ' who asks for that cohort.',
  parameters: filters,
  answers: oneOf(participantSchema),
  answer: async ({ id, params: { formerId, ...wanted } }, reading) => {
    if (formerId !== null) return notFound
    const found = await participantsOnPage(
      reading.database,
      { provider: reading.provider.id, person: id as PersonId, ...wanted },
      { order: oldestFirst, offset: 0, limit: 1 },
    )
    const [participant] = await participantsSeen(seenBy(reading), found)
    return participant ? data(participant) : notFound
  },
})

/** The ways in to participants: a page of them, and one. (Contract 10.) */
export const participantOperations = [listParticipants, showParticipant]
