import { state, type Circumstances, type Decision } from '../../decision.ts'
import type { FactId, SchoolId } from '../../identity.ts'
import { notice, toPerson } from '../../notices.ts'
import type { ParticipantProfile } from '../../situation.ts'
import type { CalendarDate } from '../../calendar.ts'

/** A mentor's further school: she may be chosen there, and trains where she trained. */
export function furtherSchool(
  profile: ParticipantProfile,
  { school, start }: { readonly school: SchoolId; readonly start: CalendarDate },
  { newId }: Circumstances,
): Decision {
  return {
    effects: [
      state({
        facet: 'mentor-at-school',
        id: newId() as FactId,
        mentor: profile.id,
        school,
        stay: null,
        from: start,
        until: null,
      }),
    ],
    notices: [
      notice('participant-registered', toPerson(profile.person), {
        about: profile.person,
        school,
        on: start,
      }),
    ],
    effectiveOn: start,
    nature: 'circumstance',
  }
}
