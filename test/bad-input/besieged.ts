import type { Server } from '../../src/http/server.ts'
import type { Route } from '../../src/http/route.ts'
import { openLog } from '../../src/log.ts'
import { serve } from '../../src/main.ts'
import { passDays } from '../../src/operations/day.ts'
import { draftsIn } from '../../src/operations/drafts.ts'
import { readPolicies } from '../../src/operations/policies.ts'
import { sql } from '../../src/store/database.ts'
import { pagesOf } from '../../src/web/routes.ts'
import { ada, ben, mary, personOf, type SmallWorld } from '../database/small-world.ts'
import { dayIn, teacherIn } from '../journey-pages.ts'
import { cara, confirmedBeside, dev, tutors, twoSchools } from '../school-pages.ts'
import { guestOf, type Guest } from './guest.ts'

/** The product as `main` serves it, and what it logs as its own fault. */
export async function openProductOn(world: SmallWorld) {
  const faults: string[] = []
  const server = await serve(
    world,
    { host: '127.0.0.1', port: 0, isProduction: false, sessionSecret: 's'.repeat(32) },
    openLog('error', { write: line => void faults.push(line) }),
  )
  return { server, faults }
}

/** Somebody whose browser does whatever she likes, once she has signed in. */
export async function signedIn(server: Server, tutor: string): Promise<Guest> {
  const guest = guestOf(server)
  await guest.ask('GET', '/sign-in')
  await guest.send('/sign-in', { user: tutor })
  await guest.ask('GET', '/accessibility')
  return guest
}

type Typed = Readonly<Record<string, string>>

/** Two schools, the product that serves them, and what can be sent to it. */
export async function besieged() {
  const world = await twoSchools()
  await confirmedBeside(world)
  await world.database.run(sql`insert into day_reached (day) values ('2023-09-04')`)
  await passDays(world) // As the product does, every minute since it was begun.
  const { server, faults } = await openProductOn(world)
  const drafts = draftsIn(world)
  return {
    world,
    server,
    faults,
    routes: pagesOf({ world, policies: readPolicies(), isDemonstration: true }),
    ashfield: await signedIn(server, tutors.ashfield),
    birchwood: await signedIn(server, tutors.birchwood),
    both: await signedIn(server, tutors.both),
    /** A draft of Ashfield's tutor in which every question is answered. */
    draftOf: (journey: string, typed: Typed) =>
      drafts.create({ journey, owner: { school: world.ashfield, user: tutors.ashfield }, typed }),
    answers: await answersIn(world),
    undoable: await changeToUndo(world),
    written: () => writtenIn(world),
    /** From now on somebody is no tutor of any school. */
    dismiss: (tutor: string) =>
      world.database.run(sql`delete from induction_tutor where service_user_id = ${tutor}`),
  }
}

export type Siege = Awaited<ReturnType<typeof besieged>>

/** For each journey, what leads through all of it. */
async function answersIn(world: SmallWorld): Promise<Readonly<Record<string, Typed>>> {
  const [ect, mentor] = [await personOf(world.database, ben), await personOf(world.database, mary)]
  const mentored = await personOf(world.database, cara)
  return {
    'choose-programme': { cohort: '2024', route: 'no-ects' },
    register: {
      kind: 'mentor',
      ...teacherIn(dev),
      isThem: 'yes',
      ...dayIn('contact-start', '2024-04-15'),
      'contact-email': 'dev@example.org',
      plan: 'as-chosen',
    },
    'transfer-in': {
      ...teacherIn(ada),
      isThem: 'yes',
      otherSchool: 'mentors-on',
      ...dayIn('joins-joiningOn', '2024-05-07'),
      programme: 'default',
      mentor: 'later',
    },
    'report-leaving': {
      participant: `mentor:${mentor}`,
      reason: 'left-teaching-profession',
      ...dayIn('lastDay', '2024-05-31'),
    },
    'assign-mentor': { ect, mentor, since: 'soonest' },
    'unassign-mentor': { ect: mentored, why: 'ect-asked', since: 'soonest' },
    'change-programme': {
      participant: ect,
      kind: 'ect',
      route: 'diy',
      ...dayIn('from', '2024-03-11'),
    },
    'change-details': {
      participant: `ect:${ect}`,
      what: 'name',
      why: 'changed',
      fullName: 'Ben Brown',
    },
    ...ofCohorts(world),
    correct: {
      participant: `ect:${ect}`,
      record: '2023-09-05',
      what: 'first-day',
      ...dayIn('firstDay', '2023-09-11'),
      reason: 'Typed wrongly',
    },
  }
}

const ofCohorts = ({ ucl: { leadProvider } }: SmallWorld) => ({
  'appoint-appropriate-body': { cohort: '2023', body: 'not-listed', since: 'soonest' },
  'accept-partnership': { cohort: '2024', provider: leadProvider },
  'challenge-partnership': { cohort: '2024', provider: leadProvider, reason: 'mistake' },
})

/** That Ben leaves: Ashfield reported it, and may take it back. */
async function changeToUndo({ database }: SmallWorld) {
  const [change] = await database.rows<{ readonly id: string }>(sql`
    select change.id
    from change_of_circumstance as change
    where change.kind = 'transfer-out'
  `)
  if (change === undefined) throw new Error('Nobody leaves')
  return change.id
}

/** How far the log and the outbox are, and what every draft holds. */
const writtenIn = async ({ database }: SmallWorld) =>
  (
    await database.rows<object>(sql`
      select
        (select log_head.position from log_head) as "position",
        (select count(*) from outbox) as "notices",
        (select md5(string_agg(draft::text, ' ' order by draft.id)) from draft) as "drafts"
    `)
  )[0]

/** The ways in by which something can be sent. */
export const sendable = (routes: readonly Route[]) =>
  routes.filter(({ method }) => method !== 'GET').map(({ path }) => path)

/** The journey that a way in belongs to. */
export const journeyOf = (path: string) =>
  /^\/schools\/:urn\/([^/]+)\/:draft\/:page$/.exec(path)?.[1] ?? null
