import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startServer, type Server } from '../../src/http/server.ts'
import { barriersOn, noBrowser, openBrowser } from '../browser.ts'
import { ada, ben, mary, personOf } from '../database/small-world.ts'
import { serverOf, tutors, twoSchools } from '../school-pages.ts'

const day9January = 'known-day=9&known-month=1&known-year=2024'

const widthOf = (page: Page) => page.evaluate<number>('document.documentElement.scrollWidth')

describe.skipIf(noBrowser)(`pages in a browser${noBrowser ? ` (${noBrowser})` : ''}`, () => {
  let server: Server
  let browser: Browser
  let paths: Readonly<Record<string, string>>

  beforeAll(async () => {
    const world = await twoSchools()
    server = await serverOf(world, { start: startServer })
    browser = await openBrowser()
    const at = '/schools/100001'
    const who = { ada: await personOf(world.database, ada) }
    paths = {
      home: at,
      ects: `${at}/ects`,
      mentors: `${at}/mentors`,
      'nobody found': `${at}/ects?search=zz`,
      'an ECT who left': `${at}/ects/${await personOf(world.database, ada)}`,
      'an ECT who leaves': `${at}/ects/${await personOf(world.database, ben)}`,
      'a day to look back to': `${at}/ects/${who.ada}/as-known`,
      'what was known': `${at}/ects/${who.ada}/as-known?${day9January}`,
      'a day that is none': `${at}/ects/${who.ada}/as-known?known-day=9`,
      'things to come': `${at}/things-to-come`,
      'a mentor': `${at}/mentors/${await personOf(world.database, mary)}`,
      notices: '/notices',
      teachers: '/demonstration-teachers',
      start: '/',
      'sign-in': '/sign-in',
      schools: '/schools',
      accessibility: '/accessibility',
      cookies: '/cookies',
      privacy: '/privacy',
      'a page that is not there': '/nowhere',
    }
  })

  afterAll(async () => {
    await browser?.close()
    await server?.close()
  })

  /** A page of a window of its own, signed in. */
  async function openAs(tutor: string, { width = 1280, javaScriptEnabled = true } = {}) {
    const context = await browser.newContext({
      viewport: { width, height: 800 },
      javaScriptEnabled,
      baseURL: server.url,
    })
    const page = await context.newPage()
    page.setDefaultTimeout(5000)
    await page.goto('/sign-in')
    await page.check(`input[value="${tutor}"]`)
    await page.click('main button')
    return page
  }

  test.each([1280, 320])(
    'nothing shuts anybody out, at %i pixels',
    async width => {
      const page = await openAs(tutors.both, { width })
      for (const [name, path] of Object.entries(paths)) {
        await page.goto(path)
        expect([name, await barriersOn(page), await widthOf(page)]).toEqual([name, [], width])
      }
      await page.context().close()
    },
    60_000,
  )

  test('undoing shuts nobody out, from its form to the page after it', async () => {
    const page = await openAs(tutors.both)
    await page.goto(paths['an ECT who left'] ?? '')
    await page
      .getByRole('link', { name: /^Why this cannot be undone/ })
      .first()
      .click()
    expect(await page.title()).toContain('You cannot undo this change')
    expect(await barriersOn(page)).toEqual([])

    await page.goto(paths['a mentor'] ?? '')
    await page
      .getByRole('link', { name: /^Undo the change: Mary Hart was assigned/ })
      .first()
      .click()
    expect(await barriersOn(page)).toEqual([])
    await page.getByRole('button', { name: 'Undo this change' }).click()
    expect(await page.title()).toMatch(/^Error: Undo a change/)
    expect(await barriersOn(page)).toEqual([])
    await page.getByLabel('Why are you undoing this change?').fill('Wrong mentor')
    await page.getByRole('button', { name: 'Undo this change' }).click()
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('Change undone')
    expect(await barriersOn(page)).toEqual([])
    await page.context().close()
  })

  test('from a list the why of a standing is reached, open, and shuts nobody out', async () => {
    const page = await openAs(tutors.ashfield, { width: 320, javaScriptEnabled: false })
    await page.goto(paths['ects'] ?? '')
    await page.getByRole('link', { name: 'Why? Ben Cole: leaving' }).click()
    await page.getByText('31 March 2024 was reported as their last day.').waitFor()
    const withScripts = await openAs(tutors.ashfield, { width: 320 })
    await withScripts.goto(`${paths['an ECT who left'] ?? ''}#why`)
    await withScripts.getByText('Where the rule comes from:').waitFor()
    expect([await barriersOn(withScripts), await widthOf(withScripts)]).toEqual([[], 320])
    await withScripts.context().close()
    await page.context().close()
  })

  test('without JavaScript a tutor signs in, searches, opens a person and signs out', async () => {
    const page = await openAs(tutors.ashfield, { javaScriptEnabled: false })
    await page.getByRole('link', { name: 'ECTs', exact: true }).click()
    await page.getByLabel('Search by name').fill('cara')
    await page.getByRole('button', { name: 'Search' }).click()
    await page.getByRole('link', { name: 'Cara Diaz', exact: true }).click()
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Cara Diaz')
    await page.getByRole('button', { name: /^Sign out/ }).click()
    await page.goto(paths['home'] ?? '')
    expect(new URL(page.url()).pathname).toBe('/sign-in')
    await page.context().close()
  })

  test('without JavaScript, by keyboard, a tutor looks back to a day that she types', async () => {
    const page = await openAs(tutors.ashfield, { javaScriptEnabled: false, width: 320 })
    await page.goto(paths['an ECT who left'] ?? '')
    await page.getByRole('link', { name: 'See what was known on an earlier day' }).press('Enter')
    await page.getByLabel('Day', { exact: true }).fill('9')
    await page.keyboard.press('Tab')
    await page.keyboard.type('1')
    await page.keyboard.press('Tab')
    await page.keyboard.type('2024')
    await page.keyboard.press('Enter')
    await page
      .getByRole('heading', { level: 1, name: 'Ada Obi as known on 9 January 2024' })
      .waitFor()
    await page.getByRole('link', { name: 'as it is known now' }).press('Enter')
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Ada Obi')
    await page.context().close()
  })

  test('by keyboard alone the history can be reached and scrolled', async () => {
    const page = await openAs(tutors.ashfield, { width: 320 })
    await page.goto(paths['an ECT who leaves'] ?? '')
    const isThere = () =>
      page.evaluate<boolean>("document.activeElement.classList.contains('mt-history')")
    for (let presses = 0; presses < 40 && !(await isThere()); presses++)
      await page.keyboard.press('Tab')
    expect(await isThere()).toBe(true)

    const at = () => page.evaluate<number>('document.activeElement.scrollLeft')
    expect(await at()).toBe(0)
    await page.keyboard.press('ArrowRight')
    await expect.poll(at).toBeGreaterThan(0)
    await page.context().close()
  })
})
