import type { Instant } from '../../core/calendar.ts'
import type { PersonId } from '../../core/identity.ts'
import { empty, sql, type Database } from '../database.ts'
import { keysOf, yearsOf, type PageWanted, type PeopleWanted } from './api-people.ts'

/** The last position that was recorded by a moment; 0 before the first change. */
export async function positionAt(database: Database, moment: Instant): Promise<number> {
  const [found] = await database.rows<{ readonly position: number }>(sql`
    select coalesce(max(change.position), 0) as "position"
    from change_of_circumstance as change
    where change.recorded_at <= ${moment}
  `)
  return found?.position ?? 0
}

/**
 * The participants that a provider saw once a position had been recorded, by its feed: whom the
 * filters find is as it was then. An entry may be about her transfers alone, so the moment at which
 * she last moved as a participant is the one that she was served with.
 */
export const peopleKnownAt = (
  database: Database,
  { provider, person, cohorts, trainingStatus, updatedSince }: Omit<PeopleWanted, 'list'>,
  page: PageWanted,
  position: number,
) =>
  database.rows<{ readonly person: PersonId; readonly updatedAt: Instant }>(sql`
    with known as (
      select distinct on (entry.person_id)
        entry.person_id,
        entry.participant,
        entry.cohorts,
        entry.training_statuses,
        (entry.participant::json -> 'attributes' ->> 'updated_at')::timestamptz as moved_at
      from provider_feed_entry as entry
      where entry.lead_provider_id = ${provider}
        and entry.position <= ${position}
        ${person ? sql`and entry.person_id = ${person}` : empty}
      order by entry.person_id, entry.position desc
    )
    select view.person_id as "person", view.moved_at as "updatedAt"
    from (
      select known.*, person.recorded_by as person_position
      from known join person on person.id = known.person_id
    ) as view
    where view.participant is not null
      and view.cohorts && ${yearsOf(cohorts)}
      ${trainingStatus ? sql`and ${trainingStatus} = any(view.training_statuses)` : empty}
      ${
        updatedSince
          ? sql`and view.moved_at >= date_trunc('second', ${updatedSince}::timestamptz)`
          : empty
      }
    order by ${keysOf(page, sql`moved_at`)}
    limit ${page.limit}
    offset ${page.offset}
  `)
