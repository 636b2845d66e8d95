import type { CalendarDate, Span } from './calendar.ts'
import type { AppropriateBodyAnswer, SchoolCohortChoice } from './facts.ts'
import type { FactId, ProfileId, ProgrammeId, SchoolCohortId } from './identity.ts'
import type { Boundary } from './lives-at-school.ts'
import type { ChangeEntry } from './situation.ts'

/** What will be another way at a school. */
export type Coming =
  | {
      readonly thing: 'joins' | 'leaves'
      readonly profile: ProfileId
      /** Where the two schools reported different days. */
      readonly boundary: Boundary | null
    }
  | {
      readonly thing: 'changes-programme'
      readonly profile: ProfileId
      readonly programme: ProgrammeId
    }
  | {
      readonly thing: 'mentor-begins'
      readonly ect: ProfileId
      readonly mentor: ProfileId
      /** Who mentored the ECT until the day before. */
      readonly instead: ProfileId | null
    }
  | { readonly thing: 'mentor-ends'; readonly ect: ProfileId; readonly mentor: ProfileId }
  | { readonly thing: 'has-no-mentor'; readonly ect: ProfileId; readonly until: Span['until'] }
  | {
      readonly thing: 'appropriate-body-of-ect'
      readonly profile: ProfileId
      readonly answer: AppropriateBodyAnswer
    }
  | {
      readonly thing: 'appropriate-body-of-cohort'
      readonly schoolCohort: SchoolCohortId
      readonly answer: AppropriateBodyAnswer
    }
  | { readonly thing: 'cohort-choice'; readonly choice: SchoolCohortChoice }
  | { readonly thing: 'email-changes'; readonly profile: ProfileId; readonly email: string }

/** Something that will be another way from a future day on, and the fact from which it follows. */
export type Dated = Coming & { readonly on: CalendarDate; readonly fact: FactId }

/** The same, with the change that stated it: who reported it, and when. */
export type ThingToCome = Dated & { readonly by: ChangeEntry | null }
