import type { World as ProductWorld } from '../../operations/world.ts'
import type { Situation } from '../../core/situation.ts'
import { the } from '../../core/situation.ts'
import type { Database } from '../../store/database.ts'
import { historyOfChanges } from '../../store/read/change-log.ts'
import { noticesSince, peopleMovedSince } from '../../store/read/since.ts'
import type { Json } from '../compare.ts'
import type { Question } from '../question.ts'
import type { Asked } from '../stage.ts'
import type { World } from '../world.ts'
import { providerId } from './ids.ts'
import { declarationsSeen } from './declarations-seen.ts'
import { partnershipsSeen } from './partnerships-seen.ts'
import { historySeen, mentorsSeen, sectionsSeen } from './seen.ts'
import type { ReadAsProvider } from './provider-api.ts'
import { participantsSeen, transfersSeen, unfundedMentorsSeen } from './seen-by-provider.ts'
import { everythingIn, namesById } from './situation.ts'
import { personNamed } from './whom.ts'

/** What the product answers to a scenario's question, in the scenario's names. */
export async function answerTo(
  { database, clock }: ProductWorld,
  world: World,
  read: ReadAsProvider,
  { question, stepBefore, lastExpect }: Asked,
): Promise<Json> {
  const today = clock.today()
  const knownOn = question.about === 'history' ? question.knownOn : null
  const situation = await everythingIn(database, world, knownOn)
  switch (question.about) {
    case 'participants':
      return participantsSeen(read, question.provider, namesById(situation, world))
    case 'transfers':
      return transfersSeen(read, question.provider, namesById(situation, world))
    case 'partnerships':
      return partnershipsSeen(situation, world, question.provider)
    case 'sections':
      return sectionsSeen(situation, world, question.school, today)
    case 'history':
      return historySeen(situation, world, question.person)
    case 'mentors':
      return mentorsSeen(situation, world, question.person)
    case 'events':
      return eventsOf(database, world, situation, question)
    case 'emails':
      return emailsSince(database, namesById(situation, world), Number(stepBefore))
    case 'moved':
      return movedSince(database, world, situation, question.provider, Number(lastExpect))
    case 'declarations':
      return declarationsSeen(read, question.provider, namesById(situation, world))
    case 'unfunded_mentors':
      return unfundedMentorsSeen(read, question.provider, namesById(situation, world))
  }
}

async function eventsOf(
  database: Database,
  world: World,
  situation: Situation,
  { person }: Extract<Question, { readonly about: 'events' }>,
) {
  const history = await historyOfChanges(database, personNamed(situation, world, person))
  return history.map(({ kind }) => kind.replaceAll('-', ' ')).filter(kind => kind !== 'the day')
}

async function emailsSince(
  database: Database,
  names: ReadonlyMap<string, string>,
  position: number,
) {
  const notices = await noticesSince(database, position)
  return notices.map(({ recipient, template }) => ({ to: the(names, recipient), template }))
}

async function movedSince(
  database: Database,
  world: World,
  situation: Situation,
  provider: string,
  position: number,
) {
  const names = namesById(situation, world)
  const moved = await peopleMovedSince(database, providerId(provider), position)
  return moved.map(person => the(names, person)).toSorted()
}
