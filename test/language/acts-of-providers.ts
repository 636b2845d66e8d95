import { changeDeliveryPartner } from '../../src/core/changes/change-delivery-partner/change-delivery-partner.ts'
import { changeSchedule } from '../../src/core/changes/change-schedule/change-schedule.ts'
import { day } from '../../src/core/calendar.ts'
import { complete } from '../../src/core/changes/complete/complete.ts'
import type { DeclarationId } from '../../src/core/declarations.ts'
import type { PartnershipId } from '../../src/core/identity.ts'
import type {
  DeliveryPartner,
  LeadProvider,
  School,
  TeacherRecord,
} from '../../src/core/organisations.ts'
import type { Kind } from '../../src/core/situation.ts'
import { act, personIn } from './acts.ts'
import { workerOf } from './world.ts'

/** Without a partnership, the one that the provider has there is meant. */
export const changesPartner = (
  leadProvider: LeadProvider,
  school: School,
  cohort: number,
  deliveryPartner: DeliveryPartner,
  partnership: PartnershipId | null = null,
) =>
  act(workerOf(leadProvider), changeDeliveryPartner, () => ({
    leadProvider: leadProvider.id,
    school: school.id,
    cohort,
    partnership,
    deliveryPartner: deliveryPartner.id,
  }))

/** Without a cohort, the one of the provider's latest record of her. */
export const changesSchedule = (
  provider: LeadProvider,
  who: TeacherRecord,
  schedule: string,
  { cohort = null, as: kind = 'ect' }: { cohort?: number | null; as?: Kind } = {},
) =>
  act(workerOf(provider), changeSchedule, told => ({
    leadProvider: provider.id,
    participant: personIn(told, who),
    kind,
    schedule,
    cohort,
  }))

/** What its lead provider declares of a mentor says that she completed, or no longer does. */
export const declaredCompleted = (
  provider: LeadProvider,
  who: TeacherRecord,
  completedOn: string | null,
) =>
  act(workerOf(provider), complete, told => ({
    participant: personIn(told, who),
    completedOn: completedOn === null ? null : day(completedOn),
    declaration: `completed ${who.trn}` as DeclarationId,
  }))
