import { addDays, covers, overlap, type CalendarDate } from '../calendar.ts'
import type { LeadProviderId, ScheduleId } from '../identity.ts'
import { leadProviderOf } from '../notices.ts'
import { factsOf, the, type ParticipantProfile, type Situation } from '../situation.ts'
import { of, timelineOf, type Entry } from '../timeline.ts'
import type { NewDeclaration } from './books.ts'

interface Whose {
  readonly profile: ParticipantProfile
  readonly leadProvider: LeadProviderId
}

/** Her records with a provider, challenged or not, oldest first. */
const entriesWith = (situation: Situation, { profile, leadProvider }: Whose): readonly Entry[] =>
  timelineOf(situation, profile.id).entries.filter(
    ({ programme }) => leadProviderOf(situation, programme.id) === leadProvider,
  )

/** Whether a provider ever trained her on the schedule that she follows now. (DE-11) */
export function isTrainedOnPresentSchedule(
  situation: Situation,
  { schedule, ...whose }: Whose & { readonly schedule: ScheduleId },
): boolean {
  const followed = of(situation, 'schedule-in-use', whose.profile.id).filter(
    step => step.schedule === schedule,
  )
  return entriesWith(situation, whose).some(entry => followed.some(step => overlap(step, entry)))
}

/** Under what she was trained on a day: of the provider's latest record that had begun. (DE-15) */
export function trainedUnder(
  situation: Situation,
  profile: ParticipantProfile,
  leadProvider: LeadProviderId,
  day: CalendarDate,
): Pick<NewDeclaration, 'partnership' | 'deliveryPartner' | 'mentor'> {
  const entry = entriesWith(situation, { profile, leadProvider }).findLast(
    ({ from }) => from <= day,
  )
  const offer = entry?.programme.offer
  if (entry === undefined || offer?.route !== 'provider-led')
    return { partnership: null, deliveryPartner: null, mentor: null }
  return {
    partnership: offer.partnership,
    deliveryPartner: offer.deliveryPartner,
    mentor: mentorOn(situation, profile, entry, day),
  }
}

/** Who mentored an ECT on a day, or on the last day of the record if it is past. */
function mentorOn(
  situation: Situation,
  profile: ParticipantProfile,
  { schoolCohort, until }: Entry,
  day: CalendarDate,
) {
  const read = until !== null && day >= until ? addDays(until, -1) : day
  const mentorship = factsOf(situation, 'mentorship').find(
    fact => fact.ect === profile.id && fact.school === schoolCohort.school && covers(fact, read),
  )
  return mentorship ? the(situation.profiles, mentorship.mentor).person : null
}
