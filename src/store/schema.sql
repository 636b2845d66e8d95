-- Made by `npm run schema:dump` from what the migrations make. Not to be edited.

create extension btree_gist;

create table api_token (
  id uuid not null,
  lead_provider_id uuid,
  description text not null,
  digest bytea not null,
  made_at timestamp with time zone not null,
  last_used_at timestamp with time zone,
  revoked_at timestamp with time zone,
  constraint api_token_pkey PRIMARY KEY (id),
  constraint one_token_a_digest UNIQUE (digest),
  constraint api_token_lead_provider_id_fkey FOREIGN KEY (lead_provider_id) REFERENCES lead_provider(id)
);

create table appropriate_body (
  id uuid not null,
  name text not null,
  body_type text not null,
  lead_school text,
  no_new_inductions_from_year integer,
  ceased_to_operate_year integer,
  constraint appropriate_body_pkey PRIMARY KEY (id),
  constraint appropriate_body_name_key UNIQUE (name),
  constraint appropriate_body_body_type_check CHECK (body_type = ANY (ARRAY['teaching_school_hub'::text, 'local_authority'::text, 'national'::text]))
);

create table appropriate_body_of_cohort (
  version_id uuid default gen_random_uuid() not null,
  id uuid not null,
  school_cohort_id uuid not null,
  answer text not null,
  appropriate_body_id uuid,
  during daterange not null,
  made_by bigint not null,
  superseded_by bigint,
  constraint appropriate_body_of_cohort_pkey PRIMARY KEY (version_id),
  constraint answer_is_known CHECK ((answer = ANY (ARRAY['named'::text, 'not-listed'::text, 'not-appointed-yet'::text])) AND (answer = 'named'::text) = (appropriate_body_id IS NOT NULL)),
  constraint span_is_not_empty CHECK (isfinite(lower(during)) IS TRUE AND isfinite(upper(during)) IS NOT FALSE),
  constraint superseded_after_it_was_made CHECK (superseded_by > made_by),
  constraint one_appropriate_body_of_a_cohort_a_day EXCLUDE USING gist (school_cohort_id WITH =, during WITH &&) WHERE (superseded_by IS NULL) DEFERRABLE INITIALLY DEFERRED,
  constraint appropriate_body_of_cohort_appropriate_body_id_fkey FOREIGN KEY (appropriate_body_id) REFERENCES appropriate_body(id),
  constraint appropriate_body_of_cohort_made_by_fkey FOREIGN KEY (made_by) REFERENCES change_of_circumstance("position"),
  constraint appropriate_body_of_cohort_school_cohort_id_fkey FOREIGN KEY (school_cohort_id) REFERENCES school_cohort(id),
  constraint appropriate_body_of_cohort_superseded_by_fkey FOREIGN KEY (superseded_by) REFERENCES change_of_circumstance("position")
);

create table appropriate_body_of_ect (
  version_id uuid default gen_random_uuid() not null,
  id uuid not null,
  profile_id uuid not null,
  answer text not null,
  appropriate_body_id uuid,
  during daterange not null,
  made_by bigint not null,
  superseded_by bigint,
  constraint appropriate_body_of_ect_pkey PRIMARY KEY (version_id),
  constraint answer_is_known CHECK ((answer = ANY (ARRAY['named'::text, 'not-listed'::text, 'not-appointed-yet'::text])) AND (answer = 'named'::text) = (appropriate_body_id IS NOT NULL)),
  constraint span_is_not_empty CHECK (isfinite(lower(during)) IS TRUE AND isfinite(upper(during)) IS NOT FALSE),
  constraint superseded_after_it_was_made CHECK (superseded_by > made_by),
  constraint one_appropriate_body_a_day EXCLUDE USING gist (profile_id WITH =, during WITH &&) WHERE (superseded_by IS NULL) DEFERRABLE INITIALLY DEFERRED,
  constraint appropriate_body_of_ect_appropriate_body_id_fkey FOREIGN KEY (appropriate_body_id) REFERENCES appropriate_body(id),
  constraint appropriate_body_of_ect_made_by_fkey FOREIGN KEY (made_by) REFERENCES change_of_circumstance("position"),
  constraint appropriate_body_of_ect_profile_id_fkey FOREIGN KEY (profile_id) REFERENCES participant_profile(id),
  constraint appropriate_body_of_ect_superseded_by_fkey FOREIGN KEY (superseded_by) REFERENCES change_of_circumstance("position")
);

create table change_of_circumstance (
  "position" bigint not null,
  id uuid not null,
  kind text not null,
  nature text not null,
  request jsonb not null,
  effective_on date not null,
  actor_role text not null,
  actor_name text not null,
  actor_school_id uuid,
  actor_lead_provider_id uuid,
  reason text,
  recorded_at timestamp with time zone not null,
  undoes bigint,
  transaction_id xid8 default pg_current_xact_id() not null,
  constraint change_of_circumstance_pkey PRIMARY KEY ("position"),
  constraint a_change_is_undone_once UNIQUE (undoes),
  constraint one_change_an_id UNIQUE (id),
  constraint a_change_undoes_an_earlier_one CHECK (undoes < "position"),
  constraint actor_is_named CHECK ((actor_role = 'school'::text) = (actor_school_id IS NOT NULL) AND (actor_role = 'lead-provider'::text) = (actor_lead_provider_id IS NOT NULL)),
  constraint actor_role_is_known CHECK (actor_role = ANY (ARRAY['school'::text, 'lead-provider'::text, 'dfe'::text, 'nobody'::text])),
  constraint nature_is_known CHECK (nature = ANY (ARRAY['circumstance'::text, 'correction'::text, 'retraction'::text])),
  constraint change_of_circumstance_actor_lead_provider_id_fkey FOREIGN KEY (actor_lead_provider_id) REFERENCES lead_provider(id),
  constraint change_of_circumstance_actor_school_id_fkey FOREIGN KEY (actor_school_id) REFERENCES school(id),
  constraint change_of_circumstance_undoes_fkey FOREIGN KEY (undoes) REFERENCES change_of_circumstance("position")
);

create table change_subject (
  "position" bigint not null,
  person_id uuid not null,
  constraint change_subject_pkey PRIMARY KEY (person_id, "position"),
  constraint change_subject_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint change_subject_position_fkey FOREIGN KEY ("position") REFERENCES change_of_circumstance("position")
);

create table clock_setting (
  only_row boolean default true not null,
  stands_at timestamp with time zone not null,
  constraint clock_setting_pkey PRIMARY KEY (only_row),
  constraint one_clock_setting CHECK (only_row)
);

create table cohort (
  start_year integer not null,
  registration_opens_on date not null,
  academic_year_begins_on date not null,
  automatic_assignment_ends_on date not null,
  payments_frozen_on date,
  mentor_funding boolean not null,
  detailed_evidence_types boolean not null,
  uplift_fees boolean not null,
  constraint cohort_pkey PRIMARY KEY (start_year),
  constraint academic_year_begins_in_start_year CHECK (EXTRACT(year FROM academic_year_begins_on) = start_year::numeric),
  constraint registration_opens_before_assignment_ends CHECK (registration_opens_on < automatic_assignment_ends_on)
);

create table completion (
  version_id uuid default gen_random_uuid() not null,
  id uuid not null,
  profile_id uuid not null,
  completed_on date not null,
  reason text,
  made_by bigint not null,
  superseded_by bigint,
  constraint completion_pkey PRIMARY KEY (version_id),
  constraint superseded_after_it_was_made CHECK (superseded_by > made_by),
  constraint completion_made_by_fkey FOREIGN KEY (made_by) REFERENCES change_of_circumstance("position"),
  constraint completion_profile_id_fkey FOREIGN KEY (profile_id) REFERENCES participant_profile(id),
  constraint completion_superseded_by_fkey FOREIGN KEY (superseded_by) REFERENCES change_of_circumstance("position")
);

create table day_reached (
  only_row boolean default true not null,
  day date not null,
  constraint day_reached_pkey PRIMARY KEY (only_row),
  constraint one_day_is_reached CHECK (only_row)
);

create table declaration (
  id uuid not null,
  profile_id uuid not null,
  person_id uuid not null,
  kind text not null,
  lead_provider_id uuid not null,
  schedule_id uuid not null,
  cohort integer not null,
  declaration_type text not null,
  declared_for timestamp with time zone not null,
  partnership_id uuid,
  delivery_partner_id uuid,
  mentor_person_id uuid,
  evidence_held text,
  with_uplift boolean not null,
  made_at timestamp with time zone not null,
  constraint declaration_pkey PRIMARY KEY (id),
  constraint declaration_of_profile_type_provider_and_cohort UNIQUE (id, profile_id, declaration_type, lead_provider_id, cohort),
  constraint evidence_is_known CHECK (evidence_held = ANY (ARRAY['training-event-attended'::text, 'self-study-material-completed'::text, 'materials-engaged-with-offline'::text, '75-percent-engagement-met'::text, '75-percent-engagement-met-reduced-induction'::text, 'one-term-induction'::text, 'other'::text])),
  constraint nothing_is_declared_ahead CHECK (declared_for <= made_at),
  constraint only_ects_are_mentored CHECK (kind = 'ect'::text OR mentor_person_id IS NULL),
  constraint trained_under_a_partnership_or_not CHECK (partnership_id IS NOT NULL OR delivery_partner_id IS NULL),
  constraint declaration_delivery_partner_id_fkey FOREIGN KEY (delivery_partner_id) REFERENCES delivery_partner(id),
  constraint declaration_is_about_a_person_in_a_role FOREIGN KEY (profile_id, person_id, kind) REFERENCES participant_profile(id, person_id, kind),
  constraint declaration_is_in_the_cohort_of_its_schedule FOREIGN KEY (schedule_id, cohort) REFERENCES schedule(id, cohort),
  constraint declaration_mentor_person_id_fkey FOREIGN KEY (mentor_person_id) REFERENCES person(id),
  constraint declared_under_a_partnership_of_the_provider FOREIGN KEY (partnership_id, lead_provider_id) REFERENCES partnership(id, lead_provider_id),
  constraint lead_provider_trains_the_cohort FOREIGN KEY (lead_provider_id, cohort) REFERENCES lead_provider_cohort(lead_provider_id, cohort),
  constraint schedule_has_the_milestone FOREIGN KEY (schedule_id, declaration_type) REFERENCES milestone(schedule_id, declaration_type)
);

create table declaration_state (
  declaration_id uuid not null,
  number integer not null,
  profile_id uuid not null,
  declaration_type text not null,
  lead_provider_id uuid not null,
  cohort integer not null,
  state text not null,
  statement_id uuid,
  clawback_statement_id uuid,
  reason text,
  recorded_at timestamp with time zone not null,
  actor_role text not null,
  actor_name text not null,
  actor_lead_provider_id uuid,
  superseded boolean default false not null,
  constraint declaration_state_pkey PRIMARY KEY (declaration_id, number),
  constraint declaration_state_is_known CHECK (state = ANY (ARRAY['submitted'::text, 'eligible'::text, 'payable'::text, 'paid'::text, 'voided'::text, 'ineligible'::text, 'awaiting-clawback'::text, 'clawed-back'::text])),
  constraint ineligible_says_why CHECK ((state = 'ineligible'::text) = (reason IS NOT NULL)),
  constraint provider_or_nobody_declares CHECK ((actor_role = ANY (ARRAY['lead-provider'::text, 'dfe'::text, 'nobody'::text])) AND (actor_role = 'lead-provider'::text) = (actor_lead_provider_id IS NOT NULL)),
  constraint state_names_its_statements CHECK ((statement_id IS NOT NULL) = (state = ANY (ARRAY['eligible'::text, 'payable'::text, 'paid'::text, 'awaiting-clawback'::text, 'clawed-back'::text])) AND (clawback_statement_id IS NOT NULL) = (state = ANY (ARRAY['awaiting-clawback'::text, 'clawed-back'::text]))),
  constraint clawed_back_by_a_statement_of_its_provider_and_cohort FOREIGN KEY (clawback_statement_id, lead_provider_id, cohort) REFERENCES statement(id, lead_provider_id, cohort),
  constraint declaration_state_actor_lead_provider_id_fkey FOREIGN KEY (actor_lead_provider_id) REFERENCES lead_provider(id),
  constraint paid_by_a_statement_of_its_provider_and_cohort FOREIGN KEY (statement_id, lead_provider_id, cohort) REFERENCES statement(id, lead_provider_id, cohort),
  constraint state_agrees_with_its_declaration FOREIGN KEY (declaration_id, profile_id, declaration_type, lead_provider_id, cohort) REFERENCES declaration(id, profile_id, declaration_type, lead_provider_id, cohort)
);

create table delivery_partner (
  id uuid not null,
  name text not null,
  recorded_at timestamp with time zone default product_now() not null,
  moved_at timestamp with time zone default product_now() not null,
  constraint delivery_partner_pkey PRIMARY KEY (id),
  constraint delivery_partner_name_key UNIQUE (name)
);

create table demonstration_teacher (
  trn text not null,
  full_name text not null,
  date_of_birth date not null,
  qualified_on date,
  induction_completed_on date,
  constraint demonstration_teacher_pkey PRIMARY KEY (trn)
);

create table district (
  code text not null,
  name text not null,
  local_authority_code text,
  constraint district_pkey PRIMARY KEY (code),
  constraint district_local_authority_code_fkey FOREIGN KEY (local_authority_code) REFERENCES local_authority(code)
);

create table draft (
  id uuid not null,
  journey text not null,
  school_id uuid not null,
  service_user_id uuid not null,
  typed jsonb not null,
  saved_at timestamp with time zone not null,
  constraint draft_pkey PRIMARY KEY (id),
  constraint draft_school_id_fkey FOREIGN KEY (school_id) REFERENCES school(id),
  constraint draft_service_user_id_fkey FOREIGN KEY (service_user_id) REFERENCES service_user(id)
);

create table email_in_use (
  version_id uuid default gen_random_uuid() not null,
  id uuid not null,
  profile_id uuid not null,
  person_id uuid not null,
  email text not null,
  during daterange not null,
  made_by bigint not null,
  superseded_by bigint,
  constraint email_in_use_pkey PRIMARY KEY (version_id),
  constraint span_is_not_empty CHECK (isfinite(lower(during)) IS TRUE AND isfinite(upper(during)) IS NOT FALSE),
  constraint superseded_after_it_was_made CHECK (superseded_by > made_by),
  constraint one_email_a_day EXCLUDE USING gist (profile_id WITH =, during WITH &&) WHERE (superseded_by IS NULL) DEFERRABLE INITIALLY DEFERRED,
  constraint one_live_email_one_person EXCLUDE USING gist (email WITH =, person_id WITH <>, during WITH &&) WHERE (superseded_by IS NULL) DEFERRABLE INITIALLY DEFERRED,
  constraint email_in_use_made_by_fkey FOREIGN KEY (made_by) REFERENCES change_of_circumstance("position"),
  constraint email_in_use_superseded_by_fkey FOREIGN KEY (superseded_by) REFERENCES change_of_circumstance("position"),
  constraint email_is_one_of_hers FOREIGN KEY (person_id, email) REFERENCES participant_identity(person_id, email),
  constraint email_is_used_by_its_person FOREIGN KEY (profile_id, person_id) REFERENCES participant_profile(id, person_id)
);

create table establishment_status (
  code text not null,
  name text not null,
  constraint establishment_status_pkey PRIMARY KEY (code),
  constraint establishment_status_name_key UNIQUE (name)
);

create table establishment_type (
  code text not null,
  name text not null,
  constraint establishment_type_pkey PRIMARY KEY (code),
  constraint establishment_type_name_key UNIQUE (name)
);

create table funding_eligibility (
  version_id uuid default gen_random_uuid() not null,
  id uuid not null,
  profile_id uuid not null,
  status text not null,
  reason text not null,
  made_by bigint not null,
  superseded_by bigint,
  constraint funding_eligibility_pkey PRIMARY KEY (version_id),
  constraint eligibility_status_is_known CHECK (status = ANY (ARRAY['eligible'::text, 'ineligible'::text, 'manual-check'::text])),
  constraint superseded_after_it_was_made CHECK (superseded_by > made_by),
  constraint funding_eligibility_made_by_fkey FOREIGN KEY (made_by) REFERENCES change_of_circumstance("position"),
  constraint funding_eligibility_profile_id_fkey FOREIGN KEY (profile_id) REFERENCES participant_profile(id),
  constraint funding_eligibility_superseded_by_fkey FOREIGN KEY (superseded_by) REFERENCES change_of_circumstance("position")
);

create table idempotency_key (
  lead_provider_id uuid not null,
  key text not null,
  digest bytea not null,
  body text not null,
  kept_at timestamp with time zone not null,
  constraint one_answer_a_key PRIMARY KEY (lead_provider_id, key),
  constraint key_is_visible_ascii CHECK (key ~ '^[!-~]{1,255}$'::text),
  constraint request_is_kept_as_sha256 CHECK (octet_length(digest) = 32),
  constraint idempotency_key_lead_provider_id_fkey FOREIGN KEY (lead_provider_id) REFERENCES lead_provider(id)
);

create table import_refused_row (
  import_run_id uuid not null,
  line integer not null,
  reason text not null,
  constraint import_refused_row_pkey PRIMARY KEY (import_run_id, line),
  constraint import_refused_row_import_run_id_fkey FOREIGN KEY (import_run_id) REFERENCES import_run(id) ON DELETE CASCADE
);

create table import_run (
  id uuid not null,
  file_kind text not null,
  file_name text not null,
  file_digest text not null,
  outcome text default 'running'::text not null,
  fault text,
  started_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  rows_in_file integer default 0 not null,
  rows_done integer default 0 not null,
  rows_written integer default 0 not null,
  rows_unchanged integer default 0 not null,
  rows_passed_over integer default 0 not null,
  rows_refused integer default 0 not null,
  constraint import_run_pkey PRIMARY KEY (id),
  constraint import_run_file_kind_check CHECK (file_kind = ANY (ARRAY['establishments'::text, 'establishment-links'::text])),
  constraint import_run_has_ended_or_is_running CHECK ((ended_at IS NULL) = (outcome = 'running'::text)),
  constraint import_run_outcome_check CHECK (outcome = ANY (ARRAY['running'::text, 'completed'::text, 'interrupted'::text, 'refused'::text]))
);

create table induction_programme (
  id uuid not null,
  school_cohort_id uuid not null,
  school_id uuid not null,
  cohort integer not null,
  route text not null,
  partnership_id uuid,
  lead_provider_id uuid,
  delivery_partner_id uuid,
  supplier_id uuid,
  provider_name text,
  recorded_by bigint not null,
  constraint induction_programme_pkey PRIMARY KEY (id),
  constraint one_programme_an_offer UNIQUE NULLS NOT DISTINCT (school_cohort_id, route, partnership_id, delivery_partner_id, supplier_id, provider_name),
  constraint programme_in_school_cohort UNIQUE (id, school_cohort_id),
  constraint programme_of_school_cohort UNIQUE (id, school_cohort_id, school_id, cohort),
  constraint route_says_what_it_needs CHECK ((route = ANY (ARRAY['provider-led'::text, 'accredited-materials'::text, 'diy'::text, 'school-funded'::text])) AND (route = 'provider-led'::text OR partnership_id IS NULL) AND (partnership_id IS NULL) = (lead_provider_id IS NULL) AND (partnership_id IS NOT NULL OR delivery_partner_id IS NULL) AND (route = 'accredited-materials'::text) = (supplier_id IS NOT NULL) AND (route = 'school-funded'::text OR provider_name IS NULL)),
  constraint induction_programme_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES change_of_circumstance("position"),
  constraint induction_programme_supplier_id_fkey FOREIGN KEY (supplier_id) REFERENCES materials_supplier(id),
  constraint partnership_serves_the_school_and_cohort FOREIGN KEY (partnership_id, school_id, cohort, lead_provider_id) REFERENCES partnership(id, school_id, cohort, lead_provider_id),
  constraint programme_agrees_with_its_school_cohort FOREIGN KEY (school_cohort_id, school_id, cohort) REFERENCES school_cohort(id, school_id, cohort),
  constraint providers_may_work_together_in_the_cohort FOREIGN KEY (lead_provider_id, delivery_partner_id, cohort) REFERENCES provider_pairing(lead_provider_id, delivery_partner_id, cohort)
);

create table induction_record (
  version_id uuid default gen_random_uuid() not null,
  id uuid not null,
  profile_id uuid not null,
  programme_id uuid not null,
  school_cohort_id uuid not null,
  school_id uuid not null,
  cohort integer not null,
  during daterange not null,
  begun_by text not null,
  follows_default boolean not null,
  made_by bigint not null,
  superseded_by bigint,
  constraint induction_record_pkey PRIMARY KEY (version_id),
  constraint begun_by_is_known CHECK (begun_by = ANY (ARRAY['registration'::text, 'transfer-in'::text, 'change-programme'::text])),
  constraint span_is_not_empty CHECK (isfinite(lower(during)) IS TRUE AND isfinite(upper(during)) IS NOT FALSE),
  constraint superseded_after_it_was_made CHECK (superseded_by > made_by),
  constraint one_record_a_day EXCLUDE USING gist (profile_id WITH =, during WITH &&) WHERE (superseded_by IS NULL) DEFERRABLE INITIALLY DEFERRED,
  constraint induction_record_made_by_fkey FOREIGN KEY (made_by) REFERENCES change_of_circumstance("position"),
  constraint induction_record_profile_id_fkey FOREIGN KEY (profile_id) REFERENCES participant_profile(id),
  constraint induction_record_superseded_by_fkey FOREIGN KEY (superseded_by) REFERENCES change_of_circumstance("position"),
  constraint record_agrees_with_its_programme FOREIGN KEY (programme_id, school_cohort_id, school_id, cohort) REFERENCES induction_programme(id, school_cohort_id, school_id, cohort)
);

create table induction_tutor (
  service_user_id uuid not null,
  school_id uuid not null,
  recorded_at timestamp with time zone default product_now() not null,
  constraint induction_tutor_pkey PRIMARY KEY (service_user_id, school_id),
  constraint induction_tutor_school_id_fkey FOREIGN KEY (school_id) REFERENCES school(id),
  constraint induction_tutor_service_user_id_fkey FOREIGN KEY (service_user_id) REFERENCES service_user(id)
);

create table lead_provider (
  id uuid not null,
  name text not null,
  constraint lead_provider_pkey PRIMARY KEY (id),
  constraint lead_provider_name_key UNIQUE (name)
);

create table lead_provider_cohort (
  lead_provider_id uuid not null,
  cohort integer not null,
  constraint lead_provider_cohort_pkey PRIMARY KEY (lead_provider_id, cohort),
  constraint lead_provider_cohort_cohort_fkey FOREIGN KEY (cohort) REFERENCES cohort(start_year),
  constraint lead_provider_cohort_lead_provider_id_fkey FOREIGN KEY (lead_provider_id) REFERENCES lead_provider(id)
);

create table lead_provider_person (
  service_user_id uuid not null,
  lead_provider_id uuid not null,
  constraint lead_provider_person_pkey PRIMARY KEY (service_user_id),
  constraint lead_provider_person_lead_provider_id_fkey FOREIGN KEY (lead_provider_id) REFERENCES lead_provider(id),
  constraint lead_provider_person_service_user_id_fkey FOREIGN KEY (service_user_id) REFERENCES service_user(id)
);

create table leaving_report (
  version_id uuid default gen_random_uuid() not null,
  id uuid not null,
  profile_id uuid not null,
  school_id uuid not null,
  stay_id uuid not null,
  leaves_on date not null,
  reason text not null,
  made_by bigint not null,
  superseded_by bigint,
  constraint leaving_report_pkey PRIMARY KEY (version_id),
  constraint leaving_reason_is_known CHECK (reason = ANY (ARRAY['moving-school'::text, 'left-teaching-profession'::text, 'long-term-absence'::text, 'other'::text])),
  constraint superseded_after_it_was_made CHECK (superseded_by > made_by),
  constraint leaving_report_made_by_fkey FOREIGN KEY (made_by) REFERENCES change_of_circumstance("position"),
  constraint leaving_report_profile_id_fkey FOREIGN KEY (profile_id) REFERENCES participant_profile(id),
  constraint leaving_report_school_id_fkey FOREIGN KEY (school_id) REFERENCES school(id),
  constraint leaving_report_superseded_by_fkey FOREIGN KEY (superseded_by) REFERENCES change_of_circumstance("position")
);

create table local_authority (
  code text not null,
  name text not null,
  region text not null,
  constraint local_authority_pkey PRIMARY KEY (code)
);

create table log_head (
  only_row boolean default true not null,
  "position" bigint not null,
  constraint log_head_pkey PRIMARY KEY (only_row),
  constraint log_has_one_head CHECK (only_row)
);

create table materials_supplier (
  id uuid not null,
  name text not null,
  constraint materials_supplier_pkey PRIMARY KEY (id),
  constraint materials_supplier_name_key UNIQUE (name)
);

create table mentor_at_school (
  version_id uuid default gen_random_uuid() not null,
  id uuid not null,
  mentor_profile_id uuid not null,
  mentor_person_id uuid not null,
  mentor_kind text default 'mentor'::text not null,
  school_id uuid not null,
  stay_id uuid,
  during daterange not null,
  made_by bigint not null,
  superseded_by bigint,
  constraint mentor_at_school_pkey PRIMARY KEY (version_id),
  constraint only_mentors_mentor CHECK (mentor_kind = 'mentor'::text),
  constraint span_is_not_empty CHECK (isfinite(lower(during)) IS TRUE AND isfinite(upper(during)) IS NOT FALSE),
  constraint superseded_after_it_was_made CHECK (superseded_by > made_by),
  constraint one_time_at_a_school_a_day EXCLUDE USING gist (mentor_profile_id WITH =, school_id WITH =, during WITH &&) WHERE (superseded_by IS NULL) DEFERRABLE INITIALLY DEFERRED,
  constraint mentor_at_school_made_by_fkey FOREIGN KEY (made_by) REFERENCES change_of_circumstance("position"),
  constraint mentor_at_school_school_id_fkey FOREIGN KEY (school_id) REFERENCES school(id),
  constraint mentor_at_school_superseded_by_fkey FOREIGN KEY (superseded_by) REFERENCES change_of_circumstance("position"),
  constraint mentor_is_a_mentor FOREIGN KEY (mentor_profile_id, mentor_person_id, mentor_kind) REFERENCES participant_profile(id, person_id, kind)
);

create table mentorship (
  version_id uuid default gen_random_uuid() not null,
  id uuid not null,
  ect_profile_id uuid not null,
  ect_person_id uuid not null,
  ect_kind text default 'ect'::text not null,
  mentor_profile_id uuid not null,
  mentor_person_id uuid not null,
  mentor_kind text default 'mentor'::text not null,
  school_id uuid not null,
  during daterange not null,
  unassigned_on date,
  made_by bigint not null,
  superseded_by bigint,
  constraint mentorship_pkey PRIMARY KEY (version_id),
  constraint nobody_mentors_themselves CHECK (ect_person_id <> mentor_person_id),
  constraint only_ects_are_mentored CHECK (ect_kind = 'ect'::text),
  constraint only_mentors_mentor CHECK (mentor_kind = 'mentor'::text),
  constraint span_is_not_empty CHECK (isfinite(lower(during)) IS TRUE AND isfinite(upper(during)) IS NOT FALSE),
  constraint superseded_after_it_was_made CHECK (superseded_by > made_by),
  constraint one_mentor_a_day EXCLUDE USING gist (ect_profile_id WITH =, during WITH &&) WHERE (superseded_by IS NULL) DEFERRABLE INITIALLY DEFERRED,
  constraint ect_is_an_ect FOREIGN KEY (ect_profile_id, ect_person_id, ect_kind) REFERENCES participant_profile(id, person_id, kind),
  constraint mentor_is_a_mentor FOREIGN KEY (mentor_profile_id, mentor_person_id, mentor_kind) REFERENCES participant_profile(id, person_id, kind),
  constraint mentorship_made_by_fkey FOREIGN KEY (made_by) REFERENCES change_of_circumstance("position"),
  constraint mentorship_school_id_fkey FOREIGN KEY (school_id) REFERENCES school(id),
  constraint mentorship_superseded_by_fkey FOREIGN KEY (superseded_by) REFERENCES change_of_circumstance("position")
);

create table milestone (
  schedule_id uuid not null,
  declaration_type text not null,
  name text not null,
  starts_on date not null,
  milestone_on date,
  pays_on date,
  constraint milestone_pkey PRIMARY KEY (schedule_id, declaration_type),
  constraint milestone_declaration_type_check CHECK (declaration_type = ANY (ARRAY['started'::text, 'retained-1'::text, 'retained-2'::text, 'retained-3'::text, 'retained-4'::text, 'completed'::text, 'extended-1'::text, 'extended-2'::text, 'extended-3'::text])),
  constraint milestone_is_not_before_it_starts CHECK (milestone_on >= starts_on),
  constraint milestone_schedule_id_fkey FOREIGN KEY (schedule_id) REFERENCES schedule(id)
);

create table outbox (
  id bigint generated always as identity not null,
  change_position bigint not null,
  template text not null,
  recipient_kind text not null,
  recipient_id uuid not null,
  about_person_id uuid,
  school_id uuid,
  on_day date,
  queued_at timestamp with time zone not null,
  constraint outbox_pkey PRIMARY KEY (id),
  constraint recipient_kind_is_known CHECK (recipient_kind = ANY (ARRAY['participant'::text, 'school'::text, 'lead-provider'::text, 'appropriate-body'::text])),
  constraint outbox_about_person_id_fkey FOREIGN KEY (about_person_id) REFERENCES person(id),
  constraint outbox_change_position_fkey FOREIGN KEY (change_position) REFERENCES change_of_circumstance("position"),
  constraint outbox_school_id_fkey FOREIGN KEY (school_id) REFERENCES school(id)
);

create table participant_identity (
  person_id uuid not null,
  email text not null,
  external_id uuid,
  recorded_by bigint not null,
  constraint participant_identity_pkey PRIMARY KEY (person_id, email),
  constraint participant_identity_external_id_key UNIQUE (external_id),
  constraint email_is_lower_case CHECK (email = lower(email)),
  constraint participant_identity_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint participant_identity_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES change_of_circumstance("position")
);

create table participant_profile (
  id uuid not null,
  person_id uuid not null,
  kind text not null,
  recorded_by bigint not null,
  constraint participant_profile_pkey PRIMARY KEY (id),
  constraint one_profile_of_a_kind_a_person UNIQUE (person_id, kind),
  constraint profile_of_person UNIQUE (id, person_id),
  constraint profile_of_person_and_kind UNIQUE (id, person_id, kind),
  constraint kind_is_known CHECK (kind = ANY (ARRAY['ect'::text, 'mentor'::text])),
  constraint participant_profile_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint participant_profile_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES change_of_circumstance("position")
);

create table partnership (
  id uuid not null,
  school_id uuid not null,
  cohort integer not null,
  lead_provider_id uuid not null,
  recorded_by bigint not null,
  constraint partnership_pkey PRIMARY KEY (id),
  constraint partnership_of_provider UNIQUE (id, lead_provider_id),
  constraint partnership_of_school_cohort_and_provider UNIQUE (id, school_id, cohort, lead_provider_id),
  constraint lead_provider_trains_the_cohort FOREIGN KEY (lead_provider_id, cohort) REFERENCES lead_provider_cohort(lead_provider_id, cohort),
  constraint partnership_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES change_of_circumstance("position"),
  constraint partnership_school_id_fkey FOREIGN KEY (school_id) REFERENCES school(id)
);

create table partnership_standing (
  version_id uuid default gen_random_uuid() not null,
  id uuid not null,
  partnership_id uuid not null,
  school_id uuid not null,
  cohort integer not null,
  lead_provider_id uuid not null,
  delivery_partner_id uuid,
  status text not null,
  confirmed_on date,
  challenge_reason text,
  made_by bigint not null,
  superseded_by bigint,
  constraint partnership_standing_pkey PRIMARY KEY (version_id),
  constraint challenged_says_why CHECK ((status = 'challenged'::text) = (challenge_reason IS NOT NULL)),
  constraint confirmed_names_day_and_partner CHECK (status = 'made-for-persons'::text OR confirmed_on IS NOT NULL AND delivery_partner_id IS NOT NULL),
  constraint partnership_status_is_known CHECK (status = ANY (ARRAY['made-for-persons'::text, 'confirmed'::text, 'challenged'::text])),
  constraint superseded_after_it_was_made CHECK (superseded_by > made_by),
  constraint partnership_standing_made_by_fkey FOREIGN KEY (made_by) REFERENCES change_of_circumstance("position"),
  constraint partnership_standing_superseded_by_fkey FOREIGN KEY (superseded_by) REFERENCES change_of_circumstance("position"),
  constraint providers_may_work_together_in_the_cohort FOREIGN KEY (lead_provider_id, delivery_partner_id, cohort) REFERENCES provider_pairing(lead_provider_id, delivery_partner_id, cohort),
  constraint standing_agrees_with_its_partnership FOREIGN KEY (partnership_id, school_id, cohort, lead_provider_id) REFERENCES partnership(id, school_id, cohort, lead_provider_id)
);

create table person (
  id uuid not null,
  trn text not null,
  date_of_birth date not null,
  recorded_by bigint not null,
  constraint person_pkey PRIMARY KEY (id),
  constraint one_trn_one_person UNIQUE (trn),
  constraint trn_is_seven_digits CHECK (trn ~ '^[0-9]{7}$'::text),
  constraint person_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES change_of_circumstance("position")
);

create table person_details (
  version_id uuid default gen_random_uuid() not null,
  id uuid not null,
  person_id uuid not null,
  full_name text not null,
  made_by bigint not null,
  superseded_by bigint,
  constraint person_details_pkey PRIMARY KEY (version_id),
  constraint full_name_is_not_blank CHECK (full_name ~ '\S'::text),
  constraint superseded_after_it_was_made CHECK (superseded_by > made_by),
  constraint person_details_made_by_fkey FOREIGN KEY (made_by) REFERENCES change_of_circumstance("position"),
  constraint person_details_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint person_details_superseded_by_fkey FOREIGN KEY (superseded_by) REFERENCES change_of_circumstance("position")
);

create table provider_feed_entry (
  lead_provider_id uuid not null,
  "position" bigint not null,
  ordinal integer not null,
  person_id uuid not null,
  kind text not null,
  effective_on date not null,
  recorded_at timestamp with time zone not null,
  no_longer_seen text,
  participant text,
  transfers text,
  unfunded_mentor text,
  cohorts integer[] not null,
  training_statuses text[] not null,
  digest text,
  digest_before text,
  constraint provider_feed_entry_pkey PRIMARY KEY (lead_provider_id, "position", ordinal),
  constraint one_entry_a_person_and_change UNIQUE (lead_provider_id, person_id, "position"),
  constraint what_is_not_seen_says_why CHECK ((digest IS NULL) = (no_longer_seen IS NOT NULL)),
  constraint provider_feed_entry_lead_provider_id_fkey FOREIGN KEY (lead_provider_id) REFERENCES lead_provider(id),
  constraint provider_feed_entry_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint provider_feed_entry_position_fkey FOREIGN KEY ("position") REFERENCES change_of_circumstance("position")
);

create table provider_fingerprint (
  lead_provider_id uuid not null,
  bucket smallint not null,
  people integer not null,
  digest bit(256) not null,
  constraint provider_fingerprint_pkey PRIMARY KEY (lead_provider_id, bucket),
  constraint provider_fingerprint_bucket_check CHECK (bucket >= 0 AND bucket <= 255),
  constraint provider_fingerprint_lead_provider_id_fkey FOREIGN KEY (lead_provider_id) REFERENCES lead_provider(id)
);

create table provider_list_count (
  lead_provider_id uuid not null,
  list text not null,
  stretch integer not null,
  cohorts integer[] not null,
  training_statuses text[] not null,
  people integer not null,
  constraint provider_list_count_pkey PRIMARY KEY (lead_provider_id, list, stretch, cohorts, training_statuses),
  constraint provider_list_count_list_check CHECK (list = ANY (ARRAY['participants'::text, 'transfers'::text, 'unfunded-mentors'::text])),
  constraint provider_list_count_lead_provider_id_fkey FOREIGN KEY (lead_provider_id) REFERENCES lead_provider(id)
);

create table provider_mentor (
  lead_provider_id uuid not null,
  mentor_person_id uuid not null,
  ect_person_id uuid not null,
  constraint provider_mentor_pkey PRIMARY KEY (lead_provider_id, mentor_person_id, ect_person_id),
  constraint provider_mentor_ect_person_id_fkey FOREIGN KEY (ect_person_id) REFERENCES person(id),
  constraint provider_mentor_lead_provider_id_fkey FOREIGN KEY (lead_provider_id) REFERENCES lead_provider(id),
  constraint provider_mentor_mentor_person_id_fkey FOREIGN KEY (mentor_person_id) REFERENCES person(id)
);

create table provider_pairing (
  lead_provider_id uuid not null,
  delivery_partner_id uuid not null,
  cohort integer not null,
  recorded_at timestamp with time zone default product_now() not null,
  constraint provider_pairing_pkey PRIMARY KEY (lead_provider_id, delivery_partner_id, cohort),
  constraint paired_provider_is_active_in_cohort FOREIGN KEY (lead_provider_id, cohort) REFERENCES lead_provider_cohort(lead_provider_id, cohort),
  constraint provider_pairing_delivery_partner_id_fkey FOREIGN KEY (delivery_partner_id) REFERENCES delivery_partner(id)
);

create table provider_view (
  lead_provider_id uuid not null,
  person_id uuid not null,
  person_position bigint not null,
  sees boolean not null,
  sees_transfers boolean not null,
  cohorts integer[] not null,
  training_statuses text[] not null,
  participant_digest text,
  participant_moved_by bigint,
  participant_moved_at timestamp with time zone,
  transfers_digest text,
  transfers_moved_by bigint,
  transfers_moved_at timestamp with time zone,
  participant text,
  transfers text,
  sees_unfunded_mentor boolean default false not null,
  unfunded_mentor text,
  unfunded_mentor_digest text,
  unfunded_mentor_moved_by bigint,
  unfunded_mentor_moved_at timestamp with time zone,
  mentors uuid[] default '{}'::uuid[] not null,
  trains_as_mentor boolean default false not null,
  digest text,
  is_written boolean not null,
  constraint provider_view_pkey PRIMARY KEY (lead_provider_id, person_id),
  constraint what_is_seen_is_kept CHECK (NOT is_written OR sees = (participant IS NOT NULL) AND sees_transfers = (transfers IS NOT NULL) AND sees_unfunded_mentor = (unfunded_mentor IS NOT NULL) AND (sees OR sees_transfers OR sees_unfunded_mentor) = (digest IS NOT NULL)),
  constraint provider_view_lead_provider_id_fkey FOREIGN KEY (lead_provider_id) REFERENCES lead_provider(id),
  constraint provider_view_participant_moved_by_fkey FOREIGN KEY (participant_moved_by) REFERENCES change_of_circumstance("position"),
  constraint provider_view_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint provider_view_transfers_moved_by_fkey FOREIGN KEY (transfers_moved_by) REFERENCES change_of_circumstance("position"),
  constraint provider_view_unfunded_mentor_moved_by_fkey FOREIGN KEY (unfunded_mentor_moved_by) REFERENCES change_of_circumstance("position")
);

create table provider_view_build (
  only_row boolean default true not null,
  stage text not null,
  reached uuid,
  constraint provider_view_build_pkey PRIMARY KEY (only_row),
  constraint provider_view_build_only_row_check CHECK (only_row),
  constraint provider_view_build_stage_check CHECK (stage = ANY (ARRAY['people'::text, 'mentors'::text, 'sums'::text]))
);

create table rule_set_aside (
  ordinal bigint generated always as identity not null,
  table_name text not null,
  name text not null,
  kind text not null,
  definition text not null,
  constraint rule_set_aside_pkey PRIMARY KEY (ordinal),
  constraint a_rule_is_set_aside_once UNIQUE (table_name, kind, name),
  constraint set_aside_kind_is_known CHECK (kind = ANY (ARRAY['key'::text, 'index'::text, 'reference'::text, 'triggers'::text]))
);

create table schedule (
  id uuid not null,
  cohort integer not null,
  identifier text not null,
  name text not null,
  family text not null,
  start_term text not null,
  for_mentors_only boolean not null,
  constraint schedule_pkey PRIMARY KEY (id),
  constraint one_schedule_of_an_identifier_in_a_cohort UNIQUE (cohort, identifier),
  constraint schedule_in_cohort UNIQUE (id, cohort),
  constraint schedule_family_check CHECK (family = ANY (ARRAY['standard'::text, 'reduced'::text, 'extended'::text, 'replacement'::text])),
  constraint schedule_start_term_check CHECK (start_term = ANY (ARRAY['autumn'::text, 'spring'::text, 'summer'::text])),
  constraint schedule_cohort_fkey FOREIGN KEY (cohort) REFERENCES cohort(start_year)
);

create table schedule_in_use (
  version_id uuid default gen_random_uuid() not null,
  id uuid not null,
  profile_id uuid not null,
  schedule_id uuid not null,
  during daterange not null,
  made_by bigint not null,
  superseded_by bigint,
  lead_provider_id uuid,
  closed_cohort integer,
  constraint schedule_in_use_pkey PRIMARY KEY (version_id),
  constraint span_is_not_empty CHECK (isfinite(lower(during)) IS TRUE AND isfinite(upper(during)) IS NOT FALSE),
  constraint superseded_after_it_was_made CHECK (superseded_by > made_by),
  constraint one_schedule_a_day EXCLUDE USING gist (profile_id WITH =, COALESCE(lead_provider_id, '00000000-0000-0000-0000-000000000000'::uuid) WITH =, during WITH &&) WHERE (superseded_by IS NULL) DEFERRABLE INITIALLY DEFERRED,
  constraint schedule_in_use_closed_cohort_fkey FOREIGN KEY (closed_cohort) REFERENCES cohort(start_year),
  constraint schedule_in_use_lead_provider_id_fkey FOREIGN KEY (lead_provider_id) REFERENCES lead_provider(id),
  constraint schedule_in_use_made_by_fkey FOREIGN KEY (made_by) REFERENCES change_of_circumstance("position"),
  constraint schedule_in_use_profile_id_fkey FOREIGN KEY (profile_id) REFERENCES participant_profile(id),
  constraint schedule_in_use_schedule_id_fkey FOREIGN KEY (schedule_id) REFERENCES schedule(id),
  constraint schedule_in_use_superseded_by_fkey FOREIGN KEY (superseded_by) REFERENCES change_of_circumstance("position")
);

create table school (
  id uuid not null,
  recorded_at timestamp with time zone default product_now() not null,
  tutors_moved_at timestamp with time zone,
  constraint school_pkey PRIMARY KEY (id)
);

create table school_cohort (
  id uuid not null,
  school_id uuid not null,
  cohort integer not null,
  recorded_by bigint not null,
  constraint school_cohort_pkey PRIMARY KEY (id),
  constraint one_school_cohort_a_school_and_cohort UNIQUE (school_id, cohort),
  constraint school_cohort_of_school_and_cohort UNIQUE (id, school_id, cohort),
  constraint school_cohort_cohort_fkey FOREIGN KEY (cohort) REFERENCES cohort(start_year),
  constraint school_cohort_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES change_of_circumstance("position"),
  constraint school_cohort_school_id_fkey FOREIGN KEY (school_id) REFERENCES school(id)
);

create table school_cohort_choice (
  version_id uuid default gen_random_uuid() not null,
  id uuid not null,
  school_cohort_id uuid not null,
  choice text not null,
  default_programme_id uuid,
  made_by bigint not null,
  superseded_by bigint,
  during daterange not null,
  takes_followers boolean not null,
  constraint school_cohort_choice_pkey PRIMARY KEY (version_id),
  constraint choice_agrees_with_default CHECK ((choice = 'programme'::text) = (default_programme_id IS NOT NULL)),
  constraint choice_is_known CHECK (choice = ANY (ARRAY['programme'::text, 'no-ects'::text, 'not-yet-known'::text])),
  constraint span_is_not_empty CHECK (isfinite(lower(during)) IS TRUE AND isfinite(upper(during)) IS NOT FALSE),
  constraint superseded_after_it_was_made CHECK (superseded_by > made_by),
  constraint one_default_programme_a_school_cohort EXCLUDE USING gist (school_cohort_id WITH =, during WITH &&) WHERE (superseded_by IS NULL) DEFERRABLE INITIALLY DEFERRED,
  constraint default_is_a_programme_of_the_school_cohort FOREIGN KEY (default_programme_id, school_cohort_id) REFERENCES induction_programme(id, school_cohort_id),
  constraint school_cohort_choice_made_by_fkey FOREIGN KEY (made_by) REFERENCES change_of_circumstance("position"),
  constraint school_cohort_choice_school_cohort_id_fkey FOREIGN KEY (school_cohort_id) REFERENCES school_cohort(id),
  constraint school_cohort_choice_superseded_by_fkey FOREIGN KEY (superseded_by) REFERENCES change_of_circumstance("position")
);

create table school_facts (
  id bigint generated always as identity not null,
  school_id uuid not null,
  during daterange not null,
  urn text not null,
  name text not null,
  type_code text not null,
  status_code text not null,
  phase_code text,
  opened_on date,
  closed_on date,
  local_authority_code text,
  local_authority_name text,
  district_code text,
  district_name text,
  section_41_approved boolean not null,
  street text,
  locality text,
  town text,
  postcode text,
  contact_email text,
  open boolean not null,
  eligible_for_funding boolean not null,
  own_programme_only boolean not null,
  import_run_id uuid,
  recorded_at timestamp with time zone default product_now() not null,
  school_recorded_at timestamp with time zone not null,
  constraint school_facts_pkey PRIMARY KEY (id),
  constraint only_open_schools_are_eligible CHECK (open OR NOT eligible_for_funding),
  constraint own_programme_only_means_not_funded CHECK (NOT (own_programme_only AND eligible_for_funding)),
  constraint school_facts_last_a_day CHECK (NOT isempty(during)),
  constraint school_facts_name_check CHECK (name <> ''::text),
  constraint school_facts_urn_check CHECK (urn ~ '^[0-9]{5,6}$'::text),
  constraint one_row_of_facts_a_day EXCLUDE USING gist (school_id WITH =, during WITH &&),
  constraint one_school_a_urn_a_day EXCLUDE USING gist (urn WITH =, during WITH &&),
  constraint school_facts_import_run_id_fkey FOREIGN KEY (import_run_id) REFERENCES import_run(id),
  constraint school_facts_phase_code_fkey FOREIGN KEY (phase_code) REFERENCES school_phase(code),
  constraint school_facts_school_id_fkey FOREIGN KEY (school_id) REFERENCES school(id),
  constraint school_facts_status_code_fkey FOREIGN KEY (status_code) REFERENCES establishment_status(code),
  constraint school_facts_type_code_fkey FOREIGN KEY (type_code) REFERENCES establishment_type(code)
);

create table school_in_list (
  school_id uuid not null,
  cohort integer not null,
  moved_at timestamp with time zone not null,
  turns_on date[],
  only_by_partnership boolean not null,
  constraint school_in_list_pkey PRIMARY KEY (school_id, cohort),
  constraint school_in_list_cohort_fkey FOREIGN KEY (cohort) REFERENCES cohort(start_year),
  constraint school_in_list_school_id_fkey FOREIGN KEY (school_id) REFERENCES school(id)
);

create table school_link (
  school_id uuid not null,
  linked_school_id uuid not null,
  kind text not null,
  link_type text not null,
  established_on date,
  constraint school_link_pkey PRIMARY KEY (school_id, linked_school_id, link_type),
  constraint school_is_not_linked_to_itself CHECK (school_id <> linked_school_id),
  constraint school_link_kind_check CHECK (kind = ANY (ARRAY['successor'::text, 'predecessor'::text, 'merge'::text, 'other'::text])),
  constraint school_link_linked_school_id_fkey FOREIGN KEY (linked_school_id) REFERENCES school(id),
  constraint school_link_school_id_fkey FOREIGN KEY (school_id) REFERENCES school(id)
);

create table school_phase (
  code text not null,
  name text not null,
  constraint school_phase_pkey PRIMARY KEY (code),
  constraint school_phase_name_key UNIQUE (name)
);

create table school_uplift (
  school_id uuid not null,
  cohort integer not null,
  pupil_premium boolean not null,
  sparsity boolean not null,
  constraint school_uplift_pkey PRIMARY KEY (school_id, cohort),
  constraint school_uplift_cohort_fkey FOREIGN KEY (cohort) REFERENCES cohort(start_year),
  constraint school_uplift_school_id_fkey FOREIGN KEY (school_id) REFERENCES school(id)
);

create table service_user (
  id uuid not null,
  full_name text not null,
  email text not null,
  description text not null,
  constraint service_user_pkey PRIMARY KEY (id),
  constraint one_user_an_email UNIQUE (email)
);

create table statement (
  id uuid not null,
  lead_provider_id uuid not null,
  cohort integer not null,
  name text not null,
  made_at timestamp with time zone default now() not null,
  paid_at timestamp with time zone,
  constraint statement_pkey PRIMARY KEY (id),
  constraint one_statement_a_provider_and_month UNIQUE (lead_provider_id, cohort, name),
  constraint statement_of_provider_and_cohort UNIQUE (id, lead_provider_id, cohort),
  constraint lead_provider_trains_the_cohort FOREIGN KEY (lead_provider_id, cohort) REFERENCES lead_provider_cohort(lead_provider_id, cohort),
  constraint statement_is_in_the_calendar FOREIGN KEY (cohort, name) REFERENCES statement_calendar(cohort, name)
);

create table statement_calendar (
  cohort integer not null,
  name text not null,
  deadline_on date not null,
  pays_on date not null,
  output_fee boolean not null,
  constraint statement_calendar_pkey PRIMARY KEY (cohort, name),
  constraint statement_calendar_cohort_fkey FOREIGN KEY (cohort) REFERENCES cohort(start_year)
);

create table training_status (
  version_id uuid default gen_random_uuid() not null,
  id uuid not null,
  profile_id uuid not null,
  lead_provider_id uuid not null,
  status text not null,
  reason text,
  during daterange not null,
  made_by bigint not null,
  superseded_by bigint,
  constraint training_status_pkey PRIMARY KEY (version_id),
  constraint reason_unless_active CHECK ((status = 'active'::text) = (reason IS NULL)),
  constraint span_is_not_empty CHECK (isfinite(lower(during)) IS TRUE AND isfinite(upper(during)) IS NOT FALSE),
  constraint superseded_after_it_was_made CHECK (superseded_by > made_by),
  constraint training_status_is_known CHECK (status = ANY (ARRAY['active'::text, 'deferred'::text, 'withdrawn'::text])),
  constraint one_training_status_a_day EXCLUDE USING gist (profile_id WITH =, lead_provider_id WITH =, during WITH &&) WHERE (superseded_by IS NULL) DEFERRABLE INITIALLY DEFERRED,
  constraint training_status_lead_provider_id_fkey FOREIGN KEY (lead_provider_id) REFERENCES lead_provider(id),
  constraint training_status_made_by_fkey FOREIGN KEY (made_by) REFERENCES change_of_circumstance("position"),
  constraint training_status_profile_id_fkey FOREIGN KEY (profile_id) REFERENCES participant_profile(id),
  constraint training_status_superseded_by_fkey FOREIGN KEY (superseded_by) REFERENCES change_of_circumstance("position")
);

create table version_of_lists (
  only_row boolean default true not null,
  version uuid not null,
  constraint version_of_lists_pkey PRIMARY KEY (only_row),
  constraint version_of_lists_only_row_check CHECK (only_row)
);

create table web_session (
  id text not null,
  content jsonb not null,
  expires_at timestamp with time zone not null,
  constraint web_session_pkey PRIMARY KEY (id)
);

create table world_generation (
  only_row boolean default true not null,
  participants integer not null,
  seed integer not null,
  told_until date not null,
  schools_done integer default 0 not null,
  participants_done integer default 0 not null,
  stage text default 'loading'::text not null,
  constraint world_generation_pkey PRIMARY KEY (only_row),
  constraint one_world_is_generated CHECK (only_row),
  constraint stage_is_known CHECK (stage = ANY (ARRAY['loading'::text, 'making-rules'::text, 'verifying'::text, 'making-views'::text, 'complete'::text]))
);

CREATE INDEX api_token_by_provider ON public.api_token USING btree (lead_provider_id, made_at);

CREATE INDEX appropriate_body_of_cohort_by_maker ON public.appropriate_body_of_cohort USING btree (made_by);

CREATE INDEX appropriate_body_of_cohort_by_school_cohort ON public.appropriate_body_of_cohort USING btree (school_cohort_id);

CREATE INDEX appropriate_body_of_cohort_by_superseder ON public.appropriate_body_of_cohort USING btree (superseded_by) WHERE (superseded_by IS NOT NULL);

CREATE INDEX appropriate_body_of_cohort_versions ON public.appropriate_body_of_cohort USING btree (id, made_by);

CREATE INDEX appropriate_body_of_ect_by_maker ON public.appropriate_body_of_ect USING btree (made_by);

CREATE INDEX appropriate_body_of_ect_by_profile ON public.appropriate_body_of_ect USING btree (profile_id);

CREATE INDEX appropriate_body_of_ect_by_superseder ON public.appropriate_body_of_ect USING btree (superseded_by) WHERE (superseded_by IS NOT NULL);

CREATE INDEX appropriate_body_of_ect_versions ON public.appropriate_body_of_ect USING btree (id, made_by);

CREATE INDEX change_by_recorded_at ON public.change_of_circumstance USING btree (recorded_at);

CREATE INDEX change_by_school ON public.change_of_circumstance USING btree (actor_school_id, recorded_at) WHERE (actor_school_id IS NOT NULL);

CREATE INDEX completion_by_maker ON public.completion USING btree (made_by);

CREATE INDEX completion_by_superseder ON public.completion USING btree (superseded_by) WHERE (superseded_by IS NOT NULL);

CREATE INDEX completion_versions ON public.completion USING btree (id, made_by);

CREATE INDEX completion_versions_by_profile ON public.completion USING btree (profile_id);

CREATE INDEX declaration_by_partnership ON public.declaration USING btree (partnership_id);

CREATE INDEX declaration_by_profile ON public.declaration USING btree (profile_id);

CREATE INDEX declaration_in_order ON public.declaration USING btree (lead_provider_id, made_at, id);

CREATE INDEX declaration_state_by_statement ON public.declaration_state USING btree (statement_id) WHERE (NOT superseded);

CREATE INDEX declaration_that_falls_due ON public.declaration_state USING btree (state) WHERE ((NOT superseded) AND (state = ANY (ARRAY['submitted'::text, 'eligible'::text, 'payable'::text, 'awaiting-clawback'::text])));

CREATE INDEX email_in_use_by_email ON public.email_in_use USING btree (email) WHERE (superseded_by IS NULL);

CREATE INDEX email_in_use_by_maker ON public.email_in_use USING btree (made_by);

CREATE INDEX email_in_use_by_profile ON public.email_in_use USING btree (profile_id);

CREATE INDEX email_in_use_by_superseder ON public.email_in_use USING btree (superseded_by) WHERE (superseded_by IS NOT NULL);

CREATE INDEX email_in_use_versions ON public.email_in_use USING btree (id, made_by);

CREATE INDEX funding_eligibility_by_maker ON public.funding_eligibility USING btree (made_by);

CREATE INDEX funding_eligibility_by_profile ON public.funding_eligibility USING btree (profile_id);

CREATE INDEX funding_eligibility_by_superseder ON public.funding_eligibility USING btree (superseded_by) WHERE (superseded_by IS NOT NULL);

CREATE INDEX funding_eligibility_versions ON public.funding_eligibility USING btree (id, made_by);

CREATE INDEX idempotency_key_by_age ON public.idempotency_key USING btree (kept_at);

CREATE INDEX induction_programme_by_partnership ON public.induction_programme USING btree (partnership_id);

CREATE INDEX induction_record_by_end ON public.induction_record USING btree (upper(during)) WHERE (superseded_by IS NULL);

CREATE INDEX induction_record_by_maker ON public.induction_record USING btree (made_by);

CREATE INDEX induction_record_by_profile ON public.induction_record USING btree (profile_id);

CREATE INDEX induction_record_by_programme ON public.induction_record USING btree (programme_id) WHERE (superseded_by IS NULL);

CREATE INDEX induction_record_by_school ON public.induction_record USING btree (school_id, cohort) WHERE (superseded_by IS NULL);

CREATE INDEX induction_record_by_start ON public.induction_record USING btree (lower(during)) WHERE (superseded_by IS NULL);

CREATE INDEX induction_record_by_superseder ON public.induction_record USING btree (superseded_by) WHERE (superseded_by IS NOT NULL);

CREATE INDEX induction_record_versions ON public.induction_record USING btree (id, made_by);

CREATE INDEX induction_tutor_by_school ON public.induction_tutor USING btree (school_id);

CREATE INDEX lead_provider_person_by_provider ON public.lead_provider_person USING btree (lead_provider_id);

CREATE INDEX leaving_report_by_maker ON public.leaving_report USING btree (made_by);

CREATE INDEX leaving_report_by_profile ON public.leaving_report USING btree (profile_id) WHERE (superseded_by IS NULL);

CREATE INDEX leaving_report_by_superseder ON public.leaving_report USING btree (superseded_by) WHERE (superseded_by IS NOT NULL);

CREATE INDEX leaving_report_versions ON public.leaving_report USING btree (id, made_by);

CREATE INDEX leaving_report_versions_by_profile ON public.leaving_report USING btree (profile_id);

CREATE INDEX mentor_at_school_by_maker ON public.mentor_at_school USING btree (made_by);

CREATE INDEX mentor_at_school_by_mentor ON public.mentor_at_school USING btree (mentor_profile_id);

CREATE INDEX mentor_at_school_by_school ON public.mentor_at_school USING btree (school_id) WHERE (superseded_by IS NULL);

CREATE INDEX mentor_at_school_by_superseder ON public.mentor_at_school USING btree (superseded_by) WHERE (superseded_by IS NOT NULL);

CREATE INDEX mentor_at_school_versions ON public.mentor_at_school USING btree (id, made_by);

CREATE INDEX mentorship_by_ect ON public.mentorship USING btree (ect_profile_id);

CREATE INDEX mentorship_by_maker ON public.mentorship USING btree (made_by);

CREATE INDEX mentorship_by_mentor ON public.mentorship USING btree (mentor_profile_id) WHERE (superseded_by IS NULL);

CREATE INDEX mentorship_by_superseder ON public.mentorship USING btree (superseded_by) WHERE (superseded_by IS NOT NULL);

CREATE INDEX mentorship_versions ON public.mentorship USING btree (id, made_by);

CREATE INDEX mentorship_versions_by_mentor ON public.mentorship USING btree (mentor_profile_id);

CREATE UNIQUE INDEX one_completion_a_profile ON public.completion USING btree (profile_id) WHERE (superseded_by IS NULL);

CREATE UNIQUE INDEX one_current_state_a_declaration ON public.declaration_state USING btree (declaration_id) WHERE (NOT superseded);

CREATE UNIQUE INDEX one_current_version_a_mentorship ON public.mentorship USING btree (id) WHERE (superseded_by IS NULL);

CREATE UNIQUE INDEX one_current_version_a_record ON public.induction_record USING btree (id) WHERE (superseded_by IS NULL);

CREATE UNIQUE INDEX one_current_version_a_time_at_school ON public.mentor_at_school USING btree (id) WHERE (superseded_by IS NULL);

CREATE UNIQUE INDEX one_current_version_of_appropriate_body_of_cohort ON public.appropriate_body_of_cohort USING btree (id) WHERE (superseded_by IS NULL);

CREATE UNIQUE INDEX one_current_version_of_appropriate_body_of_ect ON public.appropriate_body_of_ect USING btree (id) WHERE (superseded_by IS NULL);

CREATE UNIQUE INDEX one_current_version_of_completion ON public.completion USING btree (id) WHERE (superseded_by IS NULL);

CREATE UNIQUE INDEX one_current_version_of_email_in_use ON public.email_in_use USING btree (id) WHERE (superseded_by IS NULL);

CREATE UNIQUE INDEX one_current_version_of_funding_eligibility ON public.funding_eligibility USING btree (id) WHERE (superseded_by IS NULL);

CREATE UNIQUE INDEX one_current_version_of_leaving_report ON public.leaving_report USING btree (id) WHERE (superseded_by IS NULL);

CREATE UNIQUE INDEX one_current_version_of_partnership_standing ON public.partnership_standing USING btree (id) WHERE (superseded_by IS NULL);

CREATE UNIQUE INDEX one_current_version_of_person_details ON public.person_details USING btree (id) WHERE (superseded_by IS NULL);

CREATE UNIQUE INDEX one_current_version_of_schedule_in_use ON public.schedule_in_use USING btree (id) WHERE (superseded_by IS NULL);

CREATE UNIQUE INDEX one_current_version_of_school_cohort_choice ON public.school_cohort_choice USING btree (id) WHERE (superseded_by IS NULL);

CREATE UNIQUE INDEX one_current_version_of_training_status ON public.training_status USING btree (id) WHERE (superseded_by IS NULL);

CREATE UNIQUE INDEX one_eligibility_a_profile ON public.funding_eligibility USING btree (profile_id) WHERE (superseded_by IS NULL);

CREATE UNIQUE INDEX one_leaving_report_a_stay ON public.leaving_report USING btree (stay_id) WHERE (superseded_by IS NULL);

CREATE UNIQUE INDEX one_live_declaration_a_type ON public.declaration_state USING btree (profile_id, declaration_type) WHERE ((NOT superseded) AND (state = ANY (ARRAY['submitted'::text, 'eligible'::text, 'payable'::text, 'paid'::text])));

CREATE UNIQUE INDEX one_live_partnership_a_provider_and_partner ON public.partnership_standing USING btree (school_id, cohort, lead_provider_id, delivery_partner_id) NULLS NOT DISTINCT WHERE ((superseded_by IS NULL) AND (status <> 'challenged'::text));

CREATE UNIQUE INDEX one_name_a_person ON public.person_details USING btree (person_id) WHERE (superseded_by IS NULL);

CREATE UNIQUE INDEX one_standing_a_partnership ON public.partnership_standing USING btree (partnership_id) WHERE (superseded_by IS NULL);

CREATE INDEX outbox_by_change ON public.outbox USING btree (change_position);

CREATE INDEX partnership_by_school ON public.partnership USING btree (school_id, cohort);

CREATE INDEX partnership_of_provider_in_order ON public.partnership USING btree (lead_provider_id, recorded_by, id);

CREATE INDEX partnership_standing_by_maker ON public.partnership_standing USING btree (made_by);

CREATE INDEX partnership_standing_by_partnership ON public.partnership_standing USING btree (partnership_id);

CREATE INDEX partnership_standing_by_superseder ON public.partnership_standing USING btree (superseded_by) WHERE (superseded_by IS NOT NULL);

CREATE INDEX partnership_standing_versions ON public.partnership_standing USING btree (id, made_by);

CREATE INDEX person_details_by_maker ON public.person_details USING btree (made_by);

CREATE INDEX person_details_by_name ON public.person_details USING btree (lower(full_name)) WHERE (superseded_by IS NULL);

CREATE INDEX person_details_by_person ON public.person_details USING btree (person_id);

CREATE INDEX person_details_by_superseder ON public.person_details USING btree (superseded_by) WHERE (superseded_by IS NOT NULL);

CREATE INDEX person_details_versions ON public.person_details USING btree (id, made_by);

CREATE INDEX provider_mentor_by_ect ON public.provider_mentor USING btree (ect_person_id, lead_provider_id);

CREATE INDEX provider_mentor_by_mentor ON public.provider_mentor USING btree (mentor_person_id);

CREATE INDEX provider_view_by_bucket ON public.provider_view USING btree (lead_provider_id, "right"((person_id)::text, 2), person_id) INCLUDE (digest) WHERE (digest IS NOT NULL);

CREATE INDEX provider_view_by_move ON public.provider_view USING btree (lead_provider_id, participant_moved_at, person_id) WHERE sees;

CREATE INDEX provider_view_by_person ON public.provider_view USING btree (person_id);

CREATE INDEX provider_view_in_order ON public.provider_view USING btree (lead_provider_id, person_position, person_id) INCLUDE (cohorts, training_statuses, participant_moved_at) WHERE sees;

CREATE INDEX provider_view_not_written ON public.provider_view USING btree (person_id) WHERE (NOT is_written);

CREATE INDEX provider_view_of_transfers ON public.provider_view USING btree (lead_provider_id, person_position, person_id) WHERE sees_transfers;

CREATE INDEX provider_view_of_unfunded_mentors ON public.provider_view USING btree (lead_provider_id, person_position, person_id) WHERE sees_unfunded_mentor;

CREATE INDEX schedule_in_use_by_maker ON public.schedule_in_use USING btree (made_by);

CREATE INDEX schedule_in_use_by_profile ON public.schedule_in_use USING btree (profile_id);

CREATE INDEX schedule_in_use_by_superseder ON public.schedule_in_use USING btree (superseded_by) WHERE (superseded_by IS NOT NULL);

CREATE INDEX schedule_in_use_versions ON public.schedule_in_use USING btree (id, made_by);

CREATE INDEX school_cohort_choice_by_maker ON public.school_cohort_choice USING btree (made_by);

CREATE INDEX school_cohort_choice_by_school_cohort ON public.school_cohort_choice USING btree (school_cohort_id);

CREATE INDEX school_cohort_choice_by_superseder ON public.school_cohort_choice USING btree (superseded_by) WHERE (superseded_by IS NOT NULL);

CREATE INDEX school_cohort_choice_versions ON public.school_cohort_choice USING btree (id, made_by);

CREATE INDEX school_facts_eligible_in_order ON public.school_facts USING btree (school_recorded_at, school_id) INCLUDE (recorded_at) WHERE (upper_inf(during) AND eligible_for_funding);

CREATE INDEX school_facts_now_by_local_authority ON public.school_facts USING btree (local_authority_code, name) WHERE upper_inf(during);

CREATE UNIQUE INDEX school_facts_now_by_school ON public.school_facts USING btree (school_id) WHERE upper_inf(during);

CREATE UNIQUE INDEX school_facts_now_by_urn ON public.school_facts USING btree (urn) WHERE upper_inf(during);

CREATE INDEX school_in_list_by_cohort ON public.school_in_list USING btree (cohort, school_id) INCLUDE (moved_at, turns_on, only_by_partnership);

CREATE INDEX school_in_list_only_by_partnership ON public.school_in_list USING btree (cohort, school_id) WHERE only_by_partnership;

CREATE INDEX school_link_by_linked_school ON public.school_link USING btree (linked_school_id);

CREATE INDEX training_status_by_maker ON public.training_status USING btree (made_by);

CREATE INDEX training_status_by_profile ON public.training_status USING btree (profile_id);

CREATE INDEX training_status_by_superseder ON public.training_status USING btree (superseded_by) WHERE (superseded_by IS NOT NULL);

CREATE INDEX training_status_versions ON public.training_status USING btree (id, made_by);

CREATE INDEX web_session_by_expiry ON public.web_session USING btree (expires_at);

create view school_now as
 SELECT facts.school_id AS id,
    facts.urn,
    facts.name,
    facts.open,
    facts.eligible_for_funding,
    facts.own_programme_only,
    facts.type_code,
    facts.status_code,
    facts.phase_code,
    facts.opened_on,
    facts.closed_on,
    facts.section_41_approved,
    facts.local_authority_code,
    facts.local_authority_name,
    facts.district_code,
    facts.district_name,
    facts.street,
    facts.locality,
    facts.town,
    facts.postcode,
    facts.contact_email,
    school.recorded_at,
    facts.recorded_at AS facts_recorded_at
   FROM school_facts facts
     JOIN school ON school.id = facts.school_id
  WHERE upper_inf(facts.during);

CREATE OR REPLACE FUNCTION public.belongs_to_its_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if not public.is_being_recorded(new.position) then
    raise exception 'change % was recorded by another transaction', new.position
      using errcode = 'check_violation', constraint = 'a_change_belongs_to_one_transaction';
  end if;
  return new;
end
$function$;

CREATE OR REPLACE FUNCTION public.days_on_which_choice_turns(school uuid, year integer)
 RETURNS date[]
 LANGUAGE sql
 STABLE
AS $function$
  select array_agg(lower(choice.during) order by lower(choice.during))
  from public.school_cohort
    join public.school_cohort_choice as choice
      on choice.school_cohort_id = school_cohort.id and choice.superseded_by is null
    join public.change_of_circumstance as change on change.position = choice.made_by
  where school_cohort.school_id = school
    and school_cohort.cohort = year
    and lower(choice.during) > (change.recorded_at at time zone 'Europe/London')::date
$function$;

CREATE OR REPLACE FUNCTION public.declaration_has_a_state()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  written jsonb := to_jsonb(new);
  declared uuid := coalesce(written ->> 'declaration_id', written ->> 'id')::uuid;
begin
  if not exists (
    select from public.declaration_state
    where declaration_state.declaration_id = declared and not declaration_state.superseded
  ) then
    raise exception 'declaration % has no state', declared
      using errcode = 'check_violation', constraint = 'declaration_has_a_state';
  end if;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION public.declaration_states_follow_each_other()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  before text;
  last_number int;
begin
  if tg_op = 'UPDATE' then
    if new.superseded and not old.superseded
      and to_jsonb(new) - 'superseded' = to_jsonb(old) - 'superseded'
    then
      return new;
    end if;
  end if;
  if tg_op <> 'INSERT' then
    raise exception 'states of declarations are added and superseded, never otherwise altered'
      using errcode = 'check_violation', constraint = 'declaration_states_are_only_superseded';
  end if;
  select earlier.state, earlier.number into before, last_number
  from public.declaration_state as earlier
  where earlier.declaration_id = new.declaration_id
  order by earlier.number desc
  limit 1;
  if new.superseded
    or new.number <> coalesce(last_number, 0) + 1
    or (before is null and new.state not in ('submitted', 'eligible', 'ineligible'))
    or (
      before is not null
      and (before, new.state) not in (
        ('submitted', 'eligible'), ('submitted', 'voided'), ('eligible', 'payable'),
        ('eligible', 'voided'), ('payable', 'paid'), ('payable', 'voided'),
        ('ineligible', 'voided'), ('paid', 'awaiting-clawback'),
        ('awaiting-clawback', 'clawed-back')
      )
    )
  then
    raise exception 'a declaration that was % does not become %', before, new.state
      using errcode = 'check_violation', constraint = 'declaration_states_follow_each_other';
  end if;
  return new;
end
$function$;

CREATE OR REPLACE FUNCTION public.declarations_never_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception '% is only ever added to', tg_table_name
    using errcode = 'check_violation', constraint = 'declarations_never_change';
end
$function$;

CREATE OR REPLACE FUNCTION public.every_position_has_a_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if not exists (select from public.change_of_circumstance where position = new.position) then
    raise exception 'position % has no change', new.position
      using errcode = 'check_violation', constraint = 'every_position_has_a_change';
  end if;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION public.facts_know_when_their_school_came()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  new.school_recorded_at := (
    select school.recorded_at from public.school where school.id = new.school_id
  );
  return new;
end
$function$;

CREATE OR REPLACE FUNCTION public.is_being_recorded(change_position bigint)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$
  select exists (
    select from public.change_of_circumstance
    where position = change_position and transaction_id = pg_current_xact_id()
  )
$function$;

CREATE OR REPLACE FUNCTION public.is_listed_only_by_partnership(school uuid, year integer)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$
  select
    exists (
      select from public.partnership_standing as standing
      where standing.school_id = school
        and standing.cohort = year
        and standing.superseded_by is null
        and standing.status = 'confirmed'
    )
    and not exists (
      select from public.school_facts as facts
      where facts.school_id = school and upper_inf(facts.during) and facts.eligible_for_funding
    )
$function$;

CREATE OR REPLACE FUNCTION public.list_follows_register()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  update public.school_in_list as listed
  set only_by_partnership = not listed.only_by_partnership
  from stated
  where listed.school_id = stated.school_id
    and listed.only_by_partnership
      <> public.is_listed_only_by_partnership(listed.school_id, listed.cohort);
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION public.lists_have_changed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  update public.version_of_lists set version = gen_random_uuid();
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION public.log_head_moves_by_one()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'UPDATE' and new.position = old.position + 1 then
    return new;
  end if;
  raise exception 'the head of the log moves by one, with a change'
    using errcode = 'check_violation', constraint = 'log_head_moves_by_one';
end
$function$;

CREATE OR REPLACE FUNCTION public.log_is_append_only()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception '% is only ever added to', tg_table_name
    using errcode = 'check_violation', constraint = 'log_is_append_only';
end
$function$;

CREATE OR REPLACE FUNCTION public.mentorship_lies_within_both_stays()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  written jsonb := to_jsonb(new);
  outside public.mentorship;
begin
  select mentorship.* into outside
  from public.mentorship
  where mentorship.superseded_by is null
    and (
      mentorship.ect_profile_id in
        ((written ->> 'profile_id')::uuid, (written ->> 'ect_profile_id')::uuid)
      or mentorship.mentor_profile_id = (written ->> 'mentor_profile_id')::uuid
    )
    and not (
      coalesce(
        (select range_agg(stay.during) @> mentorship.during
         from public.induction_record as stay
         where stay.profile_id = mentorship.ect_profile_id
           and stay.school_id = mentorship.school_id
           and stay.superseded_by is null),
        false)
      and coalesce(
        (select range_agg(presence.during) @> mentorship.during
         from public.mentor_at_school as presence
         where presence.mentor_profile_id = mentorship.mentor_profile_id
           and presence.school_id = mentorship.school_id
           and presence.superseded_by is null),
        false)
    )
  limit 1;
  if found then
    raise exception 'mentorship % is not within both stays', outside.id
      using errcode = 'check_violation', constraint = 'mentorship_lies_within_both_stays';
  end if;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION public.partner_moves_with_its_name()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  new.moved_at := public.product_now();
  return new;
end
$function$;

CREATE OR REPLACE FUNCTION public.partner_moves_with_its_pairings()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  update public.delivery_partner
  set moved_at = public.product_now()
  where delivery_partner.id = old.delivery_partner_id;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION public.product_now()
 RETURNS timestamp with time zone
 LANGUAGE sql
 STABLE
AS $function$
  select coalesce((select setting.stands_at from public.clock_setting as setting), now())
$function$;

CREATE OR REPLACE FUNCTION public.school_moves_in_list(school uuid, year integer, change_position bigint)
 RETURNS void
 LANGUAGE sql
AS $function$
  insert into public.school_in_list as listed
    (school_id, cohort, moved_at, turns_on, only_by_partnership)
  select
    school,
    year,
    change.recorded_at,
    public.days_on_which_choice_turns(school, year),
    public.is_listed_only_by_partnership(school, year)
  from public.change_of_circumstance as change
  where change.position = change_position
  on conflict (school_id, cohort) do update
  set
    moved_at = excluded.moved_at,
    turns_on = excluded.turns_on,
    only_by_partnership = excluded.only_by_partnership
$function$;

CREATE OR REPLACE FUNCTION public.school_moves_with_details_of_tutors()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  update public.school
  set tutors_moved_at = public.product_now()
  where school.id in (
    select acting.school_id
    from public.induction_tutor as acting
    where acting.service_user_id = new.id
  );
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION public.school_moves_with_its_choices()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform public.school_moves_in_list(
    school_cohort.school_id, school_cohort.cohort, coalesce(new.superseded_by, new.made_by)
  )
  from public.school_cohort
  where school_cohort.id = new.school_cohort_id;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION public.school_moves_with_its_partnerships()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform public.school_moves_in_list(
    new.school_id, new.cohort, coalesce(new.superseded_by, new.made_by)
  );
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION public.school_moves_with_its_tutors()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  update public.school
  set tutors_moved_at = public.product_now()
  where school.id = coalesce(new.school_id, old.school_id);
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION public.statements_are_only_paid()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'UPDATE' then
    if old.paid_at is null and to_jsonb(new) - 'paid_at' = to_jsonb(old) - 'paid_at' then
      return new;
    end if;
  end if;
  raise exception 'a statement is paid once, and otherwise never changes'
    using errcode = 'check_violation', constraint = 'statements_are_only_paid';
end
$function$;

CREATE OR REPLACE FUNCTION public.take_next_position()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  update public.log_head
  set position = log_head.position + 1
  returning log_head.position into new.position;
  new.transaction_id := pg_current_xact_id();
  return new;
end
$function$;

CREATE OR REPLACE FUNCTION public.things_never_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'INSERT' then
    if public.is_being_recorded(new.recorded_by) then
      return new;
    end if;
    raise exception 'change % was recorded by another transaction', new.recorded_by
      using errcode = 'check_violation', constraint = 'a_change_belongs_to_one_transaction';
  end if;
  raise exception '% never changes', tg_table_name
    using errcode = 'check_violation', constraint = 'things_never_change';
end
$function$;

CREATE OR REPLACE FUNCTION public.timeline_rows_are_only_superseded()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'INSERT' and new.superseded_by is null and public.is_being_recorded(new.made_by) then
    return new;
  end if;
  if tg_op = 'INSERT' and new.superseded_by is null then
    raise exception 'change % was recorded by another transaction', new.made_by
      using errcode = 'check_violation', constraint = 'a_change_belongs_to_one_transaction';
  end if;
  if tg_op = 'UPDATE'
    and old.superseded_by is null
    and to_jsonb(new) - 'superseded_by' = to_jsonb(old) - 'superseded_by'
  then
    if public.is_being_recorded(new.superseded_by) then
      return new;
    end if;
    raise exception 'change % was recorded by another transaction', new.superseded_by
      using errcode = 'check_violation', constraint = 'a_change_belongs_to_one_transaction';
  end if;
  raise exception 'rows of % are inserted and superseded, never otherwise altered', tg_table_name
    using errcode = 'check_violation', constraint = 'timeline_rows_are_only_superseded';
end
$function$;

CREATE TRIGGER lists_have_changed AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON appropriate_body FOR EACH STATEMENT EXECUTE FUNCTION lists_have_changed();

CREATE TRIGGER timeline_is_not_emptied BEFORE TRUNCATE ON appropriate_body_of_cohort FOR EACH STATEMENT EXECUTE FUNCTION timeline_rows_are_only_superseded();

CREATE TRIGGER timeline_rows_are_only_superseded BEFORE INSERT OR DELETE OR UPDATE ON appropriate_body_of_cohort FOR EACH ROW EXECUTE FUNCTION timeline_rows_are_only_superseded();

CREATE TRIGGER timeline_is_not_emptied BEFORE TRUNCATE ON appropriate_body_of_ect FOR EACH STATEMENT EXECUTE FUNCTION timeline_rows_are_only_superseded();

CREATE TRIGGER timeline_rows_are_only_superseded BEFORE INSERT OR DELETE OR UPDATE ON appropriate_body_of_ect FOR EACH ROW EXECUTE FUNCTION timeline_rows_are_only_superseded();

CREATE TRIGGER log_is_append_only BEFORE DELETE OR UPDATE ON change_of_circumstance FOR EACH ROW EXECUTE FUNCTION log_is_append_only();

CREATE TRIGGER log_is_not_emptied BEFORE TRUNCATE ON change_of_circumstance FOR EACH STATEMENT EXECUTE FUNCTION log_is_append_only();

CREATE TRIGGER position_is_taken_in_commit_order BEFORE INSERT ON change_of_circumstance FOR EACH ROW EXECUTE FUNCTION take_next_position();

CREATE TRIGGER a_change_belongs_to_one_transaction BEFORE INSERT ON change_subject FOR EACH ROW EXECUTE FUNCTION belongs_to_its_change();

CREATE TRIGGER subjects_are_append_only BEFORE DELETE OR UPDATE ON change_subject FOR EACH ROW EXECUTE FUNCTION log_is_append_only();

CREATE TRIGGER subjects_are_not_emptied BEFORE TRUNCATE ON change_subject FOR EACH STATEMENT EXECUTE FUNCTION log_is_append_only();

CREATE TRIGGER lists_have_changed AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON cohort FOR EACH STATEMENT EXECUTE FUNCTION lists_have_changed();

CREATE TRIGGER timeline_is_not_emptied BEFORE TRUNCATE ON completion FOR EACH STATEMENT EXECUTE FUNCTION timeline_rows_are_only_superseded();

CREATE TRIGGER timeline_rows_are_only_superseded BEFORE INSERT OR DELETE OR UPDATE ON completion FOR EACH ROW EXECUTE FUNCTION timeline_rows_are_only_superseded();

CREATE CONSTRAINT TRIGGER declaration_has_a_state AFTER INSERT ON declaration DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION declaration_has_a_state();

CREATE TRIGGER declarations_are_not_emptied BEFORE TRUNCATE ON declaration FOR EACH STATEMENT EXECUTE FUNCTION declarations_never_change();

CREATE TRIGGER declarations_never_change BEFORE DELETE OR UPDATE ON declaration FOR EACH ROW EXECUTE FUNCTION declarations_never_change();

CREATE CONSTRAINT TRIGGER declaration_keeps_a_state AFTER UPDATE ON declaration_state DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION declaration_has_a_state();

CREATE TRIGGER declaration_states_are_not_emptied BEFORE TRUNCATE ON declaration_state FOR EACH STATEMENT EXECUTE FUNCTION declaration_states_follow_each_other();

CREATE TRIGGER declaration_states_follow_each_other BEFORE INSERT OR DELETE OR UPDATE ON declaration_state FOR EACH ROW EXECUTE FUNCTION declaration_states_follow_each_other();

CREATE TRIGGER lists_have_changed AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON delivery_partner FOR EACH STATEMENT EXECUTE FUNCTION lists_have_changed();

CREATE TRIGGER partner_moves_with_its_name BEFORE UPDATE OF name ON delivery_partner FOR EACH ROW WHEN (new.name IS DISTINCT FROM old.name) EXECUTE FUNCTION partner_moves_with_its_name();

CREATE TRIGGER timeline_is_not_emptied BEFORE TRUNCATE ON email_in_use FOR EACH STATEMENT EXECUTE FUNCTION timeline_rows_are_only_superseded();

CREATE TRIGGER timeline_rows_are_only_superseded BEFORE INSERT OR DELETE OR UPDATE ON email_in_use FOR EACH ROW EXECUTE FUNCTION timeline_rows_are_only_superseded();

CREATE TRIGGER timeline_is_not_emptied BEFORE TRUNCATE ON funding_eligibility FOR EACH STATEMENT EXECUTE FUNCTION timeline_rows_are_only_superseded();

CREATE TRIGGER timeline_rows_are_only_superseded BEFORE INSERT OR DELETE OR UPDATE ON funding_eligibility FOR EACH ROW EXECUTE FUNCTION timeline_rows_are_only_superseded();

CREATE TRIGGER things_are_not_emptied BEFORE TRUNCATE ON induction_programme FOR EACH STATEMENT EXECUTE FUNCTION things_never_change();

CREATE TRIGGER things_never_change BEFORE INSERT OR DELETE OR UPDATE ON induction_programme FOR EACH ROW EXECUTE FUNCTION things_never_change();

CREATE CONSTRAINT TRIGGER mentorship_lies_within_both_stays AFTER INSERT OR UPDATE ON induction_record DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION mentorship_lies_within_both_stays();

CREATE TRIGGER timeline_is_not_emptied BEFORE TRUNCATE ON induction_record FOR EACH STATEMENT EXECUTE FUNCTION timeline_rows_are_only_superseded();

CREATE TRIGGER timeline_rows_are_only_superseded BEFORE INSERT OR DELETE OR UPDATE ON induction_record FOR EACH ROW EXECUTE FUNCTION timeline_rows_are_only_superseded();

CREATE TRIGGER school_moves_with_its_tutors AFTER INSERT OR DELETE ON induction_tutor FOR EACH ROW EXECUTE FUNCTION school_moves_with_its_tutors();

CREATE TRIGGER lists_have_changed AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON lead_provider FOR EACH STATEMENT EXECUTE FUNCTION lists_have_changed();

CREATE TRIGGER lists_have_changed AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON lead_provider_cohort FOR EACH STATEMENT EXECUTE FUNCTION lists_have_changed();

CREATE TRIGGER timeline_is_not_emptied BEFORE TRUNCATE ON leaving_report FOR EACH STATEMENT EXECUTE FUNCTION timeline_rows_are_only_superseded();

CREATE TRIGGER timeline_rows_are_only_superseded BEFORE INSERT OR DELETE OR UPDATE ON leaving_report FOR EACH ROW EXECUTE FUNCTION timeline_rows_are_only_superseded();

CREATE CONSTRAINT TRIGGER every_position_has_a_change AFTER UPDATE ON log_head DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION every_position_has_a_change();

CREATE TRIGGER log_head_is_not_emptied BEFORE TRUNCATE ON log_head FOR EACH STATEMENT EXECUTE FUNCTION log_is_append_only();

CREATE TRIGGER log_head_moves_by_one BEFORE DELETE OR UPDATE ON log_head FOR EACH ROW EXECUTE FUNCTION log_head_moves_by_one();

CREATE TRIGGER lists_have_changed AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON materials_supplier FOR EACH STATEMENT EXECUTE FUNCTION lists_have_changed();

CREATE CONSTRAINT TRIGGER mentorship_lies_within_both_stays AFTER INSERT OR UPDATE ON mentor_at_school DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION mentorship_lies_within_both_stays();

CREATE TRIGGER timeline_is_not_emptied BEFORE TRUNCATE ON mentor_at_school FOR EACH STATEMENT EXECUTE FUNCTION timeline_rows_are_only_superseded();

CREATE TRIGGER timeline_rows_are_only_superseded BEFORE INSERT OR DELETE OR UPDATE ON mentor_at_school FOR EACH ROW EXECUTE FUNCTION timeline_rows_are_only_superseded();

CREATE CONSTRAINT TRIGGER mentorship_lies_within_both_stays AFTER INSERT OR UPDATE ON mentorship DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION mentorship_lies_within_both_stays();

CREATE TRIGGER timeline_is_not_emptied BEFORE TRUNCATE ON mentorship FOR EACH STATEMENT EXECUTE FUNCTION timeline_rows_are_only_superseded();

CREATE TRIGGER timeline_rows_are_only_superseded BEFORE INSERT OR DELETE OR UPDATE ON mentorship FOR EACH ROW EXECUTE FUNCTION timeline_rows_are_only_superseded();

CREATE TRIGGER things_are_not_emptied BEFORE TRUNCATE ON participant_identity FOR EACH STATEMENT EXECUTE FUNCTION things_never_change();

CREATE TRIGGER things_never_change BEFORE INSERT OR DELETE OR UPDATE ON participant_identity FOR EACH ROW EXECUTE FUNCTION things_never_change();

CREATE TRIGGER things_are_not_emptied BEFORE TRUNCATE ON participant_profile FOR EACH STATEMENT EXECUTE FUNCTION things_never_change();

CREATE TRIGGER things_never_change BEFORE INSERT OR DELETE OR UPDATE ON participant_profile FOR EACH ROW EXECUTE FUNCTION things_never_change();

CREATE TRIGGER things_are_not_emptied BEFORE TRUNCATE ON partnership FOR EACH STATEMENT EXECUTE FUNCTION things_never_change();

CREATE TRIGGER things_never_change BEFORE INSERT OR DELETE OR UPDATE ON partnership FOR EACH ROW EXECUTE FUNCTION things_never_change();

CREATE TRIGGER school_moves_with_its_partnerships AFTER INSERT OR UPDATE ON partnership_standing FOR EACH ROW EXECUTE FUNCTION school_moves_with_its_partnerships();

CREATE TRIGGER timeline_is_not_emptied BEFORE TRUNCATE ON partnership_standing FOR EACH STATEMENT EXECUTE FUNCTION timeline_rows_are_only_superseded();

CREATE TRIGGER timeline_rows_are_only_superseded BEFORE INSERT OR DELETE OR UPDATE ON partnership_standing FOR EACH ROW EXECUTE FUNCTION timeline_rows_are_only_superseded();

CREATE TRIGGER things_are_not_emptied BEFORE TRUNCATE ON person FOR EACH STATEMENT EXECUTE FUNCTION things_never_change();

CREATE TRIGGER things_never_change BEFORE INSERT OR DELETE OR UPDATE ON person FOR EACH ROW EXECUTE FUNCTION things_never_change();

CREATE TRIGGER timeline_is_not_emptied BEFORE TRUNCATE ON person_details FOR EACH STATEMENT EXECUTE FUNCTION timeline_rows_are_only_superseded();

CREATE TRIGGER timeline_rows_are_only_superseded BEFORE INSERT OR DELETE OR UPDATE ON person_details FOR EACH ROW EXECUTE FUNCTION timeline_rows_are_only_superseded();

CREATE TRIGGER feed_is_append_only BEFORE DELETE OR UPDATE ON provider_feed_entry FOR EACH ROW EXECUTE FUNCTION log_is_append_only();

CREATE TRIGGER feed_is_not_emptied BEFORE TRUNCATE ON provider_feed_entry FOR EACH STATEMENT EXECUTE FUNCTION log_is_append_only();

CREATE TRIGGER lists_have_changed AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON provider_pairing FOR EACH STATEMENT EXECUTE FUNCTION lists_have_changed();

CREATE TRIGGER partner_moves_with_its_pairings AFTER DELETE ON provider_pairing FOR EACH ROW EXECUTE FUNCTION partner_moves_with_its_pairings();

CREATE TRIGGER lists_have_changed AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON schedule FOR EACH STATEMENT EXECUTE FUNCTION lists_have_changed();

CREATE TRIGGER timeline_is_not_emptied BEFORE TRUNCATE ON schedule_in_use FOR EACH STATEMENT EXECUTE FUNCTION timeline_rows_are_only_superseded();

CREATE TRIGGER timeline_rows_are_only_superseded BEFORE INSERT OR DELETE OR UPDATE ON schedule_in_use FOR EACH ROW EXECUTE FUNCTION timeline_rows_are_only_superseded();

CREATE TRIGGER things_are_not_emptied BEFORE TRUNCATE ON school_cohort FOR EACH STATEMENT EXECUTE FUNCTION things_never_change();

CREATE TRIGGER things_never_change BEFORE INSERT OR DELETE OR UPDATE ON school_cohort FOR EACH ROW EXECUTE FUNCTION things_never_change();

CREATE TRIGGER school_moves_with_its_choices AFTER INSERT OR UPDATE ON school_cohort_choice FOR EACH ROW EXECUTE FUNCTION school_moves_with_its_choices();

CREATE TRIGGER timeline_is_not_emptied BEFORE TRUNCATE ON school_cohort_choice FOR EACH STATEMENT EXECUTE FUNCTION timeline_rows_are_only_superseded();

CREATE TRIGGER timeline_rows_are_only_superseded BEFORE INSERT OR DELETE OR UPDATE ON school_cohort_choice FOR EACH ROW EXECUTE FUNCTION timeline_rows_are_only_superseded();

CREATE TRIGGER facts_know_when_their_school_came BEFORE INSERT ON school_facts FOR EACH ROW EXECUTE FUNCTION facts_know_when_their_school_came();

CREATE TRIGGER list_follows_register AFTER INSERT ON school_facts REFERENCING NEW TABLE AS stated FOR EACH STATEMENT EXECUTE FUNCTION list_follows_register();

CREATE TRIGGER school_moves_with_details_of_tutors AFTER UPDATE OF full_name, email ON service_user FOR EACH ROW WHEN (new.full_name IS DISTINCT FROM old.full_name OR new.email IS DISTINCT FROM old.email) EXECUTE FUNCTION school_moves_with_details_of_tutors();

CREATE TRIGGER statements_are_not_emptied BEFORE TRUNCATE ON statement FOR EACH STATEMENT EXECUTE FUNCTION statements_are_only_paid();

CREATE TRIGGER statements_are_only_paid BEFORE DELETE OR UPDATE ON statement FOR EACH ROW EXECUTE FUNCTION statements_are_only_paid();

CREATE TRIGGER timeline_is_not_emptied BEFORE TRUNCATE ON training_status FOR EACH STATEMENT EXECUTE FUNCTION timeline_rows_are_only_superseded();

CREATE TRIGGER timeline_rows_are_only_superseded BEFORE INSERT OR DELETE OR UPDATE ON training_status FOR EACH ROW EXECUTE FUNCTION timeline_rows_are_only_superseded();
