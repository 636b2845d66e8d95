import { faultsIn } from '../../core/faults.ts'
import { saysTheSame, type Fact } from '../../core/facts.ts'
import { settle } from '../../core/settle.ts'
import type { PersonId } from '../../core/identity.ts'
import type { Database } from '../../store/database.ts'
import { peopleAfter } from '../../store/read/people-after.ts'
import { readSituation } from '../../store/read/situation.ts'
import { lengthOfLog, mentorshipsOutside } from '../../store/read/world-generation.ts'

const peopleAtATime = 100
const samples = 10

/**
 * What is wrong with a world, one sentence each: what the triggers of the database would have
 * refused, of all of it; and of some people, whether their spans end where the core says they end.
 */
export async function faultsInWorld(database: Database): Promise<readonly string[]> {
  const { changes, last, head } = await lengthOfLog(database)
  const outside = await mentorshipsOutside(database)
  return [
    ...(changes === last && changes === head
      ? []
      : [`The log has ${changes} changes, the last at ${last}, and its head at ${head}`]),
    ...outside.map(id => `Mentorship ${id} is not within the time of both at the school`),
    ...(await faultsOfSome(database)),
  ]
}

/** People whose ids follow upon days that lie apart, so that all cohorts are among them. */
async function faultsOfSome(database: Database): Promise<readonly string[]> {
  const faults: string[] = []
  for (let sample = 0; sample < samples; sample += 1) {
    const people = await peopleAfter(database, startOfSample(sample), peopleAtATime)
    if (people.length > 0) faults.push(...(await faultsOf(database, people)))
  }
  return faults
}

/** Ids begin with a moment: these are half a year apart, from 2021 on. */
function startOfSample(sample: number) {
  const moment = Temporal.Instant.from('2021-05-01T00:00:00Z').add({ hours: sample * 182 * 24 })
  const digits = moment.epochMilliseconds.toString(16).padStart(12, '0')
  return `${digits.slice(0, 8)}-${digits.slice(8)}-8000-8000-000000000000` as PersonId
}

async function faultsOf(database: Database, people: readonly PersonId[]) {
  const situation = await readSituation(database, { people }, { held: false })
  const settled = settle(situation)
  const moved = [...settled.facts.values()].filter(fact => !isAsKept(fact, situation.facts))
  return [
    ...moved.map(({ facet, id }) => `${facet} ${id} ends on another day than it should`),
    ...faultsIn(situation).map(({ fault, fact }) => `${fault}: ${fact}`),
  ]
}

function isAsKept(fact: Fact, kept: ReadonlyMap<Fact['id'], Fact>) {
  const before = kept.get(fact.id)
  return before !== undefined && saysTheSame(before, fact)
}
