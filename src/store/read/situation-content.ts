import { raw } from 'sql-template-tag'
import type { Declaration } from '../../core/declarations.ts'
import type { Fact } from '../../core/facts.ts'
import type {
  InductionProgramme,
  Partnership,
  SchoolCohort,
} from '../../core/induction-programme.ts'
import type { School } from '../../core/organisations.ts'
import type { ParticipantProfile, Person } from '../../core/situation.ts'
import { join, sql, type Database, type Sql } from '../database.ts'
import { believed, lastKnown, type KnownAt } from './believed.ts'
import { facetsOnFile, type FacetOnFile } from './facets.ts'
import { declarationsIn } from './payments-in-situation.ts'
import type { Scope } from './situation-scope.ts'

/** All that is on file in a scope: things and facts. */
export interface Content {
  readonly people: readonly Person[]
  readonly profiles: readonly ParticipantProfile[]
  readonly schools: readonly School[]
  readonly schoolCohorts: readonly SchoolCohort[]
  readonly partnerships: readonly Partnership[]
  readonly programmes: readonly InductionProgramme[]
  readonly facts: readonly Fact[]
  readonly declarations: readonly Declaration[]
}

/** Reads what is on file in one statement, so that all of it is of one moment. */
export async function contentOf(
  database: Database,
  scope: Scope,
  knownAt: KnownAt,
): Promise<Content> {
  const [content] = await database.rows<Content>(sql`
    with
      ${thingsPointedAt(scope, knownAt)},
      fact as materialized (${factsIn(scope, knownAt)})
    select
      ${peopleAndProfiles(scope, knownAt)},
      ${schools(scope)},
      ${schoolCohortsPartnershipsAndProgrammes},
      (select coalesce(json_agg(fact.fact), '[]') from fact) as "facts",
      ${declarationsIn(scope)}
  `)
  if (content === undefined) throw new Error('No content was read')
  return content
}

/** The programmes of these schools and of these people's records, and what they rest on. */
const thingsPointedAt = ({ profiles, schools }: Scope, knownAt: KnownAt) => sql`
  programme as materialized (
    select induction_programme.*
    from induction_programme
    where induction_programme.recorded_by <= ${lastKnown(knownAt)}
      and induction_programme.id in (
        select induction_record.programme_id
        from induction_record
        where induction_record.profile_id = any(${profiles})
          and ${believed('induction_record', knownAt)}
        union
        select offered.id
        from school_cohort
          join induction_programme as offered on offered.school_cohort_id = school_cohort.id
        where school_cohort.school_id = any(${schools})
      )
  ),
  the_partnership as materialized (
    select partnership.*
    from partnership
    where partnership.recorded_by <= ${lastKnown(knownAt)}
      and partnership.id in (
        select programme.partnership_id from programme
        union
        select at_school.id from partnership as at_school
        where at_school.school_id = any(${schools})
      )
  ),
  the_school_cohort as materialized (
    select school_cohort.*
    from school_cohort
    where school_cohort.recorded_by <= ${lastKnown(knownAt)}
      and school_cohort.id in (
        select programme.school_cohort_id from programme
        union
        select at_school.id from school_cohort as at_school
        where at_school.school_id = any(${schools})
      )
  )
`

const factsIn = (scope: Scope, knownAt: KnownAt) =>
  join(
    Object.values(facetsOnFile).map(
      facet => sql`
        select ${facet.fact} as fact, ${schoolOf(facet)} as school_id
        from ${raw(facet.table)}
        where ${isAbout(facet, scope)} and ${believed(facet.table, knownAt)}`,
    ),
    ' union all ',
  )

/** The school that a fact names by itself, and not by its programme. */
const schoolOf = ({ table }: FacetOnFile) =>
  table === 'leaving_report' || table === 'mentor_at_school' || table === 'mentorship'
    ? sql`${raw(table)}.school_id`
    : sql`null::uuid`

function isAbout(
  { table, about }: FacetOnFile,
  { people, profiles, mentored, schools }: Scope,
): Sql {
  const row = raw(table)
  switch (about) {
    case 'person':
      return sql`${row}.person_id = any(${people})`
    case 'profile':
      return sql`${row}.profile_id = any(${profiles})`
    case 'ect':
      return sql`${row}.ect_profile_id = any(${mentored})`
    case 'mentor':
      return sql`${row}.mentor_profile_id = any(${profiles})`
    case 'school-cohort':
      return sql`${row}.school_cohort_id in (
        select school_cohort.id from school_cohort where school_cohort.school_id = any(${schools})
      )`
    // Wherever somebody is or was: the body there is told of what becomes of her.
    case 'school-cohort-of-anybody':
      return sql`${row}.school_cohort_id in (
        select the_school_cohort.id from the_school_cohort
      )`
    case 'partnership':
      return sql`${row}.partnership_id in (select the_partnership.id from the_partnership)`
  }
}

const peopleAndProfiles = ({ people, profiles }: Scope, knownAt: KnownAt) => sql`
  (select coalesce(json_agg(json_build_object(
     'thing', 'person',
     'id', person.id,
     'trn', person.trn,
     'dateOfBirth', person.date_of_birth
   )), '[]')
   from person
   where person.id = any(${people})) as "people",
  (select coalesce(json_agg(json_build_object(
     'thing', 'participant-profile',
     'id', profile.id,
     'person', profile.person_id,
     'kind', profile.kind
   )), '[]')
   from participant_profile as profile
   where profile.id = any(${profiles})
     and profile.recorded_by <= ${lastKnown(knownAt)}) as "profiles"
`

const schools = ({ schools: named }: Scope) => sql`
  (select coalesce(json_agg(json_build_object(
     'id', school.id,
     'urn', school.urn,
     'name', school.name,
     'eligibleForFunding', school.eligible_for_funding,
     'ownProgrammeOnly', school.own_programme_only,
     'open', school.open
   )), '[]')
   from school_now as school
   where school.id in (
     select unnest(${named}::uuid[])
     union
     select the_school_cohort.school_id from the_school_cohort
     union
     select the_partnership.school_id from the_partnership
     union
     select fact.school_id from fact where fact.school_id is not null
   )) as "schools"
`

const schoolCohortsPartnershipsAndProgrammes = sql`
  (select coalesce(json_agg(json_build_object(
     'id', the_school_cohort.id,
     'school', the_school_cohort.school_id,
     'cohort', the_school_cohort.cohort
   )), '[]')
   from the_school_cohort) as "schoolCohorts",
  (select coalesce(json_agg(json_build_object(
     'id', the_partnership.id,
     'school', the_partnership.school_id,
     'cohort', the_partnership.cohort,
     'leadProvider', the_partnership.lead_provider_id
   )), '[]')
   from the_partnership) as "partnerships",
  (select coalesce(json_agg(json_build_object(
     'id', programme.id,
     'schoolCohort', programme.school_cohort_id,
     'offer', case programme.route
       when 'provider-led' then json_build_object(
         'route', programme.route,
         'partnership', programme.partnership_id,
         'deliveryPartner', programme.delivery_partner_id
       )
       when 'accredited-materials' then json_build_object(
         'route', programme.route, 'supplier', programme.supplier_id
       )
       when 'school-funded' then json_build_object(
         'route', programme.route, 'providerName', programme.provider_name
       )
       else json_build_object('route', programme.route)
     end
   )), '[]')
   from programme) as "programmes"
`
