import { isDeepStrictEqual } from 'node:util'
import type { CalendarDate } from '../../src/core/calendar.ts'
import type { Decision } from '../../src/core/decision.ts'
import { faultsIn } from '../../src/core/faults.ts'
import { settle } from '../../src/core/settle.ts'
import type { Situation } from '../../src/core/situation.ts'
import { undoing, type Act } from '../language/acts.ts'
import { changeId, record, type Told } from '../language/log.ts'
import { circumstancesOf } from '../language/story.ts'
import { dfe, emptyWorld } from '../language/world.ts'
import { castOf, type Cast } from './cast.ts'
import { lookedAt, wordOfProvider, type Case } from './dimensions.ts'
import { expectedOf, type Seen } from './expected-views.ts'
import { seenOn } from './seen.ts'
import { beforehand, chosenThere, reportedOn, reportsOf, type Telling } from './telling.ts'

/*
 * A case, looked through: it is told to the core, every invariant is held against what comes of it,
 * and what each party sees against the tables.
 */

function told(before: Told, telling: Telling): Told {
  let so = before
  for (const { on, act } of telling) {
    const circumstances = circumstancesOf({ ...so, today: on }, act)
    const decided = act.decide(so, circumstances)
    if (!decided.ok) throw new Error(`${act.kind}: ${JSON.stringify(decided.refusal)}`)
    so = record(so, act.kind, decided.value, circumstances)
  }
  return so
}

/** How things stood is told once for all the cases that begin with it. */
export function tellingOnce() {
  const beginnings = new Map<string, Told>()
  const once = (key: string, tell: () => Told) => {
    const known = beginnings.get(key) ?? tell()
    beginnings.set(key, known)
    return known
  }
  return (one: Case, cast: Cast): Told => {
    const { change, kind, original, status } = one
    const atSchool =
      change === 'change of programme' ? [one.school, one.follows] : ['eligible', 'the default']
    const beginning = [kind, original, status, wordOfProvider(one), ...atSchool].join()
    const before = () =>
      once(beginning, () => told({ situation: emptyWorld, log: [] }, beforehand(one, cast)))
    const there = chosenThere(one, cast)
    if (there.length === 0 || one.change !== 'move') return before()
    return once([beginning, one.where, one.schoolDefault].join(), () => told(before(), there))
  }
}

interface Step {
  readonly act: Act
  readonly before: Told
  readonly after: Told
  readonly decision: Decision
}

type Played =
  | { readonly refused: string; readonly steps: readonly Step[] }
  | { readonly refused: null; readonly steps: readonly Step[]; readonly after: Told }

function play(before: Told, acts: readonly Act[]): Played {
  const steps: Step[] = []
  let so = before
  for (const act of acts) {
    const circumstances = circumstancesOf({ ...so, today: reportedOn }, act)
    const decided = act.decide(so, circumstances)
    if (!decided.ok) return { refused: decided.refusal.reason, steps }
    const after = record(so, act.kind, decided.value, circumstances)
    steps.push({ act, before: so, after, decision: decided.value })
    so = after
  }
  return { refused: null, steps, after: so }
}

/**
 * Everything about a case that is not as it should be; nothing, if all is well. The answer and the
 * views are looked at always, each step of how it came about only on request.
 */
export function lookThrough(
  one: Case,
  beginnings: ReturnType<typeof tellingOnce>,
  { alsoEachStep }: { readonly alsoEachStep: boolean },
): readonly string[] {
  const cast = castOf(one)
  const played = play(beginnings(one, cast), reportsOf(one, cast))
  const steps = alsoEachStep ? played.steps : []
  return [
    ...steps.flatMap(brokenBy),
    ...notUndone(steps),
    ...differences(expectedOf(one), answerOf(one, cast, played)),
  ]
}

function answerOf(one: Case, cast: Cast, played: Played): Seen {
  if (played.refused !== null) return { 'the answer': `refused: ${played.refused}` }
  const { situation } = played.after
  const seen = lookedAt(one).map(day => seenOn(one, cast, situation, day))
  return Object.assign({ 'the answer': 'accepted' }, ...seen) as Seen
}

/** Expected and seen, side by side, where they differ. */
export const differences = (expected: Seen, seen: Seen) =>
  [...new Set([...Object.keys(expected), ...Object.keys(seen)])]
    .filter(name => expected[name] !== seen[name])
    .map(name =>
      [
        name,
        `    expected  ${expected[name] ?? 'nothing of the kind'}`,
        `    seen      ${seen[name] ?? 'nothing of the kind'}`,
      ].join('\n'),
    )

function brokenBy({ act, before, after, decision }: Step): readonly string[] {
  const { situation } = after
  const circumstances = circumstancesOf({ ...before, today: reportedOn }, act)
  const again = act.decide(before, circumstances)
  const last = decision.effectiveOn
  const checks: readonly (readonly [string, boolean])[] = [
    ['nothing is unlawful', faultsIn(situation).length === 0],
    ['every end follows', sameFacts(settle(situation), situation)],
    ['what was previewed is recorded', again.ok && isDeepStrictEqual(again.value, decision)],
    [
      'the days before are as they were',
      isDeepStrictEqual(daysBefore(situation, last), daysBefore(before.situation, last)),
    ],
  ]
  return checks.filter(([, holds]) => !holds).map(([name]) => `${act.kind}: ${name}, it does not`)
}

/** The latest change undone, then the one before it: what there was before each is there again. */
function notUndone(steps: readonly Step[]): readonly string[] {
  let so = steps.at(-1)?.after
  const complaints: string[] = []
  for (const { before, after, act } of steps.toReversed()) {
    if (so === undefined) break
    const undo = undoing(dfe, () => changeId(after.log.length))
    const circumstances = circumstancesOf({ ...so, today: reportedOn }, undo)
    const decided = undo.decide(so, circumstances)
    if (!decided.ok) return [...complaints, `${act.kind}: undone, it is ${decided.refusal.reason}`]
    so = record(so, undo.kind, decided.value, circumstances, undo.undoes(so))
    if (!sameFacts(so.situation, before.situation))
      complaints.push(`${act.kind}: undone, what there was before is there again, it is not`)
  }
  return complaints
}

const sameFacts = (one: Situation, other: Situation) => isDeepStrictEqual(one.facts, other.facts)

/** What held on the days before one, whatever ends on it or later. */
const daysBefore = ({ facts }: Situation, first: CalendarDate) =>
  new Map(
    [...facts]
      .filter(([, fact]) => 'from' in fact && fact.from < first)
      .map(([id, fact]) => {
        const ends = 'until' in fact && fact.until !== null && fact.until < first
        return [id, { ...fact, until: ends ? fact.until : 'on the day or later', stay: '' }]
      }),
  )
