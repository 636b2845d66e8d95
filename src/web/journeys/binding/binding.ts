import type { AnyRefusal } from '../../../core/decision.ts'
import type { ChangeId } from '../../../core/identity.ts'
import { confirm } from '../../../operations/confirm.ts'
import { draftsIn } from '../../../operations/drafts.ts'
import { preview, type Preview } from '../../../operations/preview.ts'
import type { Asked, Binding } from '../../journey/binding.ts'
import { journeysFor } from '../../journey/journey.ts'
import { visitOf, type SchoolVisit } from '../../pages/school-page.ts'
import type { Service } from '../../serving.ts'
import { findIn, type Find } from './find.ts'
import { whatFollows } from './follows.ts'
import { recordedChange, type Recorded } from './recorded.ts'
import { whyRefused } from './why.ts'

/** Begins the description of a journey of this service. */
export const journey = journeysFor<SchoolVisit, Find, Recorded>()

/** Joins the journeys to the world: drafts, decisions, and what is said of them. */
export const bindingOf = (service: Service): Binding<SchoolVisit, Find, Preview, Recorded> => {
  const { world } = service
  return {
    under: '/schools/:urn',
    visit: request => visitOf(service, request),
    find: findIn(world),
    drafts: draftsIn(world),
    preview: asked => preview<string, never, AnyRefusal>(world, askedOf(asked)),
    confirm: (asked, expecting) =>
      confirm<string, never, AnyRefusal>(world, { ...askedOf(asked), expecting }),
    why: whyRefused,
    recorded: (id, visit) => recordedChange(world, id as ChangeId, visit),
    follows: async (shown, visit) => whatFollows(shown, visit),
  }
}

const askedOf = ({ id, change, request, visit }: Asked<SchoolVisit>) => ({
  id: id as ChangeId,
  change,
  request,
  by: visit.by,
})
