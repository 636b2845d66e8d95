-- Things come about once, by a change, and never change: people, profiles, school cohorts,
-- partnerships, programmes.

create table person (
  id uuid primary key,
  trn text not null
    constraint one_trn_one_person unique
    constraint trn_is_seven_digits check (trn ~ '^[0-9]{7}$'),
  date_of_birth date not null,
  recorded_by bigint not null references change_of_circumstance
);
alter table change_subject add foreign key (person_id) references person;

-- The addresses a person has been known by, and the ids she had elsewhere.
create table participant_identity (
  person_id uuid not null references person,
  email text not null constraint email_is_lower_case check (email = lower(email)),
  external_id uuid unique,
  recorded_by bigint not null references change_of_circumstance,
  primary key (person_id, email)
);

create table participant_profile (
  id uuid primary key,
  person_id uuid not null references person,
  kind text not null constraint kind_is_known check (kind in ('ect', 'mentor')),
  recorded_by bigint not null references change_of_circumstance,
  constraint one_profile_of_a_kind_a_person unique (person_id, kind),
  constraint profile_of_person unique (id, person_id),
  constraint profile_of_person_and_kind unique (id, person_id, kind)
);

create table school_cohort (
  id uuid primary key,
  school_id uuid not null references school,
  cohort int not null references cohort,
  recorded_by bigint not null references change_of_circumstance,
  constraint one_school_cohort_a_school_and_cohort unique (school_id, cohort),
  constraint school_cohort_of_school_and_cohort unique (id, school_id, cohort)
);

create table partnership (
  id uuid primary key,
  school_id uuid not null references school,
  cohort int not null,
  lead_provider_id uuid not null,
  recorded_by bigint not null references change_of_circumstance,
  constraint lead_provider_trains_the_cohort
    foreign key (lead_provider_id, cohort) references lead_provider_cohort,
  constraint partnership_of_school_cohort_and_provider
    unique (id, school_id, cohort, lead_provider_id)
);

create table induction_programme (
  id uuid primary key,
  school_cohort_id uuid not null,
  school_id uuid not null,
  cohort int not null,
  route text not null,
  partnership_id uuid,
  lead_provider_id uuid,
  delivery_partner_id uuid,
  supplier_id uuid references materials_supplier,
  provider_name text,
  recorded_by bigint not null references change_of_circumstance,
  constraint programme_agrees_with_its_school_cohort
    foreign key (school_cohort_id, school_id, cohort)
    references school_cohort (id, school_id, cohort),
  constraint partnership_serves_the_school_and_cohort
    foreign key (partnership_id, school_id, cohort, lead_provider_id)
    references partnership (id, school_id, cohort, lead_provider_id),
  constraint providers_may_work_together_in_the_cohort
    foreign key (lead_provider_id, delivery_partner_id, cohort) references provider_pairing,
  constraint route_says_what_it_needs check (
    route in ('provider-led', 'accredited-materials', 'diy', 'school-funded')
    and (route = 'provider-led' or partnership_id is null)
    and (partnership_id is null) = (lead_provider_id is null)
    and (partnership_id is not null or delivery_partner_id is null)
    and (route = 'accredited-materials') = (supplier_id is not null)
    and (route = 'school-funded' or provider_name is null)
  ),
  constraint one_programme_an_offer unique nulls not distinct
    (school_cohort_id, route, partnership_id, delivery_partner_id, supplier_id, provider_name),
  constraint programme_of_school_cohort unique (id, school_cohort_id, school_id, cohort),
  constraint programme_in_school_cohort unique (id, school_cohort_id)
);
create index induction_programme_by_partnership on induction_programme (partnership_id);

create function things_never_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if public.is_being_recorded(new.recorded_by) then
      return new;
    end if;
    raise exception 'change % was recorded by another transaction', new.recorded_by
      using errcode = 'check_violation', constraint = 'a_change_belongs_to_one_transaction';
  end if;
  raise exception '% never changes', tg_table_name
    using errcode = 'check_violation', constraint = 'things_never_change';
end
$$;
