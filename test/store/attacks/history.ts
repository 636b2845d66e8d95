import type { Attack } from '../saboteur.ts'
import {
  bodyOfCohort,
  bodyOfEct,
  choice,
  completion,
  eligibility,
  email,
  leaving,
  mentorHere,
  mentorship,
  name,
  record,
  schedule,
  standing,
  supersede,
  training,
} from './rows.ts'

/** Each table of the timeline, with one of its facts and something that might be altered. */
const timeline = [
  ['person_details', 'name', "full_name = 'Eve'"],
  ['induction_record', 'of Mary', "during = '[2023-09-01,2024-08-01)'"],
  ['leaving_report', 'leaving', "leaves_on = '2024-08-01'"],
  ['mentor_at_school', 'Nora here', "during = '[2023-09-01,)'"],
  ['mentorship', 'mentorship', "unassigned_on = '2024-01-01'"],
  ['training_status', 'training', "lead_provider_id = id('UCL')"],
  ['schedule_in_use', 'schedule', "during = '[2023-09-01,)'"],
  ['email_in_use', 'email', "during = '[2023-09-01,)'"],
  ['appropriate_body_of_ect', 'body of Ada', "answer = 'not-appointed-yet'"],
  ['appropriate_body_of_cohort', 'body', "answer = 'not-appointed-yet'"],
  ['completion', 'completion', "completed_on = '2024-08-01'"],
  ['funding_eligibility', 'eligibility', "reason = 'another'"],
  ['school_cohort_choice', 'choice', "default_programme_id = id('diy')"],
  ['partnership_standing', 'standing', "confirmed_on = '2023-06-02'"],
] as const

const alterations = timeline.flatMap(([table, fact, otherwise]): readonly Attack[] => {
  const lawful = supersede(table, fact)
  const where = `where id = id('${fact}')`
  return [
    [`altering a row of ${table}`, `update ${table} set ${otherwise} ${where};`],
    [
      `altering a row of ${table} while superseding it`,
      `update ${table} set superseded_by = this_change(), ${otherwise} ${where};`,
    ],
    [`making a row of ${table} older`, `update ${table} set made_by = 2 ${where};`],
    [
      `superseding a row of ${table} twice`,
      `${lawful} select record_change();
       update ${table} set superseded_by = this_change() ${where};`,
    ],
    [
      `believing a superseded row of ${table} again`,
      `${lawful} update ${table} set superseded_by = null ${where};`,
    ],
    [`deleting a row of ${table}`, `delete from ${table} ${where};`],
    [`emptying ${table}`, `truncate ${table};`],
    [
      `inserting a row of ${table} that is superseded already`,
      `insert into ${table}
       select (jsonb_populate_record(
         found, jsonb_build_object(
           'version_id', gen_random_uuid(), 'made_by', this_change(),
           'superseded_by', this_change())
       )).* from ${table} as found ${where};`,
    ],
  ].map(([by = '', attack = '']) => ({
    rule: 'timeline_rows_are_only_superseded',
    by,
    attack,
    lawful,
  }))
})

const things = [
  ['person', "date_of_birth = '1990-01-01'"],
  ['participant_identity', "external_id = id('another')"],
  ['participant_profile', "kind = 'mentor'"],
  ['school_cohort', 'cohort = 2022'],
  ['partnership', "lead_provider_id = id('UCL')"],
  ['induction_programme', "route = 'school-funded'"],
] as const

const changedThings = things.flatMap(([table, otherwise]): readonly Attack[] =>
  [
    `update ${table} set ${otherwise};`,
    `update ${table} set recorded_by = this_change();`,
    `delete from ${table};`,
    `truncate ${table} cascade;`,
  ].map(attack => ({
    rule: 'things_never_change',
    by: attack,
    attack,
    lawful: `select * from ${table} for update;`,
  })),
)

const versions: readonly Attack[] = [
  {
    rule: 'one_current_version_a_record',
    by: 'believing two versions of a record',
    attack: record({ id: "id('autumn')" }),
    lawful:
      supersede('induction_record', 'autumn') +
      record({ id: "id('autumn')", during: "'[2023-09-01,2024-01-01)'" }),
  },
  {
    rule: 'one_current_version_a_time_at_school',
    by: "believing two versions of a mentor's time",
    attack: mentorHere({ id: "id('Mary here')" }),
    lawful: mentorHere(),
  },
  {
    rule: 'one_current_version_a_mentorship',
    by: 'believing two versions of a mentorship',
    attack: mentorship({ id: "id('mentorship')" }),
    lawful: mentorship(),
  },
  {
    rule: 'log_is_append_only',
    by: 'emptying the schools, and with them all that points at them',
    attack: 'truncate school cascade;',
    lawful: 'truncate school_uplift;',
  },
]

/** A fact that is there already, for somebody or something else, or on other days. */
const twiceBelieved: readonly Attack[] = (
  [
    ['person_details', 'name', name],
    ['leaving_report', 'leaving', leaving],
    ['training_status', 'training', training],
    ['schedule_in_use', 'schedule', schedule],
    ['email_in_use', 'email', email],
    ['appropriate_body_of_ect', 'body of Ada', bodyOfEct],
    ['appropriate_body_of_cohort', 'body', bodyOfCohort],
    ['completion', 'completion', completion],
    ['funding_eligibility', 'eligibility', eligibility],
    ['school_cohort_choice', 'choice', choice],
    ['partnership_standing', 'standing', standing],
  ] as const
).map(([table, fact, row]) => ({
  rule: `one_current_version_of_${table}`,
  by: `believing two versions of a row of ${table}`,
  attack: row({ id: `id('${fact}')` }),
  lawful: supersede(table, fact) + row({ id: `id('${fact}')` }),
}))

export const attacksOnHistory: readonly Attack[] = [
  ...alterations,
  ...changedThings,
  ...versions,
  ...twiceBelieved,
]
