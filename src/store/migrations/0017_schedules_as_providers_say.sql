-- A lead provider's word on somebody's schedule is its own, as its word on her training is: it
-- holds on its own records, and what the next provider reads of her stays as it is. And the cohort
-- that somebody was moved out of because its payments are closed is kept with her schedule since.
alter table schedule_in_use
  add column lead_provider_id uuid references lead_provider,
  add column closed_cohort int references cohort,
  drop constraint one_schedule_a_day,
  add constraint one_schedule_a_day
    exclude using gist (
      profile_id with =,
      (coalesce(lead_provider_id, '00000000-0000-0000-0000-000000000000')) with =,
      during with &&
    )
    where (superseded_by is null) deferrable initially deferred;
