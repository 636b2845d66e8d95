/* Made from docs/generated/openapi.json by `npm run client:write`. */

/**
 * What each operation is asked with, and what it answers.
 */
export interface Operations {
  /**
   * Your participants, a page at a time
   */
  listParticipants: {
    query?: {
      /**
       * Only what was updated at this moment or later. What names no offset is UTC; the plus sign of an offset is written %2B.
       */
      'filter[updated_since]'?: string
      /**
       * Only participants with this training status with you.
       */
      'filter[training_status]'?: 'active' | 'deferred' | 'withdrawn'
      /**
       * Only these cohorts: the years in which they start, with commas between them.
       */
      'filter[cohort]'?: string
      /**
       * Only the participant who was known by this id before two records were made one.
       */
      'filter[from_participant_id]'?: string
      /**
       * What you see as of this day, past or future, by what is known now (or at `known_at`).
       */
      on?: string
      /**
       * What you saw at this moment, by what was known then: filters, too, go by what was known.
       */
      known_at?: string
      /**
       * Which page, from 1 on. There are more until a page is short or empty.
       */
      'page[page]'?: number
      /**
       * How many are on a page; more than 3000 are read as 3000.
       */
      'page[per_page]'?: number
      /**
       * The order: first key first, with a minus sign for the greatest first.
       */
      sort?: ('created_at' | '-created_at' | 'updated_at' | '-updated_at')[]
    }
    answer: {
      data: Participant[]
    }
  }
  /**
   * One participant
   */
  showParticipant: {
    path: {
      id: string
    }
    query?: {
      /**
       * Only what was updated at this moment or later. What names no offset is UTC; the plus sign of an offset is written %2B.
       */
      'filter[updated_since]'?: string
      /**
       * Only participants with this training status with you.
       */
      'filter[training_status]'?: 'active' | 'deferred' | 'withdrawn'
      /**
       * Only these cohorts: the years in which they start, with commas between them.
       */
      'filter[cohort]'?: string
      /**
       * Only the participant who was known by this id before two records were made one.
       */
      'filter[from_participant_id]'?: string
      /**
       * What you see as of this day, past or future, by what is known now (or at `known_at`).
       */
      on?: string
      /**
       * What you saw at this moment, by what was known then: filters, too, go by what was known.
       */
      known_at?: string
    }
    answer: {
      data: Participant
    }
  }
  /**
   * Say that you do not train a participant for the time being
   */
  deferParticipant: {
    path: {
      id: string
    }
    body: {
      data: {
        type: 'participant-defer'
        attributes: {
          /**
           * As whom they are meant: as an ECT, or as a mentor.
           */
          course_identifier: 'ecf-induction' | 'ecf-mentor'
          reason: 'bereavement' | 'long-term-sickness' | 'parental-leave' | 'career-break' | 'other'
        }
      }
    }
    answer: {
      data: Participant
    }
  }
  /**
   * Say that you train a participant again whom you deferred or withdrew
   */
  resumeParticipant: {
    path: {
      id: string
    }
    body: {
      data: {
        type: 'participant-resume'
        attributes: {
          /**
           * As whom they are meant: as an ECT, or as a mentor.
           */
          course_identifier: 'ecf-induction' | 'ecf-mentor'
        }
      }
    }
    answer: {
      data: Participant
    }
  }
  /**
   * Say that you no longer train a participant
   */
  withdrawParticipant: {
    path: {
      id: string
    }
    body: {
      data: {
        type: 'participant-withdraw'
        attributes: {
          /**
           * As whom they are meant: as an ECT, or as a mentor.
           */
          course_identifier: 'ecf-induction' | 'ecf-mentor'
          reason:
            | 'left-teaching-profession'
            | 'moved-school'
            | 'mentor-no-longer-being-mentor'
            | 'switched-to-school-led'
            | 'other'
        }
      }
    }
    answer: {
      data: Participant
    }
  }
  /**
   * Say that a participant follows another schedule
   */
  changeParticipantSchedule: {
    path: {
      id: string
    }
    body: {
      data: {
        type: 'participant-change-schedule'
        attributes: {
          schedule_identifier:
            | 'ecf-standard-september'
            | 'ecf-standard-january'
            | 'ecf-standard-april'
            | 'ecf-reduced-september'
            | 'ecf-reduced-january'
            | 'ecf-reduced-april'
            | 'ecf-extended-september'
            | 'ecf-extended-january'
            | 'ecf-extended-april'
            | 'ecf-replacement-september'
            | 'ecf-replacement-january'
            | 'ecf-replacement-april'
          /**
           * As whom they are meant: as an ECT, or as a mentor.
           */
          course_identifier: 'ecf-induction' | 'ecf-mentor'
          /**
           * The year in which the cohort starts; without it, they stay in theirs.
           */
          cohort?: string
        }
      }
    }
    answer: {
      data: Participant
    }
  }
  /**
   * Participants who move to you, from you or with you, a page at a time
   */
  listTransfers: {
    query?: {
      /**
       * Only what was updated at this moment or later. What names no offset is UTC; the plus sign of an offset is written %2B.
       */
      'filter[updated_since]'?: string
      /**
       * Which page, from 1 on. There are more until a page is short or empty.
       */
      'page[page]'?: number
      /**
       * How many are on a page; more than 3000 are read as 3000.
       */
      'page[per_page]'?: number
    }
    answer: {
      data: ParticipantTransfer[]
    }
  }
  /**
   * The transfers of one participant
   */
  showTransfers: {
    path: {
      id: string
    }
    answer: {
      data: ParticipantTransfer
    }
  }
  /**
   * Mentors of your ECTs whose own training you never delivered, a page at a time
   */
  listUnfundedMentors: {
    query?: {
      /**
       * Only what was updated at this moment or later. What names no offset is UTC; the plus sign of an offset is written %2B.
       */
      'filter[updated_since]'?: string
      /**
       * Which page, from 1 on. There are more until a page is short or empty.
       */
      'page[page]'?: number
      /**
       * How many are on a page; more than 3000 are read as 3000.
       */
      'page[per_page]'?: number
      /**
       * The order: first key first, with a minus sign for the greatest first.
       */
      sort?: ('updated_at' | '-updated_at')[]
    }
    answer: {
      data: UnfundedMentor[]
    }
  }
  /**
   * One mentor whose own training you never delivered
   */
  showUnfundedMentor: {
    path: {
      id: string
    }
    answer: {
      data: UnfundedMentor
    }
  }
  /**
   * Schools that may have training paid for by DfE, a page at a time
   */
  listSchools: {
    query?: {
      /**
       * The cohort: the year in which it starts. Of several years, the first one. Without it you get a 400.
       */
      'filter[cohort]': string
      /**
       * Only the school with this URN.
       */
      'filter[urn]'?: string
      /**
       * Only what was updated at this moment or later. What names no offset is UTC; the plus sign of an offset is written %2B.
       */
      'filter[updated_since]'?: string
      /**
       * Which page, from 1 on. There are more until a page is short or empty.
       */
      'page[page]'?: number
      /**
       * How many are on a page; more than 3000 are read as 3000.
       */
      'page[per_page]'?: number
      /**
       * The order: first key first, with a minus sign for the greatest first.
       */
      sort?: ('updated_at' | '-updated_at')[]
    }
    answer: {
      data: School[]
    }
  }
  /**
   * One school
   */
  showSchool: {
    path: {
      id: string
    }
    query?: {
      /**
       * The cohort: the year in which it starts. Of several years, the first one. Without it you get a 400.
       */
      'filter[cohort]': string
      /**
       * Only the school with this URN.
       */
      'filter[urn]'?: string
      /**
       * Only what was updated at this moment or later. What names no offset is UTC; the plus sign of an offset is written %2B.
       */
      'filter[updated_since]'?: string
    }
    answer: {
      data: School
    }
  }
  /**
   * The delivery partners that you work with, a page at a time
   */
  listDeliveryPartners: {
    query?: {
      /**
       * Only these cohorts: the years in which they start, with commas between them.
       */
      'filter[cohort]'?: string
      /**
       * Which page, from 1 on. There are more until a page is short or empty.
       */
      'page[page]'?: number
      /**
       * How many are on a page; more than 3000 are read as 3000.
       */
      'page[per_page]'?: number
      /**
       * The order: first key first, with a minus sign for the greatest first.
       */
      sort?: ('created_at' | '-created_at' | 'updated_at' | '-updated_at')[]
    }
    answer: {
      data: DeliveryPartner[]
    }
  }
  /**
   * One delivery partner
   */
  showDeliveryPartner: {
    path: {
      id: string
    }
    answer: {
      data: DeliveryPartner
    }
  }
  /**
   * The partnerships that you confirmed, a page at a time
   */
  listPartnerships: {
    query?: {
      /**
       * Only these cohorts: the years in which they start, with commas between them.
       */
      'filter[cohort]'?: string
      /**
       * Only with these delivery partners: their ids, with commas between them.
       */
      'filter[delivery_partner_id]'?: string
      /**
       * Only what was updated at this moment or later. What names no offset is UTC; the plus sign of an offset is written %2B.
       */
      'filter[updated_since]'?: string
      /**
       * Which page, from 1 on. There are more until a page is short or empty.
       */
      'page[page]'?: number
      /**
       * How many are on a page; more than 3000 are read as 3000.
       */
      'page[per_page]'?: number
      /**
       * The order: first key first, with a minus sign for the greatest first.
       */
      sort?: ('created_at' | '-created_at' | 'updated_at' | '-updated_at')[]
    }
    answer: {
      data: Partnership[]
    }
  }
  /**
   * Confirm that you train a cohort of a school
   */
  confirmPartnership: {
    body: {
      data: {
        type: 'ecf-partnership'
        attributes: {
          cohort: string
          school_id: string
          delivery_partner_id: string
        }
      }
    }
    answer: {
      data: Partnership
    }
  }
  /**
   * One partnership
   */
  showPartnership: {
    path: {
      id: string
    }
    answer: {
      data: Partnership
    }
  }
  /**
   * Change the delivery partner of a partnership
   */
  changeDeliveryPartner: {
    path: {
      id: string
    }
    body: {
      data: {
        type: 'ecf-partnership-update'
        attributes: {
          delivery_partner_id: string
        }
      }
    }
    answer: {
      data: Partnership
    }
  }
  /**
   * Change the delivery partner of a partnership
   */
  changeDeliveryPartnerAsPATCH: {
    path: {
      id: string
    }
    body: {
      data: {
        type: 'ecf-partnership-update'
        attributes: {
          delivery_partner_id: string
        }
      }
    }
    answer: {
      data: Partnership
    }
  }
  /**
   * The declarations that you may read, oldest first, a page at a time
   */
  listDeclarations: {
    query?: {
      /**
       * Only these cohorts: the years in which they start, with commas between them.
       */
      'filter[cohort]'?: string
      /**
       * Only about these participants, by their ids.
       */
      'filter[participant_id]'?: string
      /**
       * Only with these, by their ids.
       */
      'filter[delivery_partner_id]'?: string
      /**
       * Only what was updated at this moment or later. What names no offset is UTC; the plus sign of an offset is written %2B.
       */
      'filter[updated_since]'?: string
      /**
       * Which page, from 1 on. There are more until a page is short or empty.
       */
      'page[page]'?: number
      /**
       * How many are on a page; more than 3000 are read as 3000.
       */
      'page[per_page]'?: number
    }
    answer: {
      data: ParticipantDeclaration[]
    }
  }
  /**
   * Declare that a participant reached a point of their training
   */
  submitDeclaration: {
    body: {
      data: {
        type: 'participant-declaration'
        attributes: {
          participant_id: string
          declaration_type:
            | 'started'
            | 'retained-1'
            | 'retained-2'
            | 'retained-3'
            | 'retained-4'
            | 'completed'
            | 'extended-1'
            | 'extended-2'
            | 'extended-3'
          declaration_date: string
          /**
           * As whom they are meant: as an ECT, or as a mentor.
           */
          course_identifier: 'ecf-induction' | 'ecf-mentor'
          evidence_held?:
            | 'training-event-attended'
            | 'self-study-material-completed'
            | 'materials-engaged-with-offline'
            | '75-percent-engagement-met'
            | '75-percent-engagement-met-reduced-induction'
            | 'one-term-induction'
            | 'other'
        }
      }
    }
    answer: {
      data: ParticipantDeclaration
    }
  }
  /**
   * One declaration
   */
  showDeclaration: {
    path: {
      id: string
    }
    query?: {
      /**
       * Only these cohorts: the years in which they start, with commas between them.
       */
      'filter[cohort]'?: string
    }
    answer: {
      data: ParticipantDeclaration
    }
  }
  /**
   * Void a declaration of yours
   */
  voidDeclaration: {
    path: {
      id: string
    }
    answer: {
      data: ParticipantDeclaration
    }
  }
  /**
   * Your statements, by payment date, a page at a time
   */
  listStatements: {
    query?: {
      /**
       * Only these cohorts: the years in which they start, with commas between them.
       */
      'filter[cohort]'?: string
      /**
       * There are statements of the type `ecf` only.
       */
      'filter[type]'?: string
      /**
       * Only what was updated at this moment or later. What names no offset is UTC; the plus sign of an offset is written %2B.
       */
      'filter[updated_since]'?: string
      /**
       * Which page, from 1 on. There are more until a page is short or empty.
       */
      'page[page]'?: number
      /**
       * How many are on a page; more than 3000 are read as 3000.
       */
      'page[per_page]'?: number
    }
    answer: {
      data: Statement[]
    }
  }
  /**
   * One statement, also one by which no declarations are paid
   */
  showStatement: {
    path: {
      id: string
    }
    answer: {
      data: Statement
    }
  }
  /**
   * Everything that altered what you see, in order
   */
  listChanges: {
    query?: {
      /**
       * The cursor of the last answer, or the id of the last entry that you have taken in. Without it, the feed from its beginning.
       */
      after?: string
      /**
       * The most entries that you take at once.
       */
      limit?: number
    }
    answer: {
      data: Change[]
      cursor: string
      more: boolean
    }
  }
  /**
   * How many people you see, and a digest of all that you see of them
   */
  showFingerprint: {
    query?: {
      /**
       * The cursor up to which you have taken in the feed. Without it, the fingerprint is of all that there is.
       */
      at?: string
      /**
       * Only this bucket, and who is in it: the last two digits of ids, such as `a3`.
       */
      bucket?: string
    }
    answer: {
      data: Fingerprint
    }
  }
}
export interface Participant {
  id: string
  type: 'participant'
  attributes: {
    /**
     * The person’s name.
     */
    full_name: string
    /**
     * The teacher reference number (TRN).
     */
    teacher_reference_number: string | null
    /**
     * When anything that you read of this last changed. Filters and sorting use the same moment. It also moves when a day passes on which they join or leave.
     */
    updated_at: string
    /**
     * The training with you: one entry as an ECT, one as a mentor, or both.
     */
    ecf_enrolments: EcfEnrolment[]
    /**
     * Other ids that the person had before two records were made one.
     */
    participant_id_changes: ParticipantIdChange[]
  }
}
export interface EcfEnrolment {
  /**
   * The person’s training as an ECT, or as a mentor. It never changes.
   */
  training_record_id: string
  /**
   * The email address at the school.
   */
  email: string | null
  /**
   * For an ECT, the participant id of the mentor. For a mentor, always null.
   */
  mentor_id: string | null
  /**
   * The school where you train them, or did last.
   */
  school_urn: string
  /**
   * Whether this is their training as an ECT or as a mentor.
   */
  participant_type: 'ect' | 'mentor'
  /**
   * The year in which their cohort starts.
   */
  cohort: string
  /**
   * What you reported: active, deferred or withdrawn.
   */
  training_status: 'active' | 'deferred' | 'withdrawn'
  /**
   * What schools reported: joining until the first day, leaving until the last, then left. Somebody who completed induction stays active.
   */
  participant_status: 'active' | 'joining' | 'leaving' | 'left' | 'withdrawn'
  /**
   * Whether the TRN was found to be theirs.
   */
  teacher_reference_number_validated: boolean | null
  /**
   * Whether DfE pays for the training; null while that is being checked.
   */
  eligible_for_funding: boolean | null
  /**
   * Whether an uplift for pupil premium applies. It ended with cohort 2024.
   */
  pupil_premium_uplift: boolean
  /**
   * Whether an uplift for sparsity applies. It ended with cohort 2024.
   */
  sparsity_uplift: boolean
  /**
   * The training schedule.
   */
  schedule_identifier:
    | (
        | 'ecf-standard-september'
        | 'ecf-standard-january'
        | 'ecf-standard-april'
        | 'ecf-reduced-september'
        | 'ecf-reduced-january'
        | 'ecf-reduced-april'
        | 'ecf-extended-september'
        | 'ecf-extended-january'
        | 'ecf-extended-april'
        | 'ecf-replacement-september'
        | 'ecf-replacement-january'
        | 'ecf-replacement-april'
      )
    | null
  /**
   * The delivery partner; null while none is named.
   */
  delivery_partner_id: string | null
  /**
   * Why and when you withdrew them, while they are withdrawn.
   */
  withdrawal: Withdrawal | null
  /**
   * Why and when you deferred them, while they are deferred.
   */
  deferral: Deferral | null
  /**
   * When the training record was made.
   */
  created_at: string
  /**
   * For an ECT, the day on which induction was completed.
   */
  induction_end_date: string | null
  /**
   * For a mentor, the day on which funded training ended.
   */
  mentor_funding_end_date: string | null
  /**
   * Whether they were moved to a later cohort because payments for their own had stopped.
   */
  cohort_changed_after_payments_frozen: boolean
  /**
   * For a mentor, why funded training ended.
   */
  mentor_ineligible_for_funding_reason:
    | (
        | 'completed_declaration_received'
        | 'completed_during_early_roll_out'
        | 'started_not_completed'
      )
    | null
}
export interface Withdrawal {
  /**
   * The reason that you gave.
   */
  reason:
    | 'left-teaching-profession'
    | 'moved-school'
    | 'mentor-no-longer-being-mentor'
    | 'switched-to-school-led'
    | 'other'
  /**
   * When you reported it.
   */
  date: string
}
export interface Deferral {
  /**
   * The reason that you gave.
   */
  reason: 'bereavement' | 'long-term-sickness' | 'parental-leave' | 'career-break' | 'other'
  /**
   * When you reported it.
   */
  date: string
}
export interface ParticipantIdChange {
  /**
   * The id that is no longer used.
   */
  from_participant_id: string
  /**
   * The id that took its place.
   */
  to_participant_id: string
  /**
   * When the two records were made one.
   */
  changed_at: string
}
export interface ParticipantTransfer {
  id: string
  type: 'participant-transfer'
  attributes: {
    /**
     * When anything that you read of this last changed. Filters and sorting use the same moment.
     */
    updated_at: string
    /**
     * The moves between schools that concern you.
     */
    transfers: Transfer[]
  }
}
export interface Transfer {
  /**
   * Which training record moves.
   */
  training_record_id: string
  /**
   * new_provider if the provider changes, new_school if not, unknown until a school reports that they join.
   */
  transfer_type: 'new_school' | 'new_provider' | 'unknown'
  /**
   * incomplete until the later of both days has come, then complete.
   */
  status: 'complete' | 'incomplete'
  /**
   * When the first report of this move was recorded.
   */
  created_at: string
  leaving: TransferSide
  /**
   * The school that they join; null while none has reported it.
   */
  joining: TransferSide1 | null
}
/**
 * The school that they leave.
 */
export interface TransferSide {
  /**
   * The school.
   */
  school_urn: string
  /**
   * The lead provider’s name; null if the school trains without one.
   */
  provider: string | null
  /**
   * The day of leaving or joining.
   */
  date: string
}
export interface TransferSide1 {
  /**
   * The school.
   */
  school_urn: string
  /**
   * The lead provider’s name; null if the school trains without one.
   */
  provider: string | null
  /**
   * The day of leaving or joining.
   */
  date: string
}
export interface UnfundedMentor {
  id: string
  type: 'unfunded-mentor'
  attributes: {
    /**
     * The mentor’s name.
     */
    full_name: string
    /**
     * The email address at the school where they mentor.
     */
    email: string | null
    /**
     * The teacher reference number (TRN).
     */
    teacher_reference_number: string | null
    /**
     * When this was first recorded.
     */
    created_at: string
    /**
     * When anything that you read of this last changed. Filters and sorting use the same moment. It also moves when they begin to mentor one of your ECTs.
     */
    updated_at: string
  }
}
export interface School {
  id: string
  type: 'school'
  attributes: {
    /**
     * The school’s name.
     */
    name: string
    /**
     * Its unique reference number (URN), as text.
     */
    urn: string
    /**
     * The cohort that you asked about.
     */
    cohort: string
    /**
     * Whether any provider has a partnership with it in the cohort.
     */
    in_partnership: boolean
    /**
     * How the school has chosen to train the cohort.
     */
    induction_programme_choice:
      'provider_led' | 'school_led' | 'no_early_career_teachers' | 'not_yet_known'
    /**
     * When this was first recorded.
     */
    created_at: string
    /**
     * When anything that you read of this last changed. Filters and sorting use the same moment. For one cohort.
     */
    updated_at: string
  }
}
export interface DeliveryPartner {
  id: string
  type: 'delivery-partner'
  attributes: {
    /**
     * The delivery partner’s name.
     */
    name: string
    /**
     * All cohorts in which you work together.
     */
    cohort: string[]
    /**
     * When this was first recorded.
     */
    created_at: string
    /**
     * When anything that you read of this last changed. Filters and sorting use the same moment.
     */
    updated_at: string
  }
}
export interface Partnership {
  id: string
  type: 'partnership'
  attributes: {
    /**
     * The year in which the cohort starts.
     */
    cohort: string
    /**
     * The school’s URN.
     */
    urn: string
    /**
     * The school’s id.
     */
    school_id: string
    /**
     * The delivery partner’s id.
     */
    delivery_partner_id: string
    /**
     * The delivery partner’s name.
     */
    delivery_partner_name: string | null
    /**
     * challenged once the school has reported that the partnership is wrong.
     */
    status: 'active' | 'challenged'
    /**
     * Why the school challenged it.
     */
    challenged_reason:
      ('another_provider' | 'not_confirmed' | 'do_not_recognise' | 'no_ects' | 'mistake') | null
    /**
     * When the school challenged it. The only moment with milliseconds.
     */
    challenged_at: string | null
    /**
     * The school’s induction tutor.
     */
    induction_tutor_name: string | null
    /**
     * The tutor’s email address, or the school’s if there is no tutor.
     */
    induction_tutor_email: string | null
    /**
     * When anything that you read of this last changed. Filters and sorting use the same moment. That includes the school, the delivery partner and the tutor.
     */
    updated_at: string
    /**
     * When it was first confirmed. Confirming it again does not change it.
     */
    created_at: string
  }
}
export interface ParticipantDeclaration {
  id: string
  type: 'participant-declaration'
  attributes: {
    /**
     * Whom it is about.
     */
    participant_id: string
    /**
     * What it declares: that training started, went on, or was completed.
     */
    declaration_type:
      | 'started'
      | 'retained-1'
      | 'retained-2'
      | 'retained-3'
      | 'retained-4'
      | 'completed'
      | 'extended-1'
      | 'extended-2'
      | 'extended-3'
    /**
     * Whether it is about their training as an ECT or as a mentor.
     */
    course_identifier: 'ecf-induction' | 'ecf-mentor'
    /**
     * When what it declares happened.
     */
    declaration_date: string
    /**
     * For an ECT, the participant id of the mentor at that time.
     */
    mentor_id: string | null
    /**
     * How far its payment is.
     */
    state:
      | 'submitted'
      | 'eligible'
      | 'payable'
      | 'paid'
      | 'voided'
      | 'ineligible'
      | 'awaiting-clawback'
      | 'clawed-back'
    /**
     * When anything that you read of this last changed. Filters and sorting use the same moment.
     */
    updated_at: string
    /**
     * When this was first recorded.
     */
    created_at: string
    /**
     * The delivery partner at that time.
     */
    delivery_partner_id: string | null
    /**
     * The statement that pays it.
     */
    statement_id: string | null
    /**
     * The statement that claims it back.
     */
    clawback_statement_id: string | null
    /**
     * Why it is ineligible.
     */
    ineligible_for_funding_reason: 'duplicate_declaration' | null
    /**
     * Whether an uplift was paid with it.
     */
    uplift_paid: boolean
    /**
     * The evidence that you said you hold.
     */
    evidence_held:
      | (
          | 'training-event-attended'
          | 'self-study-material-completed'
          | 'materials-engaged-with-offline'
          | '75-percent-engagement-met'
          | '75-percent-engagement-met-reduced-induction'
          | 'one-term-induction'
          | 'other'
        )
      | null
    /**
     * Always null. It is kept for clients that read it.
     */
    has_passed: boolean | null
    /**
     * Which provider made it. Some of other providers are yours to read.
     */
    lead_provider_name: string
  }
}
export interface Statement {
  id: string
  type: 'statement'
  attributes: {
    /**
     * The month that the statement is known by.
     */
    month: string
    /**
     * The year that the statement is known by.
     */
    year: string
    /**
     * Always ecf.
     */
    type: 'ecf'
    /**
     * The cohort that it pays for.
     */
    cohort: string
    /**
     * The last day on which declarations are taken in.
     */
    cut_off_date: string
    /**
     * The day on which it is paid.
     */
    payment_date: string
    /**
     * Whether it has been paid.
     */
    paid: boolean
    /**
     * When this was first recorded.
     */
    created_at: string
    /**
     * When anything that you read of this last changed. Filters and sorting use the same moment.
     */
    updated_at: string
  }
}
export interface Change {
  /**
   * The place of this entry in your feed: a cursor.
   */
  id: string
  type: 'change'
  attributes: {
    /**
     * The participant id of whom your view moved.
     */
    person_id: string
    /**
     * The change of circumstances that was recorded, such as `register` or `transfer-in`; or what fell due on a day: joined, left, induction-completed, transfer-completed, came-into-effect.
     */
    kind: string
    /**
     * The day from which the change holds.
     */
    effective_on: string
    /**
     * When it was recorded.
     */
    recorded_at: string
    /**
     * Why you no longer see the person; null while you do.
     */
    no_longer_seen: NoLongerSeen | null
    /**
     * The participant as you see them after this change.
     */
    participant: Participant | null
    /**
     * Their transfers as you see them after this change.
     */
    participant_transfer: ParticipantTransfer | null
    /**
     * The unfunded mentor as you see them after this change.
     */
    unfunded_mentor: UnfundedMentor | null
  }
}
export interface NoLongerSeen {
  /**
   * What happened, so that you no longer see the person.
   */
  reason:
    | 'partnership-challenged'
    | 'change-undone'
    | 'record-corrected'
    | 'plan-superseded'
    | 'no-longer-mentors'
}
export interface Fingerprint {
  /**
   * The place in your feed that it is of.
   */
  cursor: string
  /**
   * How many people you see.
   */
  people: number
  /**
   * The digest of all of them: the exclusive or of the buckets’ digests.
   */
  digest: string
  /**
   * The people by the last two digits of their ids.
   */
  buckets: FingerprintBucket[]
  /**
   * The people of the bucket that you asked for; otherwise null.
   */
  members: FingerprintMember[] | null
}
export interface FingerprintBucket {
  /**
   * The last two digits of the ids in it.
   */
  bucket: string
  /**
   * How many people are in it.
   */
  people: number
  /**
   * The exclusive or of its people’s digests.
   */
  digest: string
}
export interface FingerprintMember {
  /**
   * Who it is.
   */
  id: string
  /**
   * The digest of what you see of this person.
   */
  digest: string
}

/** How each operation is asked. */
export const addresses = {
  listParticipants: { method: 'GET', path: '/api/v3/participants/ecf' },
  showParticipant: { method: 'GET', path: '/api/v3/participants/ecf/{id}' },
  deferParticipant: { method: 'PUT', path: '/api/v3/participants/ecf/{id}/defer' },
  resumeParticipant: { method: 'PUT', path: '/api/v3/participants/ecf/{id}/resume' },
  withdrawParticipant: { method: 'PUT', path: '/api/v3/participants/ecf/{id}/withdraw' },
  changeParticipantSchedule: { method: 'PUT', path: '/api/v3/participants/ecf/{id}/change-schedule' },
  listTransfers: { method: 'GET', path: '/api/v3/participants/ecf/transfers' },
  showTransfers: { method: 'GET', path: '/api/v3/participants/ecf/{id}/transfers' },
  listUnfundedMentors: { method: 'GET', path: '/api/v3/unfunded-mentors/ecf' },
  showUnfundedMentor: { method: 'GET', path: '/api/v3/unfunded-mentors/ecf/{id}' },
  listSchools: { method: 'GET', path: '/api/v3/schools/ecf' },
  showSchool: { method: 'GET', path: '/api/v3/schools/ecf/{id}' },
  listDeliveryPartners: { method: 'GET', path: '/api/v3/delivery-partners' },
  showDeliveryPartner: { method: 'GET', path: '/api/v3/delivery-partners/{id}' },
  listPartnerships: { method: 'GET', path: '/api/v3/partnerships/ecf' },
  confirmPartnership: { method: 'POST', path: '/api/v3/partnerships/ecf' },
  showPartnership: { method: 'GET', path: '/api/v3/partnerships/ecf/{id}' },
  changeDeliveryPartner: { method: 'PUT', path: '/api/v3/partnerships/ecf/{id}' },
  changeDeliveryPartnerAsPATCH: { method: 'PATCH', path: '/api/v3/partnerships/ecf/{id}' },
  listDeclarations: { method: 'GET', path: '/api/v3/participant-declarations' },
  submitDeclaration: { method: 'POST', path: '/api/v3/participant-declarations' },
  showDeclaration: { method: 'GET', path: '/api/v3/participant-declarations/{id}' },
  voidDeclaration: { method: 'PUT', path: '/api/v3/participant-declarations/{id}/void' },
  listStatements: { method: 'GET', path: '/api/v3/statements' },
  showStatement: { method: 'GET', path: '/api/v3/statements/{id}' },
  listChanges: { method: 'GET', path: '/api/v3/changes' },
  showFingerprint: { method: 'GET', path: '/api/v3/fingerprint' },
} as const
