import { byFrom, laterOf, type CalendarDate } from '../../calendar.ts'
import { recordsIn } from '../../choices.ts'
import {
  state,
  withEffects,
  type Change,
  type Circumstances,
  type Decision,
  type Notice,
} from '../../decision.ts'
import type { InductionRecord } from '../../facts.ts'
import type {
  Cohort,
  DeliveryPartnerId,
  LeadProviderId,
  PartnershipId,
  PersonId,
  ProgrammeId,
  SchoolId,
} from '../../identity.ts'
import { notice, toPerson, toSchool } from '../../notices.ts'
import {
  partnershipsIn,
  programmeFor,
  schoolCohortFor,
  type StandingPartnership,
} from '../../offers.ts'
import { accept, refuse, type Result } from '../../result.ts'
import { the, type Situation } from '../../situation.ts'
import { timelineOf } from '../../timeline.ts'
import { defaultsOnPartner, isOver, recordsOnPartner } from './from-today.ts'

export interface ChangeDeliveryPartner {
  readonly leadProvider: LeadProviderId
  readonly school: SchoolId
  readonly cohort: Cohort
  /** Nothing said: the one that the provider has there, the challenged one last. */
  readonly partnership: PartnershipId | null
  readonly deliveryPartner: DeliveryPartnerId
}

/** Looked for in this order; the first that holds is the answer. */
export type ChangeDeliveryPartnerRefusal =
  | { readonly reason: 'no-partnership-of-this-provider'; readonly cohort: Cohort }
  | { readonly reason: 'providers-do-not-work-together'; readonly cohort: Cohort }
  | { readonly reason: 'partnership-challenged'; readonly cohort: Cohort }
  | { readonly reason: 'nothing-would-change' }
  | {
      readonly reason: 'made-for-persons-with-this-partner'
      readonly partnership: PartnershipId
    }

export const changeDeliveryPartner: Change<
  'change-delivery-partner',
  ChangeDeliveryPartner,
  ChangeDeliveryPartnerRefusal
> = {
  name: 'change-delivery-partner',
  concerns: ({ school, cohort }) => ({ schools: [school], everybodyIn: { school, cohort } }),
  rules: {
    'no-partnership-of-this-provider': 'DP-1',
    'providers-do-not-work-together': 'DP-2',
    'partnership-challenged': 'DP-3',
    'nothing-would-change': 'DP-4',
    'made-for-persons-with-this-partner': 'DP-5',
  },
  decide: decideChangeDeliveryPartner,
}

export function decideChangeDeliveryPartner(
  situation: Situation,
  request: ChangeDeliveryPartner,
  circumstances: Circumstances,
): Result<Decision, ChangeDeliveryPartnerRefusal> {
  const { school, cohort, deliveryPartner } = request
  const { today, newId } = circumstances
  const meant = partnershipMeant(situation, request)
  if (meant === null) return refuse({ reason: 'no-partnership-of-this-provider', cohort }) // DP-1
  const refusal = whyNot(situation, request, meant)
  if (refusal) return refuse(refusal) // DP-2 to DP-5

  const { leadProvider: _, ...standing } = meant
  const { schoolCohort } = schoolCohortFor(situation, school, cohort, circumstances)
  const { partnership } = standing
  const placed = programmeFor(
    situation,
    schoolCohort,
    { route: 'provider-led', partnership, deliveryPartner },
    circumstances,
  )
  const grown = withEffects(situation, placed.effects)
  const { programme } = placed
  const moved = recordsIn(grown, school, cohort).filter(
    record =>
      isOn(grown, record.programme, partnership) &&
      record.programme !== programme &&
      !isOver(record, today), // DP-9
  )
  const isOnIt = (id: ProgrammeId) => isOn(grown, id, partnership)
  const change = { schoolCohort: schoolCohort.id, programme, moved, today, isOnIt }
  return accept({
    effects: [
      ...placed.effects,
      state({ ...standing, deliveryPartner }), // DP-6
      ...recordsOnPartner(grown, change, newId), // DP-7, DP-8
      ...defaultsOnPartner(grown, change, newId), // DP-10
    ],
    notices: noticesOf(grown, school, moved, today), // DP-11
    effectiveOn: today,
    nature: 'circumstance',
  })
}

/** The partnership of a provider that a change may be about: confirmed, or confirmed once. */
function partnershipMeant(
  situation: Situation,
  { leadProvider, school, cohort, partnership }: ChangeDeliveryPartner,
): StandingPartnership | null {
  const own = partnershipsIn(situation, school, cohort).filter(
    other =>
      other.leadProvider === leadProvider &&
      other.status !== 'made-for-persons' &&
      (partnership === null || other.partnership === partnership),
  )
  return own.find(({ status }) => status !== 'challenged') ?? own.at(0) ?? null
}

function whyNot(
  situation: Situation,
  { leadProvider, school, cohort, deliveryPartner }: ChangeDeliveryPartner,
  meant: StandingPartnership,
): ChangeDeliveryPartnerRefusal | null {
  const together = situation.reference.pairings.some(
    pair =>
      pair.leadProvider === leadProvider &&
      pair.deliveryPartner === deliveryPartner &&
      pair.cohort === cohort,
  )
  if (!together) return { reason: 'providers-do-not-work-together', cohort }
  if (meant.status === 'challenged') return { reason: 'partnership-challenged', cohort }
  if (meant.deliveryPartner === deliveryPartner) return { reason: 'nothing-would-change' }
  const other = partnershipsIn(situation, school, cohort).find(
    ({ status, ...its }) =>
      status === 'made-for-persons' &&
      its.leadProvider === leadProvider &&
      its.deliveryPartner === deliveryPartner,
  )
  return other
    ? { reason: 'made-for-persons-with-this-partner', partnership: other.partnership }
    : null
}

function isOn({ programmes }: Situation, programme: ProgrammeId, partnership: PartnershipId) {
  const { offer } = the(programmes, programme)
  return offer.route === 'provider-led' && offer.partnership === partnership
}

/** Each person once, with the first day on which she is with the new delivery partner. */
function noticesOf(
  situation: Situation,
  school: SchoolId,
  moved: readonly InductionRecord[],
  today: CalendarDate,
): readonly Notice[] {
  const first = new Map<PersonId, CalendarDate>()
  for (const { profile, from } of moved.toSorted(byFrom)) {
    const { person, completedOn } = timelineOf(situation, profile)
    const hasCompleted = completedOn !== null && completedOn <= today
    if (!hasCompleted && !first.has(person.id)) first.set(person.id, laterOf(from, today))
  }
  return [
    notice('delivery-partner-changed', toSchool(school), { school, on: today }),
    ...[...first].map(([about, on]) =>
      notice('delivery-partner-changed', toPerson(about), { about, school, on }),
    ),
  ]
}
