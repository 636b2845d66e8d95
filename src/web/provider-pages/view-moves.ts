import type { DeliveryPartnerId, LeadProviderId, PersonId } from '../../core/identity.ts'
import { the, type Actor, type Situation } from '../../core/situation.ts'
import type { Enrolment, ProviderView } from '../../core/visibility.ts'
import type { ViewAfter } from '../../operations/views-over-time.ts'
import { academicYear, longDate, longMoment } from '../words/days.ts'
import { named } from '../words/programmes.ts'
import { kindLabel, kindName } from '../words/standings.ts'
import { participantTags, trainingTags } from './participants.ts'

/** What moved a provider's view of a person, in its own words only. */
export interface ViewMove {
  readonly sentences: readonly string[]
  readonly by: string
  readonly on: string
}

interface Looking {
  readonly provider: LeadProviderId
  /** The names of the mentors whom the provider sees. */
  readonly mentors: ReadonlyMap<PersonId, string>
}

/**
 * Each change that moved a provider's view, the latest first. What is said is what read differently
 * afterwards, and never the report that made it so: that may be about others.
 */
export const viewMoves = (views: readonly ViewAfter[], looking: Looking): readonly ViewMove[] =>
  views
    .flatMap((after, at) => {
      const before = views[at - 1] ?? null
      const sentences = differences(before, after, looking)
      if (sentences.length === 0) return []
      return [{ sentences, by: reporter(before, after, looking.provider), on: dayOf(after) }]
    })
    .toReversed()

const dayOf = ({ change, on }: ViewAfter) =>
  change.kind === 'the-day' ? longDate(on) : longMoment(change.recordedAt)

function differences(before: ViewAfter | null, after: ViewAfter, looking: Looking) {
  const was = before?.view ?? null
  const is = after.view
  return [
    ...sightChanged(was, is, after.situation),
    ...(was !== null && is !== null ? viewChanged(was, is, before, after, looking) : []),
    ...transfersChanged(before, after),
  ]
}

function sightChanged(was: ProviderView | null, is: ProviderView | null, situation: Situation) {
  if (was === null && is !== null)
    return is.enrolments.map(one => `You began to see them as ${enrolmentName(one, situation)}`)
  return was !== null && is === null ? ['You no longer saw them'] : []
}

const enrolmentName = ({ profile, school, cohort }: Enrolment, { schools }: Situation) =>
  `${profile.kind === 'ect' ? 'an ECT' : 'a mentor'} at ${the(schools, school).name}, ` +
  `in the cohort ${academicYear(cohort)}`

const sameRole = (one: Enrolment) => (other: Enrolment) => one.profile.id === other.profile.id

function viewChanged(
  was: ProviderView,
  is: ProviderView,
  before: ViewAfter | null,
  after: ViewAfter,
  looking: Looking,
): readonly string[] {
  const then = before?.situation ?? after.situation
  return [
    ...(was.fullName === is.fullName
      ? []
      : [`Their name changed from ${was.fullName} to ${is.fullName}`]),
    ...was.enrolments
      .filter(one => !is.enrolments.some(sameRole(one)))
      .map(one => `You no longer saw them as ${kindName[one.profile.kind]}`),
    ...is.enrolments.flatMap(one => {
      const earlier = was.enrolments.find(sameRole(one))
      if (earlier === undefined)
        return [`You began to see them as ${enrolmentName(one, after.situation)}`]
      const [read, reads] = [said(earlier, then, looking), said(one, after.situation, looking)]
      const role = is.enrolments.length > 1 ? ` (${kindLabel[one.profile.kind]})` : ''
      return Object.entries(reads).flatMap(([what, now]) =>
        read[what] === now ? [] : [`${what} changed from ${read[what]} to ${now}${role}`],
      )
    }),
  ]
}

/** What an enrolment says, under the names of the sentences that tell how it changed. */
function said(enrolment: Enrolment, situation: Situation, { mentors }: Looking) {
  const { mentor, completion } = enrolment
  const words: Readonly<Record<string, string>> = {
    School: the(situation.schools, enrolment.school).name,
    Cohort: academicYear(enrolment.cohort),
    'Where they stand at the school': quoted(participantTags[enrolment.status].text),
    'Training status': quoted(trainingStatusSaid(enrolment)),
    'Delivery partner': partnerSaid(situation, enrolment.deliveryPartner),
    'Email address': enrolment.email ?? 'none',
    Mentor: mentor === null ? 'nobody' : (mentors.get(mentor) ?? mentorNotSeen(mentor)),
    Schedule: enrolment.scheduleIdentifier ?? 'none',
    'Funding by DfE': quoted(fundingSaid(enrolment)),
    'Day of completion': completion === null ? 'none' : longDate(completion.completedOn),
  }
  return words
}

const quoted = (text: string) => `“${text}”`

const partnerSaid = ({ reference }: Situation, partner: DeliveryPartnerId | null) =>
  named(reference.deliveryPartners, partner) ?? 'none'

/** The API shows the id, so two of them can be told apart. */
const mentorNotSeen = (mentor: PersonId) => `somebody whom you do not train (${mentor})`

function trainingStatusSaid(enrolment: Enrolment) {
  const { trainingStatus, trainingReason, trainingStatusFrom } = enrolment
  const { text } = trainingTags[trainingStatus]
  if (trainingStatus === 'active' || trainingStatusFrom === null) return text
  const reason = trainingReason === null ? '' : `, ${trainingReason.replaceAll('-', ' ')}`
  return `${text}${reason}, from ${longDate(trainingStatusFrom)}`
}

function fundingSaid({ eligibility }: Enrolment) {
  const words = { eligible: 'Yes', ineligible: 'No', 'manual-check': 'Being checked' } as const
  return eligibility === null ? 'Not known' : words[eligibility.status]
}

function transfersChanged(before: ViewAfter | null, { transfers }: ViewAfter): readonly string[] {
  const earlier = before?.transfers ?? []
  if (transfers.length > earlier.length) return ['A transfer that concerns you was reported']
  if (transfers.length < earlier.length) return ['A transfer that concerned you was taken back']
  return JSON.stringify(earlier) === JSON.stringify(transfers)
    ? []
    : ['What you see of their transfers changed']
}

/** Who reported it, if the provider may know: itself, DfE, or a school at which it sees her. */
function reporter(before: ViewAfter | null, after: ViewAfter, provider: LeadProviderId) {
  const { by } = after.change
  if (after.change.kind === 'the-day') return 'the passing of days'
  if (by.role === 'dfe') return 'the Department for Education'
  if (by.role === 'lead-provider' && by.leadProvider === provider) return 'you'
  return schoolSeen(by, before, after) ?? 'somebody else'
}

function schoolSeen(by: Actor, before: ViewAfter | null, after: ViewAfter) {
  if (by.role !== 'school') return null
  const enrolments = [before, after].flatMap(moment => moment?.view?.enrolments ?? [])
  return enrolments.some(({ school }) => school === by.school)
    ? (after.situation.schools.get(by.school)?.name ?? null)
    : null
}
