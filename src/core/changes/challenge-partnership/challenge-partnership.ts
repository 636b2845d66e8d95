import { addDays, day, earliest, laterOf, type CalendarDate } from '../../calendar.ts'
import { choicesFor, hasEcts, recordsIn } from '../../choices.ts'
import {
  state,
  withEffects,
  type Change,
  type Circumstances,
  type Decision,
  type Notice,
} from '../../decision.ts'
import { isVoided } from '../../declarations.ts'
import type { InductionRecord } from '../../facts.ts'
import type {
  Cohort,
  LeadProviderId,
  PartnershipId,
  ProgrammeId,
  SchoolId,
} from '../../identity.ts'
import { notice, toPerson, toProvider } from '../../notices.ts'
import {
  partnershipsIn,
  programmeFor,
  schoolCohortFor,
  type StandingPartnership,
} from '../../offers.ts'
import { accept, refuse, type Result } from '../../result.ts'
import { forTheSameDays } from '../../same-days.ts'
import { the, type Situation } from '../../situation.ts'

export interface ChallengePartnership {
  readonly school: SchoolId
  readonly cohort: Cohort
  /** Nobody named: the only one that has confirmed. */
  readonly leadProvider: LeadProviderId | null
  readonly reason: string
}

/** Why a school may challenge a partnership, as the provider API spells it. */
export const challengeReasons = [
  'another_provider',
  'not_confirmed',
  'do_not_recognise',
  'no_ects',
  'mistake',
] as const

/** Looked for in this order; the first that holds is the answer. */
export type ChallengePartnershipRefusal =
  | { readonly reason: 'cohort-unknown'; readonly cohort: Cohort }
  | { readonly reason: 'no-partnership-to-challenge'; readonly cohort: Cohort }
  | { readonly reason: 'provider-not-named'; readonly confirmed: readonly LeadProviderId[] }
  | { readonly reason: 'challenge-reason-unknown'; readonly known: readonly string[] }
  | { readonly reason: 'challenged-too-late'; readonly latest: CalendarDate }
  | { readonly reason: 'has-ects'; readonly cohort: Cohort }
  | { readonly reason: 'declarations-rest-on-it'; readonly declarations: number }

export const challengePartnership: Change<
  'challenge-partnership',
  ChallengePartnership,
  ChallengePartnershipRefusal
> = {
  name: 'challenge-partnership',
  concerns: ({ school, cohort }) => ({ schools: [school], everybodyIn: { school, cohort } }),
  rules: {
    'cohort-unknown': 'CH-1',
    'no-partnership-to-challenge': 'CH-2',
    'provider-not-named': 'CH-3',
    'challenge-reason-unknown': 'CH-4',
    'challenged-too-late': 'CH-5',
    'has-ects': 'CH-6',
    'declarations-rest-on-it': 'CH-11',
  },
  decide: decideChallengePartnership,
}

export function decideChallengePartnership(
  situation: Situation,
  request: ChallengePartnership,
  circumstances: Circumstances,
): Result<Decision, ChallengePartnershipRefusal> {
  const { school, cohort, reason } = request
  const { today, newId } = circumstances
  const meant = partnershipToChallenge(situation, request, today) // CH-1 to CH-6, CH-11
  if (!meant.ok) return meant

  const { leadProvider, ...standing } = meant.value
  const challenged = state({ ...standing, status: 'challenged', challengeReason: reason }) // CH-9
  const { schoolCohort } = schoolCohortFor(situation, school, cohort, circumstances)
  const waiting = programmeFor(
    situation,
    schoolCohort,
    { route: 'provider-led', partnership: null, deliveryPartner: null },
    circumstances,
  )
  const grown = withEffects(situation, waiting.effects)
  const isOnIt = onPartnership(situation, standing.partnership)
  const wait = recordsIn(grown, school, cohort).filter(({ programme }) => isOnIt(programme))
  const proposed = choicesFor(grown, schoolCohort.id).filter(
    ({ defaultProgramme }) => defaultProgramme !== null && isOnIt(defaultProgramme),
  )
  return accept({
    effects: [
      challenged,
      ...waiting.effects,
      ...proposed.map(choice => state({ ...choice, defaultProgramme: waiting.programme })), // CH-8
      ...forTheSameDays(grown, wait, waiting.programme, newId), // CH-7
    ],
    notices: noticesOf(situation, { school, leadProvider }, wait, today), // CH-10
    effectiveOn: earliest(standing.confirmedOn, ...wait.map(({ from }) => from)) ?? today,
    nature: 'correction',
  })
}

/** The partnership that a school may challenge on a day for a reason, or why it may not. */
export function partnershipToChallenge(
  situation: Situation,
  request: ChallengePartnership,
  today: CalendarDate,
): Result<StandingPartnership, ChallengePartnershipRefusal> {
  const meant = partnershipMeant(situation, request)
  if (!meant.ok) return meant // CH-1 to CH-3
  const refusal = whyNot(situation, request, meant.value, today)
  return refusal ? refuse(refusal) : meant // CH-4 to CH-6, CH-11
}

/** The confirmed partnership that a school speaks of. */
function partnershipMeant(
  situation: Situation,
  { school, cohort, leadProvider }: ChallengePartnership,
): Result<StandingPartnership, ChallengePartnershipRefusal> {
  if (!situation.reference.cohorts.includes(cohort))
    return refuse({ reason: 'cohort-unknown', cohort })
  const [first, ...others] = partnershipsIn(situation, school, cohort).filter(
    partnership =>
      partnership.status === 'confirmed' &&
      (leadProvider === null || partnership.leadProvider === leadProvider),
  )
  if (first === undefined) return refuse({ reason: 'no-partnership-to-challenge', cohort })
  return others.length === 0
    ? accept(first)
    : refuse({
        reason: 'provider-not-named',
        confirmed: [first, ...others].map(other => other.leadProvider),
      })
}

function whyNot(
  situation: Situation,
  { school, cohort, reason }: ChallengePartnership,
  { confirmedOn, partnership }: StandingPartnership,
  today: CalendarDate,
): ChallengePartnershipRefusal | null {
  const latest = lastDayToChallenge(cohort, confirmedOn)
  if (!challengeReasons.some(known => known === reason))
    return { reason: 'challenge-reason-unknown', known: challengeReasons }
  if (today > latest) return { reason: 'challenged-too-late', latest }
  if (reason === 'no_ects' && hasEcts(situation, school, cohort, today))
    return { reason: 'has-ects', cohort }
  const declarations = restingOn(situation, partnership)
  return declarations > 0 ? { reason: 'declarations-rest-on-it', declarations } : null
}

/** What was declared under a partnership and the provider has not voided, paid or not. */
const restingOn = ({ declarations }: Situation, partnership: PartnershipId) =>
  [...declarations.values()].filter(
    declared => declared.partnership === partnership && !isVoided(declared),
  ).length

/** The last day on which a partnership that was confirmed on a day may be challenged. */
export function lastDayToChallenge(cohort: Cohort, confirmedOn: CalendarDate | null): CalendarDate {
  const endOfOctober = day(`${cohort}-10-31`)
  return confirmedOn === null ? endOfOctober : laterOf(endOfOctober, addDays(confirmedOn, 14))
}

const onPartnership =
  ({ programmes }: Situation, partnership: PartnershipId) =>
  (programme: ProgrammeId) => {
    const { offer } = the(programmes, programme)
    return offer.route === 'provider-led' && offer.partnership === partnership
  }

function noticesOf(
  { profiles }: Situation,
  { school, leadProvider }: { school: SchoolId; leadProvider: LeadProviderId },
  wait: readonly InductionRecord[],
  today: CalendarDate,
): readonly Notice[] {
  const people = wait
    .filter(({ until }) => until === null || until > today)
    .map(({ profile }) => the(profiles, profile).person)
  return [
    notice('partnership-challenged', toProvider(leadProvider), { school }),
    ...[...new Set(people)].map(person =>
      notice('provider-to-be-confirmed', toPerson(person), { about: person, school }),
    ),
  ]
}
