import type { Instant } from '../../src/core/calendar.ts'
import type { Circumstances, Decision } from '../../src/core/decision.ts'
import { applyEffects, differenceBetween } from '../../src/core/decision.ts'
import { asStated, saysTheSame, type Fact } from '../../src/core/facts.ts'
import type { ChangeId, FactId } from '../../src/core/identity.ts'
import type { ChangeEntry, Situation, Touched, Trace } from '../../src/core/situation.ts'

/** A situation, and the log of how it came about. */
export interface Told {
  readonly situation: Situation
  readonly log: readonly Trace[]
}

/** What has been decided, as the log keeps it: who, when, and what it did to which facts. */
export function record(
  { situation, log }: Told,
  kind: string,
  { effects, effectiveOn }: Decision,
  { by, now }: Pick<Circumstances, 'by' | 'now'>,
  undoes: ChangeId | null = null,
  id = changeId(log.length + 1),
): Told {
  const after = applyEffects(situation, effects)
  const change: ChangeEntry = {
    id,
    position: log.length + 1,
    kind,
    by,
    effectiveOn,
    recordedAt: now,
    undoes,
    undone: false,
  }
  const longer = [
    ...log.map(trace => (trace.change.id === undoes ? undone(trace) : trace)),
    { change, touched: touchedBetween(situation, after, effects) },
  ]
  return { log: longer, situation: withLog(after, longer) }
}

export const changeId = (position: number) => `change ${position}` as ChangeId

/** Ids for what the next change makes. */
export function idsAfter({ log }: Told) {
  let made = 0
  return () => `${log.length + 1}.${++made}`
}

export const momentOn = (day: string) => `${day}T09:00:00.000Z` as Instant

/** The situation with every change in view, and who stated each fact as it is stated now. */
function withLog(situation: Situation, log: readonly Trace[]): Situation {
  const authors = new Map<FactId, ChangeEntry>()
  for (const { change, touched } of log)
    if (!change.undone && change.undoes === null)
      for (const { before, after } of touched)
        if (after !== null && !isOnlyItsEnd(before, after)) authors.set(after.id, change)
  return { ...situation, authors, traces: new Map(log.map(trace => [trace.change.id, trace])) }
}

const isOnlyItsEnd = (before: Fact | null, after: Fact) =>
  before !== null && saysTheSame(asStated(before), asStated(after))

const undone = ({ change, touched }: Trace): Trace => ({
  change: { ...change, undone: true },
  touched,
})

function touchedBetween(
  before: Situation,
  after: Situation,
  effects: Decision['effects'],
): readonly Touched[] {
  const { superseded, stated } = differenceBetween(before, after, effects)
  const ids = new Set([...superseded, ...stated].map(({ id }) => id))
  return [...ids].map(id => ({
    before: before.facts.get(id) ?? null,
    after: after.facts.get(id) ?? null,
  }))
}
