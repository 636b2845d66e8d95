import { isDeepStrictEqual } from 'node:util'
import { day, type CalendarDate } from '../../src/core/calendar.ts'
import { changes } from '../../src/core/changes/all.ts'
import { undo } from '../../src/core/changes/undo/undo.ts'
import type { AnyRefusal, Change } from '../../src/core/decision.ts'
import type { ChangeId } from '../../src/core/identity.ts'
import type { Situation } from '../../src/core/situation.ts'
import { standingClock } from '../../src/clock.ts'
import { newId } from '../../src/ids.ts'
import { confirm } from '../../src/operations/confirm.ts'
import { preview, type Preview } from '../../src/operations/preview.ts'
import type { World } from '../../src/operations/world.ts'
import type { Database } from '../../src/store/database.ts'
import { readSituation } from '../../src/store/read/situation.ts'
import { demonstrationTeachers } from '../../src/store/read/demonstration-teachers.ts'
import type { Act } from '../language/acts.ts'
import { momentOn } from '../language/log.ts'
import { dfe } from '../language/world.ts'
import type { Cast } from './cast.ts'
import { lookedAt, type Case } from './dimensions.ts'
import { expectedOf, type Seen } from './expected-views.ts'
import { differences } from './looked-through.ts'
import { seenOn } from './seen.ts'
import { beforehand, chosenThere, reportedOn, reportsOf, type Telling } from './telling.ts'

/*
 * A case, told to the product as it runs: previewed and confirmed in a database, read back, looked
 * at by everybody, and undone.
 */

/** Everything about a case that is not as it should be; nothing, if all is well. */
export async function lookThroughDatabase(
  one: Case,
  cast: Cast,
  database: Database,
): Promise<readonly string[]> {
  const telling: Telling = [...beforehand(one, cast), ...chosenThere(one, cast)]
  for (const { on, act } of telling) await recordBeforehand({ cast, database, on: day(on) }, act)
  const asked = { cast, database, on: reportedOn }
  const steps: Recorded[] = []
  let answer = 'accepted'
  for (const act of reportsOf(one, cast)) {
    const told = await tell(asked, act)
    if ('refused' in told) {
      answer = `refused: ${told.refused}`
      break
    }
    steps.push(told)
  }
  const after = await situationOf(asked)
  const seen =
    answer === 'accepted' ? lookedAt(one).map(looked => seenOn(one, cast, after, looked)) : []
  const answers = Object.assign({ 'the answer': answer }, ...seen) as Seen
  return [
    ...differences(expectedOf(one), answers),
    ...steps.flatMap(({ complaints }) => complaints),
    ...(await notUndone(asked, steps)),
  ]
}

interface Asked {
  readonly cast: Cast
  readonly database: Database
  readonly on: CalendarDate
}

interface Recorded {
  readonly id: ChangeId
  readonly before: Situation
  readonly complaints: readonly string[]
}

const worldOf = ({ database, on }: Asked): World => ({
  database,
  clock: standingClock(momentOn(on)),
  teacherRecords: trns => demonstrationTeachers(database, trns),
})

const situationOf = ({ database, cast: { she, colleague, other, oldSchool, newSchool } }: Asked) =>
  readSituation(
    database,
    { trns: [she, colleague, other].map(({ trn }) => trn), schools: [oldSchool.id, newSchool.id] },
    { held: false },
  )

async function recordBeforehand(asked: Asked, act: Act) {
  const confirmed = await confirm(worldOf(asked), await requestOf(asked, act))
  if (confirmed.outcome !== 'recorded')
    throw new Error(`Before the case, ${act.kind} is ${confirmed.outcome}`)
}

async function requestOf(asked: Asked, act: Act) {
  const situation = await situationOf(asked)
  return {
    change: changeNamed(act.kind),
    request: act.request({ situation, log: [] }),
    id: newId() as ChangeId,
    by: act.by,
  }
}

/** Previewed, and confirmed as it was shown. */
async function tell(asked: Asked, act: Act): Promise<Recorded | { readonly refused: string }> {
  const world = worldOf(asked)
  const before = await situationOf(asked)
  const request = await requestOf(asked, act)
  const shown = await preview(world, request)
  if (!shown.ok) {
    const confirmed = await confirm(world, request)
    const isSame =
      confirmed.outcome === 'refused' && isDeepStrictEqual(confirmed.refusal, shown.refusal)
    return { refused: isSame ? shown.refusal.reason : `shown and confirmed otherwise` }
  }
  const confirmed = await confirm(world, { ...request, expecting: shown.value.fingerprint })
  const isAsShown =
    confirmed.outcome === 'recorded' &&
    isDeepStrictEqual(confirmed.preview.decision, shown.value.decision)
  const kept = await situationOf(asked)
  return {
    id: request.id,
    before,
    complaints: [
      ...(isAsShown
        ? []
        : [`${act.kind}: what was shown is confirmed, it is ${confirmed.outcome}`]),
      ...(isReadBack(shown.value, kept)
        ? []
        : [`${act.kind}: what was shown is what is read back, it is not`]),
    ],
  }
}

/** Whatever was shown, and is about somebody of the case, reads so; what was to go is gone. */
function isReadBack({ before, after, decision }: Preview, { facts }: Situation) {
  const stated = decision.effects.flatMap(one => (one.effect === 'state' ? [one.fact.id] : []))
  const gone = [...before.facts.keys()].filter(id => !after.facts.has(id))
  return (
    stated.every(id => facts.has(id)) &&
    gone.every(id => !facts.has(id)) &&
    [...facts].every(([id, fact]) => isDeepStrictEqual(after.facts.get(id) ?? fact, fact))
  )
}

type AnyChange = Change<string, unknown, AnyRefusal>

function changeNamed(kind: string): AnyChange {
  const found = Object.values(changes).find(({ name }) => name === kind)
  if (found === undefined) throw new Error(`No change is called ${kind}`)
  return found as unknown as AnyChange
}

/** The latest first: what there was before each is read back. */
async function notUndone(asked: Asked, steps: readonly Recorded[]): Promise<readonly string[]> {
  const complaints: string[] = []
  for (const { id: change, before } of steps.toReversed()) {
    const undone = await confirm(worldOf(asked), {
      change: undo,
      request: { change, reason: 'reported by mistake' },
      id: newId() as ChangeId,
      by: dfe,
    })
    const now = await situationOf(asked)
    if (undone.outcome !== 'recorded') return [...complaints, `undone, it is ${undone.outcome}`]
    if (!isDeepStrictEqual(now.facts, before.facts))
      complaints.push('undone, what there was before is read back, it is not')
  }
  return complaints
}
