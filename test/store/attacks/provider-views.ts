import { rowOf, type Attack } from '../saboteur.ts'

/* What is kept for the lead providers: attacks beside a lawful row of each table. */

const view = rowOf('provider_view', {
  lead_provider_id: "id('Ambition')",
  person_id: "id('Ada')",
  person_position: '1',
  sees: 'true',
  sees_transfers: 'false',
  sees_unfunded_mentor: 'false',
  participant: "'{}'",
  cohorts: "'{2023}'",
  training_statuses: "'{active}'",
  digest: "repeat('0', 64)",
  is_written: 'true',
})

const entry = rowOf('provider_feed_entry', {
  lead_provider_id: "id('Ambition')",
  position: '1',
  ordinal: '0',
  person_id: "id('Ada')",
  kind: "'register'",
  effective_on: "'2023-09-01'",
  recorded_at: 'now()',
  participant: "'{}'",
  cohorts: "'{2023}'",
  training_statuses: "'{active}'",
  digest: "repeat('0', 64)",
})

export const attacksOnProviderViews: readonly Attack[] = [
  {
    rule: 'what_is_seen_is_kept',
    by: 'seeing a participant of whom nothing is kept',
    attack: view({ participant: 'null' }),
    lawful: view(),
  },
  {
    rule: 'what_is_seen_is_kept',
    by: 'a digest of nothing',
    attack: view({ sees: 'false', participant: 'null' }),
    lawful: view({ sees: 'false', participant: 'null', digest: 'null' }),
  },
  {
    rule: 'what_is_not_seen_says_why',
    by: 'an entry of nothing without a reason',
    attack: entry({ digest: 'null', participant: 'null' }),
    lawful: entry({ digest: 'null', participant: 'null', no_longer_seen: "'change-undone'" }),
  },
  {
    rule: 'what_is_not_seen_says_why',
    by: 'a reason for what is still seen',
    attack: entry({ no_longer_seen: "'change-undone'" }),
    lawful: entry(),
  },
  {
    rule: 'one_entry_a_person_and_change',
    by: 'entering one change twice for one person',
    attack: `${entry()} ${entry({ ordinal: '1' })}`,
    lawful: `${entry()} ${entry({ ordinal: '1', person_id: "id('Ben')" })}`,
  },
  {
    rule: 'log_is_append_only',
    by: 'altering an entry of a feed',
    attack: `${entry()} update provider_feed_entry set kind = 'left';`,
    lawful: entry(),
  },
]
