import type { Offer } from '../../core/induction-programme.ts'
import type { Situation } from '../../core/situation.ts'
import { partsOfOffer } from '../words/programmes.ts'

/** A row of a summary list. */
export const row = (key: string, value: string) => ({ key: { text: key }, value: { text: value } })

/** A programme as rows of a summary list. */
export function programmeRows(situation: Situation, offer: Offer) {
  const { route, leadProvider, deliveryPartner, supplier } = partsOfOffer(situation, offer)
  return [
    row('Training', route),
    ...(offer.route === 'provider-led'
      ? [
          row('Lead provider', leadProvider ?? 'To be confirmed'),
          row('Delivery partner', deliveryPartner ?? 'To be confirmed'),
        ]
      : []),
    ...(offer.route === 'school-funded' && leadProvider ? [row('Provider', leadProvider)] : []),
    ...(supplier ? [row('Materials', supplier)] : []),
  ]
}
