import type { Span } from '../../core/calendar.ts'
import type {
  AppropriateBodyAnswer,
  Fact,
  InductionRecord,
  MentorAtSchool,
  Mentorship,
  PartnershipStanding,
} from '../../core/facts.ts'
import type { ProfileId } from '../../core/identity.ts'
import { schoolCohortOf, the, type Situation } from '../../core/situation.ts'
import type { Row } from './rows.ts'

/** The columns of a version of a fact, besides the changes that made and superseded it. */
export function columnsOfFact(fact: Fact, after: Situation): Row['columns'] {
  const { id } = fact
  switch (fact.facet) {
    case 'person-details':
      return { id, person_id: fact.person, full_name: fact.fullName }
    case 'induction-record':
      return recordColumns(fact, after)
    case 'leaving-report':
      return {
        id,
        profile_id: fact.profile,
        school_id: fact.school,
        stay_id: fact.stay,
        leaves_on: fact.leavesOn,
        reason: fact.reason,
      }
    case 'mentorship':
      return mentorshipColumns(fact, after)
    case 'mentor-at-school':
      return mentorColumns(fact, after)
    case 'appropriate-body-of-cohort':
      return {
        id,
        school_cohort_id: fact.schoolCohort,
        ...answerColumns(fact.appropriateBody),
        during: spanText(fact),
      }
    case 'school-cohort-choice':
      return {
        id,
        school_cohort_id: fact.schoolCohort,
        choice: fact.choice,
        default_programme_id: fact.defaultProgramme,
        takes_followers: fact.takesFollowers,
        during: spanText(fact),
      }
    case 'partnership-standing':
      return standingColumns(fact, after)
    default:
      return { id, profile_id: fact.profile, ...columnsOfProfileFact(fact, after) }
  }
}

type ProfileFact = Extract<
  Fact,
  {
    readonly facet:
      | 'training-status'
      | 'schedule-in-use'
      | 'email-in-use'
      | 'appropriate-body-of-ect'
      | 'completion'
      | 'funding-eligibility'
  }
>

function columnsOfProfileFact(fact: ProfileFact, after: Situation): Row['columns'] {
  switch (fact.facet) {
    case 'training-status':
      return {
        lead_provider_id: fact.leadProvider,
        status: fact.status,
        reason: fact.reason,
        during: spanText(fact),
      }
    case 'schedule-in-use':
      return {
        lead_provider_id: fact.leadProvider,
        schedule_id: fact.schedule,
        closed_cohort: fact.closedCohort,
        during: spanText(fact),
      }
    case 'email-in-use':
      return {
        person_id: personOf(fact.profile, after),
        email: fact.email.toLowerCase(),
        during: spanText(fact),
      }
    case 'appropriate-body-of-ect':
      return { ...answerColumns(fact.appropriateBody), during: spanText(fact) }
    case 'completion':
      return { completed_on: fact.completedOn, reason: fact.reason }
    case 'funding-eligibility':
      return { status: fact.status, reason: fact.reason }
  }
}

function recordColumns(record: InductionRecord, after: Situation) {
  const schoolCohort = schoolCohortOf(after, record.programme)
  return {
    id: record.id,
    profile_id: record.profile,
    programme_id: record.programme,
    school_cohort_id: schoolCohort.id,
    school_id: schoolCohort.school,
    cohort: schoolCohort.cohort,
    during: spanText(record),
    begun_by: record.begunBy,
    follows_default: record.followsDefault,
  }
}

const mentorshipColumns = (mentorship: Mentorship, after: Situation) => ({
  id: mentorship.id,
  ect_profile_id: mentorship.ect,
  ect_person_id: personOf(mentorship.ect, after),
  ect_kind: 'ect',
  mentor_profile_id: mentorship.mentor,
  mentor_person_id: personOf(mentorship.mentor, after),
  mentor_kind: 'mentor',
  school_id: mentorship.school,
  during: spanText(mentorship),
  unassigned_on: mentorship.unassignedOn,
})

const mentorColumns = (time: MentorAtSchool, after: Situation) => ({
  id: time.id,
  mentor_profile_id: time.mentor,
  mentor_person_id: personOf(time.mentor, after),
  mentor_kind: 'mentor',
  school_id: time.school,
  stay_id: time.stay,
  during: spanText(time),
})

function standingColumns(standing: PartnershipStanding, after: Situation) {
  const { school, cohort, leadProvider } = the(after.partnerships, standing.partnership)
  return {
    id: standing.id,
    partnership_id: standing.partnership,
    school_id: school,
    cohort,
    lead_provider_id: leadProvider,
    delivery_partner_id: standing.deliveryPartner,
    status: standing.status,
    confirmed_on: standing.confirmedOn,
    challenge_reason: standing.challengeReason,
  }
}

const answerColumns = (given: AppropriateBodyAnswer) => ({
  answer: given.answer,
  appropriate_body_id: given.answer === 'named' ? given.body : null,
})

const personOf = (profile: ProfileId, after: Situation) => the(after.profiles, profile).person

const spanText = ({ from, until }: Span) => `[${from},${until ?? ''})`
