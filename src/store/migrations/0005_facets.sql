-- The other facets of the timeline, and what schools and providers chose: inserted and superseded
-- in the same way.

create table training_status (
  version_id uuid primary key default gen_random_uuid(),
  id uuid not null,
  profile_id uuid not null references participant_profile,
  lead_provider_id uuid not null references lead_provider,
  status text not null constraint training_status_is_known
    check (status in ('active', 'deferred', 'withdrawn')),
  reason text,
  during daterange not null
    constraint span_is_not_empty
      check (isfinite(lower(during)) is true and isfinite(upper(during)) is not false),
  made_by bigint not null references change_of_circumstance,
  superseded_by bigint references change_of_circumstance,
  constraint reason_unless_active check ((status = 'active') = (reason is null)),
  constraint one_training_status_a_day
    exclude using gist (profile_id with =, lead_provider_id with =, during with &&)
    where (superseded_by is null) deferrable initially deferred
);

create table schedule_in_use (
  version_id uuid primary key default gen_random_uuid(),
  id uuid not null,
  profile_id uuid not null references participant_profile,
  schedule_id uuid not null references schedule,
  during daterange not null
    constraint span_is_not_empty
      check (isfinite(lower(during)) is true and isfinite(upper(during)) is not false),
  made_by bigint not null references change_of_circumstance,
  superseded_by bigint references change_of_circumstance,
  constraint one_schedule_a_day
    exclude using gist (profile_id with =, during with &&)
    where (superseded_by is null) deferrable initially deferred
);

create table email_in_use (
  version_id uuid primary key default gen_random_uuid(),
  id uuid not null,
  profile_id uuid not null,
  person_id uuid not null,
  email text not null,
  during daterange not null
    constraint span_is_not_empty
      check (isfinite(lower(during)) is true and isfinite(upper(during)) is not false),
  made_by bigint not null references change_of_circumstance,
  superseded_by bigint references change_of_circumstance,
  constraint email_is_used_by_its_person
    foreign key (profile_id, person_id) references participant_profile (id, person_id),
  constraint email_is_one_of_hers
    foreign key (person_id, email) references participant_identity (person_id, email),
  constraint one_email_a_day
    exclude using gist (profile_id with =, during with &&)
    where (superseded_by is null) deferrable initially deferred,
  constraint one_live_email_one_person
    exclude using gist (email with =, person_id with <>, during with &&)
    where (superseded_by is null) deferrable initially deferred
);
create index email_in_use_by_email on email_in_use (email) where superseded_by is null;

create table appropriate_body_of_ect (
  version_id uuid primary key default gen_random_uuid(),
  id uuid not null,
  profile_id uuid not null references participant_profile,
  answer text not null,
  appropriate_body_id uuid references appropriate_body,
  during daterange not null
    constraint span_is_not_empty
      check (isfinite(lower(during)) is true and isfinite(upper(during)) is not false),
  made_by bigint not null references change_of_circumstance,
  superseded_by bigint references change_of_circumstance,
  constraint answer_is_known check (
    answer in ('named', 'not-listed', 'not-appointed-yet')
    and (answer = 'named') = (appropriate_body_id is not null)
  ),
  constraint one_appropriate_body_a_day
    exclude using gist (profile_id with =, during with &&)
    where (superseded_by is null) deferrable initially deferred
);

create table appropriate_body_of_cohort (
  version_id uuid primary key default gen_random_uuid(),
  id uuid not null,
  school_cohort_id uuid not null references school_cohort,
  answer text not null,
  appropriate_body_id uuid references appropriate_body,
  during daterange not null
    constraint span_is_not_empty
      check (isfinite(lower(during)) is true and isfinite(upper(during)) is not false),
  made_by bigint not null references change_of_circumstance,
  superseded_by bigint references change_of_circumstance,
  constraint answer_is_known check (
    answer in ('named', 'not-listed', 'not-appointed-yet')
    and (answer = 'named') = (appropriate_body_id is not null)
  ),
  constraint one_appropriate_body_of_a_cohort_a_day
    exclude using gist (school_cohort_id with =, during with &&)
    where (superseded_by is null) deferrable initially deferred
);

create table completion (
  version_id uuid primary key default gen_random_uuid(),
  id uuid not null,
  profile_id uuid not null references participant_profile,
  completed_on date not null,
  reason text,
  made_by bigint not null references change_of_circumstance,
  superseded_by bigint references change_of_circumstance
);
create unique index one_completion_a_profile on completion (profile_id) where superseded_by is null;

create table funding_eligibility (
  version_id uuid primary key default gen_random_uuid(),
  id uuid not null,
  profile_id uuid not null references participant_profile,
  status text not null constraint eligibility_status_is_known
    check (status in ('eligible', 'ineligible', 'manual-check')),
  reason text not null,
  made_by bigint not null references change_of_circumstance,
  superseded_by bigint references change_of_circumstance
);
create unique index one_eligibility_a_profile on funding_eligibility (profile_id)
  where superseded_by is null;

create table school_cohort_choice (
  version_id uuid primary key default gen_random_uuid(),
  id uuid not null,
  school_cohort_id uuid not null references school_cohort,
  choice text not null constraint choice_is_known
    check (choice in ('programme', 'no-ects', 'not-yet-known')),
  default_programme_id uuid,
  made_by bigint not null references change_of_circumstance,
  superseded_by bigint references change_of_circumstance,
  constraint default_is_a_programme_of_the_school_cohort
    foreign key (default_programme_id, school_cohort_id)
    references induction_programme (id, school_cohort_id),
  constraint choice_agrees_with_default check
    ((choice = 'programme') = (default_programme_id is not null))
);
create unique index one_default_programme_a_school_cohort on school_cohort_choice (school_cohort_id)
  where superseded_by is null;

create table partnership_standing (
  version_id uuid primary key default gen_random_uuid(),
  id uuid not null,
  partnership_id uuid not null,
  school_id uuid not null,
  cohort int not null,
  lead_provider_id uuid not null,
  delivery_partner_id uuid,
  status text not null constraint partnership_status_is_known
    check (status in ('made-for-persons', 'confirmed', 'challenged')),
  confirmed_on date,
  challenge_reason text,
  made_by bigint not null references change_of_circumstance,
  superseded_by bigint references change_of_circumstance,
  constraint standing_agrees_with_its_partnership
    foreign key (partnership_id, school_id, cohort, lead_provider_id)
    references partnership (id, school_id, cohort, lead_provider_id),
  constraint providers_may_work_together_in_the_cohort
    foreign key (lead_provider_id, delivery_partner_id, cohort) references provider_pairing,
  constraint confirmed_names_day_and_partner check (
    status = 'made-for-persons' or (confirmed_on is not null and delivery_partner_id is not null)
  ),
  constraint challenged_says_why check ((status = 'challenged') = (challenge_reason is not null))
);
create unique index one_standing_a_partnership on partnership_standing (partnership_id)
  where superseded_by is null;
create unique index one_live_partnership_a_provider_and_partner
  on partnership_standing (school_id, cohort, lead_provider_id, delivery_partner_id)
  nulls not distinct
  where superseded_by is null and status <> 'challenged';
