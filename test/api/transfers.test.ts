import { expect, test } from 'vitest'
import type { Instant } from '../../src/core/calendar.ts'
import { freshDatabase } from '../database/fresh-database.ts'
import { ada, ben, smallWorld, tutorOf } from '../database/small-world.ts'
import { apiForThisTest } from './listening-api.ts'
import { on, participant, transfersOfAll, transfersOfOne } from './reading.ts'
import * as reports from './reports.ts'

const list = '/participants/ecf/transfers'
const nothing = { data: [] }

/** Ada is an ECT at Ashfield with Ambition; Birchwood has no programme yet. */
async function openStory() {
  const world = await smallWorld(await freshDatabase(), '2023-09-04T09:00:00.123Z')
  await reports.trainWith(world, world.ashfield, world.ambition)
  const adaObi = await reports.registerAt(world, world.ashfield, {
    trn: ada,
    email: 'ada@ashfield.example',
    start: '2023-09-01',
  })
  const api = await apiForThisTest(world)
  const ambition = await api.clientOf('Ambition Institute')
  const ucl = await api.clientOf('UCL Institute of Education')
  const record = participant(await ambition(`/participants/ecf/${adaObi}`))
  world.clock.set('2023-10-04T10:00:00.900Z' as Instant)
  return {
    world,
    adaObi,
    ambition,
    ucl,
    path: `/participants/ecf/${adaObi}/transfers`,
    recordId: record.attributes.ecf_enrolments[0]?.training_record_id,
  }
}

const atAshfield = (date: string) => ({
  school_urn: '100001',
  provider: 'Ambition Institute',
  date,
})

test('a move to another provider is told to both, whole, and completes on the day', async () => {
  const { world, adaObi, ambition, ucl, path, recordId } = await openStory()
  await reports.trainWith(world, world.birchwood, world.ucl)
  expect((await ambition(list)).body).toEqual(nothing)
  expect((await ambition(path)).status).toBe(404)

  await reports.leaves(world, world.ashfield, adaObi, '2024-01-08')
  const reported = {
    id: adaObi,
    type: 'participant-transfer',
    attributes: {
      updated_at: '2023-10-04T10:00:00Z',
      transfers: [
        {
          training_record_id: recordId,
          transfer_type: 'unknown',
          status: 'incomplete',
          created_at: '2023-09-04T09:00:00Z',
          leaving: atAshfield('2024-01-08'),
          joining: null,
        },
      ],
    },
  }
  expect((await ambition(list)).body).toEqual({ data: [reported] })
  expect((await ambition(path)).body).toEqual({ data: reported })
  expect((await ucl(list)).body).toEqual(nothing)
  expect((await ucl(path)).status).toBe(404)

  world.clock.set('2023-10-05T10:00:00.900Z' as Instant)
  await reports.joins(world, world.birchwood, adaObi, '2024-01-10', { choose: 'default' })
  const whole = {
    ...reported,
    attributes: {
      updated_at: '2023-10-05T10:00:00Z',
      transfers: [
        {
          training_record_id: recordId,
          transfer_type: 'new_provider',
          status: 'incomplete',
          created_at: '2023-09-04T09:00:00Z',
          leaving: atAshfield('2024-01-08'),
          joining: {
            school_urn: '100002',
            provider: 'UCL Institute of Education',
            date: '2024-01-10',
          },
        },
      ],
    },
  }
  for (const client of [ambition, ucl]) {
    expect((await client(list)).body).toEqual({ data: [whole] })
    expect((await client(path, on('2024-01-09T23:59:59Z'))).body).toEqual({ data: whole })
    const [done] = transfersOfOne(await client(path, on('2024-01-10'))).attributes.transfers
    expect(done?.status).toBe('complete')
  }
})

test('where only the new school reports, she leaves on the day on which she joins', async () => {
  const { world, adaObi, ambition, path } = await openStory()
  await reports.trainWith(world, world.birchwood, world.ucl)
  await reports.joins(world, world.birchwood, adaObi, '2024-01-08', { choose: 'default' })
  const [transfer] = transfersOfOne(await ambition(path)).attributes.transfers
  expect(transfer?.leaving).toEqual(atAshfield('2024-01-08'))
  expect(transfer?.joining?.date).toBe('2024-01-08')
})

test('with the same provider at both schools it is a new school', async () => {
  const { world, adaObi, ambition, ucl, path } = await openStory()
  await reports.trainWith(world, world.birchwood, world.ucl)
  await reports.joins(world, world.birchwood, adaObi, '2024-01-08', { choose: 'keep' })
  const [transfer] = transfersOfOne(await ambition(path)).attributes.transfers
  expect(transfer).toMatchObject({
    transfer_type: 'new_school',
    joining: { school_urn: '100002', provider: 'Ambition Institute' },
  })
  expect((await ucl(path)).status).toBe(404)
  expect((await ucl(list)).body).toEqual(nothing)
})

test('a side on which the school trains alone has no provider', async () => {
  const { world, adaObi, ambition, path } = await openStory()
  await reports.report(
    world,
    'choose-programme',
    { school: world.birchwood, cohort: 2023, chosen: { route: 'diy' }, appropriateBody: null },
    tutorOf(world.birchwood),
  )
  await reports.joins(world, world.birchwood, adaObi, '2024-01-08', { choose: 'default' })
  const [transfer] = transfersOfOne(await ambition(path)).attributes.transfers
  expect(transfer).toMatchObject({
    transfer_type: 'new_school',
    joining: { school_urn: '100002', provider: null, date: '2024-01-08' },
  })
})

test('the list is in the order in which people came; what was updated since, in that of it', async () => {
  const { world, adaObi, ambition } = await openStory()
  await reports.trainWith(world, world.birchwood, world.ucl)
  const benCole = await reports.registerAt(world, world.ashfield, {
    trn: ben,
    email: 'ben@ashfield.example',
    start: '2023-10-01',
  })
  await reports.leaves(world, world.ashfield, benCole, '2024-01-08')
  world.clock.set('2023-11-01T10:00:00.500Z' as Instant)
  await reports.leaves(world, world.ashfield, adaObi, '2024-01-08')

  const ids = async (query: string) =>
    transfersOfAll(await ambition(`${list}?${query}`)).map(({ id }) => id)
  expect(await ids('')).toEqual([adaObi, benCole])
  expect(await ids('filter[updated_since]=2023-10-01')).toEqual([benCole, adaObi])
  expect(await ids('filter[updated_since]=2023-11-01T10:00:00Z')).toEqual([adaObi])
  expect(await ids('filter[updated_since]=2023-11-01T10:00:01Z')).toEqual([])
  expect(await ids('page[per_page]=1')).toEqual([adaObi])
  expect(await ids('page[per_page]=1&page[page]=2')).toEqual([benCole])
  expect(await ids('page[per_page]=1&page[page]=3')).toEqual([])
  expect(await ids('filter[cohort]=1999')).toEqual([adaObi, benCole])
})

test('another delivery partner of the leaving side is no other transfer', async () => {
  const { world, adaObi, ucl, ambition, path } = await openStory()
  await reports.trainWith(world, world.birchwood, world.ucl)
  await reports.joins(world, world.birchwood, adaObi, '2024-01-10', { choose: 'default' })
  const before = (await ucl(path)).body

  world.clock.set('2023-10-06T10:00:00.900Z' as Instant)
  const { leadProvider, deliveryPartner } = world.ambition
  const other = world.reference.pairings.find(
    pair =>
      pair.leadProvider === leadProvider &&
      pair.deliveryPartner !== deliveryPartner &&
      pair.cohort === 2023,
  )
  const found = (await ambition('/partnerships/ecf')).body as { data: readonly { id: string }[] }
  const changed = await ambition.put(`/partnerships/ecf/${found.data[0]?.id}`, {
    delivery_partner_id: other?.deliveryPartner,
  })
  expect(changed.status).toBe(200)
  expect((await ucl(path)).body).toEqual(before)
  expect((await ambition(path)).body).toEqual(before)
})
