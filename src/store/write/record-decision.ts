import { raw } from 'sql-template-tag'
import type { CalendarDate, Instant } from '../../core/calendar.ts'
import { differenceBetween, type Decision, type Notice } from '../../core/decision.ts'
import type { Fact } from '../../core/facts.ts'
import type { PersonId } from '../../core/identity.ts'
import { the, type Situation } from '../../core/situation.ts'
import { join, sql, type Database } from '../database.ts'
import { facetsOnFile } from '../read/facets.ts'
import { addToLog, subjectRow, type ChangeToRecord } from './change-log.ts'
import { dayOfViews } from './day-reached.ts'
import { columnsOfFact } from './fact-rows.ts'
import { writeProviderViews } from './provider-views.ts'
import { addRows, type Row } from './rows.ts'
import { rowOfThing } from './thing-rows.ts'
import { peopleTouched } from './people-touched.ts'

/** A decision, and the situation that it was made in and makes. */
export interface Recording {
  readonly change: ChangeToRecord
  readonly before: Situation
  readonly after: Situation
  readonly decision: Decision
  /** People whom the request names, whether or not anything about them changes. */
  readonly named: readonly PersonId[]
  readonly today: CalendarDate
}

/** Records all of a decision, in the transaction that holds what it is about still. */
export async function recordDecision(held: Database, recording: Recording): Promise<number> {
  const { change, before, after, decision, named, today } = recording
  const difference = differenceBetween(before, after, decision.effects)
  const touched = peopleTouched(before, after, difference)
  const position = await addToLog(held, change)
  await supersede(held, position, difference.superseded)
  await addRows(held, [
    ...difference.established.map(thing => recordedBy(position, rowOfThing(thing, after))),
    ...identityRows(after, difference.stated).map(row => recordedBy(position, row)),
    ...difference.stated.map(fact => factRow(position, fact, after)),
    ...[...new Set([...touched, ...named])].map(person => subjectRow(position, person)),
    ...decision.notices.map(notice => outboxRow(position, notice, change.recordedAt)),
  ])
  await writeProviderViews(
    held,
    { before, after, people: touched, today: await dayOfViews(held, today) },
    { position, at: change.recordedAt, kind: change.kind, effectiveOn: change.effectiveOn },
  )
  return position
}

async function supersede(held: Database, position: number, facts: readonly Fact[]) {
  if (facts.length === 0) return
  const tables = [...Map.groupBy(facts, ({ facet }) => facetsOnFile[facet].table)]
  const updates = tables.map(
    ([table, gone], at) => sql`superseded_${raw(String(at))} as (
      update ${raw(table)} set superseded_by = ${position}
      where id = any(${gone.map(({ id }) => id)}) and superseded_by is null
      returning id
    )`,
  )
  const counts = tables.map((_, at) => sql`(select count(*) from superseded_${raw(String(at))})`)
  const [done] = await held.rows<{ superseded: number }>(sql`
    with ${join(updates)} select ${join(counts, ' + ')} as "superseded"
  `)
  if (done?.superseded !== facts.length)
    throw new Error(`${facts.length} facts were to be superseded, and ${done?.superseded} were`)
}

const recordedBy = (position: number, row: Row): Row => ({
  ...row,
  columns: { ...row.columns, recorded_by: position },
})

/** The version has no id of its own yet: the database makes one. */
const factRow = (position: number, fact: Fact, after: Situation): Row => ({
  table: facetsOnFile[fact.facet].table,
  columns: { ...columnsOfFact(fact, after), made_by: position },
})

/** The addresses that people are known by from now on. */
function identityRows(after: Situation, stated: readonly Fact[]): readonly Row[] {
  const rows = stated.flatMap(fact =>
    fact.facet === 'email-in-use'
      ? [
          {
            person_id: the(after.profiles, fact.profile).person,
            email: fact.email.toLowerCase(),
          },
        ]
      : [],
  )
  const unique = new Map(rows.map(row => [`${row.person_id} ${row.email}`, row]))
  return [...unique.values()].map(columns => ({
    table: 'participant_identity',
    columns,
    mayBeThere: true,
  }))
}

const outboxRow = (position: number, notice: Notice, queuedAt: Instant): Row => ({
  table: 'outbox',
  columns: {
    change_position: position,
    template: notice.template,
    recipient_kind: notice.to.kind,
    recipient_id: recipientId(notice.to),
    about_person_id: notice.about,
    school_id: notice.school,
    on_day: notice.on,
    queued_at: queuedAt,
  },
})

function recipientId(to: Notice['to']) {
  switch (to.kind) {
    case 'participant':
      return to.person
    case 'school':
      return to.school
    case 'lead-provider':
      return to.leadProvider
    case 'appropriate-body':
      return to.appropriateBody
  }
}
