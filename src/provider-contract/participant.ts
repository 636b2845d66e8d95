import { Type, type Static } from 'typebox'
import type { Instant } from '../core/calendar.ts'
import { deferralReasons } from '../core/changes/defer/defer.ts'
import { withdrawalReasons } from '../core/changes/withdraw/withdraw.ts'
import type { LeadProviderId, PersonId } from '../core/identity.ts'
import { the, type Situation } from '../core/situation.ts'
import type { Enrolment, ProviderView } from '../core/visibility.ts'
import { inWholeSeconds, momentOf, type MomentsRecorded } from './moments.ts'
import {
  among,
  dateTime,
  nullable,
  plainDate,
  resource,
  scheduleIdentifier,
  uuid,
} from './schemas.ts'

const reasonAndDate = (title: string, reasons: readonly string[]) =>
  nullable(Type.Object({ reason: among(reasons), date: dateTime }, { title }))

/** The training of a person in one role, as contract 10.2 has it: 21 fields. */
export const enrolmentSchema = Type.Object(
  {
    training_record_id: uuid,
    email: nullable(Type.String()),
    mentor_id: nullable(uuid),
    school_urn: Type.String(),
    participant_type: Type.Enum(['ect', 'mentor']),
    cohort: Type.String(),
    training_status: Type.Enum(['active', 'deferred', 'withdrawn']),
    participant_status: Type.Enum(['active', 'joining', 'leaving', 'left', 'withdrawn']),
    teacher_reference_number_validated: nullable(Type.Boolean()),
    eligible_for_funding: nullable(Type.Boolean()),
    pupil_premium_uplift: Type.Boolean(),
    sparsity_uplift: Type.Boolean(),
    schedule_identifier: nullable(scheduleIdentifier),
    delivery_partner_id: nullable(uuid),
    withdrawal: reasonAndDate('Withdrawal', withdrawalReasons),
    deferral: reasonAndDate('Deferral', deferralReasons),
    created_at: dateTime,
    induction_end_date: nullable(plainDate),
    mentor_funding_end_date: nullable(plainDate),
    cohort_changed_after_payments_frozen: Type.Boolean(),
    mentor_ineligible_for_funding_reason: nullable(
      among([
        'completed_declaration_received',
        'completed_during_early_roll_out',
        'started_not_completed',
      ]),
    ),
  },
  { title: 'EcfEnrolment' },
)

/** Another id that a person was known by, before two records of her were made one. */
const idChangeSchema = Type.Object(
  {
    from_participant_id: uuid,
    to_participant_id: uuid,
    changed_at: dateTime,
  },
  { title: 'ParticipantIdChange' },
)

/** A participant, as one provider reads her. */
export const participantSchema = resource('participant', {
  full_name: Type.String(),
  teacher_reference_number: nullable(Type.String()),
  updated_at: dateTime,
  ecf_enrolments: Type.Array(enrolmentSchema),
  participant_id_changes: Type.Array(idChangeSchema),
})

export type ParticipantJson = Static<typeof participantSchema>
type EnrolmentJson = Static<typeof enrolmentSchema>

/** What a provider reads of a participant, but for when that last moved. */
export type ParticipantRead = Omit<ParticipantJson['attributes'], 'updated_at'>

/** A participant as one provider may see her, and nobody else's business. */
export const participantRead = (
  situation: Situation,
  provider: LeadProviderId,
  view: ProviderView,
  moments: MomentsRecorded,
): ParticipantRead => ({
  full_name: view.fullName,
  teacher_reference_number: view.trn,
  ecf_enrolments: view.enrolments.map(enrolment =>
    enrolmentJson(situation, enrolment, provider, moments),
  ),
  participant_id_changes: [], // No change of circumstances makes one person of two.
})

/** The resource, with the moment at which what the provider reads of her last moved. */
export const participantJson = (
  id: PersonId,
  read: ParticipantRead,
  updatedAt: Instant,
): ParticipantJson => ({
  id,
  type: 'participant',
  attributes: { ...read, updated_at: inWholeSeconds(updatedAt) },
})

function enrolmentJson(
  situation: Situation,
  enrolment: Enrolment,
  provider: LeadProviderId,
  moments: MomentsRecorded,
): EnrolmentJson {
  const { profile, trainingStatus, completion } = enrolment
  const isMentor = profile.kind === 'mentor'
  const left = reasonGiven(enrolment, provider, moments)
  return {
    training_record_id: profile.id,
    email: enrolment.email,
    mentor_id: enrolment.mentor,
    school_urn: the(situation.schools, enrolment.school).urn,
    participant_type: profile.kind,
    cohort: String(enrolment.cohort),
    training_status: trainingStatus,
    participant_status: enrolment.status,
    ...eligibilityJson(enrolment),
    pupil_premium_uplift: false, // The uplifts ended with cohort 2024; nobody here has had one.
    sparsity_uplift: false,
    schedule_identifier: enrolment.scheduleIdentifier,
    delivery_partner_id: enrolment.deliveryPartner,
    withdrawal: trainingStatus === 'withdrawn' ? left : null,
    deferral: trainingStatus === 'deferred' ? left : null,
    created_at: inWholeSeconds(momentOf(moments.profiles, profile.id)),
    induction_end_date: isMentor ? null : (completion?.completedOn ?? null),
    mentor_funding_end_date: isMentor ? (completion?.completedOn ?? null) : null,
    cohort_changed_after_payments_frozen: enrolment.movedFromClosedCohort,
    mentor_ineligible_for_funding_reason: isMentor ? (completion?.reason ?? null) : null,
  }
}

/** Contract 10.4. A TRN is always known here, so its validation is never unknown. */
function eligibilityJson({ eligibility }: Enrolment) {
  const funded = { eligible: true, ineligible: false, 'manual-check': null } as const
  return {
    teacher_reference_number_validated:
      eligibility !== null && eligibility.reason !== 'different-trn',
    eligible_for_funding: eligibility && funded[eligibility.status],
  }
}

/** Why the provider deferred or withdrew somebody, and when it said so. */
function reasonGiven(
  enrolment: Enrolment,
  provider: LeadProviderId,
  { statuses }: MomentsRecorded,
) {
  const { profile, trainingStatus, trainingReason, trainingStatusFrom } = enrolment
  if (trainingStatus === 'active') return null
  const stated = statuses.find(
    ({ profile: of, leadProvider, status, reason, from }) =>
      of === profile.id &&
      leadProvider === provider &&
      status === trainingStatus &&
      reason === trainingReason &&
      from === trainingStatusFrom,
  )
  if (stated === undefined) throw new Error(`Nobody said that ${profile.id} is ${trainingStatus}`)
  return { reason: namedNow(trainingReason ?? 'other'), date: inWholeSeconds(stated.recordedAt) }
}

/** A reason kept under the name that it had before 2025. (Contract 10.5.) */
const namedNow = (reason: string) =>
  reason === 'school-left-fip' ? 'switched-to-school-led' : reason
