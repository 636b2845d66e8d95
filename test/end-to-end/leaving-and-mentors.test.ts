import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { noBrowser, openBrowser } from '../browser.ts'
import { ben, mary, personOf } from '../database/small-world.ts'
import { atWork, choose, leave, onwards, tabTo, typeDay } from '../keyboard.ts'
import { cara } from '../school-pages.ts'

let browser: Browser

beforeAll(async () => {
  if (noBrowser) return
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
})

test.skipIf(noBrowser)('a mentor leaves, and her ECT is led to another', async () => {
  const at = await atWork(browser)
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
  const at = await atWork(browser)
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
  const at = await atWork(browser)
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

test.skipIf(noBrowser)('a first day that was typed wrongly is corrected', async () => {
  const at = await atWork(browser)
  const { page, home, world } = at
  await page.goto(`${home}/ects/${await personOf(world.database, ben)}`)
  await tabTo(page, 'a[href*="record=2023-09-05"]')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'What is wrong in the record of Ben Cole?' }).waitFor()
  await choose(page, 0)
  await onwards(page, 'What is the right first day?')
  await typeDay(page, '11', '9', '2023')
  await onwards(page, 'Why is the record wrong?')
  await tabTo(page, 'main input[type=text]')
  await page.keyboard.type('A wrong date was typed')
  await onwards(page, 'Check your answers')
  expect(await page.locator('main').innerText()).toContain('is 11 September 2023, and not 5')
  await onwards(page, 'Record corrected')
  await leave(at)
})

test.skipIf(noBrowser)(
  'a mentor who goes on training elsewhere is registered as well',
  async () => {
    const at = await atWork(browser, 'birchwood')
    const { page, home } = at
    await page.goto(`${home}/transfer-in`)
    await tabTo(page, 'main input[type=text]')
    await page.keyboard.type(mary)
    await typeDay(page, '5', '5', '1995')
    await onwards(page, 'Is this Mary Hart?')
    await choose(page, 0)
    await onwards(page, 'Will Mary Hart go on mentoring at their other school?')
    await choose(page, 2)
    await onwards(page, 'Register Mary Hart at your school as well')
    await tabTo(page, 'main a[role=button]')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Is this Mary Hart?' }).waitFor()
    await choose(page, 0)
    await onwards(page, 'When is Mary Hart’s first day at your school?')
    await typeDay(page, '5', '3', '2024')
    await onwards(page, 'Check your answers')
    const said = await page.locator('main').innerText()
    expect(said).toContain('Mary Hart may mentor at your school from 5 March 2024')
    await onwards(page, 'Mary Hart is registered')
    await leave(at)
  },
)
