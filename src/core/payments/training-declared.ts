import { addDays, covers, type CalendarDate } from '../calendar.ts'
import type { LeadProviderId, ScheduleId } from '../identity.ts'
import { leadProviderOf } from '../notices.ts'
import type { Schedule } from '../organisations.ts'
import { scheduleOn } from '../schedules.ts'
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

/** Whether she was ever with a provider in this role. */
export const isEverTrained = (situation: Situation, whose: Whose) =>
  entriesWith(situation, whose).length > 0

/** The schedule that she follows: on her record of today, or the last or first that she has. */
export function presentSchedule(
  situation: Situation,
  profile: ParticipantProfile,
  today: CalendarDate,
): Schedule | null {
  const { entries } = timelineOf(situation, profile.id)
  const entry = entries.findLast(({ from }) => from <= today) ?? entries[0]
  if (entry === undefined) return null
  const trains = leadProviderOf(situation, entry.programme.id)
  const followed = scheduleOn(situation, trains, entry, today)?.schedule
  return situation.reference.schedules.find(({ id }) => id === followed) ?? null
}

/** Whether a provider ever trained her on the schedule that she follows now. (DE-11) */
export const isTrainedOnPresentSchedule = (
  situation: Situation,
  { schedule, today, ...whose }: Whose & { readonly schedule: ScheduleId; today: CalendarDate },
): boolean =>
  entriesWith(situation, whose).some(entry =>
    daysOfSchedules(situation, entry, today).some(
      day => scheduleOn(situation, whose.leadProvider, entry, day)?.schedule === schedule,
    ),
  )

/** The days of a record from which another schedule may have been followed. */
const daysOfSchedules = (situation: Situation, entry: Entry, today: CalendarDate) => [
  entry.from,
  ...of(situation, 'schedule-in-use', entry.record.profile)
    .filter(step => covers(entry, step.from))
    .map(({ from }) => from),
  today,
]

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
