import { afterEach, expect, test } from 'vitest'
import { day } from '../../src/core/calendar.ts'
import { faultsIn } from '../../src/core/faults.ts'
import { sql } from '../../src/store/database.ts'
import { checkProviderViews } from '../../src/store/read/provider-views.ts'
import { readSituation } from '../../src/store/read/situation.ts'
import { journeys } from '../../src/web/journeys/all.ts'
import { ada, ben, mary } from '../database/small-world.ts'
import { cara, dev, tutors } from '../school-pages.ts'
import { besieged, signedIn, type Siege } from './besieged.ts'

let siege: Siege

afterEach(() => siege.server.close())

/** Whatever was done, the histories are lawful and the providers are shown the same. */
async function expectLawful() {
  expect(siege.faults).toEqual([])
  const { database, ashfield, birchwood } = siege.world
  const trns = [ada, ben, mary, cara, dev]
  const concerns = { trns, schools: [ashfield, birchwood] }
  const situation = await readSituation(database, concerns, { held: false })
  expect(faultsIn(situation)).toEqual([])
  expect(await checkProviderViews(database, day('2024-03-04'))).toEqual([])
}

const changesOf = async (draft: string) =>
  siege.world.database.rows(sql`
    select change.kind from change_of_circumstance as change where change.id = ${draft}
  `)

test.each(journeys.map(({ name }) => name))(
  '%s: a form sent again is one change, and when that is undone still no fault',
  async journey => {
    siege = await besieged()
    const { ashfield, draftOf, answers, written } = siege
    const draft = await draftOf(journey, answers[journey] ?? {})
    const address = `/schools/100001/${journey}/${draft}/check-answers`
    const confirmation = address.replace('check-answers', 'confirmation')
    const page = await ashfield.ask('GET', address)
    const form = { fingerprint: page.hidden('fingerprint') }
    const sent = await Promise.all([ashfield.send(address, form), ashfield.send(address, form)])
    const once = await written()
    for (const { status, location } of sent) {
      expect(status).toBe(303)
      const led = location === confirmation ? null : await ashfield.ask('GET', location ?? '')
      expect(led?.location ?? confirmation).toBe(confirmation)
    }
    const again = await ashfield.send(address, form)
    expect([again.status, again.location]).toEqual([303, confirmation])
    expect((await ashfield.ask('GET', confirmation)).status).toBe(200)
    expect(await written()).toEqual(once)
    expect(await changesOf(draft)).toEqual([{ kind: journey }])

    const undo = `/schools/100001/undo/${draft}`
    const asked = await ashfield.ask('GET', undo)
    const fields = { fingerprint: asked.hidden('fingerprint'), reason: 'A mistake' }
    const undone = await ashfield.send(undo, fields)
    expect([undone.status, undone.location]).toEqual([303, `${undo}/done`])
    const after = await written()
    expect((await ashfield.send(undo, fields)).status).toBeOneOf([303, 422])
    expect((await ashfield.send(address, form)).status).toBe(303)
    for (const shown of [address, confirmation, undo, `${undo}/done`])
      expect([shown, (await ashfield.ask('GET', shown)).status]).toEqual([
        shown,
        expect.toBeOneOf([200, 303, 422]),
      ])
    expect(await written()).toEqual(after)
    await expectLawful()
  },
)

/** Two tutors have each an answered draft before them when either confirms. */
const rivals = [
  ['leaves on two days', ['report-leaving', {}], ['report-leaving', { 'lastDay-day': '30' }]],
  ['leaves, and is renamed', ['report-leaving', {}], ['change-details', {}]],
  ['is renamed twice', ['change-details', {}], ['change-details', { fullName: 'Ben Bell' }]],
  ['gets a mentor who leaves', ['assign-mentor', {}], ['report-leaving', {}]],
  ['gets a mentor twice', ['assign-mentor', {}], ['assign-mentor', {}]],
  ['is registered twice', ['register', {}], ['register', { 'contact-email': 'd@example.org' }]],
  ['is brought in twice', ['transfer-in', {}], ['transfer-in', { 'joins-joiningOn-day': '9' }]],
] as const

test.each(rivals)('at once, somebody %s: one lawful history, and a clear page', async (_, a, b) => {
  siege = await besieged()
  const { server, world, answers, draftOf } = siege
  const open = async ([journey, other]: typeof a | typeof b) => {
    const draft = await draftOf(journey, { ...answers[journey], ...other })
    const address = `/schools/100001/${journey}/${draft}/check-answers`
    const tutor = await signedIn(server, tutors.ashfield)
    const page = await tutor.ask('GET', address)
    expect(page.status).toBe(200)
    return () => tutor.send(address, { fingerprint: page.hidden('fingerprint') })
  }
  const [one, other] = [await open(a), await open(b)]
  const told = await Promise.all([one(), other()])
  const statuses = told.map(({ status }) => status)
  expect(statuses).toContain(303)
  for (const { status, body } of told) {
    expect(status).toBeOneOf([303, 409, 422])
    if (status === 303) continue
    expect(body).toMatch(/The facts have changed since you checked|class="govuk-heading-l"/)
    expect(body).toContain('govuk-template')
  }
  expect(world.clock.today()).toBe('2024-03-04')
  await expectLawful()
})
