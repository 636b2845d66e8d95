import type { CalendarDate, Instant } from '../../core/calendar.ts'
import type { DeliveryPartnerId, PersonId } from '../../core/identity.ts'
import type { Situation } from '../../core/situation.ts'
import type { ParticipantRead } from '../../provider-contract/participant.ts'
import { academicYear, longDate, longMoment } from '../words/days.ts'
import { named } from '../words/programmes.ts'
import { kindLabel } from '../words/standings.ts'
import { participantTags, trainingTags } from './participants.ts'

type EnrolmentRead = ParticipantRead['ecf_enrolments'][number]
type Field = keyof EnrolmentRead

/** What is known beside an enrolment, to say in words what its ids mean. */
export interface Meaning {
  readonly situation: Situation
  /** The names of the mentors whom the provider sees, too; of others the id is all it may know. */
  readonly mentors: ReadonlyMap<PersonId, string>
}

/** A field of the API: what it means, what the API shows, and that in plain words. */
export interface FieldRow {
  readonly label: string
  readonly field: string
  readonly value: string
  readonly words: string | null
  readonly href: string | null
}

const labels: Readonly<Record<Field, string>> = {
  training_record_id: 'Training record',
  participant_type: 'Role',
  school_urn: 'School',
  cohort: 'Cohort',
  participant_status: 'Where they stand at the school',
  training_status: 'Training status, as you reported it',
  withdrawal: 'Why you withdrew them, and when you reported it',
  deferral: 'Why you deferred them, and when you reported it',
  email: 'Email address',
  mentor_id: 'Mentor',
  delivery_partner_id: 'Delivery partner',
  schedule_identifier: 'Schedule',
  teacher_reference_number_validated: 'TRN is checked',
  eligible_for_funding: 'DfE pays for the training',
  pupil_premium_uplift: 'Pupil premium uplift',
  sparsity_uplift: 'Sparsity uplift',
  induction_end_date: 'Completed induction on',
  mentor_funding_end_date: 'Completed mentor training on',
  mentor_ineligible_for_funding_reason: 'Why DfE no longer pays for mentor training',
  cohort_changed_after_payments_frozen: 'Cohort was changed after payments for it had ended',
  created_at: 'First recorded',
}

/** Every field of an enrolment, as the API shows it. */
export const enrolmentRows = (
  enrolment: EnrolmentRead,
  meaning: Meaning,
  path: (person: PersonId) => string,
): readonly FieldRow[] =>
  (Object.keys(labels) as Field[]).map(field => ({
    label: labels[field],
    field,
    value: asShown(enrolment[field]),
    words: wordsOf(enrolment, field, meaning),
    href:
      field === 'mentor_id' && mentorSeen(enrolment, meaning) !== null
        ? path(enrolment.mentor_id as PersonId)
        : null,
  }))

/** A value as it stands in the API's JSON, a text without its quotation marks. */
export const asShown = (value: unknown) =>
  typeof value === 'string' ? value : JSON.stringify(value)

/** What a value means, where it does not say so itself. */
function wordsOf(enrolment: EnrolmentRead, field: Field, meaning: Meaning): string | null {
  const value = enrolment[field]
  if (value === null) return 'Nothing'
  if (typeof value === 'boolean') return value ? 'Yes' : 'No'
  switch (field) {
    case 'school_urn':
      return schoolNamed(meaning.situation, enrolment.school_urn)
    case 'participant_type':
      return kindLabel[enrolment.participant_type]
    case 'cohort':
      return academicYear(Number(enrolment.cohort))
    case 'training_status':
      return trainingTags[enrolment.training_status].text
    case 'participant_status':
      return enrolment.participant_status === 'withdrawn'
        ? 'Withdrawn, in the service before this one'
        : participantTags[enrolment.participant_status].text
    case 'mentor_id':
      return mentorSeen(enrolment, meaning) ?? 'Somebody whom you do not train'
    case 'delivery_partner_id':
      return named(
        meaning.situation.reference.deliveryPartners,
        enrolment.delivery_partner_id as DeliveryPartnerId,
      )
    case 'withdrawal':
    case 'deferral':
      return reasonWords(enrolment[field])
    case 'created_at':
      return longMoment(enrolment.created_at as Instant)
    case 'induction_end_date':
    case 'mentor_funding_end_date':
      return longDate(value as CalendarDate)
    default:
      return null
  }
}

function reasonWords(given: EnrolmentRead['withdrawal']) {
  if (given === null) return null
  const reason = given.reason.replaceAll('-', ' ')
  return `${reason.charAt(0).toUpperCase()}${reason.slice(1)}, ${longMoment(given.date as Instant)}`
}

const mentorSeen = ({ mentor_id: mentor }: EnrolmentRead, { mentors }: Meaning) =>
  mentors.get(mentor as PersonId) ?? null

/** The name of the school that has a number now, if it was read. */
export const schoolNamed = ({ schools }: Situation, urn: string) =>
  [...schools.values()].find(school => school.urn === urn)?.name ?? null
