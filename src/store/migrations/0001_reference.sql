-- Schools, and the lists that hold for everybody: what the rest of the model points at.

-- Exclusion constraints that pair a key with a span of days need it.
create extension if not exists btree_gist;

create table cohort (
  start_year int primary key,
  registration_opens_on date not null,
  academic_year_begins_on date not null,
  automatic_assignment_ends_on date not null,
  -- From this day on nothing more is paid for the cohort; null while payments go on.
  payments_frozen_on date,
  mentor_funding boolean not null,
  detailed_evidence_types boolean not null,
  uplift_fees boolean not null,
  constraint academic_year_begins_in_start_year
    check (extract(year from academic_year_begins_on) = start_year),
  constraint registration_opens_before_assignment_ends
    check (registration_opens_on < automatic_assignment_ends_on)
);

create table schedule (
  id uuid primary key,
  cohort int not null references cohort,
  identifier text not null,
  name text not null,
  family text not null check (family in ('standard', 'reduced', 'extended', 'replacement')),
  start_term text not null check (start_term in ('autumn', 'spring', 'summer')),
  for_mentors_only boolean not null,
  constraint one_schedule_of_an_identifier_in_a_cohort unique (cohort, identifier),
  -- So that what follows a schedule can be held to the schedule's cohort.
  constraint schedule_in_cohort unique (id, cohort)
);

create table milestone (
  schedule_id uuid not null references schedule,
  declaration_type text not null check (
    declaration_type in (
      'started', 'retained-1', 'retained-2', 'retained-3', 'retained-4',
      'completed', 'extended-1', 'extended-2', 'extended-3'
    )
  ),
  name text not null,
  starts_on date not null,
  -- The last day, counted in, as contracts give it; null where a milestone has no end.
  milestone_on date,
  pays_on date,
  primary key (schedule_id, declaration_type),
  constraint milestone_is_not_before_it_starts check (milestone_on >= starts_on)
);

create table statement_calendar (
  cohort int not null references cohort,
  name text not null,
  deadline_on date not null,
  pays_on date not null,
  output_fee boolean not null,
  primary key (cohort, name)
);

create table lead_provider (
  id uuid primary key,
  name text not null unique
);

-- Active in that cohort: it trains people who start in it.
create table lead_provider_cohort (
  lead_provider_id uuid not null references lead_provider,
  cohort int not null references cohort,
  primary key (lead_provider_id, cohort)
);

create table delivery_partner (
  id uuid primary key,
  name text not null unique
);

-- Who may work together in a cohort.
create table provider_pairing (
  lead_provider_id uuid not null,
  delivery_partner_id uuid not null references delivery_partner,
  cohort int not null,
  primary key (lead_provider_id, delivery_partner_id, cohort),
  constraint paired_provider_is_active_in_cohort
    foreign key (lead_provider_id, cohort) references lead_provider_cohort
);

create table materials_supplier (
  id uuid primary key,
  name text not null unique
);

create table appropriate_body (
  id uuid primary key,
  name text not null unique,
  body_type text not null
    check (body_type in ('teaching_school_hub', 'local_authority', 'national')),
  -- Part of the name: the school that leads a teaching school hub.
  lead_school text,
  no_new_inductions_from_year int,
  ceased_to_operate_year int
);

create table local_authority (
  code text primary key,
  name text not null,
  region text not null
);

create table district (
  code text primary key,
  name text not null,
  local_authority_code text references local_authority
);

-- The register's own lists. A row of the register with a code that is not here is refused.
create table establishment_type (
  code text primary key,
  name text not null unique
);

create table establishment_status (
  code text primary key,
  name text not null unique
);

create table school_phase (
  code text primary key,
  name text not null unique
);

-- One reading of one file of the register of schools.
create table import_run (
  id uuid primary key,
  file_kind text not null check (file_kind in ('establishments', 'establishment-links')),
  file_name text not null,
  -- SHA-256 of the file as it came.
  file_digest text not null,
  outcome text not null default 'running'
    check (outcome in ('running', 'completed', 'interrupted', 'refused')),
  -- Why the file was refused or the run stopped, as a sentence.
  fault text,
  started_at timestamptz not null,
  ended_at timestamptz,
  -- Kept up to date while the run goes on, so that whoever waits can see how far it is.
  rows_in_file int not null default 0,
  rows_done int not null default 0,
  rows_written int not null default 0,
  rows_unchanged int not null default 0,
  rows_passed_over int not null default 0,
  rows_refused int not null default 0,
  constraint import_run_has_ended_or_is_running check ((ended_at is null) = (outcome = 'running'))
);

create table import_refused_row (
  import_run_id uuid not null references import_run on delete cascade,
  line int not null,
  reason text not null,
  primary key (import_run_id, line)
);

-- A school keeps its id whatever the register calls it; what the register says is in its facts.
create table school (
  id uuid primary key,
  recorded_at timestamptz not null default now()
);

create table school_facts (
  id bigint generated always as identity primary key,
  school_id uuid not null references school,
  -- The first row of a school has no beginning: it is all that is known of the days before.
  during daterange not null,
  urn text not null check (urn ~ '^[0-9]{5,6}$'),
  name text not null check (name <> ''),
  type_code text not null references establishment_type,
  status_code text not null references establishment_status,
  phase_code text references school_phase,
  opened_on date,
  closed_on date,
  -- Authorities and districts that were abolished stay with closed schools: no foreign keys.
  local_authority_code text,
  local_authority_name text,
  district_code text,
  district_name text,
  section_41_approved boolean not null,
  street text,
  locality text,
  town text,
  postcode text,
  -- The address at which a school is invited to nominate its induction tutor.
  contact_email text,
  -- What core/schools.ts makes of the facts, kept beside them so that a query can ask.
  open boolean not null,
  eligible_for_funding boolean not null,
  own_programme_only boolean not null,
  import_run_id uuid references import_run,
  recorded_at timestamptz not null default now(),
  constraint school_facts_last_a_day check (not isempty(during)),
  constraint only_open_schools_are_eligible check (open or not eligible_for_funding),
  constraint own_programme_only_means_not_funded
    check (not (own_programme_only and eligible_for_funding)),
  constraint one_row_of_facts_a_day exclude using gist (school_id with =, during with &&),
  constraint one_school_a_urn_a_day exclude using gist (urn with =, during with &&)
);

-- The present facts of a school, found by its id, its number or its authority.
create unique index school_facts_now_by_school on school_facts (school_id)
  where upper_inf(during);

create unique index school_facts_now_by_urn on school_facts (urn)
  where upper_inf(during);

create index school_facts_now_by_local_authority on school_facts (local_authority_code, name)
  where upper_inf(during);

create view school_now as
select
  facts.school_id as id,
  facts.urn,
  facts.name,
  facts.open,
  facts.eligible_for_funding,
  facts.own_programme_only,
  facts.type_code,
  facts.status_code,
  facts.phase_code,
  facts.opened_on,
  facts.closed_on,
  facts.section_41_approved,
  facts.local_authority_code,
  facts.local_authority_name,
  facts.district_code,
  facts.district_name,
  facts.street,
  facts.locality,
  facts.town,
  facts.postcode,
  facts.contact_email,
  school.recorded_at,
  facts.recorded_at as facts_recorded_at
from school_facts as facts
  join school on school.id = facts.school_id
where upper_inf(facts.during);

-- Nobody is moved by a link: it says which school took another's place.
create table school_link (
  school_id uuid not null references school,
  linked_school_id uuid not null references school,
  kind text not null check (kind in ('successor', 'predecessor', 'merge', 'other')),
  link_type text not null,
  established_on date,
  primary key (school_id, linked_school_id, link_type),
  constraint school_is_not_linked_to_itself check (school_id <> linked_school_id)
);

create index school_link_by_linked_school on school_link (linked_school_id);

-- More is paid for people at schools with many disadvantaged pupils or in sparse districts.
create table school_uplift (
  school_id uuid not null references school,
  cohort int not null references cohort,
  pupil_premium boolean not null,
  sparsity boolean not null,
  primary key (school_id, cohort)
);
