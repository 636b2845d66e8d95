import { day, type Instant } from '../../src/core/calendar.ts'
import type { PersonId, SchoolId, Trn } from '../../src/core/identity.ts'
import { newId } from '../../src/ids.ts'
import { passDays } from '../../src/operations/day.ts'
import { passPaymentDays } from '../../src/operations/payments/pass-payment-days.ts'
import { sql } from '../../src/store/database.ts'
import { setClock } from '../../src/store/write/clock-setting.ts'
import { listeningApi, tokenOf, type ListeningApi } from '../api/listening-api.ts'
import * as reports from '../api/reports.ts'
import { submitted } from '../database/declaring.ts'
import { freshDatabase } from '../database/fresh-database.ts'
import { ada, ben, mary, smallWorld, tutorOf, type SmallWorld } from '../database/small-world.ts'

/** The two lead providers of the world; every request is one's or the other's. */
export type ProviderName = 'ambition' | 'ucl'

/** Ids of the world by what they are: a text such as `«ucl.person:2»` stands for one of them. */
export type Pools = Readonly<Record<string, string[]>>

/** Somebody of the world, by what no two people share. */
export interface Somebody {
  readonly id: PersonId
  readonly name: string
  readonly trn: Trn
  readonly email: string
}

export type People = Readonly<Record<keyof typeof trns, Somebody>>

export interface FuzzWorld {
  readonly world: SmallWorld
  readonly api: ListeningApi
  readonly tokens: Readonly<Record<ProviderName, string>>
  readonly people: People
  readonly pools: Pools
}

const begins = '2023-09-04T09:00:00.250Z'
const now = '2024-02-05T10:00:00.500Z'

const [una, tara, ola] = ['1000004', '1000005', '1000006'].map(trn => trn as Trn)
const trns = { ada, ben, mary, una: una as Trn, tara: tara as Trn, ola: ola as Trn }

const emails = {
  ada: 'ada@ashfield.example',
  mary: 'mary@ashfield.example',
  ola: 'ola@ashfield.example',
  tara: 'tara@ashfield.example',
  ben: 'ben@birchwood.example',
  una: 'una@birchwood.example',
}

/** Where Tara is written to at the school that she moved to. */
export const newEmailOfTara = 'tara@birchwood.example'

const names = {
  ada: 'Ada Obi',
  ben: 'Ben Cole',
  mary: 'Mary Hart',
  una: 'Una Frost',
  tara: 'Tara Quill',
  ola: 'Ola Brandt',
}

/**
 * At Ashfield Ambition trains Ada and the mentor Mary, and Ola mentors Ada without being trained.
 * At Birchwood UCL trains Ben and the mentor Una. Tara began at Ashfield, with Mary, and moved to
 * Birchwood in January 2024, to Una. It is 5 February 2024.
 */
export async function fuzzWorld(): Promise<FuzzWorld> {
  const database = await freshDatabase()
  const world = await smallWorld(database, begins)
  await setClock(database, begins as Instant)
  for (const who of ['una', 'tara', 'ola'] as const)
    await database.run(sql`
      insert into demonstration_teacher (trn, full_name, date_of_birth, qualified_on)
      values (${trns[who]}, ${names[who]}, '1995-05-05', '2020-07-01')
    `)
  const schools = [await addSchool(world, '100003', 'Cedar School')]
  schools.push(await addSchool(world, '100004', 'Dove School', { eligible: false }))
  const ids = await live(world)
  const people = Object.fromEntries(
    (Object.keys(trns) as (keyof typeof trns)[]).map(who => [
      who,
      { id: ids[who], name: names[who], trn: trns[who], email: emails[who] },
    ]),
  ) as People
  await database.run(sql`insert into day_reached (day) values ('2023-09-04')`)
  await passDays(world)
  await passPaymentDays(world)
  const api = await listeningApi(world, { limit: null })
  const tokens = {
    ambition: await tokenOf(world, 'Ambition Institute'),
    ucl: await tokenOf(world, 'UCL Institute of Education'),
  }
  return { world, api, tokens, people, pools: await poolsOf(world, people, schools) }
}

async function addSchool(
  { database }: SmallWorld,
  urn: string,
  name: string,
  { eligible = true } = {},
) {
  const id = newId() as SchoolId
  await database.run(sql`insert into school (id, recorded_at) values (${id}, ${begins})`)
  await database.run(sql`
    insert into school_facts (
      school_id, during, urn, name, type_code, status_code, section_41_approved,
      open, eligible_for_funding, own_programme_only, recorded_at
    )
    values (${id}, '(,)', ${urn}, ${name}, '01', '1', false, true, ${eligible}, false, ${begins})
  `)
  return id
}

async function live(world: SmallWorld): Promise<Readonly<Record<keyof typeof trns, PersonId>>> {
  await reports.trainWith(world, world.ashfield, world.ambition)
  await reports.trainWith(world, world.birchwood, world.ucl)
  const comes = (
    school: SchoolId,
    who: keyof typeof trns,
    more: { kind?: 'mentor'; mentor?: PersonId } = {},
  ) =>
    reports.registerAt(world, school, {
      trn: trns[who],
      email: emails[who],
      start: '2023-09-01',
      ...more,
    })
  const mary = await comes(world.ashfield, 'mary', { kind: 'mentor' })
  const una = await comes(world.birchwood, 'una', { kind: 'mentor' })
  const ola = await registerOla(world)
  const ada = await comes(world.ashfield, 'ada', { mentor: ola })
  const tara = await comes(world.ashfield, 'tara', { mentor: mary })
  const ben = await comes(world.birchwood, 'ben', { mentor: una })

  world.clock.set('2023-11-06T09:00:00.250Z' as Instant)
  const { leadProvider: ambition } = world.ambition
  const { leadProvider: ucl } = world.ucl
  const started = { type: 'started', on: '2023-10-02' } as const
  await submitted(world, { leadProvider: ambition, participant: ada, ...started })
  await submitted(world, { leadProvider: ambition, participant: tara, ...started })
  await submitted(world, { leadProvider: ucl, participant: ben, ...started })
  await moveTara(world, tara, una)

  world.clock.set(now as Instant)
  await setClock(world.database, now as Instant)
  const retained = { type: 'retained-1', on: '2024-02-01' } as const
  await submitted(world, { leadProvider: ucl, participant: tara, ...retained })
  return { ada, ben, mary, una, tara, ola }
}

/** Ola mentors at Ashfield, which designs her training itself: no provider trains her. */
async function registerOla(world: SmallWorld) {
  const request = {
    school: world.ashfield,
    trn: trns.ola,
    dateOfBirth: day('1995-05-05'),
    kind: 'mentor',
    email: emails.ola,
    start: day('2023-09-01'),
    cohort: null,
    programme: { choose: 'offer', offer: { route: 'diy' } },
    mentor: null,
    appropriateBody: null,
  } as const
  await reports.report(world, 'register', request, tutorOf(world.ashfield))
  const [person] = await world.database.rows<{ id: PersonId }>(
    sql`select person.id from person where person.trn = ${trns.ola}`,
  )
  if (person === undefined) throw new Error('Ola is not known')
  return person.id
}

async function moveTara(world: SmallWorld, tara: PersonId, una: PersonId) {
  await reports.leaves(world, world.ashfield, tara, '2024-01-08')
  await reports.report(
    world,
    'transfer-in',
    {
      school: world.birchwood,
      participant: tara,
      kind: 'ect',
      joiningOn: day('2024-01-10'),
      programme: { choose: 'default' },
      email: newEmailOfTara,
      mentor: una,
    },
    tutorOf(world.birchwood),
  )
}

const idsFound = async ({ database }: SmallWorld, query: ReturnType<typeof sql>) =>
  (await database.rows<{ readonly id: string }>(query)).map(({ id }) => id)

/** What both read of Tara: that Ambition declared before she moved. */
const readByBoth = ({ ambition }: SmallWorld, { tara }: People) =>
  sql`(d.person_id = ${tara.id} and d.lead_provider_id = ${ambition.leadProvider})`

/** What is one provider's, under its name. */
async function poolsOfProvider(
  world: SmallWorld,
  people: People,
  name: ProviderName,
): Promise<Pools> {
  const { leadProvider } = world[name]
  return {
    [`${name}.provider`]: [leadProvider],
    [`${name}.partnership`]: await idsFound(
      world,
      sql`select p.id from partnership as p where p.lead_provider_id = ${leadProvider} order by 1`,
    ),
    [`${name}.declaration`]: await idsFound(
      world,
      sql`
        select d.id from declaration as d
        where d.lead_provider_id = ${leadProvider} and not ${readByBoth(world, people)}
        order by 1
      `,
    ),
    [`${name}.statement`]: await idsFound(
      world,
      sql`select s.id from statement as s where s.lead_provider_id = ${leadProvider} order by 1`,
    ),
    [`${name}.partner`]: world.reference.pairings
      .filter(pair => pair.leadProvider === leadProvider && pair.cohort > 2022)
      .map(({ deliveryPartner }) => deliveryPartner as string)
      .slice(0, 6),
  }
}

async function poolsOf(
  world: SmallWorld,
  people: People,
  schools: readonly SchoolId[],
): Promise<Pools> {
  const { ada, ben, mary, una, tara, ola } = people
  const record = (of: readonly Somebody[]) =>
    idsFound(
      world,
      sql`
        select profile.id from participant_profile as profile
        where profile.person_id = any(${of.map(({ id }) => id)}) order by 1
      `,
    )
  return {
    ...(await poolsOfProvider(world, people, 'ambition')),
    ...(await poolsOfProvider(world, people, 'ucl')),
    'ambition.person': [ada.id, mary.id],
    'ambition.unfunded': [ola.id],
    'ambition.record': await record([ada, mary, ola]),
    'ucl.person': [ben.id, una.id],
    'ucl.unfunded': [una.id],
    'ucl.record': await record([ben, una]),
    'both.person': [tara.id],
    'both.declaration': await idsFound(
      world,
      sql`select d.id from declaration as d where ${readByBoth(world, people)}`,
    ),
    'both.record': await record([tara]),
    'any.school': [world.ashfield, world.birchwood, ...schools],
    'any.urn': ['100001', '100002', '100003', '100004'],
    'any.trn': Object.values(trns),
    'any.change': await idsFound(
      world,
      sql`select c.id from change_of_circumstance as c order by c.id limit 5`,
    ),
  }
}
