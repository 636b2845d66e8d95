import { raw } from 'sql-template-tag'
import { sql, type Database } from '../database.ts'
import { facetsOnFile } from '../read/facets.ts'
import type { Generation, GenerationStage } from '../read/world-generation.ts'
import { setRulesAside } from './bulk/rules-set-aside.ts'

/** Every table that a world is loaded into. */
const tables = [
  'log_head',
  'change_of_circumstance',
  'change_subject',
  'person',
  'participant_identity',
  'participant_profile',
  'school_cohort',
  'partnership',
  'induction_programme',
  ...Object.values(facetsOnFile).map(({ table }) => table),
  'demonstration_teacher',
  'school_uplift',
]

/** Says which world comes, and sets the rules of its tables aside. */
export const beginWorld = (
  database: Database,
  { participants, seed, toldUntil }: Pick<Generation, 'participants' | 'seed' | 'toldUntil'>,
) =>
  database.transaction(async held => {
    await held.run(sql`
      insert into world_generation (participants, seed, told_until)
      values (${participants}, ${seed}, ${toldUntil})
    `)
    await setRulesAside(held, tables)
  })

/**
 * Says that schools have been told, in the transaction that loads them. Answers whether nobody else
 * has told them in the meantime.
 */
export const advanceWorld = async (
  held: Database,
  before: Pick<Generation, 'schoolsDone'>,
  after: Pick<Generation, 'schoolsDone' | 'participantsDone'>,
): Promise<boolean> => {
  const moved = await held.run(sql`
    update world_generation
    set schools_done = ${after.schoolsDone}, participants_done = ${after.participantsDone}
    where schools_done = ${before.schoolsDone} and stage = 'loading'
  `)
  return moved === 1
}

/** All is loaded: the log goes on after its last change. */
export const endLoading = (database: Database, lengthOfLog: number) =>
  database.transaction(async held => {
    await held.run(sql`update log_head set position = ${lengthOfLog}`)
    await reachStage(held, 'making-rules')
  })

export const reachStage = (held: Database, stage: GenerationStage) =>
  held.run(sql`update world_generation set stage = ${stage}`)

/** Lets the database know what it holds, so that it plans its queries for so many rows. */
export const weighTables = (database: Database) =>
  database.transaction(async held => {
    await held.run(sql`set local statement_timeout = 0`)
    await held.run(raw(`analyze ${tables.join(', ')}`))
  })
