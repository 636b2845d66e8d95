import { rowOf, type Attack } from '../saboteur.ts'
import {
  bodyOfCohort,
  bodyOfEct,
  choice,
  eligibility,
  leaving,
  profile,
  record,
  standing,
  training,
} from './rows.ts'

type Otherwise = Readonly<Record<string, string>>
type Writes = (otherwise?: Otherwise) => string

const cohort = rowOf('cohort', {
  start_year: '2024',
  registration_opens_on: "'2024-05-10'",
  academic_year_begins_on: "'2024-09-01'",
  automatic_assignment_ends_on: "'2025-05-01'",
  mentor_funding: 'true',
  detailed_evidence_types: 'false',
  uplift_fees: 'false',
})
const listedSchedule = rowOf('schedule', {
  id: "id('another schedule')",
  cohort: '2023',
  identifier: "'ecf-standard-january'",
  name: "'Standard'",
  family: "'standard'",
  start_term: "'spring'",
  for_mentors_only: 'false',
})
const milestone = rowOf('milestone', {
  schedule_id: "id('standard')",
  declaration_type: "'started'",
  name: "'Start'",
  starts_on: "'2023-09-01'",
  milestone_on: "'2023-12-31'",
})
const run = rowOf('import_run', {
  id: "id('run')",
  file_kind: "'establishments'",
  file_name: "'edubase.csv'",
  file_digest: "'0'",
  started_at: 'now()',
})
const facts = rowOf('school_facts', {
  school_id: "id('Ashfield')",
  during: "'(,)'",
  urn: "'100001'",
  name: "'Ashfield Primary'",
  type_code: "'01'",
  status_code: "'1'",
  section_41_approved: 'false',
  open: 'true',
  eligible_for_funding: 'true',
  own_programme_only: 'false',
})
const link = rowOf('school_link', {
  school_id: "id('Ashfield')",
  linked_school_id: "id('Birchwood')",
  kind: "'successor'",
  link_type: "'Successor'",
})
const notice = rowOf('outbox', {
  change_position: 'this_change()',
  template: "'registered'",
  recipient_kind: "'school'",
  recipient_id: "id('Ashfield')",
  queued_at: 'now()',
})
const user = rowOf('service_user', {
  id: "id('user')",
  full_name: "'A tutor'",
  email: "'tutor@example.org'",
  description: "'A tutor'",
})
const token = rowOf('api_token', {
  id: "id('token')",
  lead_provider_id: "id('UCL')",
  description: "'A token'",
  digest: "'0'",
  made_at: 'now()',
})
const keyed = rowOf('idempotency_key', {
  lead_provider_id: "id('UCL')",
  key: "'a-key'",
  digest: "sha256('a request')",
  body: "'{}'",
  kept_at: 'now()',
})
const dayReached = rowOf('day_reached', { only_row: 'true', day: "'2023-09-01'" })
const clock = rowOf('clock_setting', { only_row: 'true', stands_at: 'now()' })
const setAside = rowOf('rule_set_aside', {
  table_name: "'person'",
  name: "'one_trn_one_person'",
  kind: "'key'",
  definition: "'unique (trn)'",
})
const generated = rowOf('world_generation', {
  participants: '100',
  seed: '1',
  told_until: "'2023-09-01'",
})

/** A row that the rule refuses, and what it says where the rule does not mind. */
const listed: readonly (readonly [rule: string, Writes, Otherwise, Otherwise?])[] = [
  ['kind_is_known', profile, { kind: "'coach'" }],
  ['begun_by_is_known', record, { begun_by: "'magic'" }],
  ['leaving_reason_is_known', leaving, { reason: "'bored'" }],
  ['training_status_is_known', training, { status: "'paused'", reason: "'other'" }],
  ['reason_unless_active', training, { status: "'deferred'" }],
  ['reason_unless_active', training, { reason: "'other'" }],
  ['answer_is_known', bodyOfEct, { answer: "'unsure'" }],
  ['answer_is_known', bodyOfEct, { answer: "'named'" }],
  ['answer_is_known', bodyOfCohort, { appropriate_body_id: "id('Hub')" }],
  ['eligibility_status_is_known', eligibility, { status: "'perhaps'" }],
  ['choice_is_known', choice, { choice: "'later'", default_programme_id: 'null' }],
  ['partnership_status_is_known', standing, { status: "'pending'" }],
  ['academic_year_begins_in_start_year', cohort, { start_year: '2025' }],
  ['key_is_visible_ascii', keyed, { key: "'a key'" }],
  ['request_is_kept_as_sha256', keyed, { digest: "'abc'" }],
  [
    'registration_opens_before_assignment_ends',
    cohort,
    { automatic_assignment_ends_on: "'2024-05-10'" },
  ],
  [
    'one_schedule_of_an_identifier_in_a_cohort',
    listedSchedule,
    { identifier: "'ecf-standard-september'" },
  ],
  ['milestone_is_not_before_it_starts', milestone, { milestone_on: "'2023-08-31'" }],
  ['import_run_has_ended_or_is_running', run, { ended_at: 'now()' }],
  ['school_facts_last_a_day', facts, { during: "'empty'" }],
  ['only_open_schools_are_eligible', facts, { open: 'false' }],
  ['own_programme_only_means_not_funded', facts, { own_programme_only: 'true' }],
  ['school_is_not_linked_to_itself', link, { linked_school_id: "id('Ashfield')" }],
  ['recipient_kind_is_known', notice, { recipient_kind: "'parent'" }],
  ['one_day_is_reached', dayReached, { only_row: 'false' }],
  ['one_clock_setting', clock, { only_row: 'false' }],
  ['set_aside_kind_is_known', setAside, { kind: "'check'" }],
  ['one_world_is_generated', generated, { only_row: 'false' }],
  ['stage_is_known', generated, { stage: "'half done'" }],
]

const until2023 = { during: "'(,2023-01-01)'" }
const from2023 = { during: "'[2023-01-01,)'" }
const atBirchwood = { school_id: "id('Birchwood')" }

const twice: readonly Attack[] = [
  {
    rule: 'one_row_of_facts_a_day',
    by: 'two rows of facts of a school',
    attack: facts(until2023) + facts({ urn: "'100002'", during: "'[2022-12-31,2023-01-02)'" }),
    lawful: facts(until2023) + facts({ urn: "'100002'", ...from2023 }),
  },
  {
    rule: 'one_school_a_urn_a_day',
    by: 'two schools of a URN',
    attack: facts(until2023) + facts({ ...atBirchwood, during: "'[2022-12-31,2023-01-02)'" }),
    lawful: facts(until2023) + facts({ ...atBirchwood, ...from2023 }),
  },
  {
    rule: 'one_user_an_email',
    by: 'two people who sign in with one e-mail',
    attack: user() + user({ id: "id('another user')" }),
    lawful: user() + user({ id: "id('another user')", email: "'another@example.org'" }),
  },
  {
    rule: 'one_token_a_digest',
    by: 'a token of two providers',
    attack: token() + token({ id: "id('another')", lead_provider_id: "id('Ambition')" }),
    lawful: token() + token({ id: "id('another')", digest: "'1'" }),
  },
  {
    rule: 'one_answer_a_key',
    by: 'two answers under one key',
    attack: keyed() + keyed({ digest: "sha256('another request')" }),
    lawful: keyed() + keyed({ lead_provider_id: "id('Ambition')" }),
  },
  {
    rule: 'a_rule_is_set_aside_once',
    by: 'setting a key aside twice',
    attack: setAside() + setAside({ definition: "'unique (id)'" }),
    lawful: setAside() + setAside({ name: "'person_pkey'" }),
  },
]

export const attacksOnLists: readonly Attack[] = [
  ...listed.map(([rule, row, otherwise, lawful = {}]) => ({
    rule,
    by: `a row with ${JSON.stringify(otherwise)}`,
    attack: row(otherwise),
    lawful: row(lawful),
  })),
  ...twice,
]
