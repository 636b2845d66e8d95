-- What a saboteur finds: a little that is lawful, written with as few rows as will do.

-- A name is an id, so that an attack can be read: id('Ada').
create function id(name text) returns uuid language sql immutable return md5(name)::uuid;

create function record_change() returns bigint language sql volatile as $$
  insert into change_of_circumstance
    (id, kind, nature, request, effective_on, actor_role, actor_name, recorded_at)
  values
    (gen_random_uuid(), 'register', 'circumstance', '{}', '2023-09-01', 'nobody', 'A test', now())
  returning position
$$;

-- The change of the transaction that asks, which holds the head.
create function this_change() returns bigint language sql volatile as $$
  select position from log_head
$$;

begin;
insert into cohort values
  (2022, '2022-05-10', '2022-09-01', '2023-05-01', null, true, false, true),
  (2023, '2023-05-10', '2023-09-01', '2024-05-01', null, true, false, true);
insert into schedule values
  (id('standard'), 2023, 'ecf-standard-september', 'Standard', 'standard', 'autumn', false);
insert into lead_provider values (id('Ambition'), 'Ambition'), (id('UCL'), 'UCL');
insert into lead_provider_cohort values
  (id('Ambition'), 2022), (id('Ambition'), 2023), (id('UCL'), 2023);
insert into delivery_partner values (id('Leeds'), 'Leeds'), (id('Kent'), 'Kent');
insert into provider_pairing values
  (id('Ambition'), id('Leeds'), 2022), (id('Ambition'), id('Leeds'), 2023),
  (id('UCL'), id('Kent'), 2023);
insert into materials_supplier values (id('Pearson'), 'Pearson');
insert into appropriate_body values (id('Hub'), 'Hub', 'teaching_school_hub');
insert into establishment_type values ('01', 'Community school');
insert into establishment_status values ('1', 'Open');
insert into school (id) values (id('Ashfield')), (id('Birchwood'));

select record_change();
insert into school_cohort values
  (id('Ashfield 2022'), id('Ashfield'), 2022, 1), (id('Ashfield 2023'), id('Ashfield'), 2023, 1),
  (id('Birchwood 2023'), id('Birchwood'), 2023, 1);
insert into partnership values
  (id('Ambition at Ashfield'), id('Ashfield'), 2023, id('Ambition'), 1),
  (id('Ambition at Birchwood'), id('Birchwood'), 2023, id('Ambition'), 1);
insert into partnership_standing
  (id, partnership_id, school_id, cohort, lead_provider_id, delivery_partner_id, status,
   confirmed_on, made_by)
values
  (id('standing'), id('Ambition at Ashfield'), id('Ashfield'), 2023, id('Ambition'), id('Leeds'),
   'confirmed', '2023-06-01', 1);
insert into induction_programme
  (id, school_cohort_id, school_id, cohort, route, partnership_id, lead_provider_id,
   delivery_partner_id, recorded_by)
values
  (id('led'), id('Ashfield 2023'), id('Ashfield'), 2023, 'provider-led',
   id('Ambition at Ashfield'), id('Ambition'), id('Leeds'), 1),
  (id('diy'), id('Ashfield 2023'), id('Ashfield'), 2023, 'diy', null, null, null, 1),
  (id('diy 2022'), id('Ashfield 2022'), id('Ashfield'), 2022, 'diy', null, null, null, 1),
  (id('diy at Birchwood'), id('Birchwood 2023'), id('Birchwood'), 2023, 'diy', null, null, null, 1);
insert into school_cohort_choice
  (id, school_cohort_id, choice, default_programme_id, takes_followers, during, made_by)
values (id('choice'), id('Ashfield 2023'), 'programme', id('led'), false, '[2023-06-01,)', 1);
insert into appropriate_body_of_cohort (id, school_cohort_id, answer, during, made_by)
values (id('body'), id('Ashfield 2023'), 'not-listed', '[2023-09-01,)', 1);

insert into person values
  (id('Ada'), '1000001', '1995-05-05', 1), (id('Ben'), '1000002', '1995-05-05', 1),
  (id('Mary'), '1000003', '1985-05-05', 1), (id('Nora'), '1000004', '1985-05-05', 1);
insert into change_subject values (1, id('Ada'));
insert into participant_identity (person_id, email, recorded_by) values
  (id('Ada'), 'ada@example.org', 1), (id('Ben'), 'ben@example.org', 1),
  (id('Ben'), 'ada@example.org', 1);
-- Mary was an ECT, and mentors now.
insert into participant_profile values
  (id('Ada the ECT'), id('Ada'), 'ect', 1), (id('Ben the ECT'), id('Ben'), 'ect', 1),
  (id('Mary the ECT'), id('Mary'), 'ect', 1), (id('Mary the mentor'), id('Mary'), 'mentor', 1),
  (id('Nora the mentor'), id('Nora'), 'mentor', 1);
insert into person_details (id, person_id, full_name, made_by)
values (id('name'), id('Ada'), 'Ada Obi', 1);
-- Ada changes programme in January and stays. Mary the ECT is there as well.
insert into induction_record
  (id, profile_id, programme_id, school_cohort_id, school_id, cohort, during, begun_by,
   follows_default, made_by)
values
  (id('autumn'), id('Ada the ECT'), id('led'), id('Ashfield 2023'), id('Ashfield'), 2023,
   '[2023-09-01,2024-01-01)', 'registration', true, 1),
  (id('spring'), id('Ada the ECT'), id('diy'), id('Ashfield 2023'), id('Ashfield'), 2023,
   '[2024-01-01,2024-09-01)', 'change-programme', false, 1),
  (id('of Mary'), id('Mary the ECT'), id('diy'), id('Ashfield 2023'), id('Ashfield'), 2023,
   '[2023-09-01,2024-09-01)', 'registration', false, 1);
insert into leaving_report (id, profile_id, school_id, stay_id, leaves_on, reason, made_by)
values (id('leaving'), id('Ada the ECT'), id('Ashfield'), id('autumn'), '2024-09-01', 'other', 1);
insert into mentor_at_school
  (id, mentor_profile_id, mentor_person_id, school_id, during, made_by)
values
  (id('Mary here'), id('Mary the mentor'), id('Mary'), id('Ashfield'),
   '[2023-09-01,2024-09-01)', 1),
  (id('Nora here'), id('Nora the mentor'), id('Nora'), id('Ashfield'),
   '[2023-11-01,2024-06-01)', 1),
  (id('Nora there'), id('Nora the mentor'), id('Nora'), id('Birchwood'), '[2023-09-01,)', 1);
insert into mentorship
  (id, ect_profile_id, ect_person_id, mentor_profile_id, mentor_person_id, school_id, during,
   made_by)
values
  (id('mentorship'), id('Ada the ECT'), id('Ada'), id('Mary the mentor'), id('Mary'),
   id('Ashfield'), '[2023-10-01,2024-03-01)', 1);
insert into training_status (id, profile_id, lead_provider_id, status, during, made_by)
values
  (id('training'), id('Ada the ECT'), id('Ambition'), 'active', '[2023-09-01,2024-01-01)', 1);
insert into schedule_in_use (id, profile_id, schedule_id, during, made_by)
values (id('schedule'), id('Ada the ECT'), id('standard'), '[2023-09-01,2024-01-01)', 1);
insert into email_in_use (id, profile_id, person_id, email, during, made_by)
values
  (id('email'), id('Ada the ECT'), id('Ada'), 'ada@example.org', '[2023-09-01,2024-01-01)', 1);
insert into appropriate_body_of_ect (id, profile_id, answer, during, made_by)
values (id('body of Ada'), id('Ada the ECT'), 'not-listed', '[2023-09-01,2024-01-01)', 1);
insert into completion (id, profile_id, completed_on, made_by)
values (id('completion'), id('Mary the ECT'), '2024-09-01', 1);
insert into funding_eligibility (id, profile_id, status, reason, made_by)
values (id('eligibility'), id('Ada the ECT'), 'eligible', 'none', 1);
-- Ada was declared as started, and is to be paid in January.
insert into schedule values
  (id('extended'), 2023, 'ecf-extended-april', 'Extended', 'extended', 'summer', false);
insert into milestone values
  (id('extended'), 'started', 'Start', '2023-06-01', '2023-12-31', null),
  (id('extended'), 'retained-1', 'Retention', '2024-01-01', '2024-03-31', null);
insert into statement_calendar values
  (2023, 'January 2024', '2023-12-31', '2024-01-25', true),
  (2023, 'April 2024', '2024-03-31', '2024-04-25', true),
  (2022, 'April 2024', '2024-03-31', '2024-04-25', true);
insert into statement (id, lead_provider_id, cohort, name) values
  (id('January'), id('Ambition'), 2023, 'January 2024'),
  (id('January of UCL'), id('UCL'), 2023, 'January 2024'),
  (id('April of 2022'), id('Ambition'), 2022, 'April 2024');
insert into declaration values
  (id('started'), id('Ada the ECT'), id('Ada'), 'ect', id('Ambition'), id('extended'), 2023,
   'started', '2023-10-02 09:00Z', id('Ambition at Ashfield'), id('Leeds'), id('Mary'), null,
   false, '2023-10-09 10:00Z');
insert into declaration_state
  (declaration_id, number, profile_id, declaration_type, lead_provider_id, cohort, state,
   statement_id, recorded_at, actor_role, actor_name, actor_lead_provider_id)
values
  (id('started'), 1, id('Ada the ECT'), 'started', id('Ambition'), 2023, 'eligible',
   id('January'), '2023-10-09 10:00Z', 'lead-provider', 'Ambition', id('Ambition'));
commit;
