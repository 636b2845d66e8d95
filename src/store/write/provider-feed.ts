import type { LeadProviderId } from '../../core/identity.ts'
import { sql, type Sql } from '../database.ts'
import { bucketOf, xorOf } from '../fingerprint.ts'
import { keyOf, sees, stretchBits, type FeedEntry, type KeptView } from '../provider-view-rows.ts'
import type { ViewPlan } from '../provider-view-plan.ts'

/** What enters what moved into the feeds, and into the sums that are kept of each view. */
export const feedWritten = ({
  views,
  entries,
  before,
}: Pick<ViewPlan, 'views' | 'entries' | 'before'>): readonly Sql[] => [
  ...(entries.length > 0 ? [entered(entries), summed(entries)] : []),
  ...counted(countsMoved(views, before)),
]

const entered = (entries: readonly FeedEntry[]) => sql`
  entered as (
    insert into provider_feed_entry
    select row.*
    from json_populate_recordset(
      null::provider_feed_entry, ${JSON.stringify(entryRows(entries))}::json
    ) as row
  )
`

const summed = (entries: readonly FeedEntry[]) => sql`
  summed as (
    insert into provider_fingerprint as kept (lead_provider_id, bucket, people, digest)
    select moved.provider, moved.bucket, moved.people, ('x' || moved.digest)::bit(256)
    from json_to_recordset(${JSON.stringify(bucketsMoved(entries))}::json)
      as moved (provider uuid, bucket smallint, people integer, digest text)
    on conflict (lead_provider_id, bucket) do update set
      people = kept.people + excluded.people,
      digest = kept.digest # excluded.digest
  )
`

const counted = (counts: ReturnType<typeof countsMoved>) =>
  counts.length === 0
    ? []
    : [
        sql`
          counted as (
            insert into provider_list_count as kept (
              lead_provider_id, list, stretch, cohorts, training_statuses, people
            )
            select
              moved.provider, moved.list, moved.stretch, moved.cohorts, moved.statuses, moved.people
            from json_to_recordset(${JSON.stringify(counts)}::json) as moved (
              provider uuid, list text, stretch integer, cohorts integer[], statuses text[],
              people integer
            )
            on conflict (lead_provider_id, list, stretch, cohorts, training_statuses) do update set
              people = kept.people + excluded.people
          )
        `,
      ]

/** In each feed, the entries of one change stand in the order of the people's ids. */
function entryRows(entries: readonly FeedEntry[]) {
  const feeds = Map.groupBy(entries, ({ leadProvider }) => leadProvider)
  return [...feeds.values()].flatMap(feed =>
    feed
      .toSorted((one, other) => (one.person < other.person ? -1 : 1))
      .map((entry, ordinal) => ({
        lead_provider_id: entry.leadProvider,
        position: entry.position,
        ordinal,
        person_id: entry.person,
        kind: entry.kind,
        effective_on: entry.effectiveOn,
        recorded_at: entry.recordedAt,
        no_longer_seen: entry.noLongerSeen,
        participant: entry.view.documents.participant.text,
        transfers: entry.view.documents.transfers.text,
        unfunded_mentor: entry.view.documents.unfunded_mentor.text,
        cohorts: entry.view.cohorts,
        training_statuses: entry.view.trainingStatuses,
        digest: entry.view.digest,
        digest_before: entry.digestBefore,
      })),
  )
}

function bucketsMoved(entries: readonly FeedEntry[]) {
  const buckets = Map.groupBy(
    entries,
    ({ leadProvider, person }) => `${leadProvider} ${bucketOf(person)}`,
  )
  return [...buckets].map(([key, moved]) => {
    const [provider, bucket] = key.split(' ')
    return {
      provider,
      bucket: Number(bucket),
      people: moved.reduce(
        (sum, { view, digestBefore }) =>
          sum + Number(view.digest !== null) - Number(digestBefore !== null),
        0,
      ),
      digest: xorOf(moved.flatMap(({ view, digestBefore }) => [view.digest, digestBefore])),
    }
  })
}

const stretchOf = ({ personPosition }: KeptView) => personPosition >> stretchBits

interface Counted {
  readonly provider: LeadProviderId
  readonly list: string
  readonly stretch: number
  readonly cohorts: readonly number[]
  readonly statuses: readonly string[]
}

function countsMoved(views: readonly KeptView[], before: ReadonlyMap<string, KeptView>) {
  const counts = new Map<string, Counted & { readonly people: number }>()
  const count = (view: KeptView, people: number) => {
    for (const counted of listsWith(view)) {
      const key = JSON.stringify(counted)
      counts.set(key, { ...counted, people: (counts.get(key)?.people ?? 0) + people })
    }
  }
  for (const view of views) {
    const there = before.get(keyOf(view.leadProvider, view.person))
    if (there?.isWritten) count(there, -1)
    count(view, 1)
  }
  return [...counts.values()].filter(({ people }) => people !== 0)
}

function listsWith(view: KeptView): readonly Counted[] {
  const { leadProvider: provider, cohorts, trainingStatuses: statuses } = view
  const at = { provider, stretch: stretchOf(view) }
  return [
    ...(sees(view, 'participant') ? [{ ...at, list: 'participants', cohorts, statuses }] : []),
    ...(sees(view, 'transfers') ? [{ ...at, list: 'transfers', cohorts: [], statuses: [] }] : []),
    ...(sees(view, 'unfunded_mentor')
      ? [{ ...at, list: 'unfunded-mentors', cohorts: [], statuses: [] }]
      : []),
  ]
}
