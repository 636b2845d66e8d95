import type { CalendarDate } from '../../core/calendar.ts'
import type { LeadProviderId, PersonId } from '../../core/identity.ts'
import { sql, type Database } from '../database.ts'
import { planViews, type Alteration } from '../provider-view-plan.ts'
import { keyOf, stretchBits, type KeptView } from '../provider-view-rows.ts'
import { providerSights } from '../provider-sights.ts'
import { readSituationShown } from './api-situation.ts'
import { keptAround } from './kept-views.ts'
import { momentsRecorded } from './moments-recorded.ts'
import { peopleAfter } from './people-after.ts'

/** A provider and a person of whom what is kept is not what the timeline says. */
export interface WrongProviderView {
  readonly leadProvider: LeadProviderId
  readonly person: PersonId
  /** What differs. All of it, if nothing is kept. */
  readonly differing: readonly string[]
}

const peopleAtATime = 2000

/**
 * Compares all that is kept of what providers see with the timeline, as of the last day whose
 * passing was taken note of. The answer names each that differs: none, if all is well.
 */
export async function checkProviderViews(
  database: Database,
  today: CalendarDate,
): Promise<readonly WrongProviderView[]> {
  const wrong: WrongProviderView[] = []
  let after: PersonId | null = null
  for (;;) {
    const people: readonly PersonId[] = await peopleAfter(database, after, peopleAtATime)
    wrong.push(...(await wrongAmong(database, people, today)))
    after = people.at(-1) ?? null
    if (people.length < peopleAtATime) return wrong
  }
}

/** Everything is made anew, at the moments at which it last moved, and laid beside what is kept. */
async function wrongAmong(
  database: Database,
  people: readonly PersonId[],
  today: CalendarDate,
): Promise<readonly WrongProviderView[]> {
  const situation = await readSituationShown(database, people)
  const moments = await momentsRecorded(database, people)
  const kept = await keptAround(database, people, [], today)
  const providers = Map.groupBy(kept.views, ({ person }) => person)
  const sights = providerSights(situation, people, { day: today, moments }, person =>
    (providers.get(person) ?? []).map(({ leadProvider }) => leadProvider),
  )
  const views = new Map(kept.views.map(view => [keyOf(view.leadProvider, view.person), view]))
  const anew = kept.views.map(view => ({ ...view, isWritten: false }))
  const right = planViews(sights, { ...kept, views: anew }, nothingMoves)
  const differing = right.views.map(view => ({
    leadProvider: view.leadProvider,
    person: view.person,
    differing: differences(view, views.get(keyOf(view.leadProvider, view.person)) ?? null),
  }))
  return [...differing, ...linksWrong(right)].filter(each => each.differing.length > 0)
}

const nothingMoves = (): Alteration => ({
  position: 0,
  at: '1970-01-01T00:00:00.000Z' as Alteration['at'],
  kind: 'check',
  effectiveOn: '1970-01-01' as CalendarDate,
})

const columns = (view: KeptView) => ({ ...view, ...view.documents, documents: null })

function differences(right: KeptView, kept: KeptView | null): readonly string[] {
  const there: Readonly<Record<string, unknown>> = kept ? columns(kept) : {}
  return Object.entries(columns(right)).flatMap(([column, value]) =>
    JSON.stringify(value) === JSON.stringify(there[column]) ? [] : [column],
  )
}

const linksWrong = ({
  mentorsGone,
  mentorsMade,
}: Pick<ReturnType<typeof planViews>, 'mentorsGone' | 'mentorsMade'>) =>
  [...mentorsGone, ...mentorsMade].map(({ leadProvider, ect }) => ({
    leadProvider,
    person: ect,
    differing: ['mentors'],
  }))

/**
 * Compares the sums that are kept of each provider's view, and the last entry about each person in
 * its feed, with the views themselves. The answer says of each provider what differs.
 */
export const checkProviderSums = (database: Database) =>
  database.rows<{ readonly leadProvider: LeadProviderId; readonly differing: string }>(sql`
    select summed.lead_provider_id as "leadProvider", 'fingerprint' as "differing"
    from (
      select coalesce(kept.lead_provider_id, made.lead_provider_id) as lead_provider_id
      from provider_fingerprint as kept
        full join (${fingerprints}) as made
          on made.lead_provider_id = kept.lead_provider_id and made.bucket = kept.bucket
      where coalesce(kept.people, 0) <> coalesce(made.people, 0)
        or coalesce(kept.digest, 0::bit(256)) <> coalesce(made.digest, 0::bit(256))
    ) as summed
    union
    select counted.lead_provider_id, 'list counts'
    from (
      select coalesce(kept.lead_provider_id, made.lead_provider_id) as lead_provider_id
      from provider_list_count as kept
        full join (${listCounts}) as made
          on made.lead_provider_id = kept.lead_provider_id
          and made.list = kept.list
          and made.stretch = kept.stretch
          and made.cohorts = kept.cohorts
          and made.training_statuses = kept.training_statuses
      where coalesce(kept.people, 0) <> coalesce(made.people, 0)
    ) as counted
    union
    select last.lead_provider_id, 'feed'
    from (
      select distinct on (entry.lead_provider_id, entry.person_id)
        entry.lead_provider_id, entry.person_id, entry.digest
      from provider_feed_entry as entry
      order by entry.lead_provider_id, entry.person_id, entry.position desc
    ) as last
      full join provider_view as view
        on view.lead_provider_id = last.lead_provider_id and view.person_id = last.person_id
    where last.digest is distinct from view.digest
    order by "leadProvider", "differing"
  `)

/** What the fingerprints of all providers must be, by what is kept of each person. */
export const fingerprints = sql`
  select
    view.lead_provider_id,
    ('x' || right(view.person_id::text, 2))::bit(8)::integer::smallint as bucket,
    count(*)::integer as people,
    bit_xor(('x' || view.digest)::bit(256)) as digest
  from provider_view as view
  where view.digest is not null
  group by view.lead_provider_id, bucket
`

/** How many people stand in each stretch of each list. */
export const listCounts = sql`
  select
    view.lead_provider_id,
    listed.list,
    (view.person_position >> ${stretchBits}::int)::integer as stretch,
    case listed.list when 'participants' then view.cohorts else '{}' end as cohorts,
    case listed.list when 'participants' then view.training_statuses else '{}' end
      as training_statuses,
    count(*)::integer as people
  from provider_view as view
    cross join lateral (
      values
        ('participants', view.sees),
        ('transfers', view.sees_transfers),
        ('unfunded-mentors', view.sees_unfunded_mentor)
    ) as listed (list, is_seen)
  where listed.is_seen
  group by 1, 2, 3, 4, 5
`
