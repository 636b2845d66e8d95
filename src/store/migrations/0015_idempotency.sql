-- What a lead provider was answered under a key of its own, so that a request that comes again is
-- done once. Rows are deleted when they are a month old.
create table idempotency_key (
  lead_provider_id uuid not null references lead_provider,
  key text not null,
  digest bytea not null,
  body text not null,
  kept_at timestamptz not null,
  constraint one_answer_a_key primary key (lead_provider_id, key),
  constraint key_is_visible_ascii check (key ~ '^[!-~]{1,255}$'),
  constraint request_is_kept_as_sha256 check (octet_length(digest) = 32)
);

create index idempotency_key_by_age on idempotency_key (kept_at);
