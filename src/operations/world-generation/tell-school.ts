import { settle } from '../../core/settle.ts'
import { withEffects } from '../../core/decision.ts'
import type { ChangeId, PersonId, Trn } from '../../core/identity.ts'
import { personWith, type Concerns, type Situation } from '../../core/situation.ts'
import { idsOf, idTold } from '../../ids.ts'
import { recorder, type Recorder } from '../../store/write/bulk/recorder.ts'
import type { Row } from '../../store/write/rows.ts'
import { chanceOf } from './chance.ts'
import { dateOf, type DayNumber } from './days.ts'
import { uplifts } from './england.ts'
import type { Entry, LogOfWorld } from './log-of-world.ts'
import type { Cast, Character, KeyedPlan, Report } from './report.ts'
import { plansOf, type Plot } from './school-plans.ts'
import { keyedPlans, type SchoolYear } from './school-years.ts'
import type { SchoolInWorld } from './schools.ts'
import { emptyStage, type Frame, type Stage } from './stage.ts'
import { teachersOf, type InventedTeacher } from './teachers.ts'

/** One school as it is told: who is who, and what is kept of it. */
interface Telling {
  readonly plot: Plot
  readonly school: SchoolInWorld
  readonly stage: Stage
  readonly frames: Map<string, Frame>
  readonly teachers: Map<Character, InventedTeacher>
  readonly name: ReturnType<typeof teachersOf>
  readonly kept: Recorder
}

/**
 * Tells everything that was reported of a school and its people, each report decided by the core on
 * its own day, and answers with the rows that come of it.
 */
export function tellSchool(plot: Plot, school: SchoolInWorld, log: LogOfWorld): readonly Row[] {
  const { years, plans } = plansOf(plot, school)
  const telling: Telling = {
    plot,
    school,
    stage: emptyStage(plot.lists),
    frames: new Map(years.map(year => [keyOf(year), frameOf(year, false)])),
    teachers: new Map(),
    name: teachersOf(plot.seed, school.number),
    kept: recorder(),
  }
  for (const plan of plans)
    tell(
      telling,
      plan,
      plan.at.map(year => frameAt(telling, year)),
      log.take(plan.on),
      telling.kept,
    )
  for (const [character, teacher] of telling.teachers)
    telling.kept.add(teacherRow(teacher, character))
  for (const year of years) telling.kept.add(upliftRow(plot, year))
  return telling.kept.rows
}

const keyOf = ({ school, cohort }: Pick<SchoolYear, 'school' | 'cohort'>) =>
  `${school.number} ${cohort.cohort}`

const frameOf = (year: SchoolYear, isForeign: boolean): Frame => ({
  year,
  isForeign,
  things: [],
  facts: new Map(),
})

/** The cohort of a school; of another school, as it is told there. */
function frameAt(telling: Telling, year: SchoolYear): Frame {
  const there = telling.frames.get(keyOf(year))
  if (there) return there
  const frame = frameOf(year, false)
  const elsewhere = recorder()
  const nowhere = { position: 1, recordedAt: middayOf(year.settled) }
  for (const plan of keyedPlans(year))
    tell({ ...telling, school: year.school }, plan, [frame], nowhere, elsewhere)
  const foreign = { ...frame, isForeign: true }
  telling.frames.set(keyOf(year), foreign)
  return foreign
}

const middayOf = (on: DayNumber) => `${dateOf(on)}T12:00:00.000Z` as Entry['recordedAt']

function tell(
  telling: Telling,
  plan: KeyedPlan,
  frames: readonly Frame[],
  { position, recordedAt }: Entry,
  kept: Recorder,
) {
  const { plot, school, stage } = telling
  const today = dateOf(plan.on)
  const cast = castOf(telling, plan.on)
  const asked = plan.report(cast)
  const before = stage.situation(plan, frames, teachersNamed(telling, plan))
  const id = idTold(today, `${plot.seed} ${school.id} ${plan.key}`) as ChangeId
  const decision = decided(asked, before, {
    today,
    now: recordedAt,
    by: asked.by,
    newId: idsOf(id),
  })
  const after = settle(withEffects(before, decision.effects))
  const { effectiveOn, nature } = decision
  const change = {
    id,
    kind: asked.kind,
    request: asked.request,
    by: asked.by,
    effectiveOn,
    nature,
    reason: null,
    undoes: null,
    recordedAt,
  }
  const named = peopleNamed(asked.concerns, after)
  const did = kept.record({ change, position, before, after, decision, named })
  stage.keep(
    plan,
    [...new Set([...frames, ...plan.about.flatMap(who => [...stage.known(who).frames])])],
    did,
  )
}

/** Nothing is planned that would be refused. */
function decided(asked: Report, before: Situation, circumstances: Parameters<Report['decide']>[1]) {
  const result = asked.decide(before, circumstances)
  if (result.ok) return result.value
  throw new Error(
    `${asked.kind} was refused on ${circumstances.today}: ${JSON.stringify(result.refusal)}; ` +
      `it asked for ${JSON.stringify(asked.request)}`,
  )
}

const castOf = ({ stage, teachers, name }: Telling, on: DayNumber): Cast => ({
  person: character => {
    const { person } = stage.known(character)
    if (person === null) throw new Error(`Character ${character.number} is not registered yet`)
    return person.id
  },
  teacher: character => {
    const there = teachers.get(character)
    if (there) return there
    const made = name(character, on)
    teachers.set(character, made)
    return made
  },
})

const teachersNamed = ({ teachers }: Telling, { about }: KeyedPlan) =>
  about.flatMap(character => teachers.get(character) ?? [])

const peopleNamed = (
  { people = [], trns = [] }: Concerns,
  after: Situation,
): readonly PersonId[] => [
  ...people.filter(person => after.people.has(person)),
  ...trns.flatMap((trn: Trn) => personWith(after, trn)?.id ?? []),
]

/** What the national record says in the end. */
const teacherRow = (teacher: InventedTeacher, { completedOn }: Character): Row => ({
  table: 'demonstration_teacher',
  columns: {
    trn: teacher.trn,
    full_name: teacher.fullName,
    date_of_birth: teacher.dateOfBirth,
    qualified_on: teacher.qualifiedOn,
    induction_completed_on: completedOn === null ? null : dateOf(completedOn),
  },
})

/** What is drawn by chance for what is paid on top. */
const uplift = 6

function upliftRow({ seed }: Plot, { school, cohort: { cohort } }: SchoolYear): Row {
  const chance = chanceOf(seed, school.number, uplift)
  return {
    table: 'school_uplift',
    columns: {
      school_id: school.id,
      cohort,
      pupil_premium: chance.happens(uplifts.pupilPremium),
      sparsity: chance.happens(uplifts.sparsity),
    },
  }
}
