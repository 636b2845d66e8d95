import type { DeliveryPartnerId } from '../../core/identity.ts'
import {
  deliveryPartnerJson,
  deliveryPartnerSchema,
} from '../../provider-contract/delivery-partner.ts'
import { oneOf, pageOf } from '../../provider-contract/schemas.ts'
import {
  deliveryPartnerOf,
  deliveryPartnersOnPage,
  type DeliveryPartnerField,
} from '../../store/read/api-delivery-partners.ts'
import { data, notFound } from './answers.ts'
import { reads } from './operation.ts'
import { oldestFirst, page, sortedBy } from './pages.ts'
import { cohorts } from './parameters.ts'

const tag = 'Delivery partners'

const listDeliveryPartners = reads({
  path: '/api/v3/delivery-partners',
  operationId: 'listDeliveryPartners',
  tag,
  summary: 'The delivery partners that you work with, a page at a time',
  description:
    'Each comes once, with all the cohorts in which you work together. Without a filter, those of' +
    ' cohorts up to 2020 alone are left out.',
  parameters: {
    cohorts,
    page,
    order: sortedBy<DeliveryPartnerField>(['id', 'created_at', 'updated_at', 'name'], {
      documented: ['created_at', 'updated_at'],
      otherwise: oldestFirst,
    }),
  },
  answers: pageOf(deliveryPartnerSchema),
  answer: async ({ params: { cohorts, page, order } }, { database, provider }) => {
    const partners = await deliveryPartnersOnPage(
      database,
      { provider: provider.id, cohorts },
      { order, ...page },
    )
    return data(partners.map(deliveryPartnerJson))
  },
})

const showDeliveryPartner = reads({
  path: '/api/v3/delivery-partners/:id',
  operationId: 'showDeliveryPartner',
  tag,
  summary: 'One delivery partner',
  parameters: {},
  answers: oneOf(deliveryPartnerSchema),
  answer: async ({ id }, { database, provider }) => {
    const partner = await deliveryPartnerOf(database, provider.id, id as DeliveryPartnerId)
    return partner ? data(deliveryPartnerJson(partner)) : notFound
  },
})

/** The ways in to delivery partners: a page of them, and one. (Contract 14.2.) */
export const deliveryPartnerOperations = [listDeliveryPartners, showDeliveryPartner]
