/* What each field means, by schema: in the published description, and in the reference's tables. */

type Meanings = Readonly<Record<string, string>>

const createdAt = 'When this was first recorded.'
const updatedAt =
  'When anything that you read of this last changed. Filters and sorting use the same moment.'

const ofPeople: Readonly<Record<string, Meanings>> = {
  Participant: {
    full_name: 'The person’s name.',
    teacher_reference_number: 'The teacher reference number (TRN).',
    updated_at: `${updatedAt} It also moves when a day passes on which they join or leave.`,
    ecf_enrolments: 'The training with you: one entry as an ECT, one as a mentor, or both.',
    participant_id_changes: 'Other ids that the person had before two records were made one.',
  },
  EcfEnrolment: {
    training_record_id: 'The person’s training as an ECT, or as a mentor. It never changes.',
    email: 'The email address at the school.',
    mentor_id: 'For an ECT, the participant id of the mentor. For a mentor, always null.',
    school_urn: 'The school where you train them, or did last.',
    participant_type: 'Whether this is their training as an ECT or as a mentor.',
    cohort: 'The year in which their cohort starts.',
    training_status: 'What you reported: active, deferred or withdrawn.',
    participant_status:
      'What schools reported: joining until the first day, leaving until the last, then left.' +
      ' Somebody who completed induction stays active.',
    teacher_reference_number_validated: 'Whether the TRN was found to be theirs.',
    eligible_for_funding: 'Whether DfE pays for the training; null while that is being checked.',
    pupil_premium_uplift: 'Whether an uplift for pupil premium applies. It ended with cohort 2024.',
    sparsity_uplift: 'Whether an uplift for sparsity applies. It ended with cohort 2024.',
    schedule_identifier: 'The training schedule.',
    delivery_partner_id: 'The delivery partner; null while none is named.',
    withdrawal: 'Why and when you withdrew them, while they are withdrawn.',
    deferral: 'Why and when you deferred them, while they are deferred.',
    created_at: 'When the training record was made.',
    induction_end_date: 'For an ECT, the day on which induction was completed.',
    mentor_funding_end_date: 'For a mentor, the day on which funded training ended.',
    cohort_changed_after_payments_frozen:
      'Whether they were moved to a later cohort because payments for their own had stopped.',
    mentor_ineligible_for_funding_reason: 'For a mentor, why funded training ended.',
  },
  Withdrawal: { reason: 'The reason that you gave.', date: 'When you reported it.' },
  Deferral: { reason: 'The reason that you gave.', date: 'When you reported it.' },
  ParticipantIdChange: {
    from_participant_id: 'The id that is no longer used.',
    to_participant_id: 'The id that took its place.',
    changed_at: 'When the two records were made one.',
  },
  ParticipantTransfer: {
    updated_at: updatedAt,
    transfers: 'The moves between schools that concern you.',
  },
  Transfer: {
    training_record_id: 'Which training record moves.',
    transfer_type:
      'new_provider if the provider changes, new_school if not, unknown until a school' +
      ' reports that they join.',
    status: 'incomplete until the later of both days has come, then complete.',
    created_at: 'When the first report of this move was recorded.',
    leaving: 'The school that they leave.',
    joining: 'The school that they join; null while none has reported it.',
  },
  TransferSide: {
    school_urn: 'The school.',
    provider: 'The lead provider’s name; null if the school trains without one.',
    date: 'The day of leaving or joining.',
  },
  UnfundedMentor: {
    full_name: 'The mentor’s name.',
    email: 'The email address at the school where they mentor.',
    teacher_reference_number: 'The teacher reference number (TRN).',
    created_at: createdAt,
    updated_at: `${updatedAt} It also moves when they begin to mentor one of your ECTs.`,
  },
}

const ofSchools: Readonly<Record<string, Meanings>> = {
  School: {
    name: 'The school’s name.',
    urn: 'Its unique reference number (URN), as text.',
    cohort: 'The cohort that you asked about.',
    in_partnership: 'Whether any provider has a partnership with it in the cohort.',
    induction_programme_choice: 'How the school has chosen to train the cohort.',
    created_at: createdAt,
    updated_at: `${updatedAt} For one cohort.`,
  },
  DeliveryPartner: {
    name: 'The delivery partner’s name.',
    cohort: 'All cohorts in which you work together.',
    created_at: createdAt,
    updated_at: updatedAt,
  },
  Partnership: {
    cohort: 'The year in which the cohort starts.',
    urn: 'The school’s URN.',
    school_id: 'The school’s id.',
    delivery_partner_id: 'The delivery partner’s id.',
    delivery_partner_name: 'The delivery partner’s name.',
    status: 'challenged once the school has reported that the partnership is wrong.',
    challenged_reason: 'Why the school challenged it.',
    challenged_at: 'When the school challenged it. The only moment with milliseconds.',
    induction_tutor_name: 'The school’s induction tutor.',
    induction_tutor_email: 'The tutor’s email address, or the school’s if there is no tutor.',
    updated_at: `${updatedAt} That includes the school, the delivery partner and the tutor.`,
    created_at: 'When it was first confirmed. Confirming it again does not change it.',
  },
}

const ofPayments: Readonly<Record<string, Meanings>> = {
  ParticipantDeclaration: {
    participant_id: 'Whom it is about.',
    declaration_type: 'What it declares: that training started, went on, or was completed.',
    course_identifier: 'Whether it is about their training as an ECT or as a mentor.',
    declaration_date: 'When what it declares happened.',
    mentor_id: 'For an ECT, the participant id of the mentor at that time.',
    state: 'How far its payment is.',
    updated_at: updatedAt,
    created_at: createdAt,
    delivery_partner_id: 'The delivery partner at that time.',
    statement_id: 'The statement that pays it.',
    clawback_statement_id: 'The statement that claims it back.',
    ineligible_for_funding_reason: 'Why it is ineligible.',
    uplift_paid: 'Whether an uplift was paid with it.',
    evidence_held: 'The evidence that you said you hold.',
    has_passed: 'Always null. It is kept for clients that read it.',
    lead_provider_name: 'Which provider made it. Some of other providers are yours to read.',
  },
  Statement: {
    month: 'The month that the statement is known by.',
    year: 'The year that the statement is known by.',
    type: 'Always ecf.',
    cohort: 'The cohort that it pays for.',
    cut_off_date: 'The last day on which declarations are taken in.',
    payment_date: 'The day on which it is paid.',
    paid: 'Whether it has been paid.',
    created_at: createdAt,
    updated_at: updatedAt,
  },
}

const ofChanges: Readonly<Record<string, Meanings>> = {
  Change: {
    person_id: 'The participant id of whom your view moved.',
    kind: 'The change that was recorded, or what fell due on a day.',
    effective_on: 'The day from which the change holds.',
    recorded_at: 'When it was recorded.',
    no_longer_seen: 'Why you no longer see the person; null while you do.',
    participant: 'The participant as you see them after this change.',
    participant_transfer: 'Their transfers as you see them after this change.',
    unfunded_mentor: 'The unfunded mentor as you see them after this change.',
  },
  NoLongerSeen: { reason: 'What happened, so that you no longer see the person.' },
  Fingerprint: {
    cursor: 'The place in your feed that it is of.',
    people: 'How many people you see.',
    digest: 'The digest of all of them: the exclusive or of the buckets’ digests.',
    buckets: 'The people by the last two digits of their ids.',
    members: 'The people of the bucket that you asked for; otherwise null.',
  },
  FingerprintBucket: {
    bucket: 'The last two digits of the ids in it.',
    people: 'How many people are in it.',
    digest: 'The exclusive or of its people’s digests.',
  },
  FingerprintMember: { id: 'Who it is.', digest: 'The digest of what you see of this person.' },
}

const ofErrors: Readonly<Record<string, Meanings>> = {
  Error: { error: 'What went wrong.' },
  Errors: { errors: 'What is wrong: one entry for each field.' },
  ErrorDetail: {
    title: 'The field, or what kind of error it is.',
    detail: 'What is wrong. Several texts about one field have commas between them.',
  },
}

/** What the fields of each schema mean. */
export const meanings = { ...ofPeople, ...ofSchools, ...ofPayments, ...ofChanges, ...ofErrors }
