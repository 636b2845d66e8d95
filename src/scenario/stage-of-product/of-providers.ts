import type { RequestOf } from '../../core/changes/all.ts'
import type { PersonId } from '../../core/identity.ts'
import type { Kind } from '../../core/situation.ts'
import type { ChangeStep } from '../scenario.ts'
import type { World } from '../world.ts'
import { partnerId, providerId, schoolId } from './ids.ts'

type Named = { readonly participant: string; readonly as: Kind | null }
type PartnershipNamed = {
  readonly school: string
  readonly cohort: number
  readonly delivery_partner: string
}
type Whom = { readonly participant: PersonId; readonly kind: Kind }

/** What a lead provider says of a school or of somebody; `null` if the product has it not. */
export function ofProvider(
  change: ChangeStep['change'],
  provider: string,
  { world, whom }: { readonly world: World; readonly whom: (named: Named) => Whom },
):
  | { readonly name: 'confirm-partnership'; readonly request: RequestOf<'confirm-partnership'> }
  | {
      readonly name: 'change-delivery-partner'
      readonly request: RequestOf<'change-delivery-partner'>
    }
  | { readonly name: 'defer' | 'withdraw'; readonly request: RequestOf<'defer' | 'withdraw'> }
  | { readonly name: 'change-schedule'; readonly request: RequestOf<'change-schedule'> }
  | { readonly name: 'resume'; readonly request: RequestOf<'resume'> }
  | null {
  const leadProvider = providerId(provider)
  switch (change.verb) {
    case 'change delivery partner':
      return {
        name: 'change-delivery-partner',
        request: { ...partnershipMeant(change.fields, world), leadProvider, partnership: null },
      }
    case 'confirm partnership':
      return {
        name: 'confirm-partnership',
        request: { ...partnershipMeant(change.fields, world), leadProvider },
      }
    case 'defer':
    case 'withdraw':
      return {
        name: change.verb,
        request: { leadProvider, ...whom(change.fields), reason: change.fields.reason },
      }
    case 'change schedule': {
      const { schedule, cohort } = change.fields
      return {
        name: 'change-schedule',
        request: { leadProvider, ...whom(change.fields), schedule, cohort },
      }
    }
    case 'resume':
      return { name: change.verb, request: { leadProvider, ...whom(change.fields) } }
    default:
      return null
  }
}

const partnershipMeant = (
  { school, cohort, delivery_partner }: PartnershipNamed,
  world: World,
): Omit<RequestOf<'confirm-partnership'>, 'leadProvider'> => ({
  school: schoolId(world, school),
  cohort,
  deliveryPartner: partnerId(delivery_partner),
})
