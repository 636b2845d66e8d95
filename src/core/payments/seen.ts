import type { Declaration } from '../declarations.ts'
import type { LeadProviderId, ProfileId } from '../identity.ts'
import { staysOf } from '../settle.ts'
import type { Situation } from '../situation.ts'
import { timelineOf } from '../timeline.ts'
import { unchallengedPartnershipOf } from '../visibility.ts'
import { isLive } from '../declarations.ts'

/** The declarations that a provider may read. (DS-1 to DS-4) */
export const declarationsSeen = <Declared extends Declaration>(
  situation: Situation,
  declarations: readonly Declared[],
  provider: LeadProviderId,
): readonly Declared[] =>
  declarations.filter(declared => {
    if (declared.leadProvider === provider) return true // DS-1
    return isLive(declared) && isWithin(sightOf(situation, declared.profile, provider), declared)
  })

/** Until when a provider sees what others declare: for ever, until a midnight in UTC, or never. */
type Sight = 'all' | `${string}T00:00:00.000Z` | null

const isWithin = (sight: Sight, { declaredFor }: Declaration) =>
  sight === 'all' || (sight !== null && declaredFor <= sight)

function sightOf(situation: Situation, profile: ProfileId, provider: LeadProviderId): Sight {
  if (!situation.profiles.has(profile)) return null
  const lastOfStays = new Set(staysOf(situation, profile).map(({ records }) => records.at(-1)?.id))
  const ends = timelineOf(situation, profile)
    .entries.filter(entry => unchallengedPartnershipOf(situation, entry)?.leadProvider === provider)
    .filter(({ record }) => lastOfStays.has(record.id)) // DS-4
    .map(({ until }) => until)
  if (ends.includes(null)) return 'all' // DS-2
  const latest = ends
    .filter(end => end !== null)
    .toSorted()
    .at(-1)
  return latest === undefined ? null : `${latest}T00:00:00.000Z` // DS-3
}
