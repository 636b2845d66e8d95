import type { CalendarDate } from '../../../core/calendar.ts'
import { lastDayOf } from '../../../core/timeline.ts'
import { the, type ParticipantProfile } from '../../../core/situation.ts'
import { nameOfProfile } from '../../at-school.ts'
import { mentorlessFrom } from '../../leaving.ts'
import type { SchoolVisit } from '../../pages/school-page.ts'
import { longDate } from '../../words/days.ts'
import type { Option } from '../asking/options.ts'
import { schoolFacts, type SchoolFacts } from '../asking/participants.ts'
import { inKind, optionOf, type Participant } from '../asking/people.ts'
import type { LookUp } from '../asking/typed.ts'
import type { Find } from '../binding/find.ts'

/** What the journey knows in which an ECT gets a mentor. */
export interface MentorFacts extends SchoolFacts {
  readonly ect: Participant | null
  /** The mentor whose page a link came from. */
  readonly mentor: Participant | null
  /** Who mentors the ECT now, or will first. */
  readonly mentorNow: ParticipantProfile | null
  /** Today, or the first day of whichever of the two begins later. */
  readonly soonest: CalendarDate
  /** The day from which the ECT has nobody, where the mentor of now goes. */
  readonly without: CalendarDate | null
}

/** Reads who is at a school, and who was chosen so far, from either side. */
export async function mentorFacts(
  visit: SchoolVisit & { readonly typed: LookUp },
  find: Find,
): Promise<MentorFacts | null> {
  const facts = await schoolFacts(visit, find)
  if (facts === null) return null
  const { situation } = facts
  const ect = inKind(facts.participants, 'ect', visit.typed)
  const isFromMentor = visit.typed('kind') === 'mentor'
  const mentor = isFromMentor ? inKind(facts.participants, 'mentor', visit.typed) : null
  const mentorship = ect?.mentorships[0]
  const begins = [visit.today, ect?.time.from ?? '', mentor?.time.from ?? '']
  return {
    ...facts,
    ect,
    mentor,
    mentorNow: mentorship ? the(situation.profiles, mentorship.mentor) : null,
    soonest: begins.toSorted().at(-1) as CalendarDate,
    without: ect ? mentorlessFrom(situation, ect, visit.today) : null,
  }
}

const isThere = ({ standing }: Participant) => standing !== 'left' && standing !== 'completed'

/** A mentor who is at the school, or will be. */
export const mayMentor = ({ kind, standing }: Participant) =>
  kind === 'mentor' && standing !== 'left'

/**
 * ECTs by name, those whom nobody mentors first, each with the mentor they have. Whom the mentor of
 * a link has for all their time is left out; whom she had before is not.
 */
export function ectsToMentor(facts: MentorFacts): readonly Option<Participant>[] {
  const { participants, mentor } = facts
  const isHers = ({ mentorships, time }: Participant) =>
    mentorships.some(one => one.mentor === mentor?.profile.id && one.until === time.until)
  return participants
    .filter(one => one.kind === 'ect' && isThere(one) && one.person !== mentor?.person)
    .filter(one => !isHers(one))
    .toSorted((one, other) => Number(hasMentor(one)) - Number(hasMentor(other)))
    .map(ect => ({ ...optionOf(ect), hint: mentorOf(facts, ect) }))
}

const hasMentor = ({ mentorships }: Participant) => mentorships.length > 0

/** Who mentors an ECT now, in words. */
export function mentorOf(
  { situation, today }: Pick<MentorFacts, 'situation' | 'today'>,
  ect: Participant | null,
) {
  const mentorship = ect?.mentorships[0]
  if (mentorship === undefined) return 'No mentor yet'
  const last = lastDayOf(mentorship)
  const since = mentorship.from > today ? `from ${longDate(mentorship.from)}` : 'now'
  const name = nameOfProfile(situation, mentorship.mentor)
  return `Mentor ${since}: ${name}${last === null ? '' : `, until ${longDate(last)}`}`
}

/** The days on which a mentor may well start; `null` for any other. */
export const startOptions = ({
  soonest,
  today,
  without,
}: MentorFacts): readonly Option<CalendarDate | null>[] => [
  ...(without === null || without <= soonest
    ? []
    : [
        {
          key: 'without',
          text: `From ${longDate(without)}`,
          hint: 'When they have no mentor any more',
          value: without,
        },
      ]),
  {
    key: 'soonest',
    text: soonest === today ? `From today, ${longDate(today)}` : `From ${longDate(soonest)}`,
    ...(soonest === today ? {} : { hint: 'The first day on which both are at your school' }),
    value: soonest,
  },
  { key: 'another-day', text: 'From another day', value: null },
]
