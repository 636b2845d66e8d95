import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { barriersOn, noBrowser, openBrowser } from '../browser.ts'
import { ada, personOf } from '../database/small-world.ts'
import { tabTo } from '../keyboard.ts'
import { servedWhole, type Served } from '../reference-pages.ts'

let browser: Browser
let served: Served

beforeAll(async () => {
  if (noBrowser) return
  browser = await openBrowser()
  served = await servedWhole()
})

afterAll(async () => {
  await browser?.close()
  await served?.server.close()
})

const isTooWide = 'document.documentElement.scrollWidth > document.documentElement.clientWidth'

/** What on a page shuts somebody out, or does not fit. */
const wrongOn = async (page: Page): Promise<readonly string[]> => [
  ...(await barriersOn(page)),
  ...((await page.evaluate(isTooWide)) ? [`${page.url()} is wider than the window`] : []),
]

describe.skipIf(noBrowser).each([320, 400, 1280])('in a window of %i px', width => {
  test('from the start page of the service to a participant that was asked for', async () => {
    const { server, world, token } = served
    const page = await browser.newPage({ viewport: { width, height: 900 } })
    const wrong: string[] = []
    const look = async () => wrong.push(...(await wrongOn(page)))
    await page.goto(server.url)
    await page.getByRole('link', { name: 'API reference' }).click()
    await look()
    await page.getByRole('link', { name: 'One participant', exact: true }).click()
    await look()
    await page.getByRole('button', { name: 'Send the request' }).click()
    await page.getByRole('alert').getByText('Enter the id of the path').waitFor()
    await look()
    await page.getByLabel('Token', { exact: true }).fill(token)
    await page.getByLabel('id', { exact: true }).fill(await personOf(world.database, ada))
    await page.getByRole('button', { name: 'Send the request' }).click()
    const answered = page.getByRole('region', { name: 'The API answered 200 OK' })
    expect(await answered.innerText()).toContain('"full_name": "Ada Obi"')
    await look()
    for (const path of ['getting-started', 'feed-and-fingerprint', 'choices', 'errors']) {
      await page.goto(`${server.url}/provider/reference/${path}`)
      await look()
    }
    await page.getByRole('link', { name: 'Retry later' }).click()
    await look()
    expect(wrong).toEqual([])
    await page.close()
  })
})

describe.skipIf(noBrowser)('without JavaScript, by keyboard alone', () => {
  test('an operation is tried, and its refusal leads to the page of the error', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(`${served.server.url}/provider/reference/operations/list-schools`)
    await tabTo(page, '#token')
    await page.keyboard.type(served.token)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'The API answered 400 Bad Request' }).waitFor()
    await tabTo(page, 'a[href$="/errors/cohort-filter-missing"]')
    await page.keyboard.press('Enter')
    const heading = page.getByRole('heading', { level: 1 })
    await heading.filter({ hasText: "The filter '#/cohort' must be included" }).waitFor()
    expect(await page.title()).toContain('API reference')
    await context.close()
  })
})
