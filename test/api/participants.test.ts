import { expect, test } from 'vitest'
import { day, type Instant } from '../../src/core/calendar.ts'
import { factsOf } from '../../src/core/situation.ts'
import { freshDatabase } from '../database/fresh-database.ts'
import { ada, ben, mary, smallWorld, tutorOf } from '../database/small-world.ts'
import { apiForThisTest } from './listening-api.ts'
import { enrolment, names, on, participant, participants, standing } from './reading.ts'
import * as reports from './reports.ts'

const dfe = { role: 'dfe', name: 'Support' } as const

/** Ambition trains Ashfield and UCL trains Birchwood; Ada is an ECT at Ashfield. */
async function openStory() {
  const world = await smallWorld(await freshDatabase(), '2023-09-04T09:00:00.123Z')
  await reports.trainWith(world, world.ashfield, world.ambition)
  await reports.trainWith(world, world.birchwood, world.ucl)
  const adaObi = await reports.registerAt(world, world.ashfield, {
    trn: ada,
    email: 'Ada@ashfield.example',
    start: '2023-09-01',
  })
  const api = await apiForThisTest(world)
  const ambition = await api.clientOf('Ambition Institute')
  const ucl = await api.clientOf('UCL Institute of Education')
  return { world, adaObi, api, ambition, ucl, path: `/participants/ecf/${adaObi}` }
}

test('a participant has exactly the five attributes and the 21 of her enrolment', async () => {
  const { world, adaObi, ambition, path } = await openStory()
  const answer = await ambition(path)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toBe('application/vnd.api+json')
  const recordId = enrolment(participant(answer)).training_record_id
  expect(answer.body).toEqual({
    data: {
      id: adaObi,
      type: 'participant',
      attributes: {
        full_name: 'Ada Obi',
        teacher_reference_number: '1000001',
        updated_at: '2023-09-04T09:00:00Z',
        ecf_enrolments: [
          {
            training_record_id: recordId,
            email: 'ada@ashfield.example',
            mentor_id: null,
            school_urn: '100001',
            participant_type: 'ect',
            cohort: '2023',
            training_status: 'active',
            participant_status: 'active',
            teacher_reference_number_validated: true,
            eligible_for_funding: true,
            pupil_premium_uplift: false,
            sparsity_uplift: false,
            schedule_identifier: 'ecf-standard-september',
            delivery_partner_id: world.ambition.deliveryPartner,
            withdrawal: null,
            deferral: null,
            created_at: '2023-09-04T09:00:00Z',
            induction_end_date: null,
            mentor_funding_end_date: null,
            cohort_changed_after_payments_frozen: false,
            mentor_ineligible_for_funding_reason: null,
          },
        ],
        participant_id_changes: [],
      },
    },
  })
  expect(recordId).not.toBe(adaObi)
  const list = await ambition('/participants/ecf')
  expect(list.body).toEqual({ data: [participant(answer)] })
})

test('who joins in the future is joining from the report on, and active from the day', async () => {
  const { world, ambition } = await openStory()
  const benCole = await reports.registerAt(world, world.ashfield, {
    trn: ben,
    email: 'ben@ashfield.example',
    start: '2024-05-01',
  })
  const path = `/participants/ecf/${benCole}`
  expect(standing(await ambition(path))).toBe('100001 joining active')
  expect(standing(await ambition(path, on('2024-04-30')))).toBe('100001 joining active')
  expect(standing(await ambition(path, on('2024-05-01')))).toBe('100001 active active')
  // The day begins at midnight in London, an hour before it does in UTC.
  expect(standing(await ambition(path, on('2024-04-30T22:30:00Z')))).toBe('100001 joining active')
  expect(standing(await ambition(path, on('2024-04-30T23:30:00Z')))).toBe('100001 active active')
  expect(standing(await ambition(path, on('2024-05-01T00:30:00+02:00')))).toBe(
    '100001 joining active',
  )
})

test('who moves to another provider is seen by both, each through its own school', async () => {
  const { world, adaObi, ambition, ucl, path } = await openStory()
  expect((await ucl(path)).status).toBe(404)
  await reports.joins(world, world.birchwood, adaObi, '2024-01-08', { choose: 'default' })

  expect(standing(await ambition(path))).toBe('100001 leaving active')
  expect(standing(await ucl(path))).toBe('100002 joining active')
  expect(standing(await ambition(path, on('2024-01-07')))).toBe('100001 leaving active')
  expect(standing(await ucl(path, on('2024-01-07')))).toBe('100002 joining active')
  expect(standing(await ambition(path, on('2024-01-08')))).toBe('100001 left active')
  expect(standing(await ucl(path, on('2024-01-08')))).toBe('100002 active active')
  expect(standing(await ambition(path, on('2030-01-01')))).toBe('100001 left active')
  expect(names(await ambition('/participants/ecf', on('2030-01-01')))).toEqual(['Ada Obi'])
})

test('a former provider sees the mentor and e-mail of its own last day', async () => {
  const { world, adaObi, ambition, ucl, path } = await openStory()
  const maryHart = await reports.registerAt(world, world.ashfield, {
    trn: mary,
    email: 'mary@ashfield.example',
    start: '2023-09-01',
    kind: 'mentor',
  })
  const assigned = { school: world.ashfield, participant: adaObi, mentor: maryHart, from: null }
  await reports.report(world, 'assign-mentor', assigned, tutorOf(world.ashfield))
  const moved = {
    school: world.birchwood,
    participant: adaObi,
    kind: 'ect',
    joiningOn: day('2024-01-08'),
    programme: { choose: 'default' },
    email: 'ada@birchwood.example',
    mentor: null,
  } as const
  await reports.report(world, 'transfer-in', moved, tutorOf(world.birchwood))

  const late = on('2024-03-01')
  expect(enrolment(participant(await ambition(path, late)))).toMatchObject({
    email: 'ada@ashfield.example',
    mentor_id: maryHart,
    delivery_partner_id: world.ambition.deliveryPartner,
  })
  expect(enrolment(participant(await ucl(path, late)))).toMatchObject({
    email: 'ada@birchwood.example',
    mentor_id: null,
    delivery_partner_id: world.ucl.deliveryPartner,
  })
  expect((await ucl(`/participants/ecf/${maryHart}`)).status).toBe(404)
  expect((await ucl(path)).text).not.toContain('ashfield')
})

test('who keeps her provider at a school that has not confirmed it is seen there', async () => {
  const { world, adaObi, ambition, ucl, path } = await openStory()
  await reports.leaves(world, world.ashfield, adaObi, '2024-01-08')
  expect(standing(await ambition(path))).toBe('100001 leaving active')
  expect(standing(await ambition(path, on('2024-01-08')))).toBe('100001 left active')
  await reports.joins(world, world.birchwood, adaObi, '2024-01-08', { choose: 'keep' })
  expect(standing(await ambition(path))).toBe('100002 joining active')
  expect(standing(await ambition(path, on('2024-01-08')))).toBe('100002 active active')
  expect((await ucl(path)).status).toBe(404)
})

test('who is trained by the school alone is seen by no provider', async () => {
  const { world, ambition, ucl } = await openStory()
  const alone = { school: world.birchwood, cohort: 2023, appropriateBody: null }
  const chosen = { ...alone, chosen: { route: 'diy' } } as const
  await reports.report(world, 'choose-programme', chosen, tutorOf(world.birchwood))
  const benCole = await reports.registerAt(world, world.birchwood, {
    trn: ben,
    email: 'ben@birchwood.example',
    start: '2023-09-01',
  })
  for (const client of [ambition, ucl])
    expect((await client(`/participants/ecf/${benCole}`)).status).toBe(404)
  expect(names(await ucl('/participants/ecf'))).toEqual([])
})

test('a provider that defers or withdraws shows why and since when; others do not', async () => {
  const { world, adaObi, ambition, ucl, path } = await openStory()
  await reports.joins(world, world.birchwood, adaObi, '2023-09-05', { choose: 'default' })
  const say = async (said: Parameters<typeof reports.treatsAs>[3], at: string) => {
    world.clock.set(at as Instant)
    await reports.treatsAs(world, world.ambition, adaObi, said)
    return enrolment(participant(await ambition(path)))
  }
  const deferred = await say(
    { status: 'deferred', reason: 'career-break', from: '2023-09-10' },
    '2023-09-10T08:15:00.900Z',
  )
  expect(deferred).toMatchObject({
    participant_status: 'left',
    training_status: 'deferred',
    deferral: { reason: 'career-break', date: '2023-09-10T08:15:00Z' },
    withdrawal: null,
  })
  const resumed = await say({ status: 'active', from: '2023-09-11' }, '2023-09-11T10:00:00.000Z')
  expect(resumed).toMatchObject({ training_status: 'active', deferral: null, withdrawal: null })
  const withdrawn = await say(
    { status: 'withdrawn', reason: 'school-left-fip', from: '2023-09-12' },
    '2023-09-12T08:15:00.000Z',
  )
  expect(withdrawn).toMatchObject({
    training_status: 'withdrawn',
    deferral: null,
    withdrawal: { reason: 'switched-to-school-led', date: '2023-09-12T08:15:00Z' },
  })
  expect(enrolment(participant(await ucl(path)))).toMatchObject({
    training_status: 'active',
    withdrawal: null,
    deferral: null,
  })
  const withdrawnOnly = await ambition('/participants/ecf?filter[training_status]=withdrawn')
  expect(names(withdrawnOnly)).toEqual(['Ada Obi'])
  expect(names(await ambition('/participants/ecf?filter[training_status]=deferred'))).toEqual([])
})

test('under a challenged partnership nobody is seen any more', async () => {
  const { world, adaObi, ambition, path } = await openStory()
  await reports.challengedInPlace(world, world.ashfield, adaObi)
  expect((await ambition(path)).status).toBe(404)
  expect((await ambition('/participants/ecf')).body).toEqual({ data: [] })
})

test('an undone transfer was never seen by the provider it led to', async () => {
  const { world, adaObi, ambition, ucl, path } = await openStory()
  const { birchwood } = world
  const change = await reports.joins(world, birchwood, adaObi, '2024-01-08', { choose: 'default' })
  await reports.report(world, 'undo', { change, reason: 'mistake' }, tutorOf(birchwood))
  expect((await ucl(path)).status).toBe(404)
  expect(standing(await ambition(path))).toBe('100001 active active')
  expect((await ambition('/participants/ecf/transfers')).body).toEqual({ data: [] })
})

test('an ECT who also mentors is one participant with two enrolments', async () => {
  const { world, ambition, path } = await openStory()
  const again = { trn: ada, email: 'ada@ashfield.example', start: '2023-09-01' } as const
  await reports.registerAt(world, world.ashfield, { ...again, kind: 'mentor' })
  const [only, ...others] = participants(await ambition('/participants/ecf'))
  expect(others).toEqual([])
  expect(only?.attributes.ecf_enrolments.map(({ participant_type: type }) => type)).toEqual([
    'ect',
    'mentor',
  ])
  expect(participant(await ambition(path))).toEqual(only)
})

test('who has completed induction stays active and shows when it ended', async () => {
  const { world, adaObi, ambition, path } = await openStory()
  await reports.state(world, adaObi, dfe, (situation, newId) => [
    {
      facet: 'completion',
      id: newId(),
      profile: reports.profileMeant(situation, adaObi),
      completedOn: day('2023-09-02'),
      reason: null,
    },
  ])
  expect(enrolment(participant(await ambition(path)))).toMatchObject({
    participant_status: 'active',
    induction_end_date: '2023-09-02',
    mentor_funding_end_date: null,
  })
})

test.each([
  ['eligible', 'none', true, true],
  ['manual-check', 'none', true, null],
  ['ineligible', 'previous-induction', true, false],
  ['manual-check', 'different-trn', false, null],
] as const)('an eligibility check that says %s, %s', async (status, reason, validated, funded) => {
  const { world, adaObi, ambition, path } = await openStory()
  await reports.state(world, adaObi, dfe, situation =>
    factsOf(situation, 'funding-eligibility').map(fact => ({ ...fact, status, reason })),
  )
  expect(enrolment(participant(await ambition(path)))).toMatchObject({
    teacher_reference_number_validated: validated,
    eligible_for_funding: funded,
  })
})
