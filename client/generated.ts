/* Made from docs/generated/openapi.json by `npm run client:write`: not written by hand. */

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
       * Only the participant who was known by this id before two records of her were made one.
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
       * Only the participant who was known by this id before two records of her were made one.
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
           * As whom she is meant: as an ECT, or as a mentor.
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
           * As whom she is meant: as an ECT, or as a mentor.
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
           * As whom she is meant: as an ECT, or as a mentor.
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
           * As whom she is meant: as an ECT, or as a mentor.
           */
          course_identifier: 'ecf-induction' | 'ecf-mentor'
          /**
           * The year in which the cohort starts; without it, she stays in hers.
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
      data: {
        /**
         * The place of this entry in your feed: a cursor.
         */
        id: string
        type: 'change'
        attributes: {
          person_id: string
          /**
           * The change of circumstances that was recorded, such as `register` or `transfer-in`; or what fell due on a day: joined, left, induction-completed, transfer-completed, came-into-effect.
           */
          kind: string
          effective_on: string
          recorded_at: string
          no_longer_seen: {
            reason:
              | 'partnership-challenged'
              | 'change-undone'
              | 'record-corrected'
              | 'plan-superseded'
              | 'no-longer-mentors'
          } | null
          participant: Participant | null
          participant_transfer: ParticipantTransfer | null
          unfunded_mentor: UnfundedMentor | null
        }
      }[]
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
      data: {
        cursor: string
        people: number
        digest: string
        buckets: {
          bucket: string
          people: number
          digest: string
        }[]
        members:
          | {
              id: string
              digest: string
            }[]
          | null
      }
    }
  }
}
export interface Participant {
  id: string
  type: 'participant'
  attributes: {
    full_name: string
    teacher_reference_number: string | null
    updated_at: string
    ecf_enrolments: EcfEnrolment[]
    participant_id_changes: ParticipantIdChange[]
  }
}
export interface EcfEnrolment {
  training_record_id: string
  email: string | null
  mentor_id: string | null
  school_urn: string
  participant_type: 'ect' | 'mentor'
  cohort: string
  training_status: 'active' | 'deferred' | 'withdrawn'
  participant_status: 'active' | 'joining' | 'leaving' | 'left' | 'withdrawn'
  teacher_reference_number_validated: boolean | null
  eligible_for_funding: boolean | null
  pupil_premium_uplift: boolean
  sparsity_uplift: boolean
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
  delivery_partner_id: string | null
  withdrawal: {
    reason:
      | 'left-teaching-profession'
      | 'moved-school'
      | 'mentor-no-longer-being-mentor'
      | 'switched-to-school-led'
      | 'other'
    date: string
  } | null
  deferral: {
    reason: 'bereavement' | 'long-term-sickness' | 'parental-leave' | 'career-break' | 'other'
    date: string
  } | null
  created_at: string
  induction_end_date: string | null
  mentor_funding_end_date: string | null
  cohort_changed_after_payments_frozen: boolean
  mentor_ineligible_for_funding_reason:
    | (
        | 'completed_declaration_received'
        | 'completed_during_early_roll_out'
        | 'started_not_completed'
      )
    | null
}
export interface ParticipantIdChange {
  from_participant_id: string
  to_participant_id: string
  changed_at: string
}
export interface ParticipantTransfer {
  id: string
  type: 'participant-transfer'
  attributes: {
    updated_at: string
    transfers: Transfer[]
  }
}
export interface Transfer {
  training_record_id: string
  transfer_type: 'new_school' | 'new_provider' | 'unknown'
  status: 'complete' | 'incomplete'
  created_at: string
  leaving: TransferSide
  joining: TransferSide | null
}
export interface TransferSide {
  school_urn: string
  provider: string | null
  date: string
}
export interface UnfundedMentor {
  id: string
  type: 'unfunded-mentor'
  attributes: {
    full_name: string
    email: string | null
    teacher_reference_number: string | null
    created_at: string
    updated_at: string
  }
}
export interface School {
  id: string
  type: 'school'
  attributes: {
    name: string
    urn: string
    cohort: string
    in_partnership: boolean
    induction_programme_choice:
      'provider_led' | 'school_led' | 'no_early_career_teachers' | 'not_yet_known'
    created_at: string
    updated_at: string
  }
}
export interface DeliveryPartner {
  id: string
  type: 'delivery-partner'
  attributes: {
    name: string
    cohort: string[]
    created_at: string
    updated_at: string
  }
}
export interface Partnership {
  id: string
  type: 'partnership'
  attributes: {
    cohort: string
    urn: string
    school_id: string
    delivery_partner_id: string
    delivery_partner_name: string | null
    status: 'active' | 'challenged'
    challenged_reason:
      ('another_provider' | 'not_confirmed' | 'do_not_recognise' | 'no_ects' | 'mistake') | null
    challenged_at: string | null
    induction_tutor_name: string | null
    induction_tutor_email: string | null
    updated_at: string
    created_at: string
  }
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
  listChanges: { method: 'GET', path: '/api/v3/changes' },
  showFingerprint: { method: 'GET', path: '/api/v3/fingerprint' },
} as const
