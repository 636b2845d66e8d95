import type { PersonId, ProfileId, SchoolId } from '../../core/identity.ts'
import type { Concerns } from '../../core/situation.ts'
import { sql, type Database } from '../database.ts'
import { believed, lastKnown, type KnownAt } from './believed.ts'
import { peopleConcernedBy, schoolsTouchedBy } from './scope-of-changes.ts'

/** Whose facts a situation holds. */
export interface Scope {
  readonly people: readonly PersonId[]
  readonly profiles: readonly ProfileId[]
  /**
   * The profiles whose every mentorship is in the situation, with every mentor of theirs. Of the
   * others, who are read only because they mentor one of these, no mentorship is read: half of
   * somebody's mentorships would be settled to wrong ends.
   */
  readonly mentored: readonly ProfileId[]
  readonly schools: readonly SchoolId[]
}

/**
 * Whom and what a request concerns: the people it names, their mentors and those they mentor, and
 * the mentors of these; the schools it names, and those that the changes to undo touched.
 */
export async function scopeOf(
  database: Database,
  concerns: Concerns,
  knownAt: KnownAt,
): Promise<Scope> {
  const [scope] = await database.rows<Scope>(sql`
    with ${peopleInScope(concerns, knownAt)}
    select
      array(select everybody.id from everybody order by everybody.id) as "people",
      array(
        select profile.id
        from participant_profile as profile
        where profile.person_id in (select everybody.id from everybody)
        order by profile.id
      ) as "profiles",
      array(select close_profile.id from close_profile order by close_profile.id) as "mentored",
      array(
        ${schoolsInScope(concerns, knownAt)} order by id
      ) as "schools"
  `)
  if (scope === undefined) throw new Error('No scope was read')
  return scope
}

/** Those concerned, their mentors and whom they mentor, and who else mentors any of these. */
const peopleInScope = (concerns: Concerns, knownAt: KnownAt) => sql`
  concerned as materialized (${concerned(concerns, knownAt)}),
  concerned_profile as materialized (
    select profile.id
    from participant_profile as profile
    where profile.person_id in (select concerned.id from concerned)
  ),
  close as materialized (
    select concerned.id from concerned
    union
    select mentorship.mentor_person_id
    from mentorship
    where mentorship.ect_profile_id in (select concerned_profile.id from concerned_profile)
      and ${believed('mentorship', knownAt)}
    union
    select mentorship.ect_person_id
    from mentorship
    where mentorship.mentor_profile_id in (select concerned_profile.id from concerned_profile)
      and ${believed('mentorship', knownAt)}
  ),
  close_profile as materialized (
    select profile.id
    from participant_profile as profile
    where profile.person_id in (select close.id from close)
  ),
  everybody as materialized (
    select close.id from close
    union
    select mentorship.mentor_person_id
    from mentorship
    where mentorship.ect_profile_id in (select close_profile.id from close_profile)
      and ${believed('mentorship', knownAt)}
  )
`

const schoolsInScope = (
  { schools = [], everybodyIn, changes = [], historyOf = [] }: Concerns,
  knownAt: KnownAt,
) => sql`
  select school.id from school
  where school.id = any(${everybodyIn ? [...schools, everybodyIn.school] : schools})
  ${changes.length > 0 ? sql`union ${schoolsTouchedBy(changes)}` : sql``}
  ${historyOf.length > 0 ? sql`union ${schoolsOf(historyOf, knownAt)}` : sql``}
`

const concerned = (
  { people = [], trns = [], emails = [], everybodyIn, changes = [], historyOf = [] }: Concerns,
  knownAt: KnownAt,
) => sql`
  select person.id from person
  where person.id = any(${people}) and person.recorded_by <= ${lastKnown(knownAt)}
  union
  select person.id from person
  where person.trn = any(${trns}) and person.recorded_by <= ${lastKnown(knownAt)}
  union
  select email_in_use.person_id from email_in_use
  where email_in_use.email = any(${emails.map(email => email.toLowerCase())})
    and ${believed('email_in_use', knownAt)}
  ${
    everybodyIn
      ? sql`
        union
        select profile.person_id
        from induction_record
          join participant_profile as profile on profile.id = induction_record.profile_id
        where induction_record.school_id = ${everybodyIn.school}
          and induction_record.cohort = ${everybodyIn.cohort}
          and ${believed('induction_record', knownAt)}`
      : sql``
  }
  ${changes.length > 0 ? sql`union ${peopleConcernedBy(changes)}` : sql``}
  ${historyOf.length > 0 ? sql`union ${whoShareAnAddress(historyOf, knownAt)}` : sql``}
`

const schoolsOf = (people: readonly PersonId[], knownAt: KnownAt) => sql`
  select induction_record.school_id
  from induction_record
    join participant_profile as profile on profile.id = induction_record.profile_id
  where profile.person_id = any(${people})
    and ${believed('induction_record', knownAt)}
`

const whoShareAnAddress = (people: readonly PersonId[], knownAt: KnownAt) => sql`
  select email_in_use.person_id from email_in_use
  where email_in_use.email in (
      select hers.email from email_in_use as hers
      where hers.person_id = any(${people}) and ${believed('hers', knownAt)}
    )
    and ${believed('email_in_use', knownAt)}
`
