import { noTimetable } from '../../core/declarations.ts'
import type { PersonId } from '../../core/identity.ts'
import type { Reference } from '../../core/organisations.ts'
import type { Situation } from '../../core/situation.ts'
import { sql, type Database } from '../database.ts'
import { believed, type KnownAt } from './believed.ts'
import { contentOf } from './situation-content.ts'
import type { Scope } from './situation-scope.ts'

/**
 * What is known of some people, now or at a position in the log, as far as it can show in what
 * their providers read: a decision about them would look at much more (everybody whom their
 * mentors mentor, and what was undone).
 */
export const readSituationShown = (
  database: Database,
  people: readonly PersonId[],
  knownAt: KnownAt = null,
): Promise<Situation> =>
  database.transaction(
    async reading => {
      const content = await contentOf(reading, await scopeShown(reading, people, knownAt), knownAt)
      return {
        people: byId(content.people),
        profiles: byId(content.profiles),
        schools: byId(content.schools),
        schoolCohorts: byId(content.schoolCohorts),
        partnerships: byId(content.partnerships),
        programmes: byId(content.programmes),
        facts: byId(content.facts),
        teacherRecords: new Map(),
        reference: await namesShown(reading),
        traces: new Map(),
        authors: new Map(),
        declarations: new Map(),
        timetable: noTimetable,
      }
    },
    { plannedOnce: true, isReading: true },
  )

/** The people themselves, and the profiles of their mentors, whose ids are shown. */
async function scopeShown(
  database: Database,
  people: readonly PersonId[],
  knownAt: KnownAt,
): Promise<Scope> {
  const [scope] = await database.rows<Pick<Scope, 'profiles' | 'mentored'>>(sql`
    with own as materialized (
      select profile.id
      from participant_profile as profile
      where profile.person_id = any(${people})
    )
    select
      array(select own.id from own) as "mentored",
      array(
        select own.id from own
        union
        select mentorship.mentor_profile_id
        from mentorship
        where mentorship.ect_profile_id in (select own.id from own)
          and ${believed('mentorship', knownAt)}
      ) as "profiles"
  `)
  if (scope === undefined) throw new Error('No scope was read')
  return { people, schools: [], ...scope }
}

/** Of the lists that hold for everybody, those of which names are shown. */
async function namesShown(database: Database): Promise<Reference> {
  const [lists] = await database.rows<Pick<Reference, 'schedules' | 'leadProviders'>>(sql`
    select
      (select coalesce(json_agg(json_build_object(
         'id', schedule.id, 'cohort', schedule.cohort, 'identifier', schedule.identifier
       )), '[]')
       from schedule) as "schedules",
      (select coalesce(json_agg(json_build_object(
         'id', provider.id, 'name', provider.name, 'cohorts', '{}'::int[]
       )), '[]')
       from lead_provider as provider) as "leadProviders"
  `)
  if (lists === undefined) throw new Error('No names were read')
  return {
    cohorts: [],
    deliveryPartners: [],
    pairings: [],
    suppliers: [],
    appropriateBodies: [],
    ...lists,
  }
}

const byId = <Thing extends { readonly id: unknown }>(things: readonly Thing[]) =>
  new Map(things.map(thing => [thing.id as Thing['id'], thing]))
