import type { Command } from 'commander'
import { middayOn } from '../clock.ts'
import { parseCalendarDate, type Instant } from '../core/calendar.ts'
import { readConfig } from '../config.ts'
import { setClock } from '../store/write/clock-setting.ts'
import { commandFault } from './fault.ts'
import { say, withProduct } from './with-product.ts'

export function addTime(root: Command) {
  const time = root
    .command('time')
    .description('Move the clock of a demonstration. A running product follows within a second.')
  time
    .command('set <day-or-instant>')
    .description('Let the clock stand on a day, or at a moment. What falls due by then falls due.')
    .addHelpText(
      'after',
      `
Examples:
  $ npx manage-training time set 2026-01-05
  $ npx manage-training time set 2026-01-05T08:30:00Z`,
    )
    .action((text: string) =>
      withDemonstration(readMoment(text), moment => `The clock stands at ${moment}.`),
    )
  time
    .command('reset')
    .description('Let the clock run again, from the real time.')
    .addHelpText('after', '\nExample:\n  $ npx manage-training time reset')
    .action(() => withDemonstration(null, () => 'The clock runs.'))
}

async function withDemonstration(moment: Instant | null, told: (moment: string) => string) {
  if (readConfig().isProduction) throw commandFault('In production no clock is moved')
  return withProduct(async ({ world }) => {
    await setClock(world.database, moment)
    say(told(moment ?? ''))
  })
}

function readMoment(text: string): Instant {
  const date = parseCalendarDate(text)
  const moment = date === null ? momentIn(text) : middayOn(date)
  if (moment === null || !storableYear.test(moment))
    throw commandFault(
      `"${text}" is no day and no moment; write it as 2026-01-05 or 2026-01-05T08:30:00Z`,
    )
  return moment
}

/** The database knows no year 0, and years of more digits are written in another way. */
const storableYear = /^(?!0000)\d{4}-/

function momentIn(text: string): Instant | null {
  try {
    return Temporal.Instant.from(text).toString({ smallestUnit: 'millisecond' }) as Instant
  } catch {
    return null
  }
}
