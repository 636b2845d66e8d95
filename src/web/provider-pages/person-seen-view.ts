import type { CalendarDate, Instant } from '../../core/calendar.ts'
import type { PersonId } from '../../core/identity.ts'
import type { Situation } from '../../core/situation.ts'
import type { ProviderView } from '../../core/visibility.ts'
import type { ViewAfter } from '../../operations/views-over-time.ts'
import type { ParticipantJson } from '../../provider-contract/participant.ts'
import type { ParticipantTransferJson } from '../../provider-contract/transfers.ts'
import { drawHistory } from '../pictures/history.ts'
import { fromTo, longDate, longMoment } from '../words/days.ts'
import { kindLabel } from '../words/standings.ts'
import { asShown, enrolmentRows, schoolNamed, type FieldRow } from './enrolment-rows.ts'
import { lanesSeen } from './lanes-seen.ts'
import { participantTags, trainingTags } from './participants.ts'
import { home, type ProviderVisit } from './provider-page.ts'
import { viewMoves } from './view-moves.ts'

/** All that the page of a person is made of, as one provider sees her. */
export interface PersonSeen {
  readonly visit: Pick<ProviderVisit, 'provider' | 'today' | 'caption'>
  readonly situation: Situation
  readonly view: ProviderView
  readonly participant: ParticipantJson
  /** `null` if no transfer of hers concerns the provider. */
  readonly transfers: ParticipantTransferJson | null
  readonly views: readonly ViewAfter[]
  readonly mentors: ReadonlyMap<PersonId, string>
}

const path = (person: PersonId) => `${home}/participants/${person}`

/** What the page of a person shows to a provider: what the API shows, and how it came about. */
export function personSeenView(seen: PersonSeen) {
  const { visit, situation, view, participant, transfers, views, mentors } = seen
  const { attributes } = participant
  return {
    caption: visit.caption,
    heading: view.fullName,
    title: view.fullName,
    back: `${home}/participants`,
    address: `/api/v3/participants/ecf/${view.person}`,
    rows: [
      field('Participant ID', 'id', participant.id, null),
      field('Name', 'full_name', attributes.full_name, null),
      field('TRN', 'teacher_reference_number', attributes.teacher_reference_number, null),
      field(
        'Last changed',
        'updated_at',
        attributes.updated_at,
        longMoment(attributes.updated_at as Instant),
      ),
      field(
        'Earlier IDs',
        'participant_id_changes',
        attributes.participant_id_changes,
        attributes.participant_id_changes.length === 0 ? 'None' : null,
      ),
    ],
    enrolments: view.enrolments.map((enrolment, at) => {
      const read = attributes.ecf_enrolments[at]
      if (read === undefined) throw new Error('Every enrolment that is seen is read')
      return {
        id: enrolment.profile.kind,
        title: `${kindLabel[enrolment.profile.kind]} at ${schoolOf(situation, read.school_urn)}`,
        tags: [participantTags[enrolment.status], trainingTags[enrolment.trainingStatus]],
        rows: enrolmentRows(read, { situation, mentors }, path),
        history: historyOf(seen, at),
      }
    }),
    transfers: (transfers?.attributes.transfers ?? []).map(transfer =>
      transferView(situation, transfer),
    ),
    transfersAddress: `/api/v3/participants/ecf/${view.person}/transfers`,
    moves: viewMoves(views, { provider: visit.provider.id, mentors }),
  }
}

const field = (label: string, name: string, value: unknown, words: string | null): FieldRow => ({
  label,
  field: name,
  value: asShown(value),
  words,
  href: null,
})

const schoolOf = (situation: Situation, urn: string) => schoolNamed(situation, urn) ?? `URN ${urn}`

/** The picture of one enrolment, and the same in a table. */
function historyOf({ visit, situation, view }: PersonSeen, at: number) {
  const enrolment = view.enrolments[at]
  if (enrolment === undefined) return null
  const lanes = lanesSeen(situation, visit.provider.id, enrolment.profile)
  const role = enrolment.profile.kind === 'ect' ? 'an ECT' : 'a mentor'
  const title = `${view.fullName}’s training with you as ${role}`
  return {
    title,
    picture: drawHistory(lanes, { today: visit.today, title }),
    lanes: lanes.map(({ name, bars }) => ({
      name,
      rows: bars.map(bar => ({ text: bar.text, days: fromTo(bar) })),
    })),
  }
}

type TransferRead = ParticipantTransferJson['attributes']['transfers'][number]

const transferTypes: Readonly<Record<TransferRead['transfer_type'], string>> = {
  new_school: 'New school, same provider or none',
  new_provider: 'New school and new provider',
  unknown: 'Nobody has reported the next school yet',
}

/** A transfer: both sides, with both providers' names, as the API has them. */
function transferView(situation: Situation, transfer: TransferRead) {
  const { transfer_type: type, status, leaving, joining } = transfer
  return {
    title:
      joining === null
        ? `Leaves ${schoolOf(situation, leaving.school_urn)}`
        : `From ${schoolOf(situation, leaving.school_urn)} to ` +
          schoolOf(situation, joining.school_urn),
    rows: [
      field('Kind', 'transfer_type', type, transferTypes[type]),
      field('Status', 'status', status, status === 'complete' ? 'Complete' : 'Not complete yet'),
      field(
        'First recorded',
        'created_at',
        transfer.created_at,
        longMoment(transfer.created_at as Instant),
      ),
      field('Training record', 'training_record_id', transfer.training_record_id, null),
      ...sideRows(situation, 'leaving', leaving),
      ...(joining === null
        ? [field('Joins', 'joining', null, 'Not reported')]
        : sideRows(situation, 'joining', joining)),
    ],
  }
}

function sideRows(
  situation: Situation,
  side: 'leaving' | 'joining',
  { school_urn: urn, provider, date }: TransferRead['leaving'],
) {
  const verb = side === 'leaving' ? 'Leaves' : 'Joins'
  return [
    field(`${verb} school`, `${side}.school_urn`, urn, schoolNamed(situation, urn)),
    field(
      `${verb} provider`,
      `${side}.provider`,
      provider,
      provider === null ? 'The school trains by itself' : null,
    ),
    field(`${verb} on`, `${side}.date`, date, longDate(date as CalendarDate)),
  ]
}
