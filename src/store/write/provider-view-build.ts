import type { CalendarDate, Instant } from '../../core/calendar.ts'
import type { PersonId } from '../../core/identity.ts'
import { sql, type Database } from '../database.ts'
import { planViews, type Alteration } from '../provider-view-plan.ts'
import { providerSights } from '../provider-sights.ts'
import { readSituationShown } from '../read/api-situation.ts'
import { keptAround } from '../read/kept-views.ts'
import { momentsRecorded } from '../read/moments-recorded.ts'
import { peopleAfter } from '../read/people-after.ts'
import { fingerprints, listCounts } from '../read/provider-views.ts'
import { writeViewRows } from './provider-view-rows.ts'

/** First everybody as a participant; then mentors, of whom it takes the others; then the sums. */
export type BuildStage = 'people' | 'mentors' | 'sums'

/** What one step did. */
export interface BuildStep {
  readonly stage: BuildStage
  readonly people: number
}

const peopleAtATime = 2000

/** Says that all that is kept for the providers is to be written anew from the timeline. */
export const startBuild = (held: Database) =>
  held.run(sql`insert into provider_view_build (stage) values ('people') on conflict do nothing`)

/** Takes the next step of the writing, in a transaction of its own; `null` if none is left. */
export async function buildStep(held: Database, today: CalendarDate): Promise<BuildStep | null> {
  const [build] = await held.rows<{ stage: BuildStage; reached: PersonId | null }>(sql`
    select build.stage, build.reached from provider_view_build as build for update
  `)
  if (build === undefined) return null
  if (build.stage === 'sums') {
    await writeSums(held)
    await held.run(sql`delete from provider_view_build`)
    return { stage: 'sums', people: 0 }
  }
  const { stage, reached } = build
  const people =
    stage === 'people'
      ? await peopleAfter(held, reached, peopleAtATime)
      : await mentorsAfter(held, reached)
  await (stage === 'people' ? writePeople : writeMentors)(held, people, today)
  const isLast = people.length < peopleAtATime
  const next = stage === 'people' ? 'mentors' : 'sums'
  await held.run(sql`
    update provider_view_build
    set stage = ${isLast ? next : stage}, reached = ${isLast ? null : (people.at(-1) ?? null)}
  `)
  return { stage, people: people.length }
}

const mentorsAfter = async (held: Database, after: PersonId | null) =>
  (
    await held.rows<{ readonly id: PersonId }>(sql`
      select distinct link.mentor_person_id as "id"
      from provider_mentor as link
      where ${after}::uuid is null or link.mentor_person_id > ${after}
      order by link.mentor_person_id
      limit ${peopleAtATime}
    `)
  ).map(({ id }) => id)

/** Mentors are left for later: whether a provider trains one is not known of all of them yet. */
async function writePeople(held: Database, people: readonly PersonId[], today: CalendarDate) {
  const situation = await readSituationShown(held, people)
  const moments = await momentsRecorded(held, people)
  const kept = await keptAround(held, people, [], today)
  const providers = Map.groupBy(kept.views, ({ person }) => person)
  const sights = providerSights(situation, people, { day: today, moments }, person =>
    (providers.get(person) ?? []).map(({ leadProvider }) => leadProvider),
  )
  const own = { ...kept, mentors: new Map<never, never>() }
  const lastChanges = await lastChangesOf(held, people)
  await writeViewRows(held, planViews(sights, own, lastChanges))
}

async function writeMentors(held: Database, people: readonly PersonId[], today: CalendarDate) {
  const kept = await keptAround(held, people, people, today)
  await writeViewRows(held, planViews([], kept, await lastChangesOf(held, people)))
}

/** What is written now moved, for all that is known, with the last change about each person. */
async function lastChangesOf(
  held: Database,
  people: readonly PersonId[],
): Promise<(person: PersonId) => Alteration> {
  const rows = await held.rows<Alteration & { person: PersonId; at: Instant }>(sql`
    select distinct on (subject.person_id)
      subject.person_id as "person",
      change.position,
      change.recorded_at as "at",
      change.kind,
      change.effective_on as "effectiveOn"
    from change_subject as subject
      join change_of_circumstance as change on change.position = subject.position
    where subject.person_id = any(${people})
    order by subject.person_id, subject.position desc
  `)
  const changes = new Map(rows.map(({ person, ...change }) => [person, change]))
  return person => {
    const change = changes.get(person)
    if (change === undefined) throw new Error(`No change is about person ${person}`)
    return change
  }
}

/** The feeds begin with an entry for each person, at the change with which the view last moved. */
async function writeSums(held: Database) {
  await held.run(sql`
    insert into provider_feed_entry (
      lead_provider_id, position, ordinal, person_id, kind, effective_on, recorded_at,
      participant, transfers, unfunded_mentor, cohorts, training_statuses, digest
    )
    select
      view.lead_provider_id,
      change.position,
      row_number() over (
        partition by view.lead_provider_id, change.position order by view.person_id
      ) - 1,
      view.person_id,
      change.kind,
      change.effective_on,
      change.recorded_at,
      view.participant,
      view.transfers,
      view.unfunded_mentor,
      view.cohorts,
      view.training_statuses,
      view.digest
    from provider_view as view
      join change_of_circumstance as change
        on change.position = greatest(
          view.participant_moved_by, view.transfers_moved_by, view.unfunded_mentor_moved_by
        )
    where view.digest is not null
  `)
  await held.run(sql`delete from provider_fingerprint`)
  await held.run(sql`
    insert into provider_fingerprint (lead_provider_id, bucket, people, digest) ${fingerprints}
  `)
  await held.run(sql`delete from provider_list_count`)
  await held.run(sql`
    insert into provider_list_count (
      lead_provider_id, list, stretch, cohorts, training_statuses, people
    )
    ${listCounts}
  `)
}
