import { differenceBetween, type Decision, type Difference } from '../../../core/decision.ts'
import type { Fact } from '../../../core/facts.ts'
import type { FactId, PersonId } from '../../../core/identity.ts'
import { the, type Situation } from '../../../core/situation.ts'
import { facetsOnFile } from '../../read/facets.ts'
import type { ChangeToRecord } from '../change-log.ts'
import { columnsOfFact } from '../fact-rows.ts'
import { peopleTouched } from '../people-touched.ts'
import type { Row } from '../rows.ts'
import { rowOfThing } from '../thing-rows.ts'

/** A change that was decided, at a position that is its own. */
export interface RecordingInBulk {
  readonly change: ChangeToRecord
  readonly position: number
  readonly before: Situation
  readonly after: Situation
  readonly decision: Decision
  readonly named: readonly PersonId[]
}

/** Keeps what changes do, as the rows that would come of recording each of them in turn. */
export interface Recorder {
  /** Answers with what it did. */
  readonly record: (recording: RecordingInBulk) => Difference
  readonly add: (row: Row) => void
  readonly rows: readonly Row[]
}

/** A row that a later change may supersede. */
interface VersionRow extends Row {
  readonly columns: Record<string, string | number | boolean | null>
}

/** Notices are not kept: what happened long ago is not told to anybody now. */
export function recorder(): Recorder {
  const rows: Row[] = []
  const versions = new Map<FactId, VersionRow>()
  const addresses = new Set<string>()

  const supersede = (fact: Fact, position: number) => {
    const version = versions.get(fact.id)
    if (version === undefined) throw new Error(`No version of ${fact.facet} ${fact.id} was kept`)
    version.columns['superseded_by'] = position
    versions.delete(fact.id)
  }
  const state = (fact: Fact, after: Situation, position: number) => {
    const version: VersionRow = {
      table: facetsOnFile[fact.facet].table,
      columns: { ...columnsOfFact(fact, after), made_by: position, superseded_by: null },
    }
    versions.set(fact.id, version)
    rows.push(version)
    const address = addressIn(fact, after)
    if (address === null || addresses.has(`${address.person} ${address.email}`)) return
    addresses.add(`${address.person} ${address.email}`)
    rows.push({
      table: 'participant_identity',
      columns: { person_id: address.person, email: address.email, recorded_by: position },
    })
  }
  return {
    rows,
    add: row => {
      rows.push(row)
    },
    record: ({ change, position, before, after, decision, named }) => {
      const difference = differenceBetween(before, after, decision.effects)
      rows.push(changeRow(change, position))
      for (const thing of difference.established) {
        const { table, columns } = rowOfThing(thing, after)
        rows.push({ table, columns: { ...columns, recorded_by: position } })
      }
      for (const fact of difference.superseded) supersede(fact, position)
      for (const fact of difference.stated) state(fact, after, position)
      const people = new Set([...peopleTouched(before, after, difference), ...named])
      for (const person of people)
        rows.push({ table: 'change_subject', columns: { position, person_id: person } })
      return difference
    },
  }
}

const addressIn = (fact: Fact, after: Situation) =>
  fact.facet === 'email-in-use'
    ? { person: the(after.profiles, fact.profile).person, email: fact.email.toLowerCase() }
    : null

const changeRow = (change: ChangeToRecord, position: number): Row => ({
  table: 'change_of_circumstance',
  columns: {
    position,
    id: change.id,
    kind: change.kind,
    nature: change.nature,
    request: JSON.stringify(change.request),
    effective_on: change.effectiveOn,
    actor_role: change.by.role,
    actor_name: change.by.name,
    actor_school_id: change.by.role === 'school' ? change.by.school : null,
    actor_lead_provider_id: change.by.role === 'lead-provider' ? change.by.leadProvider : null,
    reason: change.reason,
    recorded_at: change.recordedAt,
  },
})
