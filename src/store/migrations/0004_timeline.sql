-- The timeline: who trains where, on what, when, and with which mentor. Rows are inserted and
-- superseded, never altered and never deleted. What is believed now: superseded_by is null. What
-- was believed at position P: made_by <= P and (superseded_by is null or superseded_by > P).

create table person_details (
  version_id uuid primary key default gen_random_uuid(),
  id uuid not null,
  person_id uuid not null references person,
  full_name text not null constraint full_name_is_not_blank check (full_name ~ '\S'),
  made_by bigint not null references change_of_circumstance,
  superseded_by bigint references change_of_circumstance
);
create unique index one_name_a_person on person_details (person_id) where superseded_by is null;
create index person_details_by_name on person_details (lower(full_name))
  where superseded_by is null;

create table induction_record (
  version_id uuid primary key default gen_random_uuid(),
  id uuid not null, -- The record's own, through all its versions.
  profile_id uuid not null references participant_profile,
  programme_id uuid not null,
  school_cohort_id uuid not null,
  school_id uuid not null,
  cohort int not null,
  during daterange not null
    constraint span_is_not_empty
      check (isfinite(lower(during)) is true and isfinite(upper(during)) is not false),
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
create unique index one_current_version_a_record on induction_record (id)
  where superseded_by is null;
create index induction_record_by_school on induction_record (school_id, cohort)
  where superseded_by is null;
create index induction_record_by_programme on induction_record (programme_id)
  where superseded_by is null;
create index induction_record_by_start on induction_record (lower(during))
  where superseded_by is null;
create index induction_record_by_end on induction_record (upper(during))
  where superseded_by is null;

create table leaving_report (
  version_id uuid primary key default gen_random_uuid(),
  id uuid not null,
  profile_id uuid not null references participant_profile,
  school_id uuid not null references school,
  -- The record, or the mentor's time at the school, that the stay began with.
  stay_id uuid not null,
  leaves_on date not null,
  reason text not null constraint leaving_reason_is_known check (
    reason in ('moving-school', 'left-teaching-profession', 'long-term-absence', 'other')
  ),
  made_by bigint not null references change_of_circumstance,
  superseded_by bigint references change_of_circumstance
);
create unique index one_leaving_report_a_stay on leaving_report (stay_id)
  where superseded_by is null;
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
    constraint span_is_not_empty
      check (isfinite(lower(during)) is true and isfinite(upper(during)) is not false),
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
    constraint span_is_not_empty
      check (isfinite(lower(during)) is true and isfinite(upper(during)) is not false),
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
