import { afterAll, describe, expect, test } from 'vitest'
import { day } from '../../src/core/calendar.ts'
import type { SchoolId } from '../../src/core/identity.ts'
import { oneOf, pageOf } from '../../src/provider-contract/schemas.ts'
import { schoolSchema } from '../../src/provider-contract/school.ts'
import { tutorOf } from '../database/small-world.ts'
import { listsWorld } from './lists-world.ts'
import { bodyAs, on } from './reading.ts'
import * as reports from './reports.ts'

/*
 * What is shown of a school in a cohort, and when it moves (contract 14.1). Each test looks at a
 * school of its own.
 */

const said = await listsWorld('2023-06-01T09:00:00.250Z')
const { world, ambition, standAt } = said
afterAll(() => said.api.close())

const dfe = { role: 'dfe', name: 'Support' } as const

const inCohort = async (school: SchoolId, cohort = 2023, headers = {}) => {
  const answer = await ambition(`/schools/ecf/${school}?filter[cohort]=${cohort}`, headers)
  return answer.status === 404 ? undefined : bodyAs(oneOf(schoolSchema), answer).data.attributes
}

const plainSchool = { route: 'provider-led', leadProvider: null, deliveryPartner: null } as const

describe('which schools', () => {
  test('who is not eligible is listed while a confirmed partnership stands', async () => {
    const closed = await said.comes('110001')
    const partnered = await said.comes('110002')
    const confirmed = await said.confirms(partnered, world.ucl)
    await said.states(closed, { statusCode: '2' })
    await said.states(partnered, { statusCode: '2' })
    expect(await inCohort(closed)).toBeUndefined()
    expect(await inCohort(partnered)).toMatchObject({ in_partnership: true })
    expect(await inCohort(partnered, 2022)).toBeUndefined()

    const challenge = await said.challenges(partnered, world.ucl)
    expect(await inCohort(partnered)).toBeUndefined()
    await said.undoes(partnered, challenge)
    expect(await inCohort(partnered)).toMatchObject({ in_partnership: true })
    await reports.report(world, 'undo', { change: confirmed, reason: 'mistake' }, dfe)
    expect(await inCohort(partnered)).toBeUndefined()
    await said.states(partnered, { statusCode: '1' })
    expect(await inCohort(partnered)).toMatchObject({ in_partnership: false })
  })

  test('a partnership made for persons lists nobody', async () => {
    const school = await said.comes('110003')
    await said.chooses(school, { route: 'provider-led', ...world.ucl })
    expect(await inCohort(school)).toMatchObject({ in_partnership: true })
    await said.states(school, { statusCode: '2' })
    expect(await inCohort(school)).toBeUndefined()
    await said.states(school, { statusCode: '3' })
    expect(await inCohort(school)).toMatchObject({ in_partnership: true })
  })

  test('A-18: a school approved under section 41 is listed, of whatever type', async () => {
    const school = await said.comes('110004', { typeCode: '11' })
    expect(await inCohort(school)).toBeUndefined()
    await said.states(school, { section41Approved: true })
    expect(await inCohort(school)).toMatchObject({ urn: '110004' })
  })
})

describe('what is shown of a school', () => {
  test('A-17: any partnership that is not challenged counts, of any provider', async () => {
    const school = await said.comes('110030')
    const shown = async (cohort = 2023) => (await inCohort(school, cohort))?.in_partnership
    expect(await shown()).toBe(false)
    await said.chooses(school, { route: 'provider-led', ...world.ucl })
    expect(await shown()).toBe(true)
    await said.confirms(school, world.ucl)
    expect(await shown()).toBe(true)
    expect(await shown(2022)).toBe(false)
    await said.challenges(school, world.ucl)
    expect(await shown()).toBe(false)
  })

  test.each([
    ['110041', plainSchool, 'provider_led'],
    ['110042', { route: 'diy' }, 'school_led'],
    ['110043', { route: 'school-funded', providerName: 'Somebody' }, 'school_led'],
    ['110044', { route: 'no-ects' }, 'no_early_career_teachers'],
    ['110045', { route: 'not-yet-known' }, 'not_yet_known'],
  ] as const)('%s chose %o, which is %s', async (urn, chosen, expected) => {
    const school = await said.comes(urn)
    await said.chooses(school, chosen)
    expect((await inCohort(school))?.induction_programme_choice).toBe(expected)
    expect((await inCohort(school, 2022))?.induction_programme_choice).toBe('not_yet_known')
  })

  test('materials are led by the school', async () => {
    const school = await said.comes('110046')
    const [supplier] = world.reference.suppliers
    if (supplier === undefined) throw new Error('Nobody supplies materials')
    await said.chooses(school, { route: 'accredited-materials', supplier: supplier.id })
    expect((await inCohort(school))?.induction_programme_choice).toBe('school_led')
  })
})

const movedAt = async (school: SchoolId, cohort = 2023, headers = {}) =>
  (await inCohort(school, cohort, headers))?.updated_at
const since = async (moment: string, cohort = 2023, headers = {}) => {
  const path = `/schools/ecf?filter[cohort]=${cohort}&filter[updated_since]=${moment}`
  const shown = bodyAs(pageOf(schoolSchema), await ambition(path, headers)).data
  return new Set(shown.map(({ id }) => id as SchoolId))
}

describe('when what is shown of a school moves', () => {
  test('A-07, A-19: it and its entry of the cohort move it, another cohort does not', async () => {
    await standAt('2023-06-10T09:00:00.250Z')
    const school = await said.comes('110050')
    expect(await movedAt(school)).toBe('2023-06-10T09:00:00Z')
    await standAt('2023-06-11T09:00:00.250Z')
    await said.chooses(school, { route: 'diy' })
    expect(await movedAt(school)).toBe('2023-06-11T09:00:00Z')
    expect(await movedAt(school, 2022)).toBe('2023-06-10T09:00:00Z')
    await standAt('2023-06-12T09:00:00.250Z')
    await said.confirms(school, world.ucl)
    expect(await movedAt(school)).toBe('2023-06-12T09:00:00Z')
    await standAt('2023-06-13T09:00:00.250Z')
    const challenge = await said.challenges(school, world.ucl)
    expect(await movedAt(school)).toBe('2023-06-13T09:00:00Z')
    await standAt('2023-06-14T09:00:00.250Z')
    await said.undoes(school, challenge)
    expect(await movedAt(school)).toBe('2023-06-14T09:00:00Z')
    expect((await since('2023-06-14T09:00:00Z')).has(school)).toBe(true)
    expect((await since('2023-06-14T09:00:01Z')).has(school)).toBe(false)
    expect((await since('2023-06-10T09:00:01Z', 2022)).has(school)).toBe(false)

    await standAt('2023-06-15T09:00:00.250Z')
    await said.states(school, { name: 'Renamed School' })
    for (const cohort of [2022, 2023]) {
      expect(await inCohort(school, cohort)).toMatchObject({
        name: 'Renamed School',
        created_at: '2023-06-10T09:00:00Z',
        updated_at: '2023-06-15T09:00:00Z',
      })
      expect((await since('2023-06-15T09:00:00Z', cohort)).has(school)).toBe(true)
    }
  })

  test('a choice that is taken back is shown as before, and moves it', async () => {
    await standAt('2023-06-16T09:00:00.250Z')
    const school = await said.comes('110051')
    const choice = await said.chooses(school, { route: 'diy' })
    await standAt('2023-06-17T09:00:00.250Z')
    await said.undoes(school, choice)
    expect(await inCohort(school)).toMatchObject({
      induction_programme_choice: 'not_yet_known',
      updated_at: '2023-06-17T09:00:00Z',
    })
  })

  test('a choice from a day on shows from that day, which moves it', async () => {
    await standAt('2023-06-18T09:00:00.250Z')
    const school = await said.comes('110052')
    await said.chooses(school, { route: 'diy' })
    await said.confirms(school, world.ucl)
    const change = {
      school,
      whom: { who: 'cohort', cohort: 2023, except: [], also: [] },
      from: day('2023-09-01'),
      to: { route: 'provider-led', ...world.ucl },
      makeDefault: true,
    } as const
    await reports.report(world, 'change-programme', change, tutorOf(school))
    expect(await inCohort(school)).toMatchObject({
      induction_programme_choice: 'school_led',
      updated_at: '2023-06-18T09:00:00Z',
    })
    expect(await inCohort(school, 2023, on('2023-08-31T22:59:59Z'))).toMatchObject({
      induction_programme_choice: 'school_led',
      updated_at: '2023-06-18T09:00:00Z',
    })
    // Midnight in London is an hour before that in UTC.
    const after = on('2023-08-31T23:00:00Z')
    expect(await inCohort(school, 2023, after)).toMatchObject({
      induction_programme_choice: 'provider_led',
      updated_at: '2023-08-31T23:00:00Z',
    })
    expect((await since('2023-08-31T23:00:00Z', 2023, after)).has(school)).toBe(true)
    expect((await since('2023-08-31T23:00:01Z', 2023, after)).has(school)).toBe(false)
    expect((await since('2023-08-31T23:00:00Z', 2023, on('2023-08-31T22:59:59Z'))).size).toBe(0)
    const latest = '/schools/ecf?filter[cohort]=2023&sort=-updated_at&page[per_page]=1'
    expect(bodyAs(pageOf(schoolSchema), await ambition(latest, after)).data[0]?.id).toBe(school)
    const last = latest.replace('-updated', 'updated')
    expect(bodyAs(pageOf(schoolSchema), await ambition(last, after)).data[0]?.id).not.toBe(school)
  })
})
