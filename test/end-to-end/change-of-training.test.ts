import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startServer } from '../../src/http/server.ts'
import { barriersOn, noBrowser, openBrowser } from '../browser.ts'
import { serverOf, tutors, twoSchools } from '../school-pages.ts'

let browser: Browser

beforeAll(async () => {
  if (noBrowser) return
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
})

const isTooWide = 'document.documentElement.scrollWidth > document.documentElement.clientWidth'

/** A tutor of Ashfield, with or without JavaScript, who looks at each page before going on. */
async function atAshfield({
  width,
  javaScriptEnabled,
}: {
  width: number
  javaScriptEnabled: boolean
}) {
  const world = await twoSchools()
  const server = await serverOf(world, { start: startServer })
  const context = await browser.newContext({ viewport: { width, height: 900 }, javaScriptEnabled })
  const page = await context.newPage()
  await page.goto(`${server.url}/sign-in`)
  await page.locator(`input[value="${tutors.ashfield}"]`).check()
  await page.locator('main button').click()
  const wrong: string[] = []
  const look = async () => {
    if (!javaScriptEnabled) return
    wrong.push(...(await barriersOn(page)))
    if (await page.evaluate(isTooWide)) wrong.push(`${page.url()} is wider than the window`)
  }
  const press = async (button: string) => {
    await look()
    await page.getByRole('button', { name: button, exact: true }).click()
  }
  const close = async () => {
    await context.close()
    await server.close()
  }
  return { page, wrong, look, press, close }
}

async function typeDay(page: Page, name: string, text: string) {
  const [year = '', month = '', dayOfMonth = ''] = text.split('-')
  for (const [part, value] of Object.entries({ day: dayOfMonth, month, year }))
    await page.locator(`[name="${name}-${part}"]`).fill(value)
}

const heading = (page: Page) => page.getByRole('heading', { level: 1 }).innerText()

describe.skipIf(noBrowser).each([
  { width: 375, javaScriptEnabled: true },
  { width: 1280, javaScriptEnabled: true },
  { width: 1280, javaScriptEnabled: false },
])('in a window of $width px, JavaScript $javaScriptEnabled', window => {
  test('a whole cohort changes its training, and the change is undone', async () => {
    const { page, wrong, look, press, close } = await atAshfield(window)
    await page.getByRole('link', { name: 'everybody who started in 2023 to 2024' }).click()
    await page.locator('[value="diy"]').check()
    await press('Continue')
    await press('Continue')
    expect(await page.getByRole('alert').innerText()).toContain('There is a problem')
    await typeDay(page, 'when-from', '2024-03-11')
    await page.getByLabel('Yes', { exact: true }).check()
    await press('Continue')
    expect(await heading(page)).toBe('Who changes to the new programme?')
    await page.getByLabel('Mary Hart').uncheck()
    await press('Continue')
    expect(await heading(page)).toBe('Check your answers')
    await press('Confirm the change')
    expect(await heading(page)).toBe('Training changed')
    await look()
    await page.getByRole('link', { name: 'Undo this' }).click()
    await page.locator('[name="reason"]').fill('Too quick')
    await press('Undo this change')
    expect(await heading(page)).toBe('Change undone')
    await look()
    expect(wrong).toEqual([])
    await close()
  })
})

test.skipIf(noBrowser)('some people, picked by name, change their training', async () => {
  const { page, wrong, press, close } = await atAshfield({ width: 375, javaScriptEnabled: true })
  await page.getByRole('link', { name: 'some of them' }).click()
  await press('Continue')
  expect(await page.getByRole('alert').innerText()).toContain('Select at least one person')
  await page.getByLabel('Ben Cole').check()
  await press('Continue')
  await page.locator('[value="diy"]').check()
  await press('Continue')
  await typeDay(page, 'from', '2024-03-11')
  await press('Continue')
  await press('Confirm the change')
  expect(await heading(page)).toBe('Training changed')
  expect(wrong).toEqual([])
  await close()
})
