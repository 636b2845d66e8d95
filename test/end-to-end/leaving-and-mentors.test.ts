import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startServer, type Server } from '../../src/http/server.ts'
import { noBrowser, openBrowser } from '../browser.ts'
import { ben, mary, personOf, type SmallWorld } from '../database/small-world.ts'
import { cara, serverOf, tutors, twoSchools } from '../school-pages.ts'

let browser: Browser

beforeAll(async () => {
  if (noBrowser) return
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
})

interface AtWork {
  readonly page: Page
  readonly world: SmallWorld
  readonly server: Server
  readonly home: string
}

/** A tutor of Ashfield with a keyboard, in a browser without JavaScript. */
async function atWork(): Promise<AtWork> {
  const world = await twoSchools()
  const server = await serverOf(world, { start: startServer })
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(`${server.url}/sign-in`)
  await page.locator(`input[value="${tutors.ashfield}"]`).check()
  await page.locator('main button').click()
  return { page, world, server, home: `${server.url}/schools/100001` }
}

const leave = async ({ page, server }: AtWork) => {
  await page.context().close()
  await server.close()
}

/** Presses Tab until something that fits has the focus. */
async function tabTo(page: Page, what: string) {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab')
    if (await page.locator(`${what}:focus`).count()) return
  }
  throw new Error(`Tab never reaches ${what}`)
}

/** Goes on to the page of a heading. */
async function onwards(page: Page, heading: string) {
  await tabTo(page, 'main button')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: heading }).waitFor()
}

const choose = async (page: Page, presses: number) => {
  await tabTo(page, 'input[type=radio]')
  await page.keyboard.press('Space')
  for (let at = 0; at < presses; at++) await page.keyboard.press('ArrowDown')
}

async function typeDay(page: Page, ...parts: readonly string[]) {
  for (const part of parts) {
    await tabTo(page, 'main input[type=text]')
    await page.keyboard.type(part)
  }
}

test.skipIf(noBrowser)('a mentor leaves, and her ECT is led to another', async () => {
  const at = await atWork()
  const { page, home, world } = at
  await page.goto(`${home}/mentors/${await personOf(world.database, mary)}`)
  await tabTo(page, 'a[href*="report-leaving"]')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Why is Mary Hart leaving?' }).waitFor()
  await choose(page, 2)
  await onwards(page, 'What is Mary Hart’s last day at your school?')
  await typeDay(page, '31', '5', '2024')
  await onwards(page, 'Check your answers')
  expect(await page.locator('main').innerText()).toContain('Cara Diaz has no mentor from 1 June')
  await onwards(page, 'You have reported that Mary Hart leaves')
  await tabTo(page, 'a[href*="assign-mentor"]')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Who will mentor Cara Diaz?' }).waitFor()
  expect(await page.getByLabel('Mary Hart').isChecked()).toBe(true)
  await leave(at)
})

test.skipIf(noBrowser)('a report of leaving is cancelled', async () => {
  const at = await atWork()
  const { page, home, world } = at
  await page.goto(`${home}/ects/${await personOf(world.database, ben)}`)
  await tabTo(page, 'a[href*="report-leaving"]')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'What do you want to do' }).waitFor()
  await choose(page, 1)
  await onwards(page, 'Why are you cancelling the report?')
  await choose(page, 0)
  await onwards(page, 'Check your answers')
  expect(await page.locator('main').innerText()).toContain('Ben Cole stays at Ashfield Primary')
  await onwards(page, 'Ben Cole is no longer reported as leaving')
  await leave(at)
})

test.skipIf(noBrowser)('a mentor is removed', async () => {
  const at = await atWork()
  const { page, home, world } = at
  await page.goto(`${home}/ects/${await personOf(world.database, cara)}`)
  await tabTo(page, 'a[href*="unassign-mentor"]')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Why will Mary Hart no longer mentor' }).waitFor()
  await choose(page, 1)
  await onwards(page, 'From which day have they no mentor?')
  await choose(page, 0)
  await onwards(page, 'Check your answers')
  expect(await page.locator('main').innerText()).toContain('Cara Diaz has no mentor from 15 April')
  await onwards(page, 'The mentor of Cara Diaz is removed')
  await leave(at)
})
