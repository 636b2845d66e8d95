import { expect, onTestFinished, test } from 'vitest'
import { openDatabase, sql } from '../../src/store/database.ts'
import { demonstrationTeachers } from '../../src/store/read/demonstration-teachers.ts'
import { lineTo } from '../api/line-to-database.ts'
import { bearer, tokenOf } from '../api/listening-api.ts'
import { freshDatabase } from '../database/fresh-database.ts'
import { ben, personOf } from '../database/small-world.ts'
import { tutors, twoSchools } from '../school-pages.ts'
import { openProductOn, signedIn } from './besieged.ts'
import { leaking } from './nonsense.ts'

/** The whole product, sessions and all, over a line to its database that can be cut. */
async function productOverLine() {
  const direct = await freshDatabase()
  const world = await twoSchools(direct)
  const line = await lineTo(direct.url)
  const database = await openDatabase(line.url)
  const { server } = await openProductOn({
    ...world,
    database,
    teacherRecords: trns => demonstrationTeachers(database, trns),
  })
  onTestFinished(async () => {
    await server.close()
    await database.close()
    await line.cut()
  })
  return { line, server, world, direct }
}

const home = '/schools/100001'

test('while the database is away pages and the API say so, and afterwards go on as they were', async () => {
  const { line, server, world } = await productOverLine()
  const tutor = await signedIn(server, tutors.ashfield)
  const person = `${home}/ects/${await personOf(world.database, ben)}`
  const headers = bearer(await tokenOf(world, 'Ambition Institute'))
  const api = () => server.inject({ url: '/api/v3/participants/ecf', headers })
  expect([(await tutor.ask('GET', home)).status, (await api()).statusCode]).toEqual([200, 200])

  await line.cut()
  for (const path of [home, person, '/sign-in', `${home}/register`, '/nowhere']) {
    const { status, body } = await tutor.ask('GET', path)
    expect([path, status]).toEqual([path, 503])
    expect(body.includes('Sorry, the service is unavailable')).toBe(true)
    expect(body.includes('govuk-template')).toBe(true)
    expect(leaking.exec(body)).toBeNull()
  }
  expect((await tutor.send('/sign-out')).status).toBe(503)
  const told = await api()
  expect([told.statusCode, told.body]).toEqual([503, '{"error":"Service unavailable"}'])
  expect((await server.inject({ url: '/healthz' })).statusCode).toBe(503)
  expect((await server.inject({ url: '/assets/manifest.json' })).statusCode).toBe(200)

  await line.mend()
  expect((await tutor.ask('GET', person)).status).toBe(200)
  expect((await api()).statusCode).toBe(200)
  expect((await server.inject({ url: '/healthz' })).statusCode).toBe(200)
})

test('connections that the server ends at any moment are a 503 at worst, and nothing is half done', async () => {
  const { server, world, direct } = await productOverLine()
  const tutor = await signedIn(server, tutors.ashfield)
  const [leaving] = await direct.rows<{ readonly id: string }>(sql`
    select change.id from change_of_circumstance as change where change.kind = 'transfer-out'
  `)
  const address = `${home}/undo/${leaving?.id ?? ''}`
  const page = await tutor.ask('GET', address)
  const form = { fingerprint: page.hidden('fingerprint'), reason: 'A mistake' }
  const endAll = () =>
    direct.run(sql`
      select pg_terminate_backend(activity.pid)
      from pg_stat_activity as activity
      where activity.datname = current_database() and activity.pid <> pg_backend_pid()
    `)
  const asking = Array.from({ length: 12 }, () => tutor.ask('GET', home))
  const sending = tutor.send(address, form)
  await endAll()
  for (const { status } of await Promise.all(asking)) expect(status).toBeOneOf([200, 503])
  expect((await sending).status).toBeOneOf([303, 503])

  await expect.poll(async () => (await tutor.ask('GET', home)).status).toBe(200)
  expect((await tutor.send(address, form)).status).toBeOneOf([303, 422])
  expect(
    await world.database.rows(sql`
      select count(*) as "undone" from change_of_circumstance as change where change.kind = 'undo'
    `),
  ).toEqual([{ undone: 1 }])
})
