import { Type } from 'typebox'
import { changeDeliveryPartner } from '../../core/changes/change-delivery-partner/change-delivery-partner.ts'
import {
  confirmPartnership,
  type ConfirmPartnership,
} from '../../core/changes/confirm-partnership/confirm-partnership.ts'
import type { AnyRefusal } from '../../core/decision.ts'
import type { ChangeId, PartnershipId } from '../../core/identity.ts'
import { partnershipsIn } from '../../core/offers.ts'
import { newId } from '../../ids.ts'
import { confirm, type Confirmed } from '../../operations/confirm.ts'
import { partnershipJson, partnershipSchema } from '../../provider-contract/partnership.ts'
import { oneOf, uuid } from '../../provider-contract/schemas.ts'
import { partnershipOf } from '../../store/read/api-partnerships.ts'
import { referenceLists } from '../../store/read/reference-lists.ts'
import { data, notFound, unprocessable } from './answers.ts'
import { writes } from './operation.ts'
import {
  partnerMissing,
  partnerUnknown,
  whyNotConfirmed,
  whyPartnerStays,
} from './partnership-refusals.ts'
import { partnerNamed, partnershipAskedFor } from './partnership-request.ts'
import type { Reading } from './reading.ts'

const tag = 'Partnerships'

const confirmOne = writes({
  method: 'POST',
  path: '/api/v3/partnerships/ecf',
  operationId: 'confirmPartnership',
  tag,
  summary: 'Confirm that you train a cohort of a school',
  description:
    'The school is told, and may challenge it. A school that has chosen a programme of its own' +
    ' keeps it until it accepts the partnership. A partnership that was challenged is confirmed' +
    ' again under its id.',
  sends: {
    type: 'ecf-partnership',
    attributes: Type.Object({
      cohort: Type.String({ examples: ['2025'] }),
      school_id: uuid,
      delivery_partner_id: uuid,
    }),
  },
  answers: oneOf(partnershipSchema),
  answer: async ({ attributes }, writing) => {
    const asked = await partnershipAskedFor(attributes, writing)
    if (!asked.ok) return unprocessable(asked.refusal)
    const { world, by } = writing
    const request = asked.value
    const id = newId() as ChangeId
    const confirmed = await confirm(world, { change: confirmPartnership, request, id, by })
    return confirmed.outcome === 'refused'
      ? unprocessable([whyNotConfirmed[confirmed.refusal.reason]])
      : show(partnershipIn(confirmed, request), writing)
  },
})

const changePartner = writes({
  method: 'PUT',
  alsoAs: 'PATCH',
  path: '/api/v3/partnerships/ecf/:id',
  operationId: 'changeDeliveryPartner',
  tag,
  summary: 'Change the delivery partner of a partnership',
  description:
    'Those whom you train there now are with the new delivery partner from today. The delivery' +
    ' partner that you have already changes nothing.',
  sends: {
    type: 'ecf-partnership-update',
    attributes: Type.Object({ delivery_partner_id: uuid }),
  },
  answers: oneOf(partnershipSchema),
  exists: async ({ id }, { database, provider }) =>
    (await partnershipOf(database, provider.id, id as PartnershipId)) !== null,
  answer: async ({ id, attributes: { delivery_partner_id: text } }, writing) => {
    const { database, world, by, provider } = writing
    const partnership = id as PartnershipId
    const shown = await partnershipOf(database, provider.id, partnership)
    if (shown === null) return notFound
    if (text === null) return unprocessable([partnerMissing])
    const deliveryPartner = partnerNamed(await referenceLists(database), text)
    if (deliveryPartner === null) return unprocessable([partnerUnknown])
    const { school, cohort } = shown
    const changed = await confirm(world, {
      change: changeDeliveryPartner,
      request: { leadProvider: provider.id, school, cohort, partnership, deliveryPartner },
      id: newId() as ChangeId,
      by,
    })
    const why = changed.outcome === 'refused' ? whyPartnerStays[changed.refusal.reason] : null
    return why === null ? show(partnership, writing) : unprocessable([why])
  },
})

/** The ways to confirm a partnership and to change its delivery partner. (Contract 14.4, 14.5.) */
export const partnershipWrites = [confirmOne, changePartner]

/** The partnership that came of a confirmation. */
function partnershipIn(
  confirmed: Confirmed<AnyRefusal>,
  { leadProvider, school, cohort }: ConfirmPartnership,
): PartnershipId {
  const standing =
    'preview' in confirmed
      ? partnershipsIn(confirmed.preview.after, school, cohort).find(
          other => other.leadProvider === leadProvider && other.status === 'confirmed',
        )
      : undefined
  if (standing === undefined) throw new Error(`A confirmation was ${confirmed.outcome}`)
  return standing.partnership
}

async function show(partnership: PartnershipId, { database, provider }: Reading) {
  const shown = await partnershipOf(database, provider.id, partnership)
  return shown === null ? notFound : data(partnershipJson(shown))
}
