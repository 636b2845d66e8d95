-- The providers' API knows a token that is no lead provider's, and tells it so.
alter table api_token alter column lead_provider_id drop not null;
