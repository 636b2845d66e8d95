import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { barriersOn, noBrowser, openBrowser } from '../../../test/browser.ts'
import { openClub } from '../../../test/club.ts'
import { startServer, type Server } from '../../http/server.ts'

let browser: Browser
let server: Server

beforeAll(async () => {
  if (noBrowser) return
  browser = await openBrowser()
  server = (await openClub(startServer)).server
})

afterAll(async () => {
  await browser?.close()
  await server?.close()
})

test.skipIf(noBrowser)(
  'every kind of page can be used by everybody, and none asks for what the policy forbids',
  async () => {
    const page = await browser.newPage()
    const complaints: string[] = []
    page.on('console', line => line.type() === 'error' && complaints.push(line.text()))
    page.on('pageerror', error => complaints.push(error.message))
    const barriers: string[] = []
    const check = async () => barriers.push(...(await barriersOn(page)))

    await page.goto(`${server.url}/schools/123456/join`)
    await check()
    await page.getByLabel('What is your name?').fill('Ada')
    await page.getByRole('button', { name: 'Continue' }).click()
    await page.getByLabel('Day').fill('1')
    await page.getByLabel('Month').fill('9')
    await check()
    await page.getByLabel('Year').fill('2025')
    await page.keyboard.press('Enter')
    await page.getByLabel('Yes').check()
    await check()
    await page.getByRole('button', { name: 'Continue' }).click()
    await check()
    await page.getByRole('button', { name: 'Confirm and join' }).click()
    await page.getByRole('heading', { name: 'Ada has joined' }).waitFor()
    await check()

    expect(barriers).toEqual([])
    expect(complaints).toEqual([])
    expect(await page.evaluate('document.body.className')).toContain('js-enabled')
    await page.close()
  },
)

test.skipIf(noBrowser)(
  'a wrong answer is announced: the summary has the focus and leads to the field',
  async () => {
    const page = await browser.newPage()
    await page.goto(`${server.url}/schools/123456/join`)
    await page.getByRole('button', { name: 'Continue' }).click()
    await page.getByRole('alert').waitFor()
    expect(await page.title()).toMatch(/^Error: /)
    expect(await barriersOn(page)).toEqual([])
    await page.getByRole('link', { name: 'Enter your name' }).click()
    expect(await page.evaluate('document.activeElement.id')).toBe('name')
    await page.close()
  },
)

test.skipIf(noBrowser)('the error page can be used by everybody', async () => {
  const page = await browser.newPage()
  await page.goto(`${server.url}/nothing-here`)
  expect(await barriersOn(page)).toEqual([])
  await page.close()
})
