-- The lists that hold for everybody have a version, which is another whenever one of them changes:
-- whoever has read a version need not read it again for each decision.
create table version_of_lists (
  only_row boolean primary key default true check (only_row),
  version uuid not null
);
insert into version_of_lists (version) values (gen_random_uuid());

create function lists_have_changed() returns trigger language plpgsql as $$
begin
  update public.version_of_lists set version = gen_random_uuid();
  return null;
end
$$;

do $$
declare
  list text;
begin
  foreach list in array array[
    'cohort', 'schedule', 'lead_provider', 'lead_provider_cohort', 'delivery_partner',
    'provider_pairing', 'materials_supplier', 'appropriate_body'
  ] loop
    execute format(
      'create trigger lists_have_changed after insert or update or delete or truncate on %I
         for each statement execute function lists_have_changed()', list);
  end loop;
end
$$;
