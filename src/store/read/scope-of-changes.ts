import { sql } from '../database.ts'

/**
 * Whom it concerns that some changes are undone: those they touched; those who train on what they
 * brought about, since that may go; and those who use an address that would be somebody's again.
 */
export const peopleConcernedBy = (changes: readonly string[]) => sql`
  select subject.person_id
  from change_of_circumstance as change
    join change_subject as subject on subject.position = change.position
  where change.id = any(${changes})
  union
  select profile.person_id
  from change_of_circumstance as change
    join partnership_standing as standing
      on change.position in (standing.made_by, standing.superseded_by)
    join induction_programme as programme on programme.partnership_id = standing.partnership_id
    join induction_record as record
      on record.programme_id = programme.id and record.superseded_by is null
    join participant_profile as profile on profile.id = record.profile_id
  where change.id = any(${changes})
  union
  select profile.person_id
  from change_of_circumstance as change
    join school_cohort_choice as choice
      on change.position in (choice.made_by, choice.superseded_by)
    join induction_record as record
      on record.programme_id = choice.default_programme_id and record.superseded_by is null
    join participant_profile as profile on profile.id = record.profile_id
  where change.id = any(${changes})
  union
  select used.person_id
  from change_of_circumstance as change
    join email_in_use as gone on gone.superseded_by = change.position
    join email_in_use as used on used.email = gone.email and used.superseded_by is null
  where change.id = any(${changes})
`

/** The schools of which some changes said anything, or which reported them. */
export const schoolsTouchedBy = (changes: readonly string[]) => sql`
  select touched.id
  from change_of_circumstance as change
    cross join lateral (
      select change.actor_school_id as id
      union all
      select school_cohort.school_id from school_cohort
      where school_cohort.recorded_by = change.position
      union all
      select induction_record.school_id from induction_record
      where change.position in (induction_record.made_by, induction_record.superseded_by)
      union all
      select leaving_report.school_id from leaving_report
      where change.position in (leaving_report.made_by, leaving_report.superseded_by)
      union all
      select mentor_at_school.school_id from mentor_at_school
      where change.position in (mentor_at_school.made_by, mentor_at_school.superseded_by)
      union all
      select partnership_standing.school_id from partnership_standing
      where change.position in (partnership_standing.made_by, partnership_standing.superseded_by)
      union all
      select school_cohort.school_id
      from school_cohort_choice
        join school_cohort on school_cohort.id = school_cohort_choice.school_cohort_id
      where change.position in (school_cohort_choice.made_by, school_cohort_choice.superseded_by)
      union all
      select school_cohort.school_id
      from appropriate_body_of_cohort as body
        join school_cohort on school_cohort.id = body.school_cohort_id
      where change.position in (body.made_by, body.superseded_by)
    ) as touched
  where change.id = any(${changes})
    and touched.id is not null
`
