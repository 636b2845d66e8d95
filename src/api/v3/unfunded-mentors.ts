import type { PersonId } from '../../core/identity.ts'
import { oneOf, pageOf } from '../../provider-contract/schemas.ts'
import { unfundedMentorSchema } from '../../provider-contract/unfunded-mentor.ts'
import { dataText, notFound, pageText } from './answers.ts'
import { reads } from './operation.ts'
import { oldestFirst, orderByUpdate, page } from './pages.ts'
import { updatedSince } from './parameters.ts'
import { pageSeen } from './seen.ts'

const tag = 'Unfunded mentors'

const listUnfundedMentors = reads({
  path: '/api/v3/unfunded-mentors/ecf',
  operationId: 'listUnfundedMentors',
  tag,
  summary: 'Mentors of your ECTs whose own training you never delivered, a page at a time',
  parameters: { updatedSince, page, order: orderByUpdate },
  answers: pageOf(unfundedMentorSchema),
  answer: async ({ params: { updatedSince, page, order } }, reading) =>
    pageText(
      await pageSeen(reading, { list: 'unfunded-mentors', updatedSince }, { order, ...page }),
    ),
})

const showUnfundedMentor = reads({
  path: '/api/v3/unfunded-mentors/ecf/:id',
  operationId: 'showUnfundedMentor',
  tag,
  summary: 'One mentor whose own training you never delivered',
  parameters: {},
  answers: oneOf(unfundedMentorSchema),
  answer: async ({ id }, reading) => {
    const [mentor] = await pageSeen(
      reading,
      { list: 'unfunded-mentors', person: id as PersonId },
      { order: oldestFirst, offset: 0, limit: 1 },
    )
    return mentor === undefined ? notFound : dataText(mentor)
  },
})

/** The ways in to unfunded mentors: a page of them, and one. (Contract 13.) */
export const unfundedMentorOperations = [listUnfundedMentors, showUnfundedMentor]
