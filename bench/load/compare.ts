import { isDeepStrictEqual } from 'node:util'
import { findDifference, fingerprintOf, type Copy, type Seen } from '../../client/copy.ts'
import { everyOf } from '../../client/lists.ts'
import type { LeadProviderId } from '../../src/core/identity.ts'
import { sql, type Database } from '../../src/store/database.ts'
import { checkProviderSums, checkProviderViews } from '../../src/store/read/provider-views.ts'
import type { Follower } from './followers.ts'
import type { LoadedWorld } from './world.ts'

/** All that is not as it must be once nobody writes any more, a sentence each: none, if all is. */
export async function whatIsWrong(
  world: LoadedWorld,
  followers: readonly Follower[],
): Promise<readonly string[]> {
  const wrong: string[] = []
  for (const follower of followers) {
    const differences = [
      ...different(follower.copy, await keptFor(world.database, follower.provider)),
      ...(await differentFromLists(follower)),
      ...(await differentByFingerprint(follower)),
    ]
    const name = world.providers.find(({ id }) => id === follower.provider)?.name
    wrong.push(...differences.map(text => `A follower of ${name}: ${text}`))
  }
  return [...wrong, ...(await wrongInDatabase(world))]
}

/** What a copy has of each person, beside what somebody else has. */
function different(copy: Copy, other: ReadonlyMap<string, Seen>): readonly string[] {
  return [...new Set([...copy.keys(), ...other.keys()])].flatMap(id => {
    const [own = null, theirs = null] = [copy.get(id), other.get(id)]
    if (isDeepStrictEqual(own, theirs)) return []
    return [`of ${id} has ${JSON.stringify(own)} and the database ${JSON.stringify(theirs)}`]
  })
}

/** Straight from the table, past the API. */
async function keptFor(database: Database, provider: LeadProviderId) {
  const kept = await database.rows<{ id: string; [resource: string]: string | null }>(sql`
    select
      view.person_id as "id", view.participant, view.transfers,
      view.unfunded_mentor as "unfundedMentor"
    from provider_view as view
    where view.lead_provider_id = ${provider} and view.digest is not null
  `)
  return new Map(
    kept.map(({ id, ...resources }) => [
      id,
      Object.fromEntries(
        Object.entries(resources).map(([name, text]) => [name, JSON.parse(text ?? 'null')]),
      ) as unknown as Seen,
    ]),
  )
}

async function differentFromLists({ api, copy }: Follower): Promise<readonly string[]> {
  const perPage = 500
  const seen = [...copy.values()]
  const pairs = [
    [
      'participants',
      seen.flatMap(({ participant }) => participant ?? []),
      await Array.fromAsync(everyOf(api, 'listParticipants', { perPage })),
    ],
    [
      'transfers',
      seen.flatMap(({ transfers }) => transfers ?? []),
      await Array.fromAsync(everyOf(api, 'listTransfers', { perPage })),
    ],
    [
      'unfunded mentors',
      seen.flatMap(({ unfundedMentor }) => unfundedMentor ?? []),
      await Array.fromAsync(everyOf(api, 'listUnfundedMentors', { perPage })),
    ],
  ] as const
  return pairs.flatMap(([name, own, listed]) => {
    if (isDeepStrictEqual(byId(own), byId(listed))) return []
    return [`has ${own.length} ${name}, and the list ${listed.length}, which differ`]
  })
}

const byId = (all: readonly { readonly id: string }[]) => new Map(all.map(each => [each.id, each]))

async function differentByFingerprint({ api, copy, cursor }: Follower) {
  const own = fingerprintOf(copy)
  const { data } = await api.showFingerprint({ query: { at: cursor ?? '' } })
  const people = await findDifference(api, copy, cursor ?? '')
  const isSame = own.people === data.people && own.digest === data.digest
  return isSame && people.length === 0
    ? []
    : [`has another fingerprint: of ${own.people} people, not ${data.people}; ${people.join()}`]
}

async function wrongInDatabase({ database, clock }: LoadedWorld): Promise<readonly string[]> {
  const views = await checkProviderViews(database, clock.today())
  const sums = await checkProviderSums(database)
  const states = await database.rows<{ id: string; rule: string }>(declarationsAgainstRules)
  return [
    ...views.map(({ leadProvider, person, differing }) =>
      ['The view of', leadProvider, 'of', person, 'differs in', differing.join()].join(' '),
    ),
    ...sums.map(({ leadProvider, differing }) => `Of ${leadProvider}, ${differing} differ`),
    ...states.map(({ id, rule }) => `Declaration ${id}: ${rule}`),
  ]
}

/** What the database holds of declarations row by row, asked of all of them. */
const declarationsAgainstRules = sql`
  select declaration.id, 'has no state, or several that hold' as "rule"
  from declaration
  where 1 <> (
    select count(*) from declaration_state as state
    where state.declaration_id = declaration.id and not state.superseded
  )
  union all
  select min(state.declaration_id::text)::uuid, 'is one of several of its type that are live'
  from declaration_state as state
  where not state.superseded and state.state in ('submitted', 'eligible', 'payable', 'paid')
  group by state.profile_id, state.declaration_type
  having count(*) > 1
  union all
  select state.declaration_id, 'is ' || state.state || ' by a statement that was '
    || case when statement.paid_at is null then 'not paid' else 'paid' end
  from declaration_state as state
    join statement on statement.id = state.statement_id
  where not state.superseded
    and (state.state in ('eligible', 'payable') and statement.paid_at is not null
      or state.state in ('paid', 'awaiting-clawback', 'clawed-back') and statement.paid_at is null)
`
