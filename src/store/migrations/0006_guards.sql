-- Timeline rows belong to the transaction of their change, and are only ever superseded.

create function timeline_rows_are_only_superseded() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' and new.superseded_by is null and public.is_being_recorded(new.made_by) then
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
    if public.is_being_recorded(new.superseded_by) then
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
    execute format(
      'alter table %I add constraint superseded_after_it_was_made
         check (superseded_by > made_by)', guarded);
    execute format('create index %I on %I (id, made_by)', guarded || '_versions', guarded);
    execute format('create index %I on %I (made_by)', guarded || '_by_maker', guarded);
    execute format(
      'create index %I on %I (superseded_by) where superseded_by is not null',
      guarded || '_by_superseder', guarded);
  end loop;
end
$$;

-- Of each fact one version is believed. Records, times at a school and mentorships have the rule
-- with their tables.
do $$
declare
  versioned text;
begin
  foreach versioned in array array[
    'person_details', 'leaving_report', 'training_status', 'schedule_in_use', 'email_in_use',
    'appropriate_body_of_ect', 'appropriate_body_of_cohort', 'completion', 'funding_eligibility',
    'school_cohort_choice', 'partnership_standing'
  ] loop
    execute format(
      'create unique index %I on %I (id) where superseded_by is null',
      'one_current_version_of_' || versioned, versioned);
  end loop;
end
$$;
