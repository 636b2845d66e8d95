-- A school's choice for a cohort holds from a day on, until the next: a default may be planned.
-- What was chosen before holds from the day on which it was recorded, in London.
alter table school_cohort_choice
  add column during daterange,
  add column takes_followers boolean not null default false;

alter table school_cohort_choice disable trigger timeline_rows_are_only_superseded;
update school_cohort_choice
set during = daterange((change.recorded_at at time zone 'Europe/London')::date, null)
from change_of_circumstance as change
where change.position = school_cohort_choice.made_by;
alter table school_cohort_choice enable trigger timeline_rows_are_only_superseded;

alter table school_cohort_choice
  alter column during set not null,
  alter column takes_followers drop default,
  add constraint span_is_not_empty
    check (isfinite(lower(during)) is true and isfinite(upper(during)) is not false);

drop index one_default_programme_a_school_cohort;
alter table school_cohort_choice
  add constraint one_default_programme_a_school_cohort
    exclude using gist (school_cohort_id with =, during with &&)
    where (superseded_by is null) deferrable initially deferred;
