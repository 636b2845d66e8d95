/**
 * What the database itself holds, by the names of its constraints and of the rules that its
 * triggers give: each as a sentence for whoever has to mend what was tried against it.
 */
const sentences = {
  // The log of changes.
  log_has_one_head: 'The log of changes has one head',
  log_head_moves_by_one: 'The head of the log moves by one, and only forward',
  every_position_has_a_change: 'Every position in the log has a change',
  log_is_append_only: 'The log of changes is only ever added to',
  a_change_belongs_to_one_transaction:
    'Everything that a change does is recorded in the transaction of that change',
  one_change_an_id: 'A change is recorded once',
  a_change_is_undone_once: 'A change is undone at most once',
  a_change_undoes_an_earlier_one: 'A change undoes one that was recorded before it',
  nature_is_known: 'A change is a circumstance, a correction or a retraction',
  actor_role_is_known: 'A change is made by a school, a lead provider, DfE or nobody',
  actor_is_named: 'A change names the school or the lead provider that made it, and no other',

  // Versions.
  things_never_change:
    'People, profiles, school cohorts, partnerships and programmes never change and never go',
  timeline_rows_are_only_superseded:
    'What the timeline says is superseded, never altered and never deleted',
  superseded_after_it_was_made: 'A version is superseded by a later change than the one it is of',
  one_current_version_a_record: 'Of an induction record one version is believed',
  one_current_version_a_time_at_school: "Of a mentor's time at a school one version is believed",
  one_current_version_a_mentorship: 'Of a mentorship one version is believed',
  one_current_version_of_person_details: "Of a person's details one version is believed",
  one_current_version_of_leaving_report: 'Of a report of leaving one version is believed',
  one_current_version_of_training_status: 'Of a training status one version is believed',
  one_current_version_of_schedule_in_use: 'Of the use of a schedule one version is believed',
  one_current_version_of_email_in_use: 'Of the use of an email address one version is believed',
  one_current_version_of_appropriate_body_of_ect:
    "Of an ECT's appropriate body one version is believed",
  one_current_version_of_appropriate_body_of_cohort:
    "Of a school cohort's appropriate body one version is believed",
  one_current_version_of_completion: 'Of a completion one version is believed',
  one_current_version_of_funding_eligibility: 'Of an eligibility one version is believed',
  one_current_version_of_school_cohort_choice: "Of a school's choice one version is believed",
  one_current_version_of_partnership_standing:
    "Of a partnership's standing one version is believed",

  // People.
  one_trn_one_person: 'A teacher reference number belongs to one person',
  trn_is_seven_digits: 'A teacher reference number has 7 digits',
  full_name_is_not_blank: 'A person has a name',
  one_name_a_person: 'A person has one name at a time',
  email_is_lower_case: 'An email address is kept in lower case',
  email_is_one_of_hers: 'A person uses an email address that is known to be theirs',
  email_is_used_by_its_person: 'An email address is used by the person it belongs to',
  one_email_a_day: 'A participant uses one email address a day',
  one_live_email_one_person: 'An email address is used by one person a day',
  kind_is_known: 'A participant is an ECT or a mentor',
  one_profile_of_a_kind_a_person: 'A person is an ECT once and a mentor once',

  // Days.
  span_is_not_empty:
    'A span has at least one day, does not end before it begins, and has real days',
  one_record_a_day: 'A participant has one induction record a day',
  one_time_at_a_school_a_day: 'A mentor is at a school once a day',
  one_training_status_a_day: 'A participant has one training status a day with a lead provider',
  one_schedule_a_day:
    'A participant follows one schedule a day, and one a day as each lead provider says',
  one_appropriate_body_a_day: 'An ECT has one appropriate body a day',
  one_appropriate_body_of_a_cohort_a_day: 'A school cohort has one appropriate body a day',

  // Schools, programmes and partnerships.
  one_school_cohort_a_school_and_cohort: 'A school has one school cohort for each cohort',
  programme_agrees_with_its_school_cohort:
    'A programme is at the school and in the cohort of its school cohort',
  partnership_serves_the_school_and_cohort:
    'A programme is delivered under a partnership of its own school, cohort and lead provider',
  lead_provider_trains_the_cohort: 'A partnership is with a lead provider that trains the cohort',
  providers_may_work_together_in_the_cohort:
    'A lead provider and a delivery partner may work together in the cohort',
  route_says_what_it_needs:
    'Provider-led training has a partnership or awaits one; only materials have a supplier',
  one_programme_an_offer: 'A school cohort has each programme once',
  record_agrees_with_its_programme:
    'An induction record is at the school and in the cohort of its programme',
  begun_by_is_known: 'An induction record begins by registration, transfer or change of programme',
  choice_is_known: 'A school chooses a programme, no ECTs, or does not know yet',
  choice_agrees_with_default: 'A school that chose a programme has a default, and no other has',
  default_is_a_programme_of_the_school_cohort:
    "A school cohort's default is one of its own programmes",
  one_default_programme_a_school_cohort: 'A school cohort has one default programme',
  standing_agrees_with_its_partnership:
    "A partnership's standing names its own school, cohort and lead provider",
  partnership_status_is_known: 'A partnership is confirmed, challenged, or made for persons',
  confirmed_names_day_and_partner: 'A confirmed partnership has a day and a delivery partner',
  challenged_says_why: 'A challenged partnership says why, and no other does',
  one_standing_a_partnership: 'A partnership has one standing at a time',
  one_live_partnership_a_provider_and_partner:
    'A school cohort has one partnership with a lead provider and a delivery partner',

  // Mentors.
  ect_is_an_ect: 'Whoever is mentored is an ECT, and is that person',
  mentor_is_a_mentor: 'Whoever mentors is a mentor, and is that person',
  only_ects_are_mentored: 'Only an ECT is mentored',
  only_mentors_mentor: 'Only a mentor mentors',
  nobody_mentors_themselves: 'Nobody mentors themselves',
  one_mentor_a_day: 'An ECT has one mentor a day',
  mentorship_lies_within_both_stays:
    'A mentorship lasts no longer than the ECT and the mentor are both at the school',

  // The other facets of a participant.
  leaving_reason_is_known: 'Somebody leaves for a reason that is listed',
  one_leaving_report_a_stay: 'Of a stay one report of leaving is believed',
  training_status_is_known: 'Training is active, deferred or withdrawn',
  reason_unless_active: 'Training that is deferred or withdrawn has a reason, and no other has',
  answer_is_known: 'An appropriate body is named, not listed, or not appointed yet',
  one_completion_a_profile: 'A participant completes once',
  eligibility_status_is_known: 'Somebody is eligible, ineligible, or checked by hand',
  one_eligibility_a_profile: 'A participant has one eligibility at a time',

  // Declarations and statements.
  declarations_never_change: 'A declaration never changes and never goes',
  declaration_has_a_state: 'A declaration has a state',
  one_current_state_a_declaration: 'A declaration has one state at a time',
  declaration_states_are_only_superseded:
    'States of declarations are superseded, never altered and never deleted',
  declaration_states_follow_each_other:
    'States of a declaration follow each other in the order that policy gives',
  declaration_state_is_known: 'A declaration is in one of eight states',
  state_agrees_with_its_declaration:
    'A state is of the person, type, provider and cohort of its declaration',
  state_names_its_statements:
    'What is paid names the statement that pays it, and what is clawed back the one that claims it',
  ineligible_says_why: 'An ineligible declaration says why, and no other does',
  provider_or_nobody_declares: 'States come from a named lead provider, DfE or the passing of days',
  one_live_declaration_a_type: 'One declaration of a type is paid, or will be, for a participant',
  paid_by_a_statement_of_its_provider_and_cohort:
    'A declaration is paid by a statement of its own provider and cohort',
  clawed_back_by_a_statement_of_its_provider_and_cohort:
    'A declaration is clawed back by a statement of its own provider and cohort',
  declaration_is_about_a_person_in_a_role:
    'A declaration is about a participant profile, and the person that it belongs to',
  declaration_is_in_the_cohort_of_its_schedule:
    'A declaration is in the cohort of the schedule that it was made under',
  schedule_has_the_milestone: 'A declaration is of a type that its schedule has',
  declared_under_a_partnership_of_the_provider:
    'A declaration rests on a partnership of its own provider',
  trained_under_a_partnership_or_not: 'A delivery partner is of the partnership that is named',
  nothing_is_declared_ahead: 'A declaration is for a moment that has passed',
  evidence_is_known: 'Evidence is of a kind that is listed',
  one_statement_a_provider_and_month:
    'A lead provider has one statement for each entry in the calendar of a cohort',
  statement_is_in_the_calendar: 'A statement has an entry in the calendar of its cohort',
  statements_are_only_paid: 'A statement is paid once, and otherwise never changes',

  // Schools and lists.
  academic_year_begins_in_start_year: "A cohort's academic year begins in its start year",
  registration_opens_before_assignment_ends:
    'Registration opens before the automatic assignment to a cohort ends',
  one_schedule_of_an_identifier_in_a_cohort: 'A schedule has an identifier of its own in a cohort',
  milestone_is_not_before_it_starts: 'A milestone is not before its period starts',
  paired_provider_is_active_in_cohort: 'A pairing is of a lead provider that trains the cohort',
  import_run_has_ended_or_is_running: 'An import has ended or is running',
  school_facts_last_a_day: 'Facts of a school hold for at least one day',
  only_open_schools_are_eligible: 'Only an open school is eligible for funding',
  own_programme_only_means_not_funded:
    'A school that may only use a programme of its own is not eligible for funding',
  one_row_of_facts_a_day: 'A school has one row of facts a day',
  one_school_a_urn_a_day: 'A URN is of one school a day',
  school_is_not_linked_to_itself: 'A school is not its own successor',

  // What is kept for the lead providers.
  what_is_seen_is_kept: 'What a provider sees is kept as it is served, with its digest',
  what_is_not_seen_says_why:
    'An entry of a feed says why somebody is no longer seen, or shows them',
  one_entry_a_person_and_change: 'A change enters a feed once for each person',

  // What the service keeps besides.
  one_day_is_reached: 'One day has been reached',
  recipient_kind_is_known:
    'A notice goes to a participant, a school, a lead provider or an appropriate body',
  one_user_an_email: 'An email address signs in one person',
  one_token_a_digest: 'An API token is known once',
  one_answer_a_key: 'Of an idempotency key of a lead provider one answer is kept',
  key_is_visible_ascii: 'An idempotency key is 1 to 255 visible ASCII characters',
  request_is_kept_as_sha256: 'What was asked under an idempotency key is kept as its SHA-256',
  one_clock_setting: 'The clock is set once',
  set_aside_kind_is_known: 'What is set aside is a key, an index, a reference or triggers',
  a_rule_is_set_aside_once: 'A rule is set aside once',
  one_world_is_generated: 'A database holds one world that was generated',
  stage_is_known: 'A world that is generated is in one of its stages',
} as const

/** A rule that the database holds. */
export type Rule = keyof typeof sentences

export const rules = Object.keys(sentences) as readonly Rule[]

/** Says a rule, or `null` if the database holds none of that name. */
export const sentenceOf = (name: string): string | null =>
  Object.hasOwn(sentences, name) ? sentences[name as Rule] : null
