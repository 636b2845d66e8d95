-- What each provider reads of each person is kept as it is served, with a digest of all of it; what
-- was kept before has none yet, and the product writes it when it starts.
alter table provider_view
  add column participant text,
  add column transfers text,
  add column sees_unfunded_mentor boolean not null default false,
  add column unfunded_mentor text,
  add column unfunded_mentor_digest text,
  add column unfunded_mentor_moved_by bigint references change_of_circumstance,
  add column unfunded_mentor_moved_at timestamptz,
  -- The mentors that her enrolments show, and whether she is trained as a mentor herself.
  add column mentors uuid[] not null default '{}',
  add column trains_as_mentor boolean not null default false,
  add column digest text,
  add column is_written boolean not null default false;

alter table provider_view
  alter column is_written drop default,
  alter column participant_digest drop not null,
  alter column participant_moved_by drop not null,
  alter column participant_moved_at drop not null,
  alter column transfers_digest drop not null,
  add constraint what_is_seen_is_kept check (
    not is_written
    or (
      sees = (participant is not null)
      and sees_transfers = (transfers is not null)
      and sees_unfunded_mentor = (unfunded_mentor is not null)
      and (sees or sees_transfers or sees_unfunded_mentor) = (digest is not null)
    )
  );

drop index provider_view_in_order;
create index provider_view_in_order
  on provider_view (lead_provider_id, person_position, person_id)
  include (cohorts, training_statuses, participant_moved_at)
  where sees;
create index provider_view_of_unfunded_mentors
  on provider_view (lead_provider_id, person_position, person_id)
  where sees_unfunded_mentor;
create index provider_view_not_written on provider_view (person_id) where not is_written;

-- Whom a provider sees as the mentor of somebody.
create table provider_mentor (
  lead_provider_id uuid not null references lead_provider,
  mentor_person_id uuid not null references person,
  ect_person_id uuid not null references person,
  primary key (lead_provider_id, mentor_person_id, ect_person_id)
);
create index provider_mentor_by_ect on provider_mentor (ect_person_id, lead_provider_id);
create index provider_mentor_by_mentor on provider_mentor (mentor_person_id);

-- Everything that altered what a provider reads, in the order in which it was recorded.
create table provider_feed_entry (
  lead_provider_id uuid not null references lead_provider,
  position bigint not null references change_of_circumstance,
  ordinal integer not null,
  person_id uuid not null references person,
  kind text not null,
  effective_on date not null,
  recorded_at timestamptz not null,
  no_longer_seen text,
  participant text,
  transfers text,
  unfunded_mentor text,
  cohorts integer[] not null,
  training_statuses text[] not null,
  digest text,
  digest_before text,
  primary key (lead_provider_id, position, ordinal),
  constraint one_entry_a_person_and_change unique (lead_provider_id, person_id, position),
  constraint what_is_not_seen_says_why check ((digest is null) = (no_longer_seen is not null))
);
create trigger feed_is_append_only
  before update or delete on provider_feed_entry
  for each row execute function log_is_append_only();
create trigger feed_is_not_emptied
  before truncate on provider_feed_entry
  for each statement execute function log_is_append_only();

-- How many people a provider sees, and what all of it says: by the last two digits of their ids.
create table provider_fingerprint (
  lead_provider_id uuid not null references lead_provider,
  bucket smallint not null check (bucket between 0 and 255),
  people integer not null,
  digest bit(256) not null,
  primary key (lead_provider_id, bucket)
);

-- How many entries of a provider's lists come about in each stretch of the log, so that a page far
-- into a list is found without counting everybody before it.
create table provider_list_count (
  lead_provider_id uuid not null references lead_provider,
  list text not null check (list in ('participants', 'transfers', 'unfunded-mentors')),
  stretch integer not null,
  cohorts integer[] not null,
  training_statuses text[] not null,
  people integer not null,
  primary key (lead_provider_id, list, stretch, cohorts, training_statuses)
);

-- How far the product has come in writing what the timeline says, where it was not written with
-- each change: after an update of the product, or for a world that was loaded at once.
create table provider_view_build (
  only_row boolean primary key default true check (only_row),
  stage text not null check (stage in ('people', 'mentors', 'sums')),
  reached uuid
);
insert into provider_view_build (stage)
select 'people' where exists (select from provider_view);

create index provider_view_by_bucket
  on provider_view (lead_provider_id, right(person_id::text, 2), person_id)
  include (digest)
  where digest is not null;
