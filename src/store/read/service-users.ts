import type { Id } from '../../core/identity.ts'
import type { School } from '../../core/organisations.ts'
import { sql, type Database } from '../database.ts'

export type ServiceUserId = Id<'service user'>

/** Somebody who signs in. */
export interface ServiceUser {
  readonly id: ServiceUserId
  readonly fullName: string
  readonly email: string
}

/** Somebody a newcomer may try the service as, and what she shows. */
export interface DemonstrationUser extends ServiceUser {
  readonly description: string
  readonly schools: readonly string[]
}

/** Everybody whom a demonstration offers to sign in as for a school. */
export const demonstrationUsers = (database: Database) =>
  database.rows<DemonstrationUser>(sql`
    select
      service_user.id,
      service_user.full_name as "fullName",
      service_user.email,
      service_user.description,
      array(
        select school.name
        from induction_tutor
          join school_now as school on school.id = induction_tutor.school_id
        where induction_tutor.service_user_id = service_user.id
        order by school.name, school.urn
      ) as "schools"
    from service_user
    where not exists (
      select from lead_provider_person as person where person.service_user_id = service_user.id
    )
    order by service_user.id
  `)

/** Who signed in under an id, with the schools she may act for; `null` if nobody has it. */
export async function userWithSchools(
  database: Database,
  id: string,
): Promise<{ readonly user: ServiceUser; readonly schools: readonly School[] } | null> {
  const [found] = await database.rows<ServiceUser & { readonly schools: readonly School[] }>(sql`
    select
      service_user.id,
      service_user.full_name as "fullName",
      service_user.email,
      (select coalesce(json_agg(json_build_object(
         'id', school.id,
         'urn', school.urn,
         'name', school.name,
         'eligibleForFunding', school.eligible_for_funding,
         'ownProgrammeOnly', school.own_programme_only,
         'open', school.open
       ) order by school.name, school.urn), '[]')
       from induction_tutor
         join school_now as school on school.id = induction_tutor.school_id
       where induction_tutor.service_user_id = service_user.id) as "schools"
    from service_user
    where service_user.id::text = ${id}
  `)
  if (found === undefined) return null
  const { schools, ...user } = found
  return { user, schools }
}
