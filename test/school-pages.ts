import { day, type Instant } from '../src/core/calendar.ts'
import { assignMentor } from '../src/core/changes/assign-mentor/assign-mentor.ts'
import { chooseProgramme } from '../src/core/changes/choose-programme/choose-programme.ts'
import { confirmPartnership } from '../src/core/changes/confirm-partnership/confirm-partnership.ts'
import { register } from '../src/core/changes/register/register.ts'
import { transferIn } from '../src/core/changes/transfer-in/transfer-in.ts'
import { transferOut } from '../src/core/changes/transfer-out/transfer-out.ts'
import type { Trn } from '../src/core/identity.ts'
import { failureAsJson } from '../src/http/failures.ts'
import type { Route } from '../src/http/route.ts'
import { unlistenedServer, type Server, type ServerOptions } from '../src/http/server.ts'
import type { SessionContents } from '../src/http/sessions.ts'
import { newId } from '../src/ids.ts'
import { readPolicies } from '../src/operations/policies.ts'
import { sql, type Database } from '../src/store/database.ts'
import { isDatabaseUnavailable } from '../src/store/faults.ts'
import { frameOf } from '../src/web/frame-of.ts'
import { failurePages, pageAssets, pageTemplates } from '../src/web/frame.ts'
import { pagesOf } from '../src/web/routes.ts'
import { freshDatabase } from './database/fresh-database.ts'
import {
  ada,
  ben,
  bothSchoolsChoose,
  born,
  joiner,
  mary,
  offerOf,
  personOf,
  recorded,
  smallWorld,
  type SmallWorld,
} from './database/small-world.ts'
import { visitor, type Visitor } from './visitor.ts'

export const cara = '1000004' as Trn
export const dev = '1000005' as Trn

/** The tutors of Ashfield, of Birchwood, and of both. */
export const tutors = {
  ashfield: newId(),
  birchwood: newId(),
  both: newId(),
} as const

const fail = (entry: object) => {
  throw new Error(`A page failed: ${JSON.stringify(entry)}`, { cause: entry })
}

/** Answers for pages in a world, as `main` would. Sessions are kept in memory. */
export function serverOf(
  world: SmallWorld,
  { start = unlistenedServer, isDemonstration = true, besides = [] }: HowToServe = {},
): Promise<Server> {
  const service = { world, policies: readPolicies(), isDemonstration }
  const sessions = new Map<string, SessionContents>()
  return start({
    routes: [...pagesOf(service), ...besides],
    templates: pageTemplates(),
    assets: pageAssets,
    failurePages,
    frame: frameOf(service),
    machines: { under: '/api/', told: failureAsJson },
    sessions: {
      store: {
        get: async id => sessions.get(id) ?? null,
        set: async (id, contents) => void sessions.set(id, contents),
        destroy: async id => void sessions.delete(id),
      },
      secrets: ['s'.repeat(32)],
      minutes: 30,
      secure: false,
    },
    listen: { host: '127.0.0.1', port: 0 },
    behindProxy: false,
    log: { info: () => {}, error: fail },
    newId,
    isHealthy: async () => true,
    isUnavailable: isDatabaseUnavailable,
  })
}

interface HowToServe {
  readonly start?: (options: ServerOptions) => Promise<Server>
  readonly isDemonstration?: boolean
  /** What is answered beside the pages. */
  readonly besides?: readonly Route[]
}

/** Somebody who has signed in. */
export async function signedInAs(server: Server, tutor: string): Promise<Visitor> {
  const browsing = visitor(server)
  await browsing.open('/sign-in')
  await browsing.submit({ user: tutor })
  return browsing
}

/**
 * Two schools in March 2024. Ada began at Ashfield with Mary as her mentor and moved to Birchwood
 * in February; Ben is at Ashfield without a mentor and leaves in April; Cara joins it after Easter;
 * nobody has registered Dev.
 */
export async function twoSchools(on?: Database): Promise<SmallWorld> {
  const world = await smallWorld(on ?? (await freshDatabase()), '2023-09-04T09:00:00.000Z')
  const { ashfield, birchwood } = world
  await addTeacher(world, cara, 'Cara Diaz')
  await addTeacher(world, dev, 'Dev Evans')
  await addTutors(world)
  await bothSchoolsChoose(world)
  await recorded(world, register, joiner(ashfield, 'mentor', { trn: mary, start: '2023-09-04' }))
  const mentor = await personOf(world.database, mary)
  await recorded(
    world,
    register,
    joiner(ashfield, 'ect', { trn: ada, start: '2023-09-04', mentor }),
  )
  await recorded(world, register, joiner(ashfield, 'ect', { trn: ben, start: '2023-09-05' }))

  world.clock.set('2024-01-10T09:30:00.000Z' as Instant)
  await recorded(world, transferIn, {
    school: birchwood,
    participant: await personOf(world.database, ada),
    kind: 'ect',
    joiningOn: day('2024-02-01'),
    programme: { choose: 'default' },
    email: null,
    mentor: null,
  })
  world.clock.set('2024-03-04T15:05:00.000Z' as Instant)
  await recorded(world, transferOut, {
    school: ashfield,
    participant: await personOf(world.database, ben),
    kind: 'ect',
    leavesOn: day('2024-04-01'),
  })
  await recorded(world, register, joiner(ashfield, 'ect', { trn: cara, start: '2024-04-15' }))
  await recorded(world, assignMentor, {
    school: ashfield,
    participant: await personOf(world.database, cara),
    mentor,
    from: null,
  })
  return world
}

/** Ashfield designs its own training for 2024, and UCL confirms beside it. */
export async function confirmedBeside(world: SmallWorld): Promise<void> {
  const { ashfield: school, ucl } = world
  await recorded(world, chooseProgramme, {
    school,
    cohort: 2024,
    chosen: { route: 'diy' },
    appropriateBody: null,
  })
  await recorded(world, confirmPartnership, { ...ucl, school, cohort: 2024 })
}

/** Ashfield trains with UCL in 2024, and Dev has begun there. */
export async function devTrainsWithUcl(world: SmallWorld): Promise<void> {
  const { ashfield: school, ucl } = world
  await recorded(world, chooseProgramme, {
    school,
    cohort: 2024,
    chosen: offerOf(ucl),
    appropriateBody: null,
  })
  await recorded(world, confirmPartnership, { ...ucl, school, cohort: 2024 })
  world.clock.set('2024-06-17T09:00:00.000Z' as Instant)
  await recorded(world, register, {
    ...joiner(school, 'ect', { trn: dev, start: '2024-06-10' }),
    cohort: 2024,
  })
}

const addTeacher = ({ database }: SmallWorld, trn: Trn, name: string) =>
  database.run(sql`
    insert into demonstration_teacher (trn, full_name, date_of_birth, qualified_on)
    values (${trn}, ${name}, ${born}, '2020-07-01')
  `)

async function addTutors({ database, ashfield, birchwood }: SmallWorld) {
  for (const [tutor, name, schools] of [
    [tutors.ashfield, 'Tara Ashfield', [ashfield]],
    [tutors.birchwood, 'Bill Birchwood', [birchwood]],
    [tutors.both, 'Una Both', [ashfield, birchwood]],
  ] as const) {
    await database.run(sql`
      insert into service_user (id, full_name, email, description)
      values (${tutor}, ${name}, ${`${tutor}@example.org`}, 'Shows a school with a few people.')
    `)
    for (const school of schools)
      await database.run(sql`
        insert into induction_tutor (service_user_id, school_id) values (${tutor}, ${school})
      `)
  }
}
