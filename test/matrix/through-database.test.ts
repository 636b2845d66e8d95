import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { middayOn, standingClock } from '../../src/clock.ts'
import { day, type CalendarDate } from '../../src/core/calendar.ts'
import { passDays } from '../../src/operations/day.ts'
import type { Database } from '../../src/store/database.ts'
import { checkProviderViews } from '../../src/store/read/provider-views.ts'
import { freshDatabase } from '../database/fresh-database.ts'
import { changesOfProgramme, leavings, moves, type Case } from './dimensions.ts'
import { inWords } from './in-words.ts'
import { lookThroughDatabase } from './through-database.ts'
import { writeCasts } from './world-in-database.ts'

/*
 * Some cases of the matrix through the database, picked by a seed: a few in the suite, and by
 * `npm run test:matrix` as many as one likes, with a word of progress after every hundred.
 */
const count = Number(process.env['CASES'] ?? 40)
const seed = Number(process.env['SEED'] ?? 20_221_122)
const timeForCase = 10_000

const before = day('2022-06-01')
const after = day('2023-06-30')

/** So many of all the cases, the same for the same seed. */
function picked(): readonly Case[] {
  const all: readonly Case[] = [...moves(), ...leavings(), ...changesOfProgramme()]
  return all
    .map(one => ({ one, lot: lotOf(one) }))
    .toSorted((one, other) => (one.lot < other.lot ? -1 : 1))
    .slice(0, count)
    .map(({ one }) => one)
}

const lotOf = (one: Case) =>
  createHash('sha256')
    .update(`${seed} ${JSON.stringify(one)}`)
    .digest('hex')

/** The days up to one pass, for everybody. */
function daysPass(database: Database, last: CalendarDate) {
  const clock = standingClock(middayOn(last))
  return passDays({ database, clock, teacherRecords: () => Promise.resolve([]) })
}

test(
  `${count} cases of the matrix are the same through the database (seed ${seed})`,
  async () => {
    const cases = picked()
    const database = await freshDatabase()
    const casts = await writeCasts(database, cases)
    await daysPass(database, before)
    const failing: string[] = []
    for (const [at, one] of cases.entries()) {
      const cast = casts[at]
      if (cast === undefined) throw new Error('Every case has a cast')
      const complaints = await lookThroughDatabase(one, cast, database)
      if (complaints.length > 0) failing.push([inWords(one), ...complaints].join('\n  '))
      if ((at + 1) % 100 === 0)
        process.stdout.write(
          `${at + 1} of ${cases.length} cases, ${failing.length} of them differ\n`,
        )
    }
    expect(failing.slice(0, 5).join('\n\n')).toBe('')
    await daysPass(database, after)
    expect(await checkProviderViews(database, after)).toEqual([])
  },
  60_000 + count * timeForCase,
)
