-- The log of changes: the only way into the timeline. Its positions are in the order of commits.

-- Functions that hold a rule name the schema of each table: otherwise somebody's temporary table of
-- the same name would be asked instead.

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
    constraint actor_role_is_known
      check (actor_role in ('school', 'lead-provider', 'dfe', 'nobody')),
  actor_name text not null,
  actor_school_id uuid references school,
  actor_lead_provider_id uuid references lead_provider,
  reason text,
  recorded_at timestamptz not null,
  undoes bigint constraint a_change_is_undone_once unique references change_of_circumstance,
  transaction_id xid8 not null default pg_current_xact_id(),
  constraint a_change_undoes_an_earlier_one check (undoes < position),
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
  update public.log_head
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
  if not exists (select from public.change_of_circumstance where position = new.position) then
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
    select from public.change_of_circumstance
    where position = change_position and transaction_id = pg_current_xact_id()
  )
$$;

create function belongs_to_its_change() returns trigger language plpgsql as $$
begin
  if not public.is_being_recorded(new.position) then
    raise exception 'change % was recorded by another transaction', new.position
      using errcode = 'check_violation', constraint = 'a_change_belongs_to_one_transaction';
  end if;
  return new;
end
$$;
create trigger a_change_belongs_to_one_transaction
  before insert on change_subject
  for each row execute function belongs_to_its_change();
