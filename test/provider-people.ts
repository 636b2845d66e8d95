import { day, type Instant } from '../src/core/calendar.ts'
import { assignMentor } from '../src/core/changes/assign-mentor/assign-mentor.ts'
import { register } from '../src/core/changes/register/register.ts'
import { reportLeaving } from '../src/core/changes/report-leaving/report-leaving.ts'
import { transferIn } from '../src/core/changes/transfer-in/transfer-in.ts'
import type { PersonId } from '../src/core/identity.ts'
import { passDays } from '../src/operations/day.ts'
import { providerActor, report } from './api/reports.ts'
import { freshDatabase } from './database/fresh-database.ts'
import {
  ada,
  ben,
  bothSchoolsChoose,
  joiner,
  mary,
  personOf,
  recorded,
  smallWorld,
  type SmallWorld,
} from './database/small-world.ts'

/** Three people whom Ambition sees. */
export interface PeopleOfAmbition {
  readonly world: SmallWorld
  readonly people: Readonly<Record<'ada' | 'ben' | 'mary', PersonId>>
}

/**
 * A world in which the days passed as they do in the product, until March 2024. All three began at
 * Ashfield in September with Ambition. Ada moved to Birchwood and UCL in February; Ben was deferred
 * in November; Mary mentors Ada, then Ben from March on, and leaves in July.
 */
export async function peopleOfAmbition(): Promise<PeopleOfAmbition> {
  const world = await smallWorld(await freshDatabase(), '2023-09-04T09:00:00.000Z')
  await passDays(world)
  await bothSchoolsChoose(world)
  const people = await threeBegin(world)
  await whatTheyDo(world, people)
  return { world, people }
}

async function threeBegin(world: SmallWorld): Promise<PeopleOfAmbition['people']> {
  const { database, ashfield } = world
  await recorded(world, register, joiner(ashfield, 'mentor', { trn: mary, start: '2023-09-04' }))
  const mentor = await personOf(database, mary)
  await recorded(
    world,
    register,
    joiner(ashfield, 'ect', { trn: ada, start: '2023-09-11', mentor }),
  )
  await recorded(world, register, joiner(ashfield, 'ect', { trn: ben, start: '2023-09-04' }))
  return { ada: await personOf(database, ada), ben: await personOf(database, ben), mary: mentor }
}

async function whatTheyDo(world: SmallWorld, people: PeopleOfAmbition['people']) {
  const { ashfield, birchwood } = world
  const moveTo = async (moment: string) => {
    world.clock.set(moment as Instant)
    await passDays(world)
  }
  await moveTo('2023-11-06T09:00:00.000Z')
  const deferred = {
    leadProvider: world.ambition.leadProvider,
    participant: people.ben,
    kind: 'ect',
    reason: 'bereavement',
    from: null,
  } as const
  await report(world, 'defer', deferred, providerActor(world.ambition))

  await moveTo('2024-01-10T09:30:00.000Z')
  await recorded(world, transferIn, {
    school: birchwood,
    participant: people.ada,
    kind: 'ect',
    joiningOn: day('2024-02-01'),
    programme: { choose: 'default' },
    email: 'ada@birchwood.example',
    mentor: null,
  })
  await moveTo('2024-03-04T15:05:00.000Z')
  const mentored = { school: ashfield, participant: people.ben, mentor: people.mary, from: null }
  await recorded(world, assignMentor, mentored)
  await recorded(world, reportLeaving, {
    school: ashfield,
    participant: people.mary,
    kind: 'mentor',
    leavesOn: day('2024-07-01'),
    reason: 'long-term-absence',
  })
}
