import { Type } from 'typebox'
import type { PersonId } from '../../core/identity.ts'
import { accept, refuse } from '../../core/result.ts'
import { participantSchema } from '../../provider-contract/participant.ts'
import { oneOf, pageOf } from '../../provider-contract/schemas.ts'
import type { PageWanted, PeopleWanted } from '../../store/read/api-people.ts'
import { badRequest, dataText, notFound, pageText } from './answers.ts'
import { knownAt, on } from './as-of.ts'
import { reads } from './operation.ts'
import { oldestFirst, order, page } from './pages.ts'
import { parameter, type Parameter } from './parameter.ts'
import { cohorts, filterText, textFilter, updatedSince } from './parameters.ts'
import type { Reading } from './reading.ts'
import { pageSeen, participantsAsOf, type AsOf } from './seen.ts'

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
      : refuse(badRequest('training-status-unknown'))
  },
})

const filters = {
  updatedSince,
  trainingStatus,
  cohorts,
  formerId: textFilter(
    'from_participant_id',
    'Only the participant who was known by this id before two records were made one.',
  ),
}

const listParticipants = reads({
  path: '/api/v3/participants/ecf',
  operationId: 'listParticipants',
  tag,
  summary: 'Your participants, a page at a time',
  parameters: { ...filters, on, knownAt, page, order },
  answers: pageOf(participantSchema),
  answer: async ({ params: { formerId, on, knownAt, page, order, ...wanted } }, reading) =>
    formerId === null
      ? pageText(await participantsSeen(reading, wanted, { order, ...page }, { on, knownAt }))
      : pageText([]),
})

const showParticipant = reads({
  path: '/api/v3/participants/ecf/:id',
  operationId: 'showParticipant',
  tag,
  summary: 'One participant',
  description:
    'The filters of the list hold here too: a participant of a cohort up to 2020 is there only' +
    ' for who asks for that cohort.',
  parameters: { ...filters, on, knownAt },
  answers: oneOf(participantSchema),
  answer: async ({ id, params: { formerId, on, knownAt, ...wanted } }, reading) => {
    if (formerId !== null) return notFound
    const [participant] = await participantsSeen(
      reading,
      { ...wanted, person: id as PersonId },
      { order: oldestFirst, offset: 0, limit: 1 },
      { on, knownAt },
    )
    return participant === undefined ? notFound : dataText(participant)
  },
})

/** Participants as they are kept; or as of another day or moment, if one is asked for. */
const participantsSeen = (
  reading: Reading,
  wanted: Omit<PeopleWanted, 'provider' | 'list'>,
  page: PageWanted,
  asOf: AsOf,
) =>
  asOf.on === null && asOf.knownAt === null
    ? pageSeen(reading, { ...wanted, list: 'participants' }, page)
    : participantsAsOf(reading, wanted, page, asOf)

/** The ways in to participants: a page of them, and one. (Contract 10.) */
export const participantOperations = [listParticipants, showParticipant]
