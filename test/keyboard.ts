import type { Browser, Page } from 'playwright-core'
import { startServer, type Server } from '../src/http/server.ts'
import type { SmallWorld } from './database/small-world.ts'
import { serverOf, tutors, twoSchools } from './school-pages.ts'

/** Somebody at work, and what she works in. */
export interface AtWork {
  readonly page: Page
  readonly world: SmallWorld
  readonly server: Server
  readonly home: string
}

/** A tutor of Ashfield, or of Birchwood, with a keyboard, in a browser without JavaScript. */
export async function atWork(
  browser: Browser,
  at: 'ashfield' | 'birchwood' = 'ashfield',
): Promise<AtWork> {
  const world = await twoSchools()
  const server = await serverOf(world, { start: startServer })
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(`${server.url}/sign-in`)
  await page.locator(`input[value="${tutors[at]}"]`).check()
  await page.locator('main button').click()
  return { page, world, server, home: `${server.url}/schools/${urns[at]}` }
}

const urns = { ashfield: '100001', birchwood: '100002' } as const

/** Closes all that was opened. */
export const leave = async ({ page, server }: AtWork) => {
  await page.context().close()
  await server.close()
}

/** Presses Tab until something that fits has the focus. */
export async function tabTo(page: Page, what: string) {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab')
    if (await page.locator(`${what}:focus`).count()) return
  }
  throw new Error(`Tab never reaches ${what}`)
}

/** Goes on to the page of a heading. */
export async function onwards(page: Page, heading: string) {
  await tabTo(page, 'main button')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: heading }).waitFor()
}

/** Goes to the radio buttons of a page, and down to one of them. */
export const choose = async (page: Page, presses: number) => {
  await tabTo(page, 'input[type=radio]')
  await page.keyboard.press('Space')
  for (let at = 0; at < presses; at++) await page.keyboard.press('ArrowDown')
}

/** Types a day into its three fields. */
export async function typeDay(page: Page, ...parts: readonly string[]) {
  for (const part of parts) {
    await tabTo(page, 'main input[type=text]')
    await page.keyboard.type(part)
  }
}
