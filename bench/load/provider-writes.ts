import { isDeepStrictEqual } from 'node:util'
import { refusalIn, type Api } from '../../client/api.ts'
import type { LeadProviderId } from '../../src/core/identity.ts'
import { newId } from '../../src/ids.ts'
import type { Chance } from '../../src/operations/world-generation/chance.ts'
import { anyMember, anyPartner, anySchool, oneOf, type Load } from './load.ts'
import type { Write } from './school-writes.ts'
import type { Member } from './world.ts'

/** Sends a write under a key; some are sent twice at once, and some again after an answer. */
async function send<Answer>(
  load: Load,
  chance: Chance,
  write: (idempotencyKey: string) => Promise<Answer>,
): Promise<Answer | null> {
  const key = newId()
  const once = () => acceptedOrNot(() => write(key))
  const [isTwice, isAgain] = [chance.happens(0.1), chance.happens(0.1)]
  const [first, twin = null] = await Promise.all([once(), ...(isTwice ? [once()] : [])])
  const answer = first ?? twin
  if (answer === null) return null
  if (first !== null && twin !== null && !isDeepStrictEqual(first, twin))
    load.tally.fault('A write that was sent twice at once was answered in two ways')
  if (isAgain && !isDeepStrictEqual(await once(), answer))
    load.tally.fault('A write that was sent again was answered otherwise')
  return answer
}

/** What is turned down is no answer; anything but a refusal is a fault of ours. */
async function acceptedOrNot<Answer>(write: () => Promise<Answer>): Promise<Answer | null> {
  try {
    return await write()
  } catch (error) {
    const status = refusalIn(error)?.status
    if (status === 400 || status === 404 || status === 422) return null
    throw error
  }
}

/** Mostly the provider that trained her school at first; sometimes another. */
const askerFor = ({ world }: Load, chance: Chance, { provider }: Member): LeadProviderId =>
  chance.happens(0.85) ? provider : oneOf(chance, world.providers).id

const courseOf = ({ kind }: Member) => (kind === 'ect' ? 'ecf-induction' : 'ecf-mentor')

type About = { readonly path: { readonly id: string }; readonly idempotencyKey: string }

/** Something that a provider says of a participant. */
const ofParticipant =
  (
    say: (
      api: Api,
      about: About,
      course: ReturnType<typeof courseOf>,
      chance: Chance,
    ) => Promise<unknown>,
  ): Write =>
  async (load, chance) => {
    const member = anyMember(load, chance)
    const api = load.apiOf(askerFor(load, chance, member))
    const path = { id: member.person }
    const answer = await send(load, chance, idempotencyKey =>
      say(api, { path, idempotencyKey }, courseOf(member), chance),
    )
    return answer === null ? 'refused' : 'accepted'
  }

const defers = ofParticipant((api, about, course_identifier) =>
  api.deferParticipant({
    ...about,
    body: {
      data: {
        type: 'participant-defer',
        attributes: { course_identifier, reason: 'career-break' },
      },
    },
  }),
)

const resumes = ofParticipant((api, about, course_identifier) =>
  api.resumeParticipant({
    ...about,
    body: { data: { type: 'participant-resume', attributes: { course_identifier } } },
  }),
)

const withdraws = ofParticipant((api, about, course_identifier) =>
  api.withdrawParticipant({
    ...about,
    body: {
      data: { type: 'participant-withdraw', attributes: { course_identifier, reason: 'other' } },
    },
  }),
)

/** The schedule follows from the key, so that what is sent again is the same. */
const changesSchedule = ofParticipant((api, about, course_identifier) => {
  const schedule_identifier =
    about.idempotencyKey.slice(-1) < '8' ? 'ecf-extended-september' : 'ecf-standard-september'
  return api.changeParticipantSchedule({
    ...about,
    body: {
      data: {
        type: 'participant-change-schedule',
        attributes: { course_identifier, schedule_identifier },
      },
    },
  })
})

const confirms: Write = async (load, chance) => {
  const provider = oneOf(chance, load.world.providers).id
  const attributes = {
    cohort: chance.happens(0.5) ? '2023' : '2022',
    school_id: anySchool(load, chance),
    delivery_partner_id: anyPartner(load, chance, provider),
  }
  const answer = await send(load, chance, idempotencyKey =>
    load.apiOf(provider).confirmPartnership({
      idempotencyKey,
      body: { data: { type: 'ecf-partnership', attributes } },
    }),
  )
  if (answer === null) return 'refused'
  load.world.partnerships.push({ id: answer.data.id, provider })
  return 'accepted'
}

const changesPartner: Write = async (load, chance) => {
  const { id, provider } = oneOf(chance, load.world.partnerships)
  const attributes = { delivery_partner_id: anyPartner(load, chance, provider) }
  const answer = await send(load, chance, idempotencyKey =>
    load.apiOf(provider).changeDeliveryPartner({
      path: { id },
      idempotencyKey,
      body: { data: { type: 'ecf-partnership-update', attributes } },
    }),
  )
  return answer === null ? 'refused' : 'accepted'
}

const declares: Write = async (load, chance) => {
  const member = anyMember(load, chance)
  const provider = askerFor(load, chance, member)
  const today = load.world.clock.today()
  const attributes = {
    participant_id: member.person,
    declaration_type: today < '2024-01-01' ? 'started' : 'retained-1',
    declaration_date: `${today}T08:00:00.000Z`,
    course_identifier: courseOf(member),
    evidence_held: 'other',
  } as const
  const answer = await send(load, chance, idempotencyKey =>
    load.apiOf(provider).submitDeclaration({
      idempotencyKey,
      body: { data: { type: 'participant-declaration', attributes } },
    }),
  )
  if (answer === null) return 'refused'
  load.declared.push({ id: answer.data.id, provider })
  return 'accepted'
}

const voids: Write = async (load, chance) => {
  if (load.declared.length === 0) return 'refused'
  const { id, provider } = oneOf(chance, load.declared)
  const answer = await send(load, chance, idempotencyKey =>
    load.apiOf(provider).voidDeclaration({ path: { id }, idempotencyKey }),
  )
  return answer === null ? 'refused' : 'accepted'
}

/** What lead providers ask for over HTTP, and how often beside each other. */
export const providerWrites: readonly (readonly [readonly [string, Write], number])[] = [
  [['defer', defers], 5],
  [['resume', resumes], 5],
  [['withdraw', withdraws], 3],
  [['change schedule', changesSchedule], 4],
  [['confirm partnership', confirms], 2],
  [['change delivery partner', changesPartner], 2],
  [['declare', declares], 8],
  [['void', voids], 3],
]
