import { describe, expect, test } from 'vitest'
import { dayIn, openJourneys, type Journeys } from '../../../test/journey-pages.ts'
import { ada, ben, mary, personOf } from '../../../test/database/small-world.ts'
import { confirmedBeside, dev, devTrainsWithUcl } from '../../../test/school-pages.ts'
import type { Instant } from '../../core/calendar.ts'
import { changeProgramme } from '../../core/changes/change-programme/change-programme.ts'
import { confirm } from '../../operations/confirm.ts'
import { newId } from '../../ids.ts'
import type { ChangeId } from '../../core/identity.ts'
import { sql } from '../../store/database.ts'

const home = '/schools/100001'

/** The addresses of the links of a page that lead to a journey. */
const linksTo = (html: string, journey: string) =>
  [...html.matchAll(/<a\s[^>]*href="([^"]+)"/g)]
    .map(([, href = '']) => href.replaceAll('&amp;', '&'))
    .filter(href => href.startsWith(`${home}/${journey}?`))

const opened = async ({ ashfield }: Journeys, path = home) => ashfield.open(path)

describe('a provider that confirmed beside the school’s own programme', () => {
  test('is accepted or said to be wrong, each by a link', async () => {
    const at = await openJourneys()
    await confirmedBeside(at.world)
    const { html, text } = await opened(at)
    const named = `cohort=2024&provider=${at.world.ucl.leadProvider}`
    expect(text).toMatch(/UCL Institute of Education says that it trains people at your school in/)
    expect(linksTo(html, 'accept-partnership')).toEqual([`${home}/accept-partnership?${named}`])
    expect(linksTo(html, 'challenge-partnership')).toEqual([
      `${home}/challenge-partnership?${named}`,
    ])
    expect(text).toContain('Accept : UCL Institute of Education, 2024 to 2025')
    expect(text).toContain('Say that this is wrong : UCL Institute of Education, 2024 to 2025')
  })

  test('is not offered to be accepted where DfE does not pay for it', async () => {
    const at = await openJourneys()
    await confirmedBeside(at.world)
    await at.world.database.run(sql`
      update school_facts set eligible_for_funding = false where urn = '100001'
    `)
    const { html } = await opened(at)
    expect(linksTo(html, 'accept-partnership')).toEqual([])
    expect(linksTo(html, 'challenge-partnership')).toHaveLength(1)
  })

  test('is accepted also when it is too late to say that it was never so', async () => {
    const at = await openJourneys()
    await confirmedBeside(at.world)
    at.world.clock.set('2024-11-01T09:00:00.000Z' as Instant)
    const { html } = await (await at.another()).open(home)
    expect(linksTo(html, 'accept-partnership')).toHaveLength(1)
    expect(linksTo(html, 'challenge-partnership')).toEqual([])
  })

  test('is said to train some where the school named it for them', async () => {
    const at = await openJourneys()
    await devTrainsWithUcl(at.world)
    const { ashfield: school, database } = at.world
    await confirm(at.world, {
      change: changeProgramme,
      id: newId() as ChangeId,
      by: { role: 'school', school, name: 'Tara Ashfield' },
      request: {
        school,
        whom: {
          who: 'named',
          participants: [{ person: await personOf(database, dev), kind: 'ect' }],
        },
        makeDefault: false,
        from: at.world.clock.today(),
        to: { route: 'diy' },
      },
    })
    await at.ashfield.open(`${home}/choose-programme?cohort=2024`)
    await at.ashfield.submit({ route: 'diy' })
    await at.ashfield.submit({ appropriateBody: 'not-listed' })
    await at.ashfield.submit()
    expect((await opened(at)).text).toContain(
      'It trains some of your people. Those who join are offered what you chose for all.',
    )
  })
})

test.each([
  ['2024-06-17', 1],
  ['2024-10-31', 1],
  ['2024-11-01', 0],
])(
  'the provider of a year can be said to train nobody there, on %s: %i link',
  async (day, count) => {
    const at = await openJourneys()
    await devTrainsWithUcl(at.world)
    at.world.clock.set(`${day}T12:00:00.000Z` as Instant)
    const { html } = await (await at.another()).open(home)
    const links = linksTo(html, 'challenge-partnership')
    expect(links).toHaveLength(count)
    expect(html.includes('Report that this provider does not train your people')).toBe(count === 1)
  },
)

describe('the appropriate body of a year', () => {
  test('is reported, then changed, and stands with those to come', async () => {
    const at = await openJourneys()
    const { ashfield: tutor } = at
    const before = await opened(at)
    expect(before.text).toContain(
      'Appropriate body Not reported Report the appropriate body (Training',
    )
    const [link = ''] = linksTo(before.html, 'appoint-appropriate-body')
    expect(link).toBe(`${home}/appoint-appropriate-body?cohort=2023`)
    await tutor.open(link)
    await tutor.submit({ body: 'not-appointed-yet' })
    await tutor.submit({ since: 'soonest' })
    await tutor.submit()
    await tutor.open(link)
    await tutor.submit({ body: 'not-listed' })
    await tutor.submit({ since: 'another-day' })
    await tutor.submit(dayIn('from', '2024-09-01'))
    await tutor.submit()
    expect((await opened(at)).text).toContain(
      'Appropriate body Not appointed yet, from 4 March 2024 ' +
        'Change the appropriate body (Training for ECTs who start in 2023 to 2024) ' +
        'Appropriate body to come Another body, not on our list, from 1 September 2024',
    )
    const coming = await opened(at, `${home}/things-to-come`)
    expect(linksTo(coming.html, 'appoint-appropriate-body')).toContain(link)
  })

  test('stands also where the training is not chosen yet', async () => {
    const at = await openJourneys()
    const { ashfield: tutor } = at
    await tutor.open(`${home}/appoint-appropriate-body?cohort=2022`)
    await tutor.submit({ body: 'not-listed' })
    await tutor.submit({ since: 'soonest' })
    await tutor.submit()
    expect((await opened(at)).text).toMatch(
      /You have not said yet how you will .* Another body, not on our list, from 4 March 2024/,
    )
  })
})

test('an ECT who is at the school can be given another body, and nobody else', async () => {
  const at = await openJourneys()
  const { database } = at.world
  const linksOf = async (path: string, trn: typeof ben) => {
    const { html } = await opened(at, `${home}/${path}/${await personOf(database, trn)}`)
    return linksTo(html, 'appoint-appropriate-body').length
  }
  expect(await linksOf('ects', ben)).toBe(1)
  expect(await linksOf('ects', ada)).toBe(0)
  expect(await linksOf('mentors', mary)).toBe(0)
})
