import { day } from '../../src/core/calendar.ts'
import type { Trn } from '../../src/core/identity.ts'
import type { LeadProvider, School, TeacherRecord } from '../../src/core/organisations.ts'
import {
  partnerId,
  providerId,
  schoolId,
  supplierId,
} from '../../src/scenario/stage-of-product/ids.ts'
import {
  writeListsOfEveryWorld,
  writeWorld,
} from '../../src/scenario/stage-of-product/write-world.ts'
import type { World } from '../../src/scenario/world.ts'
import { sql, type Database } from '../../src/store/database.ts'
import type { Cast } from './cast.ts'
import type { Case } from './dimensions.ts'

const cohorts = [2021, 2022]
const schoolsOfCase = ['old', 'new', 'third'] as const
const peopleOfCase = ['she', 'colleague', 'other'] as const

const trnOf = (at: number, who: number) => String(1_000_000 + at * 3 + who)

/** A database in which each case has three schools and three teachers of its own. */
export async function writeCasts(
  database: Database,
  cases: readonly Case[],
): Promise<readonly Cast[]> {
  const world: World = {
    cohorts,
    providers: {
      'Ambition Institute': ['Northern Hub', 'Southern Hub'],
      'Teach First': ['Northern Hub'],
      Capita: ['Northern Hub'],
    },
    materials: ['UCL', 'Education Development Trust'],
    schools: Object.fromEntries(cases.flatMap((one, at) => schoolsIn(one, at))),
    teachers: Object.fromEntries(cases.flatMap((_, at) => teachersIn(at))),
  }
  await writeListsOfEveryWorld(database)
  await writeWorld(database, world, day('2021-09-01'))
  await stopCapita(database)
  return cases.map((one, at) => castIn(world, one, at))
}

/** In the world of a scenario every provider trains every cohort; this one stopped after 2021. */
async function stopCapita(database: Database) {
  const { id } = capita
  await database.run(sql`
    delete from provider_pairing where lead_provider_id = ${id} and cohort > 2021
  `)
  await database.run(sql`alter table statement disable trigger user`)
  await database.run(sql`
    delete from statement where lead_provider_id = ${id} and cohort > 2021
  `)
  await database.run(sql`alter table statement enable trigger user`)
  await database.run(sql`
    delete from lead_provider_cohort where lead_provider_id = ${id} and cohort > 2021
  `)
}

/** Whether DfE pays for training at a school of a case. */
function isEligible(one: Case, school: (typeof schoolsOfCase)[number]) {
  if (school === 'old') return one.change !== 'change of programme' || one.school === 'eligible'
  return one.change !== 'move' || one.where !== 'a school not eligible for funding'
}

const schoolsIn = (one: Case, at: number) =>
  schoolsOfCase.map(
    (school, which) =>
      [
        `${school} ${at}`,
        {
          urn: String(100_000 + at * 3 + which),
          name: `The ${school} school of case ${at}`,
          eligibleForFunding: isEligible(one, school),
        },
      ] as const,
  )

const teachersIn = (at: number) =>
  peopleOfCase.map(
    (who, which) =>
      [
        `${who} ${at}`,
        {
          name: `${who}${at} Case`,
          trn: trnOf(at, which),
          dateOfBirth: day('1996-05-01'),
          qualifiedOn: day('2021-07-01'),
        },
      ] as const,
  )

const provider = (name: string): LeadProvider => ({ id: providerId(name), name, cohorts })
const capita = provider('Capita')
const partner = (name: string) => ({ id: partnerId(name), name })
const supplier = (name: string) => ({ id: supplierId(name), name })

function castIn(world: World, one: Case, at: number): Cast {
  const school = (which: (typeof schoolsOfCase)[number]): School => ({
    id: schoolId(world, `${which} ${at}`),
    urn: '',
    name: `The ${which} school of case ${at}`,
    eligibleForFunding: isEligible(one, which),
    ownProgrammeOnly: false,
    open: true,
  })
  const teacher = (who: (typeof peopleOfCase)[number]): TeacherRecord => ({
    trn: trnOf(at, peopleOfCase.indexOf(who)) as Trn,
    fullName: `${who}${at} Case`,
    dateOfBirth: day('1996-05-01'),
    qualifiedOn: day('2021-07-01'),
    inductionCompletedOn: null,
  })
  const returns = one.change === 'move' && one.where === 'the same school'
  return {
    oldSchool: school('old'),
    newSchool: school(returns ? 'old' : 'new'),
    thirdSchool: school('third'),
    ambition: provider('Ambition Institute'),
    teachFirst: provider('Teach First'),
    capita,
    northernHub: partner('Northern Hub'),
    southernHub: partner('Southern Hub'),
    ucl: supplier('UCL'),
    edt: supplier('Education Development Trust'),
    she: teacher('she'),
    colleague: teacher('colleague'),
    other: teacher('other'),
  }
}
