import type { CalendarDate } from './calendar.ts'
import type { InductionRecord } from './facts.ts'
import type { LeadProviderId, PersonId, RecordId, SchoolId } from './identity.ts'
import { spanOf, type Stay } from './settle.ts'
import type { ParticipantProfile, Situation } from './situation.ts'
import { timelineOf, type Entry } from './timeline.ts'
import { profilesOf, unchallengedPartnershipOf } from './visibility.ts'

/*
 * A transfer is not stored; it is read off a history (contract, section 12). Its leaving side is a
 * stay that a school reported as left for another school, or that somebody was transferred out of
 * by the next one; its joining side, if there is one, is the stay begun by a transfer in.
 */

export interface TransferSide {
  /** With which the stay began: another delivery partner later makes no other transfer of it. */
  readonly record: RecordId
  readonly school: SchoolId
  readonly leadProvider: LeadProviderId | null
  readonly on: CalendarDate
}

export interface Transfer {
  readonly profile: ParticipantProfile
  readonly type: 'new-school' | 'new-provider' | 'unknown'
  readonly complete: boolean
  readonly leaving: TransferSide
  readonly joining: TransferSide | null
}

/** The transfers of a person that concern a provider, on either side, oldest first. */
export const transfersSeen = (
  situation: Situation,
  provider: LeadProviderId,
  person: PersonId,
  day: CalendarDate,
): readonly Transfer[] =>
  profilesOf(situation, person)
    .flatMap(profile => transfersOf(situation, profile, day))
    .filter(
      ({ leaving, joining }) =>
        leaving.leadProvider === provider || joining?.leadProvider === provider,
    )

/** Every transfer of a participant, oldest first. */
export function transfersOf(
  situation: Situation,
  profile: ParticipantProfile,
  day: CalendarDate,
): readonly Transfer[] {
  const { stays, entries } = timelineOf(situation, profile.id)
  const side = (record: InductionRecord, on: CalendarDate) => sideOf(situation, entries, record, on)

  return stays.flatMap((stay, at) => {
    const next = stays[at + 1]
    const joins = next !== undefined && isTransferTo(stay, next)
    const { until } = spanOf(stay)
    if (until === null || !(joins || stay.report?.reason === 'moving-school')) return []
    const last = stay.records.at(-1) ?? stay.records[0]
    const leaving = { ...side(last, until), record: stay.records[0].id }
    const joining = joins ? side(next.records[0], next.records[0].from) : null
    const later = joining !== null && joining.on > leaving.on ? joining.on : leaving.on
    return [{ profile, type: typeOf(leaving, joining), complete: later <= day, leaving, joining }]
  })
}

const isTransferTo = (stay: Stay, next: Stay) =>
  next.records[0].begunBy === 'transfer-in' && next.school !== stay.school

function sideOf(
  situation: Situation,
  entries: readonly Entry[],
  record: InductionRecord,
  on: CalendarDate,
): TransferSide {
  const entry = entries.find(({ record: { id } }) => id === record.id)
  if (entry === undefined) throw new Error(`No entry for record ${record.id}`)
  const partnership = unchallengedPartnershipOf(situation, entry)
  return {
    record: record.id,
    school: entry.schoolCohort.school,
    leadProvider: partnership?.leadProvider ?? null,
    on,
  }
}

function typeOf(leaving: TransferSide, joining: TransferSide | null): Transfer['type'] {
  if (joining === null) return 'unknown'
  const providers = [leaving.leadProvider, joining.leadProvider]
  return providers.includes(null) || providers[0] === providers[1] ? 'new-school' : 'new-provider'
}
