-- A school reads what became of its own plans: from the changes that it made, the latest of them.
create index change_by_school
  on change_of_circumstance (actor_school_id, recorded_at)
  where actor_school_id is not null;
