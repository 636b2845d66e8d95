import type { Attack } from '../saboteur.ts'
import {
  completion,
  email,
  eligibility,
  identity,
  leaving,
  mentorHere,
  mentorship,
  name,
  person,
  profile,
  record,
  schoolCohort,
  supersede,
} from './rows.ts'

const who: readonly Attack[] = [
  {
    rule: 'one_trn_one_person',
    by: 'registering a TRN as another person',
    attack: person({ trn: "'1000001'" }),
    lawful: person(),
  },
  ...["'100000'", "'10000001'", "'100000x'", "E'1000009\\n'", "''"].map(trn => ({
    rule: 'trn_is_seven_digits',
    by: `the TRN ${trn}`,
    attack: person({ trn }),
    lawful: person(),
  })),
  {
    rule: 'one_profile_of_a_kind_a_person',
    by: 'making an ECT of an ECT',
    attack: profile({ person_id: "id('Ada')" }),
    lawful: profile(),
  },
  {
    rule: 'one_name_a_person',
    by: 'giving somebody a second name',
    attack: name({ person_id: "id('Ada')" }),
    lawful: supersede('person_details', 'name') + name({ person_id: "id('Ada')" }),
  },
  {
    rule: 'full_name_is_not_blank',
    by: 'a name of spaces',
    attack: name({ full_name: "'  '" }),
    lawful: name(),
  },
  {
    rule: 'email_is_lower_case',
    by: 'an e-mail in capitals, which would be another than the same in small letters',
    attack: identity({ email: "'Ada@example.org'" }),
    lawful: identity(),
  },
  {
    rule: 'email_is_one_of_hers',
    by: 'using an e-mail that nobody knows',
    attack: email({ email: "'eve@example.org'" }),
    lawful: email(),
  },
  {
    rule: 'email_is_used_by_its_person',
    by: "using another's e-mail under the other's name",
    attack: email({ person_id: "id('Ben')", email: "'ben@example.org'" }),
    lawful: email({
      profile_id: "id('Ben the ECT')",
      person_id: "id('Ben')",
      email: "'ben@example.org'",
    }),
  },
  {
    rule: 'one_live_email_one_person',
    by: 'using the e-mail that somebody else uses on a day',
    attack: email({
      profile_id: "id('Ben the ECT')",
      person_id: "id('Ben')",
      during: "'[2023-12-31,2024-02-01)'",
    }),
    lawful: email({
      profile_id: "id('Ben the ECT')",
      person_id: "id('Ben')",
      during: "'[2024-01-01,2024-02-01)'",
    }),
  },
  {
    rule: 'one_leaving_report_a_stay',
    by: 'a second report of leaving',
    attack: leaving({ stay_id: "id('autumn')" }),
    lawful: leaving(),
  },
  {
    rule: 'one_completion_a_profile',
    by: 'completing twice',
    attack: completion({ profile_id: "id('Mary the ECT')" }),
    lawful: completion(),
  },
  {
    rule: 'one_eligibility_a_profile',
    by: 'two eligibilities',
    attack: eligibility({ profile_id: "id('Ada the ECT')" }),
    lawful: eligibility(),
  },
  {
    rule: 'one_school_cohort_a_school_and_cohort',
    by: 'a second school cohort',
    attack: schoolCohort({ cohort: '2023' }),
    lawful: schoolCohort(),
  },
]

const byMary = { mentor_profile_id: "id('Mary the mentor')", mentor_person_id: "id('Mary')" }
const maryAsEct = { ect_profile_id: "id('Mary the ECT')", ect_person_id: "id('Mary')" }
const maryMentors = supersede('mentorship', 'mentorship') + mentorship(byMary)

const mentoring: readonly Attack[] = [
  {
    rule: 'nobody_mentors_themselves',
    by: 'a person who is both ECT and mentor',
    attack: mentorship({ ...maryAsEct, ...byMary }),
    lawful: mentorship(maryAsEct),
  },
  {
    rule: 'mentor_is_a_mentor',
    by: "hiding who mentors behind another's name",
    attack: mentorship({ ...maryAsEct, ...byMary, mentor_person_id: "id('Nora')" }),
    lawful: mentorship(maryAsEct),
  },
  {
    rule: 'ect_is_an_ect',
    by: "hiding who is mentored behind another's name",
    attack: mentorship({ ...maryAsEct, ...byMary, ect_person_id: "id('Ada')" }),
    lawful: maryMentors,
  },
  {
    rule: 'mentor_is_a_mentor',
    by: 'letting an ECT mentor',
    attack: mentorship({ mentor_profile_id: "id('Mary the ECT')", mentor_person_id: "id('Mary')" }),
    lawful: maryMentors,
  },
  {
    rule: 'only_mentors_mentor',
    by: 'letting an ECT mentor as what she is',
    attack: mentorship({
      mentor_profile_id: "id('Mary the ECT')",
      mentor_person_id: "id('Mary')",
      mentor_kind: "'ect'",
    }),
    lawful: maryMentors,
  },
  {
    rule: 'only_ects_are_mentored',
    by: 'mentoring a mentor',
    attack: mentorship({
      ect_profile_id: "id('Mary the mentor')",
      ect_person_id: "id('Mary')",
      ect_kind: "'mentor'",
    }),
    lawful: mentorship(maryAsEct),
  },
  {
    rule: 'mentor_is_a_mentor',
    by: 'having an ECT at a school as a mentor',
    attack: mentorHere({
      mentor_profile_id: "id('Ada the ECT')",
      mentor_person_id: "id('Ada')",
    }),
    lawful: mentorHere(),
  },
]

const outside = 'mentorship_lies_within_both_stays'
const until = (during: string) => ({
  id: "id('spring')",
  begun_by: "'change-programme'",
  during: `'${during}'`,
})

const stays: readonly Attack[] = [
  {
    rule: outside,
    by: 'beginning before the mentor comes',
    attack:
      supersede('mentorship', 'mentorship') + mentorship({ during: "'[2023-10-31,2024-03-01)'" }),
    lawful:
      supersede('mentorship', 'mentorship') + mentorship({ during: "'[2023-11-01,2024-03-01)'" }),
  },
  {
    rule: outside,
    by: 'lasting longer than the mentor stays',
    attack: mentorship({ during: "'[2024-03-01,2024-06-02)'" }),
    lawful: mentorship({ during: "'[2024-03-01,2024-06-01)'" }),
  },
  {
    rule: outside,
    by: 'lasting longer than the ECT stays',
    attack: mentorship({ ...byMary, during: "'[2024-03-01,2024-09-02)'" }),
    lawful: mentorship({ ...byMary, during: "'[2024-03-01,2024-09-01)'" }),
  },
  {
    rule: outside,
    by: 'having no end where both stays have one',
    attack: mentorship({ ...byMary, during: "'[2024-03-01,)'" }),
    lawful: mentorship({ ...byMary, during: "'[2024-03-01,2024-09-01)'" }),
  },
  {
    rule: outside,
    by: 'a school at which only the mentor is',
    attack: mentorship({ school_id: "id('Birchwood')" }),
    lawful: mentorship(),
  },
  {
    rule: outside,
    by: 'mentoring somebody who is nowhere',
    attack: mentorship({ ect_profile_id: "id('Ben the ECT')", ect_person_id: "id('Ben')" }),
    lawful: mentorship(maryAsEct),
  },
  {
    rule: outside,
    by: "ending the ECT's stay before the mentorship",
    attack: supersede('induction_record', 'spring') + record(until('[2024-01-01,2024-02-29)')),
    lawful: supersede('induction_record', 'spring') + record(until('[2024-01-01,2024-03-01)')),
  },
  {
    rule: outside,
    by: 'superseding the record that the mentorship rests on',
    attack: supersede('induction_record', 'spring'),
    lawful: supersede('induction_record', 'of Mary'),
  },
  {
    rule: outside,
    by: "leaving a gap in the ECT's stay",
    attack: supersede('induction_record', 'spring') + record(until('[2024-01-02,2024-09-01)')),
    lawful: supersede('induction_record', 'spring') + record(until('[2024-01-01,2024-09-01)')),
  },
  {
    rule: outside,
    by: 'moving the ECT to another school in between',
    attack:
      supersede('induction_record', 'spring') +
      record({
        ...until('[2024-01-01,2024-09-01)'),
        programme_id: "id('diy at Birchwood')",
        school_cohort_id: "id('Birchwood 2023')",
        school_id: "id('Birchwood')",
      }),
    lawful:
      supersede('induction_record', 'spring') +
      record({
        ...until('[2024-01-01,2024-09-01)'),
        programme_id: "id('led')",
      }),
  },
  {
    rule: outside,
    by: "superseding the mentor's time at the school",
    attack: supersede('mentor_at_school', 'Mary here'),
    lawful: supersede('mentor_at_school', 'Nora here'),
  },
  {
    rule: outside,
    by: "ending the mentor's time before the mentorship",
    attack:
      supersede('mentor_at_school', 'Mary here') +
      mentorHere({ id: "id('Mary here')", during: "'[2023-09-01,2024-02-29)'" }),
    lawful:
      supersede('mentor_at_school', 'Mary here') +
      mentorHere({ id: "id('Mary here')", during: "'[2023-09-01,2024-03-01)'" }),
  },
]

export const attacksOnPeople: readonly Attack[] = [...who, ...mentoring, ...stays]
