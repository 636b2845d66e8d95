import type { Attack } from '../saboteur.ts'
import {
  bodyOfCohort,
  bodyOfEct,
  choice,
  email,
  mentorHere,
  mentorship,
  record,
  schedule,
  supersede,
  training,
} from './rows.ts'

type Writes = (otherwise?: Readonly<Record<string, string>>) => string

const spans: readonly (readonly [string, Writes, month?: string])[] = [
  ['induction record', record],
  ['time of a mentor at a school', mentorHere],
  ['mentorship', mentorship, '2024-04'],
  ['training status', training],
  ['schedule', schedule],
  ['e-mail', email],
  ['appropriate body of an ECT', bodyOfEct],
  ['appropriate body of a cohort', bodyOfCohort],
  ['choice of a school', choice],
]

const unreal = (month: string) =>
  [
    ['no day', "'empty'"],
    ['an end on the day it begins', `'[${month}-01,${month}-01)'`],
    ['an end before its beginning', `'[${month}-02,${month}-01)'`],
    ['no beginning', `'(,${month}-01)'`],
    ['a beginning before all days', `'[-infinity,${month}-01)'`],
    ['an end after all days', `'[${month}-01,infinity)'`],
  ] as const

const emptySpans = spans.flatMap(([what, row, month = '2024-10']) =>
  unreal(month).map(([fault, during]): Attack => ({
    rule: 'span_is_not_empty',
    by: `giving the ${what} ${fault}`,
    attack: row({ during }),
    lawful: row({ during: `'[${month}-01,${month}-02)'` }),
  })),
)

/** The last day counts: a span that begins on the day another ends does not share a day with it. */
const twiceADay: readonly Attack[] = [
  {
    rule: 'one_default_programme_a_school_cohort',
    by: 'planning a default from before the one that it follows has ended',
    attack:
      choice({ during: "'[2023-06-01,2024-01-01)'" }) +
      choice({ id: "id('planned')", during: "'[2023-12-31,)'" }),
    lawful:
      choice({ during: "'[2023-06-01,2024-01-01)'" }) +
      choice({ id: "id('planned')", during: "'[2024-01-01,)'" }),
  },
  {
    rule: 'one_record_a_day',
    by: 'adding a record that begins on the last day of another',
    attack: record({ during: "'[2024-08-31,2025-09-01)'" }),
    lawful: record({ during: "'[2024-09-01,2025-09-01)'" }),
  },
  {
    rule: 'one_record_a_day',
    by: 'adding a record at another school within one here',
    attack: record({
      programme_id: "id('diy at Birchwood')",
      school_cohort_id: "id('Birchwood 2023')",
      school_id: "id('Birchwood')",
      during: "'[2023-10-01,2023-10-02)'",
    }),
    lawful: record({
      profile_id: "id('Ben the ECT')",
      programme_id: "id('diy at Birchwood')",
      school_cohort_id: "id('Birchwood 2023')",
      school_id: "id('Birchwood')",
      during: "'[2023-10-01,2023-10-02)'",
    }),
  },
  {
    rule: 'one_record_a_day',
    by: 'superseding one of two records that share days with a new one',
    attack:
      supersede('induction_record', 'autumn') + record({ during: "'[2023-09-01,2024-01-02)'" }),
    lawful:
      record({ during: "'[2023-09-01,2024-01-01)'" }) + supersede('induction_record', 'autumn'),
  },
  {
    rule: 'one_mentor_a_day',
    by: 'giving an ECT a second mentor',
    attack: mentorship({ during: "'[2024-02-29,2024-06-01)'" }),
    lawful: mentorship({ during: "'[2024-03-01,2024-06-01)'" }),
  },
  {
    rule: 'one_time_at_a_school_a_day',
    by: 'having a mentor at a school twice',
    attack: mentorHere({ during: "'[2024-08-31,2025-09-01)'" }),
    lawful: mentorHere({ during: "'[2024-08-31,2025-09-01)'", school_id: "id('Birchwood')" }),
  },
  {
    rule: 'one_training_status_a_day',
    by: 'deferring and training on one day',
    attack: training({ during: "'[2023-12-31,2024-02-01)'" }),
    lawful: training({ during: "'[2023-12-31,2024-02-01)'", lead_provider_id: "id('UCL')" }),
  },
  {
    rule: 'one_schedule_a_day',
    by: 'following two schedules',
    attack: schedule({ during: "'[2023-12-31,2024-02-01)'" }),
    lawful: schedule({ during: "'[2024-01-01,2024-02-01)'" }),
  },
  {
    rule: 'one_email_a_day',
    by: 'using two e-mails',
    attack: email({ during: "'[2023-12-31,2024-02-01)'" }),
    lawful: email({ during: "'[2024-01-01,2024-02-01)'" }),
  },
  {
    rule: 'one_appropriate_body_a_day',
    by: 'giving an ECT two appropriate bodies',
    attack: bodyOfEct({ during: "'[2023-12-31,2024-02-01)'" }),
    lawful: bodyOfEct({ during: "'[2024-01-01,2024-02-01)'" }),
  },
  {
    rule: 'one_appropriate_body_of_a_cohort_a_day',
    by: 'giving a school cohort two appropriate bodies',
    attack: bodyOfCohort({ school_cohort_id: "id('Ashfield 2023')" }),
    lawful: bodyOfCohort({ school_cohort_id: "id('Ashfield 2022')" }),
  },
]

export const attacksOnDays: readonly Attack[] = [...emptySpans, ...twiceADay]
