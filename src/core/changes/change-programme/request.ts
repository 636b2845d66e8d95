import type { DayRefusal } from '../../bounds.ts'
import type { CalendarDate } from '../../calendar.ts'
import type { Effect, Notice } from '../../decision.ts'
import type { Cohort, PersonId, ProgrammeId, SchoolId } from '../../identity.ts'
import type { OfferRefusal, WantedOffer } from '../../offers.ts'
import type { Kind } from '../../situation.ts'

/** Somebody in a role. */
export interface Named {
  readonly person: PersonId
  readonly kind: Kind
}

/** Who changes: some people, or everybody of a cohort who follows its default. */
export type WhoChanges =
  | { readonly who: 'named'; readonly participants: readonly Named[] }
  | {
      readonly who: 'cohort'
      readonly cohort: Cohort
      /** Left out, though they follow. */
      readonly except: readonly Named[]
      /** Changed with the others, though they do not follow or have to be asked about. */
      readonly also: readonly Named[]
    }

export interface ChangeProgramme {
  readonly school: SchoolId
  readonly whom: WhoChanges
  readonly from: CalendarDate
  readonly to: WantedOffer
  /** It is the cohort's default from then on, for those to come. */
  readonly makeDefault: boolean
}

/** Looked for in this order, for one participant after the other. */
export type ChangeProgrammeRefusal =
  | DayRefusal
  | { readonly reason: 'not-at-this-school' }
  | { readonly reason: 'changes-before-latest-record'; readonly began: CalendarDate }
  | OfferRefusal
  | { readonly reason: 'nothing-would-change' }

/** What comes of the people who change, and the programme that they come to in each cohort. */
export interface PeopleChanged {
  /** The programme comes about, whether or not anybody changes. */
  readonly placing: readonly Effect[]
  readonly effects: readonly Effect[]
  readonly notices: readonly Notice[]
  readonly programmes: readonly ProgrammeId[]
}
