import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { DeliveryPartnerId, SchoolId } from '../../src/core/identity.ts'
import { newId } from '../../src/ids.ts'
import { partnershipSchema, type PartnershipJson } from '../../src/provider-contract/partnership.ts'
import { oneOf, pageOf } from '../../src/provider-contract/schemas.ts'
import { schoolSchema } from '../../src/provider-contract/school.ts'
import { sql } from '../../src/store/database.ts'
import type { Answer, Client } from './listening-api.ts'
import { listsWorld } from './lists-world.ts'
import {
  alreadyConfirmed,
  anotherConfirmed,
  challenged,
  cohortMissing,
  cohortUnknown,
  madeForPersons,
  notConfirmedYet,
  notEligible,
  notPaired,
  notRegistered,
  partnerMissing,
  partnerUnknown,
  schoolMissing,
  schoolUnknown,
} from './partnership-texts.ts'
import { bodyAs } from './reading.ts'

/*
 * How a lead provider confirms a partnership and changes its delivery partner (contract 14.4 and
 * 14.5). Each test that writes has a school of its own.
 */

const said = await listsWorld('2023-06-02T09:00:00.250Z')
const { world, standAt, ambition, ucl, position } = said
const [first, second] = said.partnersOf(world.ambition, 2023) as [
  DeliveryPartnerId,
  DeliveryPartnerId,
]
const of = (
  pair: { deliveryPartner: DeliveryPartnerId },
  school: string,
  cohort: unknown = 2023,
) => ({
  cohort,
  school_id: school,
  delivery_partner_id: pair.deliveryPartner,
})
const ours = { ...world.ambition, deliveryPartner: first }

afterAll(() => said.api.close())

const one = (answer: Answer) => bodyAs(oneOf(partnershipSchema), answer).data
const path = '/partnerships/ecf'
const at = async (client: Client, school: SchoolId) =>
  bodyAs(pageOf(partnershipSchema), await client(path)).data.filter(
    ({ attributes }) => attributes.school_id === school,
  )
const schoolShown = async (school: SchoolId) =>
  bodyAs(oneOf(schoolSchema), await ambition(`/schools/ecf/${school}?filter[cohort]=2023`)).data
    .attributes

/** What a client is refused with, and how much was recorded of it. */
async function refusal(asking: () => Promise<Answer>) {
  const before = await position()
  const { status, body } = await asking()
  const { errors } = body as { errors: unknown }
  return { status, recorded: ((await position()) ?? 0) - (before ?? 0), errors }
}

const with422 = (...errors: readonly object[]) => ({ status: 422, recorded: 0, errors })

const post = (attributes: object) => refusal(() => ambition.post(path, attributes))

describe('what cannot be confirmed', () => {
  let school: SchoolId
  let independent: SchoolId
  let closed: SchoolId

  beforeAll(async () => {
    school = await said.comes('120001')
    independent = await said.comes('120002', { typeCode: '11' })
    closed = await said.comes('120003', { statusCode: '2' })
  })

  test('everything that is missing is said at once', async () => {
    expect(await post({})).toEqual(with422(cohortMissing, schoolMissing, partnerMissing))
    expect(await post({ cohort: ' ', school_id: '', delivery_partner_id: null })).toEqual(
      with422(cohortMissing, schoolMissing, partnerMissing),
    )
    const body = '{"data":{"type":"ecf-partnership","attributes":"none"}}'
    const headers = { 'content-type': 'application/json' }
    expect(await refusal(() => ambition.send('POST', path, { body, headers }))).toEqual(
      with422(cohortMissing, schoolMissing, partnerMissing),
    )
  })

  test.each(['', '{}', '{"data":{}}', '{"data":null}', '{"data":""}', '[]', '{'])(
    'the body %s is a 400',
    async body => {
      const headers = { 'content-type': 'application/json' }
      expect(await refusal(() => ambition.send('POST', path, { body, headers }))).toEqual({
        status: 400,
        recorded: 0,
        errors: [
          {
            title: 'Bad request',
            detail: 'correct json data structure required. See API docs for reference',
          },
        ],
      })
    },
  )

  test('A-20: an unknown cohort, with whatever else can be said without one', async () => {
    for (const cohort of ['1999', 'abc', 20231, '-2023', true]) {
      expect(await post(of(ours, school, cohort))).toEqual(with422(cohortUnknown))
      expect(await post(of(ours, closed, cohort))).toEqual(with422(cohortUnknown, notEligible))
      expect(await post({ ...of(ours, independent, cohort), delivery_partner_id: 'x' })).toEqual(
        with422(cohortUnknown, notRegistered, partnerUnknown),
      )
    }
    expect(await post({ ...of(ours, closed), cohort: null })).toEqual(
      with422(cohortMissing, notEligible),
    )
  })

  test('a school that is unknown, not registered or not eligible', async () => {
    for (const nobody of ['nothing', newId(), '120001', first])
      expect(await post(of(ours, nobody))).toEqual(with422(schoolUnknown))
    expect(await post(of(ours, independent))).toEqual(with422(notRegistered))
    expect(await post(of(ours, closed))).toEqual(with422(notEligible))
  })

  test('a delivery partner that is unknown, or does not work with the provider then', async () => {
    for (const nobody of ['nothing', newId(), school])
      expect(await post({ ...of(ours, school), delivery_partner_id: nobody })).toEqual(
        with422(partnerUnknown),
      )
    expect(await post(of(world.ucl, school))).toEqual(with422(notPaired))
    expect(await post({ ...of(world.ucl, independent), cohort: 2022 })).toEqual(
      with422(notRegistered, notPaired),
    )
    expect(await post({ ...of(ours, 'nothing'), cohort: 2020 })).toEqual(
      with422(schoolUnknown, notPaired),
    )
  })

  test('where this provider, or another, has confirmed already', async () => {
    const partnered = await said.comes('120004')
    await said.confirms(partnered, ours)
    expect(await post(of(ours, partnered))).toEqual(with422(alreadyConfirmed))
    expect(await post(of(world.ucl, partnered))).toEqual(with422(alreadyConfirmed, notPaired))
    expect(await refusal(() => ucl.post(path, of(world.ucl, partnered)))).toEqual(
      with422(anotherConfirmed),
    )
  })

  test('where the school had a provider in the cohort before, and says nothing of this', async () => {
    const silent = await said.comes('120005')
    await said.confirms(silent, world.ucl, 2022)
    expect(await post(of(ours, silent))).toEqual(with422(notConfirmedYet))
    await said.chooses(silent, { route: 'not-yet-known' })
    expect((await ambition.post(path, of(ours, silent))).status).toBe(200)
  })
})

describe('what becomes of a confirmation', () => {
  test('200, the partnership, and the school becomes provider-led with it', async () => {
    const school = await said.comes('120010')
    const answer = await ambition.post(path, of(ours, school, '2023'))
    expect(answer.status).toBe(200)
    expect(one(answer).attributes).toMatchObject({
      cohort: '2023',
      urn: '120010',
      school_id: school,
      delivery_partner_id: first,
      status: 'active',
      created_at: '2023-06-02T09:00:00Z',
    })
    expect(await at(ambition, school)).toEqual([one(answer)])
    expect((await ambition(`${path}/${one(answer).id}`)).body).toEqual(answer.body)
    expect(await schoolShown(school)).toMatchObject({
      in_partnership: true,
      induction_programme_choice: 'provider_led',
    })
  })

  test('ruling 1: a school that goes its own way is never flipped', async () => {
    const school = await said.comes('120011')
    await said.chooses(school, { route: 'diy' })
    expect((await ambition.post(path, of(ours, school))).status).toBe(200)
    expect(await at(ambition, school)).toHaveLength(1)
    expect(await schoolShown(school)).toMatchObject({
      in_partnership: true,
      induction_programme_choice: 'school_led',
    })
  })

  test('ruling 2: beside another, a provider that the school has named may confirm', async () => {
    const school = await said.comes('120012')
    await said.confirms(school, world.ucl)
    await said.chooses(school, { route: 'provider-led', ...ours })
    expect((await ambition.post(path, of(ours, school))).status).toBe(200)
    expect(await at(ucl, school)).toHaveLength(1)
  })

  test('one made for persons becomes the confirmed one, with its id', async () => {
    const school = await said.comes('120013')
    await said.chooses(school, { route: 'provider-led', ...ours })
    const [made] = await world.database.rows<{ id: string }>(
      sql`select partnership.id from partnership where partnership.school_id = ${school}`,
    )
    expect(await at(ambition, school)).toEqual([])
    expect(one(await ambition.post(path, of(ours, school))).id).toBe(made?.id)
  })

  test('a challenged one is revived with its id; one of another provider stays as it is', async () => {
    const school = await said.comes('120014')
    const before = one(await ambition.post(path, of(ours, school)))
    await said.challenges(school, ours)
    const theirs = one(await ucl.post(path, of(world.ucl, school)))
    await said.challenges(school, world.ucl)
    await standAt('2023-06-09T09:00:00.250Z')
    const again = { ...of(ours, school), delivery_partner_id: second }
    const revived = one(await ambition.post(path, again))
    await standAt('2023-06-02T09:00:00.250Z')
    expect(revived.id).toBe(before.id)
    expect(revived.attributes).toMatchObject({
      status: 'active',
      challenged_reason: null,
      challenged_at: null,
      delivery_partner_id: second,
      created_at: '2023-06-02T09:00:00Z',
      updated_at: '2023-06-09T09:00:00Z',
    })
    expect(await at(ucl, school)).toMatchObject([
      { id: theirs.id, attributes: { status: 'challenged' } },
    ])
  })

  test('X-With-Server-Date is when it was confirmed', async () => {
    const school = await said.comes('120015')
    const headers = { 'x-with-server-date': '2023-08-01T10:30:00Z' }
    const confirmed = one(await ambition.post(path, of(ours, school), headers))
    expect(confirmed.attributes.created_at).toBe('2023-08-01T10:30:00Z')
  })

  test('a form with names in brackets is read like JSON', async () => {
    const school = await said.comes('120016')
    const body = new URLSearchParams(
      Object.entries(of(ours, school)).map(([name, value]) => [
        `data[attributes][${name}]`,
        String(value),
      ]),
    ).toString()
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    expect((await ambition.send('POST', path, { body, headers })).status).toBe(200)
  })
})

const confirmedAt = async (urn: string) =>
  one(await ambition.post(path, of(ours, await said.comes(urn))))

describe('another delivery partner', () => {
  let confirmed: PartnershipJson

  beforeAll(async () => {
    confirmed = await confirmedAt('120020')
  })

  const put = (attributes: object) => ambition.put(`${path}/${confirmed.id}`, attributes)

  test('that is missing, unknown or does not work with the provider', async () => {
    expect(await refusal(() => put({ cohort: '2023' }))).toEqual(with422(partnerMissing))
    expect(await refusal(() => put({ delivery_partner_id: ' ' }))).toEqual(with422(partnerMissing))
    expect(await refusal(() => put({ delivery_partner_id: newId() }))).toEqual(
      with422(partnerUnknown),
    )
    expect(await refusal(() => put({ delivery_partner_id: 'nothing' }))).toEqual(
      with422(partnerUnknown),
    )
    const { deliveryPartner } = world.ucl
    expect(await refusal(() => put({ delivery_partner_id: deliveryPartner }))).toEqual(
      with422(notPaired),
    )
    const answer = await ambition.put(`${path}/${confirmed.id}`)
    expect(answer.status).toBe(400)
  })

  test("of a partnership that is not there, not one's own, or made for persons: 404", async () => {
    const school = await said.comes('120021')
    await said.chooses(school, { route: 'provider-led', ...ours })
    const [made] = await world.database.rows<{ id: string }>(
      sql`select partnership.id from partnership where partnership.school_id = ${school}`,
    )
    const before = await position()
    for (const [client, id] of [
      [ucl, confirmed.id],
      [ambition, made?.id],
      [ambition, newId()],
      [ambition, 'nothing'],
    ] as const)
      for (const attributes of [{ delivery_partner_id: second }, {}, null]) {
        const answer = await client.put(`${path}/${id}`, attributes)
        expect([answer.status, answer.text]).toEqual([404, '{"error":"Resource not Found"}'])
      }
    expect(await position()).toBe(before)
  })

  test('that is the same: 200, and nothing changes', async () => {
    const same = await confirmedAt('120022')
    await standAt('2023-06-05T09:00:00.250Z')
    const before = await position()
    const answer = await ambition.put(`${path}/${same.id}`, { delivery_partner_id: first })
    await standAt('2023-06-02T09:00:00.250Z')
    expect([answer.status, one(answer)]).toEqual([200, same])
    expect(await position()).toBe(before)
  })

  test('of a challenged partnership, or one that persons have beside it', async () => {
    const gone = await confirmedAt('120023')
    await said.challenges(gone.attributes.school_id as SchoolId, ours)
    for (const partner of [first, second])
      expect(
        await refusal(() => ambition.put(`${path}/${gone.id}`, { delivery_partner_id: partner })),
      ).toEqual(with422(challenged))
    const beside = await confirmedAt('120024')
    await said.chooses(beside.attributes.school_id as SchoolId, {
      route: 'provider-led',
      ...ours,
      deliveryPartner: second,
    })
    expect(
      await refusal(() => ambition.put(`${path}/${beside.id}`, { delivery_partner_id: second })),
    ).toEqual(with422(madeForPersons))
  })

  test('is taken with the same id, by PUT and by PATCH', async () => {
    const taken = await confirmedAt('120025')
    await standAt('2023-06-06T09:00:00.250Z')
    const answer = await ambition.put(`${path}/${taken.id}`, { delivery_partner_id: second })
    await standAt('2023-06-02T09:00:00.250Z')
    expect(answer.status).toBe(200)
    expect(one(answer)).toMatchObject({
      id: taken.id,
      attributes: {
        delivery_partner_id: second,
        created_at: '2023-06-02T09:00:00Z',
        updated_at: '2023-06-06T09:00:00Z',
      },
    })
    const back = await ambition.patch(`${path}/${taken.id}`, { delivery_partner_id: first })
    expect(one(back).attributes.delivery_partner_id).toBe(first)
  })
})
