import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startServer } from '../../src/http/server.ts'
import { barriersOn, noBrowser, openBrowser } from '../browser.ts'
import { ben, personOf } from '../database/small-world.ts'
import { atWork, choose, leave, onwards, tabTo, typeDay } from '../keyboard.ts'
import { confirmedBeside, devTrainsWithUcl, serverOf, tutors, twoSchools } from '../school-pages.ts'

let browser: Browser

beforeAll(async () => {
  if (noBrowser) return
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
})

const isTooWide = 'document.documentElement.scrollWidth > document.documentElement.clientWidth'

/** Looks at a page as everybody sees it, and goes on. */
function lookingAt(page: Page) {
  const wrong: string[] = []
  const look = async () => {
    wrong.push(...(await barriersOn(page)))
    if (await page.evaluate(isTooWide)) wrong.push(`${page.url()} is wider than the window`)
  }
  const press = async (button: string) => {
    await look()
    await page.getByRole('button', { name: button, exact: true }).click()
  }
  const follow = async (link: string) => {
    await look()
    await page.getByRole('link', { name: link }).first().click()
  }
  return { wrong, look, press, follow }
}

/** A tutor of Ashfield in a window, in a world in which something has happened. */
async function inWindow(width: number, happened: typeof confirmedBeside) {
  const world = await twoSchools()
  await happened(world)
  const server = await serverOf(world, { start: startServer })
  const page = await browser.newPage({ viewport: { width, height: 900 } })
  await page.goto(`${server.url}/sign-in`)
  await page.locator(`input[value="${tutors.ashfield}"]`).check()
  await page.locator('main button').click()
  const close = async () => {
    await page.close()
    await server.close()
  }
  return { page, close, ...lookingAt(page) }
}

const heading = (page: Page) => page.getByRole('heading', { level: 1 }).innerText()

describe.skipIf(noBrowser).each([375, 1280])('in a window of %i px everybody can use', width => {
  test('the appropriate body of a year', async () => {
    const { page, wrong, look, press, follow, close } = await inWindow(width, confirmedBeside)
    await follow('Report the appropriate body (Training for ECTs who start in 2023 to 2024)')
    await press('Continue')
    await look()
    await page.getByLabel('One from the list').check()
    await press('Continue')
    await page.getByLabel('Name, or part of it').fill('alban')
    await press('Search')
    await page.getByRole('radio').first().check()
    await press('Continue')
    await page.getByLabel('From another day').check()
    await press('Continue')
    for (const [part, text] of Object.entries({ Day: '1', Month: '9', Year: '2024' }))
      await page.getByLabel(part).fill(text)
    await press('Continue')
    await press('Confirm the appropriate body')
    expect(await heading(page)).toBe('Appropriate body for 2023 to 2024 recorded')
    await follow('Go to the school’s home page')
    await look()
    expect(wrong).toEqual([])
    await close()
  })

  test('a provider that is accepted', async () => {
    const { page, wrong, look, press, follow, close } = await inWindow(width, confirmedBeside)
    await follow('Accept')
    await press('Accept this lead provider')
    expect(await heading(page)).toBe('Lead provider accepted')
    await look()
    expect(wrong).toEqual([])
    await close()
  })

  test('a provider that trains nobody there', async () => {
    const { page, wrong, look, press, follow, close } = await inWindow(width, devTrainsWithUcl)
    await follow('Report that this provider does not train your people')
    await press('Continue')
    await page.getByLabel('No ECTs start at our school').check()
    await press('Continue')
    await page.getByLabel('This looks like a mistake').check()
    await press('Continue')
    await press('Confirm and report this')
    expect(await heading(page)).toBe('You have reported that this is wrong')
    await look()
    expect(wrong).toEqual([])
    await close()
  })
})

describe.skipIf(noBrowser)('without JavaScript, by keyboard alone', () => {
  test('an ECT is given another body from a day to come', async () => {
    const at = await atWork(browser)
    const { page, home, world } = at
    await page.goto(`${home}/ects/${await personOf(world.database, ben)}`)
    await tabTo(page, 'a[href*="appoint-appropriate-body"]')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'appropriate body for Ben Cole' }).waitFor()
    await choose(page, 1)
    await onwards(page, 'From when?')
    await choose(page, 1)
    await onwards(page, 'From which day?')
    await typeDay(page, '18', '3', '2024')
    await onwards(page, 'Check your answers')
    await onwards(page, 'Appropriate body of Ben Cole recorded')
    expect(await page.locator('main').innerText()).toContain('from 18 March 2024')
    await leave(at)
  })

  test('a provider is accepted, and another is said to be wrong', async () => {
    const at = await atWork(browser)
    const { page, home, world } = at
    await confirmedBeside(world)
    await page.goto(home)
    await tabTo(page, 'a[href*="challenge-partnership"]')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Why is it wrong' }).waitFor()
    await choose(page, 2)
    await onwards(page, 'Check your answers')
    await page.goto(home)
    await tabTo(page, 'a[href*="accept-partnership"]')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Accept a lead provider' }).waitFor()
    await onwards(page, 'Lead provider accepted')
    expect(await page.locator('main').innerText()).toContain('UCL Institute of Education')
    await leave(at)
  })
})
