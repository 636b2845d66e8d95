import type { CalendarDate } from '../../core/calendar.ts'
import { sql, type Database } from '../database.ts'

/** The stages of a world that is generated, in their order. */
export type GenerationStage = 'loading' | 'making-rules' | 'verifying' | 'making-views' | 'complete'

/** Which world a database holds, and how far it has come. */
export interface Generation {
  readonly participants: number
  readonly seed: number
  readonly toldUntil: CalendarDate
  readonly schoolsDone: number
  readonly participantsDone: number
  readonly stage: GenerationStage
}

/** The world that was generated here, or was begun; `null` if none was. */
export async function worldGeneration(database: Database): Promise<Generation | null> {
  const [generation] = await database.rows<Generation>(sql`
    select
      world.participants as "participants",
      world.seed as "seed",
      world.told_until as "toldUntil",
      world.schools_done as "schoolsDone",
      world.participants_done as "participantsDone",
      world.stage as "stage"
    from world_generation as world
  `)
  return generation ?? null
}

/** Nobody has ever recorded anything here. */
export async function isUntouched(database: Database): Promise<boolean> {
  const [found] = await database.rows<{ readonly isUntouched: boolean }>(sql`
    select
      not exists (select from change_of_circumstance)
      and not exists (select from person) as "isUntouched"
  `)
  return found?.isUntouched ?? false
}

/** Mentorships that last longer than the ECT or the mentor is at the school: there are none. */
export async function mentorshipsOutside(database: Database): Promise<readonly string[]> {
  const found = await database.transaction(async held => {
    await held.run(sql`set local statement_timeout = 0`)
    return held.rows<{ readonly id: string }>(sql`
      select mentorship.id as "id"
      from mentorship
      where mentorship.superseded_by is null
        and not (
          coalesce(
            (select range_agg(stay.during) @> mentorship.during
             from induction_record as stay
             where stay.profile_id = mentorship.ect_profile_id
               and stay.school_id = mentorship.school_id
               and stay.superseded_by is null),
            false)
          and coalesce(
            (select range_agg(presence.during) @> mentorship.during
             from mentor_at_school as presence
             where presence.mentor_profile_id = mentorship.mentor_profile_id
               and presence.school_id = mentorship.school_id
               and presence.superseded_by is null),
            false)
        )
      limit 10
    `)
  })
  return found.map(({ id }) => id)
}

/** How many changes the log has, and where its head is: the same number. */
export async function lengthOfLog(database: Database) {
  const [log] = await database.transaction(async held => {
    await held.run(sql`set local statement_timeout = 0`)
    return held.rows<{
      readonly changes: number
      readonly last: number
      readonly head: number
    }>(sql`
      select
        count(*) as "changes",
        coalesce(max(change.position), 0) as "last",
        (select log_head.position from log_head) as "head"
      from change_of_circumstance as change
    `)
  })
  if (log === undefined) throw new Error('The log has no head')
  return log
}
