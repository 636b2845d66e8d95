import type { CalendarDate } from '../../core/calendar.ts'
import { the, type Situation } from '../../core/situation.ts'
import { transfersSeen, type TransferSide } from '../../core/transfers.ts'
import { viewOf, type Enrolment } from '../../core/visibility.ts'
import type { Json } from '../compare.ts'
import { keyedByProfile } from '../question.ts'
import type { World } from '../world.ts'
import { providerId } from './ids.ts'
import { namesById, peopleIn } from './situation.ts'

/** What a lead provider is shown of each person, by the API's names. */
export function participantsSeen(
  situation: Situation,
  world: World,
  provider: string,
  today: CalendarDate,
): Json {
  const names = namesById(situation, world)
  return keyedByProfile(
    peopleIn(situation, world).flatMap(({ name, person }) => {
      const view = viewOf(situation, providerId(provider), person, today)
      return (view?.enrolments ?? []).map(enrolment => ({
        person: name,
        as: enrolment.profile.kind,
        value: {
          full_name: view?.fullName ?? null,
          teacher_reference_number: view?.trn ?? null,
          ...enrolmentSeen(situation, names, enrolment),
        },
      }))
    }),
  )
}

const enrolmentSeen = (
  situation: Situation,
  names: ReadonlyMap<string, string>,
  enrolment: Enrolment,
) => ({
  email: enrolment.email,
  mentor_id: enrolment.mentor && the(names, enrolment.mentor),
  school_urn: the(situation.schools, enrolment.school).urn,
  participant_type: enrolment.profile.kind,
  cohort: String(enrolment.cohort),
  training_status: enrolment.trainingStatus,
  participant_status: enrolment.status,
  eligible_for_funding: enrolment.eligibility?.status === 'eligible',
  schedule_identifier: enrolment.scheduleIdentifier,
  delivery_partner_id: enrolment.deliveryPartner && the(names, enrolment.deliveryPartner),
  induction_end_date: enrolment.completion?.completedOn ?? null,
})

/** The transfers that a lead provider is shown of each person. */
export function transfersSeenBy(
  situation: Situation,
  world: World,
  provider: string,
  today: CalendarDate,
): Json {
  const names = namesById(situation, world)
  const side = ({ school, leadProvider, on }: TransferSide) => ({
    school_urn: the(situation.schools, school).urn,
    provider: leadProvider && the(names, leadProvider),
    date: on,
  })
  return Object.fromEntries(
    peopleIn(situation, world).flatMap(({ name, person }) => {
      const transfers = transfersSeen(situation, providerId(provider), person, today)
      if (transfers.length === 0) return []
      return [
        [
          name,
          transfers.map(({ type, complete, leaving, joining }) => ({
            transfer_type: type.replace('-', '_'),
            status: complete ? 'complete' : 'incomplete',
            leaving: side(leaving),
            joining: joining && side(joining),
          })),
        ],
      ]
    }),
  )
}
