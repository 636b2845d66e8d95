import { addDays, type CalendarDate } from '../../src/core/calendar.ts'
import { changes, type ChangeName, type RequestOf } from '../../src/core/changes/all.ts'
import type { AnyRefusal, Change } from '../../src/core/decision.ts'
import type { ChangeId, Cohort } from '../../src/core/identity.ts'
import type { WantedOffer } from '../../src/core/offers.ts'
import type { Actor } from '../../src/core/situation.ts'
import { newId } from '../../src/ids.ts'
import { confirm } from '../../src/operations/confirm.ts'
import type { Chance } from '../../src/operations/world-generation/chance.ts'
import { cohort, joiner, tutorOf } from '../world.ts'
import { anyMember, anyPartner, anySchool, oneOf, type Load } from './load.ts'
import type { Outcome } from './tally.ts'
import type { Member } from './world.ts'

/** Asks for something, and says what came of it. */
export type Write = (load: Load, chance: Chance) => Promise<Outcome>

const dfe: Actor = { role: 'dfe', name: 'DfE' }

/** Confirms a change as a page does, and sends some of the forms twice. */
async function ask<Name extends ChangeName>(
  load: Load,
  chance: Chance,
  { name, request, by }: { name: Name; request: RequestOf<Name>; by: Actor },
): Promise<Outcome> {
  const id = newId() as ChangeId
  const change = changes[name] as unknown as Change<Name, RequestOf<Name>, AnyRefusal>
  const once = () => confirm(load.world, { change, request, id, by })
  const isTwice = chance.happens(0.1)
  const [first, second] = await Promise.all([once(), ...(isTwice ? [once()] : [])])
  if (first === undefined || first.outcome === 'refused' || first.outcome === 'moved-on')
    return 'refused'
  if (second && second.outcome !== 'refused' && 'position' in second)
    if (second.position !== first.position || second.outcome === first.outcome)
      load.tally.fault(`${name} sent twice was recorded twice`)
  if (!load.recordedAt.has(first.position)) load.recordedAt.set(first.position, performance.now())
  if (name !== 'undo') load.made.push({ id, by })
  return 'accepted'
}

/** A day near today, mostly ahead. */
const soon = ({ world }: Load, chance: Chance): CalendarDate =>
  addDays(world.clock.today(), chance.whole(-14, 45))

const memberRequest = ({ at, person, kind }: Member) => ({ school: at, participant: person, kind })

/** Mostly the member's own school reports; sometimes another. */
const reporter = (load: Load, chance: Chance, { at }: Member) =>
  chance.happens(0.9) ? at : anySchool(load, chance)

function anyOffer(load: Load, chance: Chance): WantedOffer {
  if (chance.happens(0.2)) return { route: 'diy' }
  const leadProvider = oneOf(chance, load.world.providers).id
  return {
    route: 'provider-led',
    leadProvider,
    deliveryPartner: anyPartner(load, chance, leadProvider),
  }
}

const registers: Write = async (load, chance) => {
  const trn = load.world.newcomers.pop()
  if (trn === undefined) return 'refused'
  const school = anySchool(load, chance)
  const mentor = anyMember(load, chance, 'mentor')
  const request = {
    ...joiner(school, trn, chance.happens(0.3) ? mentor.person : null),
    start: soon(load, chance),
  }
  return ask(load, chance, { name: 'register', request, by: tutorOf(school) })
}

const transfersIn: Write = async (load, chance) => {
  const member = anyMember(load, chance)
  const school = anySchool(load, chance)
  const joiningOn = soon(load, chance)
  const programme = chance.happens(0.5) ? { choose: 'default' } : { choose: 'keep' }
  const request = {
    ...memberRequest(member),
    school,
    joiningOn,
    programme: programme as RequestOf<'transfer-in'>['programme'],
    email: null,
    mentor: null,
  }
  const outcome = await ask(load, chance, { name: 'transfer-in', request, by: tutorOf(school) })
  if (outcome === 'accepted') Object.assign(member, { at: school, since: joiningOn })
  return outcome
}

const transfersOut: Write = async (load, chance) => {
  const member = anyMember(load, chance)
  const school = reporter(load, chance, member)
  const request = { ...memberRequest(member), school, leavesOn: soon(load, chance) }
  return ask(load, chance, { name: 'transfer-out', request, by: tutorOf(school) })
}

const leaves: Write = async (load, chance) => {
  const member = anyMember(load, chance)
  const school = reporter(load, chance, member)
  const leavesOn = soon(load, chance)
  const request = { ...memberRequest(member), school, leavesOn, reason: 'other' }
  return ask(load, chance, { name: 'report-leaving', request, by: tutorOf(school) })
}

const assigns: Write = async (load, chance) => {
  const { person: participant, at: school } = anyMember(load, chance, 'ect')
  const mentors = load.world.members.filter(({ kind, at }) => kind === 'mentor' && at === school)
  const { person: mentor } = mentors.length > 0 ? oneOf(chance, mentors) : anyMember(load, chance)
  const from = chance.happens(0.5) ? null : soon(load, chance)
  const request = { school, participant, mentor, from }
  return ask(load, chance, { name: 'assign-mentor', request, by: tutorOf(school) })
}

const unassigns: Write = async (load, chance) => {
  const { person: participant, at: school } = anyMember(load, chance, 'ect')
  const request = { school, participant, from: null, reason: 'They asked for it' }
  return ask(load, chance, { name: 'unassign-mentor', request, by: tutorOf(school) })
}

const changesProgramme: Write = async (load, chance) => {
  const { person, kind, at: school } = anyMember(load, chance)
  const request = {
    school,
    whom: { who: 'named', participants: [{ person, kind }] },
    from: soon(load, chance),
    to: anyOffer(load, chance),
    makeDefault: false,
  } as const
  return ask(load, chance, { name: 'change-programme', request, by: tutorOf(school) })
}

const changesCohort: Write = async (load, chance) => {
  const school = anySchool(load, chance)
  const request = {
    school,
    whom: { who: 'cohort', cohort, except: [], also: [] },
    from: addDays(load.world.clock.today(), chance.whole(0, 30)),
    to: anyOffer(load, chance),
    makeDefault: true,
  } as const
  return ask(load, chance, { name: 'change-programme', request, by: tutorOf(school) })
}

const challenges: Write = async (load, chance) => {
  const school = anySchool(load, chance)
  const request = {
    school,
    cohort: anyCohort(chance),
    leadProvider: null,
    reason: oneOf(chance, ['mistake', 'no_ects']),
  }
  return ask(load, chance, { name: 'challenge-partnership', request, by: tutorOf(school) })
}

const accepts: Write = async (load, chance) => {
  const school = anySchool(load, chance)
  const leadProvider = oneOf(chance, load.world.providers).id
  const request = { school, cohort: anyCohort(chance), leadProvider }
  return ask(load, chance, { name: 'accept-partnership', request, by: tutorOf(school) })
}

const chooses: Write = async (load, chance) => {
  const school = anySchool(load, chance)
  const chosen = anyOffer(load, chance)
  const request = { school, cohort: anyCohort(chance), chosen, appropriateBody: null }
  return ask(load, chance, { name: 'choose-programme', request, by: tutorOf(school) })
}

const changesDetails: Write = async (load, chance) => {
  const member = anyMember(load, chance)
  const number = chance.whole(1, 2000)
  const changed = chance.happens(0.5)
    ? { fullName: `Teacher of name ${number}`, email: null, reason: 'married-or-divorced' }
    : { fullName: null, email: `teacher.${number}@example.org`, reason: null }
  const request = { ...memberRequest(member), ...changed }
  return ask(load, chance, { name: 'change-details', request, by: tutorOf(member.at) })
}

const appoints: Write = async (load, chance) => {
  const { person: participant, at: school } = anyMember(load, chance, 'ect')
  const { id: body } = oneOf(chance, load.world.reference.appropriateBodies)
  const answer = { answer: 'named', body } as const
  const request = { school, whose: { of: 'ect', participant }, answer, from: null } as const
  return ask(load, chance, { name: 'appoint-appropriate-body', request, by: tutorOf(school) })
}

const corrects: Write = async (load, chance) => {
  const member = anyMember(load, chance)
  const isOfDfe = chance.happens(0.3)
  const from = addDays(member.since, chance.whole(-10, 20))
  const request = {
    ...memberRequest(member),
    school: isOfDfe ? null : member.at,
    record: member.since,
    set: {
      from: chance.happens(0.5) ? from : null,
      until: chance.happens(0.2) ? 'none' : null,
      programme: chance.happens(0.4) ? anyOffer(load, chance) : null,
    },
    reason: 'It was entered wrongly',
  } as const
  const by = isOfDfe ? dfe : tutorOf(member.at)
  const outcome = await ask(load, chance, { name: 'correct', request, by })
  if (outcome === 'accepted') member.since = request.set.from ?? member.since
  return outcome
}

/** One of the latest changes, by whoever made it. */
const undoes: Write = async (load, chance) => {
  if (load.made.length === 0) return 'refused'
  const { id, by } = oneOf(chance, load.made.slice(-50))
  const request = { change: id, reason: 'It was entered wrongly' }
  return ask(load, chance, { name: 'undo', request, by })
}

const anyCohort = (chance: Chance) => (chance.happens(0.5) ? cohort : (2022 as Cohort))

/** What schools and DfE ask for, and how often beside each other. */
export const schoolWrites: readonly (readonly [readonly [string, Write], number])[] = [
  [['register', registers], 6],
  [['transfer in', transfersIn], 6],
  [['transfer out', transfersOut], 3],
  [['report leaving', leaves], 1],
  [['assign mentor', assigns], 5],
  [['unassign mentor', unassigns], 2],
  [['change programme of one', changesProgramme], 3],
  [['change programme of a cohort', changesCohort], 0.5],
  [['challenge partnership', challenges], 1],
  [['accept partnership', accepts], 1],
  [['choose programme', chooses], 1],
  [['change details', changesDetails], 4],
  [['appoint appropriate body', appoints], 1],
  [['correct', corrects], 3],
  [['undo', undoes], 3],
]
