import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { providerApiRoutes } from '../../src/api/v3/routes.ts'
import { startServer, type Server } from '../../src/http/server.ts'
import { barriersOn, noBrowser, openBrowser } from '../browser.ts'
import { bearer } from '../api/listening-api.ts'
import { addProviderPerson } from '../provider-pages.ts'
import { peopleOfAmbition } from '../provider-people.ts'
import { serverOf } from '../school-pages.ts'

const widthOf = (page: Page) => page.evaluate<number>('document.documentElement.scrollWidth')

const barriersAndWidth = async (page: Page) => [await barriersOn(page), await widthOf(page)]

describe.skipIf(noBrowser)(
  `a lead provider in a browser${noBrowser ? ` (${noBrowser})` : ''}`,
  () => {
    let server: Server
    let browser: Browser
    let joy: string
    let paths: Readonly<Record<string, string>>

    beforeAll(async () => {
      const { world, people } = await peopleOfAmbition()
      joy = await addProviderPerson(world, world.ambition, 'Joy Ambition')
      const besides = providerApiRoutes({ world, isProduction: false })
      server = await serverOf(world, { start: startServer, besides })
      browser = await openBrowser()
      paths = {
        home: '/provider',
        'no tokens': '/provider/tokens',
        'a new token': '/provider/tokens/make',
        partnerships: '/provider/partnerships',
        'no partnership found': '/provider/partnerships?search=zz',
        participants: '/provider/participants',
        'nobody found': '/provider/participants?search=zz&status=deferred',
        'somebody who left': `/provider/participants/${people.ada}`,
        'somebody deferred': `/provider/participants/${people.ben}`,
        'a mentor': `/provider/participants/${people.mary}`,
        'why not seen': '/provider/not-seen',
        'sign-in': '/sign-in/provider',
      }
    })

    afterAll(async () => {
      await browser?.close()
      await server?.close()
    })

    /** A page of a window of its own, signed in. */
    async function openAsJoy({ width = 1280, javaScriptEnabled = true } = {}) {
      const context = await browser.newContext({
        viewport: { width, height: 800 },
        javaScriptEnabled,
        baseURL: server.url,
      })
      const page = await context.newPage()
      page.setDefaultTimeout(5000)
      await page.goto('/sign-in/provider')
      await page.check(`input[value="${joy}"]`)
      await page.click('main button')
      return page
    }

    test.each([1280, 400, 320])(
      'nothing shuts anybody out, at %i pixels',
      async width => {
        const page = await openAsJoy({ width })
        for (const [name, path] of Object.entries(paths)) {
          await page.goto(path)
          expect([name, ...(await barriersAndWidth(page))]).toEqual([name, [], width])
        }
        await page.context().close()
      },
      60_000,
    )

    test.each([1280, 320])(
      'from a wrong form to an answer nothing shuts anybody out, at %i pixels',
      async width => {
        const page = await openAsJoy({ width })
        await page.goto('/provider/not-seen')
        await page.getByRole('button', { name: 'Find out' }).click()
        expect(await page.title()).toMatch(/^Error: Find out why/)
        expect(await barriersAndWidth(page)).toEqual([[], width])
        await page.getByLabel('Teacher reference number').fill('9999999')
        await page.getByLabel('Day').fill('5')
        await page.getByLabel('Month').fill('5')
        await page.getByLabel('Year').fill('1995')
        await page.getByRole('button', { name: 'Find out' }).click()
        await page.getByRole('heading', { name: 'We have nothing to tell you' }).waitFor()
        expect(await barriersAndWidth(page)).toEqual([[], width])

        await page.goto('/provider/tokens/make')
        await page.getByRole('button', { name: 'Make the token' }).click()
        expect(await page.title()).toMatch(/^Error: Make an API token/)
        expect(await barriersAndWidth(page)).toEqual([[], width])
        await page.getByLabel('What is the token for?').fill(`At ${width} pixels`)
        await page.getByRole('button', { name: 'Make the token' }).click()
        await page.getByRole('heading', { name: 'Copy your token now' }).waitFor()
        expect(await barriersAndWidth(page)).toEqual([[], width])
        await page.getByRole('link', { name: 'I have copied it' }).click()
        expect(await barriersAndWidth(page)).toEqual([[], width])
        await page.getByRole('link', { name: `Revoke the token for At ${width} pixels` }).click()
        expect(await barriersAndWidth(page)).toEqual([[], width])
        await page.getByRole('button', { name: 'Revoke this token' }).click()
        await page.getByRole('heading', { name: 'Token revoked' }).waitFor()
        expect(await barriersAndWidth(page)).toEqual([[], width])
        await page.context().close()
      },
      60_000,
    )

    test('without JavaScript, by keyboard, a token is made, used, revoked and refused', async () => {
      const page = await openAsJoy({ javaScriptEnabled: false, width: 320 })
      await page.getByRole('link', { name: 'API tokens', exact: true }).first().press('Enter')
      await page.getByRole('button', { name: 'Make a token' }).press('Enter')
      await page.getByLabel('What is the token for?').fill('Nightly import')
      await page.keyboard.press('Enter')
      const token = await page.getByLabel('Token for Nightly import').inputValue()
      const ask = async () => {
        const headers = bearer(token)
        const answer = await fetch(`${server.url}/api/v3/participants/ecf`, { headers })
        return { status: answer.status, text: await answer.text() }
      }
      const used = await ask()
      expect([used.status, used.text.includes('Ada Obi')]).toEqual([200, true])

      await page.getByRole('link', { name: 'I have copied it' }).press('Enter')
      expect(await page.locator('main').textContent()).not.toContain(token)
      await page.getByRole('link', { name: 'Revoke the token for Nightly import' }).press('Enter')
      await page.getByRole('button', { name: 'Revoke this token' }).press('Enter')
      await page.getByRole('heading', { name: 'Token revoked' }).waitFor()
      expect((await ask()).status).toBe(401)
      await page.context().close()
    })

    test('without JavaScript somebody is searched for, opened, and her picture scrolled to', async () => {
      const page = await openAsJoy({ javaScriptEnabled: false, width: 320 })
      await page.getByRole('link', { name: 'Participants', exact: true }).first().click()
      await page.getByLabel('Name, TRN or participant ID').fill('obi')
      await page.getByLabel('Cohort').selectOption('2023')
      await page.getByRole('button', { name: 'Show' }).click()
      await page.getByRole('link', { name: 'Ada Obi' }).click()
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Ada Obi')
      const picture = page.getByRole('region', { name: 'Ada Obi’s training with you as an ECT' })
      await picture.focus()
      await page.keyboard.press('ArrowRight')
      await expect
        .poll(() => picture.evaluate(({ scrollLeft }: { scrollLeft: number }) => scrollLeft))
        .toBeGreaterThan(0)
      await page.getByRole('button', { name: /^Sign out/ }).click()
      await page.goto('/provider')
      expect(new URL(page.url()).pathname).toBe('/sign-in/provider')
      await page.context().close()
    })
  },
)
