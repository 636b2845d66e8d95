import type { CalendarDate } from '../../calendar.ts'
import { defaultProgrammeAt } from '../../choices.ts'
import type { Notice } from '../../decision.ts'
import type { InductionRecord } from '../../facts.ts'
import type { ProgrammeId } from '../../identity.ts'
import { notice, toPerson, toProvider, toSchool } from '../../notices.ts'
import { the, type Situation } from '../../situation.ts'
import type { ConfirmPartnership } from './confirm-partnership.ts'

/** The school is told, and of each person whom the provider gains it and she. */
export function noticesOfConfirming(
  situation: Situation,
  { leadProvider, school, cohort }: ConfirmPartnership,
  {
    moved,
    programme,
    today,
  }: { moved: readonly InductionRecord[]; programme: ProgrammeId; today: CalendarDate },
): readonly Notice[] {
  const template =
    defaultProgrammeAt(situation, school, cohort, today) === programme
      ? 'partnership-confirmed'
      : 'partnership-confirmed-beside-own-programme'
  return [
    notice(template, toSchool(school), { school }),
    ...moved.flatMap(({ profile, from: on }) => {
      const about = the(situation.profiles, profile).person
      return [
        notice('participant-joins-provider', toProvider(leadProvider), { about, on }),
        notice('provider-confirmed', toPerson(about), { about, school, on }),
      ]
    }),
  ]
}
