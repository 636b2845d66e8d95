import type { CalendarDate } from '../../core/calendar.ts'
import type { PersonId } from '../../core/identity.ts'
import { spanOf, staysOf } from '../../core/settle.ts'
import { personWith, type Kind, type ParticipantProfile } from '../../core/situation.ts'
import type { Situation } from '../../core/situation.ts'
import { of } from '../../core/timeline.ts'
import { profilesOf } from '../../core/visibility.ts'
import { idNamed } from '../../ids.ts'
import type { World } from '../world.ts'
import { trnOf } from './ids.ts'

/** The person behind a name; for somebody whom nobody has registered, an id that nobody has. */
export const personNamed = (situation: Situation, world: World, name: string): PersonId =>
  personWith(situation, trnOf(world, name))?.id ?? (idNamed('nobody yet', name) as PersonId)

/** Without `as`, the profile that has not ended is meant; of two, the ECT's. */
export function kindMeant(
  situation: Situation,
  person: PersonId,
  as: Kind | null,
  today: CalendarDate,
): Kind {
  if (as !== null) return as
  const profiles = profilesOf(situation, person)
  const open = profiles.filter(profile => !hasEnded(situation, profile, today))
  const meant = open.find(({ kind }) => kind === 'ect') ?? open[0] ?? profiles[0]
  return meant?.kind ?? 'ect'
}

function hasEnded(situation: Situation, { id }: ParticipantProfile, today: CalendarDate) {
  if (of(situation, 'completion', id).some(({ completedOn }) => completedOn <= today)) return true
  const last = staysOf(situation, id).at(-1)
  if (last === undefined) return true
  const { until } = spanOf(last)
  return until !== null && until <= today
}
