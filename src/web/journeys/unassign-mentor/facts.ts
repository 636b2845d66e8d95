import { covers, type CalendarDate } from '../../../core/calendar.ts'
import type { Mentorship } from '../../../core/facts.ts'
import type { Situation } from '../../../core/situation.ts'
import { nameOfProfile } from '../../at-school.ts'
import type { SchoolVisit } from '../../pages/school-page.ts'
import { longDate } from '../../words/days.ts'
import type { Option } from '../asking/options.ts'
import { schoolFacts, type SchoolFacts } from '../asking/participants.ts'
import { inKind, optionOf, type Participant } from '../asking/people.ts'
import type { LookUp } from '../asking/typed.ts'
import type { Find } from '../binding/find.ts'

/** What the journey knows in which a mentor is taken away. */
export interface UnassignFacts extends SchoolFacts {
  readonly ect: Participant | null
  /** The mentor whose page a link came from. */
  readonly mentor: Participant | null
  /** The mentorship that is meant: of now, or else the first to come. */
  readonly mentorship: Mentorship | null
  readonly mentorName: string
  /** Today, or the first day of a mentorship that has not begun. */
  readonly soonest: CalendarDate
}

/** Reads who mentors whom at a school, and who was chosen so far. */
export async function unassignFacts(
  visit: SchoolVisit & { readonly typed: LookUp },
  find: Find,
): Promise<UnassignFacts | null> {
  const facts = await schoolFacts(visit, find)
  if (facts === null) return null
  const mentor = inKind(facts.participants, 'mentor', visit.typed)
  const ect = inKind(facts.participants, 'ect', visit.typed)
  const mentorship = ect && mentorshipOf(ect, mentor)
  return {
    ...facts,
    ect,
    mentor,
    mentorship,
    mentorName: mentorship ? nameOfProfile(facts.situation, mentorship.mentor) : 'their mentor',
    soonest: mentorship && mentorship.from > visit.today ? mentorship.from : visit.today,
  }
}

const mentorshipOf = ({ mentorships }: Participant, mentor: Participant | null) =>
  mentorships.find(one => mentor === null || one.mentor === mentor.profile.id) ?? null

/** The ECTs of a school who have a mentor, or who have the one whose page it is about. */
export const ectsWithMentor = ({
  participants,
  situation,
  mentor,
  today,
}: UnassignFacts): readonly Option<Participant>[] =>
  participants
    .filter(({ kind, standing }) => kind === 'ect' && standing !== 'left')
    .flatMap(ect => {
      const mentorship = mentorshipOf(ect, mentor)
      return mentorship
        ? [{ ...optionOf(ect), hint: mentoredWords(situation, mentorship, today) }]
        : []
    })

const mentoredWords = (situation: Situation, mentorship: Mentorship, today: CalendarDate) =>
  `Mentor: ${nameOfProfile(situation, mentorship.mentor)}` +
  (covers(mentorship, today) ? '' : `, from ${longDate(mentorship.from)}`)
