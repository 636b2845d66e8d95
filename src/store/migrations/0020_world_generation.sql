-- Very many rows at once: while they are loaded, keys, indexes and references are set aside, and
-- afterwards the database makes them anew and holds every row against them.

-- What was set aside and is to be made again, in this order; a load that was broken off left it.
create table rule_set_aside (
  ordinal bigint generated always as identity primary key,
  table_name text not null,
  name text not null,
  kind text not null
    constraint set_aside_kind_is_known check (kind in ('key', 'index', 'reference', 'triggers')),
  definition text not null,
  constraint a_rule_is_set_aside_once unique (table_name, kind, name)
);

-- The world of invented people that this database holds, if it holds one, and how far it has come.
create table world_generation (
  only_row boolean primary key default true constraint one_world_is_generated check (only_row),
  participants int not null,
  seed int not null,
  -- The day up to which people's lives are told.
  told_until date not null,
  schools_done int not null default 0,
  participants_done int not null default 0,
  stage text not null default 'loading' constraint stage_is_known
    check (stage in ('loading', 'making-rules', 'verifying', 'making-views', 'complete'))
);
