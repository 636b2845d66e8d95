import type { Attack } from '../saboteur.ts'
import { choice, partnership, programme, record, standing, supersede } from './rows.ts'

const led = {
  partnership_id: "id('Ambition at Ashfield')",
  lead_provider_id: "id('Ambition')",
}
const ledAtBirchwood = {
  school_cohort_id: "id('Birchwood 2023')",
  school_id: "id('Birchwood')",
  partnership_id: "id('Ambition at Birchwood')",
  lead_provider_id: "id('Ambition')",
}

const disagreements: readonly Attack[] = [
  ...[
    { school_cohort_id: "id('Ashfield 2022')" },
    { school_id: "id('Birchwood')" },
    { cohort: '2022' },
    { programme_id: "id('diy at Birchwood')" },
    { programme_id: "id('diy 2022')" },
    { programme_id: "id('no such programme')" },
  ].map(otherwise => ({
    rule: 'record_agrees_with_its_programme',
    by: `a record of another ${JSON.stringify(otherwise)}`,
    attack: record(otherwise),
    lawful: record(),
  })),
  ...[
    { school_cohort_id: "id('Birchwood 2023')" },
    { school_id: "id('Birchwood')" },
    { cohort: '2022' },
  ].map(otherwise => ({
    rule: 'programme_agrees_with_its_school_cohort',
    by: `a programme of another ${JSON.stringify(otherwise)}`,
    attack: programme(otherwise),
    lawful: programme(),
  })),
  {
    rule: 'partnership_serves_the_school_and_cohort',
    by: "offering a programme under another school's partnership",
    attack: programme({ ...led, partnership_id: "id('Ambition at Birchwood')" }),
    lawful: programme(led),
  },
  {
    rule: 'partnership_serves_the_school_and_cohort',
    by: "offering a programme under another cohort's partnership",
    attack: programme({ ...led, school_cohort_id: "id('Ashfield 2022')", cohort: '2022' }),
    lawful: programme(ledAtBirchwood),
  },
  {
    rule: 'partnership_serves_the_school_and_cohort',
    by: "offering a programme under another provider's partnership",
    attack: programme({ ...led, lead_provider_id: "id('UCL')" }),
    lawful: programme(led),
  },
  ...[
    { school_id: "id('Ashfield')" },
    { cohort: '2022' },
    { lead_provider_id: "id('UCL')", delivery_partner_id: "id('Kent')" },
    { partnership_id: "id('no such partnership')" },
  ].map(otherwise => ({
    rule: 'standing_agrees_with_its_partnership',
    by: `a standing of another ${JSON.stringify(otherwise)}`,
    attack: `update partnership_standing set superseded_by = this_change();` + standing(otherwise),
    lawful: `update partnership_standing set superseded_by = this_change();` + standing(),
  })),
  {
    rule: 'default_is_a_programme_of_the_school_cohort',
    by: "choosing another school's programme as the default",
    attack: choice({ default_programme_id: "id('diy')" }),
    lawful: choice(),
  },
]

const providers: readonly Attack[] = [
  {
    rule: 'providers_may_work_together_in_the_cohort',
    by: 'offering a programme of a pair that may not work together',
    attack: programme({ ...led, delivery_partner_id: "id('Kent')" }),
    lawful: programme({ ...ledAtBirchwood, delivery_partner_id: "id('Leeds')" }),
  },
  {
    rule: 'providers_may_work_together_in_the_cohort',
    by: 'confirming a partnership of a pair that may not work together',
    attack: standing({ delivery_partner_id: "id('Kent')" }),
    lawful: standing(),
  },
  {
    rule: 'providers_may_work_together_in_the_cohort',
    by: 'parting a pair that works together',
    attack: `delete from provider_pairing
      where lead_provider_id = id('Ambition') and cohort = 2023;`,
    lawful: `delete from provider_pairing
      where lead_provider_id = id('Ambition') and cohort = 2022;`,
  },
  {
    rule: 'lead_provider_trains_the_cohort',
    by: 'a partnership with a provider that does not train the cohort',
    attack: partnership({ lead_provider_id: "id('UCL')", cohort: '2022' }),
    lawful: partnership({ lead_provider_id: "id('UCL')" }),
  },
  {
    rule: 'paired_provider_is_active_in_cohort',
    by: 'pairing a provider that does not train the cohort',
    attack: `insert into provider_pairing values (id('UCL'), id('Kent'), 2022);`,
    lawful: `insert into provider_pairing values (id('UCL'), id('Leeds'), 2023);`,
  },
]

const materials = { route: "'accredited-materials'", supplier_id: "id('Pearson')" }

const routes: readonly Attack[] = [
  ...(
    [
      ['on a route that is not known', { route: "'fip'" }, {}],
      ['diy with a partnership', { ...led, route: "'diy'" }, led],
      ['materials with a partnership', { ...led, ...materials }, materials],
      ['school-funded under a partnership', { ...led, route: "'school-funded'" }, led],
      ['a partnership of nobody', { partnership_id: led.partnership_id }, led],
      ['a provider without a partnership', { lead_provider_id: "id('Ambition')" }, {}],
      ['a delivery partner without a partnership', { delivery_partner_id: "id('Leeds')" }, {}],
      ['materials without a supplier', { route: "'accredited-materials'" }, materials],
      ['diy with a supplier', { ...materials, route: "'diy'" }, materials],
      ['provider-led with a supplier', { supplier_id: "id('Pearson')" }, {}],
      [
        'a provider in words where DfE pays',
        { provider_name: "'Acme'" },
        { route: "'school-funded'", provider_name: "'Acme'" },
      ],
    ] as const
  ).map(([by, otherwise, lawful]) => ({
    rule: 'route_says_what_it_needs',
    by: `offering a programme ${by}`,
    attack: programme(otherwise),
    lawful: programme(lawful),
  })),
  {
    rule: 'choice_agrees_with_default',
    by: 'choosing a programme without saying which',
    attack: choice({ default_programme_id: 'null' }),
    lawful: choice(),
  },
  {
    rule: 'choice_agrees_with_default',
    by: 'a default for a school without ECTs',
    attack: choice({ choice: "'no-ects'" }),
    lawful: choice({ choice: "'no-ects'", default_programme_id: 'null' }),
  },
  {
    rule: 'confirmed_names_day_and_partner',
    by: 'confirming a partnership without a day',
    attack: standing({ confirmed_on: 'null' }),
    lawful: standing({ confirmed_on: 'null', status: "'made-for-persons'" }),
  },
  {
    rule: 'confirmed_names_day_and_partner',
    by: 'confirming a partnership without a delivery partner',
    attack: standing({ delivery_partner_id: 'null' }),
    lawful: standing({ delivery_partner_id: 'null', status: "'made-for-persons'" }),
  },
  {
    rule: 'challenged_says_why',
    by: 'challenging a partnership without a reason',
    attack: standing({ status: "'challenged'" }),
    lawful: standing({ status: "'challenged'", challenge_reason: "'A mistake'" }),
  },
]

const waiting = {
  status: "'made-for-persons'",
  confirmed_on: 'null',
  delivery_partner_id: 'null',
} as const

/** Ashfield and Ambition once more. */
function again(otherwise = {}) {
  return standing({
    partnership_id: "id('another partnership')",
    school_id: "id('Ashfield')",
    ...otherwise,
  })
}

const uniqueness: readonly Attack[] = [
  {
    rule: 'one_programme_an_offer',
    by: 'offering the same programme twice, of whose provider nothing is known',
    attack: programme() + programme({ id: "id('yet another')" }),
    lawful: programme() + programme({ id: "id('yet another')", ...materials }),
  },
  {
    rule: 'one_default_programme_a_school_cohort',
    by: 'choosing a second default',
    attack: choice({
      school_cohort_id: "id('Ashfield 2023')",
      default_programme_id: "id('diy')",
    }),
    lawful:
      supersede('school_cohort_choice', 'choice') +
      choice({ school_cohort_id: "id('Ashfield 2023')", default_programme_id: "id('diy')" }),
  },
  {
    rule: 'one_standing_a_partnership',
    by: 'confirming and challenging a partnership',
    attack: standing() + standing({ status: "'challenged'", challenge_reason: "'A mistake'" }),
    lawful: standing(),
  },
  {
    rule: 'one_live_partnership_a_provider_and_partner',
    by: 'a second live partnership with the same provider and partner',
    attack: partnership() + again(),
    lawful: partnership() + again({ status: "'challenged'", challenge_reason: "'A mistake'" }),
  },
  {
    rule: 'one_live_partnership_a_provider_and_partner',
    by: 'two live partnerships with the same provider and no partner yet',
    attack:
      partnership() +
      partnership({ id: "id('third')" }) +
      again(waiting) +
      again({ ...waiting, id: "id('third standing')", partnership_id: "id('third')" }),
    lawful: partnership() + again(waiting),
  },
]

export const attacksOnAgreement: readonly Attack[] = [
  ...disagreements,
  ...providers,
  ...routes,
  ...uniqueness,
]
