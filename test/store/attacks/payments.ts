import { rowOf, type Attack } from '../saboteur.ts'

/** Ada is declared as retained, too. */
const declaration = rowOf('declaration', {
  id: "id('retained')",
  profile_id: "id('Ada the ECT')",
  person_id: "id('Ada')",
  kind: "'ect'",
  lead_provider_id: "id('Ambition')",
  schedule_id: "id('extended')",
  cohort: '2023',
  declaration_type: "'retained-1'",
  declared_for: "'2024-01-10 09:00Z'",
  partnership_id: "id('Ambition at Ashfield')",
  delivery_partner_id: "id('Leeds')",
  mentor_person_id: "id('Mary')",
  evidence_held: "'other'",
  with_uplift: 'false',
  made_at: "'2024-01-20 09:00Z'",
})

const state = rowOf('declaration_state', {
  declaration_id: "id('retained')",
  number: '1',
  profile_id: "id('Ada the ECT')",
  declaration_type: "'retained-1'",
  lead_provider_id: "id('Ambition')",
  cohort: '2023',
  state: "'eligible'",
  statement_id: "id('January')",
  clawback_statement_id: 'null',
  reason: 'null',
  recorded_at: "'2024-01-20 09:00Z'",
  actor_role: "'lead-provider'",
  actor_name: "'Ambition'",
  actor_lead_provider_id: "id('Ambition')",
})

type Otherwise = Parameters<typeof declaration>[0]

const declares = (otherwise: Otherwise = {}, first: Otherwise = {}) =>
  declaration(otherwise) + state(first)

const ofStarted = { declaration_id: "id('started')", declaration_type: "'started'", number: '2' }
const supersede = `update declaration_state set superseded = true where not superseded;`
const becomes = (next: Otherwise) => supersede + state({ ...ofStarted, ...next })
const payable = becomes({ state: "'payable'" })

const statement = rowOf('statement', {
  id: "id('April')",
  lead_provider_id: "id('Ambition')",
  cohort: '2023',
  name: "'April 2024'",
})

const changed: readonly Attack[] = [
  ...[
    `update declaration set evidence_held = 'other';`,
    `delete from declaration;`,
    `truncate declaration cascade;`,
  ].map(attack => ({
    rule: 'declarations_never_change',
    by: attack,
    attack,
    lawful: declares(),
  })),
  ...[
    `update declaration_state set state = 'payable';`,
    `update declaration_state set superseded = true, recorded_at = now();`,
    `delete from declaration_state;`,
    `truncate declaration_state;`,
    supersede + `update declaration_state set superseded = false;`,
  ].map(attack => ({
    rule: 'declaration_states_are_only_superseded',
    by: attack,
    attack,
    lawful: payable,
  })),
  ...[
    `update statement set name = 'April 2024' where id = id('January');`,
    `update statement set paid_at = now(); update statement set paid_at = null;`,
    `delete from statement;`,
    `truncate statement cascade;`,
  ].map(attack => ({
    rule: 'statements_are_only_paid',
    by: attack,
    attack,
    lawful: `update statement set paid_at = now();`,
  })),
]

const following: readonly Attack[] = [
  {
    rule: 'declaration_has_a_state',
    by: 'a declaration alone',
    attack: declaration(),
    lawful: declares(),
  },
  {
    rule: 'declaration_has_a_state',
    by: 'taking its state away',
    attack: supersede,
    lawful: payable,
  },
  {
    rule: 'one_current_state_a_declaration',
    by: 'a second state beside the first',
    attack: state({ ...ofStarted, state: "'payable'" }),
    lawful: payable,
  },
  ...[
    { state: "'paid'" },
    { state: "'submitted'", statement_id: 'null' },
    { state: "'payable'", number: '3' },
    { state: "'payable'", superseded: 'true' },
  ].map(next => ({
    rule: 'declaration_states_follow_each_other',
    by: `becoming ${JSON.stringify(next)}`,
    attack: becomes(next),
    lawful: payable,
  })),
  {
    rule: 'declaration_states_follow_each_other',
    by: 'being paid from the beginning',
    attack: declares({}, { state: "'paid'" }),
    lawful: declares(),
  },
  {
    rule: 'one_live_declaration_a_type',
    by: 'declaring the same again',
    attack: declares({ declaration_type: "'started'" }, { declaration_type: "'started'" }),
    lawful:
      becomes({ state: "'voided'", statement_id: 'null' }) +
      declares({ declaration_type: "'started'" }, { declaration_type: "'started'" }),
  },
]

const stated = (rule: string, first: Otherwise, lawful: Otherwise = {}): Attack => ({
  rule,
  by: `a state of ${JSON.stringify(first)}`,
  attack: declares({}, first),
  lawful: declares({}, lawful),
})

const states: readonly Attack[] = [
  stated('state_names_its_statements', { statement_id: 'null' }),
  stated('state_names_its_statements', { state: "'submitted'" }),
  stated('state_names_its_statements', { clawback_statement_id: "id('January')" }),
  stated(
    'ineligible_says_why',
    { state: "'ineligible'", statement_id: 'null' },
    { state: "'ineligible'", statement_id: 'null', reason: "'duplicate_declaration'" },
  ),
  stated('ineligible_says_why', { reason: "'duplicate_declaration'" }),
  stated(
    'provider_or_nobody_declares',
    { actor_lead_provider_id: 'null' },
    { actor_lead_provider_id: 'null', actor_role: "'nobody'" },
  ),
  stated('provider_or_nobody_declares', { actor_role: "'school'" }),
  {
    rule: 'declaration_state_is_known',
    by: 'a state that nobody knows',
    attack: `alter table declaration_state disable trigger declaration_states_follow_each_other;
      ${becomes({ state: "'forgotten'", statement_id: 'null' })}
      alter table declaration_state enable trigger declaration_states_follow_each_other;`,
    lawful: payable,
  },
  ...[
    { profile_id: "id('Ben the ECT')" },
    { declaration_type: "'completed'" },
    { lead_provider_id: "id('UCL')", statement_id: "id('January of UCL')" },
    { cohort: '2022', statement_id: "id('April of 2022')" },
  ].map(first => stated('state_agrees_with_its_declaration', first)),
  ...["id('January of UCL')", "id('April of 2022')", "id('no statement')"].map(other =>
    stated('paid_by_a_statement_of_its_provider_and_cohort', { statement_id: other }),
  ),
  ...["id('January of UCL')", "id('April of 2022')"].map(other => ({
    rule: 'clawed_back_by_a_statement_of_its_provider_and_cohort',
    by: `being clawed back by ${other}`,
    attack: clawedBackBy(other),
    lawful: clawedBackBy("id('January')"),
  })),
]

function clawedBackBy(claims: string) {
  return [
    payable,
    becomes({ number: '3', state: "'paid'" }),
    becomes({ number: '4', state: "'awaiting-clawback'", clawback_statement_id: claims }),
  ].join('')
}

const declaredOf = (rule: string, otherwise: Otherwise, lawful: Otherwise = {}): Attack => ({
  rule,
  by: `a declaration of ${JSON.stringify(otherwise)}`,
  attack: declares(otherwise),
  lawful: declares(lawful),
})

const declared: readonly Attack[] = [
  declaredOf('declaration_is_about_a_person_in_a_role', { person_id: "id('Ben')" }),
  declaredOf('declaration_is_about_a_person_in_a_role', {
    kind: "'mentor'",
    mentor_person_id: 'null',
  }),
  declaredOf('declaration_is_in_the_cohort_of_its_schedule', { cohort: '2022' }),
  declaredOf('schedule_has_the_milestone', { declaration_type: "'completed'" }),
  declaredOf('declared_under_a_partnership_of_the_provider', {
    partnership_id: "id('no partnership')",
  }),
  declaredOf(
    'trained_under_a_partnership_or_not',
    { partnership_id: 'null' },
    { partnership_id: 'null', delivery_partner_id: 'null' },
  ),
  declaredOf(
    'nothing_is_declared_ahead',
    { declared_for: "'2024-01-20 09:01Z'" },
    { declared_for: "'2024-01-20 09:00Z'" },
  ),
  declaredOf('evidence_is_known', { evidence_held: "'hearsay'" }, { evidence_held: 'null' }),
  declaredOf('lead_provider_trains_the_cohort', {
    lead_provider_id: "id('nobody')",
    partnership_id: 'null',
    delivery_partner_id: 'null',
  }),
]

const statements: readonly Attack[] = [
  {
    rule: 'one_statement_a_provider_and_month',
    by: 'a second statement of a month',
    attack: statement({ name: "'January 2024'" }),
    lawful: statement(),
  },
  {
    rule: 'statement_is_in_the_calendar',
    by: 'a statement of a month that the calendar lacks',
    attack: statement({ name: "'May 2024'" }),
    lawful: statement(),
  },
  {
    rule: 'lead_provider_trains_the_cohort',
    by: 'a statement of a cohort that the provider does not train',
    attack: statement({ lead_provider_id: "id('UCL')", cohort: '2022' }),
    lawful: statement(),
  },
]

export const attacksOnPayments = [...changed, ...following, ...states, ...declared, ...statements]
