import type { MovableClock } from '../clock.ts'
import type { Instant } from '../core/calendar.ts'
import type { Log } from '../log.ts'
import { passDays } from '../operations/day.ts'
import { passPaymentDays } from '../operations/payments/pass-payment-days.ts'
import type { World } from '../operations/world.ts'
import { clockSetting } from '../store/read/clock-setting.ts'
import { forgetOldAnswers } from '../store/write/idempotency-keys.ts'
import { forgetEndedSessions } from '../store/write/web-sessions.ts'

/** Something that is done again and again until it is stopped. */
export interface Repeated {
  /** Answers when what is under way is done. */
  stop(): Promise<void>
}

/** Does some work now and then every so often; what fails is told, and tried again next time. */
function repeat(work: () => Promise<unknown>, milliseconds: number, log: Log): Repeated {
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  const once = async () => {
    await work().catch((error: unknown) => log.error({ err: error }, 'failed in the background'))
    if (stopped) return
    timer = setTimeout(() => {
      underWay = once()
    }, milliseconds)
  }
  let underWay = once()
  return {
    stop: async () => {
      stopped = true
      clearTimeout(timer)
      await underWay
    },
  }
}

const minute = 60_000

/** Takes note each minute of the days that have passed, and forgets what has been kept for long. */
export const watchTheDay = (world: World, realNow: () => Instant, log: Log): Repeated =>
  repeat(
    async () => {
      await passDays(world)
      await passPaymentDays(world)
      await forgetEndedSessions(world.database, realNow())
      await forgetOldAnswers(world.database, world.clock.now())
    },
    minute,
    log,
  )

const halfASecond = 500

/** Follows the clock of a demonstration, which the command line sets; the days pass at once. */
export const followClockSetting = (
  world: World & { readonly clock: MovableClock },
  log: Log,
): Repeated => repeat(() => takeClockSetting(world), halfASecond, log)

/** Sets the clock as was last said. */
export async function takeClockSetting(
  world: World & { readonly clock: MovableClock },
): Promise<void> {
  const dayBefore = world.clock.today()
  world.clock.standAt(await clockSetting(world.database))
  if (world.clock.today() === dayBefore) return
  await passDays(world)
  await passPaymentDays(world)
}
