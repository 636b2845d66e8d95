import type { AppropriateBodyAnswer } from '../../core/facts.ts'
import type { WantedOffer } from '../../core/offers.ts'
import type { Situation } from '../../core/situation.ts'
import { unknown } from '../read/nearest.ts'
import type { ProgrammeWritten } from '../read/programme.ts'
import { partnerId, providerId, supplierId } from './ids.ts'

/** A programme as a scenario writes it, as the offer that the product knows. */
export function offer({
  programme,
  provider,
  delivery_partner,
  materials,
}: ProgrammeWritten): WantedOffer {
  switch (programme) {
    case 'provider-led':
      return {
        route: programme,
        leadProvider: provider === null ? null : providerId(provider),
        deliveryPartner: delivery_partner === null ? null : partnerId(delivery_partner),
      }
    case 'accredited-materials':
      if (materials === null) throw new Error('accredited-materials needs "materials" beside it')
      return { route: programme, supplier: supplierId(materials) }
    case 'school-funded':
      return { route: programme, providerName: provider }
    case 'diy':
      return { route: programme }
  }
}

/** The answer of a school that is asked for its appropriate body. */
export function answerNamed(name: string, { reference }: Situation): AppropriateBodyAnswer {
  if (name === 'not-listed' || name === 'not-appointed-yet') return { answer: name }
  const bodies = reference.appropriateBodies
  const body = bodies.find(other => other.name === name)
  if (body) return { answer: 'named', body: body.id }
  throw new Error(
    unknown(
      'appropriate body',
      name,
      bodies.map(other => other.name),
    ),
  )
}

/** The same, where the school need not be asked. */
export const bodyNamed = (name: string | null, situation: Situation) =>
  name === null ? null : answerNamed(name, situation)
