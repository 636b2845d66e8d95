import { expect, test } from 'vitest'
import { onFile, submit, submitted, voiding } from '../../../test/database/declaring.ts'
import { freshDatabase } from '../../../test/database/fresh-database.ts'
import {
  ada,
  bothSchoolsChoose,
  joiner,
  mary,
  personOf,
  recorded,
  smallWorld,
} from '../../../test/database/small-world.ts'
import { day, type Instant } from '../../core/calendar.ts'
import { register } from '../../core/changes/register/register.ts'
import { transferIn } from '../../core/changes/transfer-in/transfer-in.ts'
import { factsOf } from '../../core/situation.ts'
import { sql, type Database } from '../../store/database.ts'
import { historyOfChanges } from '../../store/read/change-log.ts'
import { readSituation } from '../../store/read/situation.ts'
import { statementsOnPage } from '../../store/read/payments-statements.ts'
import { passPaymentDays } from './pass-payment-days.ts'

/** Ada is an ECT at Ashfield, where Mary mentors; both train with Ambition. */
async function adaTrains() {
  const world = await smallWorld(await freshDatabase(), '2023-09-04T09:00:00.000Z')
  await bothSchoolsChoose(world)
  for (const [kind, trn] of [
    ['mentor', mary],
    ['ect', ada],
  ] as const)
    await recorded(world, register, joiner(world.ashfield, kind, { trn, start: '2023-09-01' }))
  const leadProvider = world.ambition.leadProvider
  const started = {
    leadProvider,
    participant: await personOf(world.database, ada),
    type: 'started',
    on: '2023-10-02',
  } as const
  const at = (moment: string) => world.clock.set(moment as Instant)
  at('2023-10-09T10:00:00.000Z')
  return { world, database: world.database, leadProvider, started, at }
}

const statesOf = (database: Database) =>
  database.rows(sql`
    select
      declaration_state.state as "state",
      declaration_state.recorded_at as "at",
      declaration_state.actor_name as "by"
    from declaration_state
    order by declaration_state.declaration_id, declaration_state.number
  `)

test('DE-14, DE-15: what is declared is kept with how she was trained, and who declared it', async () => {
  const { world, database, started } = await adaTrains()
  const declared = await onFile(database, await submitted(world, started))
  const [statement] = await statementsOnPage(
    database,
    { provider: started.leadProvider, cohorts: [2023], updatedSince: null },
    { limit: 1, offset: 0 },
  )
  expect(declared).toMatchObject({
    person: started.participant,
    kind: 'ect',
    type: 'started',
    cohort: 2023,
    declaredFor: '2023-10-02T09:00:00.000Z',
    deliveryPartner: world.ambition.deliveryPartner,
    mentor: null,
    evidence: null,
    state: 'eligible',
    statement: statement?.id,
    clawbackStatement: null,
    madeAt: '2023-10-09T10:00:00.000Z',
    stateSince: '2023-10-09T10:00:00.000Z',
    leadProviderName: 'Ambition Institute',
  })
  expect(statement).toMatchObject({ name: 'January 2024', cutOffOn: '2023-12-31' })
})

test('what was declared is in the situation of every decision about her, and about her school', async () => {
  const { world, database, started } = await adaTrains()
  const id = await submitted(world, started)
  const read = (concerns: Parameters<typeof readSituation>[1]) =>
    readSituation(database, concerns, { held: false })
  const ofHer = await read({ people: [started.participant] })
  expect([...ofHer.declarations.values()]).toEqual([
    {
      id,
      profile: [...ofHer.profiles.values()].find(({ kind }) => kind === 'ect')?.id,
      leadProvider: started.leadProvider,
      partnership: [...ofHer.partnerships.keys()][0],
      cohort: 2023,
      type: 'started',
      declaredFor: '2023-10-02T09:00:00.000Z',
      state: 'eligible',
    },
  ])
  expect([...(await read({ schools: [world.ashfield] })).declarations.keys()]).toEqual([id])
  expect((await read({ schools: [world.birchwood] })).declarations.size).toBe(0)
})

test('the milestones of all schedules are read where they are asked for', async () => {
  const { database } = await adaTrains()
  const { timetable } = await readSituation(database, { timetable: true }, { held: false })
  expect(timetable.milestones).toHaveLength(486)
  expect(timetable.forMentorsOnly.size).toBe(18)
  expect([...timetable.frozen]).toEqual([
    [2021, '2024-06-18'],
    [2022, '2025-06-16'],
  ])
  const without = await readSituation(database, {}, { held: false })
  expect(without.timetable.milestones).toEqual([])
})

test('DE-9: of many who declare the same at once one wins, and the others learn why not', async () => {
  const { world, database, started } = await adaTrains()
  await recorded(world, transferIn, {
    school: world.birchwood,
    participant: started.participant,
    kind: 'ect',
    joiningOn: day('2023-10-05'),
    programme: { choose: 'default' },
    email: null,
    mentor: null,
    staysAsMentor: false,
  })
  const ucl = { ...started, leadProvider: world.ucl.leadProvider }
  const answers = await Promise.all(
    [started, ucl, started, ucl, started].map(declaring => submit(world, declaring)),
  )
  const refusals = answers.flatMap(answer => (answer.ok ? [] : answer.refusal))
  expect(refusals).toEqual([1, 2, 3, 4].map(() => ({ reason: 'already-declared' })))
  expect(await statesOf(database)).toHaveLength(1)
})

test('VO-1, VO-5: a provider voids its own, once, and never that of another', async () => {
  const { world, database, leadProvider, started, at } = await adaTrains()
  const id = await submitted(world, started)
  expect(await voiding(world, world.ucl.leadProvider, id)).toEqual({
    ok: false,
    refusal: { reason: 'not-found' },
  })
  at('2023-10-10T10:00:00.000Z')
  expect(await voiding(world, leadProvider, id)).toEqual({ ok: true, value: id })
  expect(await onFile(database, id)).toMatchObject({
    state: 'voided',
    statement: null,
    stateSince: '2023-10-10T10:00:00.000Z',
  })
  expect(await voiding(world, leadProvider, id)).toEqual({
    ok: false,
    refusal: { reason: 'already-voided' },
  })
  await submitted(world, started)
})

test('FD-2, FD-3, SM-3: days pass, and each state is of the day on which it fell due', async () => {
  const { world, database, started, at } = await adaTrains()
  await passPaymentDays(world)
  await submitted(world, started)
  at('2023-12-31T23:59:59.999Z')
  expect(await passPaymentDays(world)).toBe(0)
  at('2024-01-26T08:00:00.000Z')
  expect(await Promise.all([passPaymentDays(world), passPaymentDays(world)])).toContain(2)
  expect(await passPaymentDays(world)).toBe(0)
  expect(await statesOf(database)).toEqual([
    { state: 'eligible', at: '2023-10-09T10:00:00.000Z', by: 'A provider' },
    { state: 'payable', at: '2024-01-01T00:00:00.000Z', by: 'The passing of days' },
    { state: 'paid', at: '2024-01-25T00:00:00.000Z', by: 'The passing of days' },
  ])
  const statements = await statementsOnPage(
    database,
    { provider: started.leadProvider, cohorts: [2023], updatedSince: null },
    { limit: 2, offset: 0 },
  )
  expect(statements.map(({ name, paidAt }) => [name, paidAt])).toEqual([
    ['January 2024', '2024-01-25T00:00:00.000Z'],
    ['April 2024', null],
  ])
})

test('what falls due today is of the moment at which it is noted', async () => {
  const { world, database, started, at } = await adaTrains()
  await submitted(world, started)
  at('2024-01-01T00:00:40.000Z')
  await passPaymentDays(world)
  expect(await statesOf(database)).toMatchObject([{}, { at: '2024-01-01T00:00:40.000Z' }])
})

test('VO-2, FD-4: what is paid and voided is clawed back by the next statement', async () => {
  const { world, database, leadProvider, started, at } = await adaTrains()
  const id = await submitted(world, started)
  at('2024-02-01T08:00:00.000Z')
  await passPaymentDays(world)
  const paid = await onFile(database, id)
  expect(await voiding(world, leadProvider, id)).toMatchObject({ ok: true })
  const awaiting = await onFile(database, id)
  expect(awaiting).toMatchObject({ state: 'awaiting-clawback', statement: paid.statement })
  expect(awaiting.clawbackStatement).not.toBe(paid.statement)
  at('2024-04-25T08:00:00.000Z')
  expect(await passPaymentDays(world)).toBe(1)
  expect(await onFile(database, id)).toMatchObject({
    state: 'clawed-back',
    statement: paid.statement,
    clawbackStatement: awaiting.clawbackStatement,
  })
})

test('FD-1: what is submitted becomes eligible once she is, with the statement open then', async () => {
  const { world, database, started, at } = await adaTrains()
  await database.run(sql`
    update demonstration_teacher set qualified_on = null where trn = '1000002'
  `)
  await recorded(
    world,
    register,
    joiner(world.ashfield, 'ect', { trn: '1000002' as typeof ada, start: '2023-09-01' }),
  )
  const participant = await personOf(database, '1000002' as typeof ada)
  const id = await submitted(world, { ...started, participant })
  expect(await onFile(database, id)).toMatchObject({ state: 'submitted', statement: null })
  expect(await passPaymentDays(world)).toBe(0)
  await becomesEligible(database, participant)
  at('2024-01-02T08:00:00.000Z')
  expect(await passPaymentDays(world)).toBe(1)
  const found = await onFile(database, id)
  expect(found).toMatchObject({ state: 'eligible', stateSince: '2024-01-02T08:00:00.000Z' })
  at('2024-03-31T23:00:00.000Z')
  expect(await passPaymentDays(world)).toBe(0)
  at('2024-04-01T00:00:00.000Z')
  expect(await passPaymentDays(world)).toBe(1)
})

/** The national record says so; no change of the service asks it again yet. */
const becomesEligible = (database: Database, person: string) =>
  database.transaction(async held => {
    await held.run(sql`
      insert into change_of_circumstance
        (id, kind, nature, request, effective_on, actor_role, actor_name, recorded_at)
      values
        (gen_random_uuid(), 'register', 'correction', '{}', '2023-11-01', 'dfe', 'DfE', now())
    `)
    await held.run(sql`
      with superseded as (
        update funding_eligibility set superseded_by = (select position from log_head)
        where profile_id in (select id from participant_profile where person_id = ${person}::uuid)
          and superseded_by is null
        returning id, profile_id
      )
      insert into funding_eligibility (id, profile_id, status, reason, made_by)
      select gen_random_uuid(), superseded.profile_id, 'eligible', 'none', log_head.position
      from superseded cross join log_head
    `)
  })

test('DE-16: a completed mentor is known to the history, until the declaration is voided', async () => {
  const { world, database, leadProvider, at } = await adaTrains()
  const participant = await personOf(database, mary)
  at('2025-05-06T09:30:00.000Z')
  const completion = async () =>
    factsOf(
      await readSituation(database, { people: [participant] }, { held: false }),
      'completion',
    ).map(({ completedOn, reason }) => [completedOn, reason])
  const declaring = { leadProvider, participant, kind: 'mentor', on: '2025-04-28' } as const
  const id = await submitted(world, { ...declaring, type: 'completed' })
  expect(await completion()).toEqual([['2025-04-28', 'completed_declaration_received']])
  await voiding(world, leadProvider, id)
  expect(await completion()).toEqual([])
  await submitted(world, { ...declaring, type: 'completed', on: '2025-04-29' })
  expect(await completion()).toEqual([['2025-04-29', 'completed_declaration_received']])
  const history = await historyOfChanges(database, participant)
  expect(history.map(({ kind, nature }) => [kind, nature])).toEqual([
    ['register', 'circumstance'],
    ['complete', 'circumstance'],
    ['complete', 'retraction'],
    ['complete', 'circumstance'],
  ])
  expect(history[1]?.request).toMatchObject({ declaration: id })
})
