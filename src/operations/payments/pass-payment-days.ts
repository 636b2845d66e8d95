import { dayInUtc, type CalendarDate, type Instant } from '../../core/calendar.ts'
import { fallingDue, isPaidOn, type FallenDue } from '../../core/payments/falls-due.ts'
import type { Actor } from '../../core/situation.ts'
import type { Database } from '../../store/database.ts'
import { declarationsDue, type DueDeclaration } from '../../store/read/payments-due.ts'
import { statementsToPay } from '../../store/read/payments-statements.ts'
import { addStates, payStatements } from '../../store/write/payments-declarations.ts'
import type { World } from '../world.ts'

/** Enough at a time for few queries, and few enough to hold them only for a moment. */
const declarationsAtATime = 500

/**
 * Takes note of the days that have passed for payments: statements are paid, and what they pay for
 * and claim back comes into its next states. Answers with how many states fell due. It can be
 * broken off anywhere and called again, also by two processes at once: what was noted is noted.
 */
export async function passPaymentDays({
  database,
  clock,
}: Pick<World, 'database' | 'clock'>): Promise<number> {
  const now = clock.now()
  await database.transaction(held => payWhatFellDue(held, now))
  let fallen = 0
  for (;;) {
    const some = await database.transaction(held => moveSome(held, now))
    if (some === 0) return fallen
    fallen += some
  }
}

async function payWhatFellDue(held: Database, now: Instant) {
  const today = dayInUtc(now)
  const due = (await statementsToPay(held, today)).filter(each => isPaidOn(each, today))
  if (due.length > 0)
    await payStatements(
      held,
      due.map(({ id, paysOn, madeAt }) => ({ id, at: momentOf(paysOn, madeAt, now) })),
    )
}

/** Some declarations, each through all the states that have fallen due, the earliest first. */
async function moveSome(held: Database, now: Instant) {
  const today = dayInUtc(now)
  let waiting = (await declarationsDue(held, today, declarationsAtATime)).map(each => ({
    ...each,
    due: fallingDue(each, each.statements, today),
  }))
  let fallen = 0
  while (waiting.length > 0) {
    const next = waiting.flatMap(each => stepOf(each, now))
    if (next.length > 0) await addStates(held, next, nobody)
    fallen += next.length
    waiting = waiting.flatMap(each =>
      each.due.length > 1 ? [{ ...each, due: each.due.slice(1) }] : [],
    )
  }
  return fallen
}

const stepOf = (
  { id, stateSince, due: [first] }: DueDeclaration & { readonly due: readonly FallenDue[] },
  now: Instant,
) => (first ? [{ id, becomes: first.becomes, at: momentOf(first.on, stateSince, now) }] : [])

/**
 * The beginning of a day that is over, but nothing before what was recorded earlier. What falls due
 * today is of this moment: who asked for what moved since midnight has not had it yet.
 */
function momentOf(day: CalendarDate, earlier: Instant, now: Instant): Instant {
  if (day === dayInUtc(now)) return now
  const midnight = `${day}T00:00:00.000Z` as Instant
  return earlier > midnight && earlier <= now ? earlier : midnight
}

const nobody: Actor = { role: 'nobody', name: 'The passing of days' }
