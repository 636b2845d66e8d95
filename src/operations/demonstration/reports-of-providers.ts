import type { CalendarDate } from '../../core/calendar.ts'
import { changeDeliveryPartner } from '../../core/changes/change-delivery-partner/change-delivery-partner.ts'
import { changeSchedule } from '../../core/changes/change-schedule/change-schedule.ts'
import type { Cohort } from '../../core/identity.ts'
import type { InventedTeacher } from './people.ts'
import type { SchoolKey } from './schools.ts'
import { step, type Step } from './steps.ts'

/* What lead providers say of their own training: with which partner, and on which schedule. */

interface OfProvider {
  readonly on: CalendarDate
  readonly leadProvider: string
}

/** A provider works with another delivery partner at a school from then on. */
export const changesPartner = ({
  on,
  leadProvider,
  school,
  cohort,
}: OfProvider & { readonly school: SchoolKey; readonly cohort: Cohort }): Step =>
  step(
    changeDeliveryPartner,
    { on, by: { leadProvider }, about: `${leadProvider} at ${school} in ${cohort}` },
    known => ({
      ...known.otherPair(leadProvider, cohort),
      school: known.school(school),
      cohort,
      partnership: null,
    }),
  )

/** A provider says that an ECT follows another schedule of her cohort. */
export const changesSchedule = ({
  on,
  leadProvider,
  who,
  schedule,
}: OfProvider & { readonly who: InventedTeacher; readonly schedule: string }): Step =>
  step(
    changeSchedule,
    { on, by: { leadProvider }, about: `ect ${who.trn} by ${leadProvider}` },
    known => ({
      leadProvider: known.leadProvider(leadProvider),
      participant: known.person(who.trn),
      kind: 'ect' as const,
      schedule,
      cohort: null,
    }),
  )
