import { raw } from 'sql-template-tag'
import type { Facet } from '../../core/facts.ts'
import { sql, type Sql } from '../database.ts'

/** How the facts of one kind are read: from which table, and which of its columns say whom of. */
export interface FacetOnFile {
  readonly table: string
  readonly about:
    | 'person'
    | 'profile'
    | 'ect'
    | 'mentor'
    | 'school-cohort'
    | 'school-cohort-of-anybody'
    | 'partnership'
  /** The fact as the core has it. */
  readonly fact: Sql
}

const span = (table: string) =>
  sql`'from', lower(${raw(table)}.during), 'until', upper(${raw(table)}.during)`

const answer = (table: string) => {
  const row = raw(table)
  return sql`'appropriateBody', case ${row}.answer
    when 'named' then json_build_object('answer', 'named', 'body', ${row}.appropriate_body_id)
    else json_build_object('answer', ${row}.answer)
  end`
}

/** Every kind of fact, in the shape of the core; `json` keeps the order of fields. */
export const facetsOnFile: Readonly<Record<Facet, FacetOnFile>> = {
  'person-details': {
    table: 'person_details',
    about: 'person',
    fact: sql`json_build_object(
      'facet', 'person-details',
      'id', person_details.id,
      'person', person_details.person_id,
      'fullName', person_details.full_name
    )`,
  },
  'induction-record': {
    table: 'induction_record',
    about: 'profile',
    fact: sql`json_build_object(
      'facet', 'induction-record',
      'id', induction_record.id,
      'profile', induction_record.profile_id,
      'programme', induction_record.programme_id,
      'begunBy', induction_record.begun_by,
      'followsDefault', induction_record.follows_default,
      ${span('induction_record')}
    )`,
  },
  'leaving-report': {
    table: 'leaving_report',
    about: 'profile',
    fact: sql`json_build_object(
      'facet', 'leaving-report',
      'id', leaving_report.id,
      'profile', leaving_report.profile_id,
      'school', leaving_report.school_id,
      'stay', leaving_report.stay_id,
      'leavesOn', leaving_report.leaves_on,
      'reason', leaving_report.reason
    )`,
  },
  mentorship: {
    table: 'mentorship',
    about: 'ect',
    fact: sql`json_build_object(
      'facet', 'mentorship',
      'id', mentorship.id,
      'ect', mentorship.ect_profile_id,
      'mentor', mentorship.mentor_profile_id,
      'school', mentorship.school_id,
      'unassignedOn', mentorship.unassigned_on,
      ${span('mentorship')}
    )`,
  },
  'mentor-at-school': {
    table: 'mentor_at_school',
    about: 'mentor',
    fact: sql`json_build_object(
      'facet', 'mentor-at-school',
      'id', mentor_at_school.id,
      'mentor', mentor_at_school.mentor_profile_id,
      'school', mentor_at_school.school_id,
      'stay', mentor_at_school.stay_id,
      ${span('mentor_at_school')}
    )`,
  },
  'training-status': {
    table: 'training_status',
    about: 'profile',
    fact: sql`json_build_object(
      'facet', 'training-status',
      'id', training_status.id,
      'profile', training_status.profile_id,
      'leadProvider', training_status.lead_provider_id,
      'status', training_status.status,
      'reason', training_status.reason,
      ${span('training_status')}
    )`,
  },
  'schedule-in-use': {
    table: 'schedule_in_use',
    about: 'profile',
    fact: sql`json_build_object(
      'facet', 'schedule-in-use',
      'id', schedule_in_use.id,
      'profile', schedule_in_use.profile_id,
      'leadProvider', schedule_in_use.lead_provider_id,
      'schedule', schedule_in_use.schedule_id,
      'closedCohort', schedule_in_use.closed_cohort,
      ${span('schedule_in_use')}
    )`,
  },
  'email-in-use': {
    table: 'email_in_use',
    about: 'profile',
    fact: sql`json_build_object(
      'facet', 'email-in-use',
      'id', email_in_use.id,
      'profile', email_in_use.profile_id,
      'email', email_in_use.email,
      ${span('email_in_use')}
    )`,
  },
  'appropriate-body-of-ect': {
    table: 'appropriate_body_of_ect',
    about: 'profile',
    fact: sql`json_build_object(
      'facet', 'appropriate-body-of-ect',
      'id', appropriate_body_of_ect.id,
      'profile', appropriate_body_of_ect.profile_id,
      ${answer('appropriate_body_of_ect')},
      ${span('appropriate_body_of_ect')}
    )`,
  },
  'appropriate-body-of-cohort': {
    table: 'appropriate_body_of_cohort',
    about: 'school-cohort-of-anybody',
    fact: sql`json_build_object(
      'facet', 'appropriate-body-of-cohort',
      'id', appropriate_body_of_cohort.id,
      'schoolCohort', appropriate_body_of_cohort.school_cohort_id,
      ${answer('appropriate_body_of_cohort')},
      ${span('appropriate_body_of_cohort')}
    )`,
  },
  completion: {
    table: 'completion',
    about: 'profile',
    fact: sql`json_build_object(
      'facet', 'completion',
      'id', completion.id,
      'profile', completion.profile_id,
      'completedOn', completion.completed_on,
      'reason', completion.reason
    )`,
  },
  'funding-eligibility': {
    table: 'funding_eligibility',
    about: 'profile',
    fact: sql`json_build_object(
      'facet', 'funding-eligibility',
      'id', funding_eligibility.id,
      'profile', funding_eligibility.profile_id,
      'status', funding_eligibility.status,
      'reason', funding_eligibility.reason
    )`,
  },
  'school-cohort-choice': {
    table: 'school_cohort_choice',
    about: 'school-cohort',
    fact: sql`json_build_object(
      'facet', 'school-cohort-choice',
      'id', school_cohort_choice.id,
      'schoolCohort', school_cohort_choice.school_cohort_id,
      'choice', school_cohort_choice.choice,
      'defaultProgramme', school_cohort_choice.default_programme_id,
      'takesFollowers', school_cohort_choice.takes_followers,
      ${span('school_cohort_choice')}
    )`,
  },
  'partnership-standing': {
    table: 'partnership_standing',
    about: 'partnership',
    fact: sql`json_build_object(
      'facet', 'partnership-standing',
      'id', partnership_standing.id,
      'partnership', partnership_standing.partnership_id,
      'deliveryPartner', partnership_standing.delivery_partner_id,
      'status', partnership_standing.status,
      'confirmedOn', partnership_standing.confirmed_on,
      'challengeReason', partnership_standing.challenge_reason
    )`,
  },
}
