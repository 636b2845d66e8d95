import { rowOf } from '../saboteur.ts'

/*
 * A lawful row of each table, beside those of the lawful world; what an attack gives replaces it.
 */

const made = { made_by: 'this_change()' }
const recorded = { recorded_by: 'this_change()' }
const ben = { profile_id: "id('Ben the ECT')" }
const yearOn = { during: "'[2024-09-01,2025-09-01)'" }

export const change = rowOf('change_of_circumstance', {
  id: "id('another change')",
  kind: "'register'",
  nature: "'circumstance'",
  request: "'{}'",
  effective_on: "'2023-09-01'",
  actor_role: "'nobody'",
  actor_name: "'A saboteur'",
  recorded_at: 'now()',
})

export const person = rowOf('person', {
  id: "id('Eve')",
  trn: "'1000009'",
  date_of_birth: "'1990-01-01'",
  ...recorded,
})

export const identity = rowOf('participant_identity', {
  person_id: "id('Ben')",
  email: "'eve@example.org'",
  ...recorded,
})

export const profile = rowOf('participant_profile', {
  id: "id('Nora the ECT')",
  person_id: "id('Nora')",
  kind: "'ect'",
  ...recorded,
})

export const schoolCohort = rowOf('school_cohort', {
  id: "id('Birchwood 2022')",
  school_id: "id('Birchwood')",
  cohort: '2022',
  ...recorded,
})

export const partnership = rowOf('partnership', {
  id: "id('another partnership')",
  school_id: "id('Ashfield')",
  cohort: '2023',
  lead_provider_id: "id('Ambition')",
  ...recorded,
})

export const standing = rowOf('partnership_standing', {
  id: "id('another standing')",
  partnership_id: "id('Ambition at Birchwood')",
  school_id: "id('Birchwood')",
  cohort: '2023',
  lead_provider_id: "id('Ambition')",
  delivery_partner_id: "id('Leeds')",
  status: "'confirmed'",
  confirmed_on: "'2023-06-01'",
  challenge_reason: 'null',
  ...made,
})

/** On provider-led training whose provider is not confirmed yet. */
export const programme = rowOf('induction_programme', {
  id: "id('another programme')",
  school_cohort_id: "id('Ashfield 2023')",
  school_id: "id('Ashfield')",
  cohort: '2023',
  route: "'provider-led'",
  partnership_id: 'null',
  lead_provider_id: 'null',
  delivery_partner_id: 'null',
  supplier_id: 'null',
  provider_name: 'null',
  ...recorded,
})

export const choice = rowOf('school_cohort_choice', {
  id: "id('another choice')",
  school_cohort_id: "id('Birchwood 2023')",
  choice: "'programme'",
  default_programme_id: "id('diy at Birchwood')",
  takes_followers: 'false',
  during: "'[2023-06-01,)'",
  ...made,
})

export const name = rowOf('person_details', {
  id: "id('another name')",
  person_id: "id('Ben')",
  full_name: "'Ben Cole'",
  ...made,
})

export const record = rowOf('induction_record', {
  id: "id('another record')",
  profile_id: "id('Ada the ECT')",
  programme_id: "id('diy')",
  school_cohort_id: "id('Ashfield 2023')",
  school_id: "id('Ashfield')",
  cohort: '2023',
  begun_by: "'registration'",
  follows_default: 'false',
  ...yearOn,
  ...made,
})

export const leaving = rowOf('leaving_report', {
  id: "id('another report')",
  ...ben,
  school_id: "id('Ashfield')",
  stay_id: "id('another stay')",
  leaves_on: "'2024-09-01'",
  reason: "'other'",
  ...made,
})

export const mentorHere = rowOf('mentor_at_school', {
  id: "id('another time')",
  mentor_profile_id: "id('Mary the mentor')",
  mentor_person_id: "id('Mary')",
  mentor_kind: "'mentor'",
  school_id: "id('Ashfield')",
  ...yearOn,
  ...made,
})

/** Of Ada, when Mary's mentorship is over. */
export const mentorship = rowOf('mentorship', {
  id: "id('another mentorship')",
  ect_profile_id: "id('Ada the ECT')",
  ect_person_id: "id('Ada')",
  ect_kind: "'ect'",
  mentor_profile_id: "id('Nora the mentor')",
  mentor_person_id: "id('Nora')",
  mentor_kind: "'mentor'",
  school_id: "id('Ashfield')",
  during: "'[2024-03-01,2024-06-01)'",
  ...made,
})

export const training = rowOf('training_status', {
  id: "id('another status')",
  profile_id: "id('Ada the ECT')",
  lead_provider_id: "id('Ambition')",
  status: "'active'",
  reason: 'null',
  ...yearOn,
  ...made,
})

export const schedule = rowOf('schedule_in_use', {
  id: "id('another schedule')",
  profile_id: "id('Ada the ECT')",
  schedule_id: "id('standard')",
  ...yearOn,
  ...made,
})

export const email = rowOf('email_in_use', {
  id: "id('another email')",
  profile_id: "id('Ada the ECT')",
  person_id: "id('Ada')",
  email: "'ada@example.org'",
  ...yearOn,
  ...made,
})

export const bodyOfEct = rowOf('appropriate_body_of_ect', {
  id: "id('another body')",
  profile_id: "id('Ada the ECT')",
  answer: "'not-listed'",
  appropriate_body_id: 'null',
  ...yearOn,
  ...made,
})

export const bodyOfCohort = rowOf('appropriate_body_of_cohort', {
  id: "id('another body')",
  school_cohort_id: "id('Birchwood 2023')",
  answer: "'not-listed'",
  appropriate_body_id: 'null',
  ...yearOn,
  ...made,
})

export const completion = rowOf('completion', {
  id: "id('another completion')",
  ...ben,
  completed_on: "'2024-09-01'",
  ...made,
})

export const eligibility = rowOf('funding_eligibility', {
  id: "id('another eligibility')",
  ...ben,
  status: "'eligible'",
  reason: "'none'",
  ...made,
})

export const supersede = (table: string, fact: string) =>
  `update ${table} set superseded_by = this_change()
     where id = id('${fact}') and superseded_by is null;`
