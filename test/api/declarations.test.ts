import { expect, test } from 'vitest'
import type { Instant } from '../../src/core/calendar.ts'
import { passPaymentDays } from '../../src/operations/payments/pass-payment-days.ts'
import { freshDatabase } from '../database/fresh-database.ts'
import { ada, ben, mary, smallWorld } from '../database/small-world.ts'
import { apiForThisTest, type Answer, type Client } from './listening-api.ts'
import * as reports from './reports.ts'

/** Ada, an ECT, and Mary, a mentor, train with Ambition; Ben with UCL. It is 10 October 2023. */
async function asked() {
  const database = await freshDatabase()
  const world = await smallWorld(database, '2023-09-04T09:00:00.250Z')
  await reports.trainWith(world, world.ashfield, world.ambition)
  await reports.trainWith(world, world.birchwood, world.ucl)
  const start = '2023-09-01'
  const newcomer = { start, email: 'somebody@example.org' }
  const people = {
    mary: await reports.registerAt(world, world.ashfield, {
      ...newcomer,
      trn: mary,
      email: 'mary@example.org',
      kind: 'mentor',
    }),
    ada: await reports.registerAt(world, world.ashfield, { ...newcomer, trn: ada }),
    ben: await reports.registerAt(world, world.birchwood, {
      ...newcomer,
      trn: ben,
      email: 'ben@example.org',
    }),
  }
  const api = await apiForThisTest(world)
  const at = (moment: string) => world.clock.set(moment as Instant)
  at('2023-10-10T10:00:00.500Z')
  return {
    world,
    people,
    at,
    ambition: await api.clientOf('Ambition Institute'),
    ucl: await api.clientOf('UCL Institute of Education'),
    started: {
      participant_id: people.ada,
      declaration_type: 'started',
      declaration_date: '2023-10-02T09:00:00Z',
      course_identifier: 'ecf-induction',
    },
  }
}

const declare = (client: Client, attributes: object) =>
  client.post('/participant-declarations', attributes)

const declared = (answer: Answer) =>
  (answer.body as { data: { id: string; attributes: Readonly<Record<string, unknown>> } }).data

const errorsOf = ({ status, body }: Answer) => [
  status,
  ...(body as { errors: readonly { title: string; detail: string }[] }).errors.map(
    ({ title, detail }) => `${title}: ${detail}`,
  ),
]

const listed = ({ body }: Answer) =>
  (body as { data: readonly { id: string }[] }).data.map(({ id }) => id)

test('what is declared is answered and found again, with the 16 attributes', async () => {
  const { ambition, people, world, started } = await asked()
  const answer = await declare(ambition, {
    ...started,
    evidence_held: 'nonsense',
    has_passed: true,
  })
  expect(answer.status).toBe(200)
  const { id, attributes } = declared(answer)
  const statements = listed(await ambition('/statements?filter[cohort]=2023'))
  expect(attributes).toEqual({
    participant_id: people.ada,
    declaration_type: 'started',
    course_identifier: 'ecf-induction',
    declaration_date: '2023-10-02T09:00:00Z',
    mentor_id: null,
    state: 'eligible',
    updated_at: '2023-10-10T10:00:00Z',
    created_at: '2023-10-10T10:00:00Z',
    delivery_partner_id: world.ambition.deliveryPartner,
    statement_id: statements[0],
    clawback_statement_id: null,
    ineligible_for_funding_reason: null,
    uplift_paid: false,
    evidence_held: null,
    has_passed: null,
    lead_provider_name: 'Ambition Institute',
  })
  expect((await ambition(`/participant-declarations/${id}`)).body).toEqual(answer.body)
  expect(listed(await ambition('/participant-declarations'))).toEqual([id])
})

const enterParticipant =
  "participant_id: Your update cannot be made as the '#/participant_id' is not recognised." +
  ' Check participant details and try again.'

test('an empty request is told what is missing, in this order and nothing else', async () => {
  const { ambition } = await asked()
  expect(errorsOf(await declare(ambition, { has_passed: null }))).toEqual([
    422,
    enterParticipant,
    "declaration_date: Enter a '#/declaration_date'.",
    "declaration_type: Enter a '#/declaration_type'.",
  ])
})

test('several texts about one field are joined', async () => {
  const { ambition, started } = await asked()
  const { declaration_type: _, ...withoutType } = started
  expect(errorsOf(await declare(ambition, { ...withoutType, declaration_date: 'soon' }))).toEqual([
    422,
    "declaration_date: Enter a '#/declaration_date'., Enter a valid RCF3339 '#/declaration_date'.",
    "declaration_type: Enter a '#/declaration_type'.," +
      " The property '#/declaration_type' does not exist for this schedule.",
  ])
})

test('each refusal has the title and the text of the contract', async () => {
  const { ambition, people, started } = await asked()
  const course =
    "course_identifier: The entered '#/course_identifier' is not recognised for the given" +
    ' participant. Check details and try again.'
  for (const [sent, said] of [
    [
      { course_identifier: 'npq-leading' },
      'course_identifier: NPQ Courses are no longer supported',
    ],
    [{ course_identifier: 'ecf-mentor' }, course],
    [{ course_identifier: '' }, course],
    [{ participant_id: 'nobody' }, enterParticipant],
    [{ participant_id: people.ben }, enterParticipant],
    [
      { declaration_date: '2023-10-02 09:00:00' },
      "declaration_date: Enter a valid RCF3339 '#/declaration_date'.",
    ],
    [
      { declaration_date: '2023-10-10T10:00:01Z' },
      "declaration_date: The '#/declaration_date' value cannot be a future date." +
        ' Check the date and try again.',
    ],
    [
      { declaration_date: '2023-05-31T23:59:59Z' },
      "declaration_date: Enter a '#/declaration_date' that's on or after the milestone start.",
    ],
    [
      { declaration_type: 'extended-1' },
      "declaration_type: The property '#/declaration_type' does not exist for this schedule.",
    ],
  ] as const)
    expect(errorsOf(await declare(ambition, { ...started, ...sent }))).toEqual([422, said])
})

const alreadyDeclared =
  'base: A declaration has already been submitted that will be, or has been, paid for this' +
  ' event'

test('evidence, windows and duplicates are told in the words of the contract', async () => {
  const { ambition, started, at } = await asked()
  await declare(ambition, started)
  const retained = {
    ...started,
    declaration_type: 'retained-1',
    declaration_date: '2024-02-01T09:00:00Z',
  }
  at('2024-02-02T09:00:00.000Z')
  for (const [sent, said] of [
    [started, alreadyDeclared],
    [retained, "evidence_held: Enter a '#/evidence_held' value for this participant."],
    [
      { ...retained, evidence_held: '75-percent-engagement-met' },
      "evidence_held: Enter an available '#/evidence_held' type for this participant's event and" +
        ' course.',
    ],
  ] as const)
    expect(errorsOf(await declare(ambition, sent))).toEqual([422, said])
  const late = { ...started, declaration_date: '2024-01-01T00:00:00Z' }
  expect(errorsOf(await declare(ambition, late)).slice(1)).toEqual([
    "declaration_date: Enter a '#/declaration_date' that's before the milestone end date.",
    alreadyDeclared,
  ])
  expect(
    declared(await declare(ambition, { ...retained, evidence_held: 'other' })).attributes,
  ).toMatchObject({ evidence_held: 'other' })
})

test('a withdrawal names the moment at which the provider said so', async () => {
  const { ambition, started, at } = await asked()
  await ambition.put(`/participants/ecf/${started.participant_id}/withdraw`, {
    reason: 'other',
    course_identifier: 'ecf-induction',
  })
  at('2023-10-20T10:00:00.000Z')
  const late = { ...started, declaration_date: '2023-10-11T09:00:00Z' }
  expect(errorsOf(await declare(ambition, late))).toEqual([
    422,
    'participant_id: This participant withdrew from this course on 2023-10-10T10:00:00Z. Enter a' +
      " '#/declaration_date' that's on or before the withdrawal date.",
  ])
})

test('voiding: each state has its answer, and others’ declarations are not found', async () => {
  const { world, ambition, ucl, started, at } = await asked()
  const { id } = declared(await declare(ambition, started))
  const path = `/participant-declarations/${id}/void`
  expect((await ucl.put(path)).status).toBe(404)
  expect(declared(await ambition.put(path)).attributes).toMatchObject({
    state: 'voided',
    statement_id: null,
  })
  expect(errorsOf(await ambition.put(path))).toEqual([
    422,
    'Invalid action: This declaration has already been voided.',
  ])
  const again = declared(await declare(ambition, started))
  at('2024-02-01T09:00:00.000Z')
  await passPaymentDays(world)
  const pathOfPaid = `/participant-declarations/${again.id}/void`
  const claimed = declared(await ambition.put(pathOfPaid)).attributes
  expect(claimed).toMatchObject({
    state: 'awaiting-clawback',
    statement_id: again.attributes['statement_id'],
  })
  expect(claimed['clawback_statement_id']).toEqual(expect.any(String))
  expect(errorsOf(await ambition.put(pathOfPaid))).toEqual([
    422,
    'Invalid action: This declaration has been clawed-back, so you can only view it.',
  ])
})

test('when the contract of a cohort has ended, nothing is declared or claimed back', async () => {
  const { world, ambition, people, started, at } = await asked()
  const { id } = declared(await declare(ambition, started))
  at('2027-01-01T09:00:00.000Z')
  await passPaymentDays(world)
  const ended =
    'You cannot submit or void declarations for the 2023 cohort. The funding contract for this' +
    ' cohort has ended. Get in touch if you need to discuss this with us'
  expect(errorsOf(await ambition.put(`/participant-declarations/${id}/void`))).toEqual([
    422,
    `Invalid action: Participant declaration ${ended}`,
  ])
  const ofMary = { ...started, participant_id: people.mary, course_identifier: 'ecf-mentor' }
  expect(errorsOf(await declare(ambition, ofMary))).toEqual([422, `cohort: ${ended}`])
})

test('after a move the next provider reads what was declared before, and cannot void it', async () => {
  const { world, ambition, ucl, people, started, at } = await asked()
  const { id } = declared(await declare(ambition, started))
  await reports.joins(world, world.birchwood, people.ada, '2023-11-01', { choose: 'default' })
  at('2024-02-01T09:00:00.000Z')
  const later = declared(
    await declare(ucl, {
      ...started,
      declaration_type: 'retained-1',
      declaration_date: '2024-01-20T09:00:00Z',
      evidence_held: 'other',
    }),
  )
  expect(listed(await ucl('/participant-declarations'))).toEqual([id, later.id])
  expect(listed(await ambition('/participant-declarations'))).toEqual([id])
  expect(declared(await ucl(`/participant-declarations/${id}`)).attributes).toMatchObject({
    lead_provider_name: 'Ambition Institute',
  })
  expect((await ucl.put(`/participant-declarations/${id}/void`)).status).toBe(404)
  expect((await ambition(`/participant-declarations/${later.id}`)).status).toBe(404)
})

test('the list is filtered by cohort, participant, delivery partner and update', async () => {
  const { world, ambition, people, started, at } = await asked()
  const first = declared(await declare(ambition, started))
  at('2023-10-11T10:00:00.000Z')
  const ofMary = { ...started, participant_id: people.mary, course_identifier: 'ecf-mentor' }
  const second = declared(await declare(ambition, ofMary))
  const found = async (query: string) =>
    listed(await ambition(`/participant-declarations?${query}`))
  const both = [first.id, second.id]
  expect(await found('filter[cohort]=2023')).toEqual(both)
  expect(await found('filter[cohort]=2022')).toEqual([])
  expect(await found(`filter[participant_id]=${people.mary}`)).toEqual([second.id])
  expect(await found(`filter[participant_id]=${people.mary},${people.ada}`)).toEqual(both)
  expect(await found('filter[participant_id]=nobody')).toEqual([])
  expect(await found(`filter[delivery_partner_id]=${world.ambition.deliveryPartner}`)).toEqual(both)
  expect(await found(`filter[delivery_partner_id]=${people.mary}`)).toEqual([])
  expect(await found('filter[updated_since]=2023-10-11T10:00:00Z')).toEqual([second.id])
  expect(await found('page[per_page]=1&page[page]=2')).toEqual([second.id])
  expect(await found('page[per_page]=1&page[page]=3')).toEqual([])
  await ambition.put(`/participant-declarations/${first.id}/void`)
  expect(await found('filter[updated_since]=2023-10-11T10:00:00Z')).toEqual(both)
  expect((await ambition(`/participant-declarations/${first.id}?filter[cohort]=2022`)).status).toBe(
    404,
  )
})
