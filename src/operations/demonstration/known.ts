import type { CalendarDate } from '../../core/calendar.ts'
import { cohortOfStart } from '../../core/bounds.ts'
import type { Cohort, PersonId, SchoolId, Trn } from '../../core/identity.ts'
import type { Actor } from '../../core/situation.ts'
import type { Reference } from '../../core/organisations.ts'
import type { Database } from '../../store/database.ts'
import { schoolByUrn } from '../../store/read/schools.ts'
import { schoolKeys, schools, type SchoolKey } from './schools.ts'
import type { Known, Reporter } from './steps.ts'

/** The schools of the demonstration by their keys; or the URNs of those that are not there. */
export async function schoolsOf(database: Database): Promise<{
  readonly ids: ReadonlyMap<SchoolKey, SchoolId>
  readonly missing: readonly string[]
}> {
  const ids = new Map<SchoolKey, SchoolId>()
  for (const key of schoolKeys) {
    const found = await schoolByUrn(database, schools[key].urn)
    if (found) ids.set(key, found.id)
  }
  const missing = schoolKeys.filter(key => !ids.has(key)).map(key => schools[key].urn)
  return { ids, missing }
}

/** What the words of the stories stand for, by the lists of this database. */
export function knownBy(
  reference: Reference,
  ids: ReadonlyMap<SchoolKey, SchoolId>,
  people: ReadonlyMap<Trn, PersonId>,
): Known {
  const school = (key: SchoolKey) => there(ids.get(key), key)
  const leadProvider = (name: string) => named(reference.leadProviders, name)
  const pairsOf = (name: string, cohort: Cohort) => {
    const pairings = reference.pairings.filter(
      pair => pair.leadProvider === leadProvider(name) && pair.cohort === cohort,
    )
    return (at: number) => {
      const { deliveryPartner } = there(pairings[at], `a partner of ${name} in ${cohort}`)
      return { leadProvider: leadProvider(name), deliveryPartner }
    }
  }
  return {
    school,
    person: trn => there(people.get(trn), `the person with TRN ${trn}`),
    leadProvider,
    pair: (name, cohort) => pairsOf(name, cohort)(0),
    otherPair: (name, cohort) => pairsOf(name, cohort)(1),
    cohortOfStart: start => newestAtMost(reference.cohorts, start),
    supplier: name => named(reference.suppliers, name),
    body: name => named(reference.appropriateBodies, name),
    actor: (reporter: Reporter) => actorOf(reporter, { school, leadProvider }),
  }
}

const newestAtMost = (cohorts: readonly Cohort[], start: CalendarDate) =>
  Math.min(cohortOfStart(start), Math.max(...cohorts))

const named = <Id>(list: readonly { readonly id: Id; readonly name: string }[], name: string): Id =>
  there(
    list.find(other => other.name === name),
    name,
  ).id

function there<Value>(found: Value | undefined, what: string): Value {
  if (found === undefined)
    throw new Error(`The demonstration looks for ${what}, which is not there`)
  return found
}

function actorOf(
  reporter: Reporter,
  { school, leadProvider }: Pick<Known, 'school' | 'leadProvider'>,
): Actor {
  if ('dfe' in reporter) return { role: 'dfe', name: 'Department for Education' }
  return 'school' in reporter
    ? {
        role: 'school',
        school: school(reporter.school),
        name: schools[reporter.school].tutor,
      }
    : {
        role: 'lead-provider',
        leadProvider: leadProvider(reporter.leadProvider),
        name: reporter.leadProvider,
      }
}
