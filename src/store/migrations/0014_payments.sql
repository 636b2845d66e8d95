-- Declarations and statements: what lead providers are paid for. They rest on the timeline and
-- never alter it. A declaration never changes; what becomes of it is a row for each state, and of
-- these rows one holds: they are added, and marked as superseded by the next.

-- What a lead provider is paid, and asked to pay back, at once: one for each provider and each
-- entry in the calendar of its cohorts.
create table statement (
  id uuid primary key,
  lead_provider_id uuid not null,
  cohort int not null,
  name text not null, -- The month and year that it is known by, which its days need not be in.
  made_at timestamptz not null default now(),
  paid_at timestamptz,
  constraint statement_of_provider_and_cohort unique (id, lead_provider_id, cohort),
  constraint one_statement_a_provider_and_month unique (lead_provider_id, cohort, name),
  constraint lead_provider_trains_the_cohort
    foreign key (lead_provider_id, cohort) references lead_provider_cohort,
  constraint statement_is_in_the_calendar
    foreign key (cohort, name) references statement_calendar
);

alter table partnership add constraint partnership_of_provider unique (id, lead_provider_id);

create table declaration (
  id uuid primary key,
  profile_id uuid not null,
  person_id uuid not null,
  kind text not null,
  lead_provider_id uuid not null,
  -- The schedule that it was made under: hers may be another now, and its cohort too.
  schedule_id uuid not null,
  cohort int not null,
  declaration_type text not null,
  declared_for timestamptz not null,
  -- Of the provider's latest record of her on the day that is declared for.
  partnership_id uuid,
  delivery_partner_id uuid references delivery_partner,
  mentor_person_id uuid references person,
  evidence_held text,
  with_uplift boolean not null,
  made_at timestamptz not null,
  constraint declaration_of_profile_type_provider_and_cohort
    unique (id, profile_id, declaration_type, lead_provider_id, cohort),
  constraint declaration_is_about_a_person_in_a_role
    foreign key (profile_id, person_id, kind) references participant_profile (id, person_id, kind),
  constraint lead_provider_trains_the_cohort
    foreign key (lead_provider_id, cohort) references lead_provider_cohort,
  constraint declaration_is_in_the_cohort_of_its_schedule
    foreign key (schedule_id, cohort) references schedule (id, cohort),
  constraint schedule_has_the_milestone
    foreign key (schedule_id, declaration_type) references milestone,
  constraint declared_under_a_partnership_of_the_provider
    foreign key (partnership_id, lead_provider_id) references partnership (id, lead_provider_id),
  constraint trained_under_a_partnership_or_not
    check (partnership_id is not null or delivery_partner_id is null),
  constraint only_ects_are_mentored check (kind = 'ect' or mentor_person_id is null),
  constraint nothing_is_declared_ahead check (declared_for <= made_at),
  constraint evidence_is_known check (
    evidence_held in (
      'training-event-attended', 'self-study-material-completed', 'materials-engaged-with-offline',
      '75-percent-engagement-met', '75-percent-engagement-met-reduced-induction',
      'one-term-induction', 'other'
    )
  )
);
create index declaration_by_profile on declaration (profile_id);
create index declaration_by_partnership on declaration (partnership_id);
create index declaration_in_order on declaration (lead_provider_id, made_at, id);

create table declaration_state (
  declaration_id uuid not null,
  number int not null,
  -- Of the declaration, so that one live declaration of a type can be held, and whose statement.
  profile_id uuid not null,
  declaration_type text not null,
  lead_provider_id uuid not null,
  cohort int not null,
  state text not null,
  statement_id uuid,
  clawback_statement_id uuid,
  reason text,
  recorded_at timestamptz not null,
  actor_role text not null,
  actor_name text not null,
  actor_lead_provider_id uuid references lead_provider,
  superseded boolean not null default false,
  primary key (declaration_id, number),
  constraint state_agrees_with_its_declaration
    foreign key (declaration_id, profile_id, declaration_type, lead_provider_id, cohort)
    references declaration (id, profile_id, declaration_type, lead_provider_id, cohort),
  constraint paid_by_a_statement_of_its_provider_and_cohort
    foreign key (statement_id, lead_provider_id, cohort)
    references statement (id, lead_provider_id, cohort),
  constraint clawed_back_by_a_statement_of_its_provider_and_cohort
    foreign key (clawback_statement_id, lead_provider_id, cohort)
    references statement (id, lead_provider_id, cohort),
  constraint declaration_state_is_known check (
    state in (
      'submitted', 'eligible', 'payable', 'paid', 'voided', 'ineligible', 'awaiting-clawback',
      'clawed-back'
    )
  ),
  constraint state_names_its_statements check (
    (statement_id is not null)
      = (state in ('eligible', 'payable', 'paid', 'awaiting-clawback', 'clawed-back'))
    and (clawback_statement_id is not null) = (state in ('awaiting-clawback', 'clawed-back'))
  ),
  constraint ineligible_says_why check ((state = 'ineligible') = (reason is not null)),
  constraint provider_or_nobody_declares check (
    actor_role in ('lead-provider', 'dfe', 'nobody')
    and (actor_role = 'lead-provider') = (actor_lead_provider_id is not null)
  )
);
create unique index one_current_state_a_declaration on declaration_state (declaration_id)
  where not superseded;
create unique index one_live_declaration_a_type on declaration_state (profile_id, declaration_type)
  where not superseded and state in ('submitted', 'eligible', 'payable', 'paid');
create index declaration_that_falls_due on declaration_state (state)
  where not superseded and state in ('submitted', 'eligible', 'payable', 'awaiting-clawback');
create index declaration_state_by_statement on declaration_state (statement_id)
  where not superseded;

create function declarations_never_change() returns trigger language plpgsql as $$
begin
  raise exception '% is only ever added to', tg_table_name
    using errcode = 'check_violation', constraint = 'declarations_never_change';
end
$$;
create trigger declarations_never_change
  before update or delete on declaration
  for each row execute function declarations_never_change();
create trigger declarations_are_not_emptied
  before truncate on declaration
  for each statement execute function declarations_never_change();

create function declaration_states_follow_each_other() returns trigger language plpgsql as $$
declare
  before text;
  last_number int;
begin
  if tg_op = 'UPDATE' then
    if new.superseded and not old.superseded
      and to_jsonb(new) - 'superseded' = to_jsonb(old) - 'superseded'
    then
      return new;
    end if;
  end if;
  if tg_op <> 'INSERT' then
    raise exception 'states of declarations are added and superseded, never otherwise altered'
      using errcode = 'check_violation', constraint = 'declaration_states_are_only_superseded';
  end if;
  select earlier.state, earlier.number into before, last_number
  from public.declaration_state as earlier
  where earlier.declaration_id = new.declaration_id
  order by earlier.number desc
  limit 1;
  if new.superseded
    or new.number <> coalesce(last_number, 0) + 1
    or (before is null and new.state not in ('submitted', 'eligible', 'ineligible'))
    or (
      before is not null
      and (before, new.state) not in (
        ('submitted', 'eligible'), ('submitted', 'voided'), ('eligible', 'payable'),
        ('eligible', 'voided'), ('payable', 'paid'), ('payable', 'voided'),
        ('ineligible', 'voided'), ('paid', 'awaiting-clawback'),
        ('awaiting-clawback', 'clawed-back')
      )
    )
  then
    raise exception 'a declaration that was % does not become %', before, new.state
      using errcode = 'check_violation', constraint = 'declaration_states_follow_each_other';
  end if;
  return new;
end
$$;
create trigger declaration_states_follow_each_other
  before insert or update or delete on declaration_state
  for each row execute function declaration_states_follow_each_other();
create trigger declaration_states_are_not_emptied
  before truncate on declaration_state
  for each statement execute function declaration_states_follow_each_other();

create function declaration_has_a_state() returns trigger language plpgsql as $$
declare
  written jsonb := to_jsonb(new);
  declared uuid := coalesce(written ->> 'declaration_id', written ->> 'id')::uuid;
begin
  if not exists (
    select from public.declaration_state
    where declaration_state.declaration_id = declared and not declaration_state.superseded
  ) then
    raise exception 'declaration % has no state', declared
      using errcode = 'check_violation', constraint = 'declaration_has_a_state';
  end if;
  return null;
end
$$;
create constraint trigger declaration_has_a_state
  after insert on declaration deferrable initially deferred
  for each row execute function declaration_has_a_state();
create constraint trigger declaration_keeps_a_state
  after update on declaration_state deferrable initially deferred
  for each row execute function declaration_has_a_state();

create function statements_are_only_paid() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    if old.paid_at is null and to_jsonb(new) - 'paid_at' = to_jsonb(old) - 'paid_at' then
      return new;
    end if;
  end if;
  raise exception 'a statement is paid once, and otherwise never changes'
    using errcode = 'check_violation', constraint = 'statements_are_only_paid';
end
$$;
create trigger statements_are_only_paid
  before update or delete on statement
  for each row execute function statements_are_only_paid();
create trigger statements_are_not_emptied
  before truncate on statement
  for each statement execute function statements_are_only_paid();
