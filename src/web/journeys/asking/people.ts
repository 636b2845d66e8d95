import { covers, type CalendarDate } from '../../../core/calendar.ts'
import type { MentorRefusal } from '../../../core/mentors.ts'
import type { PersonId, SchoolId } from '../../../core/identity.ts'
import { factsOf, type Kind, type Situation } from '../../../core/situation.ts'
import { mentorTimeAt } from '../../../core/settle.ts'
import type { Words } from '../../../core/refusals.ts'
import { atSchool, nameOfProfile, type AtSchool } from '../../at-school.ts'
import type { Question, Typed } from '../../journey/question.ts'
import { kindLabel } from '../../words/standings.ts'
import { longDate } from '../../words/days.ts'
import type { Option } from './options.ts'
import type { LookUp } from './typed.ts'

/** Somebody of a school, in a role. */
export type Participant = AtSchool & { readonly person: PersonId; readonly kind: Kind }

/** Everybody who has ever been at a school, in their roles, by name. */
export const participantsAt = (
  situation: Situation,
  school: SchoolId,
  today: CalendarDate,
): readonly Participant[] =>
  [...situation.profiles.values()]
    .flatMap(profile => {
      const there = atSchool(situation, profile, school, today)
      return there ? [{ ...there, person: profile.person, kind: profile.kind }] : []
    })
    .toSorted((one, other) => one.fullName.localeCompare(other.fullName, 'en'))

/** Somebody as an option: two of the same name are told apart by the TRN. */
export const optionOf = (participant: Participant): Option<Participant> => ({
  key: participant.person,
  text: participant.fullName,
  hint: `TRN ${participant.trn}`,
  value: participant,
})

/** Somebody of either role as an option: who is both is there twice. */
export const optionInRole = (participant: Participant): Option<Participant> => ({
  ...optionOf(participant),
  key: inRole(participant.person, participant.kind),
  hint: `${kindLabel[participant.kind]}, TRN ${participant.trn}`,
})

/** A link counts for the question of its own role alone. */
export const ofKind = (wanted: Kind) => (person: string, kind: string) =>
  kind === wanted ? person : undefined

/** Who was chosen in a role, or named by the link that the journey started with. */
export function inKind(
  participants: readonly Participant[],
  kind: Kind,
  typed: LookUp,
): Participant | null {
  const chosen = typed(kind) || (typed('kind') === kind ? typed('participant') : undefined)
  return participants.find(other => other.kind === kind && other.person === chosen) ?? null
}

/** What the form calls somebody in a role. */
export const inRole = (person: string, kind: string) => `${kind}:${person}`

/** Whom an answer, or the link that the journey started with, names in a role. */
export function participantNamed(
  participants: readonly Participant[],
  typed: LookUp,
): Participant | null {
  const said = typed('participant') ?? ''
  const key = said.includes(':') ? said : inRole(said, typed('kind') ?? '')
  return participants.find(one => inRole(one.person, one.kind) === key) ?? null
}

/**
 * The same question, which a link may have answered by naming a person and a role, as the links of
 * their page do.
 */
export function linked<Value, Facts>(
  question: Question<Value, Facts>,
  keyed: (person: string, kind: string) => string | undefined,
): Question<Value, Facts> {
  const withLink = (typed: Typed, name: string): Typed => {
    const { participant = '', kind = '' } = typed
    if (typed[name] && (name !== 'participant' || typed[name].includes(':'))) return typed
    return { ...typed, [name]: keyed(participant, kind) ?? '' }
  }
  return {
    ...question,
    read: (typed, name, facts) => question.read(withLink(typed, name), name, facts),
    shown: asking => question.shown({ ...asking, typed: withLink(asking.typed, asking.name) }),
  }
}

/** The mentors who may be chosen at a school from a day on, with how many they mentor by then. */
export const mentorOptions = (
  situation: Situation,
  { school, from, ect }: { school: SchoolId; from: CalendarDate; ect: PersonId | null },
): readonly Option<PersonId>[] =>
  [...situation.profiles.values()]
    .filter(({ kind, person }) => kind === 'mentor' && person !== ect)
    .filter(({ id }) => mentorTimeAt(situation, id, school).some(time => covers(time, from)))
    .map(({ id, person }) => ({
      key: person,
      text: nameOfProfile(situation, id),
      hint: mentoredBy(situation, id, from),
      value: person,
    }))
    .toSorted((one, other) => one.text.localeCompare(other.text, 'en'))

function mentoredBy(situation: Situation, mentor: string, from: CalendarDate) {
  const count = factsOf(situation, 'mentorship').filter(
    mentorship => mentorship.mentor === mentor && covers(mentorship, from),
  ).length
  if (count === 0) return 'Mentors nobody yet'
  return count === 1 ? 'Mentors 1 ECT' : `Mentors ${count} ECTs`
}

/** Why somebody may not be the mentor, as a school is told it. */
export const mentorRefusals = <Said>(say: (text: string) => Said) =>
  ({
    'mentor-is-the-ect': () => say('Select somebody else: nobody can mentor themselves'),
    'mentor-not-at-this-school': ({ from }) =>
      say(`Select a mentor who is registered at your school on ${longDate(from)}`),
  }) satisfies Words<MentorRefusal, Said>
