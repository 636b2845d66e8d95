import type { PersonId } from '../../core/identity.ts'
import { oneOf, pageOf } from '../../provider-contract/schemas.ts'
import { participantTransferSchema } from '../../provider-contract/transfers.ts'
import { dataText, notFound, pageText } from './answers.ts'
import { reads } from './operation.ts'
import { longestUnchangedFirst, oldestFirst, page } from './pages.ts'
import { updatedSince } from './parameters.ts'
import { pageSeen } from './seen.ts'

const tag = 'Transfers'

const listTransfers = reads({
  path: '/api/v3/participants/ecf/transfers',
  operationId: 'listTransfers',
  tag,
  summary: 'Participants who move to you, from you or with you, a page at a time',
  description:
    'In the order in which they came; with `filter[updated_since]`, who was updated longest ago' +
    ' comes first.',
  parameters: { updatedSince, page },
  answers: pageOf(participantTransferSchema),
  answer: async ({ params: { updatedSince, page } }, reading) =>
    pageText(
      await pageSeen(
        reading,
        { list: 'transfers', updatedSince },
        { order: updatedSince === null ? oldestFirst : longestUnchangedFirst, ...page },
      ),
    ),
})

const showTransfers = reads({
  path: '/api/v3/participants/ecf/:id/transfers',
  operationId: 'showTransfers',
  tag,
  summary: 'The transfers of one participant',
  parameters: {},
  answers: oneOf(participantTransferSchema),
  answer: async ({ id }, reading) => {
    const [transfers] = await pageSeen(
      reading,
      { list: 'transfers', person: id as PersonId },
      { order: oldestFirst, offset: 0, limit: 1 },
    )
    return transfers === undefined ? notFound : dataText(transfers)
  },
})

/** The ways in to transfers: a page of people who have some, and one. (Contract 12.) */
export const transferOperations = [listTransfers, showTransfers]
