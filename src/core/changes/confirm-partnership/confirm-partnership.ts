import { choiceOn, choicesFor, choose, recordsIn } from '../../choices.ts'
import type { CalendarDate } from '../../calendar.ts'
import {
  establish,
  state,
  withEffects,
  type Change,
  type Circumstances,
  type Decision,
  type Effect,
} from '../../decision.ts'
import type { InductionRecord } from '../../facts.ts'
import type {
  Cohort,
  DeliveryPartnerId,
  FactId,
  LeadProviderId,
  PartnershipId,
  ProgrammeId,
  SchoolId,
} from '../../identity.ts'
import type { Offer, SchoolCohort } from '../../induction-programme.ts'
import { leadProviderOf } from '../../notices.ts'
import { partnershipsIn, programmeFor, schoolCohortFor } from '../../offers.ts'
import { accept, refuse, type Result } from '../../result.ts'
import { forTheSameDays } from '../../same-days.ts'
import { the, type Situation } from '../../situation.ts'
import { refusalsOf, type ConfirmPartnershipRefusal } from './refusals.ts'
import { noticesOfConfirming } from './told.ts'

export interface ConfirmPartnership {
  readonly leadProvider: LeadProviderId
  readonly school: SchoolId
  readonly cohort: Cohort
  readonly deliveryPartner: DeliveryPartnerId
}

export const confirmPartnership: Change<
  'confirm-partnership',
  ConfirmPartnership,
  ConfirmPartnershipRefusal
> = {
  name: 'confirm-partnership',
  concerns: ({ school, cohort }) => ({ schools: [school], everybodyIn: { school, cohort } }),
  rules: {
    'cohort-unknown': 'PC-1',
    'not-registered-for-funded-training': 'PC-2',
    'not-eligible-for-funding': 'PC-2',
    'already-confirmed': 'PC-3',
    'another-provider-confirmed': 'PC-4',
    'school-has-not-confirmed-training': 'PC-5',
    'provider-does-not-train-the-cohort': 'PC-6',
    'providers-do-not-work-together': 'PC-6',
  },
  decide: decideConfirmPartnership,
}

export function decideConfirmPartnership(
  situation: Situation,
  request: ConfirmPartnership,
  circumstances: Circumstances,
): Result<Decision, ConfirmPartnershipRefusal> {
  const { school, cohort } = request
  const { today, newId } = circumstances
  const [refusal] = refusalsOf(situation, request)
  if (refusal) return refuse(refusal) // PC-1 to PC-6

  const founded = schoolCohortFor(situation, school, cohort, circumstances)
  const stood = standConfirmed(situation, request, circumstances) // PC-7
  const stands = withEffects(situation, [...founded.effects, ...stood.effects])
  const offer: Offer = {
    route: 'provider-led',
    partnership: stood.partnership,
    deliveryPartner: request.deliveryPartner,
  }
  const placed = programmeFor(stands, founded.schoolCohort, offer, circumstances)
  const { programme } = placed
  const grown = withEffects(stands, placed.effects)
  const moved = waitingFor(grown, founded.schoolCohort, request.leadProvider, today)
  const taken = takesDefault(grown, founded.schoolCohort, request, programme, circumstances)

  return accept({
    effects: [
      ...founded.effects,
      ...stood.effects,
      ...placed.effects,
      ...taken, // PC-8
      ...forTheSameDays(grown, moved, programme, newId), // PC-9
    ],
    // PC-10
    notices: noticesOfConfirming(withEffects(grown, taken), request, { moved, programme, today }),
    effectiveOn: today,
    nature: 'circumstance',
  })
}

/** The provider's own partnership of the cohort becomes the confirmed one, or a new one does. */
function standConfirmed(
  situation: Situation,
  { leadProvider, school, cohort, deliveryPartner }: ConfirmPartnership,
  { today, newId }: Circumstances,
): { readonly partnership: PartnershipId; readonly effects: readonly Effect[] } {
  const own = partnershipsIn(situation, school, cohort).filter(
    other => other.leadProvider === leadProvider,
  )
  const named = (partner: DeliveryPartnerId | null) =>
    own.find(({ status, deliveryPartner: its }) => status === 'made-for-persons' && its === partner)
  const there =
    named(deliveryPartner) ?? named(null) ?? own.find(({ status }) => status === 'challenged')
  const partnership = there?.partnership ?? (newId() as PartnershipId)
  return {
    partnership,
    effects: [
      ...(there
        ? []
        : [establish({ thing: 'partnership', id: partnership, school, cohort, leadProvider })]),
      state({
        facet: 'partnership-standing',
        id: there?.id ?? (newId() as FactId),
        partnership,
        deliveryPartner,
        status: 'confirmed',
        confirmedOn: today,
        challengeReason: null,
      }),
    ],
  }
}

/** Those who wait for a provider, or for this one's delivery partner, and have not left. */
const waitingFor = (
  situation: Situation,
  { school, cohort }: SchoolCohort,
  leadProvider: LeadProviderId,
  today: CalendarDate,
): readonly InductionRecord[] =>
  recordsIn(situation, school, cohort).filter(
    ({ programme, until }) =>
      (until === null || until > today) && waits(situation, programme, leadProvider),
  )

function waits(situation: Situation, programme: ProgrammeId, leadProvider: LeadProviderId) {
  const { offer } = the(situation.programmes, programme)
  if (offer.route !== 'provider-led' || offer.deliveryPartner !== null) return false
  const provider = leadProviderOf(situation, programme)
  return provider === null || provider === leadProvider
}

/**
 * A school that has chosen nothing takes it as its default; one that waits, or plans to, takes it
 * for the same days. No other is flipped. (Ruling 1.)
 */
function takesDefault(
  situation: Situation,
  { id }: SchoolCohort,
  { leadProvider }: ConfirmPartnership,
  programme: ProgrammeId,
  { today, newId }: Circumstances,
): readonly Effect[] {
  const choices = choicesFor(situation, id)
  const now = choiceOn(situation, id, today)
  if (now === null || now.choice === 'not-yet-known')
    return choose(situation, id, { choice: 'programme', programme, from: today }, newId)
  return choices
    .filter(({ until }) => until === null || until > today)
    .filter(({ defaultProgramme: waiting }) => waiting && waits(situation, waiting, leadProvider))
    .map(choice => state({ ...choice, defaultProgramme: programme }))
}
