-- What the service keeps besides the timeline: the read model of the providers, the outbox, people
-- who sign in, drafts, tokens, the clock of a demonstration.

-- One row for each provider and person it has ever seen: for paging, and for when its view moved.
-- Written in the transaction of the change that moved the view; the day that passes is such a
-- change.
create table provider_view (
  lead_provider_id uuid not null references lead_provider,
  person_id uuid not null references person,
  person_position bigint not null, -- When the person came about: the order of the API's lists.
  sees boolean not null,
  sees_transfers boolean not null,
  cohorts int[] not null,
  training_statuses text[] not null,
  participant_digest text not null,
  participant_moved_by bigint not null references change_of_circumstance,
  participant_moved_at timestamptz not null,
  transfers_digest text not null,
  transfers_moved_by bigint references change_of_circumstance,
  transfers_moved_at timestamptz,
  primary key (lead_provider_id, person_id)
);
create index provider_view_in_order on provider_view (lead_provider_id, person_position, person_id)
  where sees;
create index provider_view_by_move on provider_view
  (lead_provider_id, participant_moved_at, person_id) where sees;
create index provider_view_of_transfers on provider_view
  (lead_provider_id, person_position, person_id) where sees_transfers;

-- The last day whose passing has been taken note of.
create table day_reached (
  only_row boolean primary key default true constraint one_day_is_reached check (only_row),
  day date not null
);

-- Notices wait here, queued in the transaction of their change.
create table outbox (
  id bigint generated always as identity primary key,
  change_position bigint not null references change_of_circumstance,
  template text not null,
  recipient_kind text not null constraint recipient_kind_is_known
    check (recipient_kind in ('participant', 'school', 'lead-provider', 'appropriate-body')),
  recipient_id uuid not null,
  about_person_id uuid references person,
  school_id uuid references school,
  on_day date,
  queued_at timestamptz not null
);
create index outbox_by_change on outbox (change_position);

create table service_user (
  id uuid primary key,
  full_name text not null,
  email text not null constraint one_user_an_email unique,
  description text not null -- What a demonstration shows with this person.
);

create table induction_tutor (
  service_user_id uuid not null references service_user,
  school_id uuid not null references school,
  primary key (service_user_id, school_id)
);
create index induction_tutor_by_school on induction_tutor (school_id);

create table web_session (
  id text primary key,
  content jsonb not null,
  expires_at timestamptz not null
);
create index web_session_by_expiry on web_session (expires_at);

-- What was typed into a journey, and nothing else. The id becomes the id of the change.
create table draft (
  id uuid primary key,
  journey text not null,
  school_id uuid not null references school,
  service_user_id uuid not null references service_user,
  typed jsonb not null,
  saved_at timestamptz not null
);

create table api_token (
  id uuid primary key,
  lead_provider_id uuid not null references lead_provider,
  description text not null,
  digest bytea not null constraint one_token_a_digest unique,
  made_at timestamptz not null,
  last_used_at timestamptz,
  revoked_at timestamptz
);

-- Outside production the clock may be moved. Either the time stands still, or it is the real one.
create table clock_setting (
  only_row boolean primary key default true constraint one_clock_setting check (only_row),
  stands_at timestamptz not null
);

-- What the Teaching Record System would answer, for the invented teachers of a demonstration.
create table demonstration_teacher (
  trn text primary key,
  full_name text not null,
  date_of_birth date not null,
  qualified_on date,
  induction_completed_on date
);
