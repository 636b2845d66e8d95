import { dayInLondon, type Instant } from '../../src/core/calendar.ts'
import type { ChangeName, RequestOf } from '../../src/core/changes/all.ts'
import type { ChangeId, DeliveryPartnerId, SchoolId } from '../../src/core/identity.ts'
import { isEligibleForFunding, isOpen, isOwnProgrammeOnly } from '../../src/core/schools.ts'
import { newId } from '../../src/ids.ts'
import { sql } from '../../src/store/database.ts'
import { setClock } from '../../src/store/write/clock-setting.ts'
import { writeSchools, type SchoolFacts } from '../../src/store/write/schools.ts'
import { freshDatabase } from '../database/fresh-database.ts'
import { smallWorld, tutorOf, type Pair, type SmallWorld } from '../database/small-world.ts'
import { listeningApi, type Client } from './listening-api.ts'
import * as reports from './reports.ts'

/** A world with its API and two providers' clients, whose database goes by the world's clock. */
export interface ListsWorld extends Reports {
  readonly world: SmallWorld
  readonly ambition: Client
  readonly ucl: Client
  readonly api: Awaited<ReturnType<typeof listeningApi>>
  readonly standAt: (moment: string) => Promise<void>
  /** A school comes about: a community school in Camden, unless the register says otherwise. */
  readonly comes: (urn: string, facts?: Partial<SchoolFacts>) => Promise<SchoolId>
  /** The register says something else of a school that came about. */
  readonly states: (school: SchoolId, facts: Partial<SchoolFacts>) => Promise<void>
  /** How much has been recorded. */
  readonly position: () => Promise<number | undefined>
}

interface Reports {
  readonly chooses: (
    school: SchoolId,
    chosen: RequestOf<'choose-programme'>['chosen'],
    cohort?: number,
  ) => Promise<ChangeId>
  readonly confirms: (school: SchoolId, pair: Pair, cohort?: number) => Promise<ChangeId>
  readonly challenges: (
    school: SchoolId,
    pair: Pair,
    reason?: RequestOf<'challenge-partnership'>['reason'],
  ) => Promise<ChangeId>
  readonly undoes: (school: SchoolId, change: ChangeId) => Promise<ChangeId>
  /** The partners that a provider works with in a cohort. */
  readonly partnersOf: (pair: Pair, cohort: number) => readonly DeliveryPartnerId[]
}

export async function listsWorld(now: string): Promise<ListsWorld> {
  const database = await freshDatabase()
  await setClock(database, now as Instant)
  const world = await smallWorld(database, now)
  const api = await listeningApi(world)
  const stated = new Map<SchoolId, Partial<SchoolFacts>>()
  const states = async (school: SchoolId, facts: Partial<SchoolFacts>) => {
    const all = { ...stated.get(school), ...facts }
    stated.set(school, all)
    await writeSchools(database, [factsOf(school, all)], {
      on: dayInLondon(world.clock.now()),
      importRun: null,
    })
  }
  return {
    world,
    api,
    ambition: await api.clientOf('Ambition Institute'),
    ucl: await api.clientOf('UCL Institute of Education'),
    standAt: async moment => {
      world.clock.set(moment as Instant)
      await setClock(database, moment as Instant)
    },
    comes: async (urn, facts = {}) => {
      const school = newId() as SchoolId
      await states(school, { urn, name: `School ${urn}`, ...facts })
      return school
    },
    states,
    ...reportsIn(world),
    position: async () => {
      const [head] = await database.rows<{ position: number }>(
        sql`select log_head.position from log_head`,
      )
      return head?.position
    },
  }
}

/** What schools and providers report of the cohort of 2023, if they name no other. */
function reportsIn(world: SmallWorld): Reports {
  const said = <Name extends ChangeName>(name: Name, by: SchoolId, request: RequestOf<Name>) =>
    reports.report(world, name, request, tutorOf(by))
  return {
    chooses: (school, chosen, cohort = 2023) =>
      said('choose-programme', school, { school, cohort, chosen, appropriateBody: null }),
    confirms: (school, pair, cohort = 2023) =>
      reports.report(
        world,
        'confirm-partnership',
        { ...pair, school, cohort },
        reports.providerActor(pair),
      ),
    challenges: (school, { leadProvider }, reason = 'mistake') =>
      said('challenge-partnership', school, { school, cohort: 2023, leadProvider, reason }),
    undoes: (school, change) => said('undo', school, { change, reason: 'mistake' }),
    partnersOf: ({ leadProvider }, cohort) => partnersIn(world, leadProvider, cohort),
  }
}

const partnersIn = ({ reference }: SmallWorld, leadProvider: string, cohort: number) => {
  const theirs = new Set(
    reference.pairings
      .filter(pair => pair.leadProvider === leadProvider && pair.cohort === cohort)
      .map(pair => pair.deliveryPartner),
  )
  return reference.deliveryPartners.filter(({ id }) => theirs.has(id)).map(({ id }) => id)
}

const ordinary = {
  urn: '',
  name: '',
  typeCode: '01',
  statusCode: '1',
  phaseCode: null,
  openedOn: null,
  closedOn: null,
  localAuthorityCode: null,
  localAuthorityName: null,
  districtCode: 'E09000007',
  districtName: 'Camden',
  section41Approved: false,
  street: null,
  locality: null,
  town: null,
  postcode: null,
  contactEmail: null,
}

function factsOf(school: SchoolId, stated: Partial<SchoolFacts>): SchoolFacts {
  const facts = { ...ordinary, ...stated }
  return {
    ...facts,
    school,
    open: isOpen(facts),
    eligibleForFunding: isEligibleForFunding(facts),
    ownProgrammeOnly: isOwnProgrammeOnly(facts),
  }
}
