import { noTimetable } from '../../core/declarations.ts'
import type { TeacherRecord } from '../../core/organisations.ts'
import type { Concerns, Situation } from '../../core/situation.ts'
import { sql, type Database } from '../database.ts'
import { authorsOf } from './authors.ts'
import type { KnownAt } from './believed.ts'
import { referenceLists } from './reference-lists.ts'
import { contentOf } from './situation-content.ts'
import { readTimetable } from './payments-timetable.ts'
import { scopeOf, type Scope } from './situation-scope.ts'
import { tracesOf } from './traces.ts'

export interface HowToRead {
  /**
   * Within a transaction: nobody else decides anything about these schools and people until it
   * ends. Otherwise a plain read, of one moment, outside any transaction.
   */
  readonly held: boolean
  /** A position in the log: the facts as they were believed then. Otherwise as they are now. */
  readonly knownAt?: KnownAt
  /** What the national record of teachers answered for the TRNs that the request names. */
  readonly teacherRecords?: readonly TeacherRecord[]
}

/** Everything that a decision about this looks at. */
export const readSituation = (
  database: Database,
  concerns: Concerns,
  how: HowToRead,
): Promise<Situation> =>
  how.held
    ? heldSituation(database, concerns, how)
    : database.transaction(
        async reading => {
          const scope = await scopeOf(reading, concerns, how.knownAt ?? null)
          return situationIn(reading, scope, concerns, how)
        },
        { plannedOnce: true, isReading: true },
      )

/**
 * Whom it concerns may have become more while it was waited for. What is held by then is let go
 * first: whoever held on to it, and asked for more, would ask out of order.
 */
async function heldSituation(held: Database, concerns: Concerns, how: HowToRead) {
  let scope = await scopeOf(held, concerns, null)
  for (;;) {
    await held.run(sql`savepoint before_holding`)
    await hold(held, scope)
    const again = await scopeOf(held, concerns, null)
    if (isWithin(again, scope)) {
      await held.run(sql`release savepoint before_holding`)
      return situationIn(held, again, concerns, how)
    }
    await held.run(sql`rollback to savepoint before_holding`)
    scope = both(scope, again)
  }
}

/** Schools before people, and each in the order of their ids, so that nobody waits in a circle. */
async function hold(held: Database, { schools, people }: Scope) {
  if (schools.length > 0)
    await held.run(sql`
      select from school where school.id = any(${schools}) order by school.id for no key update
    `)
  if (people.length > 0)
    await held.run(sql`
      select from person where person.id = any(${people}) order by person.id for no key update
    `)
}

const both = (one: Scope, other: Scope): Scope => ({
  ...other,
  schools: [...new Set([...one.schools, ...other.schools])],
  people: [...new Set([...one.people, ...other.people])],
})

const isWithin = (scope: Scope, wider: Scope) =>
  new Set(scope.people).isSubsetOf(new Set(wider.people)) &&
  new Set(scope.schools).isSubsetOf(new Set(wider.schools))

async function situationIn(
  database: Database,
  scope: Scope,
  concerns: Concerns,
  { knownAt = null, teacherRecords = [] }: HowToRead,
): Promise<Situation> {
  const content = await contentOf(database, scope, knownAt)
  const reference = await referenceLists(database)
  const facts = new Map(content.facts.map(fact => [fact.id, fact] as const))
  const traces = await tracesOf(database, concerns.changes ?? [])
  return {
    people: byId(content.people),
    profiles: byId(content.profiles),
    schools: byId(content.schools),
    schoolCohorts: byId(content.schoolCohorts),
    partnerships: byId(content.partnerships),
    programmes: byId(content.programmes),
    facts,
    teacherRecords: new Map(teacherRecords.map(record => [record.trn, record])),
    reference,
    traces,
    declarations: byId(content.declarations),
    timetable: concerns.timetable ? await readTimetable(database) : noTimetable,
    // Only who wants something undone asks what rests on it.
    authors: traces.size > 0 ? await authorsOf(database, [...facts.keys()]) : new Map(),
  }
}

const byId = <Id, Thing extends { readonly id: Id }>(things: readonly Thing[]) =>
  new Map(things.map(thing => [thing.id, thing]))
