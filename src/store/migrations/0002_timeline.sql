-- The log of changes, the things that come about once, the timeline and its facets.
-- Rows of the timeline are inserted and superseded, never altered and never deleted. What is
-- believed now: superseded_by is null. What was believed at position P: made_by <= P and
-- (superseded_by is null or superseded_by > P).

-- The log ---------------------------------------------------------------------------------------

-- One row. Who takes the next position holds this row until its transaction ends, so positions are
-- in commit order, and a transaction that fails gives its position back.
create table log_head (
  only_row boolean primary key default true constraint log_has_one_head check (only_row),
  position bigint not null
);
insert into log_head (position) values (0);

create table change_of_circumstance (
  position bigint primary key,
  id uuid not null constraint one_change_an_id unique,
  kind text not null,
  nature text not null
    constraint nature_is_known check (nature in ('circumstance', 'correction', 'retraction')),
  request jsonb not null,
  effective_on date not null,
  actor_role text not null
    constraint actor_role_is_known check (actor_role in ('school', 'lead-provider', 'dfe', 'nobody')),
  actor_name text not null,
  actor_school_id uuid references school,
  actor_lead_provider_id uuid references lead_provider,
  reason text,
  recorded_at timestamptz not null,
  undoes bigint constraint a_change_is_undone_once unique references change_of_circumstance,
  transaction_id xid8 not null default pg_current_xact_id(),
  constraint actor_is_named check (
    (actor_role = 'school') = (actor_school_id is not null)
    and (actor_role = 'lead-provider') = (actor_lead_provider_id is not null)
  )
);
create index change_by_recorded_at on change_of_circumstance (recorded_at);

-- Whom a change touched: the change history of a person.
create table change_subject (
  position bigint not null references change_of_circumstance,
  person_id uuid not null,
  primary key (person_id, position)
);

create function take_next_position() returns trigger language plpgsql as $$
begin
  update log_head
  set position = log_head.position + 1
  returning log_head.position into new.position;
  new.transaction_id := pg_current_xact_id();
  return new;
end
$$;
create trigger position_is_taken_in_commit_order
  before insert on change_of_circumstance
  for each row execute function take_next_position();

create function log_head_moves_by_one() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new.position = old.position + 1 then
    return new;
  end if;
  raise exception 'the head of the log moves by one, with a change'
    using errcode = 'check_violation', constraint = 'log_head_moves_by_one';
end
$$;
create trigger log_head_moves_by_one
  before update or delete on log_head
  for each row execute function log_head_moves_by_one();

create function every_position_has_a_change() returns trigger language plpgsql as $$
begin
  if not exists (select from change_of_circumstance where position = new.position) then
    raise exception 'position % has no change', new.position
      using errcode = 'check_violation', constraint = 'every_position_has_a_change';
  end if;
  return null;
end
$$;
create constraint trigger every_position_has_a_change
  after update on log_head deferrable initially deferred
  for each row execute function every_position_has_a_change();

create function log_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception '% is only ever added to', tg_table_name
    using errcode = 'check_violation', constraint = 'log_is_append_only';
end
$$;
create trigger log_is_append_only
  before update or delete on change_of_circumstance
  for each row execute function log_is_append_only();
create trigger log_is_not_emptied
  before truncate on change_of_circumstance
  for each statement execute function log_is_append_only();
create trigger log_head_is_not_emptied
  before truncate on log_head
  for each statement execute function log_is_append_only();
create trigger subjects_are_append_only
  before update or delete on change_subject
  for each row execute function log_is_append_only();
create trigger subjects_are_not_emptied
  before truncate on change_subject
  for each statement execute function log_is_append_only();

-- Whether a change is being recorded by the transaction that asks.
create function is_being_recorded(change_position bigint) returns boolean
  language sql stable as $$
  select exists (
    select from change_of_circumstance
    where position = change_position and transaction_id = pg_current_xact_id()
  )
$$;

create function belongs_to_its_change() returns trigger language plpgsql as $$
begin
  if not is_being_recorded(new.position) then
    raise exception 'change % was recorded by another transaction', new.position
      using errcode = 'check_violation', constraint = 'a_change_belongs_to_one_transaction';
  end if;
  return new;
end
$$;
create trigger a_change_belongs_to_one_transaction
  before insert on change_subject
  for each row execute function belongs_to_its_change();

-- Things: they come about once and never change ---------------------------------------------------

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
    if is_being_recorded(new.recorded_by) then
      return new;
    end if;
    raise exception 'change % was recorded by another transaction', new.recorded_by
      using errcode = 'check_violation', constraint = 'a_change_belongs_to_one_transaction';
  end if;
  raise exception '% never changes', tg_table_name
    using errcode = 'check_violation', constraint = 'things_never_change';
end
$$;

-- Facts: versions, one of them current -------------------------------------------------------------

create table person_details (
  version_id uuid primary key default gen_random_uuid(),
  id uuid not null,
  person_id uuid not null references person,
  full_name text not null constraint full_name_is_not_blank check (full_name ~ '\S'),
  made_by bigint not null references change_of_circumstance,
  superseded_by bigint references change_of_circumstance
);
create unique index one_name_a_person on person_details (person_id) where superseded_by is null;
create index person_details_by_name on person_details (lower(full_name)) where superseded_by is null;

create table induction_record (
  version_id uuid primary key default gen_random_uuid(),
  id uuid not null, -- The record's own, through all its versions.
  profile_id uuid not null references participant_profile,
  programme_id uuid not null,
  school_cohort_id uuid not null,
  school_id uuid not null,
  cohort int not null,
  during daterange not null
    constraint span_is_not_empty check (not isempty(during) and not lower_inf(during)),
  begun_by text not null constraint begun_by_is_known
    check (begun_by in ('registration', 'transfer-in', 'change-programme')),
  follows_default boolean not null,
  made_by bigint not null references change_of_circumstance,
  superseded_by bigint references change_of_circumstance,
  constraint record_agrees_with_its_programme
    foreign key (programme_id, school_cohort_id, school_id, cohort)
    references induction_programme (id, school_cohort_id, school_id, cohort),
  constraint one_record_a_day
    exclude using gist (profile_id with =, during with &&)
    where (superseded_by is null) deferrable initially deferred
);
create unique index one_current_version_a_record on induction_record (id) where superseded_by is null;
create index induction_record_by_school on induction_record (school_id, cohort)
  where superseded_by is null;
create index induction_record_by_programme on induction_record (programme_id)
  where superseded_by is null;
create index induction_record_by_start on induction_record (lower(during)) where superseded_by is null;
create index induction_record_by_end on induction_record (upper(during)) where superseded_by is null;

create table leaving_report (
  version_id uuid primary key default gen_random_uuid(),
  id uuid not null,
  profile_id uuid not null references participant_profile,
  school_id uuid not null references school,
  stay_id uuid not null, -- The record, or the mentor's time at the school, that the stay began with.
  leaves_on date not null,
  reason text not null constraint leaving_reason_is_known check (
    reason in ('moving-school', 'left-teaching-profession', 'long-term-absence', 'other')
  ),
  made_by bigint not null references change_of_circumstance,
  superseded_by bigint references change_of_circumstance
);
create unique index one_leaving_report_a_stay on leaving_report (stay_id) where superseded_by is null;
create index leaving_report_by_profile on leaving_report (profile_id) where superseded_by is null;

create table mentor_at_school (
  version_id uuid primary key default gen_random_uuid(),
  id uuid not null,
  mentor_profile_id uuid not null,
  mentor_person_id uuid not null,
  mentor_kind text not null default 'mentor'
    constraint only_mentors_mentor check (mentor_kind = 'mentor'),
  school_id uuid not null references school,
  stay_id uuid, -- The induction record the mentor's own stay began with; none at a further school.
  during daterange not null
    constraint span_is_not_empty check (not isempty(during) and not lower_inf(during)),
  made_by bigint not null references change_of_circumstance,
  superseded_by bigint references change_of_circumstance,
  constraint mentor_is_a_mentor foreign key (mentor_profile_id, mentor_person_id, mentor_kind)
    references participant_profile (id, person_id, kind),
  constraint one_time_at_a_school_a_day
    exclude using gist (mentor_profile_id with =, school_id with =, during with &&)
    where (superseded_by is null) deferrable initially deferred
);
create unique index one_current_version_a_time_at_school on mentor_at_school (id)
  where superseded_by is null;
create index mentor_at_school_by_school on mentor_at_school (school_id) where superseded_by is null;

create table mentorship (
  version_id uuid primary key default gen_random_uuid(),
  id uuid not null,
  ect_profile_id uuid not null,
  ect_person_id uuid not null,
  ect_kind text not null default 'ect' constraint only_ects_are_mentored check (ect_kind = 'ect'),
  mentor_profile_id uuid not null,
  mentor_person_id uuid not null,
  mentor_kind text not null default 'mentor'
    constraint only_mentors_mentor check (mentor_kind = 'mentor'),
  school_id uuid not null references school,
  during daterange not null
    constraint span_is_not_empty check (not isempty(during) and not lower_inf(during)),
  unassigned_on date,
  made_by bigint not null references change_of_circumstance,
  superseded_by bigint references change_of_circumstance,
  constraint ect_is_an_ect foreign key (ect_profile_id, ect_person_id, ect_kind)
    references participant_profile (id, person_id, kind),
  constraint mentor_is_a_mentor foreign key (mentor_profile_id, mentor_person_id, mentor_kind)
    references participant_profile (id, person_id, kind),
  constraint nobody_mentors_themselves check (ect_person_id <> mentor_person_id),
  constraint one_mentor_a_day
    exclude using gist (ect_profile_id with =, during with &&)
    where (superseded_by is null) deferrable initially deferred
);
create unique index one_current_version_a_mentorship on mentorship (id) where superseded_by is null;
create index mentorship_by_mentor on mentorship (mentor_profile_id) where superseded_by is null;

create table training_status (
  version_id uuid primary key default gen_random_uuid(),
  id uuid not null,
  profile_id uuid not null references participant_profile,
  lead_provider_id uuid not null references lead_provider,
  status text not null constraint training_status_is_known
    check (status in ('active', 'deferred', 'withdrawn')),
  reason text,
  during daterange not null
    constraint span_is_not_empty check (not isempty(during) and not lower_inf(during)),
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
    constraint span_is_not_empty check (not isempty(during) and not lower_inf(during)),
  made_by bigint not null references change_of_circumstance,
  superseded_by bigint references change_of_circumstance,
  constraint one_schedule_a_day
    exclude using gist (profile_id with =, during with &&)
    where (superseded_by is null) deferrable initially deferred
);

create table email_in_use (
  version_id uuid primary key default gen_random_uuid(),
  id uuid not null,
  profile_id uuid not null references participant_profile,
  person_id uuid not null,
  email text not null,
  during daterange not null
    constraint span_is_not_empty check (not isempty(during) and not lower_inf(during)),
  made_by bigint not null references change_of_circumstance,
  superseded_by bigint references change_of_circumstance,
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
    constraint span_is_not_empty check (not isempty(during) and not lower_inf(during)),
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
    constraint span_is_not_empty check (not isempty(during) and not lower_inf(during)),
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

-- Guards -----------------------------------------------------------------------------------------

create function timeline_rows_are_only_superseded() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' and new.superseded_by is null and is_being_recorded(new.made_by) then
    return new;
  end if;
  if tg_op = 'INSERT' and new.superseded_by is null then
    raise exception 'change % was recorded by another transaction', new.made_by
      using errcode = 'check_violation', constraint = 'a_change_belongs_to_one_transaction';
  end if;
  if tg_op = 'UPDATE'
    and old.superseded_by is null
    and to_jsonb(new) - 'superseded_by' = to_jsonb(old) - 'superseded_by'
  then
    if is_being_recorded(new.superseded_by) then
      return new;
    end if;
    raise exception 'change % was recorded by another transaction', new.superseded_by
      using errcode = 'check_violation', constraint = 'a_change_belongs_to_one_transaction';
  end if;
  raise exception 'rows of % are inserted and superseded, never otherwise altered', tg_table_name
    using errcode = 'check_violation', constraint = 'timeline_rows_are_only_superseded';
end
$$;

do $$
declare
  guarded text;
begin
  foreach guarded in array array[
    'person', 'participant_identity', 'participant_profile', 'school_cohort', 'partnership',
    'induction_programme'
  ] loop
    execute format(
      'create trigger things_never_change before insert or update or delete on %I
         for each row execute function things_never_change()', guarded);
    execute format(
      'create trigger things_are_not_emptied before truncate on %I
         for each statement execute function things_never_change()', guarded);
  end loop;
  foreach guarded in array array[
    'person_details', 'induction_record', 'leaving_report', 'mentor_at_school', 'mentorship',
    'training_status', 'schedule_in_use', 'email_in_use', 'appropriate_body_of_ect',
    'appropriate_body_of_cohort', 'completion', 'funding_eligibility', 'school_cohort_choice',
    'partnership_standing'
  ] loop
    execute format(
      'create trigger timeline_rows_are_only_superseded before insert or update or delete on %I
         for each row execute function timeline_rows_are_only_superseded()', guarded);
    execute format(
      'create trigger timeline_is_not_emptied before truncate on %I
         for each statement execute function timeline_rows_are_only_superseded()', guarded);
    execute format('create index %I on %I (id, made_by)', guarded || '_versions', guarded);
    execute format('create index %I on %I (made_by)', guarded || '_by_maker', guarded);
    execute format(
      'create index %I on %I (superseded_by) where superseded_by is not null',
      guarded || '_by_superseder', guarded);
  end loop;
end
$$;

-- A mentorship never outlasts either stay ----------------------------------------------------------

-- Who writes what a mentorship depends on holds both participants still until the transaction ends,
-- so that two sessions cannot each leave half of a wrong picture.
create function hold_the_participants_of_a_mentorship() returns trigger language plpgsql as $$
declare
  written jsonb := to_jsonb(new);
begin
  perform from participant_profile
  where id in (
    (written ->> 'profile_id')::uuid,
    (written ->> 'ect_profile_id')::uuid,
    (written ->> 'mentor_profile_id')::uuid
  )
  order by id
  for no key update;
  return new;
end
$$;

create function mentorship_lies_within_both_stays() returns trigger language plpgsql as $$
declare
  written jsonb := to_jsonb(new);
  outside mentorship;
begin
  select mentorship.* into outside
  from mentorship
  where mentorship.superseded_by is null
    and (
      mentorship.ect_profile_id in
        ((written ->> 'profile_id')::uuid, (written ->> 'ect_profile_id')::uuid)
      or mentorship.mentor_profile_id = (written ->> 'mentor_profile_id')::uuid
    )
    and not (
      coalesce(
        (select range_agg(stay.during) @> mentorship.during
         from induction_record as stay
         where stay.profile_id = mentorship.ect_profile_id
           and stay.school_id = mentorship.school_id
           and stay.superseded_by is null),
        false)
      and coalesce(
        (select range_agg(presence.during) @> mentorship.during
         from mentor_at_school as presence
         where presence.mentor_profile_id = mentorship.mentor_profile_id
           and presence.school_id = mentorship.school_id
           and presence.superseded_by is null),
        false)
    )
  limit 1;
  if found then
    raise exception 'mentorship % is not within both stays', outside.id
      using errcode = 'check_violation', constraint = 'mentorship_lies_within_both_stays';
  end if;
  return null;
end
$$;

do $$
declare
  watched text;
begin
  foreach watched in array array['mentorship', 'induction_record', 'mentor_at_school'] loop
    execute format(
      'create trigger participants_are_held before insert or update on %I
         for each row execute function hold_the_participants_of_a_mentorship()', watched);
    execute format(
      'create constraint trigger mentorship_lies_within_both_stays
         after insert or update on %I deferrable initially deferred
         for each row execute function mentorship_lies_within_both_stays()', watched);
  end loop;
end
$$;
