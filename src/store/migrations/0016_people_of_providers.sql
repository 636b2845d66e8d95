-- Somebody who signs in may act for a lead provider: its pages, and its tokens.
create table lead_provider_person (
  service_user_id uuid primary key references service_user, -- Nobody acts for two of them.
  lead_provider_id uuid not null references lead_provider
);
create index lead_provider_person_by_provider on lead_provider_person (lead_provider_id);

-- A provider's page lists its tokens, the newest first.
create index api_token_by_provider on api_token (lead_provider_id, made_at);
