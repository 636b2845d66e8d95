import { expect, onTestFinished, test } from 'vitest'
import { day } from '../../src/core/calendar.ts'
import type { DeliveryPartnerId } from '../../src/core/identity.ts'
import { partnershipSchema } from '../../src/provider-contract/partnership.ts'
import { oneOf } from '../../src/provider-contract/schemas.ts'
import { schoolSchema } from '../../src/provider-contract/school.ts'
import { ada, ben } from '../database/small-world.ts'
import type { Answer } from './listening-api.ts'
import { listsWorld } from './lists-world.ts'
import { bodyAs, enrolment, names, on, participant } from './reading.ts'
import * as reports from './reports.ts'

/* What people, schools and partnerships show when a partnership changes (contract 14.5, 14.6). */

const partnership = (answer: Answer) => bodyAs(oneOf(partnershipSchema), answer).data
const school = (answer: Answer) => bodyAs(oneOf(schoolSchema), answer).data.attributes
const path = '/partnerships/ecf'

async function openStory() {
  const said = await listsWorld('2023-09-04T09:00:00.250Z')
  onTestFinished(() => said.api.close())
  const { world, ambition, ucl, partnersOf } = said
  const [first, second] = partnersOf(world.ambition, 2023) as [DeliveryPartnerId, DeliveryPartnerId]
  const asked = (deliveryPartner: string) => ({
    cohort: '2023',
    school_id: world.ashfield,
    delivery_partner_id: deliveryPartner,
  })
  await said.chooses(world.ashfield, {
    route: 'provider-led',
    leadProvider: null,
    deliveryPartner: null,
  })
  const adaObi = await reports.registerAt(world, world.ashfield, {
    trn: ada,
    email: 'ada@ashfield.example',
    start: '2023-09-01',
  })
  return { ...said, ambition, ucl, first, second, asked, adaObi }
}

test('whoever waits is seen once it is confirmed, and gone once it is challenged', async () => {
  const { world, ambition, ucl, first, asked, adaObi, ...said } = await openStory()
  const ofAda = `/participants/ecf/${adaObi}`
  const ofAshfield = `/schools/ecf/${world.ashfield}?filter[cohort]=2023`
  expect((await ambition(ofAda)).status).toBe(404)
  const { id } = partnership(await ambition.post(path, asked(first)))
  expect(enrolment(participant(await ambition(ofAda)))).toMatchObject({
    school_urn: '100001',
    delivery_partner_id: first,
  })
  expect(school(await ambition(ofAshfield)).in_partnership).toBe(true)
  const others = { ...asked(world.ucl.deliveryPartner) }
  expect((await ucl.post(path, others)).status).toBe(422)

  await said.challenges(world.ashfield, world.ambition, 'not_confirmed')
  expect((await ambition(ofAda)).status).toBe(404)
  expect(names(await ambition('/participants/ecf'))).toEqual([])
  expect(partnership(await ambition(`${path}/${id}`)).attributes).toMatchObject({
    status: 'challenged',
    challenged_reason: 'not_confirmed',
    challenged_at: '2023-09-04T09:00:00.250Z',
  })
  expect(school(await ambition(ofAshfield)).in_partnership).toBe(false)
  expect((await ambition.put(`${path}/${id}`, { delivery_partner_id: first })).status).toBe(422)

  expect((await ucl.post(path, others)).status).toBe(200)
  expect(enrolment(participant(await ucl(ofAda))).delivery_partner_id).toBe(
    world.ucl.deliveryPartner,
  )
  await said.challenges(world.ashfield, world.ucl)
  expect(partnership(await ambition.post(path, asked(first))).id).toBe(id)
  expect(names(await ambition('/participants/ecf'))).toEqual(['Ada Obi'])
})

test('another delivery partner shows at once on whoever is there, not on who has left', async () => {
  const { world, ambition, first, second, asked, adaObi, ...said } = await openStory()
  const { id } = partnership(await ambition.post(path, asked(first)))
  const benCole = await reports.registerAt(world, world.ashfield, {
    trn: ben,
    email: 'ben@ashfield.example',
    start: '2023-09-01',
  })
  await said.standAt('2023-11-01T09:00:00.250Z')
  await reports.leaves(world, world.ashfield, benCole, day('2023-10-01'))
  const partnerOf = async (person: string, headers = {}) =>
    enrolment(participant(await ambition(`/participants/ecf/${person}`, headers)))
      .delivery_partner_id
  expect([await partnerOf(adaObi), await partnerOf(benCole)]).toEqual([first, first])
  const changed = await ambition.put(`${path}/${id}`, { delivery_partner_id: second })
  expect(partnership(changed).id).toBe(id)
  expect([await partnerOf(adaObi), await partnerOf(benCole)]).toEqual([second, first])
  expect(await partnerOf(adaObi, on('2024-03-01'))).toBe(second)
})
