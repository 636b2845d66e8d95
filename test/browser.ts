import { existsSync, readFileSync } from 'node:fs'
import { chromium, type Browser, type Page } from 'playwright-core'

const chromiums = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const executablePath = chromiums.find(path => existsSync(path))

/** Why there is no browser on this machine, if so: tests that need one say it and are skipped. */
export const noBrowser = executablePath === undefined && `no Chromium at ${chromiums.join(', ')}`

/** Opens Chromium. */
export function openBrowser(): Promise<Browser> {
  if (executablePath === undefined) throw new Error('Install Chromium to run this test')
  return chromium.launch({ executablePath, args: ['--no-sandbox'] })
}

const axe = readFileSync(new URL(import.meta.resolve('axe-core/axe.min.js')), 'utf8')
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

interface Violation {
  readonly id: string
  readonly nodes: readonly { readonly html: string }[]
}

/** What on a page shuts somebody out, each with the mark that does. */
export async function barriersOn(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe)
  const script = `axe.run({ runOnly: ${JSON.stringify(standards)} }).then(run => run.violations)`
  const violations: readonly Violation[] = await page.evaluate(script)
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
}
