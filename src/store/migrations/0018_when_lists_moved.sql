-- When what lead providers read of schools, delivery partners and partnerships came about and last
-- moved, and the orders in which they page through it.

-- The time that the product goes by: outside production it may be made to stand still.
create function product_now() returns timestamptz language sql stable as $$
  select coalesce((select setting.stands_at from public.clock_setting as setting), now())
$$;

-- Delivery partners: their names, and the cohorts in which a lead provider works with them.
alter table delivery_partner
  add column recorded_at timestamptz not null default product_now(),
  add column moved_at timestamptz not null default product_now();
alter table provider_pairing
  add column recorded_at timestamptz not null default product_now();

create function partner_moves_with_its_name() returns trigger language plpgsql as $$
begin
  new.moved_at := public.product_now();
  return new;
end
$$;
create trigger partner_moves_with_its_name
  before update of name on delivery_partner
  for each row when (new.name is distinct from old.name)
  execute function partner_moves_with_its_name();

create function partner_moves_with_its_pairings() returns trigger language plpgsql as $$
begin
  update public.delivery_partner
  set moved_at = public.product_now()
  where delivery_partner.id = old.delivery_partner_id;
  return null;
end
$$;
create trigger partner_moves_with_its_pairings
  after delete on provider_pairing
  for each row execute function partner_moves_with_its_pairings();

-- Induction tutors, whom partnerships name: when who they are at a school last moved.
alter table induction_tutor add column recorded_at timestamptz not null default product_now();
alter table school
  add column tutors_moved_at timestamptz,
  alter column recorded_at set default product_now();

create function school_moves_with_its_tutors() returns trigger language plpgsql as $$
begin
  update public.school
  set tutors_moved_at = public.product_now()
  where school.id = coalesce(new.school_id, old.school_id);
  return null;
end
$$;
create trigger school_moves_with_its_tutors
  after insert or delete on induction_tutor
  for each row execute function school_moves_with_its_tutors();

create function school_moves_with_details_of_tutors() returns trigger language plpgsql as $$
begin
  update public.school
  set tutors_moved_at = public.product_now()
  where school.id in (
    select acting.school_id
    from public.induction_tutor as acting
    where acting.service_user_id = new.id
  );
  return null;
end
$$;
create trigger school_moves_with_details_of_tutors
  after update of full_name, email on service_user
  for each row when ((new.full_name, new.email) is distinct from (old.full_name, old.email))
  execute function school_moves_with_details_of_tutors();

-- Schools, in the order in which they were taken from the register. When a school came about is
-- kept beside its facts, so that one index holds both what is listed and its order.
alter table school_facts
  add column school_recorded_at timestamptz,
  alter column recorded_at set default product_now();
update school_facts
set school_recorded_at = school.recorded_at
from school
where school.id = school_facts.school_id;
alter table school_facts alter column school_recorded_at set not null;

create function facts_know_when_their_school_came() returns trigger language plpgsql as $$
begin
  new.school_recorded_at := (
    select school.recorded_at from public.school where school.id = new.school_id
  );
  return new;
end
$$;
create trigger facts_know_when_their_school_came
  before insert on school_facts
  for each row execute function facts_know_when_their_school_came();

create index school_facts_eligible_in_order
  on school_facts (school_recorded_at, school_id) include (recorded_at)
  where upper_inf(during) and eligible_for_funding;

-- A school in a cohort of which something was ever said: when that last moved, and whether the
-- school is listed there although it is not eligible, since a provider has confirmed. What it has
-- chosen from a day that was to come moves it again on that day.
create table school_in_list (
  school_id uuid not null references school,
  cohort int not null references cohort,
  moved_at timestamptz not null,
  turns_on date[],
  only_by_partnership boolean not null,
  primary key (school_id, cohort)
);
create index school_in_list_by_cohort on school_in_list (cohort, school_id)
  include (moved_at, turns_on, only_by_partnership);
create index school_in_list_only_by_partnership on school_in_list (cohort, school_id)
  where only_by_partnership;

create function is_listed_only_by_partnership(school uuid, year int) returns boolean
  language sql stable as $$
  select
    exists (
      select from public.partnership_standing as standing
      where standing.school_id = school
        and standing.cohort = year
        and standing.superseded_by is null
        and standing.status = 'confirmed'
    )
    and not exists (
      select from public.school_facts as facts
      where facts.school_id = school and upper_inf(facts.during) and facts.eligible_for_funding
    )
$$;

create function days_on_which_choice_turns(school uuid, year int) returns date[]
  language sql stable as $$
  select array_agg(lower(choice.during) order by lower(choice.during))
  from public.school_cohort
    join public.school_cohort_choice as choice
      on choice.school_cohort_id = school_cohort.id and choice.superseded_by is null
    join public.change_of_circumstance as change on change.position = choice.made_by
  where school_cohort.school_id = school
    and school_cohort.cohort = year
    and lower(choice.during) > (change.recorded_at at time zone 'Europe/London')::date
$$;

create function school_moves_in_list(school uuid, year int, change_position bigint) returns void
  language sql as $$
  insert into public.school_in_list as listed
    (school_id, cohort, moved_at, turns_on, only_by_partnership)
  select
    school,
    year,
    change.recorded_at,
    public.days_on_which_choice_turns(school, year),
    public.is_listed_only_by_partnership(school, year)
  from public.change_of_circumstance as change
  where change.position = change_position
  on conflict (school_id, cohort) do update
  set
    moved_at = excluded.moved_at,
    turns_on = excluded.turns_on,
    only_by_partnership = excluded.only_by_partnership
$$;

create function school_moves_with_its_partnerships() returns trigger language plpgsql as $$
begin
  perform public.school_moves_in_list(
    new.school_id, new.cohort, coalesce(new.superseded_by, new.made_by)
  );
  return null;
end
$$;
create trigger school_moves_with_its_partnerships
  after insert or update on partnership_standing
  for each row execute function school_moves_with_its_partnerships();

create function school_moves_with_its_choices() returns trigger language plpgsql as $$
begin
  perform public.school_moves_in_list(
    school_cohort.school_id, school_cohort.cohort, coalesce(new.superseded_by, new.made_by)
  )
  from public.school_cohort
  where school_cohort.id = new.school_cohort_id;
  return null;
end
$$;
create trigger school_moves_with_its_choices
  after insert or update on school_cohort_choice
  for each row execute function school_moves_with_its_choices();

create function list_follows_register() returns trigger language plpgsql as $$
begin
  update public.school_in_list as listed
  set only_by_partnership = not listed.only_by_partnership
  from stated
  where listed.school_id = stated.school_id
    and listed.only_by_partnership
      <> public.is_listed_only_by_partnership(listed.school_id, listed.cohort);
  return null;
end
$$;
create trigger list_follows_register
  after insert on school_facts
  referencing new table as stated
  for each statement execute function list_follows_register();

select school_moves_in_list(said.school_id, said.cohort, max(said.position))
from (
    select school_id, cohort, greatest(made_by, superseded_by) as position
    from partnership_standing
    union all
    select
      school_cohort.school_id,
      school_cohort.cohort,
      greatest(choice.made_by, choice.superseded_by)
    from school_cohort_choice as choice
      join school_cohort on school_cohort.id = choice.school_cohort_id
  ) as said
group by said.school_id, said.cohort;

-- The partnerships of a provider, in the order in which they came about.
create index partnership_of_provider_in_order on partnership (lead_provider_id, recorded_by, id);
