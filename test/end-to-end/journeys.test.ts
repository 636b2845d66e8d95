import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startServer, type Server } from '../../src/http/server.ts'
import { barriersOn, noBrowser, openBrowser } from '../browser.ts'
import { ada, ben, mary, personOf, type SmallWorld } from '../database/small-world.ts'
import { cara, dev, serverOf, tutors, twoSchools } from '../school-pages.ts'

let browser: Browser
let server: Server
let world: SmallWorld

beforeAll(async () => {
  if (noBrowser) return
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
})

/** A product of one's own, and a tutor of Ashfield at work in a browser. */
async function atWork(page: Page) {
  world = await twoSchools()
  server = await serverOf(world, { start: startServer })
  await page.goto(`${server.url}/sign-in`)
  await page.locator(`input[value="${tutors.ashfield}"]`).check()
  await page.locator('main button').click()
  return `${server.url}/schools/100001`
}

/** What is wrong with the pages that were looked at. */
function watch(page: Page) {
  const wrong: string[] = []
  page.on('console', line => {
    const isRefused = line.text().includes('422')
    if (line.type() === 'error' && !isRefused) wrong.push(line.text())
  })
  page.on('pageerror', error => wrong.push(error.message))
  const look = async () => {
    wrong.push(...(await barriersOn(page)))
    const isTooWide = await page.evaluate(
      'document.documentElement.scrollWidth > document.documentElement.clientWidth',
    )
    if (isTooWide) wrong.push(`${page.url()} is wider than the window`)
  }
  const go = async (button: string) => {
    await look()
    await page.getByRole('button', { name: button, exact: true }).click()
  }
  return { wrong, look, next: () => go('Continue'), go }
}

const day = async (page: Page, text: string, at = 0) => {
  const [year = '', month = '', dayOfMonth = ''] = text.split('-')
  await page.getByLabel('Day').nth(at).fill(dayOfMonth)
  await page.getByLabel('Month').nth(at).fill(month)
  await page.getByLabel('Year').nth(at).fill(year)
}

const heading = (page: Page) => page.getByRole('heading', { level: 1 }).innerText()

async function teacher(page: Page, trn: string) {
  await page.getByLabel('Teacher reference number (TRN)').fill(trn)
  await day(page, '1995-05-05')
}

const register = async (page: Page, home: string) => {
  const { wrong, look, next, go } = watch(page)
  await page.goto(`${home}/register`)
  await next()
  await look()
  await page.getByLabel('An early career teacher (ECT)').check()
  await next()
  await next()
  await look()
  await teacher(page, dev)
  await next()
  await page.getByLabel('Yes').check()
  await next()
  await day(page, '2024-04-15')
  await page.getByLabel('Email address').fill('dev@example.org')
  await next()
  await page.getByLabel('Yes').check()
  await next()
  await page.getByLabel('Mary Hart').check()
  await next()
  await go('Confirm and register')
  await look()
  return wrong
}

const sizes = [
  { width: 375, height: 800 },
  { width: 1280, height: 900 },
]

test.skipIf(noBrowser).each(sizes)(
  'an ECT is registered, and every page can be used by everybody: %o',
  async viewport => {
    const page = await browser.newPage({ viewport })
    const home = await atWork(page)
    expect(await register(page, home)).toEqual([])
    expect(await heading(page)).toBe('Dev Evans is registered')
    await page.close()
    await server.close()
  },
)

test.skipIf(noBrowser)('without JavaScript an ECT is registered as well', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  const home = await atWork(page)
  await page.goto(`${home}/register?kind=ect`)
  await teacher(page, dev)
  const onwards = page.getByRole('button', { name: 'Continue' })
  await onwards.click()
  await page.getByLabel('Yes').check()
  await onwards.click()
  await day(page, '2024-04-15')
  await page.getByLabel('Email address').fill('dev@example.org')
  await onwards.click()
  await page.getByLabel('Yes').check()
  await onwards.click()
  await page.getByLabel('I will choose later').check()
  await onwards.click()
  await page.getByRole('button', { name: 'Confirm and register' }).click()
  expect(await heading(page)).toBe('Dev Evans is registered')
  await context.close()
  await server.close()
})

test.skipIf(noBrowser)('by keyboard alone a mentor is assigned', async () => {
  const page = await browser.newPage()
  const home = await atWork(page)
  const ect = await personOf(world.database, ben)
  await page.goto(`${home}/assign-mentor?participant=${ect}&kind=ect`)
  const tabTo = async (what: string) => {
    for (let presses = 0; presses < 40; presses++) {
      await page.keyboard.press('Tab')
      if (await page.evaluate(`document.activeElement.matches(${JSON.stringify(what)})`)) return
    }
    throw new Error(`Tab never reaches ${what}`)
  }
  const onwards = async () => {
    await tabTo('main button')
    await page.keyboard.press('Enter')
    await page.waitForLoadState()
  }
  await tabTo('input[type=radio]')
  await page.keyboard.press('Space')
  await onwards()
  await page.getByRole('heading', { name: 'When does the mentor start?' }).waitFor()
  await tabTo('input[type=radio]')
  await page.keyboard.press('Space')
  await onwards()
  await page.getByRole('heading', { name: 'Check your answers' }).waitFor()
  await onwards()
  await page.getByRole('heading', { name: 'Mary Hart mentors Ben Cole' }).waitFor()
  expect(await heading(page)).toBe('Mary Hart mentors Ben Cole')
  await page.close()
  await server.close()
})

type Walked = ReturnType<typeof watch> & { readonly page: Page; readonly home: string }

/** Every other journey: from its first page to the heading of its last. */
const others: Readonly<Record<string, (walked: Walked) => Promise<string>>> = {
  'a programme is chosen': async ({ page, home, next, go }) => {
    await page.goto(`${home}/choose-programme?cohort=2024`)
    await page.getByLabel('Training by a provider, funded by DfE').check()
    await next()
    await page.getByLabel('UCL Institute of Education').check()
    await next()
    await page.getByLabel('Leave it to the lead provider').check()
    await next()
    await page.getByLabel('Yes', { exact: true }).check()
    await next()
    await page.getByLabel('Name, or part of it').fill('teaching school hub')
    await go('Search')
    await page.getByRole('radio').first().check()
    await next()
    await go('Confirm this choice')
    return 'Training chosen for 2024 to 2025'
  },
  'somebody leaves': async ({ page, home, next, go }) => {
    await page.goto(`${home}/report-leaving`)
    await page.getByLabel('Mary Hart').check()
    await next()
    await page.getByLabel('They will be away for a long time').check()
    await next()
    await day(page, '2024-05-31')
    await next()
    await go('Confirm')
    return 'You have reported that Mary Hart leaves'
  },
  'a mentor is removed, and another assigned': async ({ page, home, next, go }) => {
    const ect = await personOf(world.database, cara)
    await page.goto(`${home}/ects/${ect}`)
    await page.getByRole('link', { name: 'Remove the mentor' }).click()
    await page.getByLabel('Another reason').check()
    await next()
    await page.getByLabel('What is the reason?').fill('Their timetables never meet')
    await next()
    await page.getByLabel('From another day').check()
    await next()
    await day(page, '2024-04-22')
    await next()
    await go('Confirm and remove the mentor')
    await page.getByRole('link', { name: 'Assign another mentor to Cara Diaz' }).click()
    await page.getByLabel('Mary Hart').check()
    await next()
    await page.getByLabel('From another day').check()
    await next()
    await day(page, '2024-04-29')
    await next()
    await go('Confirm the mentor')
    return 'Mary Hart mentors Cara Diaz'
  },
  'a report of leaving is cancelled': async ({ page, home, next, go }) => {
    const ect = await personOf(world.database, ben)
    await page.goto(`${home}/ects/${ect}`)
    await page.getByRole('link', { name: 'Change or cancel leaving' }).click()
    await page.getByLabel('Cancel it: Ben Cole is staying').check()
    await next()
    await page.getByLabel('It was reported by mistake').check()
    await next()
    await go('Confirm')
    return 'Ben Cole is no longer reported as leaving'
  },
  'a name is changed': async ({ page, home, next, go }) => {
    const ect = await personOf(world.database, ben)
    await page.goto(`${home}/change-details?participant=${ect}&kind=ect`)
    await page.getByLabel('Their name').check()
    await next()
    await page.getByLabel('They have changed their name').check()
    await next()
    await page.getByRole('textbox').fill('Ben Carter')
    await next()
    await go('Confirm the change')
    return 'Name changed'
  },
  'a training is corrected': async ({ page, home, look, next, go }) => {
    const ect = await personOf(world.database, cara)
    await page.goto(`${home}/ects/${ect}`)
    await page.getByRole('link', { name: /^Correct this record: Ambition/ }).click()
    await next()
    await look()
    await page.getByLabel('The training').check()
    await next()
    await page.getByLabel('Training designed and delivered by the school').check()
    await next()
    await page.getByRole('textbox').fill('The wrong box was ticked')
    await next()
    await go('Confirm the correction')
    return 'Record corrected'
  },
  'a joining day is corrected, after one that could not be': async ({ page, next, look, go }) => {
    await page.goto(`${server.url}/sign-in`)
    await page.locator(`input[value="${tutors.birchwood}"]`).check()
    await page.locator('main button').click()
    const ect = await personOf(world.database, ada)
    await page.goto(`${server.url}/schools/100002/correct?participant=${ect}&kind=ect`)
    await page.getByLabel('The first day').check()
    await next()
    await day(page, '2023-09-04')
    await next()
    await page.getByRole('textbox').fill('A wrong date was typed')
    await next()
    await look()
    await day(page, '2024-02-19')
    await next()
    await go('Confirm the correction')
    return 'Record corrected'
  },
  'a mentor’s training comes, or she is registered as well': async ({ page, look, next, go }) => {
    await page.goto(`${server.url}/sign-in`)
    await page.locator(`input[value="${tutors.birchwood}"]`).check()
    await page.locator('main button').click()
    await page.goto(`${server.url}/schools/100002/transfer-in`)
    await teacher(page, mary)
    await next()
    await page.getByLabel('Yes').check()
    await next()
    await next()
    await look()
    await page.getByLabel('Yes, and their training stays there').check()
    await next()
    await look()
    await page.getByRole('link', { name: 'Back' }).click()
    await page.getByLabel('Yes, and their training comes to your school').check()
    await next()
    await day(page, '2024-05-07')
    await next()
    await page.getByLabel('Go on as before').check()
    await next()
    await go('Confirm that they join')
    return 'Mary Hart joins your school'
  },
  'somebody joins from another school': async ({ page, home, look, next, go }) => {
    await page.goto(`${home}/register?kind=ect`)
    await teacher(page, ada)
    await next()
    await look()
    await page.getByRole('button', { name: 'Report them joining your school' }).click()
    await page.getByLabel('Yes').check()
    await next()
    await day(page, '2024-05-07')
    await next()
    await page.getByLabel('Go on as before').check()
    await next()
    await page.getByLabel('I will choose later').check()
    await next()
    await go('Confirm that they join')
    return 'Ada Obi joins your school'
  },
}

test.skipIf(noBrowser).each(Object.keys(others))(
  '%s, on a telephone, and every page can be used by everybody',
  async name => {
    const page = await browser.newPage({ viewport: { width: 375, height: 800 } })
    const home = await atWork(page)
    const watched = watch(page)
    const ending = await others[name]?.({ ...watched, page, home })
    expect(await heading(page)).toBe(ending)
    await watched.look()
    expect(watched.wrong).toEqual([])
    await page.close()
    await server.close()
  },
)
