import { expect, inject } from 'vitest'
import { standingClock, type StandingClock } from '../../src/clock.ts'
import { addDays, day, type CalendarDate } from '../../src/core/calendar.ts'
import { changes, type ChangeName } from '../../src/core/changes/all.ts'
import type { AnyRefusal, Change, Decision } from '../../src/core/decision.ts'
import type { ChangeId, Trn } from '../../src/core/identity.ts'
import type { Actor } from '../../src/core/situation.ts'
import { idNamed, idsOf, newId } from '../../src/ids.ts'
import { confirm } from '../../src/operations/confirm.ts'
import { passDays } from '../../src/operations/day.ts'
import { preview } from '../../src/operations/preview.ts'
import type { World } from '../../src/operations/world.ts'
import { openDatabase } from '../../src/store/database.ts'
import { createDatabase, dropDatabase, urlOfDatabase } from '../../src/store/databases.ts'
import { demonstrationTeachers } from '../../src/store/read/demonstration-teachers.ts'
import type { Act } from '../language/acts.ts'
import { momentOn, record, type Told } from '../language/log.ts'
import { firstDay, settingUp, type Turn } from './lives.ts'
import { asInDatabase, writeStories } from './story-in-database.ts'

/*
 * Random lives that are told twice: to the core, which has the whole world in memory, and to the
 * product, which previews and confirms in a database. Both name things alike.
 */

/** A world with a clock, and what the core has been told so far. */
export interface RecordedWorld extends World {
  readonly clock: StandingClock
  readonly told: Told
}

/** One report, and what came of it; a position in the log if it was recorded. */
export interface RecordedMoment {
  readonly today: CalendarDate
  readonly before: Told
  readonly after: Told
  readonly recorded: { readonly id: ChangeId; readonly position: number } | null
  readonly line: string
}

/** Something told in a database of its own, which is gone afterwards. */
export async function inWorldOfStories(tell: (world: RecordedWorld) => Promise<void>) {
  const templateUrl = inject('templateUrl')
  const template = new URL(templateUrl).pathname.slice(1)
  const name = template.replace('template', 'copy') + `_${newId().replaceAll('-', '')}`
  await createDatabase(templateUrl, name, template)
  const url = urlOfDatabase(templateUrl, name)
  const database = await openDatabase(url, { connections: 2 })
  try {
    const world = {
      database,
      clock: standingClock(momentOn(firstDay)),
      teacherRecords: (trns: readonly Trn[]) => demonstrationTeachers(database, trns),
      told: { situation: await writeStories(database), log: [] },
    }
    await passDays(world)
    await tell(world)
  } finally {
    await database.close()
    await dropDatabase(url, name)
  }
}

/** Lives a life in a database, moment for moment. */
export async function* recordedLife(
  world: RecordedWorld,
  turns: readonly Turn[],
): AsyncGenerator<RecordedMoment> {
  let { told } = world
  let today = day(firstDay)
  for (const { waiting, report } of [...settingUp, ...turns]) {
    today = addDays(today, waiting)
    world.clock.set(momentOn(today))
    if (waiting > 0) await passDays(world)
    const moment = await reportedTwice({ ...world, told }, report(today, told))
    yield moment
    told = moment.after
  }
}

/** Asks the core and the product, which must give the same answer, before and when confirmed. */
export async function reportedTwice(world: RecordedWorld, act: Act): Promise<RecordedMoment> {
  const { told, clock } = world
  const asked = askedOf(told, act)
  const today = clock.today()
  const circumstances = { today, now: clock.now(), by: asked.by, newId: idsOf(asked.id) }
  const inMemory = asked.change.decide(told.situation, asked.request, circumstances)
  const answer = inMemory.ok ? 'accepted' : inMemory.refusal.reason
  const line = `${today} ${act.by.name}: ${act.kind} ${JSON.stringify(asked.request)} ${answer}`
  try {
    const shown = await preview(world, asked)
    if (!shown.ok || !inMemory.ok) {
      expect(shown.ok ? shown.value.decision : comparable(shown.refusal)).toEqual(
        inMemory.ok ? inMemory.value : comparable(inMemory.refusal),
      )
      expect(await confirm(world, asked)).toMatchObject({ outcome: 'refused' })
      return { today, before: told, after: told, recorded: null, line }
    }
    const decision: Decision = shown.value.decision
    expect(inAnyOrder(decision)).toEqual(inAnyOrder(inMemory.value))
    const { fingerprint } = shown.value
    const confirmed = await confirm(world, { ...asked, expecting: fingerprint })
    if (confirmed.outcome !== 'recorded') throw new Error(`It is ${confirmed.outcome}`)
    expect(confirmed.preview.fingerprint).toBe(fingerprint)
    const undoes = act.undoes(told)
    const after = record(told, act.kind, inMemory.value, circumstances, undoes, asked.id)
    const recorded = { id: asked.id, position: confirmed.position }
    return { today, before: told, after, recorded, line }
  } catch (cause) {
    throw new Error(`${line}\n${String(cause)}`, { cause })
  }
}

interface AskedByAnybody {
  readonly change: Change<string, unknown, AnyRefusal>
  readonly request: unknown
  readonly id: ChangeId
  readonly by: Actor
}

const askedOf = (told: Told, act: Act): AskedByAnybody => ({
  change: changes[act.kind as ChangeName] as unknown as AskedByAnybody['change'],
  request: asInDatabase(act.request(told)),
  id: idNamed('change', String(told.log.length + 1)) as ChangeId,
  by: asInDatabase(act.by),
})

/** The log in memory has no days that passed, so its positions are others. */
const comparable = (refusal: AnyRefusal & { readonly later?: { readonly id: ChangeId } | null }) =>
  'later' in refusal ? { ...refusal, later: refusal.later?.id ?? null } : refusal

/** Facts are read in no order, and what is decided for one after the other is in none either. */
const inAnyOrder = ({ effects, notices, ...decision }: Decision) => ({
  ...decision,
  effects: new Set(effects),
  notices: new Set(notices),
})
