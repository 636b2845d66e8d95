import type { PartnershipId } from '../../core/identity.ts'
import { partnershipJson, partnershipSchema } from '../../provider-contract/partnership.ts'
import { oneOf, pageOf } from '../../provider-contract/schemas.ts'
import { partnershipOf, partnershipsOnPage } from '../../store/read/api-partnerships.ts'
import { data, notFound } from './answers.ts'
import { reads } from './operation.ts'
import { order, page } from './pages.ts'
import { cohorts, listFilter, updatedSince } from './parameters.ts'
import { partnershipWrites } from './partnership-writes.ts'

const tag = 'Partnerships'

const listPartnerships = reads({
  path: '/api/v3/partnerships/ecf',
  operationId: 'listPartnerships',
  tag,
  summary: 'The partnerships that you confirmed, a page at a time',
  description:
    'Also those that were challenged since. Without a filter, those of cohorts after 2020.',
  parameters: {
    cohorts,
    deliveryPartners: listFilter(
      'delivery_partner_id',
      'Only with these delivery partners: their ids, with commas between them.',
    ),
    updatedSince,
    page,
    order,
  },
  answers: pageOf(partnershipSchema),
  answer: async ({ params: { page, order, ...filters } }, { database, provider }) => {
    const partnerships = await partnershipsOnPage(
      database,
      { provider: provider.id, ...filters },
      { order, ...page },
    )
    return data(partnerships.map(partnershipJson))
  },
})

const showPartnership = reads({
  path: '/api/v3/partnerships/ecf/:id',
  operationId: 'showPartnership',
  tag,
  summary: 'One partnership',
  parameters: {},
  answers: oneOf(partnershipSchema),
  answer: async ({ id }, { database, provider }) => {
    const partnership = await partnershipOf(database, provider.id, id as PartnershipId)
    return partnership ? data(partnershipJson(partnership)) : notFound
  },
})

/** The ways in to partnerships. (Contract 14.3 to 14.5.) */
export const partnershipOperations = [listPartnerships, showPartnership, ...partnershipWrites]
