import { addDays, type CalendarDate } from '../../../core/calendar.ts'
import type { SchoolId } from '../../../core/identity.ts'
import { factsOf, profileOf } from '../../../core/situation.ts'
import type { Confirmation } from '../../journey/journey.ts'
import { nameOfProfile } from '../../at-school.ts'
import { leftWithout, mentorsElsewhere } from '../../leaving.ts'
import type { SchoolVisit } from '../../pages/school-page.ts'
import { longDate } from '../../words/days.ts'
import { requestIn, type Recorded } from '../binding/recorded.ts'

type Visit = Pick<SchoolVisit, 'home' | 'school' | 'today'>

/** What happens after somebody was reported as leaving, or after the report was cancelled. */
export function afterLeaving(recorded: Recorded, visit: Visit): Confirmation {
  const { kind } = recorded.change
  if (kind !== 'transfer-out' && kind !== 'report-leaving') return afterCancelling(recorded, visit)
  const { leavesOn } = requestIn(recorded, kind)
  const { name, told } = recorded
  const lastDay = longDate(addDays(leavesOn, -1))
  const isToCome = leavesOn > visit.today
  return {
    heading: `You have reported that ${name} ${isToCome ? 'leaves' : 'left'}`,
    text: `Their last day ${isToCome ? 'is' : 'was'} ${lastDay}`,
    next: [...nextFor(recorded), ...elsewhere(recorded, visit), ...changing(leavesOn, visit)],
    told,
    links: [...assigning(recorded, leavesOn, visit), ...links(recorded, visit)],
  }
}

function nextFor({ change, name }: Recorded): readonly string[] {
  return change.kind === 'transfer-out'
    ? [
        'When their next school reports that they join it, their training goes on there.',
        'You still see their training up to their last day.',
      ]
    : [`If ${name} comes back, you can register them again from their page.`]
}

function elsewhere({ situation, person }: Recorded, { school, today }: Visit): readonly string[] {
  const profile = person && profileOf(situation, person, 'mentor')
  return profile && mentorsElsewhere(situation, profile, school.id, today)
    ? ['They go on mentoring at their other school.']
    : []
}

const changing = (leavesOn: CalendarDate, { today }: Visit): readonly string[] =>
  leavesOn > today ? ['Until they leave, you can change or cancel this on their page.'] : []

/** Another mentor for each ECT whom nobody mentors once a mentor has left. */
function assigning(
  { situation, person }: Recorded,
  leavesOn: CalendarDate,
  { home, school }: Visit,
): Confirmation['links'] {
  const profile = person && profileOf(situation, person, 'mentor')
  if (!profile) return []
  return leftWithout(situation, endedOn(situation, profile.id, school.id, leavesOn)).map(
    ({ ect }) => ({
      text: `Assign another mentor to ${nameOfProfile(situation, ect.id)}`,
      href: `${home}/assign-mentor?participant=${ect.person}&kind=ect`,
    }),
  )
}

const endedOn = (
  situation: Recorded['situation'],
  mentor: string,
  school: SchoolId,
  day: CalendarDate,
) =>
  factsOf(situation, 'mentorship').filter(
    one => one.mentor === mentor && one.school === school && one.until === day,
  )

function afterCancelling(recorded: Recorded, visit: Visit): Confirmation {
  const { name, told } = recorded
  return {
    heading: `${name} is no longer reported as leaving`,
    next: ['Their time at your school goes on, unless another school has reported that they join.'],
    told,
    links: links(recorded, visit),
  }
}

const links = ({ name, page }: Recorded, { home }: Visit): Confirmation['links'] => [
  { text: `See the training of ${name}`, href: page },
  { text: 'Go to the school’s home page', href: home },
]
