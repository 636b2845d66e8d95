-- A mentorship never outlasts either stay.

-- No lock is needed: whoever writes any of these rows has taken a position in the log, and so comes
-- after everybody who took one before and sees what they wrote.
create function mentorship_lies_within_both_stays() returns trigger language plpgsql as $$
declare
  written jsonb := to_jsonb(new);
  outside public.mentorship;
begin
  select mentorship.* into outside
  from public.mentorship
  where mentorship.superseded_by is null
    and (
      mentorship.ect_profile_id in
        ((written ->> 'profile_id')::uuid, (written ->> 'ect_profile_id')::uuid)
      or mentorship.mentor_profile_id = (written ->> 'mentor_profile_id')::uuid
    )
    and not (
      coalesce(
        (select range_agg(stay.during) @> mentorship.during
         from public.induction_record as stay
         where stay.profile_id = mentorship.ect_profile_id
           and stay.school_id = mentorship.school_id
           and stay.superseded_by is null),
        false)
      and coalesce(
        (select range_agg(presence.during) @> mentorship.during
         from public.mentor_at_school as presence
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
      'create constraint trigger mentorship_lies_within_both_stays
         after insert or update on %I deferrable initially deferred
         for each row execute function mentorship_lies_within_both_stays()', watched);
  end loop;
end
$$;
