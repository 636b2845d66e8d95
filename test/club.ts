import type { Change } from '../src/core/decision.ts'
import type { CalendarDate } from '../src/core/calendar.ts'
import type { SchoolId } from '../src/core/identity.ts'
import { accept, refuse, type Result } from '../src/core/result.ts'
import { failureAsJson } from '../src/http/failures.ts'
import { isDatabaseUnavailable } from '../src/store/faults.ts'
import { unlistenedServer } from '../src/http/server.ts'
import { forbidden } from '../src/http/responses.ts'
import type { SessionContents } from '../src/http/sessions.ts'
import { failurePages, pageAssets, pageTemplates, serviceName } from '../src/web/frame.ts'
import type { AnyVisit, Binding, Draft } from '../src/web/journey/binding.ts'
import { yesNo } from '../src/web/journey/choices.ts'
import { beside, journeysFor, stopping } from '../src/web/journey/journey.ts'
import { calendarDate, text } from '../src/web/journey/questions.ts'
import { journeyRoutes } from '../src/web/journey/routes.ts'
import { visitor } from './visitor.ts'

/* A journey at a club that takes whoever asks from the first of its terms on. */
type Request = { readonly name: string; readonly joiningOn: CalendarDate }
type Refusal =
  { readonly reason: 'before-term'; readonly term: CalendarDate } | { readonly reason: 'closed' }

interface Club {
  term: CalendarDate
  isClosed: boolean
  readonly members: { readonly id: string; readonly name: string; readonly on: string }[]
}

type Preview = { readonly fingerprint: string; readonly line: string }
type Recorded = { readonly name: string }

const decide = (club: Club, { name, joiningOn }: Request): Result<string, Refusal> => {
  if (club.isClosed) return refuse({ reason: 'closed' } as const)
  if (joiningOn < club.term) return refuse({ reason: 'before-term', term: club.term } as const)
  return accept(`${name} joins on ${joiningOn}, in the term that began on ${club.term}.`)
}

/** What core's change would be; the binding below asks `decide` itself. */
const join = { name: 'join', decide } as unknown as Change<'join', Request, Refusal>

const joinJourney = journeysFor<AnyVisit, Club, Recorded>()('join', 'Join the club')
  .reads(async ({ typed }, club) => ({ club, typedName: typed('name') ?? '' }))
  .asks({
    name: text('What is your name?', { missing: 'Enter your name', wrong: 'Name is too long' }),
    joiningOn: calendarDate(({ typedName }) => `When will ${typedName} join?`, {
      row: 'Joining on',
      missing: 'Enter the day you join',
      wrong: 'The day you join must be a real date',
      played: date => date,
    }),
    agrees: yesNo('Do you agree to the rules?', { missing: 'Select yes if you agree' }),
  })
  .walks([
    { asks: 'name' },
    { asks: 'joiningOn' },
    { asks: 'agrees', when: ({ answers }) => answers.name === 'Ada' },
  ])
  .decides(join, ({ name, joiningOn }) => ({ name, joiningOn }))
  .says(
    {
      'before-term': ({ term }) => beside('joiningOn', `The day must be on or after ${term}`),
      closed: () => stopping('The club is closed', 'Nobody can join it.'),
    },
    {
      button: 'Confirm and join',
      done: ({ name }) => ({
        heading: `${name} has joined`,
        next: ['The club writes to you.'],
        told: ['The treasurer is told.'],
        links: [{ text: 'Your clubs', href: '/' }],
      }),
    },
  )

function draftsInMemory() {
  const kept = new Map<string, Draft>()
  let made = 0
  return {
    kept,
    create: async (draft: Omit<Draft, 'id'>) => {
      const id = `draft-${++made}`
      kept.set(id, { ...draft, id })
      return id
    },
    get: async (id: string) => kept.get(id) ?? null,
    save: async (id: string, typed: Draft['typed']) => {
      const draft = kept.get(id)
      if (draft) kept.set(id, { ...draft, typed })
    },
  }
}

function bindingTo(club: Club): Binding<AnyVisit, Club, Preview, Recorded> {
  const preview = async ({ request }: { readonly request: Request }) => {
    const decided = decide(club, request)
    return decided.ok ? accept({ fingerprint: decided.value, line: decided.value }) : decided
  }
  return {
    under: '/schools/:urn',
    visit: async ({ params }) =>
      params['urn'] === '999999'
        ? refuse(forbidden)
        : accept({
            owner: { school: params['urn'] as SchoolId, user: 'tutor' },
            home: '/home',
            caption: 'Ashfield Primary',
          }),
    find: club,
    drafts: draftsInMemory(),
    preview,
    confirm: async ({ id, request }, fingerprint) => {
      if (club.members.some(member => member.id === id)) return { outcome: 'already-recorded' }
      const now = await preview({ request })
      if (!now.ok) return { outcome: 'refused', refusal: now.refusal }
      if (now.value.fingerprint !== fingerprint) return { outcome: 'moved-on', preview: now.value }
      const { name, joiningOn } = request as Request
      club.members.push({ id, name, on: joiningOn })
      return { outcome: 'recorded' }
    },
    why: async (_, { reason }) => ({
      why: {
        rule: `The rule of ${reason}.`,
        facts: [`The term began on ${club.term}.`],
        comesFrom: 'The club',
        reference: 'Rule CL-1',
      },
      instead: [{ text: 'See other clubs', href: '/clubs' }],
    }),
    recorded: async id => club.members.find(member => member.id === id) ?? null,
    follows: async ({ line }) => ({ lines: [line], told: ['The treasurer is told.'] }),
  }
}

/** Opens the club, for a visitor or, once it listens, for a browser. */
export async function openClub(start = unlistenedServer) {
  const club: Club = { term: '2025-09-01' as CalendarDate, isClosed: false, members: [] }
  const sessions = new Map<string, SessionContents>()
  let ids = 0
  const server = await start({
    routes: journeyRoutes(joinJourney, bindingTo(club)),
    templates: pageTemplates(),
    assets: pageAssets,
    failurePages,
    frame: () => ({ serviceName, isDemonstration: true, navigation: [], footer: [] }),
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
    log: {
      info: () => {},
      error: entry => {
        throw new Error('The server failed', { cause: entry })
      },
    },
    newId: () => `request-${++ids}`,
    isHealthy: async () => true,
    isUnavailable: isDatabaseUnavailable,
  })
  return { club, server, tutor: visitor(server) }
}
